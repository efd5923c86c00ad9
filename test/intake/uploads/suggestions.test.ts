// What a document says of itself to what is suggested; a birthday is never its date.
import { describe, expect, test } from 'vitest'
import { suggestionsFor, type UploadCues } from '../../../src/intake/uploads/suggestions.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readSchemas } from '../../../src/storage/schemas.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'

const cues = readServiceData(PROJECT, 'uploads') as UploadCues

function suggested(lines: readonly string[], name = 'scan001.pdf', details = {}) {
  return suggestionsFor({ kind: 'pdf', pages: [lines.join('\n')], details }, name, cues)
}

test.each<[string, readonly string[], object]>([
  [
    'a health report',
    [
      'Review Health Assessment',
      'Name: Leila Hartley  Date of birth: 4 July 2023',
      'Date of assessment: 12th March 2026',
      'Completed by: Dr Priya Nair, community paediatrician',
    ],
    { title: 'Review Health Assessment', type: 'RHA', on: '2026-03-12', author: 'Dr Priya Nair' },
  ],
  [
    'an interim order is not a care order',
    ['In the Family Court at Ashcombe', 'Interim Care Order', 'Dated 02/04/2026'],
    { title: 'In the Family Court at Ashcombe', type: 'ORDER_ICO', on: '2026-04-02' },
  ],
  [
    'a day that is none',
    ['School report', 'Date: 31/02/2026'],
    { title: 'School report', type: 'SCHOOL_REPORT' },
  ],
  ['only a birthday', ['Notes of a talk', 'Born on 4 July 2023'], { title: 'Notes of a talk' }],
])('%s', (_, lines, wanted) => expect(suggested(lines)).toEqual(wanted))

test('what the file says of itself comes after the first page, and the name last', () => {
  const details = { title: 'Microsoft Word - Document1', author: 'Priya Nair', writtenOn: '2026-01-05' }
  expect(suggested([], 'Parenting_assessment of K.pdf', details)).toEqual({
    title: 'Parenting assessment of K',
    type: 'PARENT_ASSESS',
    on: '2026-01-05',
    author: 'Priya Nair',
  })
})

describe('the cues', () => {
  test('name only kinds of the evidence register', () => {
    const kinds =
      readSchemas(PROJECT)['family-file.schema.json']?.$defs?.['evidenceItem']?.properties?.['type']?.enum
    expect(cues.types.map(({ type }) => type).filter(type => kinds?.includes(type) !== true)).toEqual([])
  })
})
