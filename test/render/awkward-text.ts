// Texts that other programs would read as more than text, and a small tree with one text everywhere.
import fc from 'fast-check'
import type { Block, DocumentTree, Inline } from '../../src/model/tree.ts'

const pieces = [
  '**bold**',
  '# ',
  '- ',
  '1. ',
  '[a](http://b)',
  '`',
  '<script>alert(1)</script>',
  '</w:t>',
  '<!--',
  ']]>',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '{{child.name}}',
  '{{#each}}',
  '%1',
  '${a}',
  'مرحبا',
  'שלום',
  '𝒜👩‍👧',
  '\u00a0',
  '\u2028',
  '\t',
  'Łódź',
  '\\',
  '/main',
  '</main>',
  '<svg aria-label="',
  '</style>',
  ' ',
  'word',
]

/** Any text that is not empty, made of what programs stumble over. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(parts => parts.join('').replace(/[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
  .filter(text => text !== '')

/** A tree whose every text is this one. */
export function treeOf(value: string): DocumentTree {
  const inline: Inline[] = [{ type: 'text', value }]
  const paragraph: Block = { type: 'paragraph', children: [...inline, { type: 'strong', children: inline }] }
  const cell = { children: [paragraph] }
  const children: Block[] = [
    { type: 'heading', id: 'heading', level: 3, children: inline },
    paragraph,
    {
      type: 'list',
      ordered: true,
      items: [[paragraph, { type: 'list', ordered: false, items: [[paragraph]] }]],
    },
    {
      type: 'table',
      id: 'table',
      caption: inline,
      head: [cell, cell],
      rows: [{ id: 'evidence-1', cells: [cell, cell] }],
      rowHeads: true,
    },
    { type: 'summaryList', id: 'summary', rows: [{ key: inline, value: [paragraph] }] },
    { type: 'quotation', children: [paragraph], source: inline },
    { type: 'callout', kind: 'message', title: inline, children: [paragraph] },
    {
      type: 'card',
      id: 'card',
      label: value,
      title: inline,
      note: inline,
      cells: [{ label: inline, children: [paragraph] }],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'link', to: 'table', children: inline },
        { type: 'sourceMark', number: 1 },
      ],
    },
  ]
  return {
    type: 'document',
    title: value,
    lang: 'en-GB',
    head: [value],
    foot: value,
    children: [{ type: 'section', id: 'one', number: '1', title: inline, law: inline, children }],
  }
}

/** How often the text of `treeOf` stands in its blocks. */
export const textCount = JSON.stringify(treeOf('\uE000').children).split('\uE000').length - 1
