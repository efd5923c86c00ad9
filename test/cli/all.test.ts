// Everything a case should have by now, in one run: what is ready is made, what is not says why and stops nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printAll } from '../../src/cli/print.ts'
import { makeAll } from '../../src/service/make-all.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { families, written } from '../samples/families.ts'
import { scratch } from '../scratch.ts'

const shelf = openShelf()
const file = join(PROJECT, 'samples/hartley/family-file.json')
const asked = { files: [file], policy: 'default', asOf: '2025-11-14', subject: 'leila' }

test('what a child is ready for is made at the stage the record says, and nothing of another stage', async () => {
  const out = scratch()
  const progress: string[] = []
  const { documents } = await makeAll(shelf, asked, ['html'], out, doing => progress.push(doing))
  expect(documents.map(({ status }) => status)).toEqual(documents.map(() => 'generated'))
  expect(
    documents
      .filter(({ document }) => document === 'cpr')
      .map(({ stage, audience }) => `${stage} ${audience}`),
  ).toContain('court court')
  expect(documents.some(({ stage }) => stage === 'match')).toBe(false)
  expect(progress.at(-1)).toMatch(new RegExp(`^${documents.length} of ${documents.length}: `))
  expect(readdirSync(out).filter(name => name.endsWith('.html')).length).toBe(documents.length)
})

test('a document that is refused stops no other, and is told with its reason', async () => {
  const out = scratch()
  const json = JSON.parse(readFileSync(file, 'utf8')) as { children: { decision?: { reasons?: string } }[] }
  delete json.children[0]!.decision!.reasons
  const path = written(
    families.find(({ name }) => name === 'hartley')!,
    json,
  )
  const made = await makeAll(shelf, { ...asked, files: [path], stage: 'court' }, ['html'], out)
  const refused = made.documents.filter(({ status }) => status === 'refused')
  expect(new Set(refused.map(({ document }) => document))).toEqual(new Set(['cpr']))
  expect(made.documents.length).toBeGreaterThan(refused.length)
  const { code, err } = printAll(made, false)
  expect(code).toBe(2)
  expect(err).toMatch(/Not made: Child’s permanence report, leila, court, for court\n {4}.*\[CPR-031\]/)
  expect(err).toMatch(
    new RegExp(`${made.documents.length - refused.length} of ${made.documents.length} documents made\\.`),
  )
})

test('a file that cannot be read makes nothing, and says what is wrong with it', async () => {
  const path = join(scratch(), 'family-file.json')
  writeFileSync(path, '{"format": "family-file/1"}')
  const made = await makeAll(shelf, { ...asked, files: [path] }, ['html'], scratch())
  expect(made.documents).toEqual([])
  expect(made.problems.length).toBeGreaterThan(0)
})

test('a stage nobody knows is a wrong call', async () => {
  await expect(makeAll(shelf, { ...asked, stage: 'soon' }, ['html'], scratch())).rejects.toThrow(
    /no stage `soon`/,
  )
})
