// A withheld value to the forms in which it might be printed.
import type { WithheldValue } from '../../model/reader-view.ts'
import { isCommon } from './common-words.ts'
import { placeParts } from './place-parts.ts'
import { squeeze } from './squeeze.ts'

/** One form of a value, in bare letters. */
export interface Form {
  readonly letters: string
  /** `name`: only with a capital, inside a sentence. `capitals`: only where each of its words has one. */
  readonly written: 'any' | 'name' | 'capitals'
  /** Letters of one word; spaces may not fall inside it. */
  readonly oneWord: boolean
  /** Where one of its words must end: `E. Green` is not `Egreen`. */
  readonly breakAt?: number
}

/** What a value is, told by its place in the file. */
type Sort = 'day' | 'name' | 'alias' | 'place' | 'number' | 'email' | 'online' | 'words'

const LONG = 60
const SENTENCE = 25
const LEAST_LETTERS = 3
const LEAST_DIGITS = 6
const LEAST_HANDLE = 5
const LOCAL_NUMBER = 6
const WHOLE_DAY = 10

const SORTS: readonly (readonly [RegExp, Sort])[] = [
  [/\/(?:born|dueOn)$/u, 'day'],
  [/\/name\/(?:first|middle|last|known)$/u, 'name'],
  [/\/name\/others\/\d+$/u, 'alias'],
  [/\/address(?:\/lines\/\d+|\/town)?$|\/(?:workplace|organisation)$|\/settings\/\d+\/name$/u, 'place'],
  [/\/(?:postcode|phone)$/u, 'number'],
  [/\/email$/u, 'email'],
  [/\/online\/\d+$/u, 'online'],
]

/** What the value at a place is. */
export function sortOf(at: string): Sort {
  return SORTS.find(([pattern]) => pattern.test(at))?.[1] ?? 'words'
}

/** The day to look for; dates of birth identify a person, other dates and dates without a day are everybody's. */
export function dayOf({ value, at }: Pick<WithheldValue, 'value' | 'at'>): string | undefined {
  return sortOf(at) === 'day' && value.length === WHOLE_DAY ? value : undefined
}

/** The forms to look for; none for what identifies nobody: codes, dates, words shorter than three letters, phrases of common words. */
export function formsOf({
  value,
  at,
  schema,
}: Pick<WithheldValue, 'value' | 'at' | 'schema'>): readonly Form[] {
  if (schema.labels !== undefined || schema.format === 'date' || schema.format === 'partial-date') return []
  if (schema.narrative === true) return sentencesOf(value)
  const digits = numbersOf(value)
  const found = digits.length > 0 ? digits.flatMap(numberForms) : wordForms(value, sortOf(at))
  return [...new Map(found.map(form => [`${form.letters} ${form.written}`, form])).values()]
}

function wordForms(value: string, sort: Sort): readonly Form[] {
  switch (sort) {
    case 'name':
    case 'alias':
      return [
        ...phrase(value),
        ...nameParts(value).flatMap(part => (sort === 'alias' && isCommon(part) ? [] : phrase(part))),
      ]
    case 'place':
      return [
        ...phrase(value),
        ...placeParts(value).flatMap(({ words, written }) => partForm(words, written)),
      ]
    case 'email':
      return [...phrase(value), ...handle(value.split('@')[0] ?? '')]
    case 'online':
      return [
        ...phrase(value),
        ...handle(lastStep(value)),
        ...handle(lastStep(value).replace(/[\d_.-]+$/u, '')),
      ]
    case 'day':
    case 'number':
    case 'words':
      return value.length > LONG ? sentencesOf(value) : phrase(value)
  }
}

/** A long text is looked for sentence by sentence: one of 25 characters and more is no chance. */
function sentencesOf(text: string): readonly Form[] {
  return text
    .split(/(?<=[.!?])\s+|\n/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.length >= SENTENCE)
    .map(sentence => formOf(sentence, 'any'))
}

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'del',
  'della',
  'dos',
  'das',
  'bin',
  'ben',
  'ibn',
  'binti',
  'the',
  'saint',
])

/** Each half of a double-barrelled name, each word of several. */
export function nameParts(name: string): readonly string[] {
  const parts = name
    .split(/[^\p{L}\p{M}'’]+/u)
    .filter(part => part.length >= LEAST_LETTERS && !PARTICLES.has(part.toLowerCase()))
  return parts.length > 1 ? parts : []
}

/** Words as they stand, if they say anything of anybody. */
function phrase(text: string): readonly Form[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  if (squeeze(text).letters.length < LEAST_LETTERS) return []
  if (words.length > 1) return words.every(isCommon) ? [] : [formOf(text, 'any')]
  return [formOf(text, isCommon(words[0] ?? '') ? 'name' : 'any')]
}

function partForm(words: string, written: 'any' | 'capitals' | 'bare'): readonly Form[] {
  return squeeze(words).letters.length < LEAST_LETTERS
    ? []
    : [formOf(words, written === 'bare' ? 'name' : written)]
}

/** The part of an address of electronic mail, or a name used online, that is the person's own. */
function handle(text: string): readonly Form[] {
  return squeeze(text).letters.length < LEAST_HANDLE || isCommon(text) ? [] : phrase(text)
}

function lastStep(value: string): string {
  return (
    value
      .replace(/[/?#\s]+$/u, '')
      .split('/')
      .at(-1) ?? ''
  )
}

/** The telephone numbers of a value that is made of them. */
function numbersOf(value: string): readonly string[] {
  const found = value.match(/(?:\+|\b)\d[\d\s\u00a0().-]{4,}\d/gu) ?? []
  const digits = found.map(number =>
    number.replaceAll(/\D/gu, '').replace(/^(?:00)?44(?:0)?(?=\d{9,10}$)/u, '0'),
  )
  const isNumber = /^[+\d]/u.test(value.trim()) && !/^\d+[\s,]+\p{L}/u.test(value.trim())
  return isNumber ? digits.filter(number => number.length >= LEAST_DIGITS) : []
}

/** A telephone number as it is, from abroad, and without the code of the town. */
function numberForms(digits: string): readonly Form[] {
  const own = digits.slice(1)
  const national = digits.startsWith('0') && digits.length > LOCAL_NUMBER
  const all = national
    ? [digits, `44${own}`, `440${own}`, `0044${own}`, `00440${own}`, digits.slice(-LOCAL_NUMBER)]
    : [digits]
  return all.map(letters => ({ letters, written: 'any', oneWord: false }))
}

function formOf(text: string, written: Form['written']): Form {
  return { letters: squeeze(text).letters, written, oneWord: /^[\p{L}\p{M}]+$/u.test(text.trim()) }
}
