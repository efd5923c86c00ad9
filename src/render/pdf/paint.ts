// Pages to a PDF document: paints each line, rule and picture under its tag, and remembers what was painted.
import { COLOURS } from '../style.ts'
import type { TaggedDocument } from './document.ts'
import { Renderer, type Line, type Page, type Placed, type Target, type Word } from './engine.ts'
import { element, type Element } from './tags.ts'

/** Where something stands; `page` counts from 0. */
export interface Place {
  readonly page: number
  readonly top: number
}

/** Every named place of laid out pages. Where a name is taken twice, the first counts. */
export function placesOf(pages: readonly Page[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [page, { items }] of pages.entries()) {
    for (const { item } of items as readonly { readonly item?: Partial<Placed> }[]) {
      for (const name of item?.anchors ?? []) {
        if (!places.has(name)) places.set(name, { page, top: item?.y ?? 0 })
      }
    }
  }
  return places
}

/** Paints the pages of one document. */
export class Painter extends Renderer {
  /** What was painted of each text of the tree, by its number. */
  readonly painted: string[] = []
  private readonly pdf: TaggedDocument
  private readonly places: ReadonlyMap<string, Place>
  private readonly seen = new Set<number>()
  private readonly links = new Map<number, Element>()

  constructor(pdf: TaggedDocument, places: ReadonlyMap<string, Place>) {
    super(pdf)
    this.pdf = pdf
    this.places = places
  }

  override renderLine(line: Line, x: number, y: number): void {
    for (const name of line.anchors ?? []) this.pdf.addNamedDestination(name, 'XYZ', null, y, null)
    const owner = this.ownerOf(line)
    const baseline = baselineOf(line, y)
    for (const words of piecesOf(line)) this.paintPiece(words, x, baseline, owner, line.entry === undefined)
    if (line.entry && owner) this.paintPageNumber(line.entry, line, x, baseline, owner)
  }

  override renderVector(vector: object): void {
    this.pdf.tag('Layout')
    super.renderVector(vector)
  }

  override renderImage(image: Placed): void {
    this.paintPicture(image, () => super.renderImage(image))
  }

  override renderSVG(svg: Placed): void {
    this.paintPicture(svg, () => super.renderSVG(svg))
  }

  /** A line seen before is a table head, repeated; it is read once. */
  private ownerOf({ element: owner, key }: Line): Element | undefined {
    if (!owner || key === undefined || this.seen.has(key)) return undefined
    this.seen.add(key)
    return owner
  }

  private paintPiece(
    words: readonly Word[],
    x: number,
    baseline: number,
    owner: Element | undefined,
    linked: boolean,
  ): void {
    const [first] = words
    const text = words.map(word => word.text).join('')
    if (!first || text === '') return
    const left = x + first.x
    const width = words.reduce((total, word) => total + word.width, 0)
    if (first.missing) this.paintMissing(left, width, baseline, first)
    this.pdf.tag(owner ? this.innermost(owner, first) : 'Pagination')
    this.paintText(text, left, baseline, first)
    if (first.underlined) this.paintUnderline(left, widthOf(words), baseline)
    if (!owner) return
    for (const { leaf, text: piece } of words) {
      if (leaf !== undefined) this.painted[leaf] = (this.painted[leaf] ?? '') + piece
    }
    if (first.link && linked) this.link(first.link, left, widthOf(words), baseline, first)
  }

  private paintText(text: string, left: number, baseline: number, { font, fontSize, color }: Word): void {
    this.pdf._font = font
    this.pdf.fontSize(fontSize)
    this.pdf.fillColor(color)
    this.pdf.text(text, left, baseline - (font.ascender / 1000) * fontSize, { lineBreak: false })
  }

  /** The element words belong to: their link or their language, or else that of the whole line. */
  private innermost(owner: Element, { link, lang, leaf }: Word): Element {
    if (link) return this.linkIn(owner, link)
    if (lang !== undefined) return this.within(owner, -1 - (leaf ?? 0), () => element('Span', { lang }))
    return owner
  }

  private linkIn(owner: Element, { number, words }: Target): Element {
    return this.within(owner, number, () => element('Link', { contents: words }))
  }

  /** A link or a span that goes on over a line's end is one element. */
  private within(owner: Element, number: number, make: () => Element): Element {
    const known = this.links.get(number)
    if (known) return known
    const made = make()
    owner.kids.push(made)
    owner.written?.add(this.pdf.writeTree(made))
    this.links.set(number, made)
    return made
  }

