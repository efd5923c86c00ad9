// The administrator's pages: people, what they are, and which cases they have to do with.
import type { Request, Response, Router } from 'express'
import { giveGrant, listGrants, RELATIONS, takeGrant } from '../../service/accounts/grants.ts'
import {
  givePassword,
  listPeople,
  readPerson,
  savePerson,
  setAccountState,
  type PersonWritten,
} from '../../service/accounts/people.ts'
import type { Answer } from '../../service/answer.ts'
import type { Grant } from '../../storage/store/users.ts'
import { dayFields, dayIn, field, rawField } from '../field.ts'
import { actorOf, answered, errorsOf, flash, page, type PageError } from '../page.ts'
import type { Web } from '../web.ts'

/** `/people` and everything under it. */
export function people(router: Router, web: Web): void {
  const { service } = web
  router.get('/people', async (req, res) => {
    const list = answered(res, await listPeople(service, actorOf(req)))
    if (list === undefined) return
    const { roles } = service.access
    const rows = list.map(one => ({ ...one, roleWords: roles[one.role as keyof typeof roles] }))
    page(res, 'people/list', {
      open: rows.filter(one => one.state === 'active'),
      closed: rows.filter(one => one.state === 'closed'),
    })
  })
  router.get('/people/new', async (req, res) => {
    if (answered(res, await listPeople(service, actorOf(req))) === undefined) return
    page(res, 'people/new', { ...choices(web), values: {} })
  })
  router.post('/people/new', async (req, res) => {
    const values = writtenIn(req)
    const answer = await savePerson(service, actorOf(req), undefined, values)
    if (!answer.ok && answer.because === 'invalid') {
      const { errors, at } = faultsShown(req, answer)
      return page(res, 'people/new', { ...choices(web), values, errors, at }, 422)
    }
    const id = answered(res, answer)
    if (id === undefined) return undefined
    flash(req, 'success', `${values.name} can now sign in`)
    return res.redirect(303, `/people/${id}`)
  })
  router.get('/people/:id', (req, res) => personPage(web, req, res))
  router.post('/people/:id', (req, res) =>
    acted(web, req, res, savePerson(service, actorOf(req), req.params.id, writtenIn(req)), {
      values: writtenIn(req),
      said: 'The account has been changed',
    }),
  )
  router.post('/people/:id/state', (req, res) => {
    const state = field(req, 'state') === 'closed' ? 'closed' : 'active'
    const said =
      state === 'closed' ? 'The account is closed and signed out everywhere' : 'The account is open again'
    return acted(web, req, res, setAccountState(service, actorOf(req), req.params.id, state), { said })
  })
  router.post('/people/:id/password', (req, res) => {
    const given = { fresh: rawField(req, 'fresh'), again: rawField(req, 'again') }
    const answer =
      web.options.passwords === true
        ? givePassword(service, actorOf(req), req.params.id, given)
        : Promise.resolve<Answer<never>>({ ok: false, because: 'hidden', problems: [] })
    return acted(web, req, res, answer, { said: 'The new password has been set' })
  })
  addGrants(router, web)
}

function addGrants(router: Router, web: Web): void {
  const { service } = web
  router.post('/people/:id/grants', (req, res) => {
    const grant = {
      caseId: field(req, 'caseId'),
      child: field(req, 'child'),
      relation: field(req, 'relation'),
      from: dayIn(name => field(req, name), 'from'),
      until: dayIn(name => field(req, name), 'until'),
    }
    const answer = giveGrant(service, actorOf(req), req.params.id, grant)
    return acted(web, req, res, answer, { grant, said: 'The case has been added' })
  })
  router.post('/people/:id/grants/end', (req, res) => {
    const child = field(req, 'child')
    const answer = takeGrant(service, actorOf(req), req.params.id, {
      caseId: field(req, 'caseId'),
      child: child === '' ? null : child,
      relation: field(req, 'relation') as Grant['relation'],
    })
    return acted(web, req, res, answer, { said: 'They no longer have to do with this case' })
  })
}

interface Acted {
  readonly said: string
  readonly values?: PersonWritten
  readonly grant?: Readonly<Record<string, string>>
}

/** After something was done: the person's page, with a word, or with what is wrong and what was written. */
async function acted(
  web: Web,
  req: Request<{ id: string }>,
  res: Response,
  action: Promise<Answer<unknown>>,
  { said, ...written }: Acted,
): Promise<void> {
  const answer = await action
  if (!answer.ok && answer.because === 'invalid')
    return personPage(web, req, res, { ...written, ...faultsShown(req, answer) }, 422)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', said)
  return res.redirect(303, `/people/${req.params.id}`)
}

async function personPage(
  web: Web,
  req: Request<{ id: string }>,
  res: Response,
  data: Readonly<Record<string, unknown>> = {},
  status = 200,
): Promise<void> {
  const { service, options } = web
  const actor = actorOf(req)
  const person = answered(res, await readPerson(service, actor, req.params.id))
  if (person === undefined) return
  const grants = answered(res, await listGrants(service, actor, person.id))
  if (grants === undefined) return
  const day = service.today()
  const grant = data['grant'] as Readonly<Record<string, string>> | undefined
  page(
    res,
    'people/person',
    {
      ...choices(web),
      person,
      self: person.id === actor.user,
      values: person,
      fromFields: dayFields(grant?.['from'] ?? day),
      untilFields: dayFields(grant?.['until'] ?? ''),
      grants: grants.map(one => ({ ...one, over: one.until !== null && one.until < day })),
      passwords: options.passwords === true,
      ...data,
    },
    status,
  )
}

function choices({ service, options }: Web) {
  const { roles, relations } = service.access
  return {
    roles: Object.entries(roles).map(([value, text]) => ({ value, text })),
    relations: RELATIONS.map(value => ({ value, text: relations[value] })),
    relationWords: relations,
    provider: options.oidc !== undefined,
    issuer: options.oidc?.issuer,
  }
}

function writtenIn(req: Request): PersonWritten {
  return {
    name: field(req, 'name'),
    email: field(req, 'email'),
    role: field(req, 'role'),
    team: field(req, 'team').toLowerCase(),
    issuer: field(req, 'issuer'),
    subject: field(req, 'subject'),
  }
}

/** The lines of the summary, and the same words by field. */
function faultsShown(
  req: Request,
  answer: Extract<Answer<unknown>, { ok: false }>,
): { readonly errors: readonly PageError[]; readonly at: Readonly<Record<string, { text: string }>> } {
  const errors = errorsOf(req, answer.problems)
  const byField = errors.map(({ text, href }) => [href?.slice(1) ?? '', { text }] as const)
  // A day is three fields: the link goes to the first.
  const days = new Set(['#from', '#until'])
  return {
    errors: errors.map(one => (days.has(one.href ?? '') ? { ...one, href: `${one.href}-day` } : one)),
    at: Object.fromEntries(byField),
  }
}
