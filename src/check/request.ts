// What somebody asks for to what must be chosen before anything is checked: the child and the reader.
import type { Manifest } from '../model/manifest.ts'
import type { Problem } from '../model/problem.ts'

/** What was asked for, and the children of the file there are to choose from. */
export interface Request {
  readonly children: readonly string[]
  readonly subject?: string
  readonly stage: string
  readonly audience?: string
}

/** Problems `GEN-01` and `GEN-09`: no child or no reader chosen, or one there is not. A file of one child needs no choice. */
export function checkRequest(
  { children, subject, stage, audience }: Request,
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
  ]
}

function problem(code: string): Problem {
  return { code, severity: 'stop', path: '', params: {} }
}
