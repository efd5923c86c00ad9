// The parts of small Word forms, written out, for tests that break them one at a time.
import { strToU8 } from 'fflate'
import { zipEntries } from '../../src/render/docx/zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const SPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"`
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A paragraph; each string is a run. */
export function line(...runs: readonly string[]): string {
  return `<w:p>${runs.map(run => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`
}

/** A table of rows of cells, each holding what is given. */
export function grid(...rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).map(() => '<w:gridCol w:w="4000"/>').join('')
  const written = rows.map(
    cells =>
      `<w:tr>${cells.map(cell => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid1"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${written.join('')}</w:tbl>`
}

const STYLE_NAMES = ['heading 2', 'heading 3', 'heading 4', 'caption', 'Quote']

/** Styles a council might have, with ids of its own. */
export const STYLES = `${HEAD}<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>${STYLE_NAMES.map((name, at) => `<w:style w:type="paragraph" w:styleId="Own${at}"><w:name w:val="${name}"/><w:basedOn w:val="Standard"/></w:style>`).join('')}<w:style w:type="table" w:styleId="Grid1"><w:name w:val="Table Grid"/></w:style></w:styles>`

/** What a form is made of. */
export interface Form {
  readonly body: string
  readonly head?: string
  readonly foot?: string
  /** Parts put in, or put in place of others. */
  readonly parts?: Readonly<Record<string, string>>
  /** More relations of the body, as they are written. */
  readonly relations?: string
}

/** The bytes of a form with a head, a foot and the styles above. */
export function formOf({
  body,
  head = line('Council'),
  foot = line('Marking'),
  parts = {},
  relations = '',
}: Form): Uint8Array {
  const written: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'header', 'footer'].map((kind, at) => `<Override PartName="/word/${['document', 'styles', 'header1', 'footer1'][at]}.xml" ContentType="${TYPE}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${['styles', 'header', 'footer'].map((kind, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${['styles', 'header1', 'footer1'][at]}.xml"/>`).join('')}${relations}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${SPACES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/header1.xml': `${HEAD}<w:hdr ${SPACES}>${head}</w:hdr>`,
    'word/footer1.xml': `${HEAD}<w:ftr ${SPACES}>${foot}</w:ftr>`,
    'word/styles.xml': STYLES,
    ...parts,
  }
  return zipEntries(Object.fromEntries(Object.entries(written).map(([name, text]) => [name, strToU8(text)])))
}

/** A relation of the body. */
export function relation(kind: string, target: string, mode = ''): string {
  return `<Relationship Id="rId90" Type="${RELATIONS}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`
}
