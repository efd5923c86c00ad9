// What a reader may not see, in the forms people write it in, and what only looks like it.
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Block, DocumentTree, Inline } from '../../src/model/tree.ts'
import type { FieldSchema } from '../../src/model/view.ts'
import { checkText, ruleSet } from '../../src/check/rules.ts'
import type { Rule } from '../../src/check/rule.ts'
import { readerView as readerViewOf } from '../../src/model/reader-view.ts'
import { nodeAt } from '../../src/model/view.ts'
import { ownTime } from '../own-time.ts'
import { both, contextOf, set } from './case.ts'

const rule: Rule = {
  id: 'GEN-22',
  severity: 'stop',
  from: 'draft',
  on: 'text',
  needs: { withheld: {} },
  path: '/child',
  source: { requirement: 'A test' },
  message: 'Take it out',
  do: 'Take it out',
}
const EVERYTHING = { title: '', copy: '', look: 'panel' as const, stages: ['match'] }
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
const BORN = '/people/5/born'
const LINE = '/people/5/address/lines/0'
const SCHOOL = '/children/0/education/settings/0/name'
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
    ['a date of birth with dots and two figures', 'born 14.3.86', '1986-03-14', BORN, DATE],
    ['a date of birth with a short year', 'born 14/03/86', '1986-03-14', BORN, DATE],
    ['a date of birth with dashes', 'born 14-03-1986', '1986-03-14', BORN, DATE],
    ['a date of birth with a short month', 'born 14 Mar 1986', '1986-03-14', BORN, DATE],
    ['a date of birth with dashes and a month', 'born 14-Mar-86', '1986-03-14', BORN, DATE],
    ['a date of birth said aloud', 'born on the 14th day of March, 1986', '1986-03-14', BORN, DATE],
    ['a date of birth with the month first', 'born March 14, 1986', '1986-03-14', BORN, DATE],
    ['a date of birth as computers write it', 'born 1986-03-14', '1986-03-14', BORN, DATE],
    ['a date of birth without anything between', 'file 14031986', '1986-03-14', BORN, DATE],
    ['the house of a line', 'at Thistlewane House now', 'Thistlewane House, room 6', LINE],
    ['the house’s own name', 'We went to Thistlewane today', 'Thistlewane House, room 6', LINE],
    ['the street of a line', 'in Hennaport Walk', 'The Old Ropery, 5 Hennaport Walk', LINE],
    ['a house without its article', 'the Old Ropery', 'The Old Ropery, 5 Hennaport Walk', LINE],
    ['a street with its kind shortened', 'in Lark Rd', '7 Lark Road', LINE],
    ['a street with its kind in full', 'in Lark Road', '7 Lark Rd', LINE],
    ['a street of a saint', 'in St. Edda’s Ave', '3 Saint Edda’s Avenue', LINE],
    ['a street with its number after it', 'in Larch Road', 'Larch Road 14', LINE],
    ['a flat and a street', 'in Tansyhope Street', 'Flat 3, 41 Tansyhope Street', LINE],
    ['a number with a letter', 'in Tansyhope Street', '41a Tansyhope Street', LINE],
    ['a street of everyday words', 'She lives in Church Road', '3 Church Road', LINE],
    ['a number and a street of everyday words', 'she lives at 3 church road', '3 Church Road', LINE],
    ['a street’s own name', 'They moved to Quillfeather then', '23 Quillfeather Rise', LINE],
    ['a town without its quarter', 'the shops in Dunsterhay', 'Lower Dunsterhay', '/people/5/address/town'],
    ['a school by its short name', 'her friends at Copperbeck', 'Copperbeck Primary School', SCHOOL],
    [
      'one side of a school’s address',
      'in Tinderbox Lane',
      'Tinderbox Lane, Nettlebury',
      `${SCHOOL.slice(0, -5)}/address`,
    ],
    ['a telephone number with dots', 'ring 01632.960.111', '01632 960111', '/people/5/phone'],
    [
      'a telephone number with a nought in brackets',
      'ring +44 (0)1632 960 111',
      '01632 960111',
      '/people/5/phone',
    ],
    ['a telephone number without its code', 'ring 960 111', '01632 960111', '/people/5/phone'],
    ['a telephone number kept as from abroad', 'ring 01632 960111', '+44 1632 960111', '/people/5/phone'],
    ['one of two telephone numbers', 'ring 07700 900142', '01632 960111 / 07700 900142', '/people/5/phone'],
    ['the name before the @', 'write to carys.moonpenny', 'carys.moonpenny@mail.example', '/people/5/email'],
    [
      'an email spelled out',
      'carys.moonpenny at mail dot example',
      'carys.moonpenny@mail.example',
      '/people/5/email',
    ],
    ['a name used online without its @', 'she is kola_sundaydrum', '@kola_sundaydrum', '/people/5/online/0'],
    ['a name used online with an @', 'she is @cas_moonpenny_96', 'cas_moonpenny_96', '/people/5/online/0'],
    [
      'a name used online without its figures',
      'look for cas.moonpenny',
      'cas_moonpenny_96',
      '/people/5/online/0',
    ],
    [
      'a name at the end of a link',
      'she is cas_moonpenny_96',
      'https://social.example/cas_moonpenny_96/',
      '/people/5/online/0',
    ],
    ['half of a double-barrelled name', 'Mr Quillfeather came', 'Smith-Quillfeather'],
    ['a double-barrelled name with a space', 'Mr Smith Quillfeather came', 'Smith-Quillfeather'],
    ['a name with an initial', 'E. Quillfeather wrote', 'Quillfeather'],
    ['a name turned round', 'Quillfeather, Eve', 'Quillfeather'],
    ['a plural with es', 'The Hollises are kind', 'Hollis'],
    ['a possessive of a plural', 'the Quillfeathers’ house', 'Quillfeather'],
    ['a no-break space', 'with Mary\u00a0Jane today', 'Mary Jane'],
    ['a soft hyphen', 'with Quill\u00adfeather today', 'Quillfeather'],
    ['a space of no width', 'with Quill\u200bfeather today', 'Quillfeather'],
    ['curly and straight apostrophes', "Mr O'Dare came", 'O’Dare'],
    ['a common word after a title with a point', 'It was Mrs. Green who came', 'Green'],
    ['a common word after an initial', 'It was E. Green who came', 'Green'],
    ['a common word that owns something, at the start', 'Green’s house is near', 'Green'],
    ['a common word written as a name', 'She lives with Mrs Green now', 'Green'],
    [
      'a sentence of a long text',
      `At home the doctor wrote that her mother takes a medicine for her nerves. And so on.`,
      LONG,
      '/statements/0/text',
      NARRATIVE,
    ],
  ])('%s', ([, printed, value, at, schema]) => {
    expect(leaks(printed, value, at, schema)).toMatchObject([{ code: 'GEN-22', severity: 'stop', path: AT }])
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
    ['a sum of money with the figures of a birthday', 'it cost £14,386 in all', '1986-03-14', BORN, DATE],
    ['another day of the month', 'born 13 March 1986', '1986-03-14', BORN, DATE],
    ['words of streets alone', 'the house by the road, flat and square', 'Flat 3, 4 The House', LINE],
    ['a street of everyday words used as words', 'the church road was wet', '3 Church Road', LINE],
    ['a tree that a street is called after', 'She climbed a Larch there', '14 Larch Road', LINE],
    ['a kind of school', 'She goes to Primary School', 'Copperbeck Primary School', SCHOOL],
    ['an office’s mail', 'the office is near', 'office@agency.example', '/people/5/email'],
    ['a nickname made of kin words', 'her Mam and her Mama', 'Mama Mam', '/people/5/name/others/0'],
    ['a word that begins like a name with its initial', 'Mrs Egreen came', 'Green'],
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

  test('a longer name this reader may read', () => {
    const agency = 'Sable County Council'
    const printed = `${agency} and ${agency}’s office`
    const context = contextOf(file => Object.assign(file['agency'] as object, { name: agency }), 'match', {
      tree: tree(text(printed)),
      withheld: [{ value: 'Sable', at: '/people/5/name/last', class: 'F2', schema: {} }],
    })
    const rules = ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }])
    expect(checkText(rules, { ...context, readerView: context.view })).toEqual([])
    expect(
      checkText(rules, { ...context, readerView: context.view, tree: tree(text('Mrs Sable called')) }),
    ).toHaveLength(1)
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

describe('says whose it is', () => {
  const rules = ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }])
  const leaf = (value: string, at: string, title: string) => ({ value, at, class: 'F2', schema: { title } })
  const found = (printed: string, ...withheld: ReturnType<typeof leaf>[]) =>
    checkText(rules, contextOf(undefined, 'match', { tree: tree(text(printed)), withheld })).map(
      ({ params }) => ({ title: params['title'], person: params['person'] }),
    )
  const last = leaf('Hollis', '/people/5/name/last', 'Last name')

  test('a value of a person’s own record', () => {
    expect(found('with Hollis', last)).toEqual([{ title: 'Last name', person: { at: '/people/5/name' } }])
  })
  test('a line of a list is called what the list is called', () => {
    expect(found('at 14 Larch Road', leaf('14 Larch Road', '/people/2/address/lines/0', 'Line'))).toEqual([
      { title: 'Street', person: { at: '/people/2/name' } },
    ])
  })
  test('a value of a record about somebody', () => {
    const lives = leaf('Thistle House', '/children/0/siblings/0/livesWith/text', 'Answer')
    expect(found('at Thistle House', lives)).toMatchObject([{ person: { at: '/people/1/name' } }])
  })
  test('a value of a home', () => {
    const home = leaf('Thistle House', '/children/0/homes/1/why', 'Why')
    expect(found('at Thistle House', home)).toMatchObject([{ person: { at: '/people/5/name' } }])
  })
  test('a value of nobody', () => {
    const court = leaf('Thistle House', '/court/name', 'Court')
    expect(found('at Thistle House', court)).toEqual([{ title: 'Court', person: 'The case' }])
  })
  test('several values of one person in one text are one problem', () => {
    const phone = leaf('01632 960111', '/people/5/phone', 'Telephone')
    expect(found('Hollis, 01632 960111', last, phone)).toHaveLength(1)
  })
  test('a name two people share is one problem in one text', () => {
    expect(found('the Hollises', last, { ...last, at: '/people/4/name/last' })).toHaveLength(1)
  })
  test('what is of two people is two problems', () => {
    expect(found('Hollis and Muñoz', last, leaf('Muñoz', '/people/4/name/last', 'Last name'))).toHaveLength(2)
  })
})

