// A template’s text to what is wrong in its words: Markdown we do not have, links to nowhere, narratives in company.
import { HELPERS } from '../handlebars/table.ts'
import type { Note } from './fault.ts'

/** Stands for every character of a `{{…}}`, so that lines and columns stay what they were. */
export const MASK = '\uE010'

const TAG = /\{\{!--[\s\S]*?--\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g

/** The template with its Handlebars masked. */
export function masked(source: string): string {
  return source.replaceAll(TAG, tag => tag.replaceAll(/[^\n]/g, MASK))
}

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^\s*>/, 'Markdown quotations: use `::: quotation`'],
  [/^\s*(```|~~~)/, 'code blocks'],
  [/^\s*(\*\s*\*\s*\*|_\s*_\s*_)[\s*_]*$/, 'rules across the page'],
  [/^(=+)\s*$/, 'underlined headings: use `##`'],
  [/<\/?[a-z!][^>]*>/i, 'HTML'],
  [/`/, 'code in a line'],
  [/~~/, 'struck-out words'],
  [/!\[/, 'pictures: use `::: photo`'],
  [/\]\((?!#)/, 'links that lead out of the document'],
  [/\bhttps?:\/\//, 'web addresses'],
  [/^\s*\[[^\]]+\]:/, 'reference definitions'],
  [/^\s*#{4,}/, 'headings below `###`'],
]

/** Notes Markdown outside the closed grammar, and links to ids no block has. */
export function lintWords(source: string, ids: ReadonlySet<string>, note: Note): void {
  const stems = [...ids].filter(id => id.includes(MASK)).map(id => id.slice(0, id.indexOf(MASK)))
  for (const [i, line] of masked(source).split('\n').entries()) {
    if (/^\s*:::/.test(line)) continue
    for (const [pattern, what] of FOREIGN)
      if (pattern.test(line)) note(i + 1, `templates do not have ${what}`)
    for (const [, to = ''] of line.matchAll(/\]\(#([^)]*)\)/g))
      if (
        !to.includes(MASK) &&
        !ids.has(to) &&
        !stems.some(stem => to.startsWith(stem)) &&
        !/^evidence-\d+$/.test(to)
      )
        note(
          i + 1,
          `\`#${to}\` leads to nothing in this template`,
          'write the id of a section, table, summary, figure, photo or card',
        )
  }
}

/** Whether the tag at this place of the source stands alone in its paragraph, item or cell, but for source marks. */
export function standsAlone(source: string, line: number, column: number): boolean {
  const lines = source.split('\n')
  const [text = '', mask = ''] = [lines[line - 1], masked(source).split('\n')[line - 1]]
  const start = mask.lastIndexOf('|', column) + 1
  const end = mask.indexOf('|', column)
  const place = text.slice(start, end === -1 ? undefined : end)
  const inCell = start > 0 || end !== -1
  const tags = place.match(TAG) ?? []
  const company = tags.filter(tag => !isSilent(tag)).length > 1
  const words = place
    .replaceAll(TAG, '')
    .replace(/^\s*([-*+]|\d+[.)])\s+/, '')
    .trim()
  if (company || words !== '') return false
  return inCell || (!isProse(lines[line - 2]) && !isProse(lines[line]))
}

/** Tags that print nothing of their own beside a narrative. */
function isSilent(tag: string): boolean {
  const [, name = ''] = /^\{\{~?\s*([#/^!]|else|[\w]+)/.exec(tag) ?? []
  return ['#', '/', '^', '!', 'else'].includes(name) || HELPERS[name]?.gives === 'marks'
}

/** A line of running words, which would join the paragraph beside it. */
function isProse(line: string | undefined): boolean {
  const text = (line ?? '').replaceAll(TAG, tag => (isSilent(tag) ? '' : 'x')).trim()
  return text !== '' && !/^(:::|\||#|==|--|[-*+] |\d+[.)] |[a-z]+:( |$))/.test(text)
}
