// Files that are refused before anything is built from them.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { readJson } from '../../src/check/limits.ts'
import { ownTime } from '../own-time.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const codeOf = (text: string, limits = { bytes: 1000, depth: 5 }) =>
  readJson(bytes(text), limits).problems[0]?.code

test.each([
  ['too large', `"${'a'.repeat(2000)}"`, 'file/size'],
  ['too deep', '[[[[[[1]]]]]]', 'file/depth'],
  ['not JSON', '{"a": }', 'file/json'],
  ['nothing', '', 'file/json'],
  ['a name JavaScript would trip over', '{"a": {"__proto__": 1}}', 'file/name'],
  ['the same, disguised', String.raw`{"\u005f_proto__": 1}`, 'file/name'],
  ['a field given twice', '{"a": 1, "b": {"a": 1}, "a": 2}', 'file/twice'],
  ['the same, disguised', String.raw`{"a": 1, "\u0061": 2}`, 'file/twice'],
])('%s is refused: %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code)
})

test.each([
  ['brackets inside a text', '{"a": "[[[[[[[["}'],
  ['a quotation mark inside a text', String.raw`{"a": "\"__proto__\": 1"}`],
  ['one name in two records', '[{"a": 1}, {"a": 2}]'],
  ['a byte order mark', '\u{feff}{"a": 1}'],
])('%s is no harm', (_, text) => {
  expect(codeOf(text)).toBeUndefined()
})

test('bytes that are not UTF-8 are refused', () => {
  expect(readJson(new Uint8Array([0x22, 0xff, 0x22])).problems[0]?.code).toBe('file/encoding')
})

test('the line of a fault is told', () => {
  expect(readJson(bytes('{\n"a": 1,\n"a": 2}')).problems[0]?.params).toEqual({ line: 3 })
})

test('any JSON is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), json => {
      const read = readJson(bytes(JSON.stringify(json)))
      const text = JSON.stringify(json)
      const refused = read.problems.length > 0 && /__proto__|constructor|prototype/u.test(text)
      expect(refused ? json : read.json).toEqual(refused ? json : JSON.parse(text))
    }),
  )
})

test('hostile nesting is refused quickly', () => {
  const before = ownTime()
  expect(readJson(bytes('['.repeat(5_000_000))).problems[0]?.code).toBe('file/depth')
  expect(ownTime() - before).toBeLessThan(1000)
})
