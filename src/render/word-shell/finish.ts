// A part with its places filled to the finished part, in the shell’s own styles, and the words that were filled in.
import { COLOURS } from '../style.ts'
import { paintedIn } from '../docx/painted.ts'
import { borderText } from './patches.ts'
import type { Dress } from './shell-styles.ts'
import type { Marks, Spot } from './tokens.ts'
import { around, attribute, type Edit, edited, type Element, elementsIn, readXml, without } from './xml.ts'

/** A finished part of a file. */
export interface Finished {
  readonly xml: string
  /** Words of the filled places, in order. */
  readonly painted: readonly string[]
}

interface Region {
  readonly from: Element
  readonly to: Element
  readonly spot: Spot
}

/** Dresses what fills the places of a part in the shell’s styles, and takes away the marks around it. */
export function finishPart(xml: string, spots: readonly Spot[], marks: Marks, dress: Dress): Finished {
  if (!xml.includes(marks.open) && !xml.includes(marks.border)) return { xml: apart(xml), painted: [] }
  const regions = regionsIn(xml, spots, marks)
  const edits = regions.map(({ from, to, spot }): Edit => {
    const inner = xml.slice(from.end, to.start)
    return { start: from.start, end: to.end, text: dressedAs(inner, dress, spot) }
  })
  const finished = apart(edited(xml, edits))
  if ([marks.open, marks.close, marks.border].some(mark => finished.includes(mark)))
    throw new Error('A place of the shell was not filled')
  return {
    xml: finished,
    painted: regions.flatMap(({ from, to }) => paintedIn(xml.slice(from.end, to.start))),
  }
}

/** The runs or paragraphs of the marks around each filled place. */
function regionsIn(xml: string, spots: readonly Spot[], marks: Marks): readonly Region[] {
  const root = readXml(xml)
  const bearers = (root === undefined ? [] : elementsIn(root, 'w:t')).filter(one =>
    xml.slice(...one.inside).includes(marks.border),
  )
  const byWords = new Map(bearers.map(one => [xml.slice(...one.inside), one]))
  return spots.flatMap(spot => {
    const [from, to] = (['from', 'to'] as const).map(end => byWords.get(borderText(spot.token, end, marks)))
    if (from === undefined || to === undefined) return []
    const whole = around(from, 'w:p')?.start === around(to, 'w:p')?.start ? 'w:r' : 'w:p'
    return [{ spot, from: around(from, whole) ?? from, to: around(to, whole) ?? to }]
  })
}

function dressedAs(xml: string, { styles, table, accent }: Dress, { asked, style }: Spot): string {
  const own = (id: string): string =>
    id === 'Cell' && asked.kind === 'answer' ? (style ?? '') : (styles.get(id) ?? id)
  const named = xml.replace(/<w:([pr])Style w:val="(\w+)"\/>/g, (_, kind: string, id: string) => {
    const named = own(id)
    return named === '' ? '' : `<w:${kind}Style w:val="${named}"/>`
  })
  const tabled = table === undefined ? named : edited(named, tableEdits(named, table))
  const tinted = tabled.replaceAll(plain(COLOURS.accentTint), plain(COLOURS.tint))
  return accent === undefined ? tinted : tinted.replaceAll(`"${plain(COLOURS.accent)}"`, `"${accent}"`)
}

/** Tables of rows and columns have a look; boxes have none and keep their own lines. */
function tableEdits(xml: string, style: string): readonly Edit[] {
  const root = readXml(xml)
  const properties =
    root === undefined
      ? []
      : elementsIn(root, 'w:tblPr').filter(one => one.children.some(({ name }) => name === 'w:tblLook'))
  return properties.flatMap(one => {
    const table = one.parent!
    const rows = table.children.filter(({ name }) => name === 'w:tr')
    const cells = rows.flatMap(row => row.children.filter(({ name }) => name === 'w:tc'))
    const inCells = cells
      .flatMap(cell => cell.children.filter(({ name }) => name === 'w:tcPr'))
      .flatMap(({ children }) => children)
    const gone = [...one.children, ...inCells].filter(({ name }) =>
      ['w:tblBorders', 'w:tblCellMar', 'w:tcBorders', 'w:tcMar'].includes(name),
    )
    const start = one.inside[0]
    return [{ start, end: start, text: `<w:tblStyle w:val="${style}"/>` }, ...gone.map(without)]
  })
}

/** A piece that is filled in twice is a place links lead to once. */
function apart(xml: string): string {
  const root = readXml(xml)
  const starts = root === undefined ? [] : elementsIn(root, 'w:bookmarkStart')
  const names = new Set<string>()
  const again = starts.filter(start => {
    const name = attribute(start, 'w:name') ?? ''
    return names.size === names.add(name).size
  })
  const ids = new Set(again.map(start => attribute(start, 'w:id')))
  const ends =
    root === undefined || ids.size === 0
      ? []
      : elementsIn(root, 'w:bookmarkEnd').filter(end => ids.has(attribute(end, 'w:id')))
  return edited(xml, [...again, ...ends].map(without))
}

function plain(colour: string): string {
  return colour.slice(1)
}
