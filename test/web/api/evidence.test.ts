// Evidence by the API alone: a form with a file, a picture and what it shows, a copy noticed, words kept from a page, what was withdrawn.
import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import request, { type Response } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import { pdfOfPages, photograph } from '../../intake/uploads/made-files.ts'
import { openTestService, type TestService } from '../app.ts'
import { systemOf, type System } from './asking.ts'

let world: TestService
let nadia: System
const whitlock = trialId('whitlock')
const room = `/cases/${whitlock}/evidence`
const bytes = Buffer.from(pdfOfPages([['Nursery report', 'Morayo sings every morning.']]))
const SAID = {
  type: 'PEP',
  title: 'Nursery report',
  subjects: ['morayo'],
  authorText: 'The nursery',
  on: '2026-11-02',
  receivedOn: '2026-11-03',
  provenance: 'education',
  whole: true,
  keptIn: 'Case record, part 2',
}

beforeAll(async () => {
  world = await openTestService()
  nadia = await systemOf(world, 'trial-social-worker')
})
afterAll(() => world.close())

const tag = (read: Response) => ({ 'if-match': read.headers['etag'] as string })
const items = async (path: string) =>
  ((await nadia.get(path)).body as { readonly items: readonly Record<string, unknown>[] }).items

/** A form as programs send it. */
function form(
  files: readonly (readonly [name: string, file: string, bytes: Buffer])[],
  boundary = 'between-the-parts',
): { readonly body: Buffer; readonly type: string } {
  const parts = files.map(([name, file, content]) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === '' ? '' : `; filename="${file}"`}\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
  )
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

async function sent(body: Buffer, type = 'application/pdf'): Promise<string> {
  const answer = await nadia.send('post', room, { body, type })
  expect(answer.status).toBe(201)
  return (answer.body as { readonly evidence: string }).evidence
}

async function confirmed(body: Buffer, more: object = {}): Promise<string> {
  const path = `${room}/${await sent(body)}`
  const answer = await nadia.send('patch', path, {
    body: { ...SAID, ...more },
    headers: tag(await nadia.get(path)),
  })
  expect(answer.status).toBe(200)
  return path
}

test('a form with a file is taken as the file itself is; under a key once, by the digest of the whole form', async () => {
  const { body, type } = form([['file', 'kindergarten – Bericht.pdf', bytes]])
  const digest = (of: Buffer) => `sha-256=:${createHash('sha256').update(of).digest('base64')}:`
  const headers = { 'idempotency-key': 'a-form-of-november' }
  const send = (more: Record<string, string>) =>
    nadia.send('post', room, { body, type, headers: { ...headers, ...more } })
  expect((await send({})).status).toBe(400)
  const first = await send({ 'content-digest': digest(body) })
  const second = await send({ 'content-digest': digest(body) })
  expect([first.status, second.text]).toEqual([201, first.text])
  expect(second.headers['idempotency-replayed']).toBe('true')
  const { evidence, sha256 } = first.body as { readonly evidence: string; readonly sha256: string }
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await nadia.get(`${room}/${evidence}/file`)).body).toEqual(bytes)
  expect((await nadia.get(`${room}/${evidence}`)).body).toMatchObject({
    file: { name: 'kindergarten – Bericht.pdf', state: 'new' },
  })
  const other = await nadia.send('post', room, { body, type, headers: { 'content-digest': digest(bytes) } })
  expect(other.body).toMatchObject({ status: 422, problems: [{ code: 'api/digest' }] })
})

