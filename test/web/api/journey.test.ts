// The journey of one social worker by the API alone: what blocks the report, filled, evidenced, signed, made, verified, released, opened no more.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Response } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { pdfOfPages } from '../../intake/uploads/made-files.ts'
import { openTestService, type TestService } from '../app.ts'
import { systemOf, type System } from './asking.ts'

let world: TestService
let nadia: System
let adviser: System
let supervisor: System
let manager: System

beforeAll(async () => {
  world = await openTestService()
  ;[nadia, adviser, supervisor, manager] = await Promise.all([
    systemOf(world, 'trial-social-worker'),
    systemOf(world, 'trial-medical-adviser'),
    systemOf(world, 'trial-supervisor'),
    systemOf(world, 'trial-manager'),
  ])
})
afterAll(() => world.close())

const whitlock = trialId('whitlock')
const child = `/cases/${whitlock}/children/morayo`
const part = `/cases/${whitlock}/parts/children:morayo`
const report = `${child}/documents/cpr`
const asked = { stage: 'court', audience: 'birth-parent', reader: 'carys' }
const query = new URLSearchParams(asked).toString()
const tag = (read: Response) => ({ 'if-match': read.headers['etag'] as string })
const codes = (answer: Response) =>
  (answer.body as { problems: { code: string }[] }).problems.map(({ code }) => code)

interface Sample {
  readonly children: readonly [
    {
      readonly identity: { readonly religion: object }
      readonly health: { readonly summary: { readonly text: string } }
    },
  ]
}
const sample = JSON.parse(readFileSync('samples/whitlock/family-file.json', 'utf8')) as Sample
const bytes = pdfOfPages([['Adoption health report', 'Date of examination: 18 November 2026']])

async function made(
  system: System,
): Promise<{ state: string; document?: string; problems: { code: string }[] }> {
  const begun = await system.send('post', report, { body: { ...asked, formats: ['pdf'] } })
  expect(begun.status).toBe(202)
  for (;;) {
    const making = await system.get((begun.headers['location'] as string).replace('/api/v1', ''))
    const body = making.body as { state: string; document?: string; problems: { code: string }[] }
    if (body.state !== 'making') return body
    await pause(50)
  }
}

test('what blocks the report is named, each with its place, and nothing is made', async () => {
  const checked = await nadia.get(`${report}/check?${query}`)
  expect(checked.body).toMatchObject({ refused: true })
  expect([...new Set(codes(checked))]).toEqual(['CPR-004', 'CPR-011', 'CPR-013', 'CPR-030'])
  const gaps = (await nadia.get(`${child}/gaps?document=cpr`)).body as { gaps: { supplier: string }[] }
  expect(gaps.gaps.map(({ supplier }) => supplier)).toContain('medical-adviser')
  expect(await made(nadia)).toMatchObject({ state: 'refused' })
})

test('the field is filled in its section, and the date of the examination as a patch', async () => {
  const at = `${part}/section?at=/identity/religion`
  const section = await nadia.get(at)
  const { own } = section.body as { own: Record<string, object> }
  const filled = {
    ...own,
    '/identity': { ...own['/identity'], religion: sample.children[0].identity.religion },
  }
  expect((await nadia.send('put', at, { body: { own: filled }, headers: tag(section) })).status).toBe(200)
  const stale = await nadia.send('put', at, { body: { own }, headers: tag(section) })
  expect(stale.status).toBe(412)
  const patch = { health: { lastExamination: '2026-11-18' } }
  expect((await nadia.send('patch', part, { body: patch, headers: tag(await nadia.get(part)) })).status).toBe(
    200,
  )
})

