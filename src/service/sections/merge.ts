// What two people made of the same section to one wording to work on: what only one of them changed is taken, what both changed is named.
import { child, type Pointer } from '../../model/pointer.ts'
import { fieldOfClaim, type Layout, type Page } from './layout.ts'
import { ownFields, same, type Own } from './own.ts'
import { waysOf, type Field } from './shape.ts'

/** One wording of two. `both` are the places both changed, where mine stands and theirs must be read. */
export interface Merged {
  readonly own: Own
  readonly both: readonly Pointer[]
}

/** Brings two wordings together. Without what they began with, everything different was changed by both. */
export function mergeOwn(
  layout: Layout,
  page: Page,
  { base, mine, theirs }: { readonly base: Own | undefined; readonly mine: Own; readonly theirs: Own },
): Merged {
  const both: Pointer[] = []
  const own: Record<Pointer, unknown> = {}
  for (const claim of page.claims) {
    const field = fieldOfClaim(layout, page, claim)
    const value = merged({ layout, page, both, known: base !== undefined }, field, claim, {
      base: base?.[claim],
      mine: mine[claim],
      theirs: theirs[claim],
    })
    if (value !== undefined) own[claim] = value
  }
  return { own, both }
}

interface Three {
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

interface Merging {
  readonly layout: Layout
  readonly page: Page
  readonly both: Pointer[]
  /** Whether it is known what both began with. */
  readonly known: boolean
}

function merged(merging: Merging, field: Field, at: Pointer, { base, mine, theirs }: Three): unknown {
  if (same(mine, theirs)) return mine
  if (merging.known && same(base, theirs)) return mine
  if (merging.known && same(base, mine)) return theirs
  const apart =
    field.shape === 'group' ||
    (field.shape === 'answer' &&
      wayIn(field, mine) !== undefined &&
      wayIn(field, mine) === wayIn(field, theirs))
  if (!apart) {
    merging.both.push(at)
    // Words of one person are never taken away by another's silence.
    return mine ?? theirs
  }
  const record: Record<string, unknown> = {}
  for (const inner of ownFields(merging.layout, merging.page, field, at)) {
    const value = merged(merging, inner, child(at, inner.name), {
      base: part(base, inner.name),
      mine: part(mine, inner.name),
      theirs: part(theirs, inner.name),
    })
    if (value !== undefined) record[inner.name] = value
  }
  return Object.keys(record).length === 0 ? undefined : record
}

function wayIn(field: Field, value: unknown): string | undefined {
  return waysOf(field).find(way => part(value, way) !== undefined)
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
