// The styles our content is written in to the styles a shell has for the same, with our own where it has none.
import { attribute, type Element, elementsIn, readXml, within } from './xml.ts'

/** A style of a shell. */
interface Known {
  readonly id: string
  readonly name: string
  readonly type: string
}

/** How our styles are called in one shell. */
export interface Dress {
  /** The shell’s style for each of ours; empty where its paragraphs need none. */
  readonly styles: ReadonlyMap<string, string>
  /** The shell’s style for tables with lines. */
  readonly table?: string
  /** The colour of the shell’s headings, as Word writes it. */
  readonly accent?: string
}

/** Names, in small letters, of the shell’s styles that serve for ours, the best first. */
const SERVES: Readonly<Record<string, readonly string[]>> = {
  Heading1: ['heading 1', 'title'],
  Heading2: ['heading 2'],
  Heading3: ['heading 3'],
  Heading4: ['heading 4'],
  Words: ['body text', 'normal'],
  Cell: ['table text', 'table paragraph', 'normal'],
  Quotation: ['quote'],
  Caption: ['caption'],
  Hyperlink: ['hyperlink'],
}

/** What content needs of a shell’s own styles, by the names Word shows. */
const NEEDED = ['Heading 2', 'Heading 3', 'Heading 4', 'Caption', 'Table Grid']

/** Measures and colours of our looks, which are not a shell’s. */
const OUR_LOOKS = /<w:(?:sz|szCs|color) [^>]*\/>/g

/** Styles whose size or colour is their sense. */
const KEEPS_LOOKS = ['Space', 'Small', 'Missing', 'MissingTitle']

/** Names of styles the content needs and the shell does not have. */
export function missingStyles(stylesXml: string): readonly string[] {
  const names = new Set(knownIn(stylesXml).map(({ name }) => name))
  return NEEDED.filter(name => !names.has(name.toLowerCase()))
}

/** The shell’s styles with those of ours it has nothing for, and how all are called there. */
export function dressed(
  shellStyles: string,
  ourStyles: string,
): { readonly dress: Dress; readonly xml: string } {
  const known = knownIn(shellStyles)
  const ids = new Set(known.map(({ id }) => id))
  const normal = known.find(({ name, type }) => name === 'normal' && type === 'paragraph')
  const styles = new Map<string, string>()
  const added: string[] = []
  for (const { element, id, type } of stylesIn(ourStyles)) {
    const serving = SERVES[id]
      ?.map(name => known.find(one => one.name === name && one.type === type))
      .find(Boolean)
    if (serving !== undefined) styles.set(id, serving === normal ? '' : serving.id)
    else if (type !== 'table') {
      const own = ownId(id, ids)
      styles.set(id, own)
      added.push(styleNamed(ourStyles.slice(element.start, element.end), id, own, normal?.id))
    }
  }
  const table = known.find(({ name, type }) => name === 'table grid' && type === 'table')?.id
  const accent = accentOf(shellStyles)
  const xml = shellStyles.replace('</w:styles>', () => `${added.join('')}</w:styles>`)
  return { dress: { styles, ...(table ? { table } : {}), ...(accent ? { accent } : {}) }, xml }
}

function ownId(id: string, taken: ReadonlySet<string>): string {
  const own = `Permanence${id}`
  return taken.has(own) ? ownId(`${id}x`, taken) : own
}

function styleNamed(xml: string, id: string, own: string, normal: string | undefined): string {
  const plain = KEEPS_LOOKS.includes(id) ? xml : xml.replace(OUR_LOOKS, '')
  return plain
    .replace(/w:styleId="[^"]*"/, `w:styleId="${own}"`)
    .replace(/(<w:name w:val=")[^"]*"/, `$1Permanence ${id}"`)
    .replace(
      /<w:basedOn [^>]*\/>/,
      normal && xml.includes('w:type="paragraph"') ? `<w:basedOn w:val="${normal}"/>` : '',
    )
    .replace(/<w:(?:next|link) [^>]*\/>/g, '')
}

function accentOf(stylesXml: string): string | undefined {
  const heading = stylesIn(stylesXml).find(({ name }) => name === 'heading 2' || name === 'heading 1')
  const colour = attribute(within(heading?.element, 'w:rPr', 'w:color'), 'w:val')
  return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? colour : undefined
}

function knownIn(stylesXml: string): readonly Known[] {
  return stylesIn(stylesXml)
}

function stylesIn(stylesXml: string): readonly (Known & { readonly element: Element })[] {
  const root = readXml(stylesXml)
  return (root === undefined ? [] : elementsIn(root, 'w:style')).map(element => ({
    element,
    id: attribute(element, 'w:styleId') ?? '',
    type: attribute(element, 'w:type') ?? '',
    name: (attribute(within(element, 'w:name'), 'w:val') ?? '').toLowerCase(),
  }))
}
