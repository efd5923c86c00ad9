// Each clock of the council: when its day falls, what meets it, when it stops, and what it honestly cannot know.
import { describe, expect, test } from 'vitest'
import { readClocks } from '../../../src/service/clocks/clock-table.ts'
import { dueDates, type DueDate } from '../../../src/service/clocks/due-dates.ts'
import { dueDayWords, stateWords } from '../../../src/service/clocks/due-words.ts'
import { childrenOf } from '../../../src/service/clocks/record.ts'
import { policyOf } from '../../../src/service/policy.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readPolicy } from '../../../src/storage/templates.ts'

const table = readClocks(PROJECT)
const counting = {
  policy: policyOf(PROJECT, 'default'),
  holidays: readPolicy(PROJECT, 'holidays-england') as readonly string[],
}

interface Given {
  readonly child?: object
  readonly person?: object
  readonly court?: object
  readonly evidence?: readonly object[]
}

function due({ child = {}, person = {}, court, evidence = [] }: Given, today: string): readonly DueDate[] {
  const file = {
    people: [{ id: 'amy', born: '2024-01-10', ...person }],
    children: [{ person: 'amy', ...child }],
    evidence,
    ...(court && { court }),
  }
  return childrenOf(file).flatMap(record => dueDates(record, table, counting, today))
}

/** `2026-11-30 overdue -3` for a clock that is not done, `2026-11-30 done 2026-11-20` for one that is. */
function said(given: Given, today: string, id: string): readonly string[] {
  return due(given, today)
    .filter(one => one.id === id)
    .map(({ dueOn, state, days, doneOn }) => `${dueOn} ${state} ${state === 'done' ? doneOn : days}`)
}

const IN_CARE = { lookedAfter: 'looked-after', since: '2026-12-14', current: 'ICO' }
const ADOPT = { code: 'ADOPT', agreedOn: '2026-06-02' }
const order = (type: string, madeOn: string) => ({ type, madeOn })
const action = (kind: string, on: string) => ({ kind, on })
const PLACED = { kind: 'adoptive', from: '2026-09-01' }

