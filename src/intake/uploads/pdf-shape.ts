// The bytes of a PDF to what must not be in it: something before or after it, programs, other files.
import { inflateSync } from 'node:zlib'
import { ascii } from './kind.ts'
import type { UploadFault } from './opened-upload.ts'

/** Reasons to refuse, and what the person should know. */
export interface PdfShape {
  readonly faults: readonly UploadFault[]
  readonly notes: readonly UploadFault[]
}

/** Looks at the bytes as they stand and inside packed objects; `room` is how many bytes may be unpacked in all. */
export function shapeOfPdf(bytes: Uint8Array, room: number): PdfShape {
  const text = ascii(bytes)
  const names = new Set([...namesIn(text), ...packedObjects(bytes, text, room).flatMap(namesIn)])
  const has = (...wanted: readonly string[]) => wanted.some(name => names.has(name))
  const faults = [
    endFault(text),
    has('Launch') ? 'upload/pdf-launch' : undefined,
    has('EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Collection') ? 'upload/pdf-files' : undefined,
  ]
  const notes = [has('JavaScript', 'JS') ? 'upload/pdf-script' : undefined]
  const said = (codes: readonly (string | undefined)[]) =>
    codes.flatMap(code => (code === undefined ? [] : [{ code }]))
  return { faults: said(faults), notes: said(notes) }
}

const DANGEROUS = /\/(Launch|EmbeddedFiles?|RichMedia|Collection|JavaScript|JS)(?=[\s/<>[\]()%]|$)/g

/** The names we look for; a letter may be written as its number (`/J#53`), so that is undone first. */
function namesIn(text: string): readonly string[] {
  const plain = text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return [...plain.matchAll(DANGEROUS)].map(([, name = '']) => name)
}

/** After the last `%%EOF` there is nothing but white space; what stands there would be another file in this one's coat. */
function endFault(text: string): string | undefined {
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'upload/pdf-cut'
  if (/[^\s\0]/.test(text.slice(end + 5))) return 'upload/pdf-tail'
  return hasZipEnd(text) ? 'upload/pdf-tail' : undefined
}

/** A zip is read from its end: the end record may stand before a false `%%EOF` in its comment. */
function hasZipEnd(text: string): boolean {
  const from = Math.max(0, text.length - 66_000)
  for (let at = text.indexOf('PK\x05\x06', from); at >= 0; at = text.indexOf('PK\x05\x06', at + 4)) {
    const number = (offset: number) =>
      [3, 2, 1, 0].reduce((sum, i) => sum * 256 + text.charCodeAt(at + offset + i), 0)
    if (text.slice(at - number(12), at - number(12) + 4) === 'PK\x01\x02') return true
  }
  return false
}

/** The text of packed lists of objects, in which names would not be seen from outside. */
function packedObjects(bytes: Uint8Array, text: string, room: number): readonly string[] {
  const unpacked: string[] = []
  let left = room
  const stream = /\/ObjStm\b/g
  for (let found = stream.exec(text); found !== null && left > 0; found = stream.exec(text)) {
    const start = /stream\r?\n/g
    start.lastIndex = found.index
    const begin = start.exec(text)
    const end = begin === null ? -1 : text.indexOf('endstream', start.lastIndex)
    if (begin === null || end < 0) break
    const inside = unpack(bytes.subarray(start.lastIndex, end), left)
    left -= inside.length
    unpacked.push(inside)
    stream.lastIndex = end
  }
  return unpacked
}

/** What a broken or locked stream holds cannot be read here, nor by an ordinary reader. */
function unpack(packed: Uint8Array, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: most }).toString('latin1')
  } catch {
    return ''
  }
}
