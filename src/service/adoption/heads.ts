// The records of the second store to one line each: the number, the day of the order, and the name by which it can be found.
import type { FamilyFile } from '../../model/generated/family-file.ts'
import { listCases, readCase, type CaseRow } from '../../storage/store/cases.ts'
import type { Held } from '../../storage/store/store.ts'
import { readSummaries, writeSummary } from '../../storage/store/summaries.ts'
import { openCase } from '../cases.ts'

/** What a list shows of a record, and the name after the order, which it only searches by. */
export interface RecordHead {
  readonly id: string
  readonly number: string
  readonly orderedOn: string
  readonly team: string
  readonly nameNow?: string
}

type Kept = Pick<RecordHead, 'number' | 'nameNow'>

const HEAD = 'head'

/** Keeps the line of a record that is being opened. */
export function writeHead(held: Held, caseId: string, file: FamilyFile, at: string): Promise<void> {
  return writeSummary(held, { caseId, subject: HEAD, at, json: keptOf(file) })
}

/** The lines of all records, the newest order first. */
export async function readHeads(held: Held): Promise<readonly RecordHead[]> {
  const rows = await listCases(held, { kind: 'family' })
  const kept = new Map(
    (await readSummaries(held, 'all'))
      .filter(({ subject }) => subject === HEAD)
      .map(({ caseId, json }) => [caseId, json as Kept]),
  )
  const heads: RecordHead[] = []
  for (const row of rows) heads.push(headOf(row, kept.get(row.id) ?? (await workedOut(held, row.id))))
  return heads.toSorted(
    (a, b) => b.orderedOn.localeCompare(a.orderedOn) || a.number.localeCompare(b.number, 'en'),
  )
}

/** The line of one record; undefined where there is none. */
export async function readHead(held: Held, id: string): Promise<RecordHead | undefined> {
  const row = await readCase(held, id)
  if (row === undefined) return undefined
  const kept = (await readSummaries(held, [id])).find(({ subject }) => subject === HEAD)
  return headOf(row, (kept?.json as Kept | undefined) ?? (await workedOut(held, id)))
}

function headOf({ id, team, createdAt }: CaseRow, kept: Kept): RecordHead {
  return { id, team, orderedOn: createdAt.slice(0, 10), ...kept }
}

/** A record that was begun before lines were kept. */
async function workedOut(held: Held, id: string): Promise<Kept> {
  const file = (await openCase(held, id))?.files.family
  return file?.caseReference === undefined ? { number: id } : keptOf(file)
}

function keptOf({ caseReference, children }: FamilyFile): Kept {
  const nameNow = children[0]?.letters?.laterLife?.nameNow
  return { number: caseReference, ...(nameNow === undefined ? {} : { nameNow }) }
}
