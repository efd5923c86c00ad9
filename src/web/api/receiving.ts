// A file as it is sent, or in a form, to one that arrived sealed; what does not come whole, or is not what its digest says, leaves nothing behind.
import { createHash } from 'node:crypto'
import type { Request } from 'express'
import multer, { type StorageEngine } from 'multer'
import {
  receiveUpload,
  type ArrivedUpload,
  type ArrivingUpload,
} from '../../service/evidence/receive-upload.ts'
import { uploadLimits } from '../../service/evidence/upload-settings.ts'
import { replied, type Ask, type Reply } from './operation.ts'
import { digestOf, fileNameOf, withoutEnd } from './reading-file.ts'
import { mediaType } from './reading.ts'

/** The media type of forms with a file. */
export const FORM = 'multipart/form-data'

/** A file that came whole, and the name its sender gives it. */
export interface Received {
  readonly arrived: ArrivedUpload
  readonly name: string
}

type Refused = Extract<Reply, { readonly problem: unknown }>
type Done = Parameters<StorageEngine['_handleFile']>[2]
type Came = Received & { readonly sent: string }

/** Takes the file of a request for a case. */
export async function receiveFile({ service, actor, req }: Ask, caseId: string): Promise<Received | Refused> {
  const begun = await receiveUpload(service, actor, caseId)
  if (!begun.ok) return replied(begun, () => NOT_UNDERSTOOD) as Refused
  const arriving = begun.value
  const most = 2 * uploadLimits(service).bytes
  const came = mediaType(req) === FORM ? await fromForm(req, arriving, most) : await fromBody(req, arriving)
  if ('problem' in came) return came
  const digest = digestOf(req)
  if (digest === undefined || digest === came.sent) return came
  await arriving.abandon()
  return { problem: 'invalid', faults: [{ code: 'api/digest' }] }
}

const NOT_UNDERSTOOD = { problem: 'not-understood' } as const satisfies Refused

/** The bytes as they come, up to the limit. */
async function filled(
  arriving: ArrivingUpload,
  chunks: AsyncIterable<unknown>,
): Promise<ArrivedUpload | 'full'> {
  try {
    for await (const chunk of chunks)
      if ((await arriving.write(chunk as Uint8Array)) === 'full') {
        await arriving.abandon()
        return 'full'
      }
    return await arriving.finish()
  } catch (error) {
    await arriving.abandon()
    throw error
  }
}

async function fromBody(req: Request, arriving: ArrivingUpload): Promise<Came | Refused> {
  const arrived = await filled(arriving, withoutEnd(req))
  if (arrived === 'full') return { problem: 'too-large' }
  return { arrived, name: fileNameOf(req), sent: arrived.sha256 }
}

/** The one file `file` of a form; its digest is that of the whole body, as the header has it. */
async function fromForm(req: Request, arriving: ArrivingUpload, most: number): Promise<Came | Refused> {
  const hash = createHash('sha256')
  let came: Received | undefined
  let left = most
  const { promise, resolve: told } = Promise.withResolvers<unknown>()
  req.on('data', (chunk: Uint8Array) => {
    hash.update(chunk)
    left -= chunk.length
    // Also what stands beside the file has an end.
    if (left < 0) told(TOO_LARGE)
  })
  const handle = async ({ stream, originalname }: Express.Multer.File, done: Done) => {
    try {
      const arrived = await filled(arriving, stream)
      if (arrived === 'full') throw TOO_LARGE
      came = { arrived, name: originalname.slice(0, 300) }
      done(null, {})
    } catch (fault) {
      // The form would be read to its end before this is known; it may have none.
      told(fault)
      done(fault)
    }
  }
  // What came whole in a form that is refused goes with the rest of it, below.
  const storage: StorageEngine = {
    _handleFile: (_req, file, done) => void handle(file, done),
    _removeFile: (_req, _file, done) => done(null),
  }
  const limits = { files: 1, fields: 0, parts: 2, headerPairs: 50 }
  multer({ limits, storage, defParamCharset: 'utf8' }).single('file')(req, req.res as never, told)
  const fault = await promise
  if (fault !== undefined) return faultOf(fault, arriving)
  if (came !== undefined) return { ...came, sent: hash.digest('hex') }
  await arriving.abandon()
  return { problem: 'invalid', faults: [{ code: 'upload/missing', at: 'file' }] }
}

const TOO_LARGE = new Error('The file of the form is larger than the limit')

async function faultOf(fault: unknown, arriving: ArrivingUpload): Promise<Refused> {
  await arriving.abandon()
  if (fault === TOO_LARGE) return { problem: 'too-large' }
  // What is wrong with the form itself is not known by a class: busboy has none.
  if (fault instanceof multer.MulterError || isOfForm(fault)) return NOT_UNDERSTOOD
  throw fault
}

function isOfForm(fault: unknown): boolean {
  return fault instanceof Error && /multipart|form|boundary|header/i.test(fault.message)
}
