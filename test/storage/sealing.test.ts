// What is sealed at a place opens there and nowhere else, and not when a single bit of it changed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SealBroken } from '../../src/storage/store/faults.ts'
import { newKey, seal, sealJson, unseal, unsealJson, type Place } from '../../src/storage/store/sealing.ts'

const key = newKey()
const id = fc.oneof(fc.string(), fc.integer(), fc.constant(null))
const place: fc.Arbitrary<Place> = fc.record({
  table: fc.string(),
  ids: fc.array(id, { maxLength: 3 }),
  bound: fc.array(id, { maxLength: 3 }),
})

test('any bytes and any JSON come back from their place', () => {
  fc.assert(
    fc.property(place, fc.uint8Array({ maxLength: 300 }), fc.jsonValue(), (at, bytes, json) => {
      expect([...unseal(key, at, seal(key, at, bytes))]).toEqual([...bytes])
      const long = { json, fill: 'x'.repeat(5000) }
      expect(unsealJson(key, at, sealJson(key, at, json))).toEqual(JSON.parse(JSON.stringify(json)))
      expect(unsealJson(key, at, sealJson(key, at, long))).toEqual(JSON.parse(JSON.stringify(long)))
    }),
  )
})

test('any changed bit is refused, and the refusal names the table and ids only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), fc.nat(7), (bytes, where, bit) => {
      const at = { table: 'parts', ids: ['case-1', 'people'], bound: ['somebody'] }
      const sealed = seal(key, at, bytes)
      const n = where % sealed.length
      sealed[n] = (sealed[n] ?? 0) ^ (1 << bit)
      expect(() => unseal(key, at, sealed)).toThrow(new SealBroken('parts case-1 people'))
    }),
  )
})

test('no other place, key or length opens it', () => {
  fc.assert(
    fc.property(place, place, fc.uint8Array(), fc.nat(), (here, there, bytes, cut) => {
      const sealed = seal(key, here, bytes)
      fc.pre(JSON.stringify(here) !== JSON.stringify(there))
      expect(() => unseal(key, there, sealed)).toThrow(SealBroken)
      expect(() => unseal(newKey(), here, sealed)).toThrow(SealBroken)
      expect(() => unseal(key, here, sealed.subarray(0, cut % sealed.length))).toThrow(SealBroken)
    }),
  )
})

test('the same words never look the same twice', () => {
  const at = { table: 'parts', ids: ['case-1'] }
  const sealed = Array.from({ length: 100 }, () => seal(key, at, Buffer.from('words')).toString('hex'))
  expect(new Set(sealed).size).toBe(100)
})
