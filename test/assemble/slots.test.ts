// Case data is never syntax: whatever it holds, the tree keeps its shape and the words come back as they were.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/model/tree.ts'
import { familyView } from './family.ts'
import { blocksOf } from './reading.ts'

const hostile = fc.constantFrom(
  '# ',
  '**',
  '_',
  '`',
  '- ',
  '1. ',
  '2019. ',
  '| a | b |',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '> ',
  '---',
  '===',
  '~~',
  '<b>',
  '</script>',
  '&copy;',
  '&#xE000;',
  '{{child.message}}',
  '{{{x}}}',
  '{{/if}}',
  '{{!--',
  ':::',
  '\n:::\n',
  '::: section x',
  '[a](#b)',
  '![x](y)',
  '[x]: http://a',
  'http://a.b',
  'a@b.cc',
  '\\',
  '\\\n',
  '\uE000',
  '\uE001',
  '\uE0000\uE001',
  '\uE00012\uE001',
  '\uE010',
  '\u0000',
  '\u0007',
  '\u200B',
  '\u202E',
  '\u2066',
  'שלום',
  'é',
  '😀',
  '\ud83d',
  ' ',
  '\u00a0',
  'caption: ',
  '# T',
  '-- ',
  '== ',
  'word',
)
const text = fc.array(hostile, { minLength: 1, maxLength: 8 }).map(parts => `x${parts.join('')}x`)

const source = `::: section a 1
# {{child.homes.0.area}}
law: {{child.homes.0.area}}

Before {{child.homes.0.area}} after, **{{child.homes.0.area}}** and [{{child.homes.0.area}}](#t).

- {{child.homes.0.area}}

## {{child.homes.0.area}}

::: table t rowheads
caption: {{child.homes.0.area}}
| {{child.homes.0.area}} | B |
{{#each child.homes}}
| {{area}} | {{arrangement}} |
{{/each}}
:::
::: summary s
{{child.homes.0.area}} | {{child.homes.0.area}}
:::
::: quotation
{{child.homes.0.area}}
-- {{child.homes.0.area}}
:::
::: card c label=A
# {{child.homes.0.area}}
note: {{child.homes.0.area}}
== {{child.homes.0.area}}
{{child.homes.0.area}}
:::
:::
`

const view = (area: string) =>
  familyView({
    homes: [{ id: 'h', from: '2022-03-04', kind: 'parent', with: ['rosa'], area, arrangement: area }],
  })

/** The tree with every value of the case made one word; line breaks in a value are part of it. */
function shape(blocks: readonly Block[]): unknown {
  const json = JSON.stringify(blocks, (_, value: unknown) =>
    Array.isArray(value) ? joined(value as readonly Piece[]) : value,
  )
  return JSON.parse(json)
}

interface Piece {
  readonly type?: string
  readonly value?: string
  readonly at?: readonly string[]
}

function joined(list: readonly Piece[]): readonly unknown[] {
  const isCase = (piece: Piece | undefined) => piece?.at !== undefined && piece.type === 'text'
  const kept = list.filter(
    (piece, i) =>
      piece.type !== 'lineBreak' &&
      !(
        isCase(piece) &&
        list
          .slice(0, i)
          .some(
            (before, k) =>
              isCase(before) && list.slice(k + 1, i).every(one => one.type === 'lineBreak' || isCase(one)),
          )
      ),
  )
  return kept.map(piece => (isCase(piece) ? { ...piece, value: 'WORD' } : piece))
}

test('the shape of a tree does not depend on what a value holds', () => {
  const expected = shape(blocksOf(source, view('word')))
  fc.assert(
    fc.property(text, area => {
      expect(shape(blocksOf(source, view(area)))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

/** Every line of case text in the tree, in order. */
function caseText(node: unknown, at: string): string {
  if (Array.isArray(node)) return node.map(one => caseText(one, at)).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { type, value, at: from } = node as Piece
  if (type === 'text') return from?.[0] === at ? (value ?? '') : ''
  if (type === 'lineBreak') return '\n'
  return Object.values(node)
    .map(one => caseText(one, at))
    .join('')
}

/** Line breaks at the ends of a line are let go. */
const same = (words: string) =>
  words
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^\n+|\n+$/g, '')

test('a value in a line comes back as it was, spaces that do not break apart', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', minLength: 1 })), area => {
      const [block] = blocksOf('{{child.homes.0.area}}', view(area))
      if (area.trim() === '' && block === undefined) return
      expect(same(caseText(block, '/children/0/homes/0/area'))).toBe(same(area))
    }),
    { numRuns: 500 },
  )
})

test('a value keeps the spaces at its ends', () => {
  expect(blocksOf('{{child.homes.0.area}}', view('  a  '))).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '  a  ', at: ['/children/0/homes/0/area'] }] },
  ])
})

test('a template reads nothing of a value but its own fields', () => {
  for (const path of [
    'child.message.value',
    'child.message.length',
    'child.constructor',
    'child.__proto__',
    'child.message.toHTML',
    'child.homes.length',
    'child.toHTML',
    'child.person.name.first.kind',
    'child.hasOwnProperty',
  ])
    expect([path, blocksOf(`A{{#if ${path}}}!{{/if}}`)]).toEqual([
      path,
      [{ type: 'paragraph', children: [{ type: 'text', value: 'A' }] }],
    ])
})
