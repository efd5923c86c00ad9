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

/** Every style the renderer uses, with the space between lines of the contents; headings are Word’s own, so that its navigation finds them. */
export function stylesOf(look: LookStyle, gap = look.type.cell.after): IStylesOptions {
  const { type } = look
  return {
    default: {
      document: {
        run: { font: look.font.named, ...runOf(type.words), language: { value: 'en-GB' } },
        paragraph: { spacing: { line: lineOf(type.words), lineRule: 'auto' } },
      },
      heading1: { ...headingOf(type.name, 0) },
      heading2: sectionHeading(look),
      heading3: headingOf(type.heading3, 2),
      heading4: headingOf(type.heading4, 3),
    },
    paragraphStyles: paragraphStyles(look, gap),
    characterStyles: [
      { id: 'Mark', name: 'Source mark', run: { size: halfPoints(type.mark.size), color: colour('accent') } },
      {
        id: 'Hyperlink',
        name: 'Hyperlink',
        run: { color: colour('accent'), underline: { type: UnderlineType.SINGLE } },
      },
      { id: 'Accent', name: 'Accent', run: { color: colour('accent') } },
      { id: 'Own', name: 'Words of the form', run: {} },
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

function spacingOf(style: TypeStyle) {
  return {
    before: twips(style.before),
    after: twips(style.after),
    line: lineOf(style),
    lineRule: 'auto' as const,
  }
}

/** A mark alone in a cell is smaller than the words beside it, yet stands on their line. */
function atLeast(style: TypeStyle) {
  return { ...spacingOf(style), line: twips(style.leading), lineRule: 'atLeast' as const }
}

function headingOf(style: TypeStyle, outlineLevel: number) {
  return {
    run: runOf(style),
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: spacingOf(style) },
  }
}

function sectionHeading({ type, section }: LookStyle) {
  const heading = headingOf(type.section, 1)
  const top = {
    style: BorderStyle.SINGLE,
    size: eighths(section.ruleWidth),
    space: section.ruleGap,
    color: colour('accent'),
  }
  return { ...heading, paragraph: { ...heading.paragraph, border: { top } } }
}

function paragraphStyles(look: LookStyle, gap: number): IParagraphStyleOptions[] {
  const { type } = look
  return [
    style('Words', 'Body Text', type.words),
    style('Cell', 'Table words', type.cell, { spacing: atLeast(type.cell) }),
    style('Quotation', 'Quotation', type.quotation, { keepLines: true }),
    style('Callout', 'Callout', type.callout),
    style('Source', 'Source of a quotation', type.source, { keepLines: true }),
    style('Label', 'Label', type.label, { keepNext: true }),
    style('Caption', 'Caption', type.caption, { keepNext: true, keepLines: true }),
    style('Picture', 'Picture', { ...type.cell, leading: type.cell.size * 1.15 }),
    style('Law', 'Law', type.law, { keepNext: true, keepLines: true }),
    style('Agency', 'Cover: agency', type.agency),
    style('Service', 'Cover: service', type.service),
    coverKind(look),
    style('Under', 'Cover: under the name', type.under),
    style('Marking', 'Cover: marking', type.marking),
    style('ContentsTitle', 'Contents title', { ...type.section, before: 0 }, { keepNext: true }),
    contentsEntry(look, gap),
    style('Header', 'header', type.running, {
      indent: { right: twips(textWidth(look) - look.page.headWidth) },
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

function style(
  id: string,
  name: string,
  type: TypeStyle,
  paragraph: IParagraphStyleOptions['paragraph'] = {},
) {
  return {
    id,
    name,
    quickFormat: true,
    run: runOf(type),
    paragraph: { spacing: spacingOf(type), ...paragraph },
  }
}

/** The kind of document stands under the cover’s rule, at the height the look says. */
function coverKind(look: LookStyle): IParagraphStyleOptions {
  const { cover, page, type } = look
  const above = page.top + type.agency.leading + type.service.leading + type.service.after
  const space = cover.kindTop - cover.ruleTop - cover.ruleWidth
  const rule = { style: BorderStyle.SINGLE, size: eighths(cover.ruleWidth), space, color: colour('accent') }
  const kind = { ...type.kind, before: cover.ruleTop - above }
  return style('Kind', 'Cover: kind of document', kind, { border: { top: rule } })
}

function contentsEntry({ type }: LookStyle, after: number): IParagraphStyleOptions {
  return style('TOC2', 'toc 2', { ...type.cell, after })
}

function footer(look: LookStyle): IParagraphStyleOptions {
  const { footRule, footTop } = look.page
  const rule = { style: BorderStyle.SINGLE, size: 6, space: footTop - footRule, color: colour('rule') }
  return style('Footer', 'footer', look.type.running, {
    border: { top: rule },
    alignment: AlignmentType.LEFT,
  })
}
