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
/** One copy for the court and one with much taken out, of each family. */
const KEPT = ['court', 'matched-adopter', 'birth-parent']

describe.each(families)('$name', ({ name, file, makes }) => {
  const copies = KEPT.flatMap(audience => makes.filter(words => words.includes(audience) && words[words.indexOf('--audience') + 1] === audience).slice(0, 1))

  test.each(copies.map(words => [words.join(' '), words] as const))('the words of `%s`', async (_, words) => {
    const { asked } = called('generate', words, file)
    const { request } = open(shelf, asked)
    const { tree } = examine(request!)
    await expect(`${tree.children.map(blockWords).join('\n')}\n`).toMatchFileSnapshot(join(GOLDEN, `${name}-${asked.document}-${asked.subject ?? 'only'}-${asked.audience ?? ''}.txt`))
  })
})
