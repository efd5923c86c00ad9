// Warnings and refusals of a paper to the answers of named people: a reason for a warning, a manager’s override with an end.
import type { CaseFiles } from '../../model/case-files.ts'
import { valueAt } from '../../model/pointer.ts'
import { readPart } from '../../storage/store/parts.ts'
import type { Held } from '../../storage/store/store.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { partOf } from '../cases.ts'
import type { Checked } from '../check-document.ts'
import { personIfKnown, personOf } from '../people.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import type { Worded } from '../word-problems.ts'
import { openPaper, type Paper, type PaperOf } from './paper.ts'
import { personName } from './person-name.ts'
import { put } from './put.ts'
import { refused } from './sign.ts'
import { signingData } from './signing-data.ts'

/** Which paper, at which stage it is looked at: the first after the draft where it is ''. */
export interface PaperAt extends PaperOf {
  readonly stage: string
}

/** An answer to one problem, named by its rule and what it is about. */
export interface AnswerGiven extends PaperAt {
  readonly rule: string
  /** The word or the place; the same in every problem one answer covers. */
  readonly about: string
  readonly reason: string
}

/** An override besides has an end. */
export interface OverrideGiven extends AnswerGiven {
  readonly until: string
}

/** An answer somebody gave before. */
export interface AnswerShown {
  readonly kind: 'acknowledgement' | 'override'
  readonly rule: string
  readonly about?: string
  readonly name: string
  readonly on: string
  readonly until?: string
  readonly reason: string
  readonly over: boolean
}

/** The page of what stands in the way. */
export interface Standing {
  readonly title: string
  /** Whom it is about. */
  readonly name: string
  /** The files the places of problems point into. */
  readonly files: CaseFiles
  readonly stage: string
  readonly stages: readonly string[]
  readonly stops: readonly Worded[]
  readonly blocks: readonly Worded[]
  readonly warnings: readonly Worded[]
  readonly answers: readonly AnswerShown[]
  readonly mayAcknowledge: boolean
  readonly mayOverride: boolean
}

interface FiledAnswer {
  readonly rule: string
  readonly child?: string
  readonly about?: string
  readonly by: string
  readonly on: string
  readonly until?: string
  readonly reason: string
}

const LEAST_WARNING = 10
const LONGEST_WARNING = 1000
const LONGEST_OVERRIDE = 2000
const DAY = 86_400_000

/** What an answer to this problem is about: its word, or its place. */
export function aboutOf({ about, path }: Pick<Worded, 'about' | 'path'>): string {
  return (about ?? path).slice(0, 200)
}

/** Everything open at a stage, and everything answered. */
export async function standing(service: Service, actor: Actor, about: PaperAt): Promise<Answer<Standing>> {
  const found = await paperAt(service, actor, 'gaps.read', about)
  if (!found.ok) return found
  const { paper, stage, checked } = found.value
  const { problems } = checked
  const where = { caseId: about.caseId, child: about.child }
  return done({
    title: paper.manifest.title,
    name: personName(paper.open.files, about.child),
    files: paper.open.files,
    stage,
    stages: paper.manifest.stages.slice(1),
    stops: problems.filter(({ severity }) => severity === 'stop'),
    blocks: problems.filter(({ severity }) => severity === 'block'),
    warnings: problems.filter(({ severity }) => severity === 'warn'),
    answers: answersOf(service, paper),
    mayAcknowledge: (await may(service, actor, 'acknowledge', where)) === 'yes',
    mayOverride: (await may(service, actor, 'override', where)) === 'yes',
  })
}

/** Answers a warning by name, with a reason. */
export async function acknowledge(
  service: Service,
  actor: Actor,
  given: AnswerGiven,
): Promise<Answer<{ readonly rule: string }>> {
  const found = await paperAt(service, actor, 'acknowledge', given)
  if (!found.ok) return found
  const { paper, checked } = found.value
  const open = checked.problems.find(one => one.code === given.rule && aboutOf(one) === given.about)
  if (open?.severity !== 'warn') return refuse('invalid', { code: 'answer/not-a-warning' })
  const faults = reasonFaults(given.reason, LEAST_WARNING, LONGEST_WARNING)
  if (faults.length > 0) return refuse('invalid', ...faults)
  return file(service, actor, paper, { to: '/acknowledgements', did: 'warning.acknowledged' }, by => ({
    rule: given.rule,
    ...childOf(paper),
    about: given.about,
    by,
    on: service.today(),
    reason: given.reason.trim(),
  }))
}