test('a form that is not one file is refused, and nothing of it stays', async () => {
  const count = async () =>
    (await listRecords(world.service.store, { kind: 'upload', caseId: whitlock })).length
  const before = await count()
  const whole = form([['file', 'a.pdf', bytes]])
  const wrong: readonly (readonly [string, { readonly body: Buffer; readonly type: string }, number])[] = [
    ['no file', form([]), 422],
    ['a file under another name', form([['upload', 'a.pdf', bytes]]), 400],
    [
      'words beside it',
      form([
        ['title', '', Buffer.from('Report')],
        ['file', 'a.pdf', bytes],
      ]),
      400,
    ],
    [
      'two files',
      form([
        ['file', 'a.pdf', bytes],
        ['file', 'b.pdf', bytes],
      ]),
      400,
    ],
    ['a form cut short', { ...whole, body: whole.body.subarray(0, -200) }, 400],
    ['a form without its boundary', { ...whole, type: 'multipart/form-data' }, 400],
    ['a file that is none', form([['file', 'a.pdf', Buffer.from('MZ not a document')]]), 422],
    ['a file over the limit', form([['file', 'a.pdf', Buffer.alloc(26 * 1024 * 1024)]]), 413],
  ]
  for (const [what, { body, type }, status] of wrong) {
    const answer = await nadia.send('post', room, { body, type })
    expect([what, answer.status]).toEqual([what, status])
    expect([what, await count()]).toEqual([what, before])
  }
  const stranger = await systemOf(world, 'trial-social-worker-2')
  expect((await stranger.send('post', room, whole)).status).toBe(404)
  expect(await count()).toBe(before)
})

test('1 GB, as a file or in a form, is cut off and told so; nothing of it stays', async () => {
  const uploads = () => listRecords(world.service.store, { kind: 'upload', caseId: whitlock })
  const before = (await uploads()).length
  const address = await world.listen()
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n%PDF-1.7\n'
  for (const [path, type, beginning] of [
    [room, 'application/pdf', '%PDF-1.7\n'],
    [room, 'multipart/form-data; boundary=x', head],
    [room, 'multipart/form-data; boundary=x', head.replace('"file"', '"another"')],
    [room, 'multipart/form-data; boundary=x', `${head}\r\n--x--\r\n`],
    ['/verify', 'application/pdf', '%PDF-1.7\n'],
  ] as const) {
    const { status, sent } = await sendGigabyte(`${address}/api/v1${path}`, type, beginning)
    expect([path, type, status]).toEqual([path, type, 413])
    expect(sent).toBeLessThan(300e6)
  }
  await expect.poll(async () => (await uploads()).length).toBe(before)
})

