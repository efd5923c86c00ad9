// The closed list of helpers to what Handlebars calls: opaque faces in, opaque faces or blocks of template out.
import type { Slots } from '../slots.ts'
import type { Book } from '../book.ts'
import { isShown, isSomething, itemsOf, type Value } from '../value.ts'
import { HELPERS } from './table.ts'

type Frame = Readonly<Record<string, unknown>>

interface BlockOptions {
  readonly fn: (context: unknown, options?: { readonly data?: Frame; readonly blockParams?: readonly unknown[] }) => string
  readonly inverse: (context: unknown) => string
  readonly data: Frame
}

/** A function Handlebars calls with the context as `this`. */
export type Callable = (this: unknown, ...args: unknown[]) => unknown

/** All helpers, bound to the slots and the book of one document. */
export function helpersFor(slots: Slots, book: Book): Readonly<Record<string, Callable>> {
  const values = Object.entries(HELPERS).map(([name, helper]): [string, Callable] => [
    name,
    (...args) => {
      const given = args.slice(0, -1)
      if (given.length < helper.needs) throw new RangeError(`\`${name}\` needs ${helper.needs} values, or write \`this.${name}\` for the field`)
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
  return {
    if: when(isSomething),
    unless: when(value => !isSomething(value)),
    shown: when(isShown),
    with(face, options) {
      const { fn, inverse } = options as BlockOptions
      return isSomething(slots.unwrap(face)) ? fn(face, { data: (options as BlockOptions).data, blockParams: [face] }) : inverse(this)
    },
    each(face, options) {
      const { fn, inverse, data } = options as BlockOptions
      const items = itemsOf(slots.unwrap(face))
      if (items.length === 0) return inverse(this)
      const turn = (item: Value, index: number) => {
        const inner = slots.wrap(item)
        const frame = { ...data, _parent: data, index, first: index === 0, last: index === items.length - 1 }
        return fn(inner, { data: frame, blockParams: [inner, index] })
      }
      return items.map(turn).join('')
    },
  }
}

/** Handlebars falls back to these for names it does not know; the linter has said so before. */
function refused(): Readonly<Record<string, Callable>> {
  const refuse: Callable = () => {
    throw new RangeError('The template uses a helper that does not exist')
  }
  return { helperMissing: refuse, blockHelperMissing: refuse, lookup: refuse, log: refuse }
}
