// The samples reach everything: each document for each of its readers is made, and each rule is broken once.
import { expect, test } from 'vitest'
import type { RuleFile } from '../../src/check/rule.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { listTemplates, readTemplate } from '../../src/storage/templates.ts'
import { families } from './families.ts'

const stored = listTemplates(PROJECT).flatMap(({ id }) => readTemplate(PROJECT, id) ?? [])

/** Rules no change to a sample can break: hidden data is found in a finished file; and no template of ours prints a statement to a child that nobody found, so that only a template written otherwise is stopped. */
const OUT_OF_REACH = ['GEN-11', 'CHD-09']

test('every document is made for every reader by some sample', () => {
  const wanted = stored.flatMap(({ manifest }) => Object.keys(manifest.audiences).map(audience => `${manifest.id} for ${audience}`))
  const made = new Set(families.flatMap(({ makes }) => makes.map(words => `${words[0]} for ${words[words.indexOf('--audience') + 1]}`)))
  expect(wanted.filter(one => !made.has(one))).toEqual([])
})

test('every rule is broken by some change to a sample', () => {
  const ids = new Set(stored.flatMap(({ rules }) => (rules as readonly RuleFile[]).flatMap(file => file.rules.map(({ id }) => id))))
  const broken = new Set(families.flatMap(({ breaks }) => breaks.flatMap(({ expects }) => expects)))
  expect([...ids].filter(id => !broken.has(id) && !OUT_OF_REACH.includes(id)).toSorted()).toEqual([])
})
