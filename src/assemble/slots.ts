// Values to slots: a template writes a number between two private-use characters, never a word of the case.
import { linesToInlines, narrativeToBlocks } from './narrative.ts'
import type { Book } from './book.ts'
import { absentField, placesOf, wordsOf, type Printed, type Value } from './value.ts'

/** The character before the number of a slot. No template may hold it; case data never meets it. */
export const OPEN = '\uE000'
/** The character after the number of a slot. */
export const CLOSE = '\uE001'

const SLOT = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

/** What a template is given: nothing can be read from it but its own fields. */
export type Opaque = object

/** The slots of one document. */
export interface Slots {
  /** The opaque face of a value: the same one each time for the same value. */
  readonly wrap: (value: Value) => Opaque
  /** The value behind an opaque face or a literal of the template. */
  readonly unwrap: (face: unknown) => Value
  /** What stands in a slot. */
  readonly at: (slot: number) => Printed
}

/** Opens an empty book of slots. */
export function openSlots(book: Book): Slots {
  const faces = new Map<Value, Opaque>()
  const values = new Map<unknown, Value>()
  const printed: Printed[] = []
  const toHTML = (value: Value) => {
    const print = printedOf(value, book)
    return print === undefined ? '' : `${OPEN}${printed.push(print) - 1}${CLOSE}`
  }
  const wrap = (value: Value): Opaque => {
    const known = faces.get(value)
    if (known !== undefined) return known
    const face = new Proxy<Behind>({ value }, handler)
    faces.set(value, face)
    values.set(face, value)
    return face
  }
  const handler = facing(toHTML, wrap)
  return {
    wrap,
    unwrap: face => values.get(face) ?? literal(face),
    at: slot => {
      const print = printed[slot]
      if (print === undefined) throw new RangeError(`There is no slot ${slot}`)
      return print
    },
  }
}

/** Text cut at its slots: words, and numbers of slots. */
export function cutAtSlots(text: string): readonly (string | number)[] {
  return text.split(SLOT).map((piece, i) => (i % 2 === 0 ? piece : Number(piece)))
}

/** Text without its slots. */
export function withoutSlots(text: string): string {
  return text.replaceAll(new RegExp(SLOT, 'g'), '')
}

function literal(face: unknown): Value {
  if (typeof face === 'string' || typeof face === 'number' || typeof face === 'boolean')
    return { kind: 'computed', value: face, at: [] }
  return { kind: 'absent', at: '', schema: {} }
}

/** What a face stands for. */
interface Behind {
  readonly value: Value
}

/** A face shows what a template asks for and no more; only what is asked for is ever wrapped, and nothing can be written. */
function facing(toHTML: (value: Value) => string, wrap: (value: Value) => Opaque): ProxyHandler<Behind> {
  const read = ({ value }: Behind, name: string | symbol): unknown => {
    if (typeof name === 'symbol') return undefined
    if (name === 'toHTML') return () => toHTML(value)
    const inner = innerOf(value, name)
    return inner && wrap(inner)
  }
  return {
    get: read,
    has: (behind, name) => read(behind, name) !== undefined,
    getOwnPropertyDescriptor: (behind, name) => {
      const value = read(behind, name)
      const enumerable = name !== 'toHTML'
      return value === undefined ? undefined : { value, enumerable, configurable: true, writable: false }
    },
    ownKeys: ({ value }) => ['toHTML', ...namesIn(value)],
    getPrototypeOf: () => null,
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
    setPrototypeOf: () => false,
    preventExtensions: () => false,
  }
}

function innerOf(value: Value, name: string): Value | undefined {
  if (value.kind === 'record') return Object.hasOwn(value.fields, name) ? value.fields[name] : undefined
  if (value.kind === 'list') return Object.hasOwn(value.items, name) ? value.items[Number(name)] : undefined
  return value.kind === 'absent' || value.kind === 'withheld' ? absentField(value, name) : undefined
}

function namesIn(value: Value): readonly string[] {
  if (value.kind === 'record') return Object.keys(value.fields).filter(name => name !== 'toHTML')
  if (value.kind === 'list') return Object.keys(value.items)
  if (value.kind !== 'absent' && value.kind !== 'withheld') return []
  return Object.keys((value.schema as { readonly properties?: object }).properties ?? {})
}

function printedOf(value: Value, book: Book): Printed | undefined {
  switch (value.kind) {
    case 'leaf':
    case 'computed':
      return wordsOrFlow(value)
    case 'absent': {
      const gap = book.gapAt(value)
      return gap && { kind: 'words', inlines: [gap] }
    }
    case 'withheld':
      return undefined
    case 'record':
    case 'list':
      throw new RangeError(`A ${value.kind} is printed whole: print its fields`)
    case 'flow':
      return value.blocks.length === 0 ? undefined : value
    case 'words':
    case 'marks':
      return value.inlines.length === 0 ? undefined : value
    case 'picture':
    case 'drawn':
      return value
  }
}

function wordsOrFlow(value: Extract<Value, { kind: 'leaf' | 'computed' }>): Printed | undefined {
  const words = wordsOf(value)
  if (words === '') return undefined
  const narrative = value.kind === 'leaf' && value.schema.narrative === true
  return narrative
    ? { kind: 'flow', blocks: narrativeToBlocks(words, placesOf(value)) }
    : { kind: 'words', inlines: linesToInlines(words, placesOf(value)) }
}
