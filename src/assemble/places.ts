// The source of a template to the ids a council's own form may ask for.
import { slug } from '../model/slug.ts'

/** Ids of a template: sections, tables, pictures, and the rows of its summary lists (`list-id.words-of-the-key`). What a value prints into an id stands as `*`. */
export interface TemplatePlaces {
  readonly sections: readonly string[]
  readonly tables: readonly string[]
  readonly answers: readonly string[]
  readonly figures: readonly string[]
}

const OPENING = /^::: (\w+) (\S.*)$/

/** Reads the ids from the blocks of a template. */
export function placesOfTemplate(source: string): TemplatePlaces {
  const lines = source.split('\n').map(line => line.replaceAll(/\{\{.*?\}\}/g, '*'))
  const ids = (...kinds: readonly string[]) =>
    lines.flatMap(line => {
      const [, kind = '', rest = ''] = OPENING.exec(line) ?? []
      return kinds.includes(kind) ? [rest.split(' ')[0] ?? ''] : []
    })
  return {
    sections: ids('section'),
    tables: ids('table', 'summary'),
    figures: ids('figure', 'photo'),
    answers: answersIn(lines),
  }
}

function answersIn(lines: readonly string[]): readonly string[] {
  const found: string[] = []
  let list = ''
  for (const line of lines) {
    const [, kind, rest = ''] = OPENING.exec(line) ?? []
    if (kind !== undefined || line === ':::') list = kind === 'summary' ? (rest.split(' ')[0] ?? '') : ''
    else if (list !== '' && line.includes(' | '))
      found.push(`${list}.${slug((line.split(' | ')[0] ?? '').replaceAll('*', ' '))}`)
  }
  return found
}
