// A family file is kept in parts and comes back whole: nothing lost, nothing moved, every place found again.
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { child, valueAt } from '../../src/model/pointer.ts'
import { joinFamily, partOf, pointerOf, splitFamily } from '../../src/service/cases.ts'

const samples = join(import.meta.dirname, '..', '..', 'samples')
const families = readdirSync(samples)
  .map(name => join(samples, name, 'family-file.json'))
  .filter(file => existsSync(file))
  .map(file => ({ file, family: JSON.parse(readFileSync(file, 'utf8')) as FamilyFile }))

describe.each(families)('the family of $file', ({ family }) => {
  const parts = splitFamily(family)

  test('comes back from its parts as it was, in the same order', () => {
    expect(JSON.stringify(sorted(joinFamily(parts)))).toBe(JSON.stringify(sorted(family)))
  })

  test('has one part for each child, so that each can be kept, shared and severed alone', () => {
    for (const { person } of family.children) expect(parts.get(`children/${person}`)).toBeDefined()
    const others = [...parts].filter(([name]) => !name.startsWith('children/'))
    expect(others.some(([, json]) => 'wishes' in json)).toBe(false)
  })

  test('finds every place of the file in one part, and the place again from the part', () => {
    for (const pointer of placesOf(family)) {
      const place = partOf({ family }, pointer)
      expect(valueAt(parts.get(place.part), place.pointer)).toStrictEqual(valueAt(family, pointer))
      expect(pointerOf({ family }, place)).toBe(pointer)
    }
  })
})

test('what was added since the order was kept stands at the end', () => {
  const [{ family }] = families as [(typeof families)[number]]
  const parts = new Map<string, unknown>(splitFamily(family))
  parts.set('evidence/a-new-one', { id: 'a-new-one' })
  const evidence = joinFamily(parts).evidence.map(({ id }) => id)
  expect(evidence).toStrictEqual([...family.evidence.map(({ id }) => id), 'a-new-one'])
})

/** Every place of a file deep enough to tell parts apart. */
function placesOf(value: unknown, pointer = '', depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = child(pointer, key)
    // A list whose items are parts is itself in no part.
    const own = /^\/(children|pairs|evidence)$/.test(at) ? [] : [at]
    return [...own, ...placesOf(inner, at, depth + 1)]
  })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
