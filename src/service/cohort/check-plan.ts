// The file of one child whose plan is adoption to which parts of the report are not as the regulations ask.
import { checkCase } from '../../check/rules.ts'
import type { RuleContext } from '../../check/scope.ts'
import { settle } from '../../check/verdict.ts'
import { wholeView, type DocumentRequest, type DocumentType } from '../../generate.ts'
import type { CaseFiles } from '../../model/case-files.ts'
import { placeOf, stageAt, STAGES } from '../../model/place.ts'
import type { Pointer } from '../../model/pointer.ts'
import { nodeAt } from '../../model/view.ts'
import type { TrackerTable } from '../clocks/ground.ts'

/** A part of the report that is not as it should be, and the first place to look at. */
export interface PartMissing {
  readonly part: string
  readonly rule: string
  readonly at: Pointer
  /** A manager has answered for it. */
  readonly isOverridden: boolean
}

/** What one plan lacks; a file that cannot be read says only that. */
export interface PlanChecked {
  readonly isReadable: boolean
  readonly missing: readonly PartMissing[]
}

/** Asks one adoption plan the rules of the cohort check. */
export function checkPlan(
  type: DocumentType,
  cohort: TrackerTable['cohort'],
  files: CaseFiles,
  child: string,
  asOf: string,
): PlanChecked {
  const asked = new Set(cohort.parts.flatMap(({ rules }) => rules))
  const [audience = ''] = Object.keys(type.manifest.audiences)
  try {
    const first: DocumentRequest = { type, files, subject: child, stage: cohort.from, audience, asOf }
    const place = placeOf(nodeAt(wholeView(first), '/child'), asOf)
    const least = STAGES.findIndex(stage => stage === cohort.from)
    const reached = STAGES[Math.max(least, STAGES.indexOf(place))] ?? place
    const stage = stageAt(reached, type.manifest.stages)
    const view = wholeView({ ...first, stage })
    const context: RuleContext = {
      view,
      stage,
      stages: type.manifest.stages,
      asOf,
      audience,
      policy: type.policy,
      holidays: type.holidays,
      content: '',
      others: [],
    }
    const rules = { rules: type.rules.rules.filter(({ id }) => asked.has(id)) }
    const problems = checkCase(rules, context)
    const { open } = settle(problems, view, asOf)
    return {
      isReadable: true,
      missing: cohort.parts.flatMap(part => {
        const found = problems.filter(({ code }) => part.rules.includes(code))
        const chosen = found.find(problem => open.includes(problem)) ?? found[0]
        if (chosen === undefined) return []
        return [{ part: part.id, rule: chosen.code, at: chosen.path, isOverridden: !open.includes(chosen) }]
      }),
    }
  } catch {
    // A file half written has no view: the person is told, and nothing of it is said here.
    return { isReadable: false, missing: [] }
  }
}
