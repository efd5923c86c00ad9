// Narratives: a blank line, a newline and `- ` have a meaning; nothing else does, and nothing is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrativeToBlocks } from '../../src/assemble/narrative.ts'
import type { Block, Inline } from '../../src/model/tree.ts'
import { familyView } from './family.ts'
import { blocksOf, blockWords } from './reading.ts'

test.each([
  ['one paragraph', 'Words.', ['Words.']],
  ['a blank line', 'One.\n\nTwo.', ['One.', 'Two.']],
  ['several blank lines', '\n\nOne.\n\n \n\nTwo.\n', ['One.', 'Two.']],
  ['a new line', 'One.\nTwo.', ['One./Two.']],
  ['lines of Windows', 'One.\r\nTwo.\r\n\r\nThree.', ['One./Two.', 'Three.']],
  ['bullets after words', 'These:\n- a\n- b\nand more', ['These:', '- a\n- b', 'and more']],
  ['a year that begins a line', '2019. Amy moved', ['2019. Amy moved']],
  ['a dash without a space', '-5 degrees', ['-5 degrees']],
  ['Markdown', '# 12\n**a** [b](c) `d`', ['# 12/**a** [b](c) `d`']],
  [
    'spaces that must not break',
    'On 3 March 2025, under section 35, J. Hart saw 24 children',
    ['On 3·March·2025, under section·35, J.·Hart saw 24·children'],
  ],
])('%s', (_, text, words) => expect(narrativeToBlocks(text, ['/a']).map(blockWords)).toEqual(words))

const lineOf = (line: readonly Inline[]) => line.map(one => (one.type === 'text' ? one.value : '\n')).join('')
const textOf = (block: Block): string =>
  block.type === 'paragraph'
    ? lineOf(block.children)
    : block.type === 'list'
      ? block.items.map(item => `- ${item.map(textOf).join('')}`).join('\n')
      : ''

test('no word of a narrative is lost or changed', () => {
  const piece = fc.constantFrom(
    '- ',
    '2019. ',
    '# ',
    '*',
    '<b>',
    '\n',
    '\n\n',
    '|',
    '\\',
    ' ',
    'é',
    '{{x}}',
    '\uE0000\uE001',
    'word',
    '\u202E',
    '\u0000',
    '- - ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), parts => {
      const text = parts.join('')
      const lines = (words: string) =>
        words
          .replaceAll('\u00a0', ' ')
          .split('\n')
          .filter(line => line.trim() !== '')
      expect(lines(narrativeToBlocks(text, ['/a']).map(textOf).join('\n'))).toEqual(lines(text))
    }),
    { numRuns: 1000 },
  )
})

const homes = [
  { id: 'h', from: '2022', kind: 'parent', why: 'One.\n\n- two', sources: [{ evidence: 'birth' }] },
]

test('marks stand at the end of the last paragraph of what is before them', () => {
  const words = (source: string) => blocksOf(source, familyView({ homes })).map(blockWords)
  expect(words('{{child.homes.0.why}} {{sources child.homes.0.sources}}')).toEqual(['One.', '- two·[E1]'])
  expect(words('Words. {{sources child.homes.0.sources}}')).toEqual(['Words.·[E1]'])
  expect(words('{{child.homes.0.area}} {{sources child.homes.0.sources}}')).toEqual(['[E1]'])
})

test('a narrative in company loses nothing', () => {
  expect(blocksOf('Before {{child.homes.0.why}} after', familyView({ homes })).map(blockWords)).toEqual([
    'Before',
    'One.',
    '- two',
    'after',
  ])
  expect(blocksOf('**{{child.homes.0.why}}**', familyView({ homes })).map(blockWords)).toEqual(['*One./two*'])
})
