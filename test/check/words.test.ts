// Needs on the printed words: lists, abbreviations, identifying details, lengths, what is and is not spoken of.
import { describe, expect, test } from 'vitest'
import type { IdentifierKind } from '../../src/check/text-needs.ts'
import type { Needs } from '../../src/check/rule.ts'
import { checkCase } from '../../src/check/rules.ts'
import type { DocumentTree } from '../../src/model/tree.ts'
import { contextOf, set, type Change } from './case.ts'
import { found, HERE, line, paragraph, quotation, rule, section, tree } from './printed.ts'

const inTree = (printed: DocumentTree, change?: Change) => contextOf(change, 'qa', { tree: printed })
const paths = (needs: Needs, printed: DocumentTree, change?: Change, path = '/document') =>
  found(needs, inTree(printed, change), { path }).map(problem => problem.path)
const kinds = (needs: Needs, words: string) =>
  found(needs, inTree(tree(paragraph(words, HERE)))).map(({ params }) => params['kind'])

describe('says', () => {
  const needs: Needs = { says: { list: { policy: 'terms.notYourFault' }, in: 'all' } }
  test.each([
    ['in so many words', 'It was not your fault.'],
    ['with an apostrophe', 'It wasn’t your fault.'],
    ['with the child’s name', 'It was never Morayo’s fault.'],
    ['in other words', 'Nothing you did made this happen.'],
    ['as whose it was', 'Grown-ups were responsible for keeping you safe.'],
  ])('it is said %s', (_, words) => {
    expect(paths(needs, tree(paragraph(words)))).toEqual([])
  })
  test('it is not said', () => {
    expect(paths(needs, tree(paragraph('It was your fault.')))).toHaveLength(1)
    expect(paths(needs, tree())).toHaveLength(1)
  })
  test('by the template alone, where the case must say it', () => {
    const own: Needs = { says: { list: [{ find: 'not your fault' }], in: 'case' } }
    expect(paths(own, tree(paragraph('It was not your fault')))).toHaveLength(1)
    expect(paths(own, tree(paragraph('It was not your fault', HERE)))).toEqual([])
  })
})

test('a term with an apostrophe is found however it is written', () => {
  const needs: Needs = { terms: { list: [{ find: "don't be sad" }], in: 'case' } }
  expect(paths(needs, tree(paragraph('Don’t be sad', HERE)))).toEqual([HERE])
})

describe('acronyms', () => {
  const needs: Needs = {
    acronyms: { known: { policy: 'acronyms.everyday' }, spelt: { policy: 'acronyms.spelt' } },
  }
  const terms = (...words: string[]) =>
    found(needs, inTree(tree(...words.map(one => paragraph(one, HERE))))).map(({ params }) => params['term'])
  test.each<readonly [string, readonly string[], readonly unknown[]]>([
    ['letters of the work', ['The IRO came'], ['IRO']],
    ['letters nobody knows', ['The QZX came'], ['letters in capitals']],
    ['letters everybody knows', ['You saw it on TV'], []],
    ['explained before', ['the family group conference (FGC) met', 'The FGC met again'], []],
    ['explained behind', ['The FGC (a meeting of the family) met'], []],
    ['explained too late', ['The FGC met', 'the family group conference (FGC)'], ['FGC']],
    ['several of them', ['The IROs met'], ['IRO']],
    ['each once', ['The IRO came', 'The IRO left'], ['IRO']],
    ['a text all in capitals', ['YOUR OWN STORY'], []],
    ['a capital alone', ['Option A'], []],
  ])('%s', (_, words, expected) => {
    expect(terms(...words)).toEqual(expected)
  })
  test('a name in capitals is none', () => {
    const named = set('people/bob/name/known', 'BJ')
    expect(paths(needs, tree(paragraph('BJ likes trains', HERE)), named)).toEqual([])
    expect(paths(needs, tree(paragraph('BJ likes trains', HERE)))).toEqual([HERE])
  })
  test.each([
    ['spelt', ['IRO']],
    ['others', ['letters in capitals']],
  ] as const)('only %s', (which, expected) => {
    const some: Needs = { acronyms: { ...needs.acronyms, which } }
    const printed = tree(paragraph('The IRO and the QZX', HERE))
    expect(found(some, inTree(printed)).map(({ params }) => params['term'])).toEqual(expected)
  })
})

