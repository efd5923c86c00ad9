// Every rule has the smallest change to a sample that breaks it, and nothing else speaks.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/rules.ts'
import type { Release } from '../../src/check/scope.ts'
import { examine } from '../../src/generate.ts'
import { checkDocument } from '../../src/service/check-document.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written, type Break, type Family } from './families.ts'

const shelf = openShelf()

describe.each(families)('$name', family => {
  test.each(family.makes.map(words => [words.join(' '), words] as const))('nothing keeps `%s` from being made', (_, words) => {
    const { problems } = checkDocument(shelf, called('generate', words, family.file).asked)
    expect(problems.map(({ code, path, message }) => `${code} ${path} ${message}`)).toEqual([])
  })

  test.each(family.breaks.map(one => [one.name, one] as const))('%s is found, and nothing else', async (_, one) => {
    const { codes, out } = await (one.release === undefined ? broken(family, one) : unreleased(family, one, one.release))
    expect(codes).toEqual([...one.expects].toSorted())
    expect(existsSync(out)).toBe(false)
  })
})

test.each(families.flatMap(family => family.breaks.filter(({ release }) => release !== undefined).map(one => [one.name, family, one] as const)))(
  '%s is answered once a colleague has looked',
  (_, family, one) => expect(held(family, one, { ...one.release, secondPerson: 'nadia' })).toEqual([]),
)

test('an unfinished report can be drafted: what is missing is told, and refuses nothing', () => {
  const [hartley] = families.filter(({ name }) => name === 'hartley')
  const words = ['cpr', '--subject', 'kofi', '--stage', 'draft', '--audience', 'decision-maker', '--as-of', '2025-11-14']
  const { problems, refused } = checkDocument(shelf, called('check', words, hartley!.file).asked)
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['CPR-003', 'CPR-007', 'CPR-014', 'OPT-01']))
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warn']))
  expect(refused).toBe(false)
})

test('at least four breaks in five are found by one rule alone', () => {
  const all = families.flatMap(family => family.breaks)
  expect(all.filter(({ expects }) => expects.length === 1).length).toBeGreaterThanOrEqual(all.length * 0.8)
})

/** The rules that hold a document back from going out; nothing is made to find that out. */
function unreleased(family: Family, one: Break, release: NonNullable<Break['release']>): { codes: readonly string[]; out: string } {
  return { codes: held(family, one, release), out: join(scratch(), 'out') }
}

/** The rules that speak of a broken sample, each once, and where its files would have been. */
async function broken(family: Family, { patch, previous, arguments: words }: Break): Promise<{ codes: readonly string[]; out: string }> {
  const file = written(family, patched(json(family.file), patch))
  const earlier = previous === undefined ? [] : ['--previous', written(family, patched(json(join(family.folder, 'previous.json')), previous))]
  const { asked, formats } = called('generate', [...words, ...earlier], file, family.folder)
  const out = join(scratch(), 'out')
  const made = await makeDocument(shelf, asked, formats, out)
  return { codes: [...new Set(made.problems.map(({ code }) => code))].toSorted(), out }
}

/** The rules that keep a finished document from going out. */
function held(family: Family, { patch, arguments: words }: Break, release: Release): readonly string[] {
  const { request, problems } = open(shelf, called('generate', words, written(family, patched(json(family.file), patch)), family.folder).asked)
  if (request === undefined) return problems.map(({ code }) => code)
  const { view, problems: onCase } = examine(request)
  const { type, stage, asOf, audience } = request
  const context = { view, stage, stages: type.manifest.stages, asOf, audience, policy: type.policy, holidays: type.holidays, release }
  return [...new Set([...onCase, ...checkRelease(type.rules, context)].map(({ code }) => code))].toSorted()
}

function patched(file: unknown, patch: readonly object[]): unknown {
  return jsonPatch.applyPatch(file, patch as Parameters<typeof jsonPatch.applyPatch>[1], true).newDocument
}
