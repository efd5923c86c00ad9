// A document in the making to where it stands: a record that outlives a restart and says so when it was cut short.
import { appendAudit } from '../../storage/store/audit.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { Service } from '../service.ts'
import { waitFor } from '../wait-for.ts'
import type { Worded } from '../word-problems.ts'
import { mayAll } from './document-record.ts'
import { makeReady, readyToMake, type AskedDocument, type ReadyToMake } from './make.ts'

const MAKING = 'making'

/** Where a making stands. `interrupted`: the service was stopped before it was whole, and nothing of it is kept. */
export interface Making {
  readonly id: string
  readonly state: 'making' | 'made' | 'refused' | 'failed' | 'interrupted'
  readonly asked: AskedDocument
  readonly title: string
  readonly since: string
  readonly by: string
  /** The document, once it is made. */
  readonly document?: string
  readonly problems: readonly Worded[]
  readonly faults: readonly Fault[]
}

type Kept = Omit<Making, 'id' | 'state' | 'since'>

/** What this process is making now; a making that says it goes on and is not here was cut short. */
const running = new WeakMap<Service, Map<string, Promise<void>>>()

function runningOf(service: Service): Map<string, Promise<void>> {
  const known = running.get(service) ?? new Map<string, Promise<void>>()
  running.set(service, known)
  return known
}

/** Begins to make a document and answers at once with the id under which it can be asked after; `failed` is told what broke where it is our own fault. */
export async function startMaking(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
  failed: (fault: unknown) => void,
): Promise<Answer<{ readonly id: string }>> {
  const ready = await readyToMake(service, actor, asked)
  if (!ready.ok) return ready
  const id = service.newId()
  const kept: Kept = { asked, title: ready.value.choices.title, by: actor.user, problems: [], faults: [] }
  const at = service.now().toISOString()
  const begun = { id, at, kept }
  const written = service.store.write(held => note(held, begun, 'making'))
  const work = written.then(() => finish(service, actor, { ...begun, ready: ready.value }))
  const makings = runningOf(service)
  makings.set(id, work)
  void work.catch(failed).finally(() => makings.delete(id))
  await written
  return done({ id })
}

interface Begun {
  readonly id: string
  readonly at: string
  readonly kept: Kept
}

async function finish(
  service: Service,
  actor: Actor,
  { ready, ...begun }: Begun & { readonly ready: ReadyToMake },
): Promise<void> {
  const end = (state: Making['state'], more: Partial<Kept>) =>
    service.store.write(async held => {
      await note(held, begun, state, more)
      const { caseId, document } = ready.asked
      const about = `${document} ${ready.asked.stage} ${ready.asked.audience}`
      await appendAudit(held, {
        at: service.now().toISOString(),
        actor: actor.user,
        did: 'document.made',
        caseId,
        about,
        outcome: 'refused',
      })
    })
  try {
    const answer = await makeReady(service, actor, ready, (held, document) =>
      note(held, begun, 'made', { document }).then(() => undefined),
    )
    if (!answer.ok) await end('failed', { faults: answer.problems })
    else if (answer.value.status === 'refused') await end('refused', { problems: answer.value.problems })
  } catch (fault) {
    await end('failed', {})
    throw fault
  }
}

function note(held: Held, { id, at, kept }: Begun, state: Making['state'], more: Partial<Kept> = {}) {
  const { caseId } = kept.asked
  return putRecord(held, { kind: MAKING, id, caseId, owner: kept.by, state, at, json: { ...kept, ...more } })
}

/** Where a making stands, for those who may make it. */
export async function makingFor(service: Service, actor: Actor, id: string): Promise<Answer<Making>> {
  const record = await readRecord(service.store, MAKING, id)
  if (record === undefined) return refuse('hidden')
  const kept = record.json as Kept
  const { caseId, child } = kept.asked
  const verdict = await mayAll(service, actor, 'document.make', caseId, child === undefined ? [] : [child])
  if (verdict !== 'yes') return refuse(verdict)
  const goesOn = runningOf(service).has(id)
  const said = record.state as Making['state']
  const state = said === 'making' && !goesOn ? 'interrupted' : said
  return done({ ...kept, id, state, since: record.at })
}

const SOON = 2500

/** Waits a little for a making that is nearly done. */
export async function makingSoon(service: Service, id: string): Promise<void> {
  await waitFor(runningOf(service).get(id), SOON)
}

/** Waits until everything being made is made or refused: before the service stops. */
export async function makingsSettled(service: Service): Promise<void> {
  await Promise.allSettled(runningOf(service).values())
}
