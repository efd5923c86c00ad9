// A person's own account: who they are here, where they are signed in, and their password where they have one.
import type { Router } from 'express'
import { readUser } from '../../storage/store/users.ts'
import { changePassword } from '../../service/sign-in/passwords.ts'
import { endSessionsOf, sessionsOf } from '../../service/sign-in/sessions.ts'
import { dropCookie } from '../cookies.ts'
import { rawField } from '../field.ts'
import { actorOf, answered, errorsOf, flash, page } from '../page.ts'
import { visitorOfRequest } from '../visitor.ts'
import type { Web } from '../web.ts'
import type { Request, Response } from 'express'

/** `/account` and what is done there. */
export function account(router: Router, web: Web): void {
  const { service, options } = web
  router.get('/account', (req, res) => accountPage(web, req, res))
  router.post('/account/sign-out-everywhere', async (req, res) => {
    await endSessionsOf(service, actorOf(req))
    dropCookie(res, options, 'session')
    res.redirect(303, '/signed-out')
  })
  router.post('/account/password', async (req, res) => {
    const [old, fresh, again] = [rawField(req, 'old'), rawField(req, 'fresh'), rawField(req, 'again')]
    const answer = await changePassword(service, actorOf(req), { old, fresh, again })
    if (!answer.ok && answer.because === 'invalid')
      return accountPage(web, req, res, { errors: errorsOf(req, answer.problems) }, 422)
    if (answered(res, answer) === undefined) return undefined
    flash(req, 'success', 'Your password has been changed')
    return res.redirect(303, '/account')
  })
}

async function accountPage(
  { service, options }: Web,
  req: Request,
  res: Response,
  data: Readonly<Record<string, unknown>> = {},
  status = 200,
): Promise<void> {
  const actor = actorOf(req)
  const current = visitorOfRequest(req).session?.id
  const sessions = await sessionsOf(service, actor)
  const user = await readUser(service.store, actor.user)
  page(
    res,
    'account/account',
    {
      sessions: sessions.map(({ id, ...session }) => ({ ...session, current: id === current })),
      email: user?.email,
      hasPassword: options.passwords === true && user?.secret !== undefined,
      ...data,
    },
    status,
  )
}
