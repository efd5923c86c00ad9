// A small invented family and its view, for the tests of assembling.
import type { ViewRecord } from '../../src/model/view.ts'
import type { JsonSchema, Schemas } from '../../src/model/schema.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'

/** The schemas templates are read against. */
export const schemas: Schemas = readSchemas(PROJECT)

/** The schema of the view of one child. */
export const viewSchema = schemas['child.v1.schema.json'] as JsonSchema

const people = [
  {
    id: 'tilly',
    kind: 'child',
    name: { first: 'Matilda', known: 'Tilly', last: 'Garrow' },
    sex: 'female',
    born: '2022-03-04',
    address: { restricted: 'confidential', lines: ['2 Elm Row'], town: 'Ashby' },
  },
  { id: 'finn', kind: 'child', name: { first: 'Finn', last: 'Garrow' }, sex: 'male', born: '2019-11-20' },
  {
    id: 'rosa',
    kind: 'parent',
    name: { first: 'Rosa', middle: 'May', last: 'Garrow' },
    sex: 'female',
    born: '1995',
    role: 'mother',
  },
  { id: 'dan', kind: 'parent', identity: 'unknown', name: {}, sex: 'male' },
  {
    id: 'ivy',
    kind: 'relative',
    name: { first: 'Ivy', last: 'Garrow' },
    sex: 'female',
    born: '1960-05',
    died: '2023-01-09',
    role: 'maternal grandmother',
  },
  { id: 'lou', kind: 'foster-carer', name: { first: 'Lou', last: 'Penn' }, role: 'foster carer' },
  {
    id: 'amara',
    kind: 'professional',
    name: { title: 'Dr', first: 'Amara', last: 'Obi' },
    role: 'medical adviser',
  },
  {
    id: 'sam',
    kind: 'professional',
    name: { first: 'Sam', last: 'Reed' },
    role: 'social worker',
    pronouns: 'they',
    registration: 'SW100',
  },
]

const child = {
  person: 'tilly',
  caseReference: 'AB-1',
  message: 'Dear Tilly,\n\nYou were brave.\nYou still are.\n- kind\n- funny',
  identity: {
    nationality: { text: 'British', sources: [{ evidence: 'birth' }] },
    religion: { notApplicable: 'Nobody in the family follows a religion.' },
    language: {
      notObtainable: {
        why: 'Her mother was not well.',
        attempts: [
          {
            on: '2025-02-03',
            method: 'visit',
            how: 'Home visit',
            result: 'No answer',
            sources: [{ evidence: 'visit' }],
          },
        ],
        recordedBy: 'sam',
        recordedOn: '2025-03-01',
      },
    },
  },
  status: { current: 'ICO', since: '2024-06-01' },
  orders: [{ id: 'ico', type: 'ICO', madeOn: '2024-06-10' }],
  parents: [
    { person: 'rosa', as: 'mother', responsibility: 'yes' },
    { person: 'dan', as: 'possible-father', responsibility: 'unknown' },
  ],
  siblings: [{ person: 'finn', relation: 'full' }],
  homes: [
    {
      id: 'h1',
      from: '2022-03-04',
      to: '2024-03-01',
      kind: 'parent',
      with: ['rosa'],
      area: 'Ashby',
      why: 'She was born here.\n\nIt was home.',
      sources: [{ evidence: 'visit', at: 'para 4' }, { evidence: 'birth' }],
    },
    {
      id: 'h2',
      from: '2024-06-01',
      kind: 'foster',
      with: ['lou'],
      arrangement: 'Emergency',
      why: 'It was not safe.',
    },
  ],
  options: [
    { id: 'o1', code: 'PARENT_M', title: 'Rosa', realistic: false, assessedBy: ['sam'] },
    {
      id: 'o2',
      code: 'ADOPT',
      title: 'Adoption',
      realistic: true,
      assessedBy: ['sam', 'amara'],
      advantages: 'A family for life.',
    },
  ],
  preferred: 'o2',
  photograph: { asset: 'tilly.png', alternative: 'A girl in a red coat', caption: 'Tilly, spring 2025' },
  whyNotHome: { statements: ['s1', 's2', 's3'] },
  signatures: [
    { role: 'social-worker', person: 'sam', on: '2025-11-10' },
    { role: 'team-manager', person: 'amara' },
  ],
}

/** A family file, with parts of the child’s record put in the place of others. */
export function familyFile(change: object = {}): FamilyFile {
  return {
    format: 'family-file/1',
    jurisdiction: 'england',
    caseReference: 'AB-1',
    agency: { name: 'Fernbeck Council', service: 'Children’s Services' },
    people: people as FamilyFile['people'],
    children: [{ ...child, ...change } as FamilyFile['children'][number]],
    family: {
      unions: [
        { partners: ['rosa', 'dan'], kind: 'short', children: ['finn', 'tilly'] },
        { partners: ['ivy'], kind: 'couple', children: ['rosa'] },
      ],
      households: [{ name: 'with Lou', people: ['tilly', 'finn'] }],
    },
    statements: [
      { id: 's1', text: 'Tilly was left alone.', status: 'found', sources: [{ evidence: 'visit' }] },
      { id: 's2', text: 'The flat was cold.', status: 'accepted', acceptedBy: ['rosa'] },
      {
        id: 's3',
        text: 'She was shouted at.',
        status: 'disputed',
        disputedBy: ['rosa'],
        response: 'I never shouted.',
      },
    ],
    evidence: [
      {
        id: 'visit',
        type: 'VISIT_RECORD',
        title: 'Visits',
        subjects: ['tilly'],
        on: '2025-02-03',
        author: 'sam',
      },
      {
        id: 'birth',
        type: 'BIRTH_CERT',
        title: 'Birth certificate',
        subjects: ['tilly'],
        on: '2022-03',
        authorText: 'Registrar, Ashby',
      },
    ],
  }
}

/** The view of the child on 14 November 2025. */
export function familyView(change: object = {}): ViewRecord {
  const document = {
    title: 'Report',
    head: ['Report', 'AB-1'],
    foot: 'Court copy',
    copy: 'Court copy',
    audience: 'court',
  }
  const request = {
    kind: 'child',
    subject: 'tilly',
    asOf: '2025-11-14',
    document: { ...document, stage: 'draft', asOf: '2025-11-14' },
  } as const
  return viewOf({ family: familyFile(change) }, request, viewSchema, schemas)
}
