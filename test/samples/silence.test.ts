// What a file of wrong shape holds is never repeated: not a value, a field's name or an id, in words or in JSON.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printChecked } from '../../src/cli/print.ts'
import { checkDocument } from '../../src/service/check-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written } from './families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!
const CALL = ['cpr', '--stage', 'draft', '--as-of', '2026-11-23']
const SECRET = 'zorvexquill'

type Json = Record<string, unknown>
interface File {
  people: Json[]
  evidence: Json[]
  statements: Json[]
  children: (Json & { parents: Json[]; photograph: Json; homes: Json[]; options: Json[] })[]
}

test.each<readonly [string, (file: File) => void]>([
  ['a name in place of a record', file => Object.assign(file.people[1]!, { name: SECRET })],
  ['a name in place of a list', file => Object.assign(file.people[1]!, { online: SECRET })],
  ['a record in place of a name', file => Object.assign(file.people[1]!, { name: { first: { [SECRET]: SECRET } } })],
  ['a name in place of a number', file => Object.assign(file.children[0]!, { report: { version: SECRET } })],
  ['a name in place of a date', file => Object.assign(file.people[1]!, { born: SECRET })],
  ['a name in place of a code', file => Object.assign(file.people[1]!, { kind: SECRET })],
  ['a name with a capital as an id', file => Object.assign(file.people[1]!, { id: 'Zorvexquill' })],
  ['a name as a field', file => Object.assign(file.people[1]!, { [SECRET]: 1 })],
  ['a name in two words as a field', file => Object.assign(file.people[1]!, { 'Eve Zorvexquill': 1 })],
  ['a name as a field of the whole file', file => Object.assign(file, { [SECRET]: [] })],
  ['a name as a reference to nobody', file => Object.assign(file.children[0]!.parents[0]!, { person: SECRET })],
  ['a name as a reference to no evidence', file => Object.assign(file.statements[0]!, { sources: [{ evidence: SECRET }] })],
  ['a name as an id given twice', file => file.people.slice(1, 3).forEach(person => Object.assign(person, { id: SECRET }))],
  ['a name as the id of the child', file => Object.assign(file.children[0]!, { person: SECRET })],
  ['a name far too long', file => Object.assign(file.people[1]!, { name: { first: SECRET.repeat(50) } })],
  ['a name for a picture that is not there', file => Object.assign(file.children[0]!.photograph, { asset: `${SECRET}.png` })],
  ['an answer of two kinds', file => Object.assign(file.children[0]!, { looks: { text: SECRET, notApplicable: SECRET } })],
  ['an answer of no kind', file => Object.assign(file.children[0]!, { looks: { [SECRET]: SECRET } })],
])('%s', (_, change) => {
  const file = structuredClone(json(whitlock.file)) as File
  change(file)
  expectSilence(written(whitlock, file))
})

test.each([
  ['a file cut short', `{"people": [{"name": "${SECRET}`],
  ['a file with a word too many', `{"people": ${SECRET}}`],
  ['a field given twice', `{"${SECRET}": 1, "${SECRET}": 2}`],
  ['a file that is a text', `"${SECRET}"`],
  ['a file that is nothing', ''],
  ['a field JavaScript would trip over', `{"__proto__": {"${SECRET}": 1}}`],
])('%s', (_, text) => {
  const path = join(scratch(), 'family-file.json')
  writeFileSync(path, text)
  expectSilence(path)
})

test('a file that is not UTF-8', () => {
  const path = join(scratch(), 'family-file.json')
  writeFileSync(path, Buffer.concat([Buffer.from(`{"a": "${SECRET}`), Buffer.from([0xff, 0xfe])]))
  expectSilence(path)
})

test('who asks for somebody there is not learns of no more people than there are to choose from', () => {
  const asks = (...words: string[]) => called('check', ['cpr', '--as-of', '2026-11-23', ...words], whitlock.file).asked
  const noChild = checkDocument(shelf, asks('--stage', 'draft', '--subject', SECRET))
  expect(noChild.problems.map(({ code }) => code)).toEqual(['GEN-01'])
  expect(JSON.stringify(noChild)).not.toMatch(/zorvexquill|morayo|carys/i)
  expect(() => open(shelf, asks('--stage', 'match', '--audience', 'birth-parent', '--for', 'owain'))).toThrow(/: carys, kola$/)
})

function expectSilence(path: string): void {
  const checked = checkDocument(shelf, called('check', CALL, path).asked)
  expect(checked.refused).toBe(true)
  expect(checked.problems.length).toBeGreaterThan(0)
  for (const { out, err, code } of [printChecked(checked, true), printChecked(checked, false)]) {
    expect(code).toBe(2)
    expect(`${out}${err}`.toLowerCase()).not.toContain(SECRET)
  }
}
