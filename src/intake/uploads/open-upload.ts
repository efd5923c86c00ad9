// The bytes of an upload, as they come, to what it is and says, or every reason why it is not taken; whatever it holds.
import { UPLOAD_LIMITS, type UploadLimits } from './limits.ts'
import { notTaken, type OpenedUpload, type UploadAnswer } from './opened-upload.ts'
import { takeTurn } from './turns.ts'
import { runWatched } from './watched.ts'

const READER = new URL('reader.ts', import.meta.url)

/** Opens an upload in a process of its own, which is ended when it takes too long or too much. Few are open at once; the others wait. */
export async function openUpload(
  bytes: AsyncIterable<Uint8Array>,
  limits: UploadLimits = UPLOAD_LIMITS,
): Promise<UploadAnswer> {
  const turn = await takeTurn()
  if (turn === undefined) return notTaken({ code: 'upload/busy' })
  try {
    const heard = await runWatched(READER, withLimits(bytes, limits), limits)
    if (heard.ended === 'well') return answerOf(heard.answer)
    return notTaken({ code: FAULTS[heard.ended] })
  } finally {
    turn.end()
  }
}

const FAULTS = { time: 'upload/too-long', memory: 'upload/too-much', broken: 'upload/broken' } as const

async function* withLimits(
  bytes: AsyncIterable<Uint8Array>,
  limits: UploadLimits,
): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(`${JSON.stringify(limits)}\n`)
  let left = limits.bytes + 1
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left)
    left -= chunk.byteLength
    if (left <= 0) return
  }
}

/** What the process said. It read a stranger's file, so its word is looked at too: texts are texts and pages are pages. */
function answerOf(heard: Buffer): UploadAnswer {
  const end = heard.indexOf('\n')
  const answer = JSON.parse(heard.toString('utf8', 0, end)) as UploadAnswer
  if (!answer.ok) return answer
  const { upload } = answer
  const whole =
    ['pdf', 'docx', 'jpg', 'png'].includes(upload.kind) &&
    Array.isArray(upload.pages) &&
    upload.pages.every(page => typeof page === 'string')
  if (!whole) return notTaken({ code: 'upload/broken' })
  return { ok: true, upload: withPicture(upload, new Uint8Array(heard.subarray(end + 1))) }
}

function withPicture(upload: OpenedUpload, bytes: Uint8Array): OpenedUpload {
  return upload.picture === undefined ? upload : { ...upload, picture: { ...upload.picture, bytes } }
}
