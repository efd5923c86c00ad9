// What somebody asks for to what must be chosen before anything is checked: the subject, the reader and a document in force.
import type { Manifest } from '../model/manifest.ts'
import type { Problem } from '../model/problem.ts'

/** What was asked for, and what there is in the files to choose from. */
interface Request {
  readonly subjects: readonly string[]
  readonly subject?: string
  readonly stage: string
  readonly audience?: string
  /** The day of the document. */
  readonly asOf: string
}

/** Problems `GEN-01`, `GEN-09` and `template/not-in-force`: no subject or no reader chosen, or one there is not; a document of another time. Where there is one subject it needs no choice. */
export function checkRequest(
  { subjects, subject, stage, audience, asOf }: Request,
  manifest: Manifest,
): readonly Problem[] {
  const chosen = subject ?? (subjects.length === 1 ? subjects[0] : undefined)
  const reader =
    audience !== undefined && Object.hasOwn(manifest.audiences, audience)
      ? manifest.audiences[audience]
      : undefined
  return [
    ...(chosen !== undefined && subjects.includes(chosen) ? [] : [problem('GEN-01')]),
    ...(reader?.stages.includes(stage) === true ? [] : [problem('GEN-09')]),
    ...(isInForce(manifest, asOf) ? [] : [problem('template/not-in-force', { date: asOf })]),
  ]
}

function isInForce({ inForce: { from, until } }: Manifest, day: string): boolean {
  return from <= day && (until === undefined || day <= until)
}

function problem(code: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'stop', path: '', params }
}
