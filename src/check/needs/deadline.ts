// Two dates to whether the second came in time.
import { addMonths } from '../../model/dates.ts'
import { addWorkingDays } from '../../model/working-days.ts'
import { oneAt, wordAt } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { DeadlineNeed } from '../rule.ts'
import type { Finding, RuleContext, Scope } from '../scope.ts'

/** A gap when `to` came after the last day of the time that `from` began. */
export function deadline(need: DeadlineNeed, { context, here, place }: Scope): readonly Finding[] {
  const { view, asOf } = context
  const from = wordAt(view, here, need.from)
  const to = wordAt(view, here, need.to) || (need.untilNow === true ? asOf : '')
  if (from === '' || to === '') return []
  const due = lastDayFor(need, context, from)
  if (to <= due) return []
  return [
    {
      at: place.kind === 'absent' ? oneAt(view, here, need.from).at : place.at,
      params: { due, from, date: to },
    },
  ]
}

function lastDayFor(need: DeadlineNeed, { policy, holidays }: RuleContext, from: string): string {
  if (need.workingDays !== undefined)
    return addWorkingDays(from, policyNumber(policy, need.workingDays), holidays)
  if (need.months !== undefined) return addMonths(from, policyNumber(policy, need.months))
  throw new RangeError('A `deadline` names `workingDays` or `months`')
}
