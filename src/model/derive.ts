// The facts of a view: what follows from the record, worked out once so that no rule or template works it out again.
import { careGaps, legalGaps, type Period } from './care-periods.ts'
import { ageOn, ageWords, compareDates } from './dates.ts'
import { placeOf } from './place.ts'
import type { Pointer } from './pointer.ts'
import type { JsonSchema } from './schema.ts'
import { itemsAt, nodeAt, textAt, type ViewNode, type ViewRecord } from './view.ts'

type Parts = Readonly<Record<string, ViewNode>>

const UNDER_18 = 18
const SCHOOL_AGE = 5

/** The facts that follow from the parts of a view on a day; each stands at the place of what it follows from. */
export function deriveFacts(parts: Parts, asOf: string, schema: JsonSchema): ViewRecord {
  const child = part(parts, 'child')
  const facts: Record<string, ViewNode> = Object.create(null) as Record<string, ViewNode>
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    facts[name] = { kind: 'absent', at: child.at, schema: field }
  const put = (name: string, value: string | number | boolean, at: Pointer) => {
    facts[name] = { kind: 'leaf', at, value, schema: schema.properties?.[name] ?? {} }
  }
  const list = (name: string, at: Pointer, items: readonly ViewNode[]) => {
    facts[name] = { kind: 'list', at, schema: schema.properties?.[name] ?? {}, items }
  }
  ageFacts(nodeAt(child, '/person'), asOf, put)
  homeFacts(child, asOf, put, list, facts)
  put('parentsApart', livesApart(part(parts, 'family'), itemsAt(part(parts, 'parents'), '')), child.at)
  list(
    'siblingsUnder18',
    nodeAt(child, '/siblings').at,
    itemsAt(part(parts, 'siblings'), '').filter(tie => isUnder18(tie, asOf)),
  )
  const latest = latestOrder(itemsAt(child, '/orders'))
  if (latest !== undefined) facts['latestOrder'] = latest
  for (const [name, path] of [
    ['plan', '/plan/code'],
    ['lookedAfterSince', '/status/since'],
  ] as const)
    facts[name] = nodeAt(child, path)
  put('place', placeOf(child, asOf), child.at)
  return { kind: 'record', at: child.at, schema, fields: facts }
}

type Put = (name: string, value: string | number | boolean, at: Pointer) => void
type PutList = (name: string, at: Pointer, items: readonly ViewNode[]) => void

/** A child is not yet born when a birth is expected; a date nobody recorded says nothing about that. */
function ageFacts(person: ViewNode, asOf: string, put: Put): void {
  const born = nodeAt(person, '/born')
  const date = textAt(person, '/born')
  const unborn = date === '' ? textAt(person, '/dueOn') !== '' : compareDates(date, asOf) > 0
  put('unborn', unborn, born.at)
  if (unborn || date === '') return
  const { years } = ageOn(date, asOf)
  put('ageYears', years, born.at)
  put('age', ageWords(date, asOf), born.at)
  put('schoolAge', years >= SCHOOL_AGE, born.at)
  put('over16', years >= 16, born.at)
}

function homeFacts(
  child: ViewNode,
  asOf: string,
  put: Put,
  list: PutList,
  facts: Record<string, ViewNode>,
): void {
  const homes = nodeAt(child, '/homes')
  put('homeCount', itemsAt(homes, '').length, homes.at)
  const now = itemsAt(homes, '').findLast(home => textAt(home, '/to') === '')
  if (now !== undefined) {
    facts['currentHome'] = now
    list(
      'carers',
      now.at,
      itemsAt(now, '/with').filter(person => textAt(person, '/kind') === 'foster-carer'),
    )
  }
  const born = textAt(child, '/person/born')
  list(
    'homes',
    homes.at,
    careGaps(itemsAt(homes, ''), itemsAt(child, '/careGaps'), born, asOf).map(period =>
      periodNode(period, homes.at),
    ),
  )
  list(
    'legalGaps',
    nodeAt(child, '/orders').at,
    legalGaps(child, asOf).map(period => periodNode(period, nodeAt(child, '/orders').at)),
  )
}

function periodNode(period: Period, listAt: Pointer): ViewRecord {
  const at = period.at ?? listAt
  const fields: Record<string, ViewNode> = Object.create(null) as Record<string, ViewNode>
  for (const [name, value] of Object.entries(period)) {
    if (name === 'at' || value === undefined) continue
    fields[name] = {
      kind: 'leaf',
      at,
      value: value as string,
      schema: name === 'from' || name === 'to' ? { format: 'partial-date' } : {},
    }
  }
  return { kind: 'record', at, schema: {}, fields }
}

/** Orders that say with whom a child lives or who is responsible; orders about visits do not make a legal status. */
function latestOrder(orders: readonly ViewNode[]): ViewNode | undefined {
  const standing = orders.filter(
    order =>
      textAt(order, '/madeOn') !== '' &&
      textAt(order, '/endsOn') === '' &&
      !['CONTACT', 'S91_14'].includes(textAt(order, '/type')),
  )
  return standing.toSorted((a, b) => compareDates(textAt(a, '/madeOn'), textAt(b, '/madeOn'))).at(-1)
}

/** Parents live apart unless a couple of exactly these two is recorded as together. */
function livesApart(family: ViewNode, parents: readonly ViewNode[]): boolean {
  const ids = new Set(parents.map(parent => (parent.kind === 'record' ? parent.owner : undefined)))
  if (ids.size < 2) return false
  return !itemsAt(family, '/unions').some(union => {
    const partners = itemsAt(union, '/partners')
    const together =
      ['married', 'civil-partners', 'couple'].includes(textAt(union, '/kind')) && textAt(union, '/to') === ''
    return (
      together &&
      partners.length === 2 &&
      partners.every(partner => partner.kind === 'record' && ids.has(partner.owner))
    )
  })
}

function isUnder18(tie: ViewNode, asOf: string): boolean {
  const born = textAt(tie, '/person/born')
  return textAt(tie, '/person/died') === '' && (born === '' || ageOn(born, asOf).years < UNDER_18)
}

function part(parts: Parts, name: string): ViewNode {
  return parts[name] ?? { kind: 'absent', at: '', schema: {} }
}
