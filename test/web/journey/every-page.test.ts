// Every kind of page there is, found by following links as people of each role: what axe says, what is cut off, what the console says.
import type { Page } from 'playwright-core'
import type { Agent } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGaps } from '../../../src/service/gaps/readiness.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { trialId } from '../../../src/service/trial.ts'
import { send, signedIn } from '../app.ts'
import { axeOn, openWindow, overflows, signInOn } from '../chromium.ts'
import { medicalReport, openStage, shot, type Stage } from './stage.ts'

const caseId = trialId('whitlock')
const child = `/cases/${caseId}/children/morayo`
let more: readonly string[]
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  more = await somethingOfEverything(stage)
})
afterAll(() => stage.close())

/** Addresses of what the trial does not begin with: two made copies, a release that waits, a request, a file nobody has confirmed. */
async function somethingOfEverything({ the }: Stage): Promise<readonly string[]> {
  const nadia = await signedIn(the, 'social-worker')
  const account = the.accounts.find(({ role }) => role === 'social-worker')
  if (account === undefined) throw new Error('The trial has no social worker')
  const actor = { ...account, via: 'web' as const }
  const made: string[] = []
  for (let version = 0; version < 2; version++) {
    const answer = await makeDocumentFor(the.service, actor, { ...LETTER, caseId, formats: ['pdf'] })
    if (!answer.ok || answer.value.status !== 'made') throw new Error('The letter is not made')
    made.push(answer.value.id)
  }
  const [first = '', second = ''] = made
  const release = `/documents/${first}/release`
  const wish = {
    list: 'adopters',
    recipient: 'person:imogen',
    channel: 'link',
    reason: 'Adoption Agencies Regulations 2005',
    note: 'Please ring me.',
    back: 'To me at the office',
  }
  const asked = await send(nadia, `${release}?list=adopters`, release, wish)
  const ask = `/cases/${caseId}/requests/new/morayo/medical-adviser`
  await readGaps(the.service, actor, { caseId, child: 'morayo' }, true)
  const request = await send(nadia, ask, ask, {
    ...fieldsOf((await nadia.get(ask)).text),
  })
  const file = await upload(nadia)
  const led = [asked, request].map(({ headers }) => String(headers['location']))
  expect(led).toEqual([expect.stringMatching(/^\/releases\/\w+$/), expect.stringMatching(/\/requests\/\w+$/)])
  return [
    ...led,
    `${file}/text`,
    ask,
    release,
    `/documents/${first}`,
    `/documents/${second}/compare/${first}`,
    `${release}/recipient`,
  ]
}

const LETTER = {
  child: 'morayo',
  document: 'child-letter',
  subject: 'morayo',
  stage: 'match',
  audience: 'child-a',
}

/** What a form holds when nobody has touched it. */
function fieldsOf(html: string): Readonly<Record<string, string | readonly string[]>> {
  const fields: Record<string, string[]> = {}
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const [name = '', value = ''] = ['name', 'value'].map(
      key => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '',
    )
    if (
      name === '' ||
      name === '_csrf' ||
      (/type="(?:checkbox|radio)"/.test(tag) && !tag.includes('checked'))
    )
      continue
    fields[name] = [...(fields[name] ?? []), value]
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<select[^>]* name="([^"]+)"[^]*?<option value="([^"]*)"/g,
  ))
    fields[name] = [value]
  return { ...fields, do: 'send' }
}

/** The address of a file that came and that nobody has confirmed. */
async function upload(agent: Agent): Promise<string> {
  const add = `/cases/${caseId}/evidence/add`
  const token = /name="_csrf" value="([^"]+)"/.exec((await agent.get(add)).text)?.[1] ?? ''
  const answer = await agent
    .post(add)
    .set('sec-fetch-site', 'same-origin')
    .field('_csrf', token)
    .field('listed', '')
    .attach('file', medicalReport, 'report.pdf')
  return String(answer.headers['location'])
}

