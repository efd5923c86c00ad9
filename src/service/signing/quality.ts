// Somebody who did not write a report to the record that they checked it.
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { partOf } from '../cases.ts'
import { personIfKnown } from '../people.ts'
import type { Service } from '../service.ts'
import { openPaper, type PaperOf } from './paper.ts'
import { changeSection } from './section.ts'
import { refused } from './sign.ts'

/** Records who checked the report and when; never one of its authors. It is part of what is signed, so it comes before the signatures. */
export async function recordCheck(
  service: Service,
  actor: Actor,
  about: PaperOf,
): Promise<Answer<{ readonly on: string }>> {
  const { caseId, child } = about
  const verdict = await may(service, actor, 'quality.write', { caseId, child })
  const paper = await openPaper(service, about)
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const known = await personIfKnown(service, service.store, actor, caseId)
  if (known !== undefined && paper.authors.includes(known))
    return refuse('forbidden', { code: 'signing/own-work' })
  const on = service.today()
  const inside = paper.manifest.subject === 'sibling-group' ? '' : '/report'
  const { part, pointer: at } = partOf(paper.open.files, `${paper.record}${inside}`)
  return service.store.write(async held => {
    const change = { caseId, part, at, did: 'report.checked' }
    const saved = await changeSection(service, actor, held, change, (section, person) => ({
      ...(section as object | undefined),
      checkedBy: person,
      checkedOn: on,
    }))
    return saved.ok ? done({ on }) : saved
  })
}
