// Views of several children, of a household and of a match; wordings chosen for a reader; how far a child has come.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseFiles } from '../../src/model/case-files.ts'
import { caseRoot } from '../../src/model/case-files.ts'
import { stageAt } from '../../src/model/place.ts'
import { valueAt } from '../../src/model/pointer.ts'
import { itemsAt, nodeAt, plain, textAt, type ViewNode } from '../../src/model/view.ts'
import { subjectsOf, viewOf, type ViewRequest } from '../../src/model/view-of.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'

const schemas = readSchemas(PROJECT)
const read = (path: string) => JSON.parse(readFileSync(join(PROJECT, 'samples', path), 'utf8')) as never
const files: CaseFiles = {
  family: read('whitlock/family-file.json'),
  carer: read('carers/calderwhistle/carer-file.json'),
}
const hartley: CaseFiles = { family: read('hartley/family-file.json') }

function view(of: CaseFiles, kind: ViewRequest['kind'], subject: string, wording?: string) {
  const schema = schemas[`${kind}.v1.schema.json`]!
  const request = { kind, subject, asOf: '2026-11-23', document: { asOf: '2026-11-23' } }
  return viewOf(of, wording === undefined ? request : { ...request, wording }, schema, schemas)
}

describe('subjects', () => {
  test('what there is in some files for a document to be about', () => {
    expect(subjectsOf(files, 'child')).toEqual(['morayo'])
    expect(subjectsOf(files, 'match')).toEqual(['morayo'])
    expect(subjectsOf(hartley, 'match')).toEqual([])
    expect(subjectsOf(hartley, 'carer')).toEqual([])
    expect(subjectsOf(hartley, 'sibling-group').length).toBe(1)
  })

  test('a group has its children in the order of the assessment, and every pair of them', () => {
    const group = view(hartley, 'sibling-group', subjectsOf(hartley, 'sibling-group')[0]!)
    const children = itemsAt(group, '/children').map(child => textAt(child, '/person/name/first'))
    expect(children.length).toBe(4)
    expect(itemsAt(group, '/pairs').length).toBe(children.length * (children.length - 1))
  })

  test('a match has the child, the household, and the people and evidence of both files', () => {
    const match = view(files, 'match', 'morayo')
    expect(textAt(match, '/child/person/name/first')).toBe('Morayo')
    expect(textAt(match, '/carer/format')).toBe('carer-file/1')
    const both = (name: 'people' | 'evidence') =>
      (files.family?.[name]?.length ?? 0) + (files.carer?.[name]?.length ?? 0)
    expect(itemsAt(match, '/people').length).toBe(both('people'))
    expect(itemsAt(match, '/evidence').some(({ at }) => at.startsWith('/carer/'))).toBe(true)
  })

  test.each([
    ['child', 'morayo', files],
    ['match', 'morayo', files],
    ['carer', 'carer', files],
  ] as const)(
    'every value of the view of a %s stands in the files at the place it names',
    (kind, subject, of) => {
      const root = caseRoot(of)
      const leaves = leavesOf(view(of, kind, subject)).filter(({ at }) => at !== '' && !at.includes('/facts'))
      const lost = leaves.filter(
        ({ at, value }) => typeof value === 'string' && valueAt(root, at) === undefined,
      )
      expect(leaves.length).toBeGreaterThan(100)
      expect(lost.map(({ at }) => at)).toEqual([])
    },
  )
})

test('each reader is given the wording made for that reader, at its own place', () => {
  const story: CaseFiles = { family: read('adeyemi-ross/family-file.json') }
  const subject = subjectsOf(story, 'child')[0]!
  const page = (wording?: string) =>
    nodeAt(view(story, 'child', subject, wording), '/child/story/pages/0/words')
  expect(page().kind).toBe('absent')
  for (const wording of ['A', 'B', 'C', 'D']) {
    const words = page(wording)
    expect(words.kind).toBe('leaf')
    expect(plain(words)).toBe(valueAt(caseRoot(story), words.at))
    expect(words.at.endsWith(`/versions/${wording}`)).toBe(true)
  }
})

test.each([
  ['match', ['draft', 'qa', 'match', 'archive'], 'match'],
  ['court', ['draft', 'qa', 'match'], 'qa'],
  ['handover', ['draft', 'family-finding'], 'family-finding'],
  ['qa', ['handover'], 'handover'],
] as const)('a case at %s is at stage %s of these', (place, stages, stage) => {
  expect(stageAt(place, stages)).toBe(stage)
})

function leavesOf(node: ViewNode, seen = new Set<ViewNode>()): Extract<ViewNode, { kind: 'leaf' }>[] {
  if (seen.has(node)) return []
  seen.add(node)
  if (node.kind === 'leaf') return [node]
  if (node.kind === 'record')
    return Object.entries(node.fields)
      .filter(([name]) => name !== 'facts' && name !== 'document')
      .flatMap(([, field]) => leavesOf(field, seen))
  return node.kind === 'list' ? node.items.flatMap(item => leavesOf(item, seen)) : []
}
