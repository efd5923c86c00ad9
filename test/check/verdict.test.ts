// What may be overridden, what may be acknowledged, and when a document is refused.
import { describe, expect, test } from 'vitest'
import type { Problem, Severity } from '../../src/model/problem.ts'
import { refuses, settle } from '../../src/check/verdict.ts'
import { AS_OF, completeFile, STAGES, viewFrom } from './case.ts'

const problem = (severity: Severity, code = 'CPR-003', params: Problem['params'] = {}): Problem => ({
  code,
  severity,
  path: '/children/0',
  params,
})
const REASON = 'The photograph is booked for Friday and will follow.'

function verdict(one: Problem, answers: { overrides?: object[]; acknowledgements?: object[] }) {
  return settle([one], viewFrom({ ...completeFile(), ...answers }), AS_OF)
}
const override = (more: object = {}) => ({
  overrides: [{ rule: 'CPR-003', by: 'tm', on: '2026-03-01', until: '2026-03-10', reason: REASON, ...more }],
})
const acknowledgement = (more: object = {}) => ({
  acknowledgements: [{ rule: 'CPR-003', by: 'tm', on: '2026-03-01', reason: 'It is right.', ...more }],
})

describe('an override', () => {
  test('answers a block, and says where it stands', () => {
    expect(verdict(problem('block'), override())).toMatchObject({
      open: [],
      overridden: [{ by: '/overrides/0' }],
    })
  })
  test.each([
    ['answers no stop', problem('stop'), {}],
    ['answers no other rule', problem('block', 'CPR-002'), {}],
    ['has ended', problem('block'), { until: '2026-03-01' }],
    ['has not begun', problem('block'), { on: '2026-03-03' }],
    ['has a reason too short', problem('block'), { reason: 'We know about this already.' }],
    ['is for another child', problem('block'), { child: 'bob' }],
  ])('%s', (_, one, more) => {
    expect(verdict(one, override(more)).open).toEqual([one])
  })
})

describe('an acknowledgement', () => {
  test('answers a warning', () => {
    expect(verdict(problem('warn'), acknowledgement())).toMatchObject({
      open: [],
      acknowledged: [{ by: '/acknowledgements/0' }],
    })
  })
  test('answers no block', () => {
    expect(verdict(problem('block'), acknowledgement()).open).toHaveLength(1)
  })
  test('about one word answers that word only', () => {
    expect(
      verdict(problem('warn', 'CPR-003', { term: 'Respite' }), acknowledgement({ about: 'respite' })).open,
    ).toEqual([])
    expect(
      verdict(problem('warn', 'CPR-003', { term: 'LAC' }), acknowledgement({ about: 'respite' })).open,
    ).toHaveLength(1)
  })
})

test.each<readonly [string, Severity, string, boolean]>([
  ['a stop refuses at draft', 'stop', 'draft', true],
  ['a block refuses', 'block', 'qa', true],
  ['a warning is only said before court', 'warn', 'decision', false],
  ['a warning nobody answered refuses at court', 'warn', 'court', true],
  ['and after it', 'warn', 'archive', true],
])('%s', (_, severity, stage, expected) => {
  expect(refuses([problem(severity)], stage, STAGES)).toBe(expected)
})

test.each([
  ['a profile goes out to find a family', ['draft', 'qa', 'family-finding'], 'family-finding'],
  ['a book is handed over', ['draft', 'qa', 'handover', 'archive'], 'handover'],
  ['a match is proposed', ['draft', 'qa', 'match'], 'match'],
])('a warning nobody answered refuses when %s', (_, stages, stage) => {
  expect(refuses([problem('warn')], stage, stages)).toBe(true)
  expect(refuses([problem('warn')], 'qa', stages)).toBe(false)
})