describe('identifiers', () => {
  test.each<readonly [IdentifierKind, string, string]>([
    ['postcode', 'She lives in AB1 2CD now', 'a postcode'],
    ['postcode', 'sw1a 1aa', 'a postcode'],
    ['phone', 'Ring 01632 960 123', 'a telephone number'],
    ['phone', 'Ring +44 7700 900123', 'a telephone number'],
    ['email', 'Write to a.b@example.org', 'an e-mail address'],
    ['web', 'See www.example.org', 'a web address or a name used online'],
    ['web', 'She is @mo_quill there', 'a web address or a name used online'],
    ['plate', 'His car is AB12 CDE', 'the number plate of a car'],
    ['nhs', 'Number 943 476 5919', 'an NHS number'],
    ['ni', 'AB 12 34 56 C', 'a National Insurance number'],
    ['street', 'We live at 14 Larch Tree Road', 'a house number and street'],
    ['school', 'She goes to Saint Mary’s Primary School', 'the name of a school or nursery'],
  ])('%s: %s', (kind, words, expected) => {
    expect(kinds({ identifiers: { kinds: [kind] } }, words)).toEqual([expected])
  })

  test.each([
    ['a day', 'On 01.02.2019 10 of us met'],
    ['a road and a turning', 'Leave the M1 2nd exit'],
    ['ten figures that are no NHS number', 'Number 943 476 5918'],
    ['a weight and a height', 'You weighed 3,480 grams'],
    ['her school', 'Her School is near. His nursery is far'],
    ['a year and a number', 'In 2019 she was 5'],
  ])('%s is none', (_, words) => {
    expect(kinds({ identifiers: {} }, words)).toEqual([])
  })

  test('quotations and alternatives are read, places left alone are not', () => {
    const photo = { type: 'photo', id: 'p', caption: [], alternative: 'AB1 2CD', asset: 'a.png' } as const
    const needs: Needs = { identifiers: { kinds: ['postcode'] } }
    expect(paths(needs, tree(quotation(paragraph('AB1 2CD', HERE)), photo))).toEqual([HERE, ''])
    const but: Needs = { identifiers: { kinds: ['postcode'], outside: ['/child/looks'], in: 'case' } }
    expect(paths(but, tree(paragraph('AB1 2CD', HERE), photo))).toEqual([])
  })

  test('what was found is not told', () => {
    const problems = found({ identifiers: {} }, inTree(tree(paragraph('AB1 2CD and 01632 960123', HERE))))
    expect(JSON.stringify(problems)).not.toMatch(/AB1|960123/u)
  })
})

describe('words', () => {
  const long = 'one two three four five'
  const inCase = (needs: Needs) =>
    checkCase({ rules: [rule(needs, { on: 'case' })] }, contextOf(set('ada/looks', { text: long }))).map(
      ({ path, params: { found: there, bound, limit } }) => line(path, there, bound, limit),
    )
  test.each<readonly [string, Needs, readonly string[]]>([
    ['a text too long', { words: { in: '/child/looks/text', most: 4 } }, [`${HERE} 5 at most 4`]],
    ['a text too short', { words: { in: '/child/looks/text', least: 6 } }, [`${HERE} 5 at least 6`]],
    ['a text that fits', { words: { in: '/child/looks/text', least: 5, most: 5 } }, []],
    ['no text', { words: { in: '/child/other/notApplicable', least: 5 } }, []],
  ])('%s', (_, needs, expected) => {
    expect(inCase(needs)).toEqual(expected)
  })

  const needs: Needs = { words: { sections: { 'about-me': { most: 6 }, 'my-family': { least: 2 } } } }
  test('a section too long is told by its name and at its first text', () => {
    const printed = tree(section('about-me', paragraph('four words of template'), paragraph(long, HERE)))
    expect(found(needs, inTree(printed))).toMatchObject([
      { path: HERE, params: { section: 'about me', found: 12, bound: 'at most', limit: 6 } },
    ])
  })
  test('a section that fits, or is not there, is well', () => {
    expect(paths(needs, tree(section('about-me', paragraph('two words', HERE))))).toEqual([])
  })
})

describe('what is spoken of', () => {
  const child = (name: string) => `/children/0/${name}`
  const unspoken = (needs: Needs, printed: DocumentTree) => paths(needs, printed, undefined, '.')
  const homes: Needs = { covers: { of: '/child/homes/*' } }
  test('an item nothing is printed of is a gap at the item', () => {
    const printed = tree(paragraph('With Pat', child('homes/0/withText')))
    expect(unspoken(homes, printed)).toEqual([child('homes/1')])
    expect(
      paths(homes, tree(paragraph('a', child('homes/0/why')), paragraph('b', child('homes/1/why')))),
    ).toEqual([])
  })
  test('ten is not one', () => {
    expect(unspoken(homes, tree(paragraph('a', child('homes/10/why'))))).toHaveLength(2)
  })
  test('another record may speak for it', () => {
    const needs: Needs = {
      covers: { of: '/child/parents/*', by: { of: '/statements/*', linked: { 'about/*': 'person' } } },
    }
    const mother = '/children/0/parents/0'
    expect(unspoken(needs, tree(paragraph('She was kind', '/statements/0/text')))).not.toContain(mother)
    expect(unspoken(needs, tree(paragraph('He was kind', '/statements/1/text')))).toContain(mother)
  })
  const unfound: Needs = {
    unprinted: { of: '/statements/*', unless: { properties: { status: { enum: ['found', 'accepted'] } } } },
  }
  test('a statement nobody found is not printed', () => {
    expect(unspoken(unfound, tree(paragraph('A neighbour was there', '/statements/1/versions/B')))).toEqual([
      '/statements/1',
    ])
    expect(unspoken(unfound, tree(paragraph('Left alone', '/statements/0/versions/B')))).toEqual([])
  })
})
