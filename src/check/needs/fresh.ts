// Dates and the policy's limits to the places that are too old to rely on.
import { addMonths, firstDay, lastDay } from '../../model/dates.ts'
import { plain, type ViewNode } from '../../model/view.ts'
import { select, wordAt } from '../path.ts'
import { policyValue, type AgeLimit, type Term } from '../policy.ts'
import type { FreshNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap where the newest date, or with `every` each date, is missing or older than the limit. */
export function fresh(need: FreshNeed, scope: Scope): readonly Finding[] {
  const nodes =
    need.of === undefined ? [scope.here] : select(scope.context.view, scope.here, { ...need, of: need.of })
  const dated = nodes.map(node => ({ node, on: dateOf(need, scope, node) }))
  if (need.every) return dated.flatMap(({ node, on }) => late(need, scope, node, on))
  const newest = dated.toSorted((a, b) => (lastDay(a.on || '0001') < lastDay(b.on || '0001') ? 1 : -1))[0]
  return late(need, scope, newest?.node ?? scope.here, newest?.on ?? '')
}

function dateOf(need: FreshNeed, { context }: Scope, node: ViewNode): string {
  return (
    wordAt(context.view, node, need.date) ||
    (need.orDate === undefined ? '' : wordAt(context.view, node, need.orDate))
  )
}

function late(need: FreshNeed, scope: Scope, node: ViewNode, on: string): readonly Finding[] {
  const limit = limitOf(need, scope, node)
  if (limit === undefined) return on === '' && need.every !== true ? [{ at: scope.place.at }] : []
  const at = need.every ? node.at : scope.place.at
  const months = 'terms' in limit ? undefined : monthsOf(limit, scope)
  const params = months === undefined ? {} : { months }
  const within = need.every ? { within: node } : {}
  if (on === '') return [{ at, params, ...within }]
  const oldest = months === undefined ? termStart(limit, scope) : addMonths(scope.context.asOf, -months)
  return lastDay(on) < oldest ? [{ at, params: { ...params, date: on }, ...within }] : []
}

function limitOf(need: FreshNeed, { context }: Scope, node: ViewNode): AgeLimit | undefined {
  const value = policyValue(context.policy, need.within.policy)
  if (need.by === undefined) return value as AgeLimit
  const key = wordAt(context.view, node, need.by)
  const table = value as Readonly<Record<string, AgeLimit>>
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function monthsOf(limit: Exclude<AgeLimit, { terms: number }>, { context }: Scope): number {
  if ('months' in limit) return limit.months
  const years = plain(select(context.view, context.view, { of: '/facts/ageYears' })[0] ?? context.view)
  const age = typeof years === 'number' ? years : 0
  return limit.byAge.find(({ under }) => under === undefined || age < under)?.months ?? 12
}

/** The first day of the term so many terms before the one of the day; within a holiday the last term counts as this one. */
function termStart(limit: AgeLimit, { context }: Scope): string {
  const back = 'terms' in limit ? limit.terms : 0
  const begun = (policyValue(context.policy, 'schoolTerms') as readonly Term[]).filter(
    ({ from }) => from <= context.asOf,
  )
  return begun.at(-1 - back)?.from ?? firstDay(addMonths(context.asOf, -4 * (back + 1)))
}
