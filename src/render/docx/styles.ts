// The type of a look as the styles of a Word file.
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  UnderlineType,
} from 'docx'
import { COLOURS, type ColourName, type LookStyle, type TypeStyle } from '../style.ts'
import { textWidth } from './job.ts'
import { eighths, halfPoints, hex, lineOf, twips } from './units.ts'

/** What a document’s styles depend on beside its look. */
export interface Dressing {
  /** The space between lines of the contents. */
  readonly gap?: number
  /** How the heading of level 1 is set: that of a cover, a masthead or a letter. */
  readonly first?: 'name' | 'mastheadName' | 'salutation'
}

/** Every style the renderer uses; headings are Word’s own, so that its navigation finds them. */
export function stylesOf(look: LookStyle, { gap, first = 'name' }: Dressing = {}): IStylesOptions {
  const { type } = look
  return {
    default: {
      document: {
        run: { font: look.font.named, ...runOf(type.words), language: { value: 'en-GB' } },
        paragraph: { spacing: { line: lineOf(type.words, look.font), lineRule: 'auto' } },
      },
      heading1: firstHeading(look, first),
      heading2: sectionHeading(look),
      heading3: headingOf(type.heading3, 2, look),
      heading4: headingOf(type.heading4, 3, look),
    },
    paragraphStyles: paragraphStyles(look, gap ?? type.cell.after),
    characterStyles: [
      { id: 'Mark', name: 'Source mark', run: { size: halfPoints(type.mark.size), color: colour('accent') } },
      {
        id: 'Hyperlink',
        name: 'Hyperlink',
        run: { color: colour('accent'), underline: { type: UnderlineType.SINGLE } },
      },
      { id: 'Accent', name: 'Accent', run: { color: colour('accent') } },
      { id: 'Own', name: 'Words of the form', run: {} },
      { id: 'BesideHeading', name: 'Facts: heading', run: runOf(type.besideHeading) },
      { id: 'Heading3Words', name: 'Heading 3: words', run: runOf(type.heading3) },
      { id: 'Heading4Words', name: 'Heading 4: words', run: runOf(type.heading4) },
      { id: 'MissingTitle', name: 'Missing: title', run: { color: colour('gap') } },
      {
        id: 'Missing',
        name: 'Missing',
        run: {
          bold: true,
          color: colour('gap'),
          shading: { type: 'clear', color: 'auto', fill: colour('gapTint') },
          underline: { type: UnderlineType.DASH, color: colour('gap') },
        },
      },
    ],
  }
}

/** A colour of the looks as Word writes it. */
export function colour(name: ColourName): string {
  return hex(COLOURS[name])
}

function runOf({ size, bold = false, colour: name }: TypeStyle) {
  return { size: halfPoints(size), bold, color: colour(name) }
}

function spacingOf(style: TypeStyle, { font }: LookStyle) {
  return {
    before: twips(style.before),
    after: twips(style.after),
    line: lineOf(style, font),
    lineRule: 'auto' as const,
  }
}

/** A mark alone in a cell is smaller than the words beside it, yet stands on their line. */
function atLeast(style: TypeStyle, look: LookStyle) {
  return { ...spacingOf(style, look), line: twips(style.leading), lineRule: 'atLeast' as const }
}

function headingOf(style: TypeStyle, outlineLevel: number, look: LookStyle) {
  return {
    run: runOf(style),
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: spacingOf(style, look) },
  }
}

function firstHeading(look: LookStyle, first: 'name' | 'mastheadName' | 'salutation') {
  const heading = headingOf(look.type[first], 0, look)
  const centred = first === 'name' && look.cover.picture !== undefined
  return centred
    ? { ...heading, paragraph: { ...heading.paragraph, alignment: AlignmentType.CENTER } }
    : heading
}

function sectionHeading(look: LookStyle) {
  const { type, section } = look
  const heading = headingOf(type.section, 1, look)
  if (section.ruleWidth === 0) return heading
  const top = {
    style: BorderStyle.SINGLE,
    size: eighths(section.ruleWidth),
    space: section.ruleGap,
    color: colour('accent'),
  }
  return { ...heading, paragraph: { ...heading.paragraph, border: { top } } }
}

