// What somebody asks for to what must be chosen before anything is checked: the child, the reader and a document in force.
import type { Manifest } from '../model/manifest.ts'
import type { Problem } from '../model/problem.ts'

/** What was asked for, and the children of the file there are to choose from. */
interface Request {
  readonly children: readonly string[]
  readonly subject?: string
  readonly stage: string
  readonly audience?: string
  /** The day of the document. */
  readonly asOf: string
}

/** Problems `GEN-01`, `GEN-09` and `template/not-in-force`: no child or no reader chosen, or one there is not; a document of another time. A file of one child needs no choice. */
export function checkRequest(
  { children, subject, stage, audience, asOf }: Request,
  manifest: Manifest,
): readonly Problem[] {
  const chosen = subject ?? (children.length === 1 ? children[0] : undefined)
  const reader =
    audience !== undefined && Object.hasOwn(manifest.audiences, audience)
      ? manifest.audiences[audience]
      : undefined
  return [
    ...(chosen !== undefined && children.includes(chosen) ? [] : [problem('GEN-01')]),
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
