// A form with a file to the file sealed in the store, bit by bit as it comes; it never lies anywhere else.
import type { Readable } from 'node:stream'
import type { Request, RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'
import type { Actor } from '../../service/access.ts'
import { tooLarge } from '../../intake/uploads/limits.ts'
import { refuse, type Answer } from '../../service/answer.ts'
import {
  receiveUpload,
  type ArrivedUpload,
  type ArrivingUpload,
} from '../../service/evidence/receive-upload.ts'
import { uploadLimits } from '../../service/evidence/upload-settings.ts'
import type { Service } from '../../service/service.ts'
import { csrfHolds } from '../csrf.ts'
import { actorOf, page, refused } from '../page.ts'
import type { Web } from '../web.ts'

/** A file as it came with a form. */
export interface FormFile {
  readonly name: string
  readonly arrived: ArrivedUpload
}

/** How many times the limit is read and thrown away, so that the person gets a page and not a broken connection. */
const PATIENCE = 4

/** Reads one file `file` of a form for the case in the address; the other fields come before it. */
export function takesFile(web: Web): RequestHandler<{ case: string }> {
  const { service } = web
  const { bytes } = uploadLimits(service)
  const read = multer({
    storage: engine(service),
    limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 25, headerPairs: 50 },
    defParamCharset: 'utf8',
  }).single('file')
  return (req, res, next) => {
    if (Number(req.get('content-length') ?? 0) > bytes * PATIENCE) return hangUp(req as Request)
    return read(req, res, (error: unknown) => {
      if (res.headersSent || res.destroyed) return undefined
      if (error === undefined) return csrfHolds(req) ? next() : page(res, 'errors/not-ours', {}, 403)
      // What is wrong with the form itself, or a line that broke: nobody's mistake of ours.
      return error instanceof multer.MulterError || req.destroyed
        ? refused(res, 'invalid', [{ code: 'upload/cut' }])
        : next(error)
    })
  }
}

/** Answers while the rest is still on its way, and reads no more of it. */
function hangUp(req: Request): void {
  const { res } = req
  if (res === undefined || res.headersSent) return
  res.once('finish', () => req.destroy())
  page(res.set('connection', 'close'), 'errors/too-large', {}, 413)
}

/** The file that came, or why it is not taken. */
export function fileOf(req: Request): Answer<FormFile> {
  const file = req.file as unknown as { readonly answer: Answer<FormFile> } | undefined
  return file?.answer ?? refuse('invalid', { code: 'upload/missing', at: 'file' })
}

function engine(service: Service): StorageEngine {
  return {
    _handleFile: (req, { stream, originalname }, done) =>
      void handle(service, req, { stream, originalname }, done),
    // What came whole and is not used is swept with what never came whole.
    _removeFile: (_req, _file, done) => done(null),
  }
}

async function handle(
  service: Service,
  req: Request,
  { stream, originalname: name }: { readonly stream: Readable; readonly originalname: string },
  done: (error: unknown, info?: Partial<Express.Multer.File>) => void,
): Promise<void> {
  const { case: caseId = '' } = req.params as { readonly case?: string }
  const actor = csrfHolds(req) ? actorOf(req) : undefined
  try {
    const answer = await receive(service, actor, caseId, stream, () => hangUp(req))
    const file = answer.ok ? { ...answer, value: { name, arrived: answer.value } } : answer
    done(null, { answer: file } as object)
  } catch (error) {
    done(error)
  }
}

async function receive(
  service: Service,
  actor: Actor | undefined,
  caseId: string,
  stream: Readable,
  tooMuch: () => void,
): Promise<Answer<ArrivedUpload>> {
  const begun = actor === undefined ? refuse('forbidden') : await receiveUpload(service, actor, caseId)
  const { bytes } = uploadLimits(service)
  if (!begun.ok) {
    await readAway(stream, bytes * PATIENCE, tooMuch)
    return begun
  }
  return fill(begun.value, stream, bytes, tooMuch)
}

async function fill(
  arriving: ArrivingUpload,
  stream: Readable,
  limit: number,
  tooMuch: () => void,
): Promise<Answer<ArrivedUpload>> {
  try {
    for await (const chunk of stream) {
      if ((await arriving.write(chunk as Uint8Array)) === 'room') continue
      await arriving.abandon()
      await readAway(stream, limit * PATIENCE, tooMuch)
      return refuse('invalid', { ...tooLarge({ bytes: limit }), at: 'file' })
    }
    return { ok: true, value: await arriving.finish() }
  } catch (error) {
    await arriving.abandon()
    throw error
  }
}

/** Reads and throws away; who sends on and on is told while they send. */
async function readAway(stream: Readable, most: number, tooMuch: () => void): Promise<void> {
  let read = 0
  for await (const chunk of stream) {
    read += (chunk as Uint8Array).byteLength
    if (read > most) return tooMuch()
  }
}
