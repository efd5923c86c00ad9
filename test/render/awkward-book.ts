// A small book with one text everywhere, for texts that other programs would read as more than text.
import type { Block, DocumentTree, Inline } from '../../src/model/tree.ts'

/** A tree of the nodes letters, profiles and books have; every text in it is this one. */
export function bookOf(value: string): DocumentTree {
  const inline: readonly Inline[] = [{ type: 'text', value }]
  const paragraph: Block = { type: 'paragraph', children: inline }
  const heading = (id: string): Block => ({ type: 'heading', id, level: 3, children: inline })
  const list = (id: string): Block => ({
    type: 'summaryList',
    id,
    rows: [{ key: inline, value: [paragraph] }],
  })
  const children: readonly Block[] = [
    { type: 'masthead', id: 'masthead', kind: inline, name: inline, headline: inline, marking: inline },
    { type: 'letterhead', id: 'letter', sender: [inline, inline], date: inline, salutation: inline },
    { type: 'callout', kind: 'panel', title: inline, children: [paragraph] },
    {
      type: 'spread',
      id: 'spread',
      title: inline,
      picture: {
        type: 'figure',
        id: 'picture',
        caption: inline,
        alternative: value,
        drawing: { type: 'scene', shape: 'wide', time: 'day', parts: [] },
      },
      children: [paragraph, { type: 'writingLines', id: 'lines', label: inline, count: 2 }],
      beside: [heading('beside'), list('facts')],
    },
    { type: 'columns', id: 'columns', left: [heading('left'), paragraph], right: [list('right')] },
  ]
  return { type: 'document', title: value, lang: 'en-GB', head: [value], foot: value, children }
}
