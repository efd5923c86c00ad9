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
  ['an item to be spoken of', { needs: { covers: { of: '/child/houses/*' } } }, 'houses'],
  [
    'a record that may speak for it, read from the item',
    {
      needs: {
        covers: { of: '/child/homes/*', by: { of: '/statements/*', linked: { 'about/*': 'withs/*' } } },
      },
    },
    'withs',
  ],
  ['an item not to be printed', { needs: { unprinted: { of: '/statement/*' } } }, 'statement'],
  [
    'the right side, read from the records it is set beside',
    { needs: { agrees: { left: '/child/plan/code', with: { of: '/counterparts/*' }, right: 'placement' } } },
    'placement',
  ],
  [
    'the end of a chain',
    {
      needs: {
        agrees: {
          left: '/child/plan/code',
          with: [{ of: '/counterparts/*' }, { of: 'ties' }],
          right: 'placement',
        },
      },
    },
    'ties',
  ],
  [
    'a value that must be the same',
    { needs: { since: { of: '/child/needs/*', by: 'id', same: ['levels'] } } },
    'levels',
  ],
  [
    'a person the texts are about',
    { needs: { about: { person: '/child/persons', others: { of: '/people/*' } } } },
    'persons',
  ],
  ['people with two names', { needs: { names: { twoNames: { of: '/peoples/*' } } } }, 'peoples'],
  ['a group of limits', { needs: { reading: { limits: { policy: 'reading.band' } } } }, 'reading.band'],
  ['limits of sections', { needs: { words: { sections: { policy: 'sectionWords.none' } } } }, 'sectionWords'],
  ['a policy value', { needs: { pages: { most: { policy: 'pageLimits' } } } }, 'pageLimits'],
])('%s that is not there is found', (_, change, named) => {
  expect(
    faultsOf(change)
      .map(({ fault }) => fault)
      .join(),
  ).toContain(named)
})

test.each<readonly [string, Partial<Rule>]>([
  [
    'a value of each record set beside',
    {
      needs: {
        each: {
          of: '/counterparts/*',
          needs: {
            agrees: {
              left: 'tie/placement',
              with: { of: '/child/siblings/*', linked: { person: 'person' } },
              right: 'placement',
            },
          },
        },
      },
    },
  ],
  ['limits by wording', { needs: { reading: { limits: { policy: 'reading.bands' } } } }],
  [
    'words of the item nothing is printed of',
    { needs: { covers: { of: '/child/homes/*' } }, path: '.', params: { from: 'from' } },
  ],
  [
    'the name of a brother',
    {
      needs: { about: { person: '/child/person', others: { of: '/people/*' } } },
      params: { person: 'name' },
    },
  ],
  ['a length', { needs: { words: { in: '/child/weighing', most: 200 } } }],
])('%s is there', (_, change) => {
  expect(faultsOf(change)).toEqual([])
  expect(lintShape({ id: 'test', version: '1.0.0', rules: [{ ...base, ...change }] }, rulesSchema)).toEqual(
    [],
  )
})

test('a misspelt field has a suggestion', () => {
  expect(faultsOf({ path: '/child/photgraph' })[0]?.hint).toBe('did you mean `photograph`?')
})

test.each<readonly [string, Partial<Rule> | object]>([
  ['a condition with `not`', { when: { not: { const: 1 } } }],
  ['two needs in one', { needs: { answered: { paths: ['/a'] }, clean: {} } }],
  ['a kind of need there is not', { needs: { compute: {} } }],
  ['a requirement with the number of a provision', { source: { requirement: 'AAR 2005 reg 19' } }],
  ['a length of nothing', { needs: { words: { in: '/child/weighing' } } }],
  ['sections without limits', { needs: { words: { sections: {} } } }],
  [
    'a measure there is not',
    { needs: { reading: { limits: { policy: 'reading.letter' }, only: ['beauty'] } } },
  ],
  ['a kind of detail there is not', { needs: { identifiers: { kinds: ['shoe'] } } }],
  ['names of nobody', { needs: { names: {} } }],
  ['a message that says please', { message: 'Please enter it' }],
  ['a message that ends with a full stop', { message: 'Enter it.' }],
])('%s is not a rule', (_, change) => {
  expect(
    lintShape({ id: 'test', version: '1.0.0', rules: [{ ...base, ...change }] }, rulesSchema),
  ).not.toEqual([])
})
