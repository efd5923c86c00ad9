// A person who answers for a paper to their signature in the child’s record, bound to the very content they signed.
import { valueAt, type Pointer } from '../../model/pointer.ts'
import { readCase } from '../../storage/store/cases.ts'
import { readPart } from '../../storage/store/parts.ts'
import { putRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { may, type Actor, type Verdict } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { partOf } from '../cases.ts'
import { personIfKnown, personOf } from '../people.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import { contentNow, openPaper, type Paper, type PaperOf, type Signature } from './paper.ts'
import { put } from './put.ts'
import { signingData } from './signing-data.ts'
import { signingFaults } from './standing.ts'

/** Which paper, and as what. */
export interface Signing extends PaperOf {
  readonly role: string
  /** The content the person was shown; where it is another now, nothing is signed. */
  readonly seen?: string
}

/** What the service keeps of a signature: what it stood on, so that a later change can be named. */
export interface SigningRecord {
  readonly document: string
  readonly list: Pointer
  readonly subject: string
  readonly role: string
  readonly person: string
  readonly content: string
  readonly revisions: Readonly<Record<string, number>>
}

/** Writes the signature of this person in this role; an earlier one of theirs, and any the text has changed under, is replaced. */
export async function sign(
  service: Service,
  actor: Actor,
  signing: Signing,
): Promise<Answer<{ readonly content: string }>> {
  const { caseId, child, role, seen } = signing
  const verdict = await may(service, actor, 'sign', { caseId, child })
  for (let tries = 0; tries < TRIES; tries++) {
    const paper = await openPaper(service, signing)
    if (paper === undefined || verdict !== 'yes') return refused(verdict)
    const known = await personIfKnown(service, service.store, actor, caseId)
    const who = { ...paper, account: actor.role, person: known }
    const faults = signingFaults(signingData(service), role, who)
    if (faults.length > 0) return refuse('forbidden', ...faults)
    const content = await contentNow(service, paper)
    if (content === '') return refuse('invalid', { code: 'signing/not-whole' })
    if (seen !== undefined && seen !== content) break
    const signed = await service.store.write(async held => {
      if (!(await isSame(held, paper))) return false
      const person = await personOf(service, held, actor, caseId)
      const isSummary = signingData(service).roles[role]?.as === 'summary'
      const stood = isSummary ? paper.summaryMark : content
      await writeSignature(service, actor, held, paper, { role, person, content: stood })
      return true
    })
    if (signed) return done({ content })
  }
  return refuse('conflict', { code: 'signing/changed-meanwhile' })
}

/** How often it is tried anew where somebody saved another part of the case meanwhile. */
const TRIES = 3

/** Takes the person’s own signature back. */
export async function takeBack(
  service: Service,
  actor: Actor,
  signing: Signing,
): Promise<Answer<{ readonly role: string }>> {
  const paper = await openPaper(service, signing)
  const verdict = await may(service, actor, 'sign', { caseId: signing.caseId, child: signing.child })
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const person = await personIfKnown(service, service.store, actor, signing.caseId)
  const isIt = (one: Signature) => one.role === signing.role && one.person === person
  if (!paper.signatures.some(isIt)) return refuse('invalid', { code: 'signing/not-signed' })
  return service.store.write(async held => {
    await saveAt(service, actor, held, paper, 'signature.taken-back', all => all.filter(one => !isIt(one)))
    return done({ role: signing.role })
  })
}

/** The answer where somebody may not, or may not know. */
export function refused(verdict: Verdict): Answer<never> {
  return verdict === 'forbidden' ? refuse('forbidden', { code: 'signing/not-yours' }) : refuse('hidden')
}

/** Whether nothing of the case was saved since the paper was opened. */
export async function isSame(held: Held, { open }: Pick<Paper, 'open'>): Promise<boolean> {
  return (await readCase(held, open.row.id))?.stamp === open.row.stamp
}

/** Writes a signature inside a transaction, and keeps what it stood on. */
export async function writeSignature(
  service: Service,
  actor: Actor,
  held: Held,
  paper: Paper,
  { role, person, content }: { readonly role: string; readonly person: string; readonly content: string },
): Promise<void> {
  const on = service.today()
  const stays = (one: Signature) =>
    one.role !== role || (one.person !== person && (one.content === undefined || one.content === content))
  const bound = paper.bound && signingData(service).roles[role]?.as !== 'summary'
  const mine = { role, person, on, ...(bound ? { content } : {}) }
  await saveAt(service, actor, held, paper, 'signature.given', all => [...all.filter(stays), mine])
  const revisions = Object.fromEntries([...paper.open.parts].map(([name, { revision }]) => [name, revision]))
  const { document, list, subject } = paper
  const json: SigningRecord = { document, list, subject, role, person, content, revisions }
  const at = service.now().toISOString()
  const caseId = paper.open.row.id
  await putRecord(held, {
    kind: 'signing',
    id: service.newId(),
    caseId,
    owner: actor.user,
    state: role,
    at,
    json,
  })
}

async function saveAt(
  service: Service,
  actor: Actor,
  held: Held,
  { open, list }: Paper,
  did: string,
  change: (signatures: readonly Signature[]) => readonly Signature[],
): Promise<void> {
  const caseId = open.row.id
  const { part, pointer } = partOf(open.files, list)
  const now = await readPart(held, caseId, part)
  if (now === undefined) throw new Error('A paper stands in a part that is not there')
  const signatures = change((valueAt(now.json, pointer) ?? []) as readonly Signature[])
  const json = put(now.json, pointer, signatures.length === 0 ? undefined : signatures)
  await savePart(service, actor, held, { caseId, part, json, base: now.revision, did })
}
