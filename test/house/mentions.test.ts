// Every file of the project stands on its own: none points at a place that only its authors' machine had.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const elsewhere = [
  ['..', 'shared'],
  ['', 'work', ''],
].map(steps => steps.join('/'))
const notOurs = ['node_modules', '.git', 'out']

test('no file mentions a place outside the project', () => {
  expect(filesUnder('.').filter(mentionsElsewhere)).toEqual([])
})

test.each(elsewhere)('notices %s', place => {
  expect(mentions(`see ${place}here`)).toBe(true)
})

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notOurs.includes(name))
  return entries.flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function mentionsElsewhere(path: string): boolean {
  return mentions(readFileSync(path, 'latin1'))
}

function mentions(text: string): boolean {
  return elsewhere.some(place => text.includes(place))
}
