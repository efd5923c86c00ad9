// A view, an assembled tree or a rendered file and the rules of a document to everything a person can put right.
import { isWithin } from '../model/pointer.ts'
import type { Param, Problem } from '../model/problem.ts'
import { plain } from '../model/view.ts'
import { holds } from './condition.ts'
import { unmet } from './needs/unmet.ts'
import { oneAt } from './path.ts'
import { policyValue } from './policy.ts'
import type { Rule, RuleFile, RuleSet } from './rule.ts'
import type { Finding, RuleContext } from './scope.ts'
import { isDue, severityNow } from './severity.ts'

/** The rules of a document and its packs as one set; two rules that share an id and part are a mistake of ours. */
export function ruleSet(files: readonly RuleFile[]): RuleSet {
  const rules = files.flatMap(file => file.rules)
  const seen = new Set<string>()
  for (const { id, part = '' } of rules) {
    const key = `${id} ${part}`
    if (seen.has(key)) throw new Error(`There are two rules \`${key.trim()}\``)
    seen.add(key)
  }
  return { rules }
}

/** What the case lacks: rules on the whole view. */
export function checkCase(rules: RuleSet, context: RuleContext): readonly Problem[] {
  return check(rules, 'case', context)
}

/** What the assembled words of one reader's document may not say or should say otherwise. */
export function checkText(rules: RuleSet, context: RuleContext): readonly Problem[] {
  return check(rules, 'text', context)
}

/** What is wrong with a rendered file. */
export function checkFile(rules: RuleSet, context: RuleContext): readonly Problem[] {
  return check(rules, 'file', context)
}

/** What must be done before a document goes out. */
export function checkRelease(rules: RuleSet, context: RuleContext): readonly Problem[] {
  return check(rules, 'release', context)
}

/** The rule a problem comes from, for its words; undefined for problems that no rule found. */
export function ruleOf({ rules }: RuleSet, { code, params }: Problem): Rule | undefined {
  return rules.find(({ id, part }) => id === code && part === params['part'])
}

function check({ rules }: RuleSet, on: Rule['on'], context: RuleContext): readonly Problem[] {
  const due = rules.filter(rule => rule.on === on && isDue(rule, context) && concerns(rule, context))
  const loud = due.filter(({ quiet }) => quiet !== true).flatMap(rule => problemsOf(rule, context))
  const spoken = new Set(loud.map(({ path }) => path))
  const quiet = due
    .filter(rule => rule.quiet === true)
    .flatMap(rule => problemsOf(rule, context))
    .filter((problem, i, all) => all.findIndex(({ path }) => path === problem.path) === i)
  return [
    ...loud,
    ...quiet.filter(
      ({ path }) => ![...spoken].some(place => isWithin(place, path) || place === outside(path)),
    ),
  ]
}

/** The place one step further out. */
function outside(place: string): string {
  return place.slice(0, place.lastIndexOf('/'))
}

function concerns({ when, audiences, onlyIf }: Rule, { view, audience, policy }: RuleContext): boolean {
  if (onlyIf !== undefined && policyValue(policy, onlyIf.policy) !== true) return false
  if (audiences !== undefined && (audience === undefined || !audiences.includes(audience))) return false
  return when === undefined || holds(when, plain(view))
}

function problemsOf(rule: Rule, context: RuleContext): readonly Problem[] {
  const { view } = context
  const scope = { context, here: view, place: oneAt(view, view, rule.path), path: rule.path }
  const severity = severityNow(rule, context)
  const problems = unmet(rule.needs, scope).map(finding => ({
    code: rule.id,
    severity,
    path: finding.at,
    params: paramsOf(rule, finding, context),
  }))
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
}

function paramsOf(rule: Rule, { params = {}, within }: Finding, { view }: RuleContext): Problem['params'] {
  const named: Record<string, Param> = {}
  for (const [name, path] of Object.entries(rule.params ?? {})) {
    const node = oneAt(view, within ?? view, path)
    if (node.kind !== 'absent') named[name] = { at: node.at }
  }
  return { ...params, ...named, ...(rule.part === undefined ? {} : { part: rule.part }) }
}
