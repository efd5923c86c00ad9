// The closed list of helpers to what Handlebars calls: opaque faces in, opaque faces or blocks of template out.
import type { Slots } from '../slots.ts'
import type { Book } from '../book.ts'
import { isShown, isSomething, itemsOf, type Value } from '../value.ts'
import { HELPERS } from './table.ts'

type Frame = Readonly<Record<string, unknown>>

interface BlockOptions {
  readonly fn: (
    context: unknown,
    options?: { readonly data?: Frame; readonly blockParams?: readonly unknown[] },
  ) => string
  readonly inverse: (context: unknown) => string
  readonly data: Frame
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
}

/** A function Handlebars calls with the context as `this`. */
export type Callable = (this: unknown, ...args: unknown[]) => unknown

/** All helpers, bound to the slots and the book of one document. */
export function helpersFor(slots: Slots, book: Book): Readonly<Record<string, Callable>> {
  const values = Object.entries(HELPERS).map(([name, helper]): [string, Callable] => [
    name,
    (...args) => {
      const given = args.slice(0, -1)
      if (given.length < helper.needs)
        throw new RangeError(
          `\`${name}\` needs ${helper.needs} values, or write \`this.${name}\` for the field`,
        )
      const result = helper.call(given.map(slots.unwrap), book)
      return typeof result === 'object' ? slots.wrap(result) : result
    },
  ])
  return { ...Object.fromEntries(values), ...blockHelpers(slots), ...refused() }
}

function blockHelpers(slots: Slots): Readonly<Record<string, Callable>> {
  const when = (test: (value: Value) => boolean): Callable =>
    function (this: unknown, face, options) {
      const { fn, inverse } = options as BlockOptions
      return test(slots.unwrap(face)) ? fn(this) : inverse(this)
    }
  const gap = (value: Value, { loc }: BlockOptions) =>
    markOf(value, slots) + (loc.start.line === loc.end.line ? '' : '\n')
  return {
    unless: when(value => !isSomething(value)),
    shown: when(isShown),
    if(face, given) {
      const options = given as BlockOptions
      const value = slots.unwrap(face)
      return isSomething(value) ? options.fn(this) : gap(value, options) + options.inverse(this)
    },
    with(face, given) {
      const options = given as BlockOptions
      const value = slots.unwrap(face)
      if (!isSomething(value)) return gap(value, options) + options.inverse(this)
      return options.fn(face, { data: options.data, blockParams: [face] })
    },
    each(face, given) {
      const options = given as BlockOptions
      const value = slots.unwrap(face)
      const items = itemsOf(value)
      if (items.length === 0) return gap(value, options) + options.inverse(this)
      return items.map((item, index) => turn(slots.wrap(item), index, items.length, options)).join('')
    },
  }
}

/** In a preview, the mark of a gap where a whole part of the template is left out for want of a value. */
function markOf(value: Value, slots: Slots): string {
  if (value.kind !== 'absent' && value.kind !== 'list') return ''
  return (
    slots.wrap({ kind: 'absent', at: value.at, schema: value.schema }) as { toHTML: () => string }
  ).toHTML()
}

function turn(item: unknown, index: number, length: number, { fn, data }: BlockOptions): string {
  const frame = { ...data, _parent: data, index, first: index === 0, last: index === length - 1 }
  return fn(item, { data: frame, blockParams: [item, index] })
}

/** Handlebars falls back to these for names it does not know; the linter has said so before. */
function refused(): Readonly<Record<string, Callable>> {
  const refuse: Callable = () => {
    throw new RangeError('The template uses a helper that does not exist')
  }
  return { helperMissing: refuse, blockHelperMissing: refuse, lookup: refuse, log: refuse }
}
