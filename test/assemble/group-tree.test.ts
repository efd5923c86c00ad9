// The family tree of several children: each is a subject, and the words go couple by couple.
import { expect, test } from 'vitest'
import { genogram } from '../../src/assemble/drawing/genogram.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'
import type { JsonSchema } from '../../src/model/schema.ts'

const schemas = readSchemas(PROJECT)
const family = {
  format: 'family-file/1',
  jurisdiction: 'england',
  agency: { name: 'Ashby Council' },
  people: [
    { id: 'finn', kind: 'child', name: { first: 'Finn' }, sex: 'male', born: '2019-11-20' },
    { id: 'tilly', kind: 'child', name: { first: 'Tilly' }, sex: 'female', born: '2022-03-04' },
    { id: 'rosa', kind: 'parent', name: { first: 'Rosa' }, sex: 'female', born: '1995' },
    { id: 'dan', kind: 'parent', identity: 'unknown', name: {}, sex: 'male' },
  ],
  family: {
    unions: [
      { partners: ['rosa'], kind: 'short', children: ['finn'] },
      { partners: ['rosa', 'dan'], kind: 'short', children: ['tilly'] },
    ],
  },
  children: [
    { person: 'finn', caseReference: 'AB-1' },
    { person: 'tilly', caseReference: 'AB-2' },
  ],
  siblingAssessments: [{ id: 'both', children: ['finn', 'tilly'] }],
} as unknown as FamilyFile

test('each child of the group is a subject, and nobody is left out of the words', () => {
  const request = {
    kind: 'sibling-group',
    subject: 'both',
    asOf: '2025-11-14',
    document: { asOf: '2025-11-14' },
  } as const
  const view = viewOf({ family }, request, schemas['sibling-group.v1.schema.json'] as JsonSchema, schemas)
  const drawn = genogram(view)
  const subjects =
    drawn?.drawing.type === 'genogram' ? drawn.drawing.people.filter(({ subject }) => subject) : []
  expect(subjects.map(({ name }) => name)).toEqual(['Finn', 'Tilly'])
  expect(drawn?.alternative.replaceAll('\u00a0', ' ')).toBe(
    'Family tree of Finn and Tilly, on 14 November 2025. Children of Rosa: Finn, 5. Children of Rosa and not known: Tilly, 3. Others: Rosa, about 30; not known.',
  )
})