/** A named manager’s override of a refusal: forty characters of reason, an end, never of a stop, never of their own work. */
export async function override(
  service: Service,
  actor: Actor,
  given: OverrideGiven,
): Promise<Answer<{ readonly rule: string }>> {
  const found = await paperAt(service, actor, 'override', given)
  if (!found.ok) return found
  const { paper, checked } = found.value
  const open = checked.problems.filter(({ code }) => code === given.rule)
  if (open.some(({ severity }) => severity === 'stop')) return refuse('forbidden', { code: 'answer/stop' })
  if (!open.some(({ severity }) => severity === 'block'))
    return refuse('invalid', { code: 'answer/not-a-block' })
  const known = await personIfKnown(service, service.store, actor, given.caseId)
  if (known !== undefined && paper.authors.includes(known))
    return refuse('forbidden', { code: 'answer/own-work' })
  const { leastReason } = signingData(service)
  const faults = [
    ...reasonFaults(given.reason, leastReason, LONGEST_OVERRIDE),
    ...endFaults(service, given.until),
  ]
  if (faults.length > 0) return refuse('invalid', ...faults)
  return file(service, actor, paper, { to: '/overrides', did: 'refusal.overridden' }, by => ({
    rule: given.rule,
    ...childOf(paper),
    by,
    on: service.today(),
    until: given.until,
    reason: given.reason.trim(),
  }))
}

async function paperAt(
  service: Service,
  actor: Actor,
  action: string,
  about: PaperAt,
): Promise<Answer<{ readonly paper: Paper; readonly stage: string; readonly checked: Checked }>> {
  const verdict = await may(service, actor, action, { caseId: about.caseId, child: about.child })
  const paper = await openPaper(service, about)
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const stages = paper.manifest.stages.slice(1)
  const stage = about.stage === '' ? (stages[0] ?? '') : about.stage
  if (!stages.includes(stage)) return refuse('invalid', { code: 'answer/no-such-stage', at: 'stage' })
  return done({ paper, stage, checked: await checkAt(service, paper, stage) })
}

/** The check of a paper at a stage, for its first reader at that stage. */
export async function checkAt(service: Service, paper: Paper, stage: string): Promise<Checked> {
  const { open, document, subject, manifest } = paper
  const [audience = ''] =
    Object.entries(manifest.audiences).find(([, { stages }]) => stages.includes(stage)) ?? []
  const reader = manifest.audiences[audience]?.reader
  const person = open.files.family?.people.find(({ kind }) => kind === reader)?.id
  const asked = {
    document,
    subject,
    stage,
    audience,
    policy: service.policy,
    asOf: service.today(),
    ...(reader === undefined || person === undefined ? {} : { reader: person }),
  }
  return service.engine.check({ files: open.files, asked, stamp: paper.stamp })
}

function reasonFaults(reason: string, least: number, most: number): readonly Fault[] {
  const { length } = reason.trim()
  if (length < least) return [{ code: 'answer/reason-short', at: 'reason', params: { least, there: length } }]
  return length > most ? [{ code: 'answer/reason-long', at: 'reason', params: { most } }] : []
}

function endFaults(service: Service, until: string): readonly Fault[] {
  const end = Date.parse(`${until}T00:00:00Z`)
  const today = Date.parse(`${service.today()}T00:00:00Z`)
  const { longestOverrideDays: days } = signingData(service)
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(end)) return [{ code: 'answer/no-end', at: 'until' }]
  if (end < today) return [{ code: 'answer/end-past', at: 'until' }]
  return end > today + days * DAY ? [{ code: 'answer/end-far', at: 'until', params: { days } }] : []
}

function childOf({ manifest, subject }: Paper): { readonly child?: string } {
  return manifest.subject === 'child' || manifest.subject === 'match' ? { child: subject } : {}
}

/** Adds the answer to the file, in the name of the person who gives it. */
async function file(
  service: Service,
  actor: Actor,
  { open }: Paper,
  { to, did }: { readonly to: string; readonly did: string },
  answer: (by: string) => FiledAnswer,
): Promise<Answer<{ readonly rule: string }>> {
  const caseId = open.row.id
  return service.store.write(async (held: Held) => {
    const by = await personOf(service, held, actor, caseId)
    const { part, pointer } = partOf(open.files, open.row.kind === 'carer' ? `/carer${to}` : to)
    const now = await readPart(held, caseId, part)
    if (now === undefined) return refuse('hidden')
    const before = (valueAt(now.json, pointer) ?? []) as readonly FiledAnswer[]
    const json = put(now.json, pointer, [...before, answer(by)])
    await savePart(service, actor, held, { caseId, part, json, base: now.revision, did })
    return done({ rule: answer(by).rule })
  })
}

function answersOf(service: Service, { open, subject }: Paper): readonly AnswerShown[] {
  const file = open.files.family ?? open.files.carer
  const day = service.today()
  const about = ({ child }: FiledAnswer) => child === undefined || child === subject
  const shown = (kind: AnswerShown['kind']) => (one: FiledAnswer) => ({
    kind,
    rule: one.rule,
    ...(one.about === undefined || one.about.startsWith('/') ? {} : { about: one.about }),
    name: personName(open.files, one.by),
    on: one.on,
    ...(one.until === undefined ? {} : { until: one.until }),
    reason: one.reason,
    over: one.until !== undefined && one.until < day,
  })
  const acknowledgements = (file?.acknowledgements ?? []) as readonly FiledAnswer[]
  const overrides = (file?.overrides ?? []) as readonly FiledAnswer[]
  return [
    ...overrides.filter(about).map(shown('override')),
    ...acknowledgements.filter(about).map(shown('acknowledgement')),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1))
}
