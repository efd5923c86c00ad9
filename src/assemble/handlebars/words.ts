// Values to words of other shapes: lists in a sentence, plurals, addresses, capitals.
import { NBSP } from '../typography.ts'
import { computed, field, itemsOf, placesOf, rawOf, wordsOf, type Value } from '../value.ts'
import type { Helper } from './helper.ts'

/** Several words in a sentence: `a`, `a and b`, `a, b and c`. */
export function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

function changed(change: (words: string) => string): Helper {
  return {
    takes: ['leaf'],
    needs: 1,
    gives: 'words',
    call: ([value]) => value && { kind: 'computed', value: change(wordsOf(value)), at: placesOf(value) },
  }
}

function addressOf(address: Value): Value | undefined {
  if (address.kind !== 'record') return undefined
  const parts = [...itemsOf(field(address, 'lines')), field(address, 'town'), field(address, 'postcode')]
  const found = parts.filter(part => part?.kind === 'leaf')
  const area = field(address, 'area')
  if (found.length === 0) return area?.kind === 'leaf' ? computed(area.value, area) : undefined
  return marked(computed(found.map(wordsOf).join(', '), ...found), field(address, 'restricted'))
}

/** A restricted address never stands without the words that say so. */
function marked(words: Value, restriction: Value | undefined): Value {
  return restriction?.kind === 'leaf'
    ? computed(`${wordsOf(words)} (${wordsOf(restriction)})`, words, restriction)
    : words
}

function plural([amount, one, many]: readonly Value[]): Value | undefined {
  if (amount === undefined || one === undefined) return undefined
  const raw = rawOf(amount)
  const number = amount.kind === 'list' ? itemsOf(amount).length : typeof raw === 'number' ? raw : undefined
  if (number === undefined) return undefined
  const word = number === 1 ? wordsOf(one) : many === undefined ? `${wordsOf(one)}s` : wordsOf(many)
  const at = amount.kind === 'list' ? [amount.at] : placesOf(amount)
  return { kind: 'computed', value: `${numberWord(number)}${NBSP}${word}`, at }
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** One to ten in words, more in figures. */
function numberWord(number: number): string {
  return NUMBERS[number] ?? String(number)
}

/** Helpers that shape words. */
export const WORDS = {
  capital: changed(words => words.replace(/^\p{Ll}/u, letter => letter.toUpperCase())),
  lower: changed(words => words.replace(/^(?:A(?= )|\p{Lu}(?=\p{Ll}))/u, letter => letter.toLowerCase())),
  label: changed(words => words),
  list: {
    takes: ['list', 'text'],
    needs: 1,
    gives: 'words',
    call: ([list, between]) => {
      const items = itemsOf(list).filter(item => wordsOf(item) !== '')
      const words = items.map(wordsOf)
      return computed(between === undefined ? inWords(words) : words.join(wordsOf(between)), ...items)
    },
  },
  plural: { takes: [['list', 'leaf'], 'text', 'text'], needs: 2, gives: 'words', call: plural },
  address: {
    takes: ['record'],
    needs: 1,
    gives: 'words',
    safe: true,
    call: ([address]) => address && addressOf(address),
  },
} as const satisfies Readonly<Record<string, Helper>>
