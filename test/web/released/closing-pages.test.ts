// The pages for managers: a record restricted and opened again, and a child's record closed by two of them.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { savePart } from '../../../src/service/saving.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { readPart } from '../../../src/storage/store/parts.ts'
import { grantsOf } from '../../../src/storage/store/users.ts'
import { WHITLOCK } from '../../service/released/world.ts'
import { as, openTestService, send, signedIn, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

const MOSS = `/cases/${trialId('moss')}`
const SEVER = `/cases/${WHITLOCK}/children/morayo/sever`
let world: TestService

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
}, 20_000)
afterAll(() => world.close())

const did = async (caseId: string) =>
  (await readAudit(world.service.store, { caseId, limit: 100 })).map(line => line.did)

test('a restricted case is there for those named on it, and for nobody else of the team', async () => {
  const manager = await signedIn(world, 'trial-manager')
  const other = await signedIn(world, 'trial-supervisor')
  const worker = await signedIn(world, 'social-worker')
  const stranger = await signedIn(world, 'trial-social-worker-2')
  expect((await stranger.get(`${MOSS}/restrict`)).status).toBe(404)
  expect((await worker.get(`${MOSS}/restrict`)).status).toBe(403)
  expect((await worker.get(MOSS)).text).not.toContain('Restrict this record')
  expect((await manager.get(MOSS)).text).toContain('Restrict this record')
  expect((await other.get(MOSS)).status).toBe(200)
  const answer = await send(manager, `${MOSS}/restrict`, `${MOSS}/restrict`, { do: 'restrict' })
  expect(answer.headers['location']).toBe(MOSS)
  expect((await manager.get(MOSS)).text).toContain('Lift the restriction of this record')
  expect((await worker.get(MOSS)).status).toBe(200)
  for (const path of [MOSS, `${MOSS}/restrict`, `${MOSS}/evidence`])
    expect([path, (await other.get(path)).status]).toEqual([path, 404])
  for (const path of ['/', '/tracker']) expect((await other.get(path)).text).not.toContain(MOSS)
  const grants = await grantsOf(world.service.store, 'trial-manager')
  expect(grants.filter(({ caseId }) => MOSS.endsWith(caseId))).toHaveLength(1)
  await send(manager, `${MOSS}/restrict`, `${MOSS}/restrict`, { do: 'lift' })
  expect((await other.get(MOSS)).status).toBe(200)
  expect(await did(trialId('moss'))).toEqual(
    expect.arrayContaining(['case.restricted', 'case.unrestricted', 'grant.given']),
  )
})

describe('closing a record after the adoption order', () => {
  test('is offered once there is an order, to managers alone', async () => {
    const manager = await signedIn(world, 'trial-manager')
    expect((await manager.get(SEVER)).status).toBe(404)
    expect((await manager.get(`/cases/${WHITLOCK}`)).text).not.toContain('after the adoption order')
    await world.service.store.write(async held => {
      const part = await readPart(held, WHITLOCK, 'children/morayo')
      const json = part?.json as { readonly orders: readonly object[] }
      const orders = [...json.orders, { id: 'o-adopted', type: 'ADOPTION', madeOn: '2026-11-20' }]
      const save = {
        caseId: WHITLOCK,
        part: 'children/morayo',
        base: part?.revision ?? 0,
        did: 'section.saved',
      }
      await savePart(world.service, as(world, 'manager'), held, { ...save, json: { ...json, orders } })
    })
    expect((await manager.get(`/cases/${WHITLOCK}`)).text).toContain(
      'Close the record of Morayo Whitlock after the adoption order',
    )
    const worker = await signedIn(world, 'social-worker')
    expect((await worker.get(`/cases/${WHITLOCK}`)).text).not.toContain('Close the record')
    expect((await worker.get(SEVER)).status).toBe(403)
  })
  test('its pages are accessible and never wider than the window', async () => {
    const browser: Browser = await openChromium()
    const address = await world.listen()
    const window = await openWindow(browser)
    const page = await window.newPage()
    await signInOn(page, address, 'trial-manager')
    for (const path of [SEVER, `${MOSS}/restrict`, `/cases/${WHITLOCK}`])
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${address}${path}`)
        const shots = process.env['SHOTS']
        if (shots !== undefined)
          await page.screenshot({
            path: `${shots}/${path.split('/').at(-1) ?? ''}-${width}.png`,
            fullPage: true,
          })
        const found = { path, width, axe: await axeOn(page), wide: await overflows(page) }
        expect(found).toEqual({ path, width, axe: [], wide: false })
      }
    await browser.close()
  })
  test('one manager asks, the other approves, and the child’s pages say that a separate record exists', async () => {
    const manager = await signedIn(world, 'trial-manager')
    const other = await signedIn(world, 'trial-supervisor')
    expect((await send(manager, SEVER, SEVER, { do: 'ask' })).status).toBe(303)
    const own = await manager.get(SEVER)
    expect(own.text).toContain('another manager of this case must approve it')
    expect(own.text).not.toContain('value="approve"')
    expect((await send(manager, SEVER, SEVER, { do: 'approve' })).status).toBe(403)
    expect((await other.get(SEVER)).text).toContain('Asked for by Colm Hegarty-Shah')
    const answer = await send(other, SEVER, SEVER, { do: 'approve' })
    expect(answer.headers['location']).toBe(`/cases/${WHITLOCK}`)
    const family = await other.get(`/cases/${WHITLOCK}`)
    expect(family.text).toContain('For one child of this family a separate record exists')
    expect(family.text).not.toMatch(/Morayo|Imogen|Hazel/)
    const worker = await signedIn(world, 'social-worker')
    const child = `/cases/${WHITLOCK}/children/morayo`
    for (const who of [manager, other, worker]) {
      const page = await who.get(child)
      expect([page.status, page.text.includes('A separate record exists')]).toEqual([410, true])
      for (const path of ['documents', 'documents/cpr', 'documents/cpr/preview', 'health-summary'])
        expect([path, (await who.get(`${child}/${path}`)).status]).toEqual([path, 404])
      expect((await who.get('/')).text).not.toContain('Morayo')
    }
    const stranger = await signedIn(world, 'trial-social-worker-2')
    expect((await stranger.get(child)).status).toBe(404)
    expect((await manager.get('/tracker')).text).not.toContain('Morayo')
    for (const path of ['evidence', 'edit/case', 'edit/people', 'edit/children/morayo', 'history/people'])
      expect((await manager.get(`/cases/${WHITLOCK}/${path}`)).text).not.toMatch(/Morayo|Imogen|Hazel/)
  })
})