/** Sends until it is answered. */
function sendGigabyte(
  address: string,
  type: string,
  beginning: string,
): Promise<{ readonly status: number; readonly sent: number }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly status: number; readonly sent: number }>()
  let sent = 0
  let status = 0
  const asked = httpRequest(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${nadia.token}`, 'content-type': type },
  })
  asked.on('response', answer => {
    status = answer.statusCode ?? 0
    answer.resume()
    asked.destroy()
  })
  asked.on('error', () => undefined).on('close', () => resolve({ status, sent }))
  const piece = Buffer.alloc(1 << 20, 'x')
  const more = () => {
    if (asked.destroyed || sent >= 1e9) return
    sent += piece.length
    if (asked.write(piece)) setImmediate(more)
    else asked.once('drain', more)
  }
  asked.write(beginning)
  more()
  return promise
}

test('a picture needs words for those who cannot see it; they are listed, changed, and never lost by another change', async () => {
  const path = `${room}/${await sent(Buffer.from(await photograph()), 'image/jpeg')}`
  const said = { ...SAID, type: 'PHOTO', title: 'Morayo at the park' }
  const patch = async (body: object) =>
    nadia.send('patch', path, { body, headers: tag(await nadia.get(path)) })
  for (const silent of [said, { ...said, alternative: ' ' }])
    expect((await patch(silent)).body).toMatchObject({
      problems: [{ code: 'evidence/alternative', pointer: '/alternative' }],
    })
  expect((await patch({ ...said, alternative: 'Morayo laughs on a swing' })).status).toBe(200)
  expect((await patch({ title: 'Morayo at the playground' })).status).toBe(200)
  const picture = async () =>
    (await items(`/cases/${whitlock}/pictures`)).find(one => one['evidence'] === path.split('/').at(-1))
  expect(await picture()).toMatchObject({
    title: 'Morayo at the playground',
    alternative: 'Morayo laughs on a swing',
    href: `/api/v1${path}/file`,
  })
  expect((await patch({ alternative: '' })).status).toBe(422)
  expect((await patch({ alternative: 'Morayo swings, laughing' })).status).toBe(200)
  expect(await picture()).toMatchObject({ alternative: 'Morayo swings, laughing' })
})

test('a copy is noticed; words are kept from the page they stand on; what is withdrawn is listed with its reason', async () => {
  const text = Buffer.from(pdfOfPages([['Report of the health visitor', 'Morayo sleeps through the night.']]))
  const path = await confirmed(text, { title: 'Health visitor' })
  const copy = await sent(text)
  expect((await nadia.get(`${room}/${copy}`)).body).toMatchObject({
    copies: [{ evidence: path.split('/').at(-1), waiting: false }],
  })
  const quote = (words: string, page = 1) => nadia.send('post', `${path}/passages`, { body: { page, words } })
  expect((await quote('Morayo sleeps badly')).body).toMatchObject({
    status: 422,
    problems: [{ code: 'evidence/not-on-page' }],
  })
  expect((await quote('Morayo sleeps', 9)).status).toBe(404)
  const kept = (await quote('Morayo sleeps\n through the night')).body as { readonly id: string }
  expect(kept).toMatchObject({ text: 'Morayo sleeps through the night', source: { at: 'page 1' } })
  const passages = `/cases/${whitlock}/passages`
  expect(await items(passages)).toEqual([kept])
  const manager = await systemOf(world, 'trial-manager')
  expect((await manager.send('delete', `${passages}/${kept.id}`)).status).toBe(404)
  expect((await nadia.send('delete', `${passages}/${kept.id}`)).body).toEqual({ passage: kept.id })
  expect(await items(passages)).toEqual([])
  const gone = await nadia.send('post', `${path}/withdrawal`, {
    body: { reason: 'It is about another child' },
    headers: tag(await nadia.get(path)),
  })
  expect(gone.status).toBe(200)
  expect(await items(`/cases/${whitlock}/withdrawn-evidence`)).toMatchObject([
    { title: 'Health visitor', reason: 'It is about another child' },
  ])
})

test('what a system looks at is written in the audit as what a person looks at is', async () => {
  const manager = await systemOf(world, 'trial-manager')
  const child = `/cases/${whitlock}/children/morayo`
  const asked = [
    [`/cases/${whitlock}`, 'case.seen'],
    [child, 'child.seen'],
    [`${child}/gaps`, 'gaps.seen'],
    [room, 'evidence.listed'],
    [`${room}/e-mother-1`, 'evidence.seen'],
    [`/cases/${whitlock}/parts/children:morayo/section?at=/identity`, 'section.seen'],
    [`/cases/${whitlock}/parts/children:morayo/history?at=/identity`, 'history.seen'],
    ['/tracker', 'tracker.seen'],
  ] as const
  const ada = await systemOf(world, 'trial-administrator')
  for (const [path, did] of asked) {
    expect([path, (await manager.get(path)).status]).toEqual([path, 200])
    const lines = (await ada.get(`/audit?actor=trial-manager&did=${did}`)).body as { items: object[] }
    expect([did, lines.items.length]).toEqual([did, 1])
  }
  // What is refused was not looked at.
  const none = await request(world.app)
    .get(`/api/v1/cases/${whitlock}`)
    .set('authorization', `Bearer ${(await systemOf(world, 'trial-social-worker-2')).token}`)
  expect(none.status).toBe(404)
  const lines = (await ada.get('/audit?actor=trial-social-worker-2&did=case.seen')).body as {
    items: object[]
  }
  expect(lines.items).toEqual([])
})
