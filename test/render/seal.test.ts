// A sealed file says what it is, and one changed byte shows.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { FORMATS, render, type Format } from '../../src/render/formats.ts'
import { NO_SEAL, readSeal, SEAL, seal } from '../../src/render/seal.ts'
import { specimenRequest } from './specimen.ts'

const properties = [
  ['PermanenceDocument', 'cpr@1.0.0'],
  ['PermanenceStage', 'court'],
  [SEAL, NO_SEAL],
] as const

describe.each(FORMATS)('%s', format => {
  let sealed: Uint8Array
  beforeAll(async () => {
    sealed = await made(format)
  })

  test('says what it is, and that every byte is as it was', () => {
    expect(readSeal(sealed)).toEqual({ properties: properties.slice(0, 2), intact: true })
  })

  test('one changed byte is noticed, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const changed = sealed.slice()
          changed[at] = (changed[at] ?? 0) ^ change
          return readSeal(changed)?.intact !== true
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a byte more is noticed', () =>
    expect(readSeal(Uint8Array.from([...sealed, 32]))?.intact).not.toBe(true))
})

test('a file without our mark is not ours', () => {
  expect(readSeal(new TextEncoder().encode('%PDF-1.7 hello'))).toBeUndefined()
  expect(readSeal(new TextEncoder().encode('PK\u0003\u0004 hello'))).toBeUndefined()
  expect(readSeal(new Uint8Array())).toBeUndefined()
})

async function made(format: Format): Promise<Uint8Array> {
  const { bytes } = await render(format, { ...specimenRequest, properties })
  return seal(format, bytes)
}
