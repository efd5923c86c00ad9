// The shipped rules, manifest and policy against their schemas, and rules that would never have worked.
import { expect, test } from 'vitest'
import { lintRules, lintShape } from '../../src/check/lint.ts'
import type { Rule, RuleFile } from '../../src/check/rule.ts'
import { policy, read, RULE_FILES, schemas } from './case.ts'

const rulesSchema = read('schemas/rules.schema.json') as object

test.each(RULE_FILES)('%s has the shape of rules', path => {
  expect(lintShape(read(path), rulesSchema)).toEqual([])
})

test.each(RULE_FILES)('%s reads only what the view has', path => {
  expect(lintRules(read(path) as RuleFile, 'child.v1.schema.json', schemas, policy)).toEqual([])
})

test('the default policy has the shape of a policy', () => {
  expect(lintShape(policy, read('schemas/policy.schema.json') as object)).toEqual([])
})

const base: Rule = {
  id: 'CPR-999',
  severity: 'warn',
  from: 'qa',
  on: 'case',
  path: '/child',
  source: { requirement: 'A test' },
  message: 'Enter it',
  do: 'Enter it',
  needs: { answered: { paths: ['/child/property'] } },
}
const faultsOf = (change: Partial<Rule>) =>
  lintRules(
    { id: 'test', version: '1.0.0', rules: [{ ...base, ...change }] },
    'child.v1.schema.json',
    schemas,
    policy,
  )

test.each<readonly [string, Partial<Rule>, string]>([
  ['a misspelt field', { needs: { answered: { paths: ['/child/propertie'] } } }, 'propertie'],
  [
    'a field of another record',
    { needs: { each: { of: '/parents/*', needs: { answered: { paths: ['madeOn'] } } } } },
    'madeOn',
  ],
  [
    'a field of a record referred to',
    { params: { who: '/child/health/summary/writtenBy/nickname' } },
    'nickname',
  ],
  ['a condition', { when: { properties: { child: { properties: { planz: { const: 1 } } } } } }, 'planz'],
  [
    'a link',
    {
      needs: { has: { of: '/parents/*', in: { of: '/child/options/*', linked: { 'peoples/*': 'person' } } } },
    },
    'peoples',
  ],
  ['a policy value', { needs: { pages: { most: { policy: 'pageLimits' } } } }, 'pageLimits'],
])('%s that is not there is found', (_, change, named) => {
  expect(
    faultsOf(change)
      .map(({ fault }) => fault)
      .join(),
  ).toContain(named)
})

test('a misspelt field has a suggestion', () => {
  expect(faultsOf({ path: '/child/photgraph' })[0]?.hint).toBe('did you mean `photograph`?')
})

test.each<readonly [string, Partial<Rule> | object]>([
  ['a condition with `not`', { when: { not: { const: 1 } } }],
  ['two needs in one', { needs: { answered: { paths: ['/a'] }, clean: {} } }],
  ['a kind of need there is not', { needs: { compute: {} } }],
  ['a requirement with the number of a provision', { source: { requirement: 'AAR 2005 reg 19' } }],
  ['a message that says please', { message: 'Please enter it' }],
  ['a message that ends with a full stop', { message: 'Enter it.' }],
])('%s is not a rule', (_, change) => {
  expect(
    lintShape({ id: 'test', version: '1.0.0', rules: [{ ...base, ...change }] }, rulesSchema),
  ).not.toEqual([])
})
