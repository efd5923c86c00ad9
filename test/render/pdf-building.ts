// Short ways to write trees and requests in the tests of the PDF renderer.
import type { Block, Cell, DocumentTree, Inline } from '../../src/model/tree.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'

export const t = (value: string): Inline => ({ type: 'text', value })
export const strong = (value: string): Inline => ({ type: 'strong', children: [t(value)] })
export const mark = (number: number): Inline => ({ type: 'sourceMark', number })
export const p = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? t(child) : child)),
})
export const cell = (...children: readonly (Inline | string)[]): Cell => ({ children: [p(...children)] })
export const words = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ')

export const section = (number: string, title: string, ...children: readonly Block[]): Block => ({
  type: 'section',
  id: `section-${number}`,
  number,
  title: [t(title)],
  children,
})

export const h3 = (id: string, title: string): Block => ({
  type: 'heading',
  id,
  level: 3,
  children: [t(title)],
})

/** A picture one point square. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
)

/** A document of some blocks, with nothing but a heading of level 1 before them. */
export function treeOf(...children: readonly Block[]): DocumentTree {
  const head = ['Child’s permanence report', 'Leila Hartley, TV-2291']
  return { type: 'document', title: 'A test', lang: 'en-GB', head, foot: 'Court copy, version 7', children }
}

/** A request to render a tree in the court look. */
export function requestFor(tree: DocumentTree, changes: Partial<RenderRequest> = {}): RenderRequest {
  return {
    tree,
    look: 'court',
    assets: new Map([['bear', new Uint8Array(DOT)]]),
    asOf: '2025-11-14',
    properties: [
      ['Rendition', 'r-0001'],
      ['Stage', 'court (final)'],
      ['Seal', '0'.repeat(64)],
    ],
    draft: false,
    ...changes,
  }
}
