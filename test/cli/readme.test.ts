// The README shows what the program really says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { expect, test } from 'vitest'
import { printChecked } from '../../src/cli/print.ts'
import { checkDocument } from '../../src/service/check-document.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { called, families, json, written } from '../samples/families.ts'

test('the refusal in the README is the one the program prints', () => {
  const family = families.find(({ name }) => name === 'whitlock')!
  const { patch } = family.breaks.find(({ name }) => name === 'CPR-011')!
  const file = written(
    family,
    jsonPatch.applyPatch(json(family.file), patch as Parameters<typeof jsonPatch.applyPatch>[1]).newDocument,
  )
  const words = ['cpr', '--stage', 'decision', '--audience', 'decision-maker', '--as-of', '2026-11-23']
  const { err } = printChecked(checkDocument(openShelf(), called('check', words, file).asked), false)
  expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain(err.trim())
})
