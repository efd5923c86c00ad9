// The layout of an invented council's own form to `templates/shells/example-council/shell.docx`.
import { writeFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strFromU8, strToU8 } from 'fflate'
import { normalise } from '../src/render/docx/normalise.ts'
import { unzipEntries, zipEntries } from '../src/render/docx/zip.ts'

const GREEN = '0B4F3C'
const PALE = 'E4F0EA'
const LINE = '8FB3A4'
const INK = '222222'
/** A4 less margins of 20 millimetres, in twentieths of a point. */
const WIDTH = 9638

const PARTS: readonly (readonly [title: string, sections: readonly string[]])[] = [
  [
    'Part B. The child',
    ['message', 'looks', 'child', 'development', 'health', 'education', 'identity', 'homes'],
  ],
  ['Part C. The child’s family', ['mother', 'father-*', 'responsibility', 'siblings', 'people', 'tree']],
  ['Part D. What has happened, and what was tried', ['why', 'parenting', 'help']],
  [
    'Part E. What the child and the family say',
    ['wishes', 'parents-wishes', 'others-views', 'family-time', 'staying-in-touch'],
  ],
  ['Part F. The plan', ['actions', 'options', 'support', 'family-needed', 'other', 'recommendation']],
]

const edge = { style: BorderStyle.SINGLE, size: 6, color: LINE }
const GRID = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
}
const SIDES = { top: 60, bottom: 60, left: 120, right: 120, marginUnitType: WidthType.DXA }

function words(text: string, style?: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...(style ? { style } : {}), ...options, children: [new TextRun(text)] })
}

function table(columns: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    style: 'TableGrid',
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: GRID,
    margins: SIDES,
    rows,
  })
}

function cell(width: number, child: Paragraph, fill?: string, span = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.TOP,
    ...(fill ? { shading: { type: 'clear', color: 'auto', fill } } : {}),
    children: [child],
  })
}

/** Sections with drawings and pictures, which a box would part from their captions: they stand under their band. */
const OPEN = ['looks', 'homes', 'tree', 'options']

/** A box for a section: its heading in a band, which repeats where the box goes over a page. */
function box(section: string, place: 'words' | 'rest' = 'words'): (Table | Paragraph)[] {
  const band = words(`{{number:${section}}}  {{title:${section}}}`, 'Heading2')
  if (OPEN.includes(section)) return [openBand(section), words(`{{${place}:${section}}}`)]
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, children: [cell(WIDTH, band, PALE)] }),
    new TableRow({ children: [cell(WIDTH, words(`{{${place}:${section}}}`))] }),
  ]
  return [table([WIDTH], rows), words('', 'Gap')]
}

/** A band that is a paragraph, which Word keeps with what comes after it. */
function openBand(section: string): Paragraph {
  return words(`{{number:${section}}}  {{title:${section}}}`, 'Heading2', {
    shading: { type: 'clear', color: 'auto', fill: PALE },
    border: {
      top: { ...edge, space: 3 },
      bottom: { ...edge, space: 3 },
      left: { ...edge, space: 4 },
      right: { ...edge, space: 4 },
    },
    indent: { left: 90, right: 90 },
    spacing: { before: 200, after: 160 },
  })
}

/** A box for each father there may be; a box whose section is not in a copy goes from it. */
function boxes(section: string): (Table | Paragraph)[] {
  if (section !== 'father-*') return box(section)
  return ['father-a', 'father-b', 'father-c', 'father-d'].flatMap(father => box(father))
}

function facts(rows: readonly (readonly [label: string, place: string])[]): Table {
  const columns = [2900, WIDTH - 2900]
  const made = rows.map(
    ([label, place]) =>
      new TableRow({
        cantSplit: true,
        children: [cell(columns[0]!, words(label, 'FormLabel'), PALE), cell(columns[1]!, words(place))],
      }),
  )
  return table(columns, made)
}

