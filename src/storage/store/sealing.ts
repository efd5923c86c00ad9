// Bytes or JSON, a key and a place to sealed bytes, and back: what was sealed at one place opens at no other.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { SealBroken } from './faults.ts'

/** Where sealed bytes belong: `ids` may be named when they do not open, `bound` only has to be the same. */
export interface Place {
  readonly table: string
  readonly ids: readonly (string | number | null)[]
  readonly bound?: readonly (string | number | null)[]
}

const NONCE = 12
const TAG = 16
const COMPRESSED_FROM = 4096
const PLAIN = 0
const COMPRESSED = 1

/** A key nobody had before. */
export function newKey(): Buffer {
  return randomBytes(32)
}

/** The bytes sealed at a place: nonce, sealed bytes, tag. */
export function seal(key: Uint8Array, place: Place, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(boundBytes(place))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The bytes that were sealed at this place with this key; anything else throws `SealBroken`. */
export function unseal(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAAD(boundBytes(place))
    decipher.setAuthTag(sealed.subarray(-TAG))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
  } catch {
    throw new SealBroken(nameOf(place))
  }
}

/** A JSON value sealed at a place; long ones are compressed first. */
export function sealJson(key: Uint8Array, place: Place, json: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(json) ?? 'null')
  if (bytes.length < COMPRESSED_FROM) return seal(key, place, Buffer.concat([Buffer.of(PLAIN), bytes]))
  const small = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
  return seal(key, place, Buffer.concat([Buffer.of(COMPRESSED), small]))
}

/** The JSON value that was sealed at this place. */
export function unsealJson(key: Uint8Array, place: Place, sealed: Uint8Array): unknown {
  const bytes = unseal(key, place, sealed)
  const body = bytes.subarray(1)
  return JSON.parse((bytes[0] === COMPRESSED ? zstdDecompressSync(body) : body).toString('utf8'))
}

/** What stands for a value in a column that is searched: the same for the same value, and nothing without the key. */
export function lookupOf(key: Uint8Array, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url')
}

/** A place in words: the table and the ids. */
export function nameOf({ table, ids }: Place): string {
  return [table, ...ids.filter(id => id !== null)].join(' ')
}

function boundBytes({ table, ids, bound = [] }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, ids, bound]))
}
