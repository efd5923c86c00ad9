// Whatever any rule of any document finds, somebody is named who can put it right, and whoever is outside is asked in words that are there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { RuleFile } from '../../../src/check/rule.ts'
import { readSuppliers, supplierOf } from '../../../src/service/gaps/suppliers.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { listTemplates, readTemplate } from '../../../src/storage/templates.ts'

const table = readSuppliers(PROJECT)
const ids = listTemplates(PROJECT).map(({ id }) => id)
const rules = ids
  .flatMap(id => (readTemplate(PROJECT, id)?.rules ?? []) as readonly RuleFile[])
  .flatMap(file => file.rules)
const codes = [...new Set(rules.map(({ id }) => id))]

test.each(['suppliers', 'tracker'])('the file %s fits its schema', name => {
  const read = (folder: string, end: string) =>
    JSON.parse(readFileSync(join(PROJECT, folder, 'service', `${name}${end}`), 'utf8')) as object
  const fits = new Ajv2020({ strict: false }).compile(read('schemas', '.schema.json'))
  expect([fits(read('templates', '.json')), fits.errors]).toEqual([true, null])
})

test('there are 26 documents, and every rule of each has somebody who can put right what it finds', () => {
  expect(new Set(ids).size).toBe(26)
  expect(codes.filter(code => table.rules[code] === undefined)).toEqual([])
})

test('everybody named is in the table', () => {
  const named = [
    ...Object.values(table.rules).filter(who => who !== 'place'),
    ...Object.values(table.documents),
    ...Object.values(table.evidence),
    ...table.places.map(({ who }) => who),
    ...table.says.map(({ who }) => who),
  ]
  expect(named.filter(who => table.suppliers[who] === undefined)).toEqual([])
})

test('whoever is asked by letter is asked in words of its own, rule by rule', () => {
  const silent = Object.entries(table.rules).filter(
    ([code, who]) => table.suppliers[who]?.request !== undefined && table.asks[code] === undefined,
  )
  expect(silent).toEqual([])
})

test('the words of a letter hold no place but the child’s name', () => {
  const marks = Object.values(table.asks).flatMap(text =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, mark]) => mark),
  )
  expect([...new Set(marks)]).toEqual(['child'])
})

const problem = (code: string, path: string, message = '') => ({ code, path, message })

test.each([
  ['a health summary', problem('CPR-011', '/children/0/health/summary'), 'cpr', 'medical-adviser'],
  ['a blank in the health section', problem('GEN-07', '/children/0/health/future'), 'cpr', 'medical-adviser'],
  ['a blank in the parents’ wishes', problem('GEN-07', '/children/1/parents/0/wishes/text'), 'cpr', 'parent'],
  ['an old school report', problem('GEN-06', '/evidence/0'), 'cpr', 'school'],
  ['a blank of the carers’ file', problem('GEN-07', '/carer/views'), 'adopter-profile', 'carers-service'],
  [
    'a signature of the author',
    problem('CPR-030', '/children/0/signatures', 'Signature or date missing: social worker'),
    'cpr',
    'social-worker',
  ],
  [
    'a signature of the manager',
    problem('CPR-030', '/children/0/signatures', 'Signature or date missing: team manager'),
    'cpr',
    'team-manager',
  ],
  [
    'a fault of the file itself',
    problem('schema/missing', '/children/0/health/summary'),
    '',
    'social-worker',
  ],
])('%s', (_, found, document, who) => {
  expect(supplierOf(table, found, document, { evidence: [{ type: 'SCHOOL_REPORT' }] })).toBe(who)
})
