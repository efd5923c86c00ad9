// The parts of a Word file to the same parts without anything of the time or the process they were made in.
import { strFromU8, strToU8 } from 'fflate'

/** Renames what the docx package counts or draws by lot, writes the document's own date, and puts fonts where `standIn` held their places. */
export function normalise(
  parts: Record<string, Uint8Array>,
  asOf: string,
  lang: string,
  fonts: readonly Uint8Array[] = [],
): Record<string, Uint8Array> {
  const texts = new Map<string, string>()
  for (const [name, bytes] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) texts.set(name, strFromU8(bytes))
  for (const name of [...texts.keys()].filter(key => key.endsWith('.rels'))) renameRelations(name, texts)
  for (const [name, text] of texts) texts.set(name, apart(renumbered(text)))
  const faces = withFixedKeys(parts, texts, fonts)
  const core = texts.get('docProps/core.xml') ?? ''
  texts.set('docProps/core.xml', withDate(core, `${asOf}T00:00:00Z`, lang))
  return {
    ...parts,
    ...faces,
    ...Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)])),
  }
}

/** What is given to the docx package in the place of a font, which it would pack, and we unpack and pack again. */
export function standIn(at: number): Buffer {
  return Buffer.alloc(HIDDEN, at)
}

/** How many bytes of a font Word hides. */
const HIDDEN = 32

/** Word hides the first 32 bytes of a font under a key; the docx package draws it by lot, here it is the face’s number. */
function withFixedKeys(
  parts: Readonly<Record<string, Uint8Array>>,
  texts: Map<string, string>,
  fonts: readonly Uint8Array[],
): Record<string, Uint8Array> {
  const faces: Record<string, Uint8Array> = {}
  const table = texts.get(FONT_TABLE) ?? ''
  let count = 0
  const fixed = table.replace(/(w:fontKey="\{)([^}]+)(?=\}")/g, (_, start: string, drawn: string) => {
    count += 1
    const name = `word/fonts/font${count}.odttf`
    const key = `${KEY}${String(count).padStart(2, '0')}`
    const bytes = parts[name]
    const [at = 0] = bytes === undefined ? [] : hiddenUnder(drawn, bytes)
    const font = fonts[at]
    if (font !== undefined) faces[name] = hiddenUnder(key, font)
    return `${start}${key}`
  })
  if (count > 0) texts.set(FONT_TABLE, fixed)
  return faces
}

const FONT_TABLE = 'word/fontTable.xml'
const KEY = '7C1E5A90-3B2D-4F68-9A47-D05E81B36C'

/** Hiding twice under one key gives the bytes back. */
function hiddenUnder(key: string, bytes: Uint8Array): Uint8Array {
  const pairs = key.replaceAll('-', '').match(/../g) ?? []
  const mask = pairs.map(pair => parseInt(pair, 16)).toReversed()
  const hidden = bytes.slice()
  for (let at = 0; at < HIDDEN; at += 1) hidden[at] = (bytes[at] ?? 0) ^ (mask[at % mask.length] ?? 0)
  return hidden
}

/** Relations are named by lot; here by their place in the list. */
function renameRelations(name: string, texts: Map<string, string>): void {
  const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
  const names = new Map<string, string>()
  const renamed = texts.get(name)!.replace(/(\bId=")([^"]+)"/g, (whole, start: string, id: string) => {
    if (/^rId\d+$/.test(id)) return whole
    names.set(id, `rIdLink${names.size + 1}`)
    return `${start}${names.get(id)}"`
  })
  const body = texts.get(owner)
  if (body === undefined || names.size === 0) return
  texts.set(name, renamed)
  texts.set(
    owner,
    body.replace(/(\br:(?:id|embed|link|pict)=")([^"]+)"/g, (whole, start: string, id: string) =>
      names.has(id) ? `${start}${names.get(id)}"` : whole,
    ),
  )
}

/** Counters that run on from one document to the next begin again at one. */
function renumbered(xml: string): string {
  return [
    [/\b_Toc\d+/g, '_Toc'],
    [/(?<=<wp:docPr\b[^>]*? id=")\d+(?=")/g, ''],
    [/(?<=<w:bookmark(?:Start|End)\b[^>]*? w:id=")\d+(?=")/g, ''],
  ].reduce((text, [pattern, start]) => countedAgain(text, pattern as RegExp, start as string), xml)
}

/** LibreOffice shows the number of a page reference only where each part of the field has a run of its own. */
function apart(xml: string): string {
  const field =
    /<w:r>(<w:fldChar [^>]*\/>)(<w:instrText[^>]*>PAGEREF [^<]*<\/w:instrText>)(<w:fldChar [^>]*\/>)(<w:t[^>]*>[^<]*<\/w:t>)?(<w:fldChar [^>]*\/>)<\/w:r>/g
  return xml.replace(field, (_, ...parts: (string | undefined)[]) =>
    parts
      .slice(0, 5)
      .map(part => (part ? `<w:r>${part}</w:r>` : ''))
      .join(''),
  )
}

function countedAgain(xml: string, pattern: RegExp, start: string): string {
  const names = new Map<string, string>()
  return xml.replace(pattern, name => {
    const known = names.get(name) ?? `${start}${names.size + 1}`
    names.set(name, known)
    return known
  })
}

function withDate(core: string, date: string, lang: string): string {
  const dated = core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
  return dated.replace('</cp:coreProperties>', `<dc:language>${lang}</dc:language></cp:coreProperties>`)
}
