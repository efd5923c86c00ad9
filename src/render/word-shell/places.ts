// The text of a shell’s part to the places in it: what each asks for, and where it stands.
import { unescape } from '../markup.ts'
import { around, type Element, elementsIn, readXml, within } from './xml.ts'

/** What a place may ask for by id; a place without one of these words is a path of the view. */
export const KINDS = [
  'section',
  'words',
  'rest',
  'title',
  'number',
  'answer',
  'table',
  'figure',
  'photo',
] as const

/** One of the words that begin a place. */
export type Kind = (typeof KINDS)[number]

/** What a place asks for. `{{rest}}` has an empty id; a kind that is not known is kept as a fault. */
export type Asked =
  | { readonly kind: Kind; readonly id: string }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'unknown' }

/** A place as it stands in the shell. */
export interface Place {
  /** What stands between the braces. */
  readonly words: string
  readonly asked: Asked
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean
  readonly paragraph: Element
}

/** A paragraph with its words, which Word may have split over any number of runs. */
export interface Line {
  readonly text: string
  readonly paragraph: Element
}

/** Kinds of content that take paragraphs of their own. */
const IN_BLOCKS: readonly Kind[] = ['section', 'words', 'rest', 'table', 'figure', 'photo']

const PLACE = /\{\{([^{}]*)\}\}/g

/** Parts of a Word file that hold words of pages, the body first. */
export function pageParts(names: readonly string[]): readonly string[] {
  const others = names.filter(name => /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name))
  return ['word/document.xml', ...others.toSorted()]
}

/** What the words between two braces ask for. */
export function askedBy(words: string): Asked {
  const [kind = '', ...rest] = words.trim().split(':')
  if (kind === 'rest' && rest.length === 0) return { kind, id: '' }
  if (rest.length === 0) return { kind: 'path', path: kind }
  const known = KINDS.find(one => one === kind)
  return known === undefined ? { kind: 'unknown' } : { kind: known, id: rest.join(':') }
}

/** Whether a place is filled with paragraphs and tables, so that its own paragraph goes. */
export function takesBlocks(asked: Asked): boolean {
  return asked.kind !== 'path' && asked.kind !== 'unknown' && IN_BLOCKS.includes(asked.kind)
}

/** Whether a place, row or table goes where its section is not in the copy. */
export function belongsToSection(asked: Asked): asked is { readonly kind: Kind; readonly id: string } {
  return (
    ['section', 'words', 'title', 'number'].includes(asked.kind) || (asked.kind === 'rest' && asked.id !== '')
  )
}

/** Every place of a part, in order. */
export function placesIn(xml: string): readonly Place[] {
  return linesIn(xml).flatMap(({ text, paragraph }) =>
    Array.from(text.matchAll(PLACE), ([whole, words = '']) => {
      return { words, asked: askedBy(words), alone: standsAlone(whole, text, paragraph), paragraph }
    }),
  )
}

/** Whether a paragraph holds nothing but this: no other words, no picture and no field. */
export function standsAlone(whole: string, text: string, paragraph: Element): boolean {
  return text.trim() === whole && elementsIn(paragraph, ...BESIDE_WORDS).length === 0
}

const BESIDE_WORDS = ['w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:fldSimple', 'mc:AlternateContent']

/** Every paragraph of a part with its words; a text box in a paragraph has paragraphs of its own. */
export function linesIn(xml: string): readonly Line[] {
  const root = readXml(xml)
  if (root === undefined) return []
  return elementsIn(root, 'w:p').map(paragraph => ({ text: textOf(xml, paragraph), paragraph }))
}

/** The words of a paragraph without its places: braces that are left are a fault. */
export function outsidePlaces(text: string): string {
  return text.replace(PLACE, ' ')
}

/** The properties of a paragraph, where it has any. */
export function propertiesOf(paragraph: Element): Element | undefined {
  return within(paragraph, 'w:pPr')
}

/** The text of a paragraph without that of paragraphs inside it. */
function textOf(xml: string, paragraph: Element): string {
  return elementsIn(paragraph, 'w:t', 'w:tab', 'w:br')
    .filter(element => around(element, 'w:p') === paragraph && element.parent?.name !== 'w:tabs')
    .map(element => (element.name === 'w:t' ? unescape(xml.slice(...element.inside)) : ' '))
    .join('')
}

/** Whether an id is one a pattern names; a star stands for any letters and digits without a dot. */
export function matches(pattern: string, id: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^.]*')}$`).test(id)
}
