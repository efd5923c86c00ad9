// The rules that children’s books and letters share: what each finds in a page, and what it leaves alone.
import { expect, test } from 'vitest'
import { lintRules, lintShape } from '../../src/check/lint.ts'
import type { RuleFile } from '../../src/check/rule.ts'
import { checkText, ruleSet } from '../../src/check/rules.ts'
import type { DocumentTree } from '../../src/model/tree.ts'
import { completeFile, contextOf, drop, policy, read, schemas, set, viewFrom, type Change } from './case.ts'
import { HERE, line, paragraph, quotation, tree } from './printed.ts'

const file = read('templates/packs/children/1.0.0/rules.json') as RuleFile
const pack = ruleSet([file])

test('the pack has the shape of rules, and reads what there is', () => {
  expect(lintShape(file, read('schemas/rules.schema.json') as object)).toEqual([])
  expect(lintRules(file, 'child.v1.schema.json', schemas, policy)).toEqual([])
})

const found = (printed: DocumentTree, wording = 'B', change: Change = () => undefined) => {
  const family = completeFile()
  change(family)
  const view = viewFrom(family, 'qa', '2026-03-02', 'ada', wording)
  return checkText(pack, contextOf(undefined, 'qa', { view, tree: printed })).map(
    ({ code, severity, params: { part } }) => line(code, severity, part),
  )
}
const book = (words: string, at = HERE) => tree(paragraph(words, at))

test.each([
  ['jargon', 'Your placement was near the sea.', 'CHD-01 warn'],
  ['an abbreviation of the work', 'Then the IRO came.', 'CHD-02 block work'],
  ['an abbreviation nobody knows', 'Then the QZX came.', 'CHD-02 warn letters'],
  ['a graphic word', 'You had bruises.', 'CHD-03 warn'],
  ['blame of a parent', 'Mum failed to keep you warm.', 'CHD-04 warn'],
  ['a child as the reason', 'You moved because you were too difficult.', 'CHD-05 warn'],
  ['a promise', 'You will live here forever.', 'CHD-06 warn'],
  ['untrue comfort', 'Mum will come back.', 'CHD-06 warn'],
  ['telling how to feel', 'You should be grateful to them.', 'CHD-07 warn'],
  ['telling what to do', 'You should forgive her.', 'CHD-07 warn'],
  ['a postcode', 'You lived in AB1 2CD.', 'CHD-10 warn'],
])('%s', (_, words, expected) => {
  expect(new Set(found(book(words)))).toEqual(new Set([expected]))
})

test.each([
  ['plain words', 'You lived with Pat, who made soup. Sometimes there was not enough food.'],
  ['what might be felt', 'Some children feel sad, and some feel cross. Any feeling is all right.'],
  ['a present truth', 'Mum loves you. She is your birth mum.'],
  ['a board game on television', 'We saw it on TV.'],
])('%s is left alone', (_, words) => {
  expect(found(book(words))).toEqual([])
})

test('people’s own words are left alone', () => {
  expect(found(tree(quotation(paragraph('I will love you forever', HERE))))).toEqual([])
})

const told = '/statements/0/versions/B'
test.each([
  ['what happened and that it was not the child’s fault', 'B', true, []],
  ['what happened without it', 'B', false, ['CHD-08 block']],
  ['what happened without it to a teenager', 'D', false, ['CHD-08 block']],
  ['what happened to a small child, whose whole page says it', 'A', false, []],
  ['what happened to a grown-up', 'report', false, []],
])('%s', (_, wording, says, expected) => {
  const fault = says ? [paragraph('It was not your fault.')] : []
  expect(found(tree(paragraph('You were left alone.', told), ...fault), wording)).toEqual(expected)
})

test('only what is found or accepted is told, with where it comes from', () => {
  const page = (at: string) =>
    tree(paragraph('A neighbour was there.', at), paragraph('It was not your fault.'))
  expect(found(page('/statements/1/versions/B'))).toEqual(['CHD-09 block found'])
  expect(found(page(told))).toEqual([])
  expect(found(page(told), 'B', drop('statements/s1/sources'))).toEqual(['CHD-09 block source'])
  expect(found(page(told), 'B', set('statements/s1/status', 'allegation'))).toEqual(['CHD-09 block found'])
})

test('an address in a letter is where to write to', () => {
  expect(found(book('Write to us at AB1 2CD.'), 'letter')).toEqual([])
})