  private link(
    { to, number, words }: Target,
    left: number,
    width: number,
    baseline: number,
    word: Word,
  ): void {
    const up = (word.font.ascender / 1000) * word.fontSize
    const down = (-word.font.descender / 1000) * word.fontSize
    const options = { Contents: new String(words), structParent: this.links.get(number)?.written }
    this.pdf.goTo(left, baseline - up, width, up + down, to, options)
  }

  private paintMissing(left: number, width: number, baseline: number, { font, fontSize }: Word): void {
    const up = (font.ascender / 1000) * fontSize + 1
    const down = (-font.descender / 1000) * fontSize + 1
    this.pdf.tag('Layout')
    this.pdf
      .fillColor(COLOURS.gapTint)
      .rect(left, baseline - up, width, up + down)
      .fill()
    this.pdf.lineWidth(1).strokeColor(COLOURS.gap).dash(3, { space: 2 })
    this.pdf
      .moveTo(left, baseline + down)
      .lineTo(left + width, baseline + down)
      .stroke()
      .undash()
  }

  private paintUnderline(left: number, width: number, baseline: number): void {
    this.pdf.tag('Layout')
    this.pdf.lineWidth(0.6).strokeColor(COLOURS.accent)
    this.pdf
      .moveTo(left, baseline + 1.6)
      .lineTo(left + width, baseline + 1.6)
      .stroke()
  }

  private paintPageNumber(
    { target, right }: NonNullable<Line['entry']>,
    line: Line,
    x: number,
    baseline: number,
    owner: Element,
  ): void {
    const word = line.inlines[0]
    const place = this.places.get(target.to)
    if (!word || !place) return
    const number = String(place.page + 1)
    const left = right - word.font.widthOfString(number, word.fontSize)
    this.paintLeader(x + line.getWidth() + 8, left - 8, baseline)
    this.pdf.tag(this.linkIn(owner, target))
    this.paintText(number, left, baseline, word)
    this.link(target, x, right - x, baseline, word)
  }

  /** Dots stand at the same places in every line. */
  private paintLeader(from: number, to: number, baseline: number): void {
    this.pdf.tag('Layout')
    this.pdf.fillColor(COLOURS.edge)
    for (let at = Math.ceil(from / 5) * 5; at < to; at += 5) this.pdf.rect(at, baseline - 1, 1, 1)
    this.pdf.fill()
  }

  private paintPicture(picture: Placed, paint: () => void): void {
    for (const name of picture.anchors ?? []) {
      this.pdf.addNamedDestination(name, 'XYZ', null, picture.y, null)
    }
    const { element: owner, x, y, _width: width, _height: height } = picture
    this.pdf.closeTag()
    this.pdf.tag(owner ?? 'Background')
    if (owner?.written && owner.pieces === 1) {
      const { height: paper } = this.pdf.paper
      const box = [x, paper - y - height, x + width, paper - y]
      owner.written.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box }
    }
    paint()
    this.pdf.closeTag()
  }
}

/** Words side by side that are painted alike, as one. */
function piecesOf({ inlines }: Line): readonly (readonly Word[])[] {
  const pieces: Word[][] = []
  for (const word of inlines) {
    const piece = pieces.at(-1)
    const [first] = piece ?? []
    if (piece && first && isAlike(first, word)) piece.push(word)
    else pieces.push([word])
  }
  return pieces
}

function isAlike(a: Word, b: Word): boolean {
  return (
    a.font === b.font &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    a.link?.number === b.link?.number &&
    a.lang === b.lang &&
    (a.lang === undefined || a.leaf === b.leaf) &&
    a.missing === b.missing &&
    a.underlined === b.underlined
  )
}

/** The width of words without the space after them. */
function widthOf(words: readonly Word[]): number {
  const text = words.map(word => word.text).join('')
  const last = words.at(-1)
  const space = last ? last.font.widthOfString(' ', last.fontSize) : 0
  const spaces = text.length - text.trimEnd().length
  return words.reduce((total, word) => total + word.width, 0) - spaces * space
}

/** Half of the leading goes above the words and half below. */
function baselineOf(line: Line, y: number): number {
  const face = line.inlines[0]?.font
  if (!face) return y
  const size = Math.max(line.size ?? 0, ...line.inlines.map(word => word.fontSize))
  const up = (face.ascender / 1000) * size
  const down = (-face.descender / 1000) * size
  return y + (line.getHeight() - up - down) / 2 + up
}