test('a hit in a household’s name or a photograph’s alternative is told where it was written', () => {
  const household = set('family/households', [{ name: 'The Hollis home', people: ['ada'] }])
  const change = both(household, set('ada/photograph/alternative', 'Ada with Mrs Hollis'))
  const drawing = {
    type: 'genogram' as const,
    people: [],
    unions: [],
    households: [{ name: 'The Hollis home', people: [] }],
  }
  const figure: Block = {
    type: 'figure',
    id: 'f',
    caption: [],
    alternative: 'In The Hollis home: Ada',
    drawing,
  }
  const photo: Block = {
    type: 'photo',
    id: 'p',
    caption: [],
    alternative: 'Ada with Mrs Hollis',
    asset: 'ada.jpg',
  }
  const context = contextOf(change, 'match', {
    tree: { ...tree(), children: [figure, photo] },
    withheld: [{ value: 'Hollis', at: '/people/5/name/last', class: 'F2', schema: {} }],
  })
  const manifest = { ...EVERYTHING, classes: { C1: 'keep', C2: 'keep', B1: 'keep', S1: 'keep' } as const }
  const reading = { audience: 'match', manifest, stage: 'match', stages: ['match'], asOf: '2026-03-02' }
  const { view } = readerViewOf(context.view, reading)
  const rules = ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }])
  expect(checkText(rules, { ...context, readerView: view }).map(({ path }) => path)).toEqual([
    '/family/households/0/name',
    '/children/0/photograph/alternative',
  ])
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
  const before = ownTime()
  expect(checkText(ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }]), context)).toEqual([])
  expect(ownTime() - before).toBeLessThan(400)
})

