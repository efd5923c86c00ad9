// Failings that courts and inspectors have found, each as a change to a sample that must be stopped and a near one that must not.
import { readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import jsonPatch, { type Operation } from 'fast-json-patch'
import { describe, expect, test } from 'vitest'
import { checkDocument, checkFolder, type Checked } from '../../src/service/check-document.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written, type Family } from './families.ts'

/** A change to a sample. A step such as `[id=e-birth]` of a path is the item with that value, `[=e-birth]` the value itself. */
interface Change {
  readonly what: string
  readonly patch: readonly Operation[]
  readonly arguments?: readonly string[]
}

/** A change that must be found by these rules, and its twin that none of them may speak of. */
interface Case extends Required<Change> {
  readonly sample: string
  /** Whether the version before is at hand. */
  readonly previous?: boolean
  /** Whether both are cases of one folder, checked in one run. */
  readonly cohort?: boolean
  readonly expects: readonly string[]
  readonly refused: boolean
  readonly twin: Change
}

/** One failing, and who can see it in a case. */
interface Row {
  readonly id: string
  readonly failing: string
  readonly sees: 'rule' | 'rule and person' | 'person'
  /** What of it our rules do not see. */
  readonly beyond?: string
  readonly notExpressible?: string
  readonly cases?: readonly Case[]
}

/** The rules that speak of a case and not of the untouched sample. */
interface Found {
  readonly codes: readonly string[]
  readonly refused: boolean
}

const SHELF = join(PROJECT, 'test', 'samples', 'judgments')
const shelf = openShelf()
const rows: readonly Row[] = readdirSync(SHELF)
  .toSorted()
  .map(name => ({ id: basename(name, '.json'), ...(json(join(SHELF, name)) as Omit<Row, 'id'>) }))
const cases = rows.flatMap(row =>
  (row.cases ?? []).map(one => [row.id, one.what, one.twin.what, one] as const),
)

const untouched = remembered(
  (one: Case, words: readonly string[]) => examined(one, words, []),
  (one, words) => `${one.sample} ${one.previous} ${words.join(' ')}`,
)
const outcome = remembered(
  (one: Case) => (one.cohort === true ? inOneFolder(one) : oneByOne(one)),
  one => JSON.stringify(one),
)

describe.each(cases)('%s', (_, what, near, one) => {
  test(`${what}: found`, () => {
    const { broken } = outcome(one)
    expect(broken.codes).toEqual(expect.arrayContaining([...one.expects]))
    expect(broken.refused).toBe(one.refused)
  })

  test(`${near}: passes`, () => expect(outcome(one).twin).toEqual({ codes: [], refused: false }))
})

test('every row has its cases, or says why it has none', () => {
  expect(rows).toHaveLength(42)
  expect(
    rows.filter(({ cases, notExpressible }) => (cases ?? []).length > 0 === (notExpressible !== undefined)),
  ).toEqual([])
})

test('at least 26 of the 29 failings that a rule can see are stopped, and no twin is', () => {
  const stopped = (sees: Row['sees']) => {
    const all = rows.filter(row => row.sees === sees)
    return { caught: all.filter(row => row.cases?.every(caught) === true).length, of: all.length }
  }
  const passing = cases.filter(([, , , one]) => outcome(one).twin.codes.length === 0).length
  const none = rows.filter(({ cases }) => cases === undefined).map(({ id }) => id)
  const rule = stopped('rule')
  const shared = stopped('rule and person')
  console.info(
    `Failings stopped: ${rule.caught} of ${rule.of} that a rule can see, ${shared.caught} of ${shared.of} that a rule sees in part. ` +
      `Twins passing: ${passing} of ${cases.length}. Not expressible: ${none.join(', ')}.`,
  )
  expect(rule.of).toBe(29)
  expect(rule.caught).toBeGreaterThanOrEqual(26)
  expect(passing).toBe(cases.length)
})

function caught(one: Case): boolean {
  const { broken } = outcome(one)
  return broken.refused === one.refused && one.expects.every(code => broken.codes.includes(code))
}

function oneByOne(one: Case): { readonly broken: Found; readonly twin: Found } {
  const near = one.twin.arguments ?? one.arguments
  return {
    broken: besides(examined(one, one.arguments, one.patch), untouched(one, one.arguments)),
    twin: besides(examined(one, near, one.twin.patch), untouched(one, near)),
  }
}

/** Both cases side by side in one folder, as an agency holds them, checked in one run. */
function inOneFolder(one: Case): { readonly broken: Found; readonly twin: Found } {
  const folder = scratch()
  renameSync(dirname(changed(one, one.patch)), join(folder, 'broken'))
  renameSync(dirname(changed(one, one.twin.patch)), join(folder, 'whole'))
  const { files: _, ...asked } = call(one, one.arguments, join(folder, 'whole', 'family-file.json'))
  const found = (name: string) =>
    checkFolder(shelf, folder, asked).find(({ file }) => dirname(file).endsWith(name))!
  const before = untouched(one, one.arguments)
  return { broken: besides(found('broken'), before), twin: besides(found('whole'), before) }
}

/** What is found, less what the untouched sample has already. */
function besides(found: Checked, before: Checked): Found {
  const had = new Set(before.problems.map(({ code }) => code))
  const codes = [...new Set(found.problems.map(({ code }) => code))].filter(code => !had.has(code))
  return { codes: codes.toSorted(), refused: found.refused && (codes.length > 0 || !before.refused) }
}

function examined(one: Case, words: readonly string[], patch: readonly Operation[]): Checked {
  return checkDocument(shelf, call(one, words, changed(one, patch)))
}

function call(one: Case, words: readonly string[], file: string) {
  const { folder } = family(one)
  const earlier = one.previous === true ? ['--previous', join(folder, 'previous.json')] : []
  return called('generate', [...words, ...earlier], file, folder).asked
}

function changed(one: Case, patch: readonly Operation[]): string {
  const sample = family(one)
  return written(sample, patch.reduce(step, json(sample.file)))
}

function family({ sample }: Case): Family {
  const found = families.find(({ name }) => name === sample)
  if (found === undefined) throw new RangeError(`There is no sample ${sample}`)
  return found
}

function step(file: unknown, operation: Operation): unknown {
  const from = 'from' in operation ? { from: placed(file, operation.from) } : {}
  const here = { ...operation, ...from, path: placed(file, operation.path) } as Operation
  return jsonPatch.applyPatch(file, [here], true).newDocument
}

/** A path whose steps may name an item by a value, as a JSON Pointer into this file. */
function placed(file: unknown, path: string): string {
  let at = file
  const steps = path.split('/').slice(1)
  const names = steps.map((step, i) => {
    const name = nameOf(at, step)
    at = field(at, name)
    if (at === undefined && i < steps.length - 1) throw new RangeError(`There is no ${step} of ${path}`)
    return name
  })
  return ['', ...names].join('/')
}

function nameOf(list: unknown, step: string): string {
  const [, key, value] = /^\[(\w*)=(.+)\]$/.exec(step) ?? []
  if (key === undefined) return step
  const at = (list as readonly unknown[]).findIndex(
    item => String(key === '' ? item : field(item, key)) === value,
  )
  if (at < 0) throw new RangeError(`There is no ${step}`)
  return String(at)
}

function field(of: unknown, name: string): unknown {
  return (of as Readonly<Record<string, unknown>> | undefined)?.[name]
}

function remembered<A extends readonly unknown[], R>(
  work: (...given: A) => R,
  name: (...given: A) => string,
): (...given: A) => R {
  const known = new Map<string, R>()
  return (...given) => {
    const key = name(...given)
    if (!known.has(key)) known.set(key, work(...given))
    return known.get(key)!
  }
}
