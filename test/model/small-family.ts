// A family small enough to hold in one's head: a girl, her brother, their parents and a foster carer.
import type { FamilyFile } from '../../src/model/generated/family-file.ts'

/** Ada (born 2023), her brother Ben, mother Cora, father Dan, foster carer Eve, and one document. */
export const smallFamily: FamilyFile = {
  format: 'family-file/1',
  jurisdiction: 'england',
  caseReference: 'SM-1',
  agency: { name: 'Small Council', service: 'Children’s Services' },
  people: [
    { id: 'ada', kind: 'child', name: { first: 'Ada', last: 'Small' }, born: '2023-07-09' },
    {
      id: 'ben',
      kind: 'child',
      name: { first: 'Ben', last: 'Small' },
      born: '2016',
      address: { town: 'Farholm', area: 'the north' },
    },
    {
      id: 'cora',
      kind: 'parent',
      name: { first: 'Cora', last: 'Small' },
      address: { lines: ['4 Pelham Row'], area: 'the south' },
    },
    { id: 'dan', kind: 'parent', name: { first: 'Dan', last: 'Holt' } },
    {
      id: 'eve',
      kind: 'foster-carer',
      name: { first: 'Eve', last: 'Quillfeather' },
      address: { lines: ['9 Lark Rise'] },
    },
    { id: 'amy', kind: 'adopter', name: { first: 'Amy', last: 'Ostler' }, serialNumber: 'AB12' },
    { id: 'wyn', kind: 'professional', name: { first: 'Wyn', last: 'Parry' }, role: 'social worker' },
  ],
  family: {
    parents: [
      { person: 'dan', personality: { text: 'Dan whistles.' } },
      { person: 'cora', health: { summary: 'She is well.', detail: 'A detail nobody prints.' } },
    ],
    unions: [{ partners: ['cora', 'dan'], kind: 'separated', children: ['ada'] }],
  },
  children: [
    {
      person: 'ada',
      caseReference: 'SM-1/A',
      status: { lookedAfter: 'looked-after', since: '2025-01-10', current: 'ICO' },
      orders: [{ id: 'ico', type: 'ICO', court: 'Small Court', madeOn: '2025-01-13' }],
      homes: [
        { id: 'h1', from: '2023-07-09', to: '2024-12-20', kind: 'parent', with: ['cora', 'dan'] },
        { id: 'h2', from: '2025-01-10', kind: 'foster', with: ['eve'] },
      ],
      parents: [
        { person: 'cora', as: 'mother' },
        { person: 'dan', as: 'father' },
      ],
      siblings: [{ person: 'ben', relation: 'half-mother' }],
      whyNotHome: { statements: ['s1', 's2'] },
      permissions: [{ class: 'B2', audience: 'court', authority: 'Leave of the court', on: '2025-02-01' }],
      adopters: ['amy'],
    },
  ],
  statements: [
    {
      id: 's1',
      text: 'Ada was left alone.',
      status: 'found',
      about: ['cora'],
      sources: [{ evidence: 'judgment' }],
    },
    {
      id: 's2',
      text: 'A neighbour said there was shouting.',
      summary: 'There may have been shouting.',
      status: 'allegation',
      about: ['dan'],
    },
    {
      id: 's3',
      text: 'Nothing to do with Ada.',
      status: 'found',
      about: ['ben'],
      sources: [{ evidence: 'school' }],
    },
  ],
  evidence: [
    {
      id: 'judgment',
      type: 'JUDGMENT',
      title: 'Judgment',
      subjects: ['cora'],
      on: '2025-03-01',
      author: 'wyn',
    },
    {
      id: 'advice',
      type: 'LEGAL_ADVICE',
      title: 'Advice',
      subjects: ['ada'],
      on: '2025-02',
      restriction: 'privileged',
    },
    {
      id: 'school',
      type: 'SCHOOL_REPORT',
      title: 'Ben’s school report',
      subjects: ['ben'],
      on: '2025-01-01',
    },
  ],
}
