// The view: total, resolved, each value with its place, class and owner; and what each reader is left of it.
import { describe, expect, test } from 'vitest'
import type { Audience, Treatment } from '../../src/model/manifest.ts'
import { valueAt } from '../../src/model/pointer.ts'
import { readerView } from '../../src/model/reader-view.ts'
import { nodeAt, plain, type ViewNode, type ViewRecord } from '../../src/model/view.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { smallFamily } from './small-family.ts'

const schemas = readSchemas(PROJECT)
const schema = schemas['child.v1.schema.json']!
const view = viewOf(
  { family: smallFamily },
  { kind: 'child', subject: 'ada', asOf: '2025-06-01', document: { stage: 'qa', asOf: '2025-06-01' } },
  schema,
  schemas,
)
const at = (path: string) => plain(nodeAt(view, path))

test('people are resolved wherever they are named', () => {
  expect(at('/child/person/name/first')).toBe('Ada')
  expect(at('/child/homes/1/with/0/name/first')).toBe('Eve')
  expect(at('/evidence/1/author/role')).toBe('social worker')
})

test('every value knows its place in the file', () => {
  const wrong: string[] = []
  const walk = (node: ViewNode) => {
    if (node.kind === 'leaf' && valueAt(smallFamily, node.at) !== node.value) wrong.push(node.at)
    if (node.kind === 'record') Object.values(node.fields).forEach(walk)
    if (node.kind === 'list') node.items.forEach(walk)
  }
  for (const [name, node] of Object.entries(view.fields))
    if (name !== 'facts' && name !== 'document') walk(node)
  expect(wrong).toEqual([])
})

test('the view is total: a field nobody filled in is absent, not missing', () => {
  expect(nodeAt(view, '/child/health/summary/text').kind).toBe('absent')
  expect(nodeAt(view, '/child/parents/0/wishes').kind).toBe('absent')
})

test('each parent has the record the family holds', () => {
  expect(at('/fathers/0/record/personality/text')).toBe('Dan whistles.')
  expect(nodeAt(view, '/fathers/0/record/personality/text').at).toBe('/family/parents/0/personality/text')
  expect(at('/mother/person/name/first')).toBe('Cora')
})

test('only what concerns this child is in the view', () => {
  expect(at('/statements')).toHaveLength(2)
  expect((at('/evidence') as { id: string }[]).map(({ id }) => id)).toEqual(['advice', 'judgment'])
})

test.each([
  ['the child’s name', '/child/person/name/first', 'C1'],
  ['a brother’s area', '/siblings/0/person/address/area', 'S2'],
  ['a parent’s street', '/mother/person/address/lines/0', 'B2'],
  ['a carer’s first name', '/child/homes/1/with/0/name/first', 'F1'],
  ['a carer’s last name', '/child/homes/1/with/0/name/last', 'F2'],
  ['an allegation', '/child/whyNotHome/statements/1/text', 'X3'],
  ['a finding', '/child/whyNotHome/statements/0/text', undefined],
  ['privileged advice', '/evidence/0/title', 'X2'],
])('%s has its class', (_, path, dataClass) => {
  const node = nodeAt(view, path)
  expect(node.kind === 'leaf' ? node.class : 'not a leaf').toBe(dataClass)
})

describe('facts', () => {
  test.each([
    ['/facts/ageYears', 1],
    ['/facts/homeCount', 2],
    ['/facts/parentsApart', true],
    ['/facts/unborn', false],
    ['/facts/latestOrder/type', 'ICO'],
    ['/facts/currentHome/id', 'h2'],
    ['/facts/carers/0/name/first', 'Eve'],
    ['/facts/siblingsUnder18/0/person/name/first', 'Ben'],
  ])('%s', (path, value) => expect(at(path)).toBe(value))

  test('a gap between homes is found, with its days', () => {
    expect((at('/facts/homes') as object[])[1]).toMatchObject({
      kind: 'gap',
      from: '2024-12-20',
      to: '2025-01-10',
      days: 21,
      explained: false,
    })
  })

  test('days in care before the first order have no legal basis', () => {
    expect(at('/facts/legalGaps')).toMatchObject([{ from: '2025-01-10', to: '2025-01-13', days: 3 }])
  })
})

