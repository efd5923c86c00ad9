// Two people and a reader at a service that may be gone at any moment: a copy asked for, approved, opened by its link and withdrawn, each step noted when it was acknowledged.
import { randomBytes } from 'node:crypto'
import { readCase } from '../../src/storage/store/cases.ts'
import { readUser, putUser } from '../../src/storage/store/users.ts'
import { makeDocumentFor } from '../../src/service/documents/make.ts'
import { CHECKS } from '../../src/service/release/approve.ts'
import type { Service } from '../../src/service/service.ts'
import { startSession } from '../../src/service/sign-in/sessions.ts'
import { step, type Ledger, type Promised, type PromisedRelease } from './kill-promises.ts'
import type { Editor } from './population.ts'
import { formWith, type Fields, type Visitor } from './visitor.ts'

/** A letter that is made, and the manager who may be the second person for it. */
export interface Letter {
  readonly document: string
  readonly manager: string
}

/** The people about one letter, and what they were told. */
export interface Releasing {
  readonly letter: string
  readonly asking: Visitor
  readonly second: Visitor
  /** A browser nobody has signed in with. */
  readonly outside: (cookie: string) => Visitor
  readonly promised: Promised
  readonly ledger: Ledger
}

/** Makes the letter to the child of an editor's whole case, and gives that case's team a manager with a session. */
export async function letterFor(service: Service, { user, cases: [one] }: Editor): Promise<Letter> {
  const row = one && (await readCase(service.store, one.id))
  const editor = await readUser(service.store, user)
  if (one === undefined || row === undefined || editor === undefined) throw new Error('There is no case')
  const manager = `manager-of-${user}`
  const account = { name: `Second Person ${user}`, email: `${manager}@example.org`, team: row.team }
  await service.store.write(held =>
    putUser(held, { id: manager, role: 'team-manager', state: 'active', ...account }),
  )
  const actor = { user, name: editor.name, role: 'social-worker', team: editor.team, via: 'web' } as const
  const asked = { caseId: one.id, child: one.child, subject: one.child, document: 'child-letter' }
  const answer = await makeDocumentFor(service, actor, {
    ...asked,
    stage: 'qa',
    audience: 'child-a',
    formats: ['pdf'],
  })
  if (!answer.ok || answer.value.status !== 'made')
    throw new Error(`No letter to release: ${JSON.stringify(answer)}`)
  const session = await startSession(service, manager, { way: 'trial', browser: 'load' })
  return { document: answer.value.id, manager: `session=${session}` }
}

/** Asks, approves, opens and withdraws until the service is gone. */
export async function release(people: Releasing, round: number): Promise<never> {
  const { asking, second } = people
  const [mine, theirs] = [await tokenOf(asking), await tokenOf(second)]
  for (let i = round; ; i++) {
    const id = await ask(people)
    const kept = people.promised.releases.get(id ?? '')
    if (id === undefined || kept === undefined) continue
    const withdraw = () =>
      decide(people, id, kept, 'withdrawn', asking, [mine, ['do', 'withdraw'], ['why', 'Asked by mistake']])
    if (i % 4 === 3) {
      await withdraw()
      continue
    }
    const ticks = CHECKS.map(one => ['checks', one] as const)
    await decide(people, id, kept, 'approved', second, [theirs, ['do', 'approve'], ...ticks])
    if (kept.state !== 'approved') continue
    await link(people, id, kept, mine, round)
    if (i % 2 === 0) await open(people, kept, round)
    if (i % 3 !== 0) await withdraw()
  }
}

type Field = Fields[number]

async function tokenOf(visitor: Visitor): Promise<Field> {
  const { body } = await visitor.get('/account')
  return tokenIn(body)
}

function tokenIn(html: string): Field {
  return formWith(html, '_csrf').find(([name]) => name === '_csrf') ?? ['_csrf', '']
}

async function ask({ letter, asking, promised, ledger }: Releasing): Promise<string | undefined> {
  const path = `/documents/${letter}/release`
  const { body } = await asking.get(`${path}?list=adopters`)
  return step(ledger, 'releases asked', async () => {
    const { location } = await asking.post(path, [
      ...formWith(body, 'note').filter(([name]) => !['reason', 'note', 'back'].includes(name)),
      ['recipient', 'person:imogen'],
      ['channel', 'link'],
      ['reason', 'The agency’s duty to the child'],
      ['note', 'Here is the letter that we spoke of.'],
      ['back', 'Keep it safe, and read it with her when she asks.'],
    ])
    const [, id] = /^\/releases\/([a-z0-9]{16})$/.exec(location) ?? []
    if (id !== undefined) promised.releases.set(id, { state: 'asked' })
    return id
  })
}

async function decide(
  { ledger }: Releasing,
  id: string,
  kept: PromisedRelease,
  state: 'approved' | 'withdrawn',
  by: Visitor,
  fields: Fields,
): Promise<void> {
  kept.sent = state
  await step(ledger, `releases ${state}`, async () => {
    if ((await by.post(`/releases/${id}`, fields)).status !== 303) return undefined
    kept.state = state
    return state
  })
  delete kept.sent
}

async function link(
  { asking, ledger }: Releasing,
  id: string,
  kept: PromisedRelease,
  token: Field,
  round: number,
): Promise<void> {
  const found = await step(ledger, 'links told', async () => {
    const { body } = await asking.post(`/releases/${id}`, [token, ['do', 'link']])
    const [, address] = /\/open\/([\w-]{43})</.exec(body) ?? []
    const [, code] = /class="release-code">(\d{6})</.exec(body) ?? []
    return address === undefined || code === undefined ? undefined : { address, code }
  })
  const reader = `visit=${randomBytes(32).toString('base64url')}`
  if (found !== undefined) kept.link = { token: found.address, code: found.code, reader, opened: 'no', round }
}

async function open({ outside, ledger }: Releasing, { link }: PromisedRelease, round: number): Promise<void> {
  if (link === undefined) return
  const reader = outside(link.reader)
  const path = `/open/${link.token}`
  const { body } = await reader.get(`${path}/code`)
  Object.assign(link, { opened: 'sent', round })
  await step(ledger, 'links opened', async () => {
    const answer = await reader.post(`${path}/code`, [tokenIn(body), ['code', link.code]])
    if (answer.status !== 303) return undefined
    link.opened = 'yes'
    return path
  })
  await reader.get(`${path}/papers/1/pdf`)
}

/** What every link that was told answers after the kill: nothing where it is withdrawn, what it should where it is not. */
export async function wrongLinks(
  { outside, promised, ledger }: Releasing,
  round: number,
): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [id, { state, link }] of promised.releases) {
    if (link === undefined) continue
    const reader = outside(link.reader)
    const code = (await reader.get(`/open/${link.token}/code`)).status
    const papers = (await reader.get(`/open/${link.token}/papers`)).status
    if (state === 'withdrawn' && (code !== 404 || papers !== 404)) wrong.push(`a withdrawn link opens: ${id}`)
    if (state !== 'approved' || link.round < round - 1) continue
    if (link.opened === 'no' && code !== 200) wrong.push(`a link that was told does not open: ${id}`)
    if (link.opened === 'yes' && papers !== 200) wrong.push(`an opening that was acknowledged is gone: ${id}`)
    ledger.done.set('links tried after the kill', (ledger.done.get('links tried after the kill') ?? 0) + 1)
  }
  return wrong
}