/** Words of addresses; every other step is a name of something, and one of its kind is enough. */
const WORDS = new Set(
  'account accessibility add all audit carer case cases children code cohort compare decision documents edit evidence family file files gaps health-summary help history households making meeting-pack new open pairs papers parked people preview recipient release releases requests sign-in sign-off signed-out text tracker verify warnings withdraw working'.split(
    ' ',
  ),
)

function kindOf(address: string): string {
  const { pathname } = new URL(address, 'http://here')
  return pathname
    .split('/')
    .map(step => (step === '' || WORDS.has(step) ? step : '*'))
    .join('/')
}

/** What is no page of ours: files, and documents as their readers get them. */
const NOT_PAGES =
  /\/(preview|file|picture|letter\.eml|children\.csv|copy|full|letter|working)$|\/files\/|^\/open\//

/** One address of each kind that links lead a person to. */
async function kindsFor(agent: Agent, start: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const tried = new Set<string>()
  const waiting = [...start]
  for (;;) {
    const path = waiting.shift()
    if (path === undefined) return found
    if (tried.has(path) || found.has(kindOf(path)) || NOT_PAGES.test(new URL(path, 'http://here').pathname))
      continue
    tried.add(path)
    const answer = await agent.get(path)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    if (answer.status === 303 || answer.status === 302) continue
    found.set(kindOf(path), path)
    for (const [, href = ''] of answer.text.matchAll(/<a [^>]*href="([^"#]+)/g))
      if (href.startsWith('/')) waiting.push(href.replaceAll('&amp;', '&'))
  }
}

/** Whose pages differ most, with where they begin. What one has shown is not looked at again, but for their first pages. */
const PEOPLE = [
  [
    'trial-social-worker',
    [
      '/',
      child,
      `/cases/${caseId}/evidence/e-ama`,
      `${child}/documents/cpr/sign-off/warnings`,
      '/nowhere',
      '/sign-in',
      '/signed-out',
      '/releases',
      '/parked',
    ],
  ],
  ['trial-manager', ['/', child, '/tracker', '/cohort', '/meeting-pack']],
  ['trial-medical-adviser', ['/', child, `${child}/health-summary`]],
  ['trial-decision-maker', ['/', child, `${child}/decision`]],
  ['trial-administrator', ['/', '/people', '/audit']],
  ['trial-family-finder', ['/', child]],
] as const

test('nobody meets a page that axe, a narrow screen, large letters or the policy of the page finds fault with', async () => {
  const faults: string[] = []
  const seen = new Set<string>()
  let pages = 0
  for (const [user, start] of PEOPLE) {
    const kinds = await kindsFor(
      await signedIn(stage.the, user),
      user === 'trial-social-worker' ? [...start, ...more] : start,
    )
    const context = await openWindow(stage.browser, { strict: true })
    const page = await context.newPage()
    await signInOn(page, stage.address, user)
    const said: string[] = []
    page.on('console', message => message.type() !== 'info' && said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    for (const [kind, path] of kinds) {
      const isFirst = (start as readonly string[]).includes(path)
      if (seen.has(kind) && !isFirst) continue
      seen.add(kind)
      pages++
      const name = `${user.replace('trial-', '')} ${kind}`
      faults.push(...(await faultsOf(page, path)).map(fault => `${name}: ${fault}`))
      faults.push(
        ...said
          .splice(0)
          .filter(line => !/status of 4\d\d/.test(line))
          .map(line => `${name}: console: ${line}`),
      )
      await shot(page, `every-${name.replaceAll(/[^\w]+/g, '-')}`)
    }
    await context.close()
  }
  expect(faults).toEqual([])
  // Fewer would mean that the way to them is lost.
  expect(pages).toBeGreaterThan(50)
})

test('the eye that looks at the pages is open', async () => {
  const page = await (await openWindow(stage.browser, { strict: true })).newPage()
  await page.goto(`${stage.address}/sign-in`)
  await page.evaluate(
    "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/assets/icon.svg\"><p id=\"wide\">Wide</p>'); document.getElementById('wide').style.width = '3000px'",
  )
  expect(await axeOn(page)).toEqual([expect.stringContaining('image-alt')])
  expect(await overflows(page)).toBe(true)
  await page.context().close()
})

/** What has the focus: who it is, whether it can be seen, and whether it shows that it has the focus. */
const FOCUS = `(() => {
  const one = document.activeElement
  if (one === null || one === document.body) return undefined
  one.setAttribute('data-reached', '')
  // A radio or tick box of GOV.UK is see-through: its label stands for it.
  const shown = one.matches('[type=radio], [type=checkbox]') ? (document.querySelector('label[for="' + one.id + '"]') ?? one) : one
  const [box] = shown.getClientRects()
  // Seen is what is not wholly covered: some point of it lies on top.
  const inside = [0.1, 0.3, 0.5, 0.7, 0.9].some(part => {
    const hit = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height * part)
    return hit !== null && (shown.contains(hit) || hit.closest('a, button, label')?.contains(shown) === true)
  })
  const style = getComputedStyle(one)
  const before = getComputedStyle(shown, '::before')
  // Inside a frame are the lines of a document: the browser marks those itself.
  if (one.tagName === 'IFRAME') return { words: 'frame', inside: true, marked: true }
  const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || before.boxShadow !== 'none'
  return { words: (one.textContent || one.getAttribute('name') || one.tagName).trim().slice(0, 60), inside, marked }
})()`

/** Controls on the screen that Tab should reach: of radios of one name, one. */
const UNREACHED = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden')
  .filter(one => !one.hasAttribute('data-reached'))
  .filter(one => one.type !== 'radio' || document.querySelector('[type=radio][name="' + one.name + '"][data-reached]') === null)
  .map(one => (one.textContent || one.name || one.tagName).trim().slice(0, 60))`

interface Focused {
  readonly words: string
  readonly inside: boolean
  readonly marked: boolean
}

test.each([
  ['the page of a child', child, 1280],
  ['a section', `/cases/${caseId}/edit/children/morayo?at=/identity`, 1280],
  ['a section, four times enlarged,', `/cases/${caseId}/edit/children/morayo?at=/identity`, 320],
  ['a document', `${child}/documents/where-we-are`, 1280],
])('by Tab alone every control of %s is reached, seen and left again', async (_, path, width) => {
  const height = width === 320 ? 256 : 900
  const page = await (await openWindow(stage.browser, { strict: true, width, height })).newPage()
  await signInOn(page, stage.address, 'social-worker')
  await page.goto(stage.address + path)
  await page.waitForLoadState('networkidle')
  const lost: string[] = []
  const words: string[] = []
  let presses = 0
  for (; presses < 400; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<Focused | undefined>(FOCUS)
    if (focused === undefined) break
    words.push(focused.words)
    if (!focused.inside) lost.push(`${focused.words}: hidden`)
    if (!focused.marked) lost.push(`${focused.words}: without a mark`)
  }
  expect(words[0]).toBe('Skip to main content')
  expect(lost).toEqual([])
  expect(presses).toBeLessThan(400)
  expect(await page.evaluate<readonly string[]>(UNREACHED)).toEqual([])
  await page.goto(stage.address + path)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate("document.activeElement?.closest('main') !== null")).toBe(true)
  await page.context().close()
})

async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  const faults: string[] = []
  const add = (where: string, found: readonly string[]) =>
    faults.push(...found.map(one => `${where}: ${one}`))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(stage.address + path)
  add('1280', await axeOn(page))
  await page.setViewportSize({ width: 320, height: 640 })
  add('320', await axeOn(page))
  if (await overflows(page)) add('320', ['is wider than the screen'])
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  if (await overflows(page)) add('letters of 200%', ['are wider than the screen'])
  return faults
}
