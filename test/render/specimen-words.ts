// The nodes of which a specimen is made, without their ceremony.
import type { Cell, Inline, Paragraph, Row, SummaryRow, Text } from '../../src/model/tree.ts'

export const text = (value: string): Text => ({ type: 'text', value })
export const mark = (number: number): Inline => ({ type: 'sourceMark', number })
export const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] })
export const paragraph = (...children: readonly (string | Inline)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
})
export const cell = (...children: readonly (string | Inline)[]): Cell => ({
  children: [paragraph(...children)],
})
export const row = (...cells: readonly (string | Inline)[]): Row => ({
  cells: cells.map(inline => cell(inline)),
})
export const fact = (key: string, ...value: readonly (string | Inline)[]): SummaryRow => ({
  key: [text(key)],
  value: [paragraph(...value)],
})
