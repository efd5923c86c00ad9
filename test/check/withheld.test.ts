// What a reader may not see, in the forms people write it in, and what only looks like it.
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { DocumentTree, Inline } from '../../src/model/tree.ts'
import type { FieldSchema } from '../../src/model/view.ts'
import { checkText, ruleSet } from '../../src/check/rules.ts'
import type { Rule } from '../../src/check/rule.ts'
import { contextOf } from './case.ts'

const rule: Rule = {
  id: 'CPR-043',
  severity: 'stop',
  from: 'draft',
  on: 'text',
  needs: { withheld: {} },
  path: '/child',
  source: { requirement: 'A test' },
  message: 'Take it out',
  do: 'Take it out',
}
const AT = '/children/0/message'

function tree(...children: Inline[]): DocumentTree {
  return {
    type: 'document',
    title: 'Report',
    lang: 'en-GB',
    head: [],
    foot: '',
    children: [{ type: 'paragraph', children }],
  }
}
const text = (value: string, at = AT): Inline => ({ type: 'text', value, at: [at] })

function leaks(
  printed: DocumentTree | string,
  value: string,
  at = '/people/5/name/last',
  schema: FieldSchema = {},
) {
  const context = contextOf(undefined, 'match', {
    tree: typeof printed === 'string' ? tree(text(printed)) : printed,
    withheld: [{ value, at, class: 'F2', schema }],
  })
  return checkText(ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }]), context)
}

const NARRATIVE = { narrative: true }
const DATE = { format: 'date' }
const LONG =
  'She was seen by the clinic on many days. The doctor wrote that her mother takes a medicine for her nerves. Yes.'

type Said = readonly [what: string, printed: string, value: string, at?: string, schema?: FieldSchema]

describe('is given away by', () => {
  test.for<Said>([
    ['the word itself', 'She lives with Hollis now', 'Hollis'],
    ['another case', 'she lives with HOLLIS now', 'Hollis'],
    ['a possessive', 'It is Hollis’s house', 'Hollis'],
    ['a plain possessive', "It is Hollis's house", 'Hollis'],
    ['a family plural', 'The Worths are kind', 'Worth'],
    ['accents left out', 'Her carer is Zoe Munoz', 'Muñoz'],
    ['accents put in', 'Her carer is Muñoz', 'Munoz'],
    ['an apostrophe left out', 'Mr ODare came', 'O’Dare'],
    ['an apostrophe for a space', 'Mr O Dare came', "O'Dare"],
    ['a hyphen for a space', 'with Mary-Jane today', 'Mary Jane'],
    ['a space for a hyphen', 'the Smith Hollis home', 'Smith-Hollis'],
    ['a space put in', 'with Mc Donald today', 'McDonald'],
    ['a postcode without its space', 'at AB12CD now', 'AB1 2CD'],
    ['a postcode with a space', 'at AB1 2CD now', 'AB12CD'],
    ['a telephone number without spaces', 'ring 01632960111', '01632 960111'],
    ['a telephone number in other groups', 'ring 01632 96 01 11', '01632 960111'],
    ['a telephone number from abroad', 'ring +44 1632 960111', '01632 960111'],
    ['a street without its number', 'the house in Larch Road', '14 Larch Road', '/people/5/address/lines/0'],
    ['a date of birth in words', 'born on 4 May 1981', '1981-05-04', '/people/5/born', DATE],
    [
      'a date of birth with no-break spaces',
      'born on 4\u00a0May\u00a01981',
      '1981-05-04',
      '/people/5/born',
      DATE,
    ],
    ['a date of birth in numbers', 'born 04/05/1981', '1981-05-04', '/people/5/born', DATE],
    ['a date of birth with st, nd, th', 'born on 4th May 1981', '1981-05-04', '/people/5/born', DATE],
    ['a common word written as a name', 'She lives with Mrs Green now', 'Green'],
    [
      'a sentence of a long text',
      `At home the doctor wrote that her mother takes a medicine for her nerves. And so on.`,
      LONG,
      '/statements/0/text',
      NARRATIVE,
    ],
  ])('%s', ([, printed, value, at, schema]) => {
    expect(leaks(printed, value, at, schema)).toMatchObject([{ code: 'CPR-043', severity: 'stop', path: AT }])
  })
})