test.each([
  ['an everyday first and last name', 'Green, Pat', 'Pat Green'],
  ['with its initial', 'Green, P.', 'Pat Green'],
  ['at the start of a sentence', 'Pat Green called', 'Pat Green'],
  ['of two letters', 'It was Jo Ng', 'Jo Ng'],
  ['with the other name known to the reader', 'J. Hollis', 'Jan Hollis'],
])('%s: `%s` gives away %s', (_, printed, name) => {
  const [first = '', last = ''] = name.split(' ')
  const context = contextOf(set('people/-', { id: 'x', kind: 'relative', name: { first, last } }), 'match', {
    tree: tree(text(printed)),
    withheld: [{ value: first, at: '/people/9/name/first', class: 'F1', schema: {} }],
  })
  const people = nodeAt(context.view, '/people')
  const at = people.kind === 'list' ? (people.items.at(-1)?.at ?? '') : ''
  const withheld = [{ value: first, at: `${at}/name/first`, class: 'F1', schema: {} }]
  expect(
    checkText(ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }]), { ...context, withheld }),
  ).toHaveLength(1)
})

test('an id or a remark that is a name makes no name known', () => {
  const context = contextOf(set('people/carer/id', 'hollis'), 'match', {
    tree: tree(text('Mrs Hollis called')),
    withheld: [{ value: 'Hollis', at: '/people/5/name/last', class: 'F2', schema: {} }],
  })
  const reading = {
    audience: 'match',
    manifest: { ...EVERYTHING, classes: {} },
    stage: 'match',
    stages: ['match'],
    asOf: '2026-03-02',
  }
  const readerView = readerViewOf(context.view, reading).view
  expect(
    checkText(ruleSet([{ id: 'test', version: '1.0.0', rules: [rule] }]), { ...context, readerView }),
  ).toHaveLength(1)
})

