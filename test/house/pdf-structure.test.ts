// The walk over a PDF’s structure finds nothing wrong with the specimen, and notices what is broken on purpose.
import { expect, test } from 'vitest'
import { pdfStructure } from '../../scripts/pdf-structure.ts'
import type { Block, DocumentTree, Text } from '../../src/model/tree.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { bookRequest } from '../render/specimen-book.ts'
import { specimen, specimenRequest } from '../render/specimen.ts'

const words = (value: string): Text => ({ type: 'text', value })
const paragraph: Block = { type: 'paragraph', children: [words('Words.')] }

const heading = (id: string, level: 3 | 4): Block => ({
  type: 'heading',
  id,
  level,
  children: [words('Deep')],
})

async function faultsOf(tree: DocumentTree): Promise<readonly string[]> {
  const { bytes } = await renderPdf({ ...specimenRequest, tree })
  return (await pdfStructure(bytes)).faults
}

function onePage(...children: readonly Block[]): DocumentTree {
  const cover = specimen.children.filter(({ type }) => type === 'cover')
  return {
    ...specimen,
    children: [...cover, { type: 'section', id: 'one', title: [words('One')], children }],
  }
}

test('finds nothing wrong with a book that is filled up with pages for the hand', async () => {
  const { bytes, pages } = await renderPdf(bookRequest('book-a', 'A5'))
  const structure = await pdfStructure(bytes)
  expect(structure.faults).toEqual([])
  expect((pages ?? 0) % 4).toBe(0)
})

test('finds nothing wrong with the specimen, and every role in it', async () => {
  const { bytes, pages } = await renderPdf(specimenRequest)
  const structure = await pdfStructure(bytes)
  expect(structure.faults).toEqual([])
  expect(structure.pages).toBe(pages)
  expect(Object.keys(structure.roles)).toEqual(
    expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'LI', 'Figure', 'Link']),
  )
})

test.each<[string, DocumentTree, string]>([
  ['a file without a title', { ...onePage(paragraph), title: '' }, 'the file has no title'],
  [
    'a heading that jumps a level',
    // Levels go by id, so only a tree with an id twice can make one jump.
    onePage(heading('twice', 4), heading('between', 3), heading('twice', 4), paragraph),
    'a heading of level 4 follows one of level 2',
  ],
  [
    'a photograph without words',
    onePage({ type: 'photo', id: 'p', caption: [words('Garden')], alternative: '', asset: 'garden' }),
    'page 2: a figure has no text alternative',
  ],
  [
    'a file without its main heading',
    { ...onePage(paragraph), children: onePage(paragraph).children.slice(1) },
    'no `H1` in the whole file',
  ],
])('notices %s', async (_, tree, fault) => {
  expect(await faultsOf(tree)).toContain(fault)
})
