// What counts as an answer, and what only looks like one.
import { expect, test } from 'vitest'
import { isBlank, isGap } from '../../src/check/blank.ts'
import { nodesAt } from '../../src/check/path.ts'
import { contextOf, set } from './case.ts'

test.each([
  '',
  '   ',
  '\u00a0',
  '-',
  '–',
  '?',
  'n/a',
  'N/A.',
  'None',
  'unknown',
  'TBC',
  'Not known',
  'to be confirmed',
  '“n/a”',
  'See  file',
])('“%s” is a gap', text => {
  expect(isBlank(text)).toBe(true)
})

test.each([
  'British',
  'None known after asking Mo',
  '0',
  'No',
  'She is not known to the clinic',
  'N/A because she is two',
])('“%s” is an answer', text => {
  expect(isBlank(text)).toBe(false)
})

const attempt = (method: string, result = 'No answer came.') => ({ on: '2026-01-05', method, result })
const tried = (why: string, ...attempts: object[]) => ({ notObtainable: { why, attempts } })

test.each<readonly [string, unknown, boolean]>([
  ['information', { text: 'Brown hair.' }, false],
  ['a reason why it does not apply', { notApplicable: 'She is not at school yet.' }, false],
  ['n/a as a reason', { notApplicable: 'N/A' }, true],
  ['an attempt and what came of it', tried('He moved.', attempt('letter')), false],
  ['an attempt nothing is said of', tried('He moved.', attempt('letter', '-')), true],
  ['attempts without a reason', tried(' ', attempt('letter')), true],
  ['sources alone', { sources: [] }, true],
  ['nothing', undefined, true],
])('%s', (_, answer, gap) => {
  const { view } = contextOf(set('ada/looks', answer))
  expect(nodesAt(view, view, '/child/looks').map(node => isGap(node))).toEqual([gap])
})

test('zero and no are answers', () => {
  const { view } = contextOf(set('ada/plan/wishDiffers', false))
  expect(nodesAt(view, view, '/child/plan/wishDiffers').map(node => isGap(node))).toEqual([false])
})

test.each([
  [
    'a field that is not there stands where it would stand',
    '/child/photograph/takenBy',
    ['/children/0/photograph/takenBy'],
  ],
  [
    'so does a field of a record that is not there',
    '/child/courtPlan/terms',
    ['/children/0/courtPlan/terms'],
  ],
  [
    'behind a reference that is not there is the reference',
    '/child/legalAdvice/by/name',
    ['/children/0/legalAdvice/by'],
  ],
  ['each item', '/child/parents/*/as', ['/children/0/parents/0/as', '/children/0/parents/1/as']],
  [
    'records referred to stand at their own place',
    '/child/parents/0/person/name/last',
    ['/people/2/name/last'],
  ],
  ['any depth does not follow references', '/child/**/lines', []],
])('%s', (_, path, places) => {
  const { view } = contextOf()
  expect(nodesAt(view, view, path).map(({ at }) => at)).toEqual(places)
})
