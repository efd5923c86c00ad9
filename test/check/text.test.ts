// The shipped rules on printed words: unfinished text, hurtful words, names of nobody in the case.
import { expect, test } from 'vitest'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { checkFile, checkRelease, checkText } from '../../src/check/rules.ts'
import { contextOf, cpr, set, type Change } from './case.ts'

const paragraph = (value: string, at?: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value, ...(at === undefined ? {} : { at: [at] }) }],
})
const tree = (...children: Block[]): DocumentTree => ({
  type: 'document',
  title: 'Report',
  lang: 'en-GB',
  head: [],
  foot: '',
  children,
})
const found = (printed: DocumentTree, stage = 'match', change: Change = () => undefined) =>
  checkText(cpr, contextOf(change, stage, { tree: printed })).map(({ code, path, params }) =>
    `${code} ${path} ${typeof params['term'] === 'string' ? params['term'] : ''}`.trim(),
  )

const HERE = '/children/0/looks/text'

test.each([
  ['TBC is unfinished', 'Height TBC', 'GEN-04 /children/0/looks/text TBC'],
  ['so is a name in brackets', 'She met [name] there', 'GEN-04 /children/0/looks/text placeholder'],
  ['so is XXX', 'Born in XXX', 'GEN-04 /children/0/looks/text placeholder'],
  ['so is a child with a letter for a name', 'Child A is well', 'GEN-04 /children/0/looks/text placeholder'],
  ['a blaming word', 'Mo failed to engage', 'CPR-040 /children/0/looks/text failed to engage'],
  [
    'the health of a parent',
    'Her mother has been diagnosed by a doctor',
    'CPR-042 /children/0/looks/text diagnosed',
  ],
  ['a person nobody knows', 'We met Mrs Pargeter', 'GEN-03 /children/0/looks/text'],
])('%s', (_, words, expected) => {
  expect(found(tree(paragraph(words, HERE)))).toEqual([expected])
})

test.each([
  ['the health of the child', 'Ada was diagnosed with asthma'],
  ['a child without a name', 'They could give a child a home'],
  ['somebody of the case with a title', 'We met Ms Worth'],
  ['a source mark in brackets', 'She is well [E12]'],
  ['a word inside another', 'An aTBCx and flaccid legs'],
  ['initials', 'the XX chromosome is not here'.replace('XX', 'X')],
])('%s is left alone', (_, words) => {
  expect(found(tree(paragraph(words, HERE)))).toEqual([])
})

test('people’s own words and the template’s words are left alone', () => {
  const quotation: Block = {
    type: 'quotation',
    children: [paragraph('They failed to engage with me', HERE)],
    source: [],
  }
  expect(found(tree(quotation, paragraph('Words that failed to engage')))).toEqual([])
})

test('a word is one warning however often it is written', () => {
  expect(found(tree(paragraph('He absconded', '/a'), paragraph('He absconded', '/b')))).toEqual([
    'CPR-040 /a absconded',
  ])
})

test('a child of the file who has no part in this case is noticed', () => {
  const cousin = set('people/-', { id: 'wren', kind: 'child', name: { first: 'Wren', last: 'Quill' } })
  expect(found(tree(paragraph('Wren likes trains', HERE)), 'match', cousin)).toEqual([
    'CPR-037 /children/0/looks/text',
  ])
  expect(found(tree(paragraph('Bob likes trains', HERE)))).toEqual([])
})

test('a file of 41 pages is warned of at court, and hidden things stop it always', () => {
  const check = (stage: string, file: { pages: number; hidden: string[] }) =>
    checkFile(cpr, contextOf(undefined, stage, { file, audience: 'court' })).map(
      ({ code, severity }) => `${code} ${severity}`,
    )
  expect(check('court', { pages: 41, hidden: [] })).toEqual(['CPR-041 warn'])
  expect(check('qa', { pages: 41, hidden: [] })).toEqual([])
  expect(check('draft', { pages: 1, hidden: ['comments'] })).toEqual(['GEN-11 stop'])
})

test('a release waits for a second person', () => {
  expect(
    checkRelease(cpr, contextOf(undefined, 'court', { release: { recipient: 'mo' } })).map(
      ({ code }) => code,
    ),
  ).toEqual(['GEN-10'])
  expect(
    checkRelease(cpr, contextOf(undefined, 'court', { release: { recipient: 'mo', secondPerson: 'tm' } })),
  ).toEqual([])
})
