// A file somebody chose or dropped to whether this service made it and whether a byte of it has changed.
import type { Request, Response, Router } from 'express'
import multer from 'multer'
import { LARGEST, verifyFor } from '../../service/documents/verify.ts'
import { csrfHolds } from '../csrf.ts'
import { actorOf, answered, errorsOf, page } from '../page.ts'
import type { Web } from '../web.ts'

/** `/verify`. */
export function verify(router: Router, web: Web): void {
  // In memory and let go: a file that is only looked at is never kept.
  const upload = multer({ limits: { fileSize: LARGEST, files: 1, fields: 4, fieldSize: 1000, parts: 6 } })
  router.get('/verify', (_req, res) => page(res, 'verify/verify'))
  router.post('/verify', upload.single('file'), (req, res) => verifyPage(web, req, res))
}

async function verifyPage({ service }: Web, req: Request, res: Response): Promise<void> {
  if (!csrfHolds(req)) return page(res, 'errors/not-ours', {}, 403)
  const answer = await verifyFor(service, actorOf(req), req.file?.buffer)
  if (!answer.ok && answer.because === 'invalid')
    return page(res, 'verify/verify', { errors: errorsOf(req, answer.problems) }, 422)
  const looked = answered(res, answer)
  if (looked !== undefined) page(res, 'verify/verify', { looked, fileName: req.file?.originalname })
}
