// A PDF file in the making: PDFKit's document, with tags, true metadata, and no way to the disk.
import { readFileSync } from 'node:fs'
import { FONTS, type FontName } from '../fonts.ts'
import { escape } from '../markup.ts'
import {
  PdfDocument,
  type OutlineItem,
  type PaintedPage,
  type Reference,
  type StructureElement,
} from './engine.ts'
import type { Element } from './tags.ts'

/** Part and level of PDF/A. */
export type Subset = 'PDF/A-2a' | 'PDF/A-1a'

/** What a file says of itself. */
export interface Particulars {
  readonly title: string
  readonly lang: string
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly properties: readonly (readonly [name: string, value: string])[]
  readonly subset: Subset
  /** Printed on both sides, the first page a right one. */
  readonly facing: boolean
}

const FACES = ['normal', 'bold', 'italics', 'bolditalics'] as const

const PROGRAM = 'Permanence'

/** One PDF file. */
export class TaggedDocument extends PdfDocument {
  /** Whether the file names itself PDF/UA; true only after its structure was judged. */
  accessible = false
  private readonly assets: ReadonlyMap<string, Uint8Array>
  private current: Element | ArtifactType | undefined

  constructor(particulars: Particulars, assets: ReadonlyMap<string, Uint8Array>) {
    super(FAMILIES, {}, {}, {}, optionsOf(particulars), null, path => FACE_FILES.has(path))
    this.assets = assets
    if (particulars.facing) this._root.data['PageLayout'] = 'TwoPageRight'
  }

  /** A face is read when words are first set in it: a report has none of the font of books. */
  override font(name: string, ...rest: unknown[]): this {
    const file = FACE_FILES.get(name)
    if (file !== undefined && !this._registeredFonts[name]) this.registerFont(name, fontFile(file))
    return super.font(name, ...rest)
  }

  override addPage(options: object): this {
    this.closeTag()
    return super.addPage(options)
  }

  /** Pictures are those given, never files. */
  override provideImage(key: string): object {
    const known = this._imageRegistry[key]
    if (known) return known
    const bytes = this.assets.get(key)
    if (!bytes) throw new RangeError('A photo names an asset that was not given')
    const image = this.openImage(Buffer.from(bytes))
    image.embed(this)
    return (this._imageRegistry[key] = image)
  }

  /** What is painted from here on is content of an element, or an artifact. */
  tag(owner: Element | ArtifactType): void {
    if (this.current === owner) return
    this.closeTag()
    if (typeof owner === 'string') this.markContent('Artifact', { type: owner })
    else writtenOf(owner).add(this.markStructureContent(owner.type))
    if (typeof owner !== 'string') owner.pieces++
    this.current = owner
  }

  closeTag(): void {
    if (this.current !== undefined) this.endMarkedContent()
    this.current = undefined
  }

  /** Gives each element of a tree its place in the file. */
  writeTree(tree: Element): StructureElement {
    const { alt, lang, attributes } = tree
    const written = this.struct(tree.type, { alt, lang })
    if (attributes) written.dictionary.data['A'] = attributes
    const flush = written._flushChild.bind(written)
    // PDFKit takes the page current when the tree is written for the page of every link.
    written._flushChild = child => {
      const annotation = annotationOf(child)
      if (!annotation) return flush(child)
      const kids = written.dictionary.data['K'] as object[]
      kids.push({ Type: 'OBJR', Obj: annotation, Pg: pageOf.get(annotation) })
    }
    tree.written = written
    for (const kid of tree.kids) written.add(this.writeTree(kid))
    return written
  }

  override annotate(x: number, y: number, width: number, height: number, options: object): this {
    super.annotate(x, y, width, height, options)
    const annotation = this.paper.annotations.at(-1)
    if (annotation) pageOf.set(annotation, this.paper.dictionary)
    return this
  }

  get paper(): PaintedPage {
    if (!this.page) throw new Error('Nothing can be painted before the first page')
    return this.page
  }

  /** PDFKit counts only the direct children of open bookmarks; readers want all that show. */
  countBookmarks(): void {
    const count = (item: OutlineItem): number => {
      const total = item.children.reduce((shown, child) => shown + 1 + count(child), 0)
      if (item.children.length > 0) item.dictionary.data['Count'] = total
      return total
    }
    count(this.outline)
  }

  override _addInfo(): void {
    const plain = this.info
    const escaped = Object.entries(plain).map(
      ([name, value]) => [name, typeof value === 'string' ? escape(value) : value] as const,
    )
    this.info = Object.fromEntries(escaped)
    super._addInfo()
    this.info = plain
    if (this.accessible) this.appendXML(PDF_UA)
  }
}

/** Kinds of artifact. */
export type ArtifactType = 'Layout' | 'Pagination' | 'Background'

const pageOf = new WeakMap<Reference, Reference>()

function annotationOf(child: object): Reference | undefined {
  return 'annotationRef' in child ? (child.annotationRef as Reference) : undefined
}

function writtenOf(owner: Element): StructureElement {
  if (!owner.written) throw new Error(`The ${owner.type} painted has no place in the structure`)
  return owner.written
}

function faceName(family: string, face: (typeof FACES)[number]): string {
  return `${family} ${face}`
}

const NAMES = Object.keys(FONTS) as readonly FontName[]

/** What nodes and drawings ask for a font by, and the names of its faces. */
const FAMILIES = Object.fromEntries(
  NAMES.map(name => [name, Object.fromEntries(FACES.map(face => [face, faceName(name, face)]))]),
)

const FACE_FILES: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(name => FACES.map(face => [faceName(name, face), FONTS[name][face]] as const)),
)

const files = new Map<string, Uint8Array>()

/** A file is read once for as long as the program runs. */
function fontFile(path: string): Uint8Array {
  const known = files.get(path)
  if (known) return known
  const file = readFileSync(path)
  files.set(path, file)
  return file
}

function optionsOf({ title, lang, asOf, properties, subset }: Particulars): object {
  const date = new Date(`${asOf}T00:00:00Z`)
  const own = properties.map(([name, value]) => [pdfName(name), value] as const)
  return {
    pdfVersion: subset === 'PDF/A-1a' ? '1.4' : '1.7',
    subset,
    tagged: true,
    displayTitle: true,
    lang,
    autoFirstPage: false,
    font: null,
    info: {
      Title: title,
      Producer: PROGRAM,
      Creator: PROGRAM,
      CreationDate: date,
      ModDate: date,
      ...Object.fromEntries(own),
    },
  }
}

/** PDFKit writes names as they come; all but plain letters need an escape. */
function pdfName(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/g, sign => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The identifier of PDF/UA-1, with the schema PDF/A wants for names it does not know. */
const PDF_UA = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 this file keeps to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`
