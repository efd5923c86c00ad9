// The pictures a file names to those that are missing, unreadable, see-through, too small or too large, or hold hidden details.
import { child, type Pointer } from '../model/pointer.ts'
import type { Problem } from '../model/problem.ts'

/** What a picture may weigh and measure. */
interface PictureLimits {
  readonly bytes: number
  readonly least: number
  readonly most: number
}

/** Small enough for a report, large enough to print. */
export const PICTURE_LIMITS: PictureLimits = { bytes: 10 * 1024 * 1024, least: 100, most: 8000 }

/** Checks every picture named by a field `asset`; `bytesOf` gives the bytes of a name, or undefined where there are none. */
export function checkPictures(
  json: unknown,
  bytesOf: (name: string) => Uint8Array | undefined,
  limits = PICTURE_LIMITS,
): readonly Problem[] {
  return assetsOf(json, '').flatMap(({ name, at }) => {
    const fault = pictureFault(name, bytesOf(name), limits)
    return fault === undefined
      ? []
      : [{ code: `picture/${fault.code}`, severity: 'stop' as const, path: at, params: fault.params ?? {} }]
  })
}

interface Asset {
  readonly name: string
  readonly at: Pointer
}

function assetsOf(value: unknown, at: Pointer): readonly Asset[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'asset' && typeof inside === 'string'
      ? [{ name: inside, at: child(at, name) }]
      : assetsOf(inside, child(at, name)),
  )
}

interface Fault {
  readonly code: string
  readonly params?: Problem['params']
}

function pictureFault(name: string, bytes: Uint8Array | undefined, limits: PictureLimits): Fault | undefined {
  if (bytes === undefined) return { code: 'missing' }
  if (bytes.byteLength > limits.bytes)
    return { code: 'heavy', params: { megabytes: Math.floor(limits.bytes / 1024 / 1024) } }
  const picture = readPng(bytes) ?? readJpeg(bytes)
  if (picture === undefined || picture.kind !== (name.endsWith('.png') ? 'png' : 'jpg'))
    return { code: 'unreadable' }
  const [short, long] = [picture.width, picture.height].toSorted((a, b) => a - b) as [number, number]
  if (short < limits.least || long > limits.most)
    return { code: 'size', params: { least: limits.least, most: limits.most } }
  if (picture.clear) return { code: 'see-through' }
  return picture.details ? { code: 'details' } : undefined
}

interface Picture {
  readonly kind: 'png' | 'jpg'
  readonly width: number
  readonly height: number
  /** Some of it may be see-through. */
  readonly clear: boolean
  /** It holds words, a place or a camera's details beside the picture. */
  readonly details: boolean
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const DETAIL_CHUNKS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf'])

function readPng(bytes: Uint8Array): Picture | undefined {
  if (!PNG.every((byte, i) => bytes[i] === byte) || bytes.byteLength < 33) return undefined
  const data = viewOn(bytes)
  const colour = data.getUint8(25)
  let clear = colour === 4 || colour === 6
  let details = false
  for (let at = 8; at + 12 <= bytes.byteLength; at += data.getUint32(at) + 12) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    clear ||= chunk === 'tRNS'
    details ||= DETAIL_CHUNKS.has(chunk)
  }
  return { kind: 'png', width: data.getUint32(16), height: data.getUint32(20), clear, details }
}

/** Walks the segments of a JPEG up to the picture itself. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const data = viewOn(bytes)
  let details = false
  for (let at = 2; at + 9 < bytes.byteLength && bytes[at] === 0xff; at += data.getUint16(at + 2) + 2) {
    const marker = data.getUint8(at + 1)
    details ||= marker === 0xe1 || marker === 0xed || marker === 0xfe
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        kind: 'jpg',
        height: data.getUint16(at + 5),
        width: data.getUint16(at + 7),
        clear: false,
        details,
      }
  }
  return undefined
}

function viewOn(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
