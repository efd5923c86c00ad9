// A rule and the day to how grave its gaps are now.
import { policyValue } from './policy.ts'
import type { Rule, Severity, SeverityOf } from './rule.ts'
import type { RuleContext } from './scope.ts'

type Now = Pick<RuleContext, 'stage' | 'stages' | 'asOf' | 'policy'>

/** Whether a stage is at or after another, in the order given. */
export function reached(stage: string, from: string, stages: readonly string[]): boolean {
  const start = stages.indexOf(from)
  return start >= 0 && stages.indexOf(stage) >= start
}

/** Whether a rule speaks at this stage; at `draft` also what the next stage will ask, but for what it would stop. */
export function isDue(rule: Rule, now: Now): boolean {
  if (isWithin(rule, now)) return true
  const ahead = { ...now, stage: now.stages[now.stages.indexOf(DRAFT) + 1] ?? now.stage }
  return now.stage === DRAFT && isWithin(rule, ahead) && severityOf(rule.severity, ahead) !== 'stop'
}

const DRAFT = 'draft'

function isWithin({ from, until }: Rule, { stage, stages }: Now): boolean {
  return (
    reached(stage, from, stages) && (until === undefined || !reached(stage, until, stages) || stage === until)
  )
}

/** The severity of a rule's gaps; at `draft` a block is only a warning. */
export function severityNow({ severity }: Rule, now: Now): Severity {
  const grave = severityOf(severity, now)
  return now.stage === DRAFT && grave === 'block' ? 'warn' : grave
}

function severityOf(severity: SeverityOf, { stage, stages, asOf, policy }: Now): Severity {
  if (typeof severity === 'string') return severity
  if (isDated(severity)) {
    const day = policyValue(policy, severity.policy)
    return typeof day === 'string' && day <= asOf ? severity.after : severity.before
  }
  const [, last] = Object.entries(severity)
    .filter(([from]) => reached(stage, from, stages))
    .toSorted(([a], [b]) => stages.indexOf(a) - stages.indexOf(b))
    .at(-1) ?? ['', 'warn' as const]
  return last
}

interface Dated {
  readonly policy: string
  readonly before: Severity
  readonly after: Severity
}

function isDated(severity: Exclude<SeverityOf, string>): severity is Dated {
  return 'policy' in severity && 'before' in severity
}