describe('is not given away by', () => {
  test.for<Said>([
    ['a longer word', 'They said Hollister is a shop', 'Hollis'],
    ['the end of a word', 'in Ashollis town', 'Hollis'],
    ['two words that run together', 'she has an idea', 'Hasan'],
    ['words of two sentences', 'It rained. Mary. Jane is another', 'Maryjane'],
    ['a common word used as one', 'the grass is green, may it stay so', 'Green'],
    ['a common word that begins a sentence', 'It ended. Green is her colour', 'Green'],
    ['a phrase of common words', 'the health report is there', 'Health report'],
    ['a word of two letters', 'Jo is a name', 'Jo'],
    ['a year', 'in 1981 they moved', '1981', '/people/5/born', { format: 'partial-date' }],
    [
      'a date that is nobody’s birthday',
      'on 4 May 1981 they moved',
      '1981-05-04',
      '/people/5/address/confirmedOn',
      DATE,
    ],
    ['a code', 'restricted court', 'court', '/evidence/0/restriction', { labels: { court: 'Court' } }],
    ['a short sentence of a long text', 'Yes. That is all', LONG, '/statements/0/text', NARRATIVE],
  ])('%s', ([, printed, value, at, schema]) => {
    expect(leaks(printed, value, at, schema)).toEqual([])
  })

  test('what this reader may read elsewhere', () => {
    const context = contextOf(undefined, 'match', {
      tree: tree(text('Mr Mann called')),
      withheld: [{ value: 'Mann', at: '/people/5/name/last', class: 'F2', schema: {} }],
    })
    const rules = ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }])
    expect(checkText(rules, context)).toHaveLength(1)
    expect(checkText(rules, { ...context, readerView: context.view })).toEqual([])
  })
})

test('a value in strong, across two texts, in a caption, an alternative and the running head is found', () => {
  const strong = tree(
    { type: 'text', value: 'with ' },
    { type: 'strong', children: [text('Hol')] },
    text('lis'),
  )
  expect(leaks(strong, 'Hollis')).toMatchObject([{ path: AT }])
  const figure: DocumentTree = {
    ...tree(),
    children: [
      {
        type: 'figure',
        id: 'f',
        caption: [],
        alternative: 'Ada with Hollis',
        drawing: { type: 'homesTimeline', from: '2020', to: '2021', rows: [], orders: [] },
      },
    ],
  }
  expect(leaks(figure, 'Hollis')).toHaveLength(1)
  expect(leaks({ ...tree(), head: ['Ada Hollis'] }, 'Hollis')).toHaveLength(1)
})

test('each place that gives it away is named once', () => {
  const printed = tree(text('Hollis and Hollis', '/a'), text(' or Hollis', '/b'))
  expect(leaks(printed, 'Hollis').map(({ path }) => path)).toEqual(['/a', '/b'])
})

test('no problem holds the value', () => {
  expect(JSON.stringify(leaks('She lives with Hollis now', 'Hollis'))).not.toContain('Hollis')
})

test('a name of five letters is found whatever stands around it', () => {
  const around = fc.stringMatching(/^[ .,;:!?()“”\n-]{1,3}$/u)
  const name = fc.stringMatching(/^[B-DF-HJ-NP-TV-Z]{5,9}$/u)
  fc.assert(
    fc.property(name, around, around, fc.boolean(), (value, before, after, small) => {
      const printed = `with${before}${small ? value.toLowerCase() : value}${after}today`
      expect(leaks(printed, value)).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})

test('three hundred values and two hundred pages do not take long', () => {
  const page = Array.from({ length: 60 }, (_, i) =>
    text(`She went to the park with her carers on day ${i} and was glad of it. `.repeat(40), `/p/${i}`),
  )
  const printed: DocumentTree = {
    ...tree(),
    children: page.map(one => ({ type: 'paragraph', children: [one] })),
  }
  const withheld = Array.from({ length: 300 }, (_, i) => ({
    value: `Zqx${String.fromCodePoint(97 + (i % 26))}tton${i}`,
    at: '/people/5/name/last',
    class: 'F2',
    schema: {},
  }))
  const context = contextOf(undefined, 'match', { tree: printed, withheld })
  const start = performance.now()
  expect(checkText(ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }]), context)).toEqual([])
  expect(performance.now() - start).toBeLessThan(400)
})
