// Blocks of whole pages, lists of what is cited, and rows that go on over lines.
import { expect, test } from 'vitest'
import { namesOf } from '../../src/assemble/handlebars/names.ts'
import { readRows } from '../../src/assemble/rows.ts'
import type { ViewNode } from '../../src/model/view.ts'
import { printed } from './reading.ts'

test.each([
  [
    'a masthead',
    '::: masthead\nkind: Options\nname: {{fullName child.person}}\nheadline: For {{first child.person}}\n:::',
    'Options: Matilda Garrow / For Tilly',
  ],
  [
    'a letterhead; a line of the sender that says nothing is not there',
    '::: letterhead\nsender: Sam\nsender: {{child.closing}}\ndate: 1 May\nsalutation: Dear {{first child.person}}\n:::',
    'Sam\n1·May\nDear Tilly',
  ],
  [
    'a spread with its facts beside it',
    '::: spread born\n# Born\nYou were born.\n::: beside\nIn Ashby\n:::\n:::',
    'spread Born {born}\nYou were born.\nbeside In Ashby',
  ],
  ['a spread without words or picture', '::: spread born\n# Born\n{{child.closing}}\n:::', ''],
  ['columns', '::: columns two\n::: left\nA\n:::\n::: right\nB\n:::\n:::', 'left A\nright B'],
  ['lines to write on', '::: lines mine 3\nDraw here\n:::', '3 lines: Draw here'],
])('%s', (_, source, expected) => {
  expect(printed(source)).toBe(expected)
})

test('captions have numbers in reports, and none in letters, in spreads, or where they are plain', () => {
  const table = (words: string) => `::: table t ${words}\ncaption: Homes\n| A |\n| b |\n:::`
  expect(printed(table(''))).toContain('Table·1. Homes')
  expect(printed(table('plain'))).toContain('table Homes')
  expect(printed(`::: spread s\n${table('')}\n:::`)).toContain('table Homes')
  expect(printed(`::: letterhead\nsalutation: Dear you\n:::\n\n${table('')}`)).toContain('table Homes')
})

test('a list of what is cited holds the documents a mark leads to, under the numbers of the whole list', () => {
  const list = (words: string) =>
    `::: table all ${words}\n| No. | What |\n{{#each evidence}}\n| {{evidenceNumber this}} | {{title}} |\n{{/each}}\n:::`
  const cited = '{{#each evidence}}\n{{#if @first}}\nSeen {{marks this}}\n{{/if}}\n{{/each}}\n\n'
  const numbersIn = (source: string) =>
    Array.from(printed(source).matchAll(/\{evidence-(\d+)\}/g), ([, number]) => number)
  const marks = new Set(Array.from(printed(cited).matchAll(/\[E(\d+)\]/g), ([, number]) => number))
  expect(marks.size).toBeGreaterThan(0)
  expect(numbersIn(cited + list('rowheads')).length).toBeGreaterThan(marks.size)
  expect(new Set(numbersIn(cited + list('rowheads cited')))).toEqual(marks)
})

test.each([
  [
    'each on its line',
    ['| A | B |', '| a | b |', '| c | d |'],
    [
      ['A', 'B'],
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a cell over two lines',
    ['| A | B |', '| a | b', 'more |'],
    [
      ['A', 'B'],
      ['a', 'b\nmore'],
    ],
  ],
  [
    'a cell whose first line is empty',
    ['| A | B |', '| a |', 'more |', '| c | d |'],
    [
      ['A', 'B'],
      ['a', '\nmore'],
      ['c', 'd'],
    ],
  ],
])('rows: %s', (_, lines, rows) => {
  expect(readRows(lines).map(row => row.map(cell => cell.replace(/^\n/, '')))).toEqual(
    rows.map(row => row.map(cell => cell.replace(/^\n/, ''))),
  )
})

test('people who are only named by what they are, are named once', () => {
  const leaf = (value: string): ViewNode => ({ kind: 'leaf', at: `/${value}`, value, schema: {} })
  const known = (fields: Record<string, ViewNode>): ViewNode => ({
    kind: 'record',
    at: '',
    schema: {},
    fields,
  })
  const carer = known({ role: leaf('foster carer') })
  const ruth = known({ name: known({ first: leaf('Ruth'), last: leaf('Ames') }) })
  expect(namesOf([carer, carer]).value).toBe('foster carers')
  expect(namesOf([ruth, carer]).value).toBe('Ruth Ames and foster carer')
  expect(namesOf([ruth, ruth]).value).toBe('Ruth Ames')
})
