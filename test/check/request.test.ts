// What must be chosen first, and what a signature stands for.
import { expect, test } from 'vitest'
import type { Manifest } from '../../src/model/manifest.ts'
import { signedContent } from '../../src/check/content.ts'
import { lintShape } from '../../src/check/lint.ts'
import { checkRequest } from '../../src/check/request.ts'
import { completeFile, read, set, viewFrom } from './case.ts'

const manifest: Manifest = {
  id: 'test',
  version: '1.0.0',
  title: 'Test',
  jurisdiction: 'england',
  subject: 'child',
  view: 'child.v1',
  packs: {},
  stages: ['draft', 'court'],
  inForce: { from: '2025-01-01' },
  audiences: {
    court: {
      title: 'Court',
      copy: 'Court copy',
      look: 'court',
      stages: ['court'],
      classes: { C1: 'keep', A1: { as: 'keep', from: 'court' } },
    },
  },
}

test.each([
  ['all chosen', { subjects: ['a', 'b'], subject: 'a', stage: 'court', audience: 'court' }, []],
  ['an only child', { subjects: ['a'], stage: 'court', audience: 'court' }, []],
  ['which of two', { subjects: ['a', 'b'], stage: 'court', audience: 'court' }, ['GEN-01']],
  [
    'a child of another file',
    { subjects: ['a'], subject: 'z', stage: 'court', audience: 'court' },
    ['GEN-01'],
  ],
  ['no reader', { subjects: ['a'], stage: 'court' }, ['GEN-09']],
  ['a reader there is not', { subjects: ['a'], stage: 'court', audience: 'constructor' }, ['GEN-09']],
  ['a copy not made at this stage', { subjects: ['a'], stage: 'draft', audience: 'court' }, ['GEN-09']],
])('%s', (_, request, codes) => {
  expect(checkRequest({ asOf: '2026-03-02', ...request }, manifest).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['the day before it comes into force', '2024-12-31', ['template/not-in-force']],
  ['its first day', '2025-01-01', []],
  ['its last day', '2026-06-30', []],
  ['the day after', '2026-07-01', ['template/not-in-force']],
])('a document in force for a time, on %s', (_, asOf, codes) => {
  const ended = { ...manifest, inForce: { from: '2025-01-01', until: '2026-06-30' } }
  const request = { subjects: ['a'], stage: 'court', audience: 'court', asOf }
  expect(checkRequest(request, ended).map(({ code }) => code)).toEqual(codes)
})

test('a manifest has the shape of one', () => {
  const schema = read('schemas/manifest.schema.json') as object
  expect(lintShape(manifest, schema)).toEqual([])
  expect(lintShape({ ...manifest, audiences: {} }, schema)).not.toEqual([])
})

test('signed content changes with the report and not with what comes after', () => {
  const contentAfter = (path: string, value: unknown) => {
    const file = completeFile()
    set(path, value)(file)
    return signedContent(viewFrom(file))
  }
  const before = signedContent(viewFrom(completeFile()))
  expect(contentAfter('ada/decision/reasons', 'Others.')).toBe(before)
  expect(contentAfter('ada/looks', { text: 'Black hair.' })).not.toBe(before)
  expect(contentAfter('ada/needs/0/seen', 'Less now.')).not.toBe(before)
})
