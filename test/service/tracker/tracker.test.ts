// Who drifts, in which list, and a table that no spreadsheet program takes for a formula.
import { expect, test } from 'vitest'
import { listedChild } from '../../../src/service/caseload/children.ts'
import { summaryOf } from '../../../src/service/caseload/summary.ts'
import { readClocks } from '../../../src/service/clocks/clock-table.ts'
import type { Ground, TrackerTable } from '../../../src/service/clocks/ground.ts'
import { childrenOf } from '../../../src/service/clocks/record.ts'
import { policyOf } from '../../../src/service/policy.ts'
import { csvOf } from '../../../src/service/tracker/csv.ts'
import { trackerOf } from '../../../src/service/tracker/read-tracker.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { readPolicy } from '../../../src/storage/templates.ts'

const ground: Ground = {
  table: readClocks(PROJECT),
  tracker: readServiceData(PROJECT, 'tracker') as TrackerTable,
  counting: {
    policy: policyOf(PROJECT, 'default'),
    holidays: readPolicy(PROJECT, 'holidays-england') as readonly string[],
  },
  today: '2026-11-23',
}

function listed(child: object, name = 'Amy', court?: object) {
  const file = {
    people: [{ id: 'amy', name: { first: name }, born: '2023-01-10' }],
    children: [{ person: 'amy', ...child }],
    ...(court && { court }),
  }
  return childrenOf(file).map(record => listedChild('case', summaryOf(ground, record), undefined, ground))
}

const looked = (current: string, since = '2026-03-01') => ({ lookedAfter: 'looked-after', since, current })

test.each([
  [
    'before the court',
    { status: looked('ICO') },
    { applicationIssuedOn: '2026-09-01' },
    ['proceedings', 'no-plan'],
  ],
  [
    'a final order ends proceedings',
    { status: looked('CO'), plan: { code: 'LTF' }, orders: [{ type: 'CO', madeOn: '2026-10-01' }] },
    { applicationIssuedOn: '2026-09-01' },
    ['long-term'],
  ],
  ['special guardianship', { plan: { code: 'SGO' }, status: looked('CO') }, undefined, ['kinship']],
  [
    'adoption in proceedings stands in both',
    { plan: { code: 'ADOPT' }, status: looked('ICO') },
    { applicationIssuedOn: '2026-09-01' },
    ['proceedings', 'adoption'],
  ],
  [
    'an adoption order is the end of the way',
    { plan: { code: 'ADOPT' }, orders: [{ type: 'ADOPTION', madeOn: '2026-10-09' }] },
    undefined,
    [],
  ],
  [
    'a brother at home is in no list for his sister’s proceedings',
    { plan: { code: 'HOME' }, status: { lookedAfter: 'no', current: 'CAO' } },
    { applicationIssuedOn: '2026-09-01' },
    [],
  ],
])('%s', (_, child, court, lists) => {
  const found = trackerOf(ground, listed(child, 'Amy', court)).lists.filter(
    ({ children }) => children.length > 0,
  )
  expect(found.map(({ list }) => list.id)).toEqual(lists)
})

test.each([
  [
    'a decision not made in time',
    { plan: { code: 'ADOPT', agreedOn: '2026-09-20' }, status: looked('ICO') },
    true,
    'Decision-maker considers the plan: due 20 November 2026, overdue by 3 days',
  ],
  [
    'a decision still in time',
    { plan: { code: 'ADOPT', agreedOn: '2026-09-24' }, status: looked('ICO') },
    false,
    'On time',
  ],
  [
    'nothing for more than half a year',
    { plan: { code: 'RESI', agreedOn: '2026-05-01' }, status: looked('CO') },
    true,
    'No step for 6 months',
  ],
  [
    'a photograph that is old is no drift',
    {
      plan: { code: 'LTF', agreedOn: '2026-10-01' },
      status: looked('CO'),
      photograph: { takenOn: '2024-01-01' },
    },
    false,
    'On time',
  ],
])('%s', (_, child, isDrifting, words) => {
  const [first] = trackerOf(ground, listed(child)).lists.flatMap(({ children }) => children)
  expect(first?.drift).toMatchObject({ isDrifting, words })
})

test('a name that looks like a formula is text in the table, and commas stay inside their cell', () => {
  const { text, rows } = csvOf(trackerOf(ground, listed({ plan: { code: 'ADOPT' } }, '=HYPERLINK("x"),y')))
  expect(rows).toBe(1)
  expect(text).toContain(`"'=HYPERLINK(""x""),y"`)
  expect(text.startsWith('\uFEFFList,Reference,')).toBe(true)
})

test('what is dated ahead is no step taken', () => {
  const [child] = listed({
    plan: { code: 'ADOPT', agreedOn: '2026-09-24' },
    match: { panelOn: '2026-12-08' },
  })
  expect(child?.moved?.what).toBe('Plan agreed')
})