test.each<readonly [string, Partial<DocumentTree> | Block]>([
  ['the title', { title: 'Report on Hollis' }],
  ['the running head', { head: ['Report', 'Ada Hollis'] }],
  ['the foot', { foot: 'Copy for Hollis' }],
  ['an id', { type: 'section', id: 'home-of-hollis', title: [], children: [] }],
  [
    'where a link leads',
    { type: 'paragraph', children: [{ type: 'link', to: 'home-of-hollis', children: [] }] },
  ],
  ['a caption', { type: 'photo', id: 'p', caption: [text('Hollis')], alternative: '', asset: 'a.png' }],
  [
    'what a photograph shows',
    { type: 'photo', id: 'p', caption: [], alternative: 'Ada and Hollis', asset: 'a.png' },
  ],
  ['the name of a picture', { type: 'photo', id: 'p', caption: [], alternative: '', asset: 'hollis.png' }],
  [
    'a household of a family tree',
    {
      type: 'figure',
      id: 'f',
      caption: [],
      alternative: '',
      drawing: {
        type: 'genogram',
        people: [],
        unions: [],
        households: [{ name: 'The Hollis home', people: [] }],
      },
    },
  ],
  ['a gap of a preview', { type: 'paragraph', children: [{ type: 'missing', number: 1, what: 'Hollis' }] }],
])('%s gives it away', (_, part) => {
  const printed: DocumentTree =
    'type' in part && part.type !== 'document'
      ? { ...tree(), children: [part as Block] }
      : { ...tree(), ...part }
  expect(leaks(printed, 'Hollis')).toHaveLength(1)
})
