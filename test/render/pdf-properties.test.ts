// Whatever a tree holds, its words come out on pages, all and in order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Block } from '../../src/model/tree.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { requestFor, t, treeOf } from './pdf-building.ts'

const BOOKS = ['book-a', 'book-b', 'book-c', 'book-d'] as const

describe('random trees', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', ' ', 'dé', '—', '’', '.', '\u00A0', 'Łŵ'),
    minLength: 1,
    maxLength: 400,
  })
  const inline = fc.oneof(
    { weight: 5, arbitrary: text.map(t) },
    text.map(value => ({ type: 'strong', children: [t(value)] }) as const),
    fc.nat(30).map(number => ({ type: 'sourceMark', number }) as const),
    fc.constant({ type: 'lineBreak' } as const),
  )
  const paragraph = fc
    .array(inline, { maxLength: 6 })
    .map(children => ({ type: 'paragraph', children }) as const)
  const { block } = fc.letrec<{ block: Block }>(tie => {
    const blocks = fc.array(tie('block'), { maxLength: 3 })
    const oneCell = blocks.map(children => ({ children }))
    return {
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        paragraph,
        fc.array(blocks, { maxLength: 4 }).map(items => ({ type: 'list', ordered: true, items }) as const),
        fc
          .tuple(
            fc.array(oneCell, { maxLength: 4 }),
            fc.array(fc.array(oneCell, { maxLength: 4 }), { maxLength: 4 }),
          )
          .map(
            ([head, rows]) =>
              ({
                type: 'table',
                id: 'x',
                head,
                rowHeads: true,
                rows: rows.map(cells => ({ cells })),
              }) as const,
          ),
        blocks.map(children => ({ type: 'quotation', children, source: [t('Said')] }) as const),
        blocks.map(
          children =>
            ({ type: 'callout', kind: 'not-found-out', title: [t('Not found')], children }) as const,
        ),
        blocks.map(
          children => ({ type: 'section', id: 's', number: '7', title: [t('Title')], children }) as const,
        ),
        fc
          .tuple(blocks, blocks, fc.boolean())
          .map(
            ([children, beside, titled]) =>
              ({ type: 'spread', id: 'b', title: titled ? [t('Spread')] : [], children, beside }) as const,
          ),
        fc.tuple(blocks, blocks).map(([left, right]) => ({ type: 'columns', id: 'l', left, right }) as const),
        fc.nat(6).map(count => ({ type: 'writingLines', id: 'w', label: [t('Write here')], count }) as const),
        fc.array(oneCell, { maxLength: 5 }).map(
          cells =>
            ({
              type: 'card',
              id: 'c',
              label: 'A',
              title: [t('Card')],
              note: [],
              cells: cells.map(({ children }) => ({ label: [t('Label')], children })),
            }) as const,
        ),
      ),
    }
  })

  const look = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.constantFrom(...BOOKS.map(name => ({ look: name, paper: 'A5' }) as const)),
    fc.constantFrom({ look: 'letter' } as const, { look: 'profile' } as const),
  )

  test('keep every text, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), look, async (blocks, chosen) => {
        const tree = treeOf(...blocks)
        const { painted } = await renderPdf(requestFor(tree, chosen))
        expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
