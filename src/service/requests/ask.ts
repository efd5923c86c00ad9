// What is missing and one who can supply it to a request: drafted, sent, asked again, answered.
import { isDate } from '../../model/dates.ts'
import { valueAt } from '../../model/pointer.ts'
import { addWorkingDays } from '../../model/working-days.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { putRecord } from '../../storage/store/records.ts'
import { caseRoot, type CaseFiles } from '../../model/case-files.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { childrenOf, personWord, textIn, wordOf, type ChildRecord } from '../clocks/record.ts'
import { itemSchema } from '../evidence/evidence-item.ts'
import type { Gap } from '../gaps/gaps.ts'
import { readGaps } from '../gaps/readiness.ts'
import { readSuppliers, type Supplier, type SupplierTable } from '../gaps/suppliers.ts'
import type { Service } from '../service.ts'
import { asksOf, letterOf, reminderOf, type Letter, type LetterParts } from './letter.ts'
import { peopleToAsk, type PersonToAsk } from './people-to-ask.ts'
import { readRequest, REQUEST, type RequestRecord, type SentRequest } from './read-requests.ts'

/** What a person chose to ask for: gaps by their keys, whom by an id of the file, and by when. */
export interface Asking {
  readonly caseId: string
  readonly child: string
  readonly supplier: string
  readonly items?: readonly string[]
  readonly person?: string
  readonly by?: string
}

/** A request before it is sent. */
export interface RequestDraft {
  readonly supplier: Supplier
  readonly childName: string
  readonly asks: readonly { readonly key: string; readonly text: string; readonly chosen: boolean }[]
  readonly people: readonly PersonToAsk[]
  readonly person: string
  readonly by: string
  readonly letter: Letter
}

/** The request as it would be sent; without choices it asks for everything, in the usual time. */
export async function draftRequest(
  service: Service,
  actor: Actor,
  asking: Asking,
): Promise<Answer<RequestDraft>> {
  const { caseId, child } = asking
  const verdict = await may(service, actor, 'request.write', { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  const gaps = await readGaps(service, actor, { caseId, child })
  if (!gaps.ok) return gaps
  const table = readSuppliers(service.shelf.project)
  const supplier = table.suppliers[asking.supplier]
  const record = childrenOf(gaps.value.files.family).find(({ id }) => id === child)
  if (supplier?.request === undefined || record === undefined) return refuse('hidden')
  const mine = gaps.value.gaps.filter(gap => gap.supplier === asking.supplier)
  const childName = firstName(record) || table.letter.unknown
  const kindOf = evidenceKinds(service, gaps.value.files)
  const asks = asksOf(table, supplier, mine, { childName, kindOf }).map(ask => ({
    ...ask,
    chosen: asking.items === undefined || asking.items.includes(ask.key),
  }))
  const people = peopleToAsk(gaps.value.files, record, supplier)
  const person = people.some(({ id }) => id === asking.person) ? (asking.person ?? '') : ''
  const by = asking.by ?? addWorkingDays(service.today(), supplier.request.within, service.holidays)
  const letter = letterOf(table, {
    ...partsOf(service, actor, gaps.value.files, record),
    supplier,
    childName,
    by,
    items: asks.filter(({ chosen }) => chosen).map(({ text }) => text),
    greeting: greetingOf(people, person, supplier),
  })
  return done({ supplier, childName, asks, people, person, by, letter })
}

/** The kind of paper a gap in the register of evidence is about, in the words of the form. */
function evidenceKinds({ shelf }: Service, files: CaseFiles): (gap: Gap) => string | undefined {
  const labels = itemSchema(shelf.schemas).properties?.['type']?.labels ?? {}
  return ({ path }) => labels[textIn(caseRoot(files), `${path}/type`)]
}

function greetingOf(people: readonly PersonToAsk[], person: string, supplier: Supplier): string {
  return people.find(({ id }) => id === person)?.greeting ?? supplier.request?.greeting ?? supplier.who
}

function firstName(record: ChildRecord): string {
  return personWord(record, '/name/known') || personWord(record, '/name/first')
}

function partsOf(
  service: Service,
  actor: Actor,
  files: CaseFiles,
  record: ChildRecord,
): Pick<LetterParts, 'reference' | 'on' | 'sender' | 'agency'> {
  const address = valueAt(files.family, '/agency/address')
  return {
    reference: wordOf(record, '/caseReference'),
    on: service.today(),
    sender: { name: actor.name, role: service.access.roles[actor.role] },
    agency: {
      name: textIn(files.family, '/agency/name'),
      address: Array.isArray(address) ? address.map(String) : [],
      phone: textIn(files.family, '/agency/phone'),
    },
  }
}

/** Keeps the request as sent; the person sends the letter by their own means. Its id is the answer. */
export async function sendRequest(service: Service, actor: Actor, asking: Asking): Promise<Answer<string>> {
  const draft = await draftRequest(service, actor, asking)
  if (!draft.ok) return draft
  const { caseId, child, supplier, by = '' } = asking
  const items = draft.value.asks.filter(({ chosen }) => chosen).map(({ text }) => text)
  const faults = [
    ...(items.length === 0 ? [{ code: 'request/nothing', at: 'items' }] : []),
    ...(!isDate(by) ? [{ code: 'request/day', at: 'by' }] : []),
    ...(isDate(by) && by <= service.today() ? [{ code: 'request/day-past', at: 'by' }] : []),
  ]
  if (faults.length > 0) return refuse('invalid', ...faults)
  const id = service.newId()
  const { letter, people, person } = draft.value
  const json: RequestRecord = {
    child,
    supplier,
    title: draft.value.supplier.title,
    greeting: greetingOf(people, person, draft.value.supplier),
    items,
    letter,
    reference: referenceIn(letter),
    askedOn: service.today(),
    askedBy: actor.user,
    answerBy: by,
  }
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await putRecord(held, {
      kind: REQUEST,
      id,
      caseId,
      owner: actor.user,
      state: 'asked',
      at,
      json,
      expect: 0,
    })
    await appendAudit(held, {
      at,
      actor: actor.user,
      did: 'request.sent',
      caseId,
      about: `${child} ${supplier}`,
    })
  })
  return done(id)
}

