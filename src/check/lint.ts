// A rules file and the schema of the view to the mistakes its author can mend before anyone is refused by it.
import { nearest } from '../model/nearest.ts'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { REFERRED, resolve, type JsonSchema, type Resolved, type Schemas } from '../model/schema.ts'
import { policyEntry, policyValue, type Policy } from './policy.ts'
import type { Rule, RuleFile } from './rule.ts'

/** A mistake in a rules file: which rule, what is wrong and what may be meant. */
export interface RuleFault {
  readonly rule: string
  readonly fault: string
  readonly hint?: string
}

const validators = new WeakMap<object, ValidateFunction>()

/** Faults of shape, against `rules.schema.json` and the like. */
export function lintShape(json: unknown, schema: object): readonly RuleFault[] {
  const validate =
    validators.get(schema) ??
    new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema)
  validators.set(schema, validate)
  if (validate(json)) return []
  return (validate.errors ?? []).map(error => ({
    rule: error.instancePath,
    fault: `${error.message ?? 'is wrong'} ${JSON.stringify(error.params)}`,
  }))
}

/** Every path a rule reads that the view does not have, every policy value there is none of, every placeholder nobody fills. */
export function lintRules(
  { rules }: RuleFile,
  viewFile: string,
  schemas: Schemas,
  policy: Policy,
): readonly RuleFault[] {
  return rules.flatMap(rule =>
    lintRule(rule, viewFile, schemas, policy).map(fault => ({
      ...fault,
      rule: [rule.id, rule.part].filter(Boolean).join(' '),
    })),
  )
}

type Fault = Omit<RuleFault, 'rule'>

interface Lint {
  readonly view: Resolved
  readonly schemas: Schemas
  readonly policy: Policy
  readonly faults: Fault[]
}

function lintRule(rule: Rule, viewFile: string, schemas: Schemas, policy: Policy): readonly Fault[] {
  const root = schemas[viewFile]
  if (root === undefined) throw new RangeError(`There is no schema \`${viewFile}\``)
  const view = resolve(schemas, root, viewFile)
  const lint: Lint = { view, schemas, policy, faults: [] }
  const inside = lintNeeds(rule.needs, [view], lint)
  lintCondition(rule.when, [view], lint)
  follow(rule.path, inside, lint)
  for (const path of Object.values(rule.params ?? {})) follow(path, inside, lint)
  if (rule.onlyIf !== undefined) lintPolicy(rule.onlyIf, lint)
  return lint.faults
}

type Loose = Readonly<Record<string, unknown>>

/** Keys of needs that hold one path or several, read from the items selected. */
const PATHS = ['date', 'orDate', 'by', 'distinct', 'same', 'because']
const PATHS_HERE = [
  'left',
  'person',
  'notBefore',
  'notAfter',
  'from',
  'to',
  'periods',
  'authors',
  'people',
  'letter',
  'at',
  'about',
  'paths',
  'dates',
  'texts',
  'outside',
  'except',
]

/** Follows all paths of a need; gives back where the rule's own path starts. */
function lintNeeds(needs: Loose, here: readonly Resolved[], lint: Lint): readonly Resolved[] {
  const [[kind, body] = ['', {}]] = Object.entries(needs)
  if (kind === 'anyOf' || kind === 'allOf')
    return (body as Loose[]).map(need => lintNeeds(need, here, lint)).at(-1) ?? here
  const need = body as Loose
  const items = typeof need['of'] === 'string' ? lintSelection(need, here, lint) : here
  for (const key of PATHS_HERE)
    for (const path of [need[key]].flat())
      if (typeof path === 'string' && isPath(kind, key)) follow(path, here, lint)
  for (const key of PATHS)
    for (const path of [need[key]].flat())
      if (typeof path === 'string' && kind !== 'words' && isPath(kind, key)) follow(path, items, lint)
  const inner = lintSelections(kind, need, { here, items }, lint)
  if (kind === 'words' && typeof need['in'] === 'string') follow(need['in'], here, lint)
  if (Array.isArray(need['none'])) for (const one of need['none'] as Loose[]) lintSelection(one, here, lint)
  for (const [key, value] of Object.entries(need))
    if (isPolicyName(value)) lintPolicy(value, lint, key === 'limits')
  if (kind === 'each') return lintNeeds(need['needs'] as Loose, items, lint)
  return scopeOf(kind, need, { here, items, inner: inner.length > 0 ? inner : here }, lint)
}

/** Selections inside a need, read from the item at hand or from the items selected; `right` is read from those of `with`. */
function lintSelections(
  kind: string,
  need: Loose,
  { here, items }: Omit<Places, 'inner'>,
  lint: Lint,
): readonly Resolved[] {
  const start = kind === 'has' || kind === 'covers' ? items : here
  const inner = ['in', 'mentions', 'strangers', 'twoNames', 'others', 'by'].flatMap(key =>
    isSelection(need[key]) ? [lintSelection(need[key], start, lint)] : [],
  )
  const chain = [(need['with'] ?? []) as Loose | readonly Loose[]].flat()
  const records = chain.reduce((from, one) => lintSelection(one, here, lint, from), here)
  if (typeof need['right'] === 'string') follow(need['right'], records, lint)
  return inner.flat()
}