const who = facts([
  ['Child’s name', '{{answer:essentials-who.full-name}}'],
  ['Our reference', '{{child.caseReference}}'],
  ['Date and place of birth', '{{answer:essentials-who.born}}'],
  ['Age', '{{answer:essentials-who.age}}'],
  ['Lives with', '{{answer:essentials-who.lives-with}}'],
  ['Nationality', '{{answer:essentials-who.nationality}}'],
  ['Legal status', '{{answer:essentials-who.legal-status}}'],
  ['Plan for the child', '{{answer:essentials-who.plan}}'],
])

const head = new Header({
  children: [
    new Paragraph({
      style: 'Header',
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: GREEN } },
      children: [
        new TextRun({ text: 'Example County Council', bold: true, color: GREEN, size: 22 }),
        new TextRun('  Children’s Services\tRef. {{child.caseReference}}'),
      ],
    }),
  ],
})

const foot = new Footer({
  children: [
    new Paragraph({
      style: 'Footer',
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [
        new TextRun('Form ECC 27. {{document.copy}}. Confidential.'),
        new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
      ],
    }),
  ],
})

const body = [
  words('Child’s permanence report', 'Title'),
  words('{{case.agency.name}}: report on {{child.person.name.first}}', 'Subtitle'),
  words('{{document.marking}}', 'Marking'),
  words('Part A. Who this report is about', 'Heading1'),
  who,
  words('', 'Gap'),
  ...box('about'),
  ...box('essentials', 'rest'),
  ...PARTS.flatMap(([title, sections]) => [words(title, 'Heading1'), ...sections.flatMap(boxes)]),
  words('Part G. Signatures, decision and sources', 'Heading1'),
  words('{{rest}}'),
]

const heading = (size: number, level: number, before: number) => ({
  run: { size, bold: true, color: GREEN, font: 'Verdana' },
  paragraph: { outlineLevel: level, keepNext: true, spacing: { before, after: 80 } },
})

const form = new Document({
  title: 'Example County Council: form ECC 27',
  creator: 'Example County Council',
  lastModifiedBy: 'Example County Council',
  compatibility: { version: 15 },
  styles: {
    default: {
      document: {
        run: { font: 'Verdana', size: 19, color: INK, language: { value: 'en-GB' } },
        paragraph: { spacing: { line: 276, after: 100 } },
      },
      title: {
        run: { size: 40, bold: true, color: GREEN },
        paragraph: { spacing: { before: 120, after: 60 } },
      },
      heading1: heading(30, 0, 320),
      heading2: {
        ...heading(23, 1, 0),
        paragraph: { outlineLevel: 1, keepNext: true, spacing: { before: 20, after: 20 } },
      },
      heading3: heading(20, 2, 160),
      heading4: heading(19, 3, 120),
      hyperlink: { run: { color: GREEN, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        run: { size: 24, color: GREEN },
        paragraph: { spacing: { after: 120 } },
      },
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { line: 252, after: 60 } },
      },
      {
        id: 'FormLabel',
        name: 'Form label',
        basedOn: 'Normal',
        run: { bold: true, color: GREEN },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Marking',
        name: 'Marking',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: 'Gap',
        name: 'Gap',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { line: 160, lineRule: 'exact', after: 0 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 17, bold: true, color: GREEN },
        paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 16 },
        paragraph: { alignment: AlignmentType.LEFT },
      },
    ],
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: 11906, height: 16838 },
          margin: { top: 1400, bottom: 1200, left: 1134, right: 1134, header: 560, footer: 500 },
        },
      },
      headers: { default: head },
      footers: { default: foot },
      children: body,
    },
  ],
})

/** The docx package makes no table styles of its own. */
const tableGrid =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="${LINE}"/>`)
    .join('') +
  '</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="120" w:type="dxa"/>' +
  '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'

const STYLES = 'word/styles.xml'
const parts = normalise(unzipEntries(await Packer.toBuffer(form)), '2025-01-01', 'en-GB')
parts[STYLES] = strToU8(strFromU8(parts[STYLES]!).replace('</w:styles>', `${tableGrid}</w:styles>`))
writeFileSync('templates/shells/example-council/shell.docx', zipEntries(parts))
