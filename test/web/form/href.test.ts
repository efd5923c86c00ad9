// Every value and every break of the samples to the field it leads to, which must be on the page.
import jsonPatch from 'fast-json-patch'
import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseFiles } from '../../../src/model/case-files.ts'
import { child, valueAt, type Pointer } from '../../../src/model/pointer.ts'
import { partOf, pointerOf } from '../../../src/service/cases.ts'
import { layoutOf, type Page } from '../../../src/service/sections/layout.ts'
import { ownValue } from '../../../src/service/sections/own.ts'
import { openShelf } from '../../../src/service/shelf.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readJson } from '../../../src/storage/templates.ts'
import { toBody } from '../../../src/web/form/body.ts'
import { anchorOf, drawPage } from '../../../src/web/form/draw.ts'
import { idsOf } from '../../../src/web/form/drawn.ts'
import { editHref, fieldHref, fieldPlace } from '../../../src/web/form/href.ts'

const shelf = openShelf()
const layout = layoutOf(shelf.project, shelf.schemas)

const folders = globSync(join(PROJECT, 'samples', '{*,carers/*}', '*-file.json')).toSorted()

/** One place of each kind is enough: the others differ by their index. */
function oneOfEach(places: readonly Pointer[]): readonly Pointer[] {
  return [...new Map(places.map(path => [path.replaceAll(/\/\d+(?=\/|$)/g, '/*'), path])).values()]
}

/** Places that no page of the form has: a child and a pair are parts, evidence has a list of its own. */
const NO_PAGE = /^(\/format|\/carer\/(format|id)|\/(children|pairs|evidence)(\/-)?)?$/

describe.each(folders.map(file => [basename(dirname(file)), file] as const))('%s', (_, file) => {
  test('every value leads to a page that has a field for it', () => {
    const files = filesOf(readJson(file))
    const ids = drawnIds(files)
    const lost = oneOfEach(placesIn(files)).filter(path => !NO_PAGE.test(path) && !leads(files, path, ids))
    expect(lost).toEqual([])
  })

  test('so does every place of its breaks, also where what was there is gone', () => {
    for (const broken of globSync(join(dirname(file), 'breaks', '*.json'))) {
      const { patch } = readJson(broken) as { readonly patch: readonly { readonly path: Pointer }[] }
      const whole = readJson(file)
      const changed: unknown = jsonPatch.applyPatch(
        whole,
        patch as unknown as Parameters<typeof jsonPatch.applyPatch>[1],
        false,
        true,
      ).newDocument
      const files = filesOf(changed)
      const ids = drawnIds(files)
      const lost = patch
        .map(({ path }) => (files.carer === undefined ? path : `/carer${path}`))
        .filter(path => !NO_PAGE.test(path) && !leads(files, path, ids))
      expect({ broken: basename(broken), lost }).toEqual({ broken: basename(broken), lost: [] })
    }
  })
})

test('an address names the page and the field, by ids and names of the schema only', () => {
  const family = readJson(join(PROJECT, 'samples', 'hartley', 'family-file.json'))
  const files = filesOf(family)
  const index = (valueAt(family, '/children/0/parents') as readonly unknown[]).length
  expect([
    fieldHref(layout, 'c1', files, '/children/0/health/summary'),
    fieldHref(layout, 'c1', files, `/children/0/parents/${index}/wishes/placement`),
    fieldHref(layout, 'c1', files, '/children/0/parents/0/wishes/placement'),
    fieldHref(layout, 'c1', files, '/people/0/id'),
    fieldHref(layout, 'c1', files, '/evidence/-'),
    fieldHref(layout, 'c1', files, ''),
  ]).toEqual([
    '/cases/c1/edit/children/leila?at=/health/summary#f-health-summary',
    '/cases/c1/edit/children/leila?at=/parents#f-parents',
    '/cases/c1/edit/children/leila?at=/parents/0/wishes#f-parents-0-wishes-placement',
    '/cases/c1/edit/people?at=/people/0#f-people-0',
    '/cases/c1/evidence',
    '/cases/c1',
  ])
})

function filesOf(file: unknown): CaseFiles {
  const isCarer = (file as { readonly format: string }).format.startsWith('carer')
  return (isCarer ? { carer: file } : { family: file }) as CaseFiles
}

function placesIn({ family, carer }: CaseFiles): readonly Pointer[] {
  const found: Pointer[] = []
  const visit = (value: unknown, at: Pointer): void => {
    found.push(at)
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) visit(inner, child(at, name))
  }
  visit(family ?? carer, carer === undefined ? '' : '/carer')
  return found
}

type Ids = (page: Page) => ReadonlySet<string>

function drawnIds(files: CaseFiles): Ids {
  const known = new Map<string, ReadonlySet<string>>()
  return page => {
    const key = editHref('c', page.part, page.at)
    const found = known.get(key)
    if (found !== undefined) return found
    const json =
      page.part === 'carer'
        ? files.carer
        : valueAt(files.family, pointerOf(files, { part: page.part, pointer: '' }))
    const body = toBody(layout, page, ownValue(layout, page, json))
    const drawn = drawPage({ layout, page, json, body, registers: () => [], errors: new Map() })
    const all = idsOf(drawn)
    if (new Set(all).size !== all.length) throw new Error(`An id stands twice on ${key}`)
    const ids = new Set([anchorOf(page.at), ...all])
    known.set(key, ids)
    return ids
  }
}

/** Whether the address leads to a field of the page; in the page’s own part. */
function leads(files: CaseFiles, path: Pointer, ids: Ids): boolean {
  const place = fieldPlace(layout, files, path)
  if (place === undefined) return false
  return place.page.part === partOf(files, path).part && ids(place.page).has(place.anchor)
}
