// A list in a fixed order and the place somebody had come to, to the next page of it.
import type { ApiSchema, Ask, Reply } from './operation.ts'

const MOST = 100
const USUAL = 50

/** The query every list takes. */
export const PAGING: Readonly<Record<string, ApiSchema>> = {
  limit: {
    title: 'Limit',
    type: 'integer',
    minimum: 1,
    maximum: MOST,
    description: `How many at once; ${USUAL} where nothing is said.`,
  },
  cursor: {
    title: 'Cursor',
    type: 'string',
    pattern: '^[A-Za-z0-9_-]{1,200}$',
    description: 'Where the next page begins: as the Link header of the page before says.',
  },
}

/** One page of a whole list whose items have a key of their own; an item that has gone does not end the list. */
export function pageOf<Item>(
  { query }: Pick<Ask, 'query'>,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Reply {
  const { cursor, limit } = asked(query)
  const from = cursor === undefined ? 0 : startOf(items.map(keyOf), cursor)
  if (from === undefined) return { problem: 'bad-query' }
  const page = items.slice(from, from + limit)
  const last = page.at(-1)
  const more = last !== undefined && from + limit < items.length
  return {
    status: 200,
    json: { items: page },
    ...(more ? { next: nextQuery(query, cursorOf(from + limit, keyOf(last))) } : {}),
  }
}

/** What a page of the store is asked with: the text after which it begins, and how many. */
export function asked(query: Ask['query']): { readonly cursor?: Cursor; readonly limit: number } {
  const limit = typeof query['limit'] === 'number' ? query['limit'] : USUAL
  const { cursor } = query
  if (typeof cursor !== 'string') return { limit }
  const [at = '', ...key] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return { limit, cursor: { at: Number(at), key: key.join(' ') } }
}

/** A place in a list: its number when the page was made, and the key of the last item of that page. */
export interface Cursor {
  readonly at: number
  readonly key: string
}

/** The same query for the page after. */
export function nextQuery(query: Ask['query'], cursor: string): Readonly<Record<string, string>> {
  const same = Object.entries(query).map(([name, value]) => [name, String(value)] as const)
  return { ...Object.fromEntries(same), cursor }
}

/** A place in a list as the next request names it: nobody should read it. */
export function cursorOf(at: number, key: string): string {
  return Buffer.from(`${at} ${key}`).toString('base64url')
}

function startOf(keys: readonly string[], { at, key }: Cursor): number | undefined {
  if (!Number.isInteger(at) || at < 0) return undefined
  const found = keys.indexOf(key)
  return found >= 0 ? found + 1 : Math.min(at, keys.length)
}
