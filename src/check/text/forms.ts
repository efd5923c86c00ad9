// A withheld value to the forms in which it might be printed.
import { formatDate, formatShortDate, isPartialDate } from '../../model/dates.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import { COMMON } from './common-words.ts'
import { squeeze } from './squeeze.ts'

/** One form of a value. `alone` words are looked for only where they are written as a name: with a capital, inside a sentence. */
export interface Form {
  readonly letters: string
  readonly asName: boolean
  /** Letters of one word; spaces may not fall inside it. */
  readonly oneWord: boolean
}

const LONG = 60
const SENTENCE = 25
const LEAST_LETTERS = 3
const LEAST_DIGITS = 6

/** The forms to look for; none for what identifies nobody: codes, years, words shorter than three letters, phrases of common words. */
export function formsOf({
  value,
  at,
  schema,
}: Pick<WithheldValue, 'value' | 'at' | 'schema'>): readonly Form[] {
  if (schema.labels !== undefined) return []
  if (schema.format === 'date' || schema.format === 'partial-date') return dateForms(value, at)
  if (schema.narrative === true || value.length > LONG)
    return sentencesOf(value).map(text => form(text, false))
  return [value, ...streetOf(value)].flatMap(text => shortForm(text))
}

/** Dates of birth identify a person; other dates, and dates without a day, are everybody's. */
function dateForms(value: string, at: string): readonly Form[] {
  if (!/\/(?:born|dueOn)$/u.test(at) || value.length < 10 || !isPartialDate(value)) return []
  const [year = '', month = '', day = ''] = value.split('-')
  const [d, m] = [String(Number(day)), String(Number(month))]
  const long = formatDate(value)
  const name = long.split('\u00a0')[1] ?? ''
  const spelled = [
    long,
    formatShortDate(value),
    `${d} ${name.slice(0, 3)} ${year}`,
    `${ordinal(d)} ${name} ${year}`,
    `${ordinal(d)} of ${name} ${year}`,
    `${name} ${d} ${year}`,
  ]
  const numbers = [
    `${day}/${month}/${year}`,
    `${d}/${m}/${year}`,
    `${day}.${month}.${year.slice(2)}`,
    `${d}/${m}/${year.slice(2)}`,
    value,
  ]
  return [...new Set([...spelled, ...numbers].map(text => squeeze(text).letters))].map(letters => ({
    letters,
    asName: false,
    oneWord: false,
  }))
}

function ordinal(day: string): string {
  const ending = /1[123]$/u.test(day) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[Number(day.at(-1))] ?? 'th')
  return `${day}${ending}`
}

/** A long text is looked for sentence by sentence: one of 25 characters and more is no chance. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.length >= SENTENCE)
}

/** `14 Larch Road` is known by `Larch Road` too. */
function streetOf(value: string): readonly string[] {
  const street = /^(?:flat\s+\w+,?\s+)?\d+\w?[,\s]+(.+)$/iu.exec(value.trim())?.[1]
  return street === undefined || !/\s/u.test(street) ? [] : [street]
}

function shortForm(text: string): readonly Form[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  const { letters } = squeeze(text)
  if (/^\d+$/u.test(letters))
    return letters.length >= LEAST_DIGITS ? [form(text, false), ...abroad(letters)] : []
  if (letters.length < LEAST_LETTERS) return []
  if (words.length > 1) return words.every(isCommon) ? [] : [form(text, false)]
  return [form(text, isCommon(words[0] ?? ''))]
}

function isCommon(word: string): boolean {
  return word.length < LEAST_LETTERS || COMMON.has(word)
}

/** A telephone number with the country before it. */
function abroad(digits: string): readonly Form[] {
  return digits.startsWith('0') ? [{ letters: `44${digits.slice(1)}`, asName: false, oneWord: false }] : []
}

function form(text: string, asName: boolean): Form {
  return { letters: squeeze(text).letters, asName, oneWord: /^[\p{L}\p{M}]+$/u.test(text.trim()) }
}
