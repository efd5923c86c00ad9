// A file's bytes to every text in it, opened as far as it opens.
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** Names and contents of the parts of a zip, a page, or the raw text, streams and strings of a PDF. */
export function textsIn(format: string, bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes)
  if (format === 'docx') return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, Buffer.from(part).toString('latin1'), unescaped(Buffer.from(part).toString('utf8'))])
  if (format !== 'pdf') return [unescaped(buffer.toString('utf8'))]
  const raw = buffer.toString('latin1')
  return [raw, ...streamsOf(buffer), ...stringsOf(raw)]
}

function streamsOf(bytes: Buffer): readonly string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes[at + 7] !== 0x78) continue
    try {
      found.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'))
    } catch {
      // Bytes that only begin like a deflated stream are in the raw text.
    }
  }
  return found
}

/** Strings of the file's own objects, in UTF-16: title, bookmarks, alternatives of the structure tree. */
function stringsOf(raw: string): readonly string[] {
  return Array.from(raw.matchAll(/<([0-9A-Fa-f]{8,})>|\(\xFE\xFF((?:[^\\)]|\\[\s\S])*)\)/g), ([, hex, text = '']) => {
    const bytes = hex === undefined ? Buffer.from(text.replaceAll(/\\([\s\S])/g, '$1'), 'latin1') : Buffer.from(hex, 'hex')
    return new TextDecoder('utf-16be').decode(bytes)
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Markup without its tags, then the markup itself, both with entities as the signs they stand for. */
function unescaped(markup: string): string {
  const plain = (text: string) =>
    text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole: string, code?: string, hex?: string, name: string = '') => {
      if (code !== undefined) return String.fromCodePoint(Number(code))
      return hex === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16))
    })
  return `${plain(markup.replaceAll(/<[^>]+>/g, ''))}\u0000${plain(markup)}`
}
