// The medical adviser’s words to the health summary of a child’s report: their account alone writes it, and it says whose it is.
import { valueAt } from '../../model/pointer.ts'
import { readPart } from '../../storage/store/parts.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { Service } from '../service.ts'
import { openPaper } from './paper.ts'
import { personName } from './person-name.ts'
import { changeSection } from './section.ts'
import { sectionMark } from './section-mark.ts'
import { refused, writeSignature } from './sign.ts'

/** What the medical adviser writes. */
export interface HealthSummaryGiven {
  readonly caseId: string
  readonly child: string
  readonly text: string
  /** The health report it rests on, from the register of evidence. */
  readonly evidence?: string
  /** Signed and done, or only kept. */
  readonly sign: boolean
  /** `mark` of the summary as it was shown. */
  readonly was: string
}

/** The page of the summary. */
export interface HealthSummaryShown {
  /** Whom it is about. */
  readonly name: string
  readonly text: string
  readonly writtenBy: string
  readonly writtenOn?: string
  readonly signedOn?: string
  readonly evidence: string
  /** Health reports about this child that it may rest on. */
  readonly reports: readonly { readonly id: string; readonly title: string; readonly on: string }[]
  readonly mark: string
  readonly mayWrite: boolean
}

interface Summary {
  readonly text?: string
  readonly writtenBy?: string
  readonly writtenOn?: string
  readonly signedOn?: string
  readonly evidence?: string
}

const AT = '/health/summary'
const LONGEST = 20_000

/** The summary as it is, for whoever may read this child’s health. */
export async function healthSummary(
  service: Service,
  actor: Actor,
  about: { readonly caseId: string; readonly child: string },
): Promise<Answer<HealthSummaryShown>> {
  const paper = await openPaper(service, about)
  const part = `children/${about.child}`
  const verdict = await may(service, actor, 'part.read', { ...about, part })
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const record = paper.open.parts.get(part)?.json
  const { text = '', writtenBy, evidence = '', ...dates } = (valueAt(record, AT) ?? {}) as Summary
  const reports = (paper.open.files.family?.evidence ?? []).filter(
    ({ type, subjects }) => type === 'AMA_HEALTH' && subjects.includes(about.child),
  )
  return done({
    name: personName(paper.open.files, about.child),
    text,
    writtenBy: personName(paper.open.files, writtenBy),
    ...dates,
    evidence,
    reports: reports.map(({ id, title, on }) => ({ id, title: title ?? '', on: on ?? '' })),
    mark: sectionMark(valueAt(record, AT)),
    mayWrite: (await may(service, actor, 'health-summary.write', about)) === 'yes',
  })
}

/** Keeps the summary under the name of the medical adviser who writes it; signed, it is their signature too. */
export async function writeHealthSummary(
  service: Service,
  actor: Actor,
  { caseId, child, text, evidence, sign, was }: HealthSummaryGiven,
): Promise<Answer<{ readonly signed: boolean }>> {
  const verdict = await may(service, actor, 'health-summary.write', { caseId, child })
  const paper = await openPaper(service, { caseId, child })
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const faults = faultsOf(text, sign)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const on = service.today()
  return service.store.write(async held => {
    const part = `children/${child}`
    const change = { caseId, part, at: AT, did: sign ? 'health-summary.signed' : 'health-summary.saved', was }
    const saved = await changeSection(service, actor, held, change, (_, person) => ({
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      writtenBy: person,
      writtenOn: on,
      ...(sign ? { signedOn: on } : {}),
      ...(evidence === undefined || evidence === '' ? {} : { evidence }),
    }))
    if (!saved.ok) return saved
    if (sign) {
      const { person } = saved.value
      const now = await readPart(held, caseId, part)
      const content = sectionMark(valueAt(now?.json, AT))
      await writeSignature(service, actor, held, paper, { role: 'medical-adviser', person, content })
    }
    return done({ signed: sign })
  })
}

function faultsOf(text: string, sign: boolean): readonly Fault[] {
  if (text.length > LONGEST)
    return [{ code: 'health-summary/too-long', at: 'text', params: { most: LONGEST } }]
  return sign && text.trim() === '' ? [{ code: 'health-summary/empty', at: 'text' }] : []
}
