// What templates handle: nodes of the view, and what helpers make of them, read as words, dates and yes or no.
import { formatDate, isPartialDate } from '../model/dates.ts'
import { child as stepInto, type Pointer } from '../model/pointer.ts'
import type { Block, Inline } from '../model/tree.ts'
import { nodeAt, type FieldSchema, type ViewLeaf, type ViewNode } from '../model/view.ts'

/** A value a helper made, with the places it read. */
export interface Computed {
  readonly kind: 'computed'
  readonly value: string | number | boolean
  readonly at: readonly Pointer[]
}

/** What stands in a document where a value is printed. `row` is the id of the table row it stands in. */
export type Printed =
  | { readonly kind: 'words'; readonly inlines: readonly Inline[]; readonly row?: string }
  | { readonly kind: 'flow'; readonly blocks: readonly Block[] }
  | { readonly kind: 'marks'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'picture'; readonly asset: string; readonly alternative: string }
  | { readonly kind: 'drawn'; readonly node: ViewNode }

/** Anything a template can name, pass to a helper or print. */
export type Value = ViewNode | Computed | Printed

/** A value made by a helper out of the places it read. */
export function computed(value: string | number | boolean, ...from: readonly Value[]): Computed {
  return { kind: 'computed', value, at: [...new Set(from.flatMap(placesOf))] }
}

/** The places a value came from. */
export function placesOf(value: Value): readonly Pointer[] {
  if (value.kind === 'leaf') return [value.at]
  if (value.kind === 'computed') return value.at
  if (value.kind === 'list') return value.items.flatMap(placesOf)
  return []
}

/** The words of one value in a line: an enum’s label, a date in full, `Yes` or `No`; '' where there are none. */
export function wordsOf(value: Value): string {
  if (value.kind === 'leaf') return leafWords(value)
  if (value.kind === 'computed') return scalarWords(value.value)
  if (value.kind === 'words') return inlineWords(value.inlines)
  return ''
}

function leafWords({ value, schema }: ViewLeaf): string {
  if (typeof value !== 'string') return scalarWords(value)
  const { labels, format } = schema
  if (labels !== undefined && Object.hasOwn(labels, value)) return labels[value] ?? value
  return (format === 'date' || format === 'partial-date') && isPartialDate(value) ? formatDate(value) : value
}

function scalarWords(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value)
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines
    .map(inline =>
      inline.type === 'text' ? inline.value : 'children' in inline ? inlineWords(inline.children) : '',
    )
    .join('')
}

/** The value as the file holds it: a code, a date, a number; undefined for what is not a single value. */
export function rawOf(value: Value | undefined): string | number | boolean | undefined {
  return value?.kind === 'leaf' || value?.kind === 'computed' ? value.value : undefined
}

/** Nothing for absent, withheld, an empty list, an empty text and `false`; a zero is something. */
export function isSomething(value: Value | undefined): boolean {
  if (value === undefined || value.kind === 'absent' || value.kind === 'withheld') return false
  if (value.kind === 'list') return value.items.some(isSomething)
  if (value.kind === 'leaf' || value.kind === 'computed') return value.value !== '' && value.value !== false
  if (value.kind === 'flow') return value.blocks.length > 0
  if (value.kind === 'words' || value.kind === 'marks') return value.inlines.length > 0
  return true
}

/** Whether the reader may see the value, or anything in it. */
export function isShown(value: Value | undefined): boolean {
  if (value === undefined || value.kind === 'withheld') return false
  if (value.kind !== 'record') return true
  const fields = Object.values(value.fields).filter(field => field.kind !== 'absent')
  return fields.length === 0 || fields.some(isShown)
}

/** A field of a record; undefined where the value is no record. */
export function field(value: Value | undefined, name: string): ViewNode | undefined {
  return value?.kind === 'record' ? value.fields[name] : undefined
}

/** The words of a field of a record, '' where there are none. */
export function fieldWords(value: Value | undefined, name: string): string {
  const found = field(value, name)
  return found === undefined ? '' : wordsOf(found)
}

/** The node at a path below a value, absent where there is none. */
export function below(value: Value, path: string): ViewNode {
  const nothing: ViewNode = { kind: 'absent', at: '', schema: {} }
  if (value.kind !== 'record' && value.kind !== 'list') return nothing
  return nodeAt(value, path)
}

/** The items of a list; a single record is a list of one. */
export function itemsOf(value: Value | undefined): readonly ViewNode[] {
  if (value?.kind === 'list')
    return value.items.filter(item => item.kind !== 'absent' && item.kind !== 'withheld')
  return value?.kind === 'record' || value?.kind === 'leaf' ? [value] : []
}

const around = new WeakMap<ViewNode, ViewNode>()

/** What stands inside something absent: absent too, at the place where it would stand. */
export function absentField(node: ViewNode, name: string): ViewNode | undefined {
  const { properties } = node.schema as FieldSchema & {
    readonly properties?: Readonly<Record<string, FieldSchema>>
  }
  if (properties === undefined || !Object.hasOwn(properties, name)) return undefined
  const kind = node.kind === 'withheld' ? 'withheld' : 'absent'
  const inner: ViewNode = { kind, at: stepInto(node.at, name), schema: properties[name] ?? {} }
  around.set(inner, node)
  return inner
}

/** The absent record around an absent field, if the field was reached through one. */
export function absentAround(node: ViewNode): ViewNode | undefined {
  return around.get(node)
}
