// The `:::` blocks of templates by name: what each may be given, and how it becomes a block of the tree.
import type { Block, Card, Cell, Inline, Row, Signatory, SummaryList, Table } from '../model/tree.ts'
import type { BlockKind } from './block-kind.ts'
import { lineAt, linesOf, titled, type WrittenBlock } from './blocks.ts'
import { DRAWINGS } from './drawing/table.ts'
import { flowOf, type Making } from './flow.ts'
import { markdownToLine } from './markdown.ts'
import { PAGES, pictureOf } from './pages.ts'
import { readFields, readGroups, readPairs, readParts, readRows } from './rows.ts'
import { cutAtSlots } from './slots.ts'
import type { Printed } from './value.ts'

const COVER = ['agency', 'service', 'kind', 'name', 'under', 'marking'] as const
const SIGNED = ['role', 'name', 'registration', 'signed'] as const

/** Every block of the template language; there are no others. */
export const KINDS: Readonly<Record<string, BlockKind>> = {
  ...PAGES,
  cover: { words: [0, 0], attributes: [], holds: 'blocks', fields: COVER, make: cover },
  section: { words: [1, 2], attributes: [], holds: 'blocks', fields: ['law'], make: section },
  summary: { words: [1, 1], attributes: [], holds: 'lines', fields: [], make: summary },
  table: { words: [1, 4], attributes: ['widths'], holds: 'lines', fields: ['caption'], make: table },
  quotation: { words: [0, 0], attributes: [], holds: 'blocks', fields: [], make: quotation },
  callout: { words: [1, 1], attributes: [], holds: 'blocks', fields: [], make: callout },
  card: { words: [1, 1], attributes: ['label'], holds: 'lines', fields: ['note'], make: card },
  figure: { words: [1, 2], attributes: ['drawing'], holds: 'lines', fields: ['caption'], make: figure },
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
  const picture = pictureOf(
    flowOf(
      content.filter(part => typeof part !== 'string'),
      making,
    ),
  )
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
    ...(picture && { picture }),
  }
}

function section({ words: [id = '', number], content }: WrittenBlock, making: Making): Block | undefined {
  const { title, rest } = titled(content)
  const start = rest.findIndex(part => typeof part !== 'string' || part.trim() !== '')
  const [, law] = /^\s*law:\s+(.*)$/.exec(lineAt(rest, start)) ?? []
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
  if (words.includes('plain')) making.plain.add(words[0] ?? '')
  if (words.includes('cited')) making.cited.add(words[0] ?? '')
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
    rowHeads: words.includes('rowheads'),
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
  if (kind !== 'message' && kind !== 'panel') throw new RangeError(`There is no callout \`${kind}\``)
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
  { words: [id = '', plain], attributes, content }: WrittenBlock,
  { slots, book, plain: plains }: Making,
): Block | undefined {
  if (plain === 'plain') plains.add(id)
  const draw = DRAWINGS[attributes['drawing'] ?? '']
  if (draw === undefined) throw new RangeError(`There is no drawing \`${attributes['drawing']}\``)
  const { fields, others } = readFields(linesOf(content), ['caption'])
  const given = printsIn(others, slots).find(print => print.kind === 'drawn')
  const drawn = draw(book.view, given?.node)
  return drawn && { type: 'figure', id, caption: markdownToLine(fields['caption'] ?? '', slots), ...drawn }
}

function photo({ words: [id = ''], content }: WrittenBlock, { slots }: Making): Block | undefined {
  const { fields, others } = readFields(linesOf(content), ['caption'])
  const picture = printsIn(others, slots).find(print => print.kind === 'picture')
  if (picture === undefined) return undefined
  const { asset, alternative } = picture
  return { type: 'photo', id, caption: markdownToLine(fields['caption'] ?? '', slots), alternative, asset }
}

function printsIn(lines: readonly string[], slots: Making['slots']): readonly Printed[] {
  return lines
    .flatMap(cutAtSlots)
    .filter(cut => typeof cut === 'number')
    .map(slots.at)
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
