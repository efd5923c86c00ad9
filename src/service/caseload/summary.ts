// A case to the few words of each child that the lists show, kept sealed beside it and written with every change.
import { addDays } from '../../model/dates.ts'
import { valueAt } from '../../model/pointer.ts'
import type { Held } from '../../storage/store/store.ts'
import { removeSummary, readSummaries, writeSummary } from '../../storage/store/summaries.ts'
import { openCase } from '../cases.ts'
import { clocksOf, type Ground } from '../clocks/ground.ts'
import { datedOf, type Dated } from '../clocks/due-dates.ts'
import {
  childrenOf,
  datesAt,
  listOf,
  personWord,
  textIn,
  wordOf,
  type ChildRecord,
} from '../clocks/record.ts'
import type { Service } from '../service.ts'

/** A date of a clock as a summary keeps it: its words stand in the table of clocks. */
export type KeptDate = Pick<
  Dated,
  'id' | 'from' | 'dueOn' | 'latest' | 'doneOn' | 'planned' | 'endsOn' | 'assumed' | 'at'
>

/** A step on the way to permanence: which milestone, and the day. */
export interface KeptStep {
  readonly on: string
  readonly milestone: number
}

/** What is kept of a child. What depends on the day is worked out when it is read. */
export interface ChildSummary {
  readonly kind: 'child'
  readonly child: string
  readonly reference: string
  readonly name: string
  readonly born: string
  readonly expectedOn: string
  readonly plan: string
  readonly status: string
  readonly lookedAfter: boolean
  readonly since: string
  readonly dates: readonly KeptDate[]
  readonly steps: readonly KeptStep[]
  /** What `placeOf` reads of the record. */
  readonly place: unknown
  /** The present home: its kind and its first day. */
  readonly home: { readonly kind: string; readonly from: string }
  readonly court: { readonly issuedOn: string; readonly endedOn: string }
}

/** What is kept of a household of carers. */
export interface CarerSummary {
  readonly kind: 'carer'
  readonly name: string
  readonly reference: string
}

/** Writes the summaries of a case anew, inside the transaction that changed it. */
export async function refreshSummary(service: Service, held: Held, caseId: string): Promise<void> {
  const at = service.now().toISOString()
  const opened = await openCase(held, caseId)
  const made =
    opened === undefined ? new Map<string, unknown>() : summariesOf(clocksOf(service), opened.files)
  for (const [subject, json] of made) await writeSummary(held, { caseId, subject, json, at })
  for (const { subject } of await readSummaries(held, [caseId]))
    if (!made.has(subject) && !subject.includes('/')) await removeSummary(held, caseId, subject)
}

/** The summaries of the files of one case, by what they are about. */
export function summariesOf(
  ground: Ground,
  files: { readonly family?: object; readonly carer?: object },
): ReadonlyMap<string, ChildSummary | CarerSummary> {
  const children = childrenOf(files.family).map(record => [record.id, summaryOf(ground, record)] as const)
  return new Map<string, ChildSummary | CarerSummary>([
    ...children,
    ...(files.carer === undefined ? [] : [['carer', carerSummary(files.carer)] as const]),
  ])
}

/** What the lists show of one child. */
export function summaryOf(ground: Ground, record: ChildRecord): ChildSummary {
  const { table, counting, tracker, today } = ground
  const home = listOf(record, '/homes').findLast(one => valueAt(one, '/to') === undefined)
  const issuedOn = textIn(record.file, '/court/applicationIssuedOn')
  return {
    kind: 'child',
    child: record.id,
    reference: wordOf(record, '/caseReference'),
    name: nameOf(record),
    born: personWord(record, '/born'),
    expectedOn: personWord(record, '/dueOn'),
    plan: wordOf(record, '/plan/code'),
    status: wordOf(record, '/status/current'),
    lookedAfter: ['looked-after', 'accommodated-voluntary'].includes(wordOf(record, '/status/lookedAfter')),
    since: wordOf(record, '/status/since'),
    dates: datedOf(record, table, counting)
      .filter(one => isOpen(one, today))
      .map(kept),
    steps: tracker.milestones.flatMap((place, milestone) =>
      datesAt(record, [place]).map(({ on }) => ({ on, milestone })),
    ),
    place: placeFacts(record),
    home: { kind: textIn(home, '/kind'), from: textIn(home, '/from') },
    court: { issuedOn, endedOn: endOfProceedings(record, issuedOn, tracker.finals) },
  }
}

/** What was done before today stays done; what somebody dated ahead is still to come. A day back, as a clock may be put right. */
function isOpen({ doneOn, endsOn, kind }: Dated, today: string): boolean {
  const yesterday = addDays(today, -1)
  return (
    kind !== 'keep' &&
    (doneOn === undefined || doneOn >= yesterday) &&
    (endsOn === undefined || endsOn >= yesterday)
  )
}

function kept({ id, from, dueOn, latest, doneOn, planned, endsOn, assumed, at }: Dated): KeptDate {
  return {
    id,
    from,
    dueOn,
    at,
    ...(latest !== undefined && { latest }),
    ...(doneOn !== undefined && { doneOn }),
    ...(planned !== undefined && { planned }),
    ...(endsOn !== undefined && { endsOn }),
    ...(assumed !== undefined && { assumed }),
  }
}

function placeFacts(record: ChildRecord): unknown {
  const signatures = listOf(record, '/signatures').map(one => picked(one, ['role', 'on']))
  const match = valueAt(record.file, `${record.at}/match`)
  return {
    person: { born: personWord(record, '/born') },
    orders: listOf(record, '/orders').map(order => picked(order, ['type', 'madeOn'])),
    match: picked(match, ['decidedOn', 'proposedOn']),
    plan: { code: wordOf(record, '/plan/code'), agreedOn: wordOf(record, '/plan/agreedOn') },
    decision: { on: wordOf(record, '/decision/on') },
    signatures,
  }
}

function picked(json: unknown, names: readonly string[]): unknown {
  return Object.fromEntries(names.map(name => [name, textIn(json, `/${name}`)]))
}

function endOfProceedings(record: ChildRecord, issuedOn: string, finals: readonly string[]): string {
  if (issuedOn === '') return ''
  const place = { of: '/child/orders', where: { type: finals }, date: 'madeOn' }
  return datesAt(record, [place]).find(({ on }) => on >= issuedOn)?.on ?? ''
}

/** First and last name, as people in an office say it; what the child is called where that differs. */
function nameOf(record: ChildRecord): string {
  const first = personWord(record, '/name/known') || personWord(record, '/name/first')
  const name = [first, personWord(record, '/name/last')].filter(part => part !== '').join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function carerSummary(file: object): CarerSummary {
  const people = valueAt(file, '/people')
  const names = (Array.isArray(people) ? people : [])
    .filter(person => ['adopter', 'foster-carer'].includes(textIn(person, '/kind')))
    .map(person => textIn(person, '/name/first'))
  const reference = textIn(file, '/reference')
  return { kind: 'carer', name: names.join(' and ') || reference, reference }
}
