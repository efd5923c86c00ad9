// The decision-maker’s decision to the child’s record: outcome, reasons, what was read, on the very version they were shown.
import { isWithin, valueAt } from '../../model/pointer.ts'
import { putRecord } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { Service } from '../service.ts'
import { contentNow, openPaper, type Paper } from './paper.ts'
import { changeSection } from './section.ts'
import { sectionMark } from './section-mark.ts'
import { isSame, refused, writeSignature } from './sign.ts'
import { checkAt } from './warnings.ts'

/** What the decision-maker says. */
export interface DecisionGiven {
  readonly caseId: string
  readonly child: string
  readonly outcome: string
  readonly reasons: string
  /** What they read, from the register of evidence. */
  readonly documents: readonly string[]
  /** Which of the kept documents they read. */
  readonly kept: readonly string[]
  /** Hash of the content they were shown, and `mark` of the decision as it stood. */
  readonly seen: string
  readonly was: string
}

/** Which decision is confirmed for a changed report, and whether the changes matter. */
export interface Confirmation {
  readonly caseId: string
  readonly child: string
  readonly changes: string
  readonly seen: string
}

/** A decision as the file has it. */
export interface Decision {
  readonly on?: string
  readonly by?: string
  readonly outcome?: string
  readonly reasons?: string
  readonly documents?: readonly string[]
  readonly reportVersion?: number
  readonly changesSince?: string
  readonly confirmedVersion?: number
  readonly confirmedBy?: string
}

/** What the service keeps of a decision besides: the content decided on and the kept documents read. */
export interface DecisionRecord {
  readonly child: string
  readonly content: string
  readonly reportVersion?: number
  readonly kept: readonly string[]
}

const AT = '/decision'
const LONGEST = 20_000
const OUTCOMES: readonly string[] = ['should-be-placed', 'should-not-be-placed']

/** Writes the decision and the decision-maker’s signature in one go. */
export async function decide(
  service: Service,
  actor: Actor,
  given: DecisionGiven,
): Promise<Answer<{ readonly content: string }>> {
  const { caseId, child } = given
  const found = await paperForDecision(service, actor, given)
  if (!found.ok) return found
  const { paper, content } = found.value
  const faults = [...faultsOf(given, paper), ...(await readyFaults(service, paper))]
  if (faults.length > 0) return refuse('invalid', ...faults)
  const version = versionOf(paper)
  return service.store.write(async held => {
    if (!(await isSame(held, paper))) return refuse('conflict', { code: 'signing/changed-meanwhile' })
    const change = { caseId, part: `children/${child}`, at: AT, did: 'decision.made', was: given.was }
    const saved = await changeSection(service, actor, held, change, (section, person) => ({
      ...(section as object | undefined),
      on: service.today(),
      by: person,
      outcome: given.outcome,
      reasons: given.reasons.trim(),
      documents: given.documents,
      ...(version === undefined ? {} : { reportVersion: version, confirmedVersion: version }),
      changesSince: 'none',
      confirmedBy: person,
    }))
    if (!saved.ok) return saved
    const { person } = saved.value
    await writeSignature(service, actor, held, paper, { role: 'decision-maker', person, content })
    const json: DecisionRecord = {
      child,
      content,
      ...(version === undefined ? {} : { reportVersion: version }),
      kept: given.kept,
    }
    const at = service.now().toISOString()
    const id = service.newId()
    await putRecord(held, { kind: 'decision', id, caseId, owner: actor.user, state: 'made', at, json })
    return done({ content })
  })
}

/** Says of a report changed after the decision whether the changes matter; where they do not, the decision stands for it and is signed anew. */
export async function confirmDecision(
  service: Service,
  actor: Actor,
  given: Confirmation,
): Promise<Answer<{ readonly content: string }>> {
  const { caseId, child, changes } = given
  const found = await paperForDecision(service, actor, given)
  if (!found.ok) return found
  const { paper, content } = found.value
  if (decisionOf(paper).outcome === undefined) return refuse('invalid', { code: 'decision/none-yet' })
  if (changes !== 'not-material' && changes !== 'material')
    return refuse('invalid', { code: 'decision/changes', at: 'changes' })
  const version = versionOf(paper)
  return service.store.write(async held => {
    if (!(await isSame(held, paper))) return refuse('conflict', { code: 'signing/changed-meanwhile' })
    const change = { caseId, part: `children/${child}`, at: AT, did: `decision.${changes}` }
    const saved = await changeSection(service, actor, held, change, (section, person) => ({
      ...(section as object | undefined),
      changesSince: changes,
      confirmedBy: person,
      ...(version === undefined ? {} : { confirmedVersion: version }),
    }))
    if (!saved.ok) return saved
    const { person } = saved.value
    if (changes === 'not-material')
      await writeSignature(service, actor, held, paper, { role: 'decision-maker', person, content })
    return done({ content })
  })
}

/** The paper, where this person decides about it and it is what they were shown. */
async function paperForDecision(
  service: Service,
  actor: Actor,
  { caseId, child, seen }: { readonly caseId: string; readonly child: string; readonly seen: string },
): Promise<Answer<{ readonly paper: Paper; readonly content: string }>> {
  const verdict = await may(service, actor, 'decision.write', { caseId, child })
  const paper = await openPaper(service, { caseId, child })
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const content = await contentNow(service, paper)
  return content === seen
    ? done({ paper, content })
    : refuse('conflict', { code: 'decision/another-version' })
}

function faultsOf(given: DecisionGiven, { open }: Paper): readonly Fault[] {
  const evidence = new Set(open.files.family?.evidence.map(({ id }) => id))
  const faults: Fault[] = []
  if (!OUTCOMES.includes(given.outcome)) faults.push({ code: 'decision/no-outcome', at: 'outcome' })
  if (given.reasons.trim() === '') faults.push({ code: 'decision/no-reasons', at: 'reasons' })
  if (given.reasons.length > LONGEST)
    faults.push({ code: 'decision/reasons-too-long', at: 'reasons', params: { most: LONGEST } })
  if (given.documents.length === 0 || given.documents.some(id => !evidence.has(id)))
    faults.push({ code: 'decision/no-documents', at: 'documents' })
  return faults
}

/** A report that may not be made for the decision may not be decided on; the decision-maker’s own signature is what they are about to give. */
async function readyFaults(service: Service, paper: Paper): Promise<readonly Fault[]> {
  const { problems } = await checkAt(service, paper, 'decision')
  const own = paper.signatures.flatMap(({ role }, i) =>
    role === 'decision-maker' ? [`${paper.list}/${i}`] : [],
  )
  const open = problems.filter(({ refuses, path }) => refuses && !own.some(place => isWithin(path, place)))
  return open.length === 0 ? [] : [{ code: 'decision/not-ready', params: { count: open.length } }]
}

/** The decision of a paper as the file has it. */
export function decisionOf({ open, record }: Paper): Decision {
  return valueAt(open.files.family, `${record}${AT}`) ?? {}
}

/** The version the report says it is. */
export function versionOf({ open, record }: Paper): number | undefined {
  const version = valueAt(open.files.family, `${record}/report/version`)
  return typeof version === 'number' ? version : undefined
}

/** The mark of the decision as it stands. */
export function decisionMark(paper: Paper): string {
  const decision = valueAt(paper.open.files.family, `${paper.record}${AT}`)
  return sectionMark(decision)
}
