// Every rule has the smallest change to a sample that breaks it, and nothing else speaks.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../src/service/check-document.ts'
import { makeDocument } from '../../src/service/make-document.ts'
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
    const { codes, out } = await broken(family, one)
    expect(codes).toEqual([...one.expects].toSorted())
    expect(existsSync(out)).toBe(false)
  })
})

test('at least four breaks in five are found by one rule alone', () => {
  const all = families.flatMap(family => family.breaks)
  expect(all.filter(({ expects }) => expects.length === 1).length).toBeGreaterThanOrEqual(all.length * 0.8)
})

/** The rules that speak of a broken sample, each once, and where its files would have been. */
async function broken(family: Family, { patch, previous, arguments: words }: Break): Promise<{ codes: readonly string[]; out: string }> {
  const file = written(family, patched(json(family.file), patch))
  const earlier = previous === undefined ? [] : ['--previous', written(family, patched(json(join(family.folder, 'previous.json')), previous))]
  const { asked, formats } = called('generate', [...words, ...earlier], file)
  const out = join(scratch(), 'out')
  const made = await makeDocument(shelf, asked, formats, out)
  return { codes: [...new Set(made.problems.map(({ code }) => code))].toSorted(), out }
}

function patched(file: unknown, patch: readonly object[]): unknown {
  return jsonPatch.applyPatch(file, patch as Parameters<typeof jsonPatch.applyPatch>[1], true).newDocument
}
