// The pages a morning begins with, opened as a browser without scripts opens them, over the real store with the trial families.
import type { Agent } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refreshReadiness } from '../../../src/service/gaps/readiness.ts'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, send, signedIn, type TestService } from '../app.ts'

const WHITLOCK = trialId('whitlock')
const HARTLEY = trialId('hartley')
const MORAYO = `/cases/${WHITLOCK}/children/morayo`

let here: TestService
let worker: Agent

beforeAll(async () => {
  here = await openTestService()
  worker = await signedIn(here, 'social-worker')
  await refreshReadiness(here.service, WHITLOCK, 'morayo')
})
afterAll(() => here.close())

/** The words of a page without its tags. */
function words(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
}

describe('the list of children', () => {
  test('shows this worker’s children and nobody else’s', async () => {
    const { text, status } = await worker.get('/')
    expect(status).toBe(200)
    expect(words(text)).toContain('Morayo Whitlock')
    expect(words(text)).not.toMatch(/Leila|Theo|Hartley/)
  })

  test('finds a child by the beginning of a name, marks and capitals aside, without the name in an address', async () => {
    const found = await send(worker, '/', '/', { search: 'MORA' })
    expect(found.status).toBe(200)
    expect(words(found.text)).toContain('1 of')
    expect(words(found.text)).toContain('Morayo Whitlock')
    const none = await send(worker, '/', '/', { search: 'Leila' })
    expect(words(none.text)).toContain('0 of')
  })

  test('begins, for a worker with late children, with what is overdue, in words', async () => {
    const other = await signedIn(here, 'trial-social-worker-2')
    const { text } = await other.get('/')
    const [, after = ''] = words(text).split('What needs you today')
    expect(after).toMatch(/Overdue by \d+ (days|weeks|months)/)
    expect(after.indexOf('Overdue')).toBeLessThan(after.indexOf('Find a child'))
  })
})

describe('the page of a child', () => {
  test('tells name and plan first, then dates, what is missing and the record', async () => {
    const { text, status } = await worker.get(MORAYO)
    expect(status).toBe(200)
    const headings = [...text.matchAll(/<h([123])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, , inner = '']) =>
      words(inner).trim(),
    )
    const order = [
      'Morayo Whitlock',
      'Dates',
      'Documents',
      'Who can give what is missing',
      'Due now, and something is missing',
      'The record',
    ]
    expect(headings.filter(heading => order.includes(heading))).toEqual(order)
    const said = words(text)
    expect(said).toContain('The agency’s medical adviser')
    expect(said).toContain('Child’s permanence report')
  })

  test('is not there for somebody who has nothing to do with the child', async () => {
    const other = await signedIn(here, 'trial-social-worker-2')
    const never = await other.get(`/cases/${WHITLOCK}x/children/morayo`)
    for (const path of [
      MORAYO,
      `${MORAYO}/gaps/cpr`,
      `${MORAYO}/working`,
      `/cases/${WHITLOCK}`,
      `/cases/${WHITLOCK}/requests/new/morayo/medical-adviser`,
    ]) {
      const answer = await other.get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(words(answer.text)).toBe(words(never.text))
    }
  })
})

describe('what is missing', () => {
  test('stands under who can give it, each gap a link to its very field', async () => {
    const { text } = await worker.get(`${MORAYO}/gaps/cpr`)
    expect(words(text)).toContain('The health summary must be written and signed')
    const links = [...text.matchAll(/href="(\/cases\/[^"]+\/edit\/[^"]+)"/g)].map(([, href]) => href)
    expect(links.some(href => href?.includes('#'))).toBe(true)
  })

  test('is asked for by a letter that names nobody but the child, and is then waited for, asked again and answered', async () => {
    const ask = `/cases/${WHITLOCK}/requests/new/morayo/medical-adviser`
    const form = await worker.get(ask)
    expect(words(form.text)).toContain('Dear medical adviser')
    const keys = [...form.text.matchAll(/name="items" type="checkbox" value="([^"]+)"/g)].map(
      ([, key = '']) => key,
    )
    const nothing = await send(worker, ask, ask, {
      do: 'send',
      'by-day': '1',
      'by-month': '1',
      'by-year': '2020',
    })
    expect(nothing.status).toBe(422)
    expect(words(nothing.text)).toContain('Choose at least one thing to ask for')
    expect(words(nothing.text)).toContain('must be after today')
    const sent = await send(worker, ask, ask, {
      do: 'send',
      items: keys,
      person: 'lindqvist',
      'by-day': '7',
      'by-month': '12',
      'by-year': '2026',
    })
    expect(sent.status).toBe(303)
    const at = String(sent.headers['location'])
    const shown = await worker.get(at)
    const letter = /<div class="cases-letter[^>]*>([\s\S]*?)<\/div>/.exec(shown.text)?.[1] ?? ''
    expect(letter).toContain('Dear Ifeoma Lindqvist')
    expect(letter).toContain('Morayo')
    expect(letter).not.toMatch(/Whitlock|Carys|Kola|Elis|Bridget/)
    const mail = await worker.get(`${at}/letter.eml`)
    expect(mail.headers['content-type']).toContain('message/rfc822')
    expect(String(mail.headers['content-disposition'])).not.toMatch(/Morayo|Whitlock/i)
    const again = await send(worker, at, at, { do: 'reminded', version: '1' })
    expect(again.status).toBe(303)
    const late = await send(worker, at, at, { do: 'answered', version: '1' })
    expect(late.status).toBe(409)
    const answered = await send(worker, at, at, { do: 'answered', version: '2' })
    expect(answered.status).toBe(303)
    expect(words((await worker.get(MORAYO)).text)).toContain('Answered on')
  })
})

