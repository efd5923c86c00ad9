// The level of each heading: it follows what stands around it, is the same in every format, and never jumps.
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { unzipEntries } from '../../src/render/docx/zip.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { headingLevels } from '../../src/render/heading-levels.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import type { Look, RenderRequest } from '../../src/render/rendition.ts'
import { h3, p, section, t } from './pdf-building.ts'
import { openPdf, rolesOf, tagsOf } from './pdf-reading.ts'
import { specimen } from './specimen.ts'
import { bookSpecimen } from './specimen-book.ts'
import { letterRequest, letterSpecimen, mastheadSpecimen, profileSpecimen } from './specimen-letter.ts'

const h4 = (id: string): Block => ({ type: 'heading', id, level: 4, children: [t('Small')] })

const spread = (
  id: string,
  title: string,
  children: readonly Block[],
  beside: readonly Block[] = [],
): Block => ({
  type: 'spread',
  id,
  title: title ? [t(title)] : [],
  children,
  beside,
})

const card = (id: string): Block => ({
  type: 'card',
  id,
  label: 'A',
  title: [t('Card')],
  note: [],
  cells: [],
})

const masthead: Block = {
  type: 'masthead',
  id: 'masthead',
  kind: [t('Kind')],
  name: [t('Name')],
  headline: [],
  marking: [],
}

const columns = (left: readonly Block[], right: readonly Block[]): Block => ({
  type: 'columns',
  id: 'columns',
  left,
  right,
})

const awkward: readonly Block[] = [
  masthead,
  h3('outside', 'Outside every section'),
  h4('beneath'),
  section('1', 'One', h4('first'), card('card-a'), card('card-b'), h3('inner', 'Inner'), card('card-c')),
  h4('after'),
  spread('untitled', '', [h3('alone', 'Alone'), p('Words')], [h3('fact', 'Fact')]),
  spread('titled', 'Titled', [h3('beneath-title', 'Beneath'), p('Words')], [h4('small-fact')]),
  columns([h3('left', 'Left'), h4('left-small')], [h4('right-small'), h3('right', 'Right')]),
  section(
    '2',
    'Two',
    h3('a', 'A'),
    spread('in', 'In it', [h3('b', 'B')]),
    h4('c'),
    columns([h3('d', 'D')], []),
  ),
]

test.each<[string, number]>([
  ['outside', 2],
  ['beneath', 3],
  ['first', 3],
  ['card-a', 3],
  ['card-b', 3],
  ['inner', 3],
  ['card-c', 4],
  ['after', 2],
  ['alone', 2],
  ['fact', 2],
  ['beneath-title', 3],
  ['small-fact', 4],
  ['left', 2],
  ['left-small', 3],
  ['right-small', 3],
  ['right', 2],
  ['a', 3],
  ['b', 3],
  ['c', 3],
  ['d', 3],
])('%s is a heading of level %i', (id, level) => {
  expect(headingLevels(awkward).get(id)).toBe(level)
})

describe.each<[string, DocumentTree, Look]>([
  ['a report', specimen, 'court'],
  ['a report with a masthead', mastheadSpecimen, 'panel'],
  ['a letter', letterSpecimen, 'letter'],
  ['a profile', profileSpecimen, 'profile'],
  ['a book', bookSpecimen, 'book-c'],
  ['a book for the youngest', bookSpecimen, 'book-a'],
  ['an awkward report', { ...mastheadSpecimen, children: awkward }, 'court'],
  ['an awkward profile', { ...profileSpecimen, children: awkward }, 'profile'],
])('the headings of %s', (_, tree, look) => {
  test('are the same in every format, and never jump', async () => {
    const request = letterRequest(tree, look)
    const levels = await levelsInPdf(request)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    expect(await levelsInHtml(request)).toEqual(levels)
    expect(await levelsInWord(request)).toEqual(levels)
  })
})

test('no nesting of headings, sections, spreads, columns and cards makes a level jump', () => {
  fc.assert(
    fc.property(fc.array(blocks), children => {
      const levels = headingLevels(named(children))
      const all = [1, ...inOrder(named(children), levels)]
      return all.every((level, at) => at === 0 || level <= (all[at - 1] ?? 0) + 1)
    }),
  )
})

test('a heading one level higher than it says looks as it did', async () => {
  const small = spread('untitled', '', [h3('alone', 'Alone')])
  const request = letterRequest({ ...mastheadSpecimen, children: [masthead, small] }, 'court')
  expect(new TextDecoder().decode((await renderHtml(request)).bytes)).toContain(
    '<h2 id="alone" class="heading3">',
  )
  const [, paragraph = ''] = /(<w:p>(?:(?!<w:p>).)*Alone)/.exec(await bodyOf(request)) ?? []
  expect(paragraph).toContain('<w:pStyle w:val="Heading2"/>')
  expect(paragraph).toContain('<w:rStyle w:val="Heading3Words"/>')
  expect(paragraph).toMatch(/<w:pBdr><w:top w:val="none"/)
})

const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block; flow: Block[] }>(tie => ({
  flow: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.constant(h3('', 'Heading')),
    fc.constant(h4('')),
    fc.constant(card('')),
    tie('flow').map(children => section('', 'Section', ...children)),
    fc
      .tuple(fc.boolean(), tie('flow'), tie('flow'))
      .map(([titled, children, beside]) => spread('', titled ? 'Spread' : '', children, beside)),
    fc.tuple(tie('flow'), tie('flow')).map(([left, right]) => columns(left, right)),
    tie('flow').map(item => ({ type: 'list', ordered: false, items: [item] }) as const),
  ),
})).block

/** The same blocks, each with an id of its own. */
function named(children: readonly Block[]): readonly Block[] {
  let count = 0
  return JSON.parse(JSON.stringify(children), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: `id-${++count}` } : value,
  ) as Block[]
}

function inOrder(children: readonly Block[], levels: ReadonlyMap<string, number>): readonly number[] {
  return children.flatMap(block => {
    const { type } = block
    if (type === 'heading' || type === 'card') return [levels.get(block.id) ?? 0]
    if (type === 'section') return [2, ...inOrder(block.children, levels)]
    if (type === 'columns') return inOrder([...block.left, ...block.right], levels)
    if (type === 'list') return inOrder(block.items.flat(), levels)
    if (type !== 'spread') return []
    return [...block.title.map(() => 2), ...inOrder([...block.children, ...block.beside], levels)]
  })
}

async function levelsInHtml(request: RenderRequest): Promise<readonly number[]> {
  const html = new TextDecoder().decode((await renderHtml(request)).bytes)
  return [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
}

async function bodyOf(request: RenderRequest): Promise<string> {
  return strFromU8(unzipEntries((await renderDocx(request)).bytes)['word/document.xml']!)
}

async function levelsInWord(request: RenderRequest): Promise<readonly number[]> {
  const xml = await bodyOf(request)
  return [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level))
}

async function levelsInPdf(request: RenderRequest): Promise<readonly number[]> {
  const tags = await tagsOf(await openPdf((await renderPdf(request)).bytes))
  return rolesOf(tags).flatMap(role => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []))
}
