// Dates to those that lie before or after what they cannot lie before or after.
import { firstDay, lastDay } from '../../model/dates.ts'
import type { ViewNode } from '../../model/view.ts'
import { nodesAt, wordAt } from '../path.ts'
import type { OrderedNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at each date out of order. A partial date is out of order only if every day it can mean is. */
export function ordered(need: OrderedNeed, { context, here }: Scope): readonly Finding[] {
  const { view } = context
  const from = need.notBefore === undefined ? '' : wordAt(view, here, need.notBefore)
  const to = need.notAfter === undefined ? '' : wordAt(view, here, need.notAfter)
  return need.dates
    .flatMap(path => nodesAt(view, here, path))
    .filter(isDated)
    .filter(
      ({ value }) =>
        (from !== '' && lastDay(value) < firstDay(from)) || (to !== '' && firstDay(value) > lastDay(to)),
    )
    .map(({ at, value, schema }) => ({
      at,
      params: { date: value, ...(schema.title === undefined ? {} : { title: schema.title }) },
    }))
}

type Dated = Extract<ViewNode, { kind: 'leaf' }> & { readonly value: string }

function isDated(node: ViewNode): node is Dated {
  const { format } = node.schema
  return (
    node.kind === 'leaf' && typeof node.value === 'string' && (format === 'date' || format === 'partial-date')
  )
}
