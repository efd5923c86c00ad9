// The watched process: a line of limits and the bytes of one upload come in, a line that says what it is and the picture go out.
import { buffer } from 'node:stream/consumers'
import type { UploadLimits } from './limits.ts'
import type { UploadAnswer } from './opened-upload.ts'
import { readUpload } from './read-upload.ts'

/** The answer as it is said: everything but the picture in one line, then the picture's bytes. */
function said(answer: UploadAnswer): readonly [line: string, bytes: Uint8Array] {
  if (!answer.ok || answer.upload.picture === undefined) return [JSON.stringify(answer), new Uint8Array()]
  const { bytes, ...size } = answer.upload.picture
  return [JSON.stringify({ ok: true, upload: { ...answer.upload, picture: size } }), bytes]
}

const given = await buffer(process.stdin)
const end = given.indexOf('\n')
const limits = JSON.parse(given.toString('utf8', 0, end)) as UploadLimits
const [line, picture] = said(await readUpload(new Uint8Array(given.subarray(end + 1)), limits))
process.stdout.write(`${line}\n`)
process.stdout.end(picture, () => process.exit(0))
