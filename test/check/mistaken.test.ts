// Texts about another child, and people called by two names: guesses, each shown to say yes and no.
import { describe, expect, test } from 'vitest'
import type { Needs } from '../../src/check/rule.ts'
import { both, contextOf, set } from './case.ts'
import { found, HERE, paragraph, tree } from './printed.ts'

const about: Needs = {
  about: {
    person: '/child/person',
    others: {
      of: '/people/*',
      where: { properties: { kind: { const: 'child' } } },
      outside: ['/child/person'],
    },
    outside: ['/child/siblings'],
  },
}
const mistakes = (words: string, at = HERE) =>
  found(about, contextOf(undefined, 'qa', { tree: tree(paragraph(words, at)) })).map(
    ({ params }) => params['mistake'],
  )

test.each<readonly [string, string, string]>([
  ['a brother’s name for hers', 'Bob settled well at nursery.', 'another child’s name'],
  ['his name and a word for him', 'Bob’s first tooth came in May. It hurt.', 'another child’s name'],
  ['a word for a boy', 'Ada settled well. He likes trains.', 'a word for the other sex'],
  ['a word for a boy and no name', 'He settled well at nursery.', 'a word for the other sex'],
  ['his day of birth', 'Ada was born on 1 May 2021.', 'another child’s date of birth'],
])('%s', (_, words, expected) => {
  expect(mistakes(words)).toContain(expected)
})

test.each([
  ['both children', 'Ada plays with Bob.'],
  ['a brother who is called so', 'Bob, the younger brother, likes trains.'],
  ['the reader', 'You and Bob shared a room.'],
  ['her and him', 'She plays with Bob, and he laughs.'],
  ['a man who may be meant', 'The doctor said he was pleased.'],
  ['somebody of the case who may be meant', 'Finn said he was pleased.'],
  ['her own day of birth', 'Ada was born on 10 April 2019.'],
  ['his day of birth beside his name', 'Bob was born on 1 May 2021, and Ada was glad.'],
  ['a word that is also a name', 'We saw a bob in the water.'],
])('%s is no mistake', (_, words) => {
  expect(mistakes(words)).toEqual([])
})

test('the place where brothers and sisters are spoken of is left alone', () => {
  expect(mistakes('Bob settled well at nursery.', '/children/0/siblings/0/tie/text')).toEqual([])
})

test('a brother of the same sex may be mixed up too', () => {
  const sister = set('people/bob/sex', 'female')
  const printed = (words: string) => contextOf(sister, 'qa', { tree: tree(paragraph(words, HERE)) })
  expect(found(about, printed('Bob settled well. She likes trains.'))).toHaveLength(1)
  expect(found(about, printed('She likes to play with Bob.'))).toEqual([])
})

describe('two names for one person', () => {
  const needs: Needs = { names: { twoNames: { of: '/people/*' } } }
  const known = both(set('people/gran/name/known', 'Nettie'), set('people/mo/name/others', ['Maureen']))
  const people = (...words: string[]) =>
    found(
      needs,
      contextOf(known, 'qa', { tree: tree(...words.map((one, i) => paragraph(one, `/w/${i}`))) }),
      {
        params: { person: 'name' },
      },
    ).map(({ path, params }) => [path, params['person']])
  test('are a gap where the second stands', () => {
    expect(people('Jean came.', 'Nettie laughed.')).toEqual([['/w/1', { at: '/people/4/name' }]])
  })
  test('are none where a sentence has both', () => {
    expect(people('Jean, called Nettie, came.', 'Nettie laughed.')).toEqual([])
  })
  test('are none where only one is used', () => {
    expect(people('Nettie laughed.', 'Mo laughed.')).toEqual([])
  })
  test('do not mix up two people', () => {
    const same = both(known, set('people/carer/name/first', 'Nettie'))
    const printed = tree(paragraph('Jean came.', '/a'), paragraph('Nettie laughed.', '/b'))
    expect(found(needs, contextOf(same, 'qa', { tree: printed }))).toEqual([])
  })
})
