// A document somebody is about to make to what keeps it, and to a working copy on the screen.
import { appendAudit } from '../../storage/store/audit.ts'
import { may, type Action, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Checked } from '../check-document.ts'
import type { Preview } from '../engine.ts'
import type { Service } from '../service.ts'
import { choicesFor, faultsOf, type Choices } from './choices.ts'
import { mayAll } from './document-record.ts'
import { gather, picturesOf, type Gathered } from './gather.ts'
import { askedOf, childrenOf, type AskedDocument } from './make.ts'

/** A document and the files it would be made of, before anything is chosen. */
export interface AtHand {
  readonly gathered: Gathered
  readonly choices: Choices
}

/** What there is to choose for a document, for a person who may look at it. */
export async function documentAtHand(
  service: Service,
  actor: Actor,
  asked: Pick<AskedDocument, 'caseId' | 'child' | 'document' | 'household'>,
  action: Action = 'gaps.read',
): Promise<Answer<AtHand>> {
  const { caseId, child, document, household } = asked
  const verdict = await may(service, actor, action, child === undefined ? { caseId } : { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  const gathered = await gather(service.store, caseId, household)
  if (gathered === undefined) return refuse('hidden')
  const choices = choicesFor(service.shelf, service.policy, document, gathered.files, service.today(), child)
  return choices === undefined ? refuse('hidden') : done({ gathered, choices })
}

/** Everything that keeps a document from being made, as the engine words it. */
export async function checkDocumentFor(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
): Promise<Answer<Checked>> {
  const hand = await chosenAtHand(service, actor, asked, 'gaps.read')
  if (!hand.ok) return hand
  const { files, stamp } = hand.value.gathered
  return done(await service.engine.check({ files, stamp, asked: askedOf(service, asked) }))
}

/** A working copy with its gaps marked and every word leading to its place; looking at it is written down. */
export async function previewDocumentFor(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
): Promise<Answer<Preview & Pick<Gathered, 'files' | 'household'>>> {
  const hand = await chosenAtHand(service, actor, asked, 'document.preview')
  if (!hand.ok) return hand
  const { gathered } = hand.value
  const { files, stamp, household } = gathered
  const assets = await picturesOf(service.store, gathered)
  const preview = await service.engine.preview({ files, assets, stamp, asked: askedOf(service, asked) })
  const at = service.now().toISOString()
  const { caseId, document, stage, audience } = asked
  await service.store.write(held =>
    appendAudit(held, {
      at,
      actor: actor.user,
      did: 'document.previewed',
      caseId,
      about: `${document} ${stage} ${audience}`,
    }),
  )
  return done({ ...preview, files, ...(household === undefined ? {} : { household }) })
}

async function chosenAtHand(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
  action: Action,
): Promise<Answer<AtHand>> {
  const hand = await documentAtHand(service, actor, asked, action)
  if (!hand.ok) return hand
  const { gathered, choices } = hand.value
  const faults = faultsOf(choices, asked)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const each = await mayAll(
    service,
    actor,
    action,
    asked.caseId,
    childrenOf(gathered, choices, asked.subject),
  )
  return each === 'yes' ? hand : refuse(each)
}
