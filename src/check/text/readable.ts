// A reader's view to what is no secret for this reader: names, places and days that may be read as they stand.
import { isWithin } from '../../model/pointer.ts'
import type { ViewLeaf, ViewNode } from '../../model/view.ts'
import { formsOf, nameParts, sortOf } from './forms.ts'
import { squeeze } from './squeeze.ts'

/** What a reader may read elsewhere in the document. */
export interface Readable {
  /** Whole values, and parts of names, in bare letters. */
  readonly values: ReadonlySet<string>
  /** Parts of places; they are no secret in other places, and may be in names. */
  readonly places: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  /** Everything that stands in a field of its own; it is no secret in other such fields, and may be a name or an address. */
  readonly words: ReadonlySet<string>
  /** Every text, whatever it is, and where it stands. */
  readonly texts: readonly ViewLeaf[]
}

/** Everything that may be read as it stands. A title, a remark or an id that somebody typed makes no name known. */
export function readableOf(reader: ViewNode): Readable {
  const readable = {
    values: new Set<string>(),
    places: new Set<string>(),
    days: new Set<string>(),
    words: new Set<string>(),
    texts: [] as ViewLeaf[],
  }
  const seen = new Set<ViewNode>()
  const visit = (node: ViewNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'leaf') {
      readable.texts.push(node)
      addLeaf(readable, node)
    }
    if (node.kind === 'record') for (const field of Object.values(node.fields)) visit(field)
    if (node.kind === 'list') for (const item of node.items) visit(item)
  }
  visit(reader)
  return readable
}

/** Who works on the case, and where its people stand: in a family file, and in the file of a household. */
const PUBLIC = ['/agency', '/court', '/carer/agency']
const PEOPLE = ['/people', '/carer/people']

type Adding = { readonly [Name in Exclude<keyof Readable, 'texts'>]: Set<string> }

function addLeaf({ values, places, days, words }: Adding, leaf: ViewLeaf): void {
  const { at, value, schema } = leaf
  if (typeof value !== 'string' || schema.narrative === true) return
  // A first home begins on the day of the birth: where the birth date is a secret, that day is one too.
  if (schema.format !== undefined && leaf.class !== undefined) days.add(value)
  words.add(squeeze(value).letters)
  const isPublic = PUBLIC.some(place => isWithin(at, place))
  if (!isPublic && !isParticular(leaf)) return
  values.add(squeeze(value).letters)
  if (isPublic) for (const word of value.split(/[^\p{L}\p{N}]+/u)) places.add(squeeze(word).letters)
  const sort = sortOf(at)
  if (sort === 'name' || sort === 'alias')
    for (const part of nameParts(value)) values.add(squeeze(part).letters)
  else for (const { letters } of formsOf({ value, at, schema })) places.add(letters)
}

/** Names, addresses and what else is said of one person in a field of its own. */
function isParticular({ at, class: dataClass }: ViewLeaf): boolean {
  return (
    dataClass !== undefined &&
    (PEOPLE.some(place => isWithin(at, place)) || sortOf(at) !== 'words' || at.includes('/address/'))
  )
}
