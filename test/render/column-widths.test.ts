// Widths of columns: no word breaks where there is room, and the widest columns give it.
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fittedWidths, type LeastWidth } from '../../src/render/column-widths.ts'
import { columnWidths } from '../../src/render/docx/columns.ts'
import { measure } from '../../src/render/fonts.ts'
import { LOOKS } from '../../src/render/style.ts'
import { cell } from './pdf-building.ts'

const least = (...widths: readonly number[]): LeastWidth[] =>
  widths.map(whole => ({ whole, parts: whole / 2 }))

describe('widths', () => {
  test.each<[string, readonly number[], LeastWidth[], readonly number[]]>([
    ['that suffice stay as they are', [100, 200, 100], least(90, 90, 90), [100, 200, 100]],
    ['too narrow are raised at the cost of the widest', [40, 260, 100], least(90, 90, 90), [90, 210, 100]],
    ['are taken from the widest two alike', [40, 180, 180], least(90, 90, 90), [90, 155, 155]],
    ['break at spaces that do not where all is full', [100, 200, 100], least(200, 200, 200), [100, 200, 100]],
    [
      'are shared where even that does not fit',
      [100, 200, 100],
      least(900, 400, 400),
      [400 / 3, 400 / 3, 400 / 3],
    ],
    ['of nothing are what was wished', [0, 0], least(0, 0), [0, 0]],
  ])('%s', (_, wished, needed, expected) => {
    const widths = fittedWidths(wished, needed, 400)
    widths.forEach((width, column) => expect(width).toBeCloseTo(expected[column] ?? NaN, 3))
  })

  test('fill the room, and give every word its room where there is any', () => {
    const column = fc.record({
      share: fc.integer({ min: 1, max: 9 }),
      whole: fc.integer({ min: 0, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), columns => {
        const all = columns.reduce((sum, { share }) => sum + share, 0)
        const needed = columns.map(({ whole }) => ({ whole, parts: whole }))
        const widths = fittedWidths(
          columns.map(({ share }) => (439 * share) / all),
          needed,
          439,
        )
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(439, 3)
        if (columns.reduce((sum, { whole }) => sum + whole, 0) > 439) return
        columns.forEach(({ whole }, at) => expect(widths[at]).toBeGreaterThan(whole - 0.001))
      }),
    )
  })

  test('of a Word table hold a date in bold', () => {
    const date = '23\u00A0November\u00A02026'
    const table = {
      type: 'table',
      id: 't',
      head: [cell('When'), cell('What')],
      rowHeads: true,
      widths: [1, 9],
    } as const
    const [first = 0] = columnWidths(
      { ...table, rows: [{ cells: [cell(date), cell('a')] }] },
      439,
      LOOKS.court,
    )
    expect(first).toBeGreaterThan(measure(date, 12, true) + 14)
    expect(first).toBeLessThan(150)
  })
})