describe('the tracker', () => {
  test('says in plain words whose it is to somebody whose it is not, and speaks of no child', async () => {
    for (const path of ['/tracker', '/cohort', '/meeting-pack']) {
      const { text, status } = await worker.get(path)
      expect([path, status]).toEqual([path, 403])
      expect(words(text)).toContain('This page is not for your role')
      expect(words(text)).toContain('team manager')
      expect(words(text)).not.toContain('You can see this child')
    }
  })

  test('shows a manager the four lists of the team, and its table says who drifts', async () => {
    const manager = await signedIn(here, 'trial-manager')
    const { text } = await manager.get('/tracker')
    for (const title of [
      'Care proceedings',
      'Kinship and special guardianship',
      'Long-term fostering',
      'Adoption',
    ])
      expect(words(text)).toContain(title)
    expect(words(text)).not.toContain('Leila')
    const csv = await manager.get('/tracker/children.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.text).toContain('Morayo Whitlock')
    const pack = await manager.get('/meeting-pack')
    expect(words(pack.text)).toContain('Permanence meeting')
  })

  test('holds every adoption plan against the regulations, oldest first', async () => {
    const manager = await signedIn(here, 'trial-manager')
    await expect
      .poll(async () => words((await manager.get('/cohort')).text), { timeout: 15_000, interval: 300 })
      .not.toContain('Not looked at yet')
    const { text } = await manager.get('/cohort')
    const [, plans = ''] = words(text).split('What is missing')
    expect(plans).toMatch(
      /Morayo Whitlock.*2 June 2026.*Health summary, written and signed by the medical adviser/,
    )
  })

  test.each([
    ['PDF', 'pdf', 'application/pdf'],
    ['Word', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('gives the papers of the meeting as %s, under a name that names nobody', async (words, format, type) => {
    const manager = await signedIn(here, 'trial-manager')
    const path = `/meeting-pack/files/${format}`
    const { text } = await manager.get('/meeting-pack')
    expect(text).toMatch(new RegExp(`<a href="${path}"[^>]*>\\s*Download as ${words}`))
    const { status, headers } = await manager.get(path)
    expect([status, headers['content-type']]).toEqual([200, type])
    expect(headers['content-disposition']).toBe(
      `attachment; filename=permanence-meeting-2026-11-23.${format}`,
    )
    expect(headers['cache-control']).toBe('no-store')
    expect((await manager.get('/meeting-pack/files/html')).status).toBe(404)
  })

  test.each(['/tracker', '/tracker/children.csv', '/meeting-pack', '/meeting-pack/files/pdf', '/cohort'])(
    'a social worker may not open %s',
    async path => {
      expect((await worker.get(path)).status).toBe(403)
    },
  )
})

test('no list, search or table shows a child of another team', async () => {
  const manager = await signedIn(here, 'trial-manager')
  const pages = await Promise.all(
    ['/', '/?sort=name', '/?sort=quiet', '/tracker', '/tracker/children.csv', '/meeting-pack', '/cohort'].map(
      path => manager.get(path),
    ),
  )
  for (const { text } of pages) expect(text).not.toMatch(/Leila|Theo|Poppy|Kofi/)
  expect((await manager.get(`/cases/${HARTLEY}/children/leila`)).status).toBe(404)
})
