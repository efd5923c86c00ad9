// What people do on the pages beside the journey of one report, done by systems: people of the file, letters, releases looked over, accounts and what they reach.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Response } from 'supertest'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, type TestService } from '../app.ts'
import { systemOf, type System } from './asking.ts'

let world: TestService
let nadia: System
let manager: System
let ada: System
const whitlock = trialId('whitlock')
const child = `/cases/${whitlock}/children/morayo`

beforeAll(async () => {
  world = await openTestService()
  ;[nadia, manager, ada] = await Promise.all([
    systemOf(world, 'trial-social-worker'),
    systemOf(world, 'trial-manager'),
    systemOf(world, 'trial-administrator'),
  ])
})
afterAll(() => world.close())

const tagged = (tag: string | undefined) => ({ 'if-match': `"${tag ?? ''}"` })
const codes = (answer: Response) =>
  (answer.body as { problems: { code: string }[] }).problems.map(({ code }) => code)

interface SectionRead {
  readonly own: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly item?: string
}

test('a person is added to the file, changed, moved up, and taken out again unless the file still refers to them', async () => {
  const room = `/cases/${whitlock}/parts/people/section`
  const at = (place: string) => `${room}?at=${place}`
  const blank = await nadia.get(at('/people/-'))
  expect((blank.body as SectionRead).item).toBeUndefined()
  const own = { '/people/-': { kind: 'friend', name: { first: 'Ottoline', last: 'Marsh' } } }
  const added = await nadia.send('put', at('/people/-'), {
    body: { own },
    headers: { 'if-match': blank.headers['etag'] as string },
  })
  expect(added.status).toBe(200)
  const { at: place } = added.body as { readonly at: string }
  const read = await nadia.get(at(place))
  const changed = { [place]: { kind: 'friend', name: { first: 'Ottoline', last: 'Marsh-Bell' } } }
  const put = await nadia.send('put', at(place), {
    body: { own: changed },
    headers: { 'if-match': read.headers['etag'] as string },
  })
  expect(put.status).toBe(200)
  const stale = (read.body as SectionRead).item
  expect((await nadia.send('delete', at(place))).status).toBe(428)
  expect((await nadia.send('delete', at(place), { headers: tagged(stale) })).status).toBe(412)
  const item = async (where: string) => ((await nadia.get(at(where))).body as SectionRead).item
  const raised = await nadia.send('post', `${room}/raising`, {
    body: { at: place },
    headers: tagged(await item(place)),
  })
  expect(raised.status).toBe(200)
  const above = place.replace(/\d+$/, index => String(Number(index) - 1))
  expect(((await nadia.get(at(above))).body as SectionRead).own[above]).toMatchObject({
    name: { last: 'Marsh-Bell' },
  })
  expect((await nadia.send('delete', at(above), { headers: tagged(await item(above)) })).status).toBe(200)
  const cited = await nadia.send('delete', at('/people/0'), { headers: tagged(await item('/people/0')) })
  expect([cited.status, codes(cited).length > 0]).toEqual([422, true])
})

test('a child is found by name, shown with the dates and sections of the record, and with what can be made', async () => {
  const search = (body: object) => nadia.send('post', '/children/search', { body })
  const found = (await search({ search: 'mor whit', sort: 'name' })).body as {
    readonly items: readonly { readonly case: string; readonly child: { readonly child: string } }[]
  }
  expect(found.items.map(one => [one.case, one.child.child])).toEqual([[whitlock, 'morayo']])
  expect((await search({ search: 'nobody of this name' })).body).toMatchObject({ found: 0, items: [] })
  expect((await ada.send('post', '/children/search', { body: { search: '' } })).status).toBe(403)
  const brook = await systemOf(world, 'trial-social-worker-2')
  const today = (await brook.get('/today')).body as { readonly overdue: number; readonly items: object[] }
  expect([today.overdue > 0, today.items.length]).toEqual([true, 8])
  const shown = (await nadia.get(child)).body as {
    readonly due: object[]
    readonly sections: readonly { readonly title: string; readonly part: string; readonly at: string }[]
  }
  expect(shown.due.length).toBeGreaterThan(0)
  const identity = shown.sections.find(({ at }) => at === '/identity')
  expect(identity?.part).toBe('children/morayo')
  const types = (await nadia.get(`${child}/document-types`)).body as { items: { document: string }[] }
  expect(types.items.map(({ document }) => document)).toContain('cpr')
  const team = (await nadia.get(`/cases/${whitlock}/team`)).body as { items: { role: string }[] }
  expect(team.items.map(({ role }) => role)).toContain('Agency medical adviser')
})

