// The administrator's page of systems with a token: made and seen once, listed, withdrawn.
import type { Request, Response, Router } from 'express'
import { listPeople } from '../../service/accounts/people.ts'
import { issueToken, tokensMade, withdrawToken, LONGEST_DAYS } from '../../service/exchange/tokens.ts'
import { field } from '../field.ts'
import { actorOf, answered, errorsOf, flash, page } from '../page.ts'
import type { Web } from '../web.ts'

// A token waits here for the one page that shows it; a restart loses only the sight of it.
const unseen = new Map<string, string>()
const MOST_UNSEEN = 100

/** `/tokens` and everything under it. */
export function tokens(router: Router, web: Web): void {
  const { service } = web
  router.get('/tokens', (req, res) => listed(web, req, res))
  router.post('/tokens', async (req, res) => {
    const values = { name: field(req, 'name'), user: field(req, 'user'), days: field(req, 'days') }
    const asked = { ...values, days: /^\d{1,4}$/.test(values.days) ? Number(values.days) : Number.NaN }
    const answer = await issueToken(service, actorOf(req), asked)
    if (!answer.ok && answer.because === 'invalid') {
      const errors = errorsOf(req, answer.problems)
      const at = Object.fromEntries(errors.map(({ text, href }) => [href?.slice(1) ?? '', { text }]))
      return listed(web, req, res, { values, errors, at }, 422)
    }
    const made = answered(res, answer)
    if (made === undefined) return undefined
    if (unseen.size >= MOST_UNSEEN) unseen.clear()
    unseen.set(`${actorOf(req).user} ${made.shown.id}`, made.token)
    return res.redirect(303, `/tokens/${made.shown.id}`)
  })
  router.get('/tokens/:id', async (req, res) => {
    const all = answered(res, await tokensMade(service, actorOf(req)))
    if (all === undefined) return undefined
    const made = all.find(({ id }) => id === req.params.id)
    const key = `${actorOf(req).user} ${req.params.id}`
    const token = unseen.get(key)
    unseen.delete(key)
    if (made === undefined || token === undefined) return res.redirect(303, '/tokens')
    return page(res, 'tokens/made', { made, token })
  })
  router.post('/tokens/:id/withdraw', async (req, res) => {
    const gone = answered(res, await withdrawToken(service, actorOf(req), req.params.id))
    if (gone === undefined) return undefined
    flash(req, 'success', `The token of ${gone.name} opens nothing any more`)
    return res.redirect(303, '/tokens')
  })
}

async function listed(
  { service }: Web,
  req: Request,
  res: Response,
  data: Readonly<Record<string, unknown>> = {},
  status = 200,
): Promise<void> {
  const all = answered(res, await tokensMade(service, actorOf(req)))
  if (all === undefined) return
  const people = answered(res, await listPeople(service, actorOf(req)))
  if (people === undefined) return
  const { roles } = service.access
  const users = people
    .filter(({ state }) => state === 'active')
    .map(({ id, name, role }) => ({
      value: id,
      text: `${name}, ${(roles[role as keyof typeof roles] ?? role).toLowerCase()}`,
    }))
  page(
    res,
    'tokens/list',
    {
      open: all.filter(({ state }) => state === 'open'),
      ended: all.filter(({ state }) => state !== 'open'),
      users,
      most: LONGEST_DAYS,
      values: { days: '90' },
      ...data,
    },
    status,
  )
}
