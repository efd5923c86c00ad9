// What several documents miss is one gap, once, with all the documents it holds up, under the one who can give it.
import { expect, test } from 'vitest'
import type { DueDocument } from '../../../src/service/engine.ts'
import { bySupplier, gapsOf } from '../../../src/service/gaps/gaps.ts'
import { readSuppliers } from '../../../src/service/gaps/suppliers.ts'
import type { Worded } from '../../../src/service/word-problems.ts'
import { PROJECT } from '../../../src/storage/project.ts'

const table = readSuppliers(PROJECT)

const worded = (code: string, path: string, message: string, refuses = true): Worded => ({
  code,
  path,
  message,
  refuses,
  severity: refuses ? 'block' : 'warn',
  where: 'Children 1 › Somewhere',
  do: 'Do it.',
})

const due = (document: string, problems: readonly Worded[]): DueDocument => ({
  document,
  title: document,
  subject: 'amy',
  stage: 'qa',
  audience: 'x',
  refused: true,
  problems,
})

test('the same words at the same place are one gap, whatever rule found it', () => {
  const religion = worded('CPR-004', '/children/0/identity/religion', 'Religion is not recorded')
  const [gap, ...more] = gapsOf(
    table,
    [due('cpr', [religion]), due('form-e', [{ ...religion, code: 'GEN-07' }])],
    {},
  )
  expect(more).toEqual([])
  expect(gap?.documents.map(({ document }) => document)).toEqual(['cpr', 'form-e'])
})

test('rules of two documents that look for the same paper are one gap in other words', () => {
  const place = '/children/0/siblings/0/assessment'
  const found = gapsOf(
    table,
    [
      due('cpr', [worded('CPR-022', place, 'There is no sibling assessment of Amy and Ben')]),
      due('form-e', [worded('FE-05', place, 'No sibling assessment')]),
    ],
    {},
  )
  expect(found).toHaveLength(1)
})

test('the same words at two places are two gaps, and what refuses comes first', () => {
  const found = gapsOf(
    table,
    [
      due('cpr', [
        worded('CPR-040', '/children/0/message', 'A word', false),
        worded('CPR-004', '/children/0/identity/religion', 'Religion is not recorded'),
        worded('CPR-004', '/children/1/identity/religion', 'Religion is not recorded'),
      ]),
    ],
    {},
  )
  expect(found.map(({ code }) => code)).toEqual(['CPR-004', 'CPR-004', 'CPR-040'])
  expect(new Set(found.map(({ key }) => key)).size).toBe(3)
})

test('groups come in the order of the table, the social worker’s own first, and none is empty', () => {
  const found = gapsOf(
    table,
    [
      due('cpr', [
        worded('CPR-011', '/children/0/health/summary', 'Health summary'),
        worded('CPR-004', '/children/0/identity/religion', 'Religion'),
        worded('CPR-010', '/children/0/education/pep', 'Plan for education'),
      ]),
    ],
    {},
  )
  expect(bySupplier(table, found).map(({ supplier, canAsk }) => [supplier, canAsk])).toEqual([
    ['social-worker', false],
    ['medical-adviser', true],
    ['school', true],
  ])
})
