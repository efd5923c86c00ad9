// The words of an upload to what it may be, of which day and by whom: suggestions for a person to confirm.
import { isDate } from '../../model/dates.ts'
import type { OpenedUpload } from './opened-upload.ts'

/** The words by which documents tell what they are; kept as data. */
export interface UploadCues {
  /** Words that name a kind of document, in a title or at the top of the first page. */
  readonly types: readonly { readonly type: string; readonly words: readonly string[] }[]
  /** Words before the date a document bears, the surest first; and before dates that are something else. */
  readonly dateAfter: readonly string[]
  readonly notDateAfter: readonly string[]
  /** Words before the name of who wrote it. */
  readonly authorAfter: readonly string[]
}

/** What the person is asked to confirm. Each is left out where nothing tells. */
export interface Suggestions {
  readonly title: string
  readonly type?: string
  readonly on?: string
  readonly author?: string
}

/** How far into a document it says what it is. */
const TOP = 3000

/** Reads the first page, then what the file says of itself, then its name. */
export function suggestionsFor(
  upload: Pick<OpenedUpload, 'pages' | 'details' | 'kind'>,
  name: string,
  cues: UploadCues,
): Suggestions {
  const top = upload.pages.slice(0, 2).join('\n').slice(0, TOP)
  const title = titleOf(upload.details.title, top, name)
  const type = isPicture(upload) ? 'PHOTO' : typeOf([title, plainStem(name), top], cues)
  const on = dateOf(top, cues) ?? upload.details.writtenOn
  const author = authorOf(top, cues) ?? upload.details.author
  return {
    title,
    ...(type === undefined ? {} : { type }),
    ...(on === undefined || !isDate(on) ? {} : { on }),
    ...(author === undefined ? {} : { author }),
  }
}

function isPicture({ kind }: Pick<OpenedUpload, 'kind'>): boolean {
  return kind === 'jpg' || kind === 'png'
}

/** A title that somebody gave the file, not one a program put there; else the first line that reads like one; else the name. */
function titleOf(own: string | undefined, top: string, name: string): string {
  if (own !== undefined && !/\.(docx?|pdf|rtf)$|^(microsoft word|untitled|document\d*$|scan)/i.test(own))
    return own.slice(0, 300)
  const line = top
    .split('\n')
    .map(one => one.trim())
    .find(one => one.length >= 8 && one.length <= 120 && /\p{L}{4}/u.test(one) && !/[.:;,]$/.test(one))
  return line ?? plainStem(name)
}

function plainStem(name: string): string {
  return name
    .replace(/\.[a-z0-9]+$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
}

/** The kind whose words stand in the first place that names any; of several there, the most telling words win. */
function typeOf(places: readonly string[], { types }: UploadCues): string | undefined {
  for (const place of places) {
    const text = ` ${place
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')} `
    const found = types
      .flatMap(({ type, words }) => words.map(word => ({ type, word })))
      .filter(({ word }) => text.includes(` ${word.toLowerCase()} `))
      .toSorted((a, b) => b.word.length - a.word.length)[0]
    if (found !== undefined) return found.type
  }
  return undefined
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const IN_WORDS = String.raw`(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d\d)`
const IN_NUMBERS = String.raw`(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)`
const BY_YEAR = String.raw`((?:19|20)\d\d)-(\d\d)-(\d\d)`
const DATES = new RegExp(`\\b(?:${IN_WORDS}|${IN_NUMBERS}|${BY_YEAR})\\b`, 'g')

interface Found {
  readonly day: string
  readonly before: string
}

/** The date after the surest words; else the first that is nobody's birthday. */
function dateOf(top: string, cues: UploadCues): string | undefined {
  let after = 0
  const found: Found[] = []
  for (const match of top.matchAll(DATES)) {
    const day = dayOf(match)
    if (day !== undefined) found.push({ day, before: wordsBefore(top.slice(after, match.index)) })
    after = match.index + match[0].length
  }
  const dates = found.filter(({ before }) => !cues.notDateAfter.some(word => before.includes(word)))
  for (const cue of cues.dateAfter) {
    const sure = dates.find(({ before }) => before.replaceAll(/[\s:]+$/g, '').endsWith(cue))
    if (sure !== undefined) return sure.day
  }
  return dates[0]?.day
}

/** What stands before a date on its line; where it stands alone, the line above. */
function wordsBefore(text: string): string {
  const lines = text.split('\n')
  const line = lines.findLast(one => one.trim() !== '') ?? ''
  return line.slice(-40).toLowerCase()
}

function dayOf(match: RegExpExecArray): string | undefined {
  const [, wordDay, word = '', wordYear, day, month, year, isoYear, isoMonth, isoDay] = match
  const named =
    MONTHS.findIndex(one => word.length >= 3 && one.startsWith(word.toLowerCase().slice(0, 9))) + 1
  const [y, m, d] =
    wordDay === undefined
      ? isoYear === undefined
        ? [year, month, day]
        : [isoYear, isoMonth, isoDay]
      : [wordYear, named === 0 ? undefined : String(named), wordDay]
  if (y === undefined || m === undefined || d === undefined) return undefined
  const written = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDate(written) ? written : undefined
}

/** Two to four words that begin like names, after words such as "Report by". */
function authorOf(top: string, { authorAfter }: UploadCues): string | undefined {
  for (const cue of authorAfter) {
    const named = new RegExp(
      `\\b${cue.replaceAll(' ', '\\s+')}\\s*:?\\s+((?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\\.?\\s+)?\\p{Lu}[\\p{L}’'-]+(?:[ \\t]+\\p{Lu}[\\p{L}’'-]*){1,3})`,
      'iu',
    )
    const found = named.exec(top)?.[1]
    if (found !== undefined && /^(?:\w+\.?\s)?\p{Lu}/u.test(found)) return upToLower(found)
  }
  return undefined
}

/** The cue is found in any case; a name stops at the first word that does not begin with a capital. */
function upToLower(words: string): string {
  const parts = words.split(/\s+/)
  const end = parts.findIndex(part => !/^\p{Lu}/u.test(part))
  return parts.slice(0, end < 0 ? undefined : end).join(' ')
}
