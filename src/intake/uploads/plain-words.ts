// Words out of a file to words that can be shown, searched and quoted.
import type { UploadDetails } from './opened-upload.ts'

/** Words without what cannot be shown: control characters and half letters. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Only what is there and can be shown. */
export function details(title: unknown, author: unknown, day: RegExpExecArray | null): UploadDetails {
  const words = (value: unknown) =>
    typeof value === 'string' ? tidy(value).replaceAll('\n', ' ').slice(0, 300) : ''
  return {
    ...(words(title) === '' ? {} : { title: words(title) }),
    ...(words(author) === '' ? {} : { author: words(author) }),
    ...(day === null ? {} : { writtenOn: `${day[1]}-${day[2]}-${day[3]}` }),
  }
}
