// The zip of a Word document to its parts, none of them larger than it says, and to what must not be among them.
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { UploadLimits } from './limits.ts'
import type { UploadFault } from './opened-upload.ts'

/** The XML parts by their name, and every reason to refuse the document. */
export interface WordParts {
  readonly parts: ReadonlyMap<string, string>
  readonly faults: readonly UploadFault[]
}

type Zip = UploadLimits['zip']

/** Unpacks every part, counting; keeps those we read. A zip that is broken or lies about its sizes is a fault of its own. */
export async function partsOfWord(bytes: Uint8Array, limits: Zip): Promise<WordParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = await entriesOf(buffer, limits)
    if (!Array.isArray(entries)) return { parts: new Map(), faults: [entries as UploadFault] }
    const faults = shapeFaults(entries as readonly Unpacked[], buffer)
    const parts = new Map(
      (entries as readonly Unpacked[]).flatMap(({ name, text }) =>
        text === undefined ? [] : [[name, text]],
      ),
    )
    return { parts, faults: once([...faults, ...partFaults(parts)]) }
  } catch {
    return { parts: new Map(), faults: [{ code: 'upload/word-broken' }] }
  }
}

interface Unpacked {
  readonly name: string
  readonly at: number
  readonly text?: string
}

const BOMB: UploadFault = { code: 'upload/word-bomb' }

async function entriesOf(buffer: Buffer, limits: Zip): Promise<readonly Unpacked[] | UploadFault> {
  const zip = await yauzl.fromBufferPromise(buffer, { strictFileNames: true })
  if (zip.entryCount > limits.entries) return BOMB
  const entries: Unpacked[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return { code: 'upload/word-locked' }
    total += entry.uncompressedSize
    const swollen =
      entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize > entry.compressedSize * limits.ratio
    if (swollen || entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) return BOMB
    const kept = /\.(xml|rels)$/i.test(entry.fileName) && entry.uncompressedSize <= limits.xmlBytes
    const text = await unpack(zip, entry, kept)
    entries.push({ name: entry.fileName, at: entry.relativeOffsetOfLocalHeader, ...(kept ? { text } : {}) })
  }
  return entries
}

/** The library stops a part that is longer than it said. */
async function unpack(zip: ZipFile, entry: Entry, kept: boolean): Promise<string> {
  if (entry.fileName.endsWith('/')) return ''
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) if (kept) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Nothing stands before or after the zip, no name twice, no program and no file inside the file. */
function shapeFaults(entries: readonly Unpacked[], buffer: Buffer): readonly UploadFault[] {
  const names = entries.map(({ name }) => name.toLowerCase())
  const has = (pattern: RegExp) => names.some(name => pattern.test(name))
  const whole = entries.some(({ at }) => at === 0) && buffer.readUInt32LE(buffer.length - 22) === 0x06054b50
  const codes = [
    names.includes('[content_types].xml') && names.includes('word/document.xml')
      ? undefined
      : 'upload/kind-zip',
    whole && new Set(names).size === names.length ? undefined : 'upload/word-broken',
    has(/vba(project|data)|\.(exe|dll|js|vbs|bat|cmd|ps1|html?|svgz?|jar)$/)
      ? 'upload/word-macros'
      : undefined,
    has(/(^|\/)embeddings\/|activex\//) ? 'upload/word-files' : undefined,
  ]
  return codes.flatMap(code => (code === undefined ? [] : [{ code }]))
}

/** Links that Word follows when it opens the file, by the end of their type. A link to press is no harm. */
const FOLLOWED =
  /relationships\/(attachedTemplate|oleObject|frame|subDocument|image|externalLink|aFChunk|control|video|audio|mailMerge\w*|recipientData)$/i

function partFaults(parts: ReadonlyMap<string, string>): readonly UploadFault[] {
  const codes = new Set<string>()
  for (const [name, text] of parts) {
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) codes.add('upload/word-broken')
    if (name.endsWith('.rels')) for (const code of linkFaults(text)) codes.add(code)
  }
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(parts.get('[Content_Types].xml') ?? ''))
    codes.add('upload/word-macros')
  if (
    /<w:instrText[^>]*>\s*"?\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(
      parts.get('word/document.xml') ?? '',
    )
  )
    codes.add('upload/word-links')
  return [...codes].map(code => ({ code }))
}

function linkFaults(rels: string): readonly string[] {
  return [...rels.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const value = (name: string) =>
      new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(attributes)?.[1] ?? ''
    const type = value('Type')
    if (/aFChunk$/i.test(type)) return ['upload/word-files']
    if (!/external/i.test(value('TargetMode'))) return []
    const press = /hyperlink$/i.test(type) && /^(https?:|mailto:|tel:|#)/i.test(value('Target'))
    return FOLLOWED.test(type) || (!press && !/hyperlink$/i.test(type)) ? ['upload/word-links'] : []
  })
}

function once(faults: readonly UploadFault[]): readonly UploadFault[] {
  return faults.filter((fault, i) => faults.findIndex(other => other.code === fault.code) === i)
}