describe('a reader', () => {
  const seenAs = (treatments: Readonly<Record<string, Treatment>>, reader?: string) => {
    const manifest: Audience = { title: '', copy: '', look: 'panel', stages: ['qa'], classes: treatments }
    return readerView(view, {
      audience: 'court',
      manifest,
      stage: 'qa',
      stages: ['qa'],
      asOf: '2025-06-01',
      ...(reader === undefined ? {} : { reader }),
    })
  }
  const read = (seen: { view: ViewRecord }, path: string) => {
    const node = nodeAt(seen.view, path)
    return node.kind === 'leaf' ? node.value : node.kind
  }

  test.each<[string, string, Treatment, string, unknown]>([
    ['keeps what is kept', 'F2', 'keep', '/child/homes/1/with/0/name/last', 'Quillfeather'],
    ['loses what is dropped', 'F2', 'drop', '/child/homes/1/with/0/name/last', 'withheld'],
    ['is left with the area', 'S2', 'area', '/siblings/0/person/address/area', 'the north'],
    ['is not left with the town', 'S2', 'area', '/siblings/0/person/address/town', 'withheld'],
    ['sees what there is leave to see', 'B2', 'consent', '/mother/person/address/lines/0', '4 Pelham Row'],
    [
      'does not see what there is no leave to see',
      'F2',
      'consent',
      '/child/homes/1/with/0/name/last',
      'withheld',
    ],
    ['reads a serial number for a name', 'A1', 'reference', '/child/adopters/0/name/first', 'AB12'],
    [
      'is told the gist',
      'X3',
      'summary',
      '/child/whyNotHome/statements/1/summary',
      'There may have been shouting.',
    ],
    ['is not told more than the gist', 'X3', 'summary', '/child/whyNotHome/statements/1/text', 'withheld'],
    [
      'sees the words of an allegation with its standing',
      'X3',
      'label',
      '/child/whyNotHome/statements/1/status',
      'allegation',
    ],
  ])('%s', (_, dataClass, treatment, path, value) =>
    expect(read(seenAs({ [dataClass]: treatment }), path)).toBe(value),
  )

  test('sees only what is their own', () => {
    expect(read(seenAs({ B2: 'own' }, 'cora'), '/mother/person/address/lines/0')).toBe('4 Pelham Row')
    expect(read(seenAs({ B2: 'own' }, 'dan'), '/mother/person/address')).toBe('withheld')
  })

  test('a class nobody spoke of is taken out, and every text taken out is known', () => {
    const { withheld } = seenAs({ C1: 'keep' })
    const values = withheld.map(({ value }) => value)
    expect(values).toEqual(
      expect.arrayContaining(['Quillfeather', '9 Lark Rise', 'Farholm', 'A detail nobody prints.', 'Advice']),
    )
    expect(values).not.toContain('Ada')
  })

  test('a record of which nothing is left is not there at all', () => {
    const seen = seenAs({ X2: 'drop' })
    expect((plain(nodeAt(seen.view, '/evidence')) as unknown[]).length).toBe(1)
  })
})

describe('who is not yet born', () => {
  const factsOf = (ada: object) => {
    const people = smallFamily.people.map(person =>
      person.id === 'ada' ? { ...ada, id: 'ada', kind: 'child', name: { first: 'Ada' } } : person,
    )
    const family = { ...smallFamily, people: people as FamilyFile['people'] }
    const made = viewOf(
      { family },
      { kind: 'child', subject: 'ada', asOf: '2025-06-01', document: { stage: 'qa', asOf: '2025-06-01' } },
      schema,
      schemas,
    )
    return plain(nodeAt(made, '/facts/unborn'))
  }

  test.each([
    ['a child whose birth is still to come', { born: '2025-09-01' }, true],
    ['a child who is expected', { dueOn: '2025-09-01' }, true],
    ['a child of whom no date of birth is recorded', {}, false],
    ['a child who was born', { born: '2023-07-09', dueOn: '2023-07-01' }, false],
  ])('%s', (_, ada, unborn) => expect(factsOf(ada)).toBe(unborn))
})
