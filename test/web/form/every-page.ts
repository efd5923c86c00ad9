// The samples to every page of the form there is for them: each section of each part, each item of each list, at any depth.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { child, steps, valueAt, type Pointer } from '../../../src/model/pointer.ts'
import { splitFamily } from '../../../src/service/cases.ts'
import {
  claimOf,
  kindOf,
  pageAt,
  patternOf,
  rootOf,
  type Layout,
  type Page,
} from '../../../src/service/sections/layout.ts'
import { fieldsOf, itemOf, type Field } from '../../../src/service/sections/shape.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readJson } from '../../../src/storage/templates.ts'

/** The parts of every sample, by the sample's name. */
export function sampleParts(): readonly (readonly [sample: string, part: string, json: unknown])[] {
  const samples = join(PROJECT, 'samples')
  const families = readdirSync(samples).filter(name => name !== 'carers' && !name.includes('.'))
  const carers = readdirSync(join(samples, 'carers'))
  return [
    ...families.flatMap(name =>
      [...splitFamily(readJson(join(samples, name, 'family-file.json')) as object)].map(
        ([part, json]) => [name, part, json] as const,
      ),
    ),
    ...carers.map(
      name => [name, 'carer', readJson(join(samples, 'carers', name, 'carer-file.json'))] as const,
    ),
  ]
}

/** Every page on which something of a part is filled in. */
export function pagesOf(layout: Layout, part: string, json: unknown): readonly Page[] {
  const kind = kindOf(part)
  if (kind === undefined) throw new Error(`No part: ${part}`)
  const pages = new Map<string, Page>()
  const visit = (field: Field, value: unknown, at: Pointer): void => {
    const page = pageAt(layout, part, at)
    if (page !== undefined && (claimOf(layout, kind, patternOf(at)) !== undefined || page.at === at))
      pages.set(page.at, page)
    if (field.shape === 'items' || field.shape === 'rows') {
      if (Array.isArray(value))
        value.forEach((item, i) => visit(itemOf(layout.schemas, field), item, child(at, i)))
    } else if (field.shape === 'group' || field.shape === 'answer') {
      for (const inner of fieldsOf(layout.schemas, field))
        visit(inner, valueAt(value, child('', inner.name)), child(at, inner.name))
    }
  }
  visit({ ...rootOf(layout, kind), name: '', shape: 'group', required: true }, json, '')
  return [...pages.values()].filter(page => isThere(page, json))
}

function isThere(page: Page, json: unknown): boolean {
  return steps(page.at).every((step, i, way) => {
    const at = way.slice(0, i + 1).reduce((place, one) => child(place, one), '')
    return !/^\d+$/.test(step) || valueAt(json, at) !== undefined
  })
}
