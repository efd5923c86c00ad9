// The first bytes of a file to what it is; its name is never asked.
import { fileTypeFromBuffer } from 'file-type'
import type { UploadFault, UploadKind } from './opened-upload.ts'

/** The kind of a file we take, or the reason why it is none. A Word document is only known to be a zip; its shape is looked at next. */
export async function kindOf(bytes: Uint8Array): Promise<UploadKind | UploadFault> {
  if (bytes.byteLength === 0) return { code: 'upload/empty' }
  const own = OWN.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))
  if (own !== undefined) return own.kind
  if (ascii(bytes.subarray(0, 1024)).includes('%PDF-')) return { code: 'upload/pdf-front' }
  if (looksLikeMarkup(bytes)) return { code: 'upload/kind-web' }
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  return { code: found === undefined ? 'upload/kind' : codeOf(found.ext, found.mime) }
}

const OWN: readonly { readonly kind: UploadKind; readonly starts: readonly number[] }[] = [
  { kind: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'docx', starts: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { kind: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

function codeOf(ending: string, mime: string): string {
  if (['heic', 'heif', 'avif', 'hif'].includes(ending)) return 'upload/kind-heic'
  if (ending === 'cfb' || ending === 'rtf') return 'upload/kind-old-word'
  if (mime.startsWith('image/')) return 'upload/kind-picture'
  if (mime.startsWith('video/') || mime.startsWith('audio/')) return 'upload/kind-recording'
  if (ARCHIVES.has(ending)) return 'upload/kind-archive'
  return 'upload/kind'
}

const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'bz2', 'xz', 'tar', 'zst', 'lz', 'cab'])

/** Web pages and drawings are text that a browser would run; also behind a byte order mark, in UTF-16, or after empty lines. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = ascii(bytes.subarray(0, 2048)).replaceAll('\0', '').trimStart()
  return /^[^\x20-\x7e]{0,3}\s*<[!?/a-z]/i.test(start)
}

/** Bytes as letters one for one, for looking at markers. */
export function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
