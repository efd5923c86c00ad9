// A family file from another system to a case of its own, whole, or to everything that is wrong with it.
import { checkSchema } from '../../check/schema.ts'
import type { Problem } from '../../model/problem.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { insertCase } from '../../storage/store/cases.ts'
import { writePart } from '../../storage/store/parts.ts'
import type { Held } from '../../storage/store/store.ts'
import { readSummaries } from '../../storage/store/summaries.ts'
import { putGrant } from '../../storage/store/users.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { refreshSummary, type ChildSummary } from '../caseload/summary.ts'
import { splitFamily } from '../cases.ts'
import type { Service } from '../service.ts'

interface Referenced {
  readonly children: readonly { readonly caseReference?: string }[]
}

/** Takes a family file as a new case of the team of the person who asks, who becomes its worker. A child who is here already is a conflict. */
export async function importFamily(
  service: Service,
  actor: Actor,
  json: unknown,
): Promise<Answer<{ readonly caseId: string }>> {
  if ((await may(service, actor, 'case.create')) !== 'yes') return refuse('forbidden')
  const problems = checkSchema(json, 'family-file.schema.json', service.shelf.schemas)
  if (problems.length > 0) return refuse('invalid', ...problems.map(faultOf))
  const file = json as Referenced
  return service.store.write(async held => {
    const taken = await takenIn(held, file)
    if (taken.length > 0) return refuse('conflict', ...taken)
    const caseId = service.newId()
    const at = service.now().toISOString()
    await insertCase(held, { id: caseId, kind: 'family', team: actor.team, restricted: false, at })
    for (const [part, content] of splitFamily(file))
      await writePart(held, {
        caseId,
        part,
        json: content,
        by: actor.user,
        at,
        base: 0,
        did: 'case.imported',
      })
    await appendAudit(held, { at, actor: actor.user, did: 'case.imported', caseId })
    const grant = { user: actor.user, caseId, child: null, relation: 'allocated', person: null } as const
    await putGrant(held, { ...grant, from: service.today(), until: null })
    await refreshSummary(service, held, caseId)
    return done({ caseId })
  })
}

/** A problem of the shape of a file as a fault of the service. Places stand for values the door never sees. */
export function faultOf({ code, path, params }: Problem): Fault {
  const plain = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] !== 'object',
  )
  return { code, at: path, params: Object.fromEntries(plain) }
}

/** The children whose reference belongs to somebody already. */
async function takenIn(held: Held, { children }: Referenced): Promise<readonly Fault[]> {
  const kept = await readSummaries(held, 'all')
  const known = new Set(
    kept
      .map(({ json }) => (json as Partial<ChildSummary>).reference)
      .filter(one => one !== undefined && one !== ''),
  )
  return children.flatMap(({ caseReference }, i) =>
    known.has(caseReference)
      ? [{ code: 'exchange/reference-taken', at: `/children/${i}/caseReference` }]
      : [],
  )
}
