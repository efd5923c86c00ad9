// A person who asks to the cases and children their lists may show: one place for every list.
import { listCases, type CaseRow } from '../../storage/store/cases.ts'
import { grantsOf } from '../../storage/store/users.ts'
import { isOpen, relationsFor, type Actor } from '../access.ts'
import type { Service } from '../service.ts'

/** The cases somebody may see, each with its children: all, or those of the grants. */
export type Reach = ReadonlyMap<string, 'all' | ReadonlySet<string>>

const PAGE = 1000

/** Whose cases a person may see: those they were given, and for some roles those of their team. */
export async function reachOf(service: Service, actor: Actor): Promise<Reach> {
  const relations = relationsFor(service.access, 'case.see', actor.role)
  const day = service.today()
  const reach = new Map<string, 'all' | Set<string>>()
  for (const { caseId, child, relation, from, until } of await grantsOf(service.store, actor.user)) {
    if (!relations.includes(relation) || !isOpen({ from, until }, day)) continue
    const known = reach.get(caseId)
    if (child === null) reach.set(caseId, 'all')
    else if (known === undefined) reach.set(caseId, new Set([child]))
    else if (known !== 'all') known.add(child)
  }
  if (relations.includes('team'))
    for (const { id } of await teamCases(service, actor.team)) reach.set(id, 'all')
  return reach
}

/** Every case of a team that is not restricted. */
async function teamCases(service: Service, team: string): Promise<readonly CaseRow[]> {
  const all: CaseRow[] = []
  for (let after: string | undefined; ; after = all.at(-1)?.id) {
    const some = await listCases(service.store, {
      team,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    all.push(...some)
    if (some.length < PAGE) return all.filter(({ restricted }) => !restricted)
  }
}

/** Whether a child of a case is within reach. */
export function reaches(reach: Reach, caseId: string, child: string): boolean {
  const children = reach.get(caseId)
  return children === 'all' || children?.has(child) === true
}
