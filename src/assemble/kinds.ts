// The `:::` blocks of templates by name: what each may be given, and how it becomes a block of the tree.
import type { Block, Card, Cell, Inline, Row, Signatory, SummaryList, Table } from '../model/tree.ts'
import { linesOf, type WrittenBlock } from './blocks.ts'
import { DRAWINGS } from './drawing/table.ts'
import { flowOf, type Making } from './flow.ts'
import { markdownToLine } from './markdown.ts'
import { readFields, readGroups, readPairs, readParts, readRows } from './rows.ts'
import { cutAtSlots } from './slots.ts'

/** A block of the template language. */
export interface BlockKind {
  /** How many words stand after its name. Without an end, the rest of the line is a title. */
  readonly words: readonly [least: number, most: number]
  readonly attributes: readonly string[]
  /** Whether other blocks may stand in it. */
  readonly holds: 'blocks' | 'lines'
  /** Lines it knows, such as `caption:`. */
  readonly fields: readonly string[]
  /** The block of the tree; undefined where nothing is left to print. */
  readonly make: (written: WrittenBlock, making: Making) => Block | undefined
}

const COVER = ['agency', 'service', 'kind', 'name', 'under', 'marking'] as const
const SIGNED = ['role', 'name', 'registration', 'signed'] as const

/** Every block of the template language; there are no others. */
export const KINDS: Readonly<Record<string, BlockKind>> = {
  cover: { words: [0, 0], attributes: [], holds: 'lines', fields: COVER, make: cover },
  section: { words: [1, 2], attributes: [], holds: 'blocks', fields: ['law'], make: section },
  summary: { words: [1, 1], attributes: [], holds: 'lines', fields: [], make: summary },
  table: { words: [1, 2], attributes: ['widths'], holds: 'lines', fields: ['caption'], make: table },
  quotation: { words: [0, 0], attributes: [], holds: 'blocks', fields: [], make: quotation },
  callout: { words: [1, 1], attributes: [], holds: 'blocks', fields: [], make: callout },
  card: { words: [1, 1], attributes: ['label'], holds: 'lines', fields: ['note'], make: card },
  figure: { words: [1, 1], attributes: ['drawing'], holds: 'lines', fields: ['caption'], make: figure },
  photo: { words: [1, 1], attributes: [], holds: 'lines', fields: ['caption'], make: photo },
  signatures: { words: [1, 1], attributes: [], holds: 'lines', fields: SIGNED, make: signatures },
  contents: {
    words: [1, Infinity],
    attributes: [],
    holds: 'lines',
    fields: [],
    make: ({ rest }) => ({ type: 'contents', title: rest }),
  },
  pagebreak: {
    words: [0, 0],
    attributes: [],
    holds: 'lines',
    fields: [],
    make: () => ({ type: 'pageBreak' }),
  },
}

function cover({ content }: WrittenBlock, making: Making): Block {
  const { fields, others } = readFields(linesOf(content), COVER)
  const line = (name: (typeof COVER)[number]) => markdownToLine(fields[name] ?? '', making.slots)
  return {
    type: 'cover',
    id: 'cover',
    agency: line('agency'),
    service: line('service'),
    kind: line('kind'),
    name: line('name'),
    under: line('under'),
    facts: { type: 'summaryList', id: 'cover-facts', rows: summaryRows(others, making) },
    marking: line('marking'),
  }
}

function section({ words: [id = '', number], content }: WrittenBlock, making: Making): Block | undefined {
  const { title, rest } = titled(content)
  const start = rest.findIndex(part => typeof part !== 'string' || part.trim() !== '')
  const [, law] = /^\s*law:\s+(.*)$/.exec(textOf(rest[start])) ?? []
  const body = law === undefined ? rest : rest.toSpliced(start, 1)
  const children = flowOf(body, making)
  if (!children.some(child => child.type !== 'pageBreak')) return undefined
  return {
    type: 'section',
    id,
    ...(number === undefined ? {} : { number }),
    title: markdownToLine(title, making.slots),
    ...(law === undefined ? {} : { law: markdownToLine(law, making.slots) }),
    children,
  }
}

function summary({ words: [id = ''], content }: WrittenBlock, making: Making): Block | undefined {
  const rows = summaryRows(linesOf(content), making)
  return rows.length === 0 ? undefined : { type: 'summaryList', id, rows }
}

function summaryRows(lines: readonly string[], making: Making): SummaryList['rows'] {
  return readPairs(lines)
    .map(([key, value]) => ({ key: markdownToLine(key, making.slots), value: flowOf([value], making) }))
    .filter(({ value }) => value.length > 0)
}

function table({ words, attributes, content }: WrittenBlock, making: Making): Block | undefined {
  const { fields, others } = readFields(linesOf(content), ['caption'])
  const [head = [], ...body] = readRows(others)
  const even = (cells: readonly string[]) => [
    ...cells,
    ...Array<string>(Math.max(0, head.length - cells.length)).fill(''),
  ]
  const rows = body
    .map(cells => row(even(cells), making))
    .filter(({ cells }) => cells.some(({ children }) => children.length > 0))
  if (rows.length === 0) return undefined
  const widths = attributes['widths']?.split(',').map(Number)
  const made: Table = {
    type: 'table',
    id: words[0] ?? '',
    head: head.map(cell => cellOf(cell, making)),
    rows,
    rowHeads: words[1] === 'rowheads',
    ...(fields['caption'] === undefined ? {} : { caption: markdownToLine(fields['caption'], making.slots) }),
    ...(widths === undefined ? {} : { widths }),
  }
  return made
}

