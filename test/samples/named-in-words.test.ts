// A withheld value in somebody's words refuses the document, with its place, and leaves nothing on disk.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { expect, test } from 'vitest'
import { checkDocument } from '../../src/service/check-document.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { valueAt } from '../../src/model/pointer.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written } from './families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!
const CALL = ['cpr', '--stage', 'match', '--audience', 'matched-adopter', '--as-of', '2026-11-23']

const PLACES = [
  ['an answer', '/children/0/looks/text'],
  ['the message to the child', '/children/0/message'],
  ['a need', '/children/0/needs/0/seen'],
  ['a statement', '/statements/0/text'],
  ['why a child came to a home', '/children/0/homes/1/why'],
  ['the child’s own words', '/children/0/ownWords/0/where'],
  ['the caption of a photograph', '/children/0/photograph/caption'],
  ['a title of evidence', '/evidence/1/title'],
  ['the heading of an option', '/children/0/options/0/title'],
  ['a person’s part in the case', '/people/8/role'],
] as const

test.each(PLACES)('%s', (_, path) => {
  const { refused, problems } = checkDocument(shelf, called('check', CALL, naming(path)).asked)
  expect(refused).toBe(true)
  expect(problems.filter(({ code }) => code === 'GEN-22').map(problem => problem.path)).toContain(path)
  expect(JSON.stringify(problems)).not.toMatch(/Penhallowick/i)
})

test.each([
  ['what a photograph shows', '/children/0/photograph/alternative'],
  ['the name of a household', '/family/households/1/name'],
])('%s, which has no place in the text, refuses it too', (_, path) => {
  const { refused, problems } = checkDocument(shelf, called('check', CALL, naming(path)).asked)
  expect(refused).toBe(true)
  expect(problems.map(({ code }) => code)).toContain('GEN-22')
})

test('through the command line: exit code 2, nothing written, nothing repeated', () => {
  const out = join(scratch(), 'out')
  const words = ['src/cli/main.ts', 'generate', ...CALL, '--file', naming(PLACES[0][1]), '--format', 'docx,pdf', '--out', out, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: PROJECT, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ status: 'refused', files: [], problems: [{ code: 'GEN-22', path: PLACES[0][1] }] })
  expect(`${stdout}${stderr}`).not.toMatch(/Penhallowick/i)
  expect(existsSync(out)).toBe(false)
})

/** The sample with the carers' surname, which adopters may not read, added to the words at a place. */
function naming(path: string): string {
  const file = json(whitlock.file)
  const words = valueAt(file, path)
  const value = `${typeof words === 'string' ? words : 'She lived'} with the Penhallowicks`
  return written(whitlock, jsonPatch.applyPatch(file, [{ op: 'add', path, value }]).newDocument)
}
