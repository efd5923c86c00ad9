// Local policy: nothing in it that nobody reads.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lintShape } from '../../src/check/lint.ts'
import { policy, read } from './case.ts'

const names = Object.entries(policy.values).flatMap(([name, entry]) =>
  'value' in entry && 'why' in entry ? [name] : Object.keys(entry).map(inner => `${name}.${inner}`),
)
const texts = (pattern: string) => globSync(pattern).map(path => readFileSync(path, 'utf8'))
const rules = texts('templates/**/rules.json').join('\n')
const code = texts('src/**/*.ts').join('\n')

test.each(names)('`%s` is read by a rule or by the program', name => {
  const isRead = new RegExp(`"policy":\\s*"${name.replaceAll('.', '\\.')}"`, 'u').test(rules)
  expect(isRead || code.includes(`'${name}'`)).toBe(true)
})

test('the policy has the shape of one, and no other values', () => {
  const schema = read('schemas/policy.schema.json') as object
  expect(lintShape(policy, schema)).toEqual([])
  const more = { ...policy, values: { ...policy.values, brand: { value: 'x', why: 'Nobody reads this.' } } }
  expect(lintShape(more, schema)).not.toEqual([])
})
