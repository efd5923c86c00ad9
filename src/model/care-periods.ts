// Homes, orders and agreements to unbroken time: the days nobody accounts for, and the days accounted for twice.
import { addDays, compareDates, daysBetween, firstDay, lastDay } from './dates.ts'
import type { Pointer } from './pointer.ts'
import { itemsAt, textAt, type ViewNode } from './view.ts'

/** A stretch of days. A gap or overlap is `explained` when the file says what is known of it. */
export interface Period {
  readonly kind: 'home' | 'gap' | 'overlap'
  readonly from: string
  readonly to?: string
  readonly days: number
  readonly explained: boolean
  readonly at?: Pointer
}

interface Span {
  readonly from: string
  /** Last day, or undefined while it lasts. */
  readonly to: string | undefined
  readonly at: Pointer
}

/** The homes since birth in order, with each gap and overlap as a period of its own, up to the day of the report. */
export function careGaps(
  homes: readonly ViewNode[],
  explained: readonly ViewNode[],
  born: string,
  asOf: string,
): readonly Period[] {
  if (born === '' || compareDates(born, asOf) > 0) return []
  const periods: Period[] = []
  let known = firstDay(born)
  for (const home of spans(homes)) {
    periods.push(...between(known, home, explained))
    periods.push({
      kind: 'home',
      from: home.from,
      ...(home.to === undefined ? {} : { to: home.to }),
      days: daysBetween(home.from, home.to ?? asOf),
      explained: true,
      at: home.at,
    })
    const end = home.to === undefined ? asOf : lastDay(home.to)
    if (compareDates(end, known) > 0) known = end
  }
  if (compareDates(known, asOf) < 0) periods.push(gap(known, asOf, explained))
  return periods
}

/** The gap or overlap before a home, if any. A partial date gets the benefit of the doubt; the next day is no gap. */
function between(known: string, home: Span, explained: readonly ViewNode[]): readonly Period[] {
  const missing = daysBetween(known, home.from)
  if (missing > 1) return [gap(known, firstDay(home.from), explained)]
  const doubled = daysBetween(lastDay(home.from), known)
  if (doubled <= 0) return []
  return [
    { kind: 'overlap', from: lastDay(home.from), to: known, days: doubled, explained: false, at: home.at },
  ]
}

function gap(from: string, to: string, explained: readonly ViewNode[]): Period {
  const isExplained = explained.some(note => {
    const [start, end] = [textAt(note, '/from'), textAt(note, '/to')]
    return start !== '' && end !== '' && daysBetween(start, from) >= -1 && daysBetween(to, end) >= -1
  })
  return { kind: 'gap', from, to, days: daysBetween(from, to), explained: isExplained }
}

/** The days looked after for which no order, agreement or police protection is recorded. */
export function legalGaps(child: ViewNode, asOf: string): readonly Period[] {
  const since = textAt(child, '/status/since')
  const looked = textAt(child, '/status/lookedAfter')
  if (since === '' || looked === '' || looked === 'no') return []
  const covered = basesOf(child)
  const gaps: Period[] = []
  let known = since
  for (const { from, to } of covered) {
    if (compareDates(addDays(known, 1), from) < 0)
      gaps.push({ kind: 'gap', from: known, to: from, days: daysBetween(known, from), explained: false })
    const end = to ?? asOf
    if (compareDates(end, known) > 0) known = end
  }
  if (compareDates(known, asOf) < 0)
    gaps.push({ kind: 'gap', from: known, to: asOf, days: daysBetween(known, asOf), explained: false })
  return gaps
}

function basesOf(child: ViewNode): readonly Span[] {
  const orders = itemsAt(child, '/orders').filter(order => HOLDING.has(textAt(order, '/type')))
  const agreements = itemsAt(child, '/section20')
  const bases = [
    ...orders.map(order => ({
      from: textAt(order, '/madeOn'),
      to: textAt(order, '/endsOn') || undefined,
      at: order.at,
    })),
    ...agreements.map(one => ({
      from: textAt(one, '/from'),
      to: textAt(one, '/to') || textAt(one, '/noticeOfRemovalOn') || undefined,
      at: one.at,
    })),
    ...itemsAt(child, '/policeProtection').map(one => ({
      from: textAt(one, '/from'),
      to: textAt(one, '/to') || undefined,
      at: one.at,
    })),
  ]
  return bases.filter(base => base.from !== '').toSorted((a, b) => compareDates(a.from, b.from))
}

/** Orders under which a council may look after a child. */
const HOLDING = new Set(['EPO', 'ICO', 'CO', 'PO'])

function spans(nodes: readonly ViewNode[]): readonly Span[] {
  return nodes
    .map(node => ({ from: textAt(node, '/from'), to: textAt(node, '/to') || undefined, at: node.at }))
    .filter(span => span.from !== '')
    .toSorted((a, b) => compareDates(a.from, b.from))
}
