// What each person was answered to a table that can be read: a row for each thing asked for, a column for each person.
import { COLUMNS } from './world.ts'

/** Columns of the table: nobody, then everybody. */
export const PEOPLE: readonly string[] = ['nobody', ...COLUMNS.map(({ column }) => column)]

/** One row: what was asked for, and the status each person was answered. */
export interface Row {
  readonly asked: string
  readonly statuses: ReadonlyMap<string, number>
}

const WIDE = 10

/** The table as it is kept beside the test. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const longest = Math.max(...rows.map(({ asked }) => asked.length)) + 2
  const line = (first: string, cells: readonly string[]) =>
    `${first.padEnd(longest)}${cells.map(cell => cell.padEnd(WIDE)).join('')}`.trimEnd()
  const people = COLUMNS.map(
    ({ column, role, team, grant }) =>
      `#   ${column.padEnd(WIDE)} ${role} of ${team}${grant === undefined ? '' : `, ${grant.relation}${grant.child === undefined ? '' : ` for ${grant.child} only`}${grant.until === undefined ? '' : ' until yesterday'}`}`,
  )
  const body = rows.map(({ asked, statuses }) =>
    line(
      asked,
      PEOPLE.map(person => String(statuses.get(person) ?? '-')),
    ),
  )
  return [`# ${title}`, ...people, '', line('', PEOPLE), ...body, ''].join('\n')
}
