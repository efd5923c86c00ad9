// The bytes of an upload to what it is and says, or why it is not taken. Runs only in the watched process.
import { kindOf } from './kind.ts'
import { tooLarge, type UploadLimits } from './limits.ts'
import { notTaken, type UploadAnswer } from './opened-upload.ts'

/** Opens a file by what it is; only what this kind needs is loaded. */
export async function readUpload(bytes: Uint8Array, limits: UploadLimits): Promise<UploadAnswer> {
  if (bytes.byteLength > limits.bytes) return notTaken(tooLarge(limits))
  const kind = await kindOf(bytes)
  switch (kind) {
    case 'pdf':
      return (await import('./pdf-words.ts')).openPdf(bytes, limits)
    case 'docx':
      return (await import('./word-words.ts')).openWord(bytes, limits)
    case 'jpg':
    case 'png':
      return (await import('./photograph.ts')).openPhotograph(bytes, kind, limits)
    default:
      return notTaken(kind)
  }
}
