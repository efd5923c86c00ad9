// Every page of every sample: what it shows comes back as it was, and every place of the schemas has one page.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { steps, valueAt } from '../../../src/model/pointer.ts'
import { openShelf } from '../../../src/service/shelf.ts'
import { fieldOfClaim, layoutOf, pageAt, rootOf, type Kind } from '../../../src/service/sections/layout.ts'
import { ownValue, same, withOwn } from '../../../src/service/sections/own.ts'
import { fieldsOf, itemOf, type Field } from '../../../src/service/sections/shape.ts'
import { fromBody, toBody } from '../../../src/web/form/body.ts'
import { pagesOf, sampleParts } from './every-page.ts'

const shelf = openShelf()
const layout = layoutOf(shelf.project, shelf.schemas)
const newId = () => 'new-id'
const everyPage = sampleParts().flatMap(([sample, part, json]) =>
  pagesOf(layout, part, json).map(page => ({ sample, json, page })),
)

describe('every place of the schema has one page', () => {
  const kinds: readonly Kind[] = ['family', 'child', 'pair', 'evidence', 'carer']

  test.each(kinds)('each property of %s is claimed once', kind => {
    const loose: string[] = []
    const twice: string[] = []
    const visit = (field: Field, pattern: string, claimed: boolean): void => {
      const section = layout.claims.get(`${kind} ${pattern}`)
      const fixed = (layout.data.fixed[kind] ?? []).includes(pattern)
      if (section !== undefined && claimed && !pattern.includes('*')) twice.push(pattern)
      if (section !== undefined || claimed || fixed) {
        const list = field.shape === 'items' || field.shape === 'rows'
        if (list) visit(itemOf(layout.schemas, field), `${pattern}/*`, true)
        else for (const one of fieldsOf(layout.schemas, field)) visit(one, `${pattern}/${one.name}`, true)
        return
      }
      const inside = fieldsOf(layout.schemas, field)
      if (field.shape === 'hidden') return
      if (inside.length === 0) loose.push(pattern)
      for (const one of inside) visit(one, `${pattern}/${one.name}`, false)
    }
    visit({ ...rootOf(layout, kind), name: '', shape: 'group', required: true }, '', false)
    expect({ loose, twice }).toEqual({ loose: [], twice: [] })
  })

  test('each section points to fields that exist, and no two to the same', () => {
    const claims = layout.data.groups.flatMap(({ sections }) =>
      sections.flatMap(section => section.pointers.map(pointer => `${section.of} ${pointer}`)),
    )
    expect(new Set(claims).size).toBe(claims.length)
    for (const claim of claims) {
      const [of = '', pointer = ''] = claim.split(' ')
      const part =
        { family: 'family', child: 'children/a', pair: 'pairs/a/b', evidence: 'evidence/a' }[of] ?? of
      const page = pageAt(layout, part, pointer.replaceAll('*', '0'))
      if (page === undefined) throw new Error(`No page for ${claim}`)
      for (const at of page.claims) expect(fieldOfClaim(layout, page, at)).toBeDefined()
    }
  })
})

describe('what a page shows comes back as it was', () => {
  test('every page of every sample', () => {
    expect(everyPage.length).toBeGreaterThan(2000)
    for (const { sample, json, page } of everyPage) {
      const own = ownValue(layout, page, json)
      const back = fromBody(layout, page, toBody(layout, page, own))
      const place = `${sample} ${page.part} ${page.at}`
      expect({ place, own: back }).toEqual({ place, own })
      expect({
        place,
        kept: JSON.stringify(withOwn(layout, page, json, back, newId)) === JSON.stringify(json),
      }).toEqual({ place, kept: true })
    }
  })

  test('whatever is typed into the fields of a page: reading, showing and reading again changes nothing', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', ' ', '7', '-', '- one\r\n- two', 'yes', 'no', 'none', '2019', 'May', '31', '+'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...everyPage), fc.infiniteStream(words), ({ page, json }, typed) => {
        const names = Object.keys(toBody(layout, page, ownValue(layout, page, json)))
        // What is no number in a date is only for the check to name.
        const value = (name: string) =>
          name.endsWith('.year') ? '2019' : /\.(day|month)$/.test(name) ? '7' : (typed.next().value as string)
        const own = fromBody(layout, page, Object.fromEntries(names.map(name => [name, value(name)])))
        expect(fromBody(layout, page, toBody(layout, page, own))).toEqual(own)
      }),
      { numRuns: 400 },
    )
  })

  test('a page changes nothing but its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyPage), fc.constantFrom(...everyPage), (one, other) => {
        fc.pre(one.json === other.json && one.page.at !== other.page.at)
        const emptied = withOwn(layout, one.page, one.json, {}, newId)
        const before = ownValue(layout, other.page, one.json)
        expect(same(ownValue(layout, other.page, emptied), before)).toBe(true)
      }),
      { numRuns: 1000, maxSkipsPerRun: 5000 },
    )
  })
})

test('a new item has an id nobody typed, and stands after the others', () => {
  const [found] = everyPage.filter(({ page }) => page.part === 'family' && page.at === '/statements/0')
  if (found === undefined) throw new Error('No statement in the samples')
  const page = pageAt(layout, 'family', '/statements/-')
  if (page === undefined) throw new Error('No page')
  const added = withOwn(
    layout,
    page,
    found.json,
    { '/statements/-': { text: 'She fell.', status: 'alleged' } },
    newId,
  )
  const list = valueAt(added, '/statements') as readonly unknown[]
  expect(list.at(-1)).toEqual({ id: 'new-id', text: 'She fell.', status: 'alleged' })
  expect(list.length).toBe((valueAt(found.json, '/statements') as readonly unknown[]).length + 1)
  expect(steps(page.at).at(-1)).toBe('-')
})