test('a household that somebody had to do with, and has no more, is not among those to link', async () => {
  const household = trialId('tidewell')
  const grants = `/users/trial-manager/grants`
  const toLink = async () =>
    (
      (await manager.get(`/cases/${whitlock}/households-to-link`)).body as { items: { household: string }[] }
    ).items
      .map(one => one.household)
      .includes(household)
  const give = (more: object) =>
    ada.send('post', grants, { body: { case: household, from: '2026-11-01', ...more } })
  expect(await toLink()).toBe(false)
  expect((await give({ relation: 'former' })).status).toBe(200)
  expect(await toLink()).toBe(false)
  expect((await give({ relation: 'consulted' })).status).toBe(200)
  expect(await toLink()).toBe(true)
  await ada.send('post', `${grants}/ends`, { body: { case: household, relation: 'consulted' } })
  expect(await toLink()).toBe(false)
})

test('what is missing is asked for by letter: who can be asked, what for, the letter as a file, the reminder', async () => {
  const { gaps } = (await nadia.get(`${child}/gaps`)).body as { gaps: { supplier: string; key: string }[] }
  const draft = (await nadia.get(`${child}/suppliers/medical-adviser`)).body as {
    readonly asks: readonly { readonly key: string }[]
    readonly by: string
    readonly letter: { readonly text: string }
  }
  expect(gaps.map(({ key }) => key)).toEqual(expect.arrayContaining(draft.asks.map(({ key }) => key)))
  expect(draft.letter.text).toContain('Morayo')
  expect((await nadia.get(`${child}/suppliers/nobody`)).status).toBe(404)
  const sent = await nadia.send('post', `${child}/requests`, {
    body: { supplier: 'medical-adviser', items: draft.asks.map(({ key }) => key), by: draft.by },
  })
  expect(sent.status).toBe(201)
  const path = (sent.headers['location'] as string).replace('/api/v1', '')
  const letter = await nadia.get(`${path}/letter`)
  expect(letter.headers['content-type']).toContain('message/rfc822')
  expect(letter.headers['content-disposition']).toMatch(/^attachment; filename="request-[\w-]+\.eml"$/)
  const read = await nadia.get(path)
  const reminded = await nadia.send('patch', path, {
    body: { step: 'reminded' },
    headers: { 'if-match': read.headers['etag'] as string },
  })
  expect((reminded.body as { readonly reminder?: { readonly text: string } }).reminder?.text).toBeTruthy()
})

test('an account is opened, changed, given a case and loses it, and is closed', async () => {
  const person = { name: 'Wren Adebayo', email: 'wren@example.org', role: 'social-worker', team: 'South' }
  expect((await nadia.send('post', '/users', { body: person })).status).toBe(403)
  const wrong = await ada.send('post', '/users', { body: { ...person, email: 'wren', role: 'wizard' } })
  expect([wrong.status, codes(wrong).toSorted()]).toEqual([422, ['people/email', 'people/role']])
  const headers = { 'idempotency-key': 'open-for-wren-1' }
  const first = await ada.send('post', '/users', { body: person, headers })
  expect((await ada.send('post', '/users', { body: person, headers })).text).toBe(first.text)
  const { id } = first.body as { readonly id: string }
  expect(first.body).toMatchObject({ name: 'Wren Adebayo', team: 'south', state: 'active' })
  expect((await ada.send('post', '/users', { body: person })).status).toBe(422)
  const wren = await systemOf(world, id)
  const grants = `/users/${id}/grants`
  const grant = { case: whitlock, relation: 'allocated', from: '2026-11-01' }
  expect((await wren.get(child)).status).toBe(404)
  expect(codes(await ada.send('post', grants, { body: { ...grant, case: 'nothing' } }))).toEqual([
    'people/case',
  ])
  expect((await ada.send('post', grants, { body: grant })).body).toEqual({ items: [grant] })
  expect((await wren.get(child)).status).toBe(200)
  const ended = await ada.send('post', `${grants}/ends`, { body: { case: whitlock, relation: 'allocated' } })
  expect((ended.body as { items: { until?: string }[] }).items[0]?.until).toBeDefined()
  expect((await wren.get(child)).status).toBe(404)
  const other = { ...person, role: 'reviewing-officer', team: 'reviewing' }
  expect((await ada.send('put', `/users/${id}`, { body: other })).body).toMatchObject({
    role: 'reviewing-officer',
  })
  const state = (to: string, user = id) => ada.send('put', `/users/${user}/state`, { body: { state: to } })
  expect((await state('closed')).body).toMatchObject({ state: 'closed' })
  expect((await wren.get('/cases')).status).toBe(401)
  expect(codes(await state('closed', 'trial-administrator'))).toEqual(['people/self'])
  expect((await state('closed', 'nobody')).status).toBe(404)
})

test('the audit is checked, and that is a line of it', async () => {
  expect((await manager.send('post', '/audit/check')).status).toBe(403)
  const checked = (await ada.send('post', '/audit/check')).body as { entries: number; broken?: number }
  expect([checked.entries > 10, checked.broken]).toEqual([true, undefined])
  const lines = (await ada.get('/audit?did=audit.verified')).body as { items: object[] }
  expect(lines.items).toHaveLength(1)
})
