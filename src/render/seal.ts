// A rendered file to the same file sealed: one changed byte shows. A seal is a fingerprint, not a signature.
import { createHash } from 'node:crypto'
import { strFromU8, strToU8 } from 'fflate'
import { unzipEntries, zipEntries } from './docx/zip.ts'
import { unescape } from './markup.ts'
import { fileKindOf, type FileKind, type Format } from './formats.ts'

/** The name of the last property of every file, and the value that holds its place until the file is sealed. */
export const SEAL = 'PermanenceSeal'
/** What stands in the place of the seal until the file is sealed. */
export const NO_SEAL = '0'.repeat(64)

const CUSTOM = 'docProps/custom.xml'

/** No file of ours is so large; one somebody sends may be made to be. */
const MOST_UNFOLDED = 300_000_000
const MOST_PROPERTIES = 100

/** What a file says of itself, and whether every byte is as it was when it was sealed. */
export interface Sealed {
  readonly properties: readonly (readonly [name: string, value: string])[]
  readonly intact: boolean
}

/** The bytes with their fingerprint in the seal's place. */
export function seal(format: Format, bytes: Uint8Array): Uint8Array {
  return withSeal(fileKindOf(format), bytes, fingerprint(bytes))
}

/** What a sealed file says of itself; undefined where it is not a file of ours. */
export function readSeal(bytes: Uint8Array): Sealed | undefined {
  const format = formatOf(bytes)
  const properties = format === undefined ? [] : propertiesOf(format, bytes)
  const said = properties.find(([name]) => name === SEAL)?.[1]
  if (format === undefined || said === undefined) return undefined
  const opened = withSeal(format, bytes, NO_SEAL)
  const intact = fingerprint(opened) === said && same(withSeal(format, opened, said), bytes)
  return { properties: properties.filter(([name]) => name !== SEAL), intact }
}

/** SHA-256 in hexadecimal. */
export function fingerprint(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** PDF and HTML keep the seal in plain sight; a DOCX is opened and zipped again the one way we zip. */
function withSeal(format: FileKind, bytes: Uint8Array, value: string): Uint8Array {
  if (format !== 'docx') return replaced(format, bytes, value)
  const entries = unzipEntries(bytes)
  const custom = entries[CUSTOM]
  return custom === undefined ? bytes : zipEntries({ ...entries, [CUSTOM]: replaced(format, custom, value) })
}

/** The bytes with another value where the seal stands. */
function replaced(format: FileKind, bytes: Uint8Array, value: string): Uint8Array {
  const place = placesIn(format, strFromU8(bytes, true)).find(({ name }) => name === SEAL)
  if (place === undefined) return bytes
  const copy = bytes.slice()
  copy.set(strToU8(value), place.start)
  return copy
}

/** A property as it is written: its name, its value, and where the value begins. */
interface Place {
  readonly name: string
  readonly value: string
  readonly start: number
}

const WRITTEN: Readonly<Record<'docx' | 'html', RegExp>> = {
  docx: /name="(Permanence[A-Za-z]+)"[^>]*>\s*<vt:lpwstr>([^<]*)</dg,
  html: /<meta name="(Permanence[A-Za-z]+)" content="([^"]*)"/dg,
}

function placesIn(format: FileKind, text: string): readonly Place[] {
  if (format === 'pdf') return placesInPdf(text)
  return Array.from(text.matchAll(WRITTEN[format]), ({ 1: name = '', 2: value = '', indices }) => ({
    name,
    value,
    start: indices?.[2]?.[0] ?? 0,
  }))
}

/** A PDF's information names its strings by the number of the object that holds each. */
function placesInPdf(text: string): readonly Place[] {
  const named = text.matchAll(/\/(Permanence[A-Za-z]+) (\d+) 0 R/g).take(MOST_PROPERTIES)
  return Array.from(named).flatMap(([, name = '', number = '']) => {
    const opening = `\n${number} 0 obj\n(`
    const at = text.lastIndexOf(opening)
    const [, value] =
      at < 0
        ? []
        : (/^((?:[^()\\]|\\.)*)\)/.exec(text.slice(at + opening.length, at + opening.length + 2000)) ?? [])
    return value === undefined ? [] : [{ name, value, start: at + opening.length }]
  })
}

function propertiesOf(format: FileKind, bytes: Uint8Array): readonly (readonly [string, string])[] {
  const holder = format === 'docx' ? unzipEntries(bytes)[CUSTOM] : bytes
  const places = holder === undefined ? [] : placesIn(format, strFromU8(holder, true))
  return places.map(
    ({ name, value }) =>
      [name, format === 'pdf' ? value.replaceAll(/\\(.)/g, '$1') : unescape(value)] as const,
  )
}

function formatOf(bytes: Uint8Array): FileKind | undefined {
  const start = strFromU8(bytes.subarray(0, 16), true)
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return isWord(bytes) ? 'docx' : undefined
  return /^<!doctype html/i.test(start) ? 'html' : undefined
}

function isWord(bytes: Uint8Array): boolean {
  try {
    return Object.hasOwn(unzipEntries(bytes, MOST_UNFOLDED), 'word/document.xml')
  } catch {
    return false
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
