// A shell to the same shell with a token of our own in each place, which no text of the document can imitate.
import { PatchType, patchDocument, TextRun } from 'docx'
import { strToU8 } from 'fflate'
import { unzipEntries, zipEntries } from '../docx/zip.ts'
import { textPart } from './open.ts'
import { type Asked, askedBy, linesIn, pageParts, placesIn, propertiesOf, standsAlone } from './places.ts'
import { roomAt } from './room.ts'
import {
  around,
  attribute,
  type Edit,
  edited,
  type Element,
  elementsIn,
  readXml,
  within,
  without,
} from './xml.ts'

type Parts = Record<string, Uint8Array>

/** Three characters of the private use areas that stand nowhere in the document or the shell. */
export interface Marks {
  readonly open: string
  readonly close: string
  readonly border: string
}

/** A place in a shell with its token. */
export interface Spot {
  /** What stands between the marks. */
  readonly token: string
  readonly asked: Asked
  readonly alone: boolean
  /** Room for words, in points. */
  readonly room: number
  readonly inCell: boolean
  /** A table stands right before it; Word would join another to that one. */
  readonly afterTable: boolean
  /** The style of its paragraph, as the shell calls it. */
  readonly style?: string
}

/** The words between the braces of every place, each once, in order. */
export function wordsOfPlaces(parts: Parts): readonly string[] {
  const found = pageParts(Object.keys(parts)).flatMap(name => placesIn(textPart(parts, name)))
  return [...new Set(found.map(({ words }) => words))]
}

/** Marks that stand in none of the texts. */
export function freeMarks(texts: readonly string[]): Marks {
  const taken = texts.join('')
  const free: string[] = []
  for (let code = 0xe100; free.length < 3 && code <= 0xf8ff; code += 1) {
    const character = String.fromCharCode(code)
    if (!taken.includes(character)) free.push(character)
  }
  const [open, close, border] = free
  if (open === undefined || close === undefined || border === undefined)
    throw new Error('Every private-use character stands in the document')
  return { open, close, border }
}

/** The parts with a token in each place; rows and lines of sections that are gone are taken out. */
export async function withTokens(
  parts: Parts,
  marks: Marks,
  isGone: (asked: Asked) => boolean,
): Promise<{ readonly parts: Parts; readonly spots: readonly Spot[] }> {
  const words = wordsOfPlaces(parts)
  const token = (at: number): string => `${marks.open}${at}${marks.close}`
  const patches = Object.fromEntries(
    words.map((one, at) => [one, { type: PatchType.PARAGRAPH, children: [new TextRun(token(at))] } as const]),
  )
  const patched =
    words.length === 0
      ? parts
      : unzipEntries(
          await patchDocument({
            outputType: 'uint8array',
            data: zipEntries(parts),
            keepOriginalStyles: true,
            patches,
          }),
        )
  const asked = words.map(askedBy)
  const made: Parts = { ...patched }
  const spots: Spot[] = []
  const pattern = new RegExp(`${marks.open}(\\d+)${marks.close}`, 'g')
  for (const name of pageParts(Object.keys(patched))) {
    const kept = withoutGone(textPart(patched, name), pattern, at => isGone(asked[at]!))
    const before = spots.length
    let count = before
    const xml = kept.replace(pattern, (_, at: string) => `${marks.open}${at}.${count++}${marks.close}`)
    spots.push(...spotsIn(xml, marks, asked))
    if (spots.length !== count) throw new Error('A place of the shell stands where it cannot be filled')
    made[name] = strToU8(xml)
  }
  return { parts: made, spots }
}

/** A row, or a line outside tables, goes with its section; so does a table all of whose rows go. */
function withoutGone(xml: string, pattern: RegExp, isGone: (at: number) => boolean): string {
  const gone = new Set<Element>()
  const edits: Edit[] = []
  const root = readXml(xml)
  for (const { text, paragraph } of linesIn(xml)) {
    if (!Array.from(text.matchAll(pattern)).some(([, at]) => isGone(Number(at)))) continue
    const row = around(paragraph, 'w:tr')
    if (row !== undefined) gone.add(row)
    else if (within(propertiesOf(paragraph), 'w:sectPr') === undefined) edits.push(without(paragraph))
  }
  const starts = new Set([...gone].map(({ start }) => start))
  const tables = root === undefined ? [] : elementsIn(root, 'w:tbl')
  const empty = tables.filter(table =>
    table.children.every(({ name, start }) => name !== 'w:tr' || starts.has(start)),
  )
  return edited(xml, [...edits, ...[...gone, ...empty, ...empty.flatMap(lineAfter)].map(without)])
}

/** An empty line under a table that goes is there to keep it from the next. */
function lineAfter(table: Element): readonly Element[] {
  const siblings = table.parent?.children ?? []
  const at = siblings.indexOf(table)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  const isEmpty =
    after?.name === 'w:p' &&
    after.children.every(({ name }) => name === 'w:pPr' || name === 'w:r') &&
    elementsIn(after, 'w:t', 'w:br', 'w:drawing', 'w:pict', 'w:fldChar', 'w:sectPr').length === 0
  return isEmpty && before?.name === 'w:p' ? [after] : []
}

function spotsIn(xml: string, { open, close }: Marks, asked: readonly Asked[]): readonly Spot[] {
  const pattern = new RegExp(`${open}((\\d+)\\.\\d+)${close}`, 'g')
  return linesIn(xml).flatMap(({ text, paragraph }) => {
    const style = attribute(within(propertiesOf(paragraph), 'w:pStyle'), 'w:val')
    const siblings = paragraph.parent?.children ?? []
    const stands = {
      room: roomAt(paragraph),
      inCell: around(paragraph, 'w:tc') !== undefined,
      afterTable: siblings[siblings.indexOf(paragraph) - 1]?.name === 'w:tbl',
      ...(style === undefined ? {} : { style }),
    }
    return Array.from(text.matchAll(pattern), ([whole, token = '', at]) => ({
      token,
      asked: asked[Number(at)]!,
      alone: standsAlone(whole, text, paragraph),
      ...stands,
    }))
  })
}
