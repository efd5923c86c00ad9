// The lists of the tracker to a table that spreadsheet programs open.
import { plainStage } from './stage-words.ts'
import type { Tracker } from './read-tracker.ts'

const HEAD = [
  'List',
  'Reference',
  'Name',
  'Age',
  'Plan',
  'Stage',
  'Last step',
  'Day of last step',
  'Days since',
  'Drifting',
  'Why',
  'Next due',
  'Day due',
  'Overdue',
]

/** The rows of the tracker as comma-separated values, with the mark that makes spreadsheet programs read UTF-8. */
export function csvOf({ lists }: Tracker): { readonly text: string; readonly rows: number } {
  const rows = lists.flatMap(({ list, children }) =>
    children.map(({ child, drift }) => [
      list.title,
      child.reference,
      child.name,
      child.age,
      child.planWords,
      plainStage(child.stage),
      child.moved?.what ?? '',
      child.moved?.on ?? '',
      child.moved === undefined ? '' : String(child.moved.days),
      drift.isDrifting ? 'yes' : 'no',
      drift.words,
      child.next?.what ?? '',
      child.next?.dueOn ?? '',
      String(child.overdue),
    ]),
  )
  const text = [HEAD, ...rows].map(row => row.map(cell).join(',')).join('\r\n')
  return { text: `\uFEFF${text}\r\n`, rows: rows.length }
}

/** A cell that begins like a formula is text and no more. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
