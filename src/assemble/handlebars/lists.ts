// Lists to other lists and to yes or no: choosing, sorting, counting, comparing.
import { assetKey } from '../../model/case-files.ts'
import { below, field, fieldWords, isSomething, itemsOf, rawOf, wordsOf, type Value } from '../value.ts'
import { letterOf } from '../book.ts'
import type { Helper } from './helper.ts'

function truth(takes: Helper['takes'], needs: number, test: (args: readonly Value[]) => boolean): Helper {
  const call: Helper['call'] = args => ({ kind: 'computed', value: test(args), at: [] })
  return { takes, needs, many: true, gives: 'truth', call }
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.kind === 'record' && b.kind === 'record') return a.at === b.at
  const raw = rawOf(a)
  return raw !== undefined && raw === rawOf(b)
}

function isIn([value, ...choices]: readonly Value[]): boolean {
  return choices.some(choice =>
    choice.kind === 'list' ? itemsOf(choice).some(item => same(value, item)) : same(value, choice),
  )
}

function isMore([a, b]: readonly Value[]): boolean {
  const [more, less] = [amount(a), amount(b)]
  return more !== undefined && less !== undefined && typeof more === typeof less && more > less
}

function amount(value: Value | undefined): number | string | undefined {
  if (value?.kind === 'list') return itemsOf(value).length
  const raw = rawOf(value)
  return typeof raw === 'boolean' ? undefined : raw
}

function where([list, path, ...choices]: readonly Value[]): Value | undefined {
  if (list?.kind !== 'list' || path === undefined) return undefined
  const step = pathOf(path)
  const items = itemsOf(list).filter(item => {
    const found = below(item, step)
    return choices.length === 0 ? isSomething(found) : isIn([found, ...choices])
  })
  return { ...list, items }
}

function sort([list, path, order]: readonly Value[]): Value | undefined {
  if (list?.kind !== 'list' || path === undefined) return undefined
  const step = pathOf(path)
  const key = (item: Value) => rawOf(below(item, step))
  const way = order !== undefined && wordsOf(order) === 'desc' ? -1 : 1
  const items = itemsOf(list).toSorted((a, b) => way * compare(key(a), key(b)))
  return { ...list, items }
}

/** What has no value comes last. */
function compare(a: string | number | boolean | undefined, b: string | number | boolean | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a < b ? -1 : a > b ? 1 : 0
}

function pathOf(path: Value): string {
  return `/${wordsOf(path).replaceAll('.', '/')}`
}

/** Helpers that choose, count and compare. */
export const LISTS = {
  where: { takes: ['list', 'text', 'any'], needs: 2, many: true, gives: 'list', call: where },
  sort: { takes: ['list', 'text', 'text'], needs: 2, gives: 'list', call: sort },
  count: {
    takes: ['list'],
    needs: 1,
    gives: 'words',
    call: ([list]) => ({
      kind: 'computed',
      value: itemsOf(list).length,
      at: list?.kind === 'list' ? [list.at] : [],
    }),
  },
  eq: truth(['any', 'any'], 2, ([a, b]) => same(a, b)),
  in: truth(['any', 'any'], 2, isIn),
  and: truth(['any'], 1, args => args.every(isSomething)),
  or: truth(['any'], 1, args => args.some(isSomething)),
  not: truth(['any'], 1, ([value]) => !isSomething(value)),
  gt: truth(['any', 'any'], 2, isMore),
  letter: {
    takes: ['any'],
    needs: 1,
    gives: 'words',
    safe: true,
    call: ([value], book) =>
      value?.kind === 'record' ? book.optionLetter(value) : letterOf(Number(rawOf(value))),
  },
  drawn: {
    takes: ['record'],
    needs: 1,
    gives: 'picture',
    call: ([record]) => (record?.kind === 'record' ? { kind: 'drawn', node: record } : undefined),
  },
  picture: {
    takes: ['record'],
    needs: 1,
    gives: 'picture',
    call: ([photograph]) => {
      const place = field(photograph, 'asset')
      const name = place === undefined ? '' : wordsOf(place)
      const asset = name === '' || place === undefined ? '' : assetKey(name, place.at)
      const alternative = fieldWords(photograph, 'alternative') || fieldWords(photograph, 'title')
      return asset === '' ? undefined : { kind: 'picture', asset, alternative }
    },
  },
} as const satisfies Readonly<Record<string, Helper>>
