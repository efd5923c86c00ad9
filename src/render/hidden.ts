// A finished file to what is hidden in it: nothing may travel that the reader cannot see.
import { strFromU8 } from 'fflate'
import { unzipEntries } from './docx/zip.ts'
import { fileKindOf, type Format } from './formats.ts'

/** Names, in our own words, of what hides in a file: comments, tracked changes, earlier versions, places pictures were taken. */
export function hiddenIn(format: Format, bytes: Uint8Array): readonly string[] {
  switch (fileKindOf(format)) {
    case 'docx':
      return hiddenInWord(unzipEntries(bytes))
    case 'pdf':
      return found(strFromU8(bytes, true), [
        ['attachments', /\/EmbeddedFiles\b/],
        ['scripts', /\/(?:JavaScript|JS)\b/],
        ['an earlier version', /%%EOF[\s\S]+%%EOF/],
        ['place a picture was taken', EXIF],
      ])
    case 'html':
      return found(strFromU8(bytes, true), [
        ['scripts', /<script\b/i],
        ['remarks', /<!--/],
      ])
  }
}

const EXIF = /Exif\0\0/

function hiddenInWord(entries: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const names = Object.keys(entries).join('\n')
  const words = Object.entries(entries)
    .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('\n')
  const pictures = Object.entries(entries).filter(([name]) => name.startsWith('word/media/'))
  return [
    ...found(names, [
      ['comments', /word\/comments(?!Ids)[^\n]*\.xml/],
      ['macros', /vbaProject/],
      ['embedded files', /word\/embeddings\//],
    ]).filter(what => what !== 'comments' || /<w:comment\b/.test(words)),
    ...found(words, [
      ['tracked changes', /<w:(?:ins|del|moveFrom|moveTo) /],
      ['hidden text', /<w:vanish\b/],
    ]),
    ...(pictures.some(([, bytes]) => EXIF.test(strFromU8(bytes, true))) ? ['place a picture was taken'] : []),
  ]
}

function found(
  text: string,
  patterns: readonly (readonly [what: string, pattern: RegExp])[],
): readonly string[] {
  return patterns.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)
}