test('the health report is sent, confirmed and read again, byte for byte', async () => {
  const digest = createHash('sha256').update(bytes).digest('base64')
  const headers = {
    'content-disposition': 'attachment; filename="report.pdf"',
    'idempotency-key': 'report-of-18-november',
  }
  const send = (more: Record<string, string>, body = bytes) =>
    nadia.send('post', `/cases/${whitlock}/evidence`, {
      body,
      type: 'application/pdf',
      headers: { ...headers, ...more },
    })
  expect((await send({})).status).toBe(400)
  const first = await send({ 'content-digest': `sha-256=:${digest}:` })
  const second = await send({ 'content-digest': `sha-256=:${digest}:` })
  expect([first.status, second.text]).toEqual([201, first.text])
  const { evidence } = first.body as { evidence: string }
  const path = `/cases/${whitlock}/evidence/${evidence}`
  const said = {
    type: 'AMA_HEALTH',
    title: 'Adoption health report',
    subjects: ['morayo'],
    author: 'lindqvist',
    on: '2026-11-18',
    receivedOn: '2026-11-20',
    provenance: 'health',
    whole: true,
    keptIn: 'Case record, part 1',
  }
  const waiting = await nadia.get(path)
  expect(waiting.body).toMatchObject({ suggested: { on: '2026-11-18' } })
  const wrong = await nadia.send('patch', path, {
    body: { ...said, type: 'NO_SUCH', on: 'soon' },
    headers: tag(waiting),
  })
  expect((wrong.body as { problems: unknown[] }).problems).toHaveLength(2)
  expect((await nadia.send('patch', path, { body: said, headers: tag(waiting) })).status).toBe(200)
  expect((await nadia.get(`${path}/file`)).body).toEqual(bytes)
  expect((await nadia.get(`${path}/text`)).text).toContain('18 November 2026')
  expect((await nadia.get(`/cases/${whitlock}/evidence?limit=100`)).text).toContain(evidence)
  const macro = await nadia.send('post', `/cases/${whitlock}/evidence`, {
    body: Buffer.from('MZ not a document'),
    type: 'application/pdf',
  })
  expect(macro.status).toBe(422)
})

test('the medical adviser alone writes the summary; author, supervisor and manager sign', async () => {
  const path = `${child}/health-summary`
  const summary = { text: sample.children[0].health.summary.text, sign: true }
  const shown = await adviser.get(path)
  expect((await nadia.send('put', path, { body: summary, headers: tag(shown) })).status).toBe(403)
  expect((await adviser.send('put', path, { body: summary, headers: tag(shown) })).status).toBe(200)
  expect((await adviser.send('put', path, { body: summary, headers: tag(shown) })).status).toBe(412)
  const sign = (system: System, role: string) =>
    system.send('post', `${report}/signatures`, { body: { role } })
  expect((await sign(manager, 'social-worker')).status).toBe(403)
  const signed = [
    await sign(nadia, 'social-worker'),
    await sign(supervisor, 'supervisor'),
    await sign(manager, 'team-manager'),
  ]
  expect(signed.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await nadia.get(`${report}/check?${query}`)).body).toMatchObject({ refused: false })
})

test('the copy is made, verified and released by a second person, and its link is withdrawn', async () => {
  const { state, document = '' } = await made(nadia)
  expect(state).toBe('made')
  const file = await nadia.get(`/documents/${document}/files/pdf`)
  const verify = (body: Buffer) => nadia.send('post', '/verify', { body, type: 'application/pdf' })
  expect((await verify(file.body as Buffer)).body).toMatchObject({
    intact: true,
    known: { document, same: true },
  })
  const changed = Buffer.from(file.body as Buffer)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  expect((await verify(changed)).body).toMatchObject({ intact: false })
  expect(await nadia.get(`${child}/documents`)).toMatchObject({ body: { items: [{ id: document }] } })
  const wish = {
    list: 'parents',
    recipient: 'person:carys',
    channel: 'link',
    reason: 'Adoption Agencies Regulations 2005',
    note: 'Please ring me.',
    back: 'To me at the office',
  }
  const { release } = (await nadia.send('post', `/documents/${document}/releases`, { body: wish })).body as {
    release: string
  }
  const approve = (system: System, checks: string[]) =>
    system.send('post', `/releases/${release}/approval`, { body: { checks } })
  const all = ['recipient', 'copy', 'letter', 'names']
  expect((await approve(nadia, all)).status).toBe(403)
  expect((await approve(supervisor, ['copy'])).status).toBe(422)
  expect((await nadia.send('post', `/releases/${release}/link`)).status).toBe(409)
  const leaf = (system: System, which: string) => system.get(`/releases/${release}/leaves/${which}`)
  for (const which of ['copy', 'full', 'letter'])
    expect((await leaf(supervisor, which)).headers['content-type']).toContain('text/html')
  expect([(await leaf(adviser, 'full')).status, (await leaf(supervisor, 'other')).status]).toEqual([403, 404])
  const paper = () => nadia.get(`/releases/${release}/files/1/pdf`)
  expect((await paper()).status).toBe(404)
  expect((await approve(supervisor, all)).status).toBe(200)
  expect((await paper()).headers['content-type']).toBe('application/pdf')
  const link = (await nadia.send('post', `/releases/${release}/link`)).body as { path: string; code: string }
  expect(link.code).toMatch(/^\d{6}$/)
  expect(
    (await nadia.send('post', `/releases/${release}/withdrawal`, { body: { why: 'Another address' } }))
      .status,
  ).toBe(200)
  expect((await nadia.get(`/releases/${release}`)).body).toMatchObject({
    state: 'withdrawn',
    secondPerson: 'Leontyne Abara-Fox',
  })
})
