// A case to the whole family file another system can take, for whoever may take all of it away.
import type { FamilyFile } from '../../model/generated/family-file.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { askedOfParts } from '../asked-once.ts'
import { openCase, type OpenCase } from '../cases.ts'
import type { Service } from '../service.ts'

/** The whole file, and a tag that changes with it. Who may not see every child and every document of it may not take it away. */
export async function exportFamily(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<{ readonly file: FamilyFile; readonly tag: string }>> {
  const verdict = await may(service, actor, 'case.export', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const open = await openCase(service.store, caseId)
  if (open?.files.family === undefined) return refuse('hidden')
  if (!(await mayTakeAll(service, actor, open))) return refuse('forbidden')
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, {
      at,
      actor: actor.user,
      did: 'case.exported',
      caseId,
      about: `stamp ${open.row.stamp}`,
    }),
  )
  return done({ file: open.files.family, tag: `${caseId}-${open.row.stamp}` })
}

async function mayTakeAll(service: Service, actor: Actor, open: OpenCase): Promise<boolean> {
  const caseId = open.row.id
  const takes = askedOfParts(open, part => {
    const [room, child = ''] = part.split('/')
    const about = { caseId, part, ...(room === 'children' ? { child } : {}) }
    return may(service, actor, room === 'evidence' ? 'evidence.read' : 'case.export', about)
  })
  for (const part of open.parts.keys()) if ((await takes(part)) !== 'yes') return false
  return true
}