const rows: readonly (readonly [
  what: string,
  id: string,
  given: Given,
  today: string,
  says: readonly string[],
])[] = [
  [
    'a birth is expected',
    'T00',
    { person: { born: undefined, dueOn: '2027-01-29' } },
    '2026-11-23',
    ['2027-02-05 due 74'],
  ],
  [
    'a birth has come',
    'T00',
    { person: { born: '2027-01-30', dueOn: '2027-01-29' } },
    '2027-02-10',
    ['2027-02-05 done 2027-01-30'],
  ],
  [
    'a care plan is due ten working days after the move, Christmas and New Year not counted',
    'T01',
    { child: { status: IN_CARE, homes: [{ kind: 'foster', from: '2026-12-14' }] } },
    '2026-12-15',
    ['2026-12-30 due 15'],
  ],
  [
    'a care plan made before the move is in time',
    'T01',
    { child: { status: IN_CARE }, evidence: [{ type: 'CARE_PLAN', subjects: ['amy'], on: '2026-12-01' }] },
    '2026-12-15',
    ['2026-12-30 done 2026-12-01'],
  ],
  [
    'a care plan of another child is no plan of this one',
    'T01',
    { child: { status: IN_CARE }, evidence: [{ type: 'CARE_PLAN', subjects: ['ben'], on: '2026-12-01' }] },
    '2026-12-15',
    ['2026-12-30 due 15'],
  ],
  [
    'the first review is due twenty working days after coming into care',
    'T02',
    { child: { status: IN_CARE } },
    '2027-01-05',
    ['2027-01-14 soon 9'],
  ],
  ['the day itself is not late', 'T02', { child: { status: IN_CARE } }, '2027-01-14', ['2027-01-14 soon 0']],
  ['the day after is late', 'T02', { child: { status: IN_CARE } }, '2027-01-15', ['2027-01-14 overdue -1']],
  [
    'a child who is not in care has no reviews',
    'T02',
    { child: { status: { lookedAfter: 'no', since: '2026-12-14' } } },
    '2027-01-15',
    [],
  ],
  [
    'a second review is due three months after the first',
    'T03',
    { child: { status: IN_CARE, actions: [action('review', '2027-01-12')] } },
    '2027-02-01',
    ['2027-04-12 due 70'],
  ],
  [
    'from the thirty-first, three months end on the last day of the month',
    'T03',
    { child: { status: { ...IN_CARE, since: '2026-11-10' }, actions: [action('review', '2026-11-30')] } },
    '2026-12-01',
    ['2027-02-28 due 89'],
  ],
  [
    'later reviews follow within six months each',
    'T04',
    {
      child: {
        status: { ...IN_CARE, since: '2026-01-05' },
        actions: [
          action('review', '2026-02-01'),
          action('review', '2026-04-30'),
          action('review', '2026-10-30'),
        ],
      },
    },
    '2026-11-23',
    ['2026-10-30 done 2026-10-30', '2027-04-30 due 158'],
  ],
  [
    'a review that is planned and not held is not done',
    'T02',
    { child: { status: IN_CARE, actions: [action('review', '2027-01-20')] } },
    '2027-01-15',
    ['2027-01-14 overdue -1'],
  ],
  [
    'a chronology that begins years after coming into care is taken up at its last review',
    'T04',
    {
      child: { status: { ...IN_CARE, since: '2018-10-12' }, plan: { code: 'RESI', agreedOn: '2026-08-27' } },
    },
    '2026-11-23',
    ['2027-02-27 due 96'],
  ],
  [
    'reviews of care end when the child may be placed',
    'T04',
    {
      child: {
        status: { ...IN_CARE, since: '2026-01-05' },
        actions: [action('review', '2026-02-01'), action('review', '2026-04-30')],
        orders: [order('PO', '2026-09-10')],
      },
    },
    '2026-11-23',
    [],
  ],
  [
    'a plan for permanence is due four months after coming into care',
    'T03P',
    { child: { status: IN_CARE } },
    '2027-04-15',
    ['2027-04-14 overdue -1'],
  ],
  [
    'a planning meeting follows legal planning within ten working days',
    'T05',
    { child: { actions: [action('legal-planning', '2026-04-01')] } },
    '2026-04-10',
    ['2026-04-17 soon 7'],
  ],
  [
    'a child in care by agreement has a planning meeting before the first review',
    'T06',
    { child: { status: { ...IN_CARE, current: 'S20' }, section20: [{ from: '2026-11-02' }] } },
    '2026-11-23',
    ['2026-11-30 soon 7'],
  ],
  [
    'planning meetings go on by the policy until a plan is agreed',
    'T07',
    { child: { meetings: [{ on: '2026-09-22' }, { on: '2026-11-03' }] } },
    '2026-11-23',
    ['2026-11-22 done 2026-11-03', '2027-01-03 due 41'],
  ],
  [
    'a decision is due two months after the review that made adoption the plan',
    'T09',
    { child: { plan: ADOPT } },
    '2026-08-01',
    ['2026-08-02 soon 1'],
  ],
  [
    'no decision is due where the plan is another',
    'T09',
    { child: { plan: { code: 'LTF', agreedOn: '2026-06-02' } } },
    '2026-08-01',
    [],
  ],
  [
    'a decision comes before the final evidence',
    'T10',
    { child: { plan: ADOPT }, court: { finalEvidenceDueOn: '2026-07-31' } },
    '2026-08-03',
    ['2026-07-31 overdue -3'],
  ],
  [
    'final evidence is filed on the day the court set',
    'T10F',
    {
      child: { status: IN_CARE },
      court: { finalEvidenceDueOn: '2026-07-31', finalEvidenceFiledOn: '2026-07-30' },
    },
    '2026-08-03',
    ['2026-07-31 done 2026-07-30'],
  ],
  [
    'a decision is made seven working days after the papers came, a bank holiday not counted',
    'T11',
    { child: { decisionRecord: { papersReceivedOn: '2026-08-24' } } },
    '2026-08-25',
    ['2026-09-03 soon 9'],
  ],
  [
    'a match is decided seven working days after the panel',
    'T11M',
    { child: { plan: ADOPT, match: { panelOn: '2026-11-10' } } },
    '2026-11-23',
    ['2026-11-19 overdue -4'],
  ],
  [
    'parents hear of the decision within two working days',
    'T12',
    { child: { decision: { on: '2026-11-20' } } },
    '2026-11-23',
    ['2026-11-24 soon 1'],
  ],
  [
    'parents are written to within five working days',
    'T12W',
    { child: { decision: { on: '2026-11-20', notified: [{ on: '2026-11-25' }] } } },
    '2026-11-26',
    ['2026-11-27 done 2026-11-25'],
  ],
  [
    'proceedings end within twenty-six weeks',
    'T13',
    { child: { status: IN_CARE }, court: { applicationIssuedOn: '2026-03-16' } },
    '2026-09-15',
    ['2026-09-14 overdue -1'],
  ],
  [
    'a final order ends proceedings',
    'T13',
    {
      child: { status: IN_CARE, orders: [order('ICO', '2026-03-18'), order('CO', '2026-09-10')] },
      court: { applicationIssuedOn: '2026-03-16' },
    },
    '2026-11-23',
    ['2026-09-14 done 2026-09-10'],
  ],
  [
    'the first hearing comes by the eighteenth working day',
    'T14',
    { child: { status: IN_CARE }, court: { applicationIssuedOn: '2026-03-16' } },
    '2026-03-20',
    ['2026-04-13 due 24'],
  ],
  [
    'a match goes to panel within six months of the decision',
    'T16',
    { child: { plan: ADOPT, decision: { on: '2026-07-21' } } },
    '2026-11-23',
    ['2027-01-21 due 59'],
  ],
  [
    'a family for the long term is proposed within six months of the plan',
    'T16F',
    { child: { plan: { code: 'LTF', agreedOn: '2026-03-18' }, match: { proposedOn: '2026-11-05' } } },
    '2026-11-23',
    ['2026-09-18 done 2026-11-05'],
  ],
  [
    'adopters have ten working days for their views',
    'T17',
    { child: { matching: { report: { sentOn: '2026-11-09' } } } },
    '2026-11-23',
    ['2026-11-23 soon 0'],
  ],
  [
    'a child who waits to be placed is reviewed three months after the order',
    'T18A',
    { child: { plan: ADOPT, orders: [order('PO', '2026-09-10')] } },
    '2026-11-23',
    ['2026-12-10 due 17'],
  ],
  [
    'consent to placement starts the same reviews',
    'T18A',
    { child: { plan: ADOPT, consents: [{ kind: 'placement', on: '2026-09-10' }] } },
    '2026-12-11',
    ['2026-12-10 overdue -1'],
  ],
  [
    'and then six months after each review',
    'T18B',
    {
      child: { plan: ADOPT, orders: [order('PO', '2026-09-10')], actions: [action('review', '2026-11-03')] },
    },
    '2026-11-23',
    ['2027-05-03 due 161'],
  ],
  [
    'once the child is placed those reviews stop',
    'T18A',
    { child: { plan: ADOPT, orders: [order('PO', '2026-06-10')], homes: [PLACED] } },
    '2026-11-23',
    [],
  ],
  [
    'a placed child is reviewed within four weeks',
    'T18',
    { child: { plan: ADOPT, homes: [PLACED] } },
    '2026-09-30',
    ['2026-09-29 overdue -1'],
  ],
  [
    'the second review follows within three months of the first',
    'T18C',
    { child: { plan: ADOPT, homes: [PLACED], actions: [action('review-adoption', '2026-09-28')] } },
    '2026-11-23',
    ['2026-12-28 due 35'],
  ],
  [
    'and the next within six months',
    'T18D',
    {
      child: {
        plan: ADOPT,
        homes: [PLACED],
        actions: [action('review-adoption', '2026-09-28'), action('review-adoption', '2026-11-16')],
      },
    },
    '2026-11-23',
    ['2027-05-16 due 174'],
  ],
  [
    'the adoption order ends the reviews',
    'T18D',
    {
      child: {
        plan: ADOPT,
        homes: [{ ...PLACED, from: '2026-01-05' }],
        actions: [action('review-adoption', '2026-02-01'), action('review-adoption', '2026-04-01')],
        orders: [order('ADOPTION', '2026-10-09')],
      },
    },
    '2026-11-23',
    [],
  ],
  [
    'a placed child is visited within a week, and each week',
    'T19',
    { child: { plan: ADOPT, homes: [PLACED], actions: [action('visit', '2026-09-04')] } },
    '2026-09-12',
    ['2026-09-08 done 2026-09-04', '2026-09-11 overdue -1'],
  ],
  [
    'weekly visits end with the first review',
    'T19',
    {
      child: {
        plan: ADOPT,
        homes: [PLACED],
        actions: [action('visit', '2026-09-04'), action('review-adoption', '2026-09-28')],
      },
    },
    '2026-11-23',
    [],
  ],
  [
    'the first part of the book is there by the second review',
    'T20',
    { child: { plan: ADOPT, story: { secondReviewOn: '2026-12-01' } } },
    '2026-11-23',
    ['2026-12-01 soon 8'],
  ],
  [
    'the book is whole ten working days after the celebration',
    'T21',
    { child: { plan: ADOPT, story: { celebrationOn: '2026-10-30', completedOn: '2026-11-06' } } },
    '2026-11-23',
    ['2026-11-13 done 2026-11-06'],
  ],
  [
    'the letter is given ten working days after the celebration',
    'T22',
    { child: { plan: ADOPT, story: { celebrationOn: '2026-10-30' } } },
    '2026-11-23',
    ['2026-11-13 overdue -10'],
  ],
  [
    'nobody applies before ten weeks together',
    'T23',
    { child: { plan: ADOPT, homes: [PLACED] } },
    '2026-09-10',
    ['2026-11-10 due 61'],
  ],
  [
    'an application before that was made too early',
    'T23',
    { child: { plan: ADOPT, homes: [PLACED], application: { madeOn: '2026-10-01' } } },
    '2026-10-10',
    ['2026-11-10 overdue -40'],
  ],
  [
    'after ten weeks there is nothing to wait for',
    'T23',
    { child: { plan: ADOPT, homes: [PLACED] } },
    '2026-11-10',
    [],
  ],
  [
    'a baby under six weeks is not placed',
    'T24',
    { person: { born: '2026-11-02' }, child: { plan: ADOPT } },
    '2026-11-23',
    ['2026-12-14 due 21'],
  ],
  [
    'written agreement lifts that',
    'T24',
    {
      person: { born: '2026-11-02' },
      child: { plan: ADOPT, consents: [{ kind: 'written', on: '2026-11-09' }] },
    },
    '2026-11-23',
    [],
  ],
  [
    'a search for carers is looked at every three months',
    'T25',
    {
      child: {
        plan: { code: 'LTF' },
        fostering: { familyFinding: { startedOn: '2026-05-01', reviews: [{ on: '2026-07-30' }] } },
      },
    },
    '2026-11-23',
    ['2026-08-01 done 2026-07-30', '2026-10-30 overdue -24'],
  ],
  [
    'a medical of a child under five lasts six months',
    'T32',
    { child: { plan: ADOPT, health: { lastExamination: '2026-06-23' } } },
    '2026-11-23',
    ['2026-12-23 due 30'],
  ],
  [
    'a medical of an older child lasts twelve',
    'T32',
    { person: { born: '2018-01-10' }, child: { plan: ADOPT, health: { lastExamination: '2026-06-23' } } },
    '2026-11-23',
    ['2027-06-23 due 212'],
  ],
  [
    'a report is brought up to date every six months',
    'T33',
    { child: { plan: ADOPT, report: { updatedOn: '2026-05-20' } } },
    '2026-11-23',
    ['2026-11-20 overdue -3'],
  ],
  [
    'a photograph of a young child lasts three months',
    'T34',
    { child: { plan: ADOPT, photograph: { takenOn: '2026-08-31' } } },
    '2026-11-23',
    ['2026-11-30 soon 7'],
  ],
  [
    'an adoption record is kept a hundred years',
    'T27',
    { child: { orders: [order('ADOPTION', '2026-10-09')] } },
    '2026-11-23',
    ['2126-10-09 due 36479'],
  ],
  [
    'a care record is kept until the seventy-fifth birthday',
    'T29',
    {},
    '2026-11-23',
    ['2099-01-10 due 26346'],
  ],
]