interface Places {
  readonly here: readonly Resolved[]
  readonly items: readonly Resolved[]
  readonly inner: readonly Resolved[]
}

/** From where a rule's own paths are read, by kind of need: the item a gap was found in, if any. */
function scopeOf(kind: string, need: Loose, { here, items, inner }: Places, lint: Lint): readonly Resolved[] {
  if (['has', 'covers', 'unprinted'].includes(kind)) return items
  if ((kind === 'fresh' && need['every'] === true) || (kind === 'since' && need['same'] !== undefined))
    return items
  if (['words', 'names', 'about'].includes(kind)) return inner
  if (kind === 'eligible') return follow(String(need['authors']), here, lint)
  if (kind !== 'signed' || need['unchanged'] !== true) return here
  return follow(typeof need['at'] === 'string' ? need['at'] : signaturesIn(lint), here, lint)
}

function signaturesIn({ view }: Lint): string {
  const whose = ['child', 'assessment', 'carer'].find(name => view.schema.properties?.[name] !== undefined)
  return `/${whose ?? 'child'}/signatures/*`
}

function isPath(kind: string, key: string): boolean {
  return !(kind === 'withheld' && key === 'except')
}

function isSelection(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && 'of' in value
}

function isPolicyName(value: unknown): value is { readonly policy: string } {
  return typeof value === 'object' && value !== null && 'policy' in value
}

function lintPolicy(
  { policy: name }: { readonly policy: string },
  { policy, faults }: Lint,
  orGroup = false,
): void {
  try {
    if (orGroup) policyEntry(policy, name, '')
    else policyValue(policy, name)
  } catch {
    faults.push({ fault: `the policy has no value \`${name}\`` })
  }
}

function lintSelection(
  selection: Loose,
  here: readonly Resolved[],
  lint: Lint,
  start = here,
): readonly Resolved[] {
  const items = follow(String(selection['of']), start, lint)
  for (const key of ['where', 'unless']) lintCondition(selection[key] as Loose | undefined, items, lint)
  for (const [inner, outer] of Object.entries({
    ...(selection['linked'] as Loose),
    ...(selection['unlinked'] as Loose),
  })) {
    follow(inner, items, lint)
    for (const one of [outer].flat()) follow(String(one), here, lint)
  }
  return items
}

function lintCondition(condition: Loose | undefined, here: readonly Resolved[], lint: Lint): void {
  if (condition === undefined) return
  for (const [name, inner] of Object.entries((condition['properties'] ?? {}) as Record<string, Loose>))
    lintCondition(inner, step(name, here, lint, name), lint)
  for (const inner of [condition['anyOf'], condition['allOf']].flat() as (Loose | undefined)[])
    lintCondition(inner, here, lint)
  for (const key of ['contains', 'items'])
    if (condition[key] !== undefined) lintCondition(condition[key] as Loose, step('*', here, lint, key), lint)
}

function follow(path: string, here: readonly Resolved[], lint: Lint): readonly Resolved[] {
  if (path === '.') return here
  const start = path.startsWith('/') ? [lint.view] : here
  return path
    .split('/')
    .filter(one => one !== '')
    .reduce((places, one) => step(one, places, lint, path), start)
}

/** One step of a path through schemas; a step nowhere possible is a fault. */
function step(name: string, here: readonly Resolved[], lint: Lint, path: string): readonly Resolved[] {
  if (here.length === 0) return []
  if (name === '**') return everyPlace(here, lint)
  const found = here.flatMap(place => {
    const { schema, file } = target(place, lint.schemas)
    const field = /^(\*|\d+)$/.test(name) ? schema.items : schema.properties?.[name]
    return field === undefined ? [] : [target(resolve(lint.schemas, field, file), lint.schemas)]
  })
  if (found.length === 0) {
    const near = nearest(
      name,
      here.flatMap(place => Object.keys(target(place, lint.schemas).schema.properties ?? {})),
    )
    lint.faults.push({
      fault: `\`${path}\`: the view has no \`${name}\` there`,
      ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
    })
  }
  return found
}

/** A reference stands for the record it refers to. */
function target(place: Resolved, schemas: Schemas): Resolved {
  const { refersTo } = place.schema
  if (refersTo === undefined) return place
  const $ref = REFERRED[refersTo]
  return $ref === undefined ? place : resolve(schemas, { $ref }, place.file)
}

function everyPlace(here: readonly Resolved[], { schemas }: Lint): readonly Resolved[] {
  const seen = new Set<JsonSchema>()
  const found: Resolved[] = []
  const visit = (place: Resolved): void => {
    if (seen.has(place.schema)) return
    seen.add(place.schema)
    found.push(place)
    const { properties = {}, items } = place.schema
    for (const field of [...Object.values(properties), ...(items === undefined ? [] : [items])])
      visit(resolve(schemas, field, place.file))
  }
  here.forEach(visit)
  return found
}
