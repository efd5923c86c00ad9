// The ways to sign in, the way out, and the one place where a browser is given a session.
import type { Request, Response, Router } from 'express'
import { endSession, startSession, type Way } from '../../service/sign-in/sessions.ts'
import { keptForms } from '../../service/sign-in/parked.ts'
import { personByPassword, type Throttle } from '../../service/sign-in/passwords.ts'
import { dropCookie, setCookie } from '../cookies.ts'
import { field } from '../field.ts'
import { localPath } from '../local-path.ts'
import { errorsOf, page, refused } from '../page.ts'
import { visitorOfRequest } from '../visitor.ts'
import type { Web } from '../web.ts'
import { providerPages, wayOut } from './provider.ts'

/** Routes under `/sign-in`, and `/sign-out`. */
export function signInPages(router: Router, web: Web): void {
  const { service, options } = web
  const throttle: Throttle = new Map()
  router.get('/sign-in', (req, res) => {
    const to = localPath(req.query['to'])
    if (visitorOfRequest(req).actor !== undefined) return res.redirect(303, to)
    return signInPage(web, res, { to })
  })
  router.post('/sign-in/trial', async (req, res) => {
    const user = field(req, 'user')
    if (options.trial?.some(account => account.user === user) !== true) return refused(res, 'hidden')
    return admit(web, req, res, { user, way: 'trial', to: field(req, 'to') })
  })
  router.post('/sign-in/password', async (req, res) => {
    if (options.passwords !== true) return refused(res, 'hidden')
    const email = field(req, 'email')
    const found = await personByPassword(service, throttle, { email, password: field(req, 'password') })
    if (found.ok) return admit(web, req, res, { user: found.value, way: 'password', to: field(req, 'to') })
    const errors = errorsOf(req, found.problems)
    return signInPage(web, res, { to: localPath(field(req, 'to')), email, errors }, 422)
  })
  router.post('/sign-out', async (req, res) => {
    const { session } = visitorOfRequest(req)
    if (session !== undefined) await endSession(service, session)
    dropCookie(res, options, 'session')
    if (session?.idToken === undefined) return res.redirect(303, '/signed-out')
    // A form of ours may not lead to another site, so the way out of the provider is a link on this page.
    return page(res, 'sign-in/signed-out', { ...SIGNED_OUT, providerUrl: await wayOut(web, session.idToken) })
  })
  router.get('/signed-out', (_req, res) => page(res, 'sign-in/signed-out', SIGNED_OUT))
  providerPages(router, web, admit)
}

// The request was made by somebody who is nobody now.
const SIGNED_OUT = { actor: undefined, navigation: [] }

function signInPage(web: Web, res: Response, data: Readonly<Record<string, unknown>>, status = 200): void {
  const { options, service } = web
  const { roles } = service.access
  page(
    res,
    'sign-in/sign-in',
    {
      accounts: options.trial?.map(account => ({ ...account, roleWords: roles[account.role] })),
      passwords: options.passwords === true,
      provider: options.oidc !== undefined,
      ...data,
    },
    status,
  )
}

/** Somebody who has shown who they are, how, and where they wanted to go. */
export interface Admitted {
  readonly user: string
  readonly way: Way
  readonly to: string
  readonly idToken?: string
}

/** Begins a session under a new secret, ends the one there was, and leads on: first to what could not be saved. */
export async function admit(web: Web, req: Request, res: Response, admitted: Admitted): Promise<void> {
  const { service, options } = web
  const { session } = visitorOfRequest(req)
  if (session !== undefined) await endSession(service, session)
  const { user, way, idToken } = admitted
  const browser = browserWords(req.get('user-agent') ?? '')
  const json = { way, browser, ...(idToken === undefined ? {} : { idToken }) }
  setCookie(res, options, 'session', await startSession(service, user, json))
  dropCookie(res, options, 'visit')
  const to = localPath(admitted.to)
  const kept = to === '/' ? await keptForms(service, user) : []
  res.redirect(303, kept.length === 0 ? to : '/parked')
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** Enough of a browser for its owner to know it again. */
function browserWords(agent: string): string {
  const known = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => agent.includes(mark))?.[1]
  return `${known(BROWSERS) ?? 'A browser'} on ${known(SYSTEMS) ?? 'a computer'}`
}