function paragraphStyles(look: LookStyle, gap: number): IParagraphStyleOptions[] {
  const { type, font } = look
  const keepNext = look.captions === 'above' ? { keepNext: true } : {}
  const centred = look.spread.centred ? { alignment: AlignmentType.CENTER } : {}
  const style = (id: string, name: string, type: TypeStyle, more: Options = {}) =>
    styled(id, name, type, look, more)
  return [
    style('Words', 'Body Text', type.words, centred),
    style('Cell', 'Table words', type.cell, { spacing: atLeast(type.cell, look) }),
    style('Quotation', 'Quotation', type.quotation, { keepLines: true }),
    style('Callout', 'Callout', type.callout),
    style('Source', 'Source of a quotation', type.source, { keepLines: true }),
    style('Label', 'Label', type.label, { keepNext: true }),
    style('Caption', 'Caption', type.caption, { ...keepNext, keepLines: true, ...centred }),
    style('Picture', 'Picture', { ...type.cell, leading: type.cell.size * font.line }, centred),
    style('Law', 'Law', type.law, { keepNext: true, keepLines: true }),
    ...coverStyles(look),
    ...partStyles(look),
    style('ContentsTitle', 'Contents title', { ...type.section, before: 0 }, { keepNext: true }),
    style('TOC2', 'toc 2', { ...type.cell, after: gap }),
    style('Header', 'header', type.running, {
      indent: { right: twips(Math.max(0, textWidth(look) - look.page.headWidth)) },
    }),
    footer(look),
    style('Small', 'Small', { ...type.running, after: 0 }),
    {
      id: 'Space',
      name: 'Space',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, line: 20, lineRule: 'exact' } },
    },
  ]
}

type Options = IParagraphStyleOptions['paragraph']

function styled(id: string, name: string, type: TypeStyle, look: LookStyle, paragraph: Options = {}) {
  return {
    id,
    name,
    quickFormat: true,
    run: runOf(type),
    paragraph: { spacing: spacingOf(type, look), ...paragraph },
  }
}

/** A cover with a picture is centred under it. */
function coverStyles(look: LookStyle): IParagraphStyleOptions[] {
  const { type, cover } = look
  const centred = cover.picture === undefined ? {} : { alignment: AlignmentType.CENTER }
  return [
    styled('Agency', 'Cover: agency', type.agency, look, centred),
    styled('Service', 'Cover: service', type.service, look, centred),
    cover.picture === undefined
      ? coverKind(look)
      : styled('Kind', 'Cover: kind of document', type.kind, look, centred),
    styled('Under', 'Cover: under the name', type.under, look, centred),
    styled('Marking', 'Cover: marking', type.marking, look, centred),
  ]
}

/** What letters, profiles and books are made of. */
function partStyles(look: LookStyle): IParagraphStyleOptions[] {
  const { type } = look
  return [
    styled('MastheadKind', 'Masthead: kind of document', type.mastheadKind, look, { keepNext: true }),
    styled('Headline', 'Masthead: headline', type.headline, look),
    styled('MastheadMarking', 'Masthead: marking', type.marking, look),
    styled('Sender', 'Letter: sender', type.sender, look),
    styled('LetterDate', 'Letter: date', type.sender, look, { alignment: AlignmentType.RIGHT }),
    styled('PanelTitle', 'Panel: title', type.panelTitle, look, { keepNext: true }),
    styled('Panel', 'Panel', type.panel, look),
    styled('Beside', 'Facts', type.beside, look),
    styled('Writing', 'Words to write under', type.writing, look, { keepNext: true }),
  ]
}

/** The kind of document stands under the cover’s rule, at the height the look says. */
function coverKind(look: LookStyle): IParagraphStyleOptions {
  const { cover, page, type } = look
  const above = page.top + type.agency.leading + type.service.leading + type.service.after
  const space = cover.kindTop - cover.ruleTop - cover.ruleWidth
  const rule = { style: BorderStyle.SINGLE, size: eighths(cover.ruleWidth), space, color: colour('accent') }
  const kind = { ...type.kind, before: Math.max(0, cover.ruleTop - above) }
  return styled('Kind', 'Cover: kind of document', kind, look, { border: { top: rule } })
}

/** The foot stands under a rule; a number alone stands in the middle. */
function footer(look: LookStyle): IParagraphStyleOptions {
  const { page, running } = look
  const space = page.footTop - page.footRule
  const top = { style: BorderStyle.SINGLE, size: 6, space, color: colour('rule') }
  const alignment = running.number === 'alone' ? AlignmentType.CENTER : AlignmentType.LEFT
  const border = running.foot ? { border: { top } } : {}
  return styled('Footer', 'footer', look.type.running, look, { ...border, alignment })
}