function referenceIn({ text }: Letter): string {
  return /^Our reference: (.*)$/m.exec(text)?.[1] ?? ''
}

/** Working days for an answer to a reminder. */
const REMINDED_WITHIN = 5

/** What can become of a request that was sent. */
export type RequestStep = 'answered' | 'withdrawn' | 'reminded'

/** Notes that a request was answered, is not needed any more, or was asked again. */
export async function stepRequest(
  service: Service,
  actor: Actor,
  about: { readonly caseId: string; readonly id: string; readonly version: number },
  step: RequestStep,
): Promise<Answer<SentRequest>> {
  const { caseId, id, version } = about
  const read = await readRequest(service, actor, caseId, id)
  if (!read.ok) return read
  const verdict = await may(service, actor, 'request.write', { caseId, child: read.value.child })
  if (verdict !== 'yes') return refuse(verdict)
  if (read.value.state !== 'asked') return refuse('gone', { code: 'request/closed' })
  const today = service.today()
  const at = service.now().toISOString()
  const json = recordAfter(readSuppliers(service.shelf.project), service, actor, read.value, step)
  const state = step === 'reminded' ? 'asked' : step
  const written = await service.store.write(async held => {
    const owner = read.value.askedBy
    const next = await putRecord(held, { kind: REQUEST, id, caseId, owner, state, at, json, expect: version })
    if (next !== 'conflict')
      await appendAudit(held, {
        at,
        actor: actor.user,
        did: `request.${step}`,
        caseId,
        about: read.value.child,
      })
    return next
  })
  if (written === 'conflict') return refuse('conflict', { code: 'request/conflict' })
  return done({
    ...read.value,
    ...json,
    state,
    version: written,
    isLate: state === 'asked' && json.answerBy < today,
  })
}

function recordAfter(
  table: SupplierTable,
  service: Service,
  actor: Actor,
  request: SentRequest,
  step: RequestStep,
): RequestRecord {
  const today = service.today()
  if (step === 'answered') return { ...keptOf(request), answeredOn: today }
  if (step === 'withdrawn') return keptOf(request)
  const { reference, askedOn, answerBy, greeting, letter } = request
  const sender = { name: actor.name, role: service.access.roles[actor.role] }
  const agency = { name: letter.text.split('\n')[0] ?? '', address: [], phone: '' }
  const parts = { reference, asked: askedOn, by: answerBy, on: today, greeting, sender, agency }
  return {
    ...keptOf(request),
    remindedOn: [...(request.remindedOn ?? []), today],
    reminder: reminderOf(table, parts),
    answerBy: addWorkingDays(today, REMINDED_WITHIN, service.holidays),
  }
}

/** The record without what is worked out when it is read. */
function keptOf(request: SentRequest): RequestRecord {
  const { child, supplier, title, greeting, items, letter, reference } = request
  const { askedOn, askedBy, answerBy, remindedOn, reminder, answeredOn } = request
  return {
    child,
    supplier,
    title,
    greeting,
    items,
    letter,
    reference,
    askedOn,
    askedBy,
    answerBy,
    ...(remindedOn && { remindedOn }),
    ...(reminder && { reminder }),
    ...(answeredOn !== undefined && { answeredOn }),
  }
}