test.each(rows)('%s (%s)', (_, id, given, today, says) => {
  expect(said(given, today, id)).toEqual(says)
})

test('every step of every clock has a row here', () => {
  const known = new Set(rows.map(([, id]) => id))
  expect(table.clocks.flatMap(({ steps }) => steps.map(({ id }) => id)).filter(id => !known.has(id))).toEqual(
    [],
  )
})

test('everybody’s clocks end on the eighteenth birthday, but how long a record is kept', () => {
  const grown = due({ person: { born: '2008-11-23' }, child: { status: IN_CARE, plan: ADOPT } }, '2026-11-23')
  expect(grown.map(({ id }) => id)).toEqual(['T29'])
})

describe('what is known only in part', () => {
  const given = { child: { plan: { code: 'ADOPT', agreedOn: '2026-06' } } }

  test.each([
    ['2026-07-25', 'soon', 'some time in August 2026', 'due in 7 days'],
    ['2026-08-15', 'soon', 'some time in August 2026', 'due today'],
    ['2026-08-30', 'soon', 'some time in August 2026', 'due today'],
    ['2026-08-31', 'overdue', 'some time in August 2026', 'overdue by 1 day'],
  ])('on %s a decision due two months after June is %s', (today, state, when, words) => {
    const [one] = due(given, today).filter(({ id }) => id === 'T09')
    expect(one && [one.state, dueDayWords(one), stateWords(one)]).toEqual([state, when, words])
  })

  test('what is taken for granted is said: no celebration, so the order counts', () => {
    const [book] = due(
      { child: { plan: ADOPT, orders: [order('ADOPTION', '2026-10-09')] } },
      '2026-11-23',
    ).filter(({ id }) => id === 'T21')
    expect(book?.dueOn).toBe('2026-10-23')
    expect(book?.assumed).toContain('No celebration is recorded')
  })
})

test.each([
  undefined,
  null,
  {},
  [],
  { children: 'x' },
  { children: [{ person: 'amy', orders: 'x', plan: null }] },
])('a file that is not whole is read as far as it goes: %j', file => {
  expect(() => childrenOf(file).map(record => dueDates(record, table, counting, '2026-11-23'))).not.toThrow()
})
