// Files made for tests: ordinary ones, and those made to do harm.
import { deflateSync, crc32 } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'
import sharp from 'sharp'

/** Bytes as a source that comes piece by piece. */
export async function* asPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.byteLength; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** One object of a PDF by its number: a dictionary, and a stream where there is one. */
export interface PdfObject {
  readonly dictionary: string
  readonly stream?: Uint8Array
}

/** A PDF of these objects; the first is its catalogue. */
export function pdfOf(objects: readonly PdfObject[], info = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const starts: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach(({ dictionary, stream }, i) => {
    starts.push(length())
    const inside =
      stream === undefined ? `<<${dictionary}>>` : `<<${dictionary}/Length ${stream.byteLength}>>`
    parts.push(Buffer.from(`${i + 1} 0 obj\n${inside}\n`))
    if (stream !== undefined)
      parts.push(Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n'))
    parts.push(Buffer.from('endobj\n'))
  })
  const table = length()
  const rows = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${info}>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A PDF with these lines on each page. */
export function pdfOfPages(
  pages: readonly (readonly string[])[],
  more: { catalogue?: string; info?: string } = {},
): Buffer {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  const info = more.info === undefined ? [] : [{ dictionary: more.info }]
  return pdfOf(
    [
      { dictionary: `/Type/Catalog/Pages 2 0 R${more.catalogue ?? ''}` },
      { dictionary: `/Type/Pages/Count ${pages.length}/Kids[${kids}]` },
      { dictionary: '/Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding' },
      ...pages.flatMap((lines, i) => [
        {
          dictionary: `/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + i * 2} 0 R`,
        },
        { dictionary: '', stream: contentOf(lines) },
      ]),
      ...info,
    ],
    more.info === undefined ? '' : `/Info ${4 + pages.length * 2} 0 R`,
  )
}

function contentOf(lines: readonly string[]): Buffer {
  const said = lines.map(line => `(${line.replaceAll(/([()\\])/g, '\\$1')}) Tj T*`).join('\n')
  const octal = said.replaceAll('“', '\\223').replaceAll('”', '\\224').replaceAll('’', '\\222')
  return Buffer.from(`BT /F1 12 Tf 14 TL 60 780 Td\n${octal}\nET`)
}

/** One page whose content is packed so that a small file becomes a large one, once or twice over. */
export function pdfBomb(content: Uint8Array, twice = false): Buffer {
  const packed = deflateSync(content)
  return pdfOf([
    { dictionary: '/Type/Catalog/Pages 2 0 R' },
    { dictionary: '/Type/Pages/Count 1/Kids[3 0 R]' },
    { dictionary: '/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R' },
    {
      dictionary: `/Filter ${twice ? '[/FlateDecode/FlateDecode]' : '/FlateDecode'}`,
      stream: twice ? deflateSync(packed) : packed,
    },
  ])
}

const TYPES = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

/** The content type of a Word document, and of one with programs. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** The content type of a Word document with programs. */
export const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'

/** Inside of a Word document: paragraphs of text. */
export function wordBody(inside: string): string {
  return `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`
}

/** One paragraph. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A Word document of these paragraphs with more parts, or other content types. */
export function wordOf(inside: string, more: Zippable = {}, main = WORD): Uint8Array {
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES(main)),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(wordBody(inside)),
    ...more,
  })
}

/** The relationships of the document part. */
export function linksOf(...links: readonly { readonly type: string; readonly target: string }[]): Zippable {
  const rows = links.map(
    ({ type, target }, i) =>
      `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  )
  return {
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`,
    ),
  }
}

/** A PNG that says it is this large; its picture is rows of nothing, packed. */
export function pngOf(width: number, height: number, rows: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const picture = deflateSync(Buffer.alloc(rows * (width * 3 + 1)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', picture),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A photograph as a telephone makes it: lying on its side, with the place and the camera in it. */
export function photograph(width = 1200, height = 800): Promise<Buffer> {
  const sky = { create: { width, height, channels: 3 as const, background: { r: 90, g: 140, b: 200 } } }
  return sharp(sky)
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="${height}"><rect y="${height / 2}" width="${width}" height="${height / 2}" fill="#4a7a3a"/></svg>`,
        ),
      },
    ])
    .withExif({
      IFD0: { Make: 'Telephone', Orientation: '6', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 24/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
