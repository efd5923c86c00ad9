// What each sample's documents say, kept in files a reviewer can read: a change in words shows as a change in lines.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { blockWords } from '../assemble/reading.ts'
import { called, families } from './families.ts'

const shelf = openShelf()
const GOLDEN = join(PROJECT, 'test', 'golden')
/** Of the report one copy for the court and two with much taken out, of each family; of every other document its first copy. */
const KEPT = ['court', 'matched-adopter', 'birth-parent']

const audienceOf = (words: readonly string[]) => words[words.indexOf('--audience') + 1]
const firsts = new Set(
  [...new Set(families.flatMap(({ makes }) => makes.map(([document]) => document)))].map(document =>
    families.flatMap(({ makes }) => makes).find(words => words[0] === document && document !== 'cpr'),
  ),
)
const golden = families
  .map(family => {
    const reports = KEPT.flatMap(audience => family.makes.filter(words => words[0] === 'cpr' && audienceOf(words) === audience).slice(0, 1))
    return { ...family, copies: [...reports, ...family.makes.filter(words => firsts.has(words))] }
  })
  .filter(({ copies }) => copies.length > 0)

describe.each(golden)('$name', ({ name, file, copies }) => {
  test.each(copies.map(words => [words.join(' '), words] as const))('the words of `%s`', async (_, words) => {
    const { asked } = called('generate', words, file)
    const { request } = open(shelf, asked)
    const { tree } = examine(request!)
    await expect(`${tree.children.map(blockWords).join('\n')}\n`).toMatchFileSnapshot(join(GOLDEN, `${name.replaceAll('/', '-')}-${asked.document}-${asked.subject ?? 'only'}-${asked.audience ?? ''}.txt`))
  })
})
