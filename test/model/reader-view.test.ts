// What a reader is left with of the sample, by the day of the document and what is on file by then.
import { expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families } from '../samples/families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!

test.each([
  ['2026-10-13', false],
  ['2026-10-12', true],
])('authority given on 13 October 2026 shows the father’s name on %s: withheld %s', (asOf, isWithheld) => {
  const words = ['cpr', '--stage', 'match', '--audience', 'birth-parent', '--for', 'carys', '--as-of', asOf]
  const { request } = open(shelf, called('check', words, whitlock.file).asked)
  const { reader } = examine(request!)
  expect(reader.withheld.some(({ at }) => at === '/people/2/name/last')).toBe(isWithheld)
})