function row(cells: readonly string[], making: Making): Row {
  const id = cells
    .flatMap(cutAtSlots)
    .map(cut => (typeof cut === 'number' ? rowIdIn(cut, making) : undefined))
    .find(found => found !== undefined)
  return { ...(id === undefined ? {} : { id }), cells: cells.map(cell => cellOf(cell, making)) }
}

function rowIdIn(slot: number, { slots }: Making): string | undefined {
  const print = slots.at(slot)
  return print.kind === 'words' ? print.row : undefined
}

function cellOf(cell: string, making: Making): Cell {
  return { children: flowOf([cell], making) }
}

function quotation({ content }: WrittenBlock, making: Making): Block | undefined {
  const isSource = (part: string | WrittenBlock) => typeof part === 'string' && part.startsWith('-- ')
  const source = linesOf(content)
    .filter(isSource)
    .map(part => part.slice(3))
    .join(' ')
  const children = flowOf(
    content.filter(part => !isSource(part)),
    making,
  )
  return children.length === 0
    ? undefined
    : { type: 'quotation', children, source: markdownToLine(source, making.slots) }
}

function callout({ words: [kind], content }: WrittenBlock, making: Making): Block | undefined {
  if (kind !== 'message') throw new RangeError(`There is no callout \`${kind}\``)
  const { title, rest } = titled(content)
  const children = flowOf(rest, making)
  return children.length === 0
    ? undefined
    : { type: 'callout', kind, title: markdownToLine(title, making.slots), children }
}

function card({ words: [id = ''], attributes, content }: WrittenBlock, making: Making): Block | undefined {
  const { title, rest } = titled(content)
  const { before, parts } = readParts(linesOf(rest), '==')
  const { fields } = readFields(before, ['note'])
  const cells = parts
    .map(part => ({ label: markdownToLine(part.title, making.slots), children: flowOf(part.lines, making) }))
    .filter(({ children }) => children.length > 0)
  const made: Card = {
    type: 'card',
    id,
    label: attributes['label'] ?? '',
    title: markdownToLine(title, making.slots),
    note: markdownToLine(fields['note'] ?? '', making.slots),
    cells,
  }
  return cells.length === 0 && made.title.length === 0 ? undefined : made
}

function figure(
  { words: [id = ''], attributes, content }: WrittenBlock,
  { slots, book }: Making,
): Block | undefined {
  const draw = DRAWINGS[attributes['drawing'] ?? '']
  if (draw === undefined) throw new RangeError(`There is no drawing \`${attributes['drawing']}\``)
  const drawn = draw(book.view)
  const { fields } = readFields(linesOf(content), ['caption'])
  return drawn && { type: 'figure', id, caption: markdownToLine(fields['caption'] ?? '', slots), ...drawn }
}

function photo({ words: [id = ''], content }: WrittenBlock, { slots }: Making): Block | undefined {
  const { fields, others } = readFields(linesOf(content), ['caption'])
  const cuts = others.flatMap(cutAtSlots).filter(cut => typeof cut === 'number')
  const picture = cuts.map(cut => slots.at(cut)).find(print => print.kind === 'picture')
  if (picture === undefined) return undefined
  const { asset, alternative } = picture
  return { type: 'photo', id, caption: markdownToLine(fields['caption'] ?? '', slots), alternative, asset }
}

function signatures({ words: [id = ''], content }: WrittenBlock, { slots }: Making): Block | undefined {
  const signatories = readGroups(linesOf(content)).flatMap((lines): readonly Signatory[] => {
    const { fields } = readFields(lines, SIGNED)
    const line = (name: (typeof SIGNED)[number]): readonly Inline[] =>
      markdownToLine(fields[name] ?? '', slots)
    const [role, name, registration, signedOn] = SIGNED.map(line) as [Inline[], Inline[], Inline[], Inline[]]
    if (role.length === 0 && name.length === 0) return []
    return [
      {
        role,
        name,
        ...(registration.length > 0 && { registration }),
        ...(signedOn.length > 0 && { signedOn }),
      },
    ]
  })
  return signatories.length === 0 ? undefined : { type: 'signatures', id, signatories }
}

/** The `# Title` a block begins with, and what comes after. */
function titled(content: WrittenBlock['content']): {
  readonly title: string
  readonly rest: WrittenBlock['content']
} {
  const start = content.findIndex(part => typeof part !== 'string' || part.trim() !== '')
  const [, title] = /^\s*#\s+(.*)$/.exec(textOf(content[start])) ?? []
  return title === undefined ? { title: '', rest: content } : { title, rest: content.slice(start + 1) }
}

function textOf(part: string | WrittenBlock | undefined): string {
  return typeof part === 'string' ? part : ''
}
