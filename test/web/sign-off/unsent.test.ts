// What a medical adviser or a decision-maker types is kept before it is sent, shown to nobody else, and gone once it is sent.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, send, signedIn, type TestService } from '../app.ts'

const CHILD = `/cases/${trialId('whitlock')}/children/morayo`
const WORDS = 'Morayo was seen on 16 November and is growing well'
let world: TestService

beforeAll(async () => {
  world = await openTestService()
})
afterAll(() => world.close())

test.each([
  ['medical-adviser', 'health-summary', { text: WORDS }],
  ['decision-maker', 'decision', { reasons: WORDS, outcome: 'should-be-placed', do: 'decide' }],
] as const)(
  'the words of the %s are there again when the page is opened again',
  async (role, page, fields) => {
    const agent = await signedIn(world, role)
    expect((await agent.get(`${CHILD}/${page}`)).text).not.toContain(WORDS)
    const kept = await send(agent, `${CHILD}/${page}`, `${CHILD}/${page}/draft`, fields)
    expect(kept.body).toMatchObject({ kept: true })
    const again = (await agent.get(`${CHILD}/${page}`)).text
    expect(again).toContain(WORDS)
    expect(again).toContain('have not sent it')
    const other = await signedIn(world, 'team-manager')
    expect((await other.get(`${CHILD}/${page}`)).text).not.toContain(WORDS)
    await send(agent, `${CHILD}/${page}`, `${CHILD}/${page}/discard`, {})
    expect((await agent.get(`${CHILD}/${page}`)).text).not.toContain(WORDS)
  },
)

test('a summary that is sent is kept nowhere else', async () => {
  const agent = await signedIn(world, 'medical-adviser')
  const page = `${CHILD}/health-summary`
  await send(agent, page, `${page}/draft`, { text: WORDS })
  const was = /name="was" value="([^"]*)"/.exec((await agent.get(page)).text)?.[1] ?? ''
  const sent = await send(agent, page, page, { text: `${WORDS}.`, do: 'save', was })
  expect(sent.status).toBe(303)
  const again = (await agent.get(page)).text
  expect(again).toContain(`${WORDS}.`)
  expect(again).not.toContain('have not sent it')
})

test('nobody keeps words where they may not write', async () => {
  const agent = await signedIn(world, 'social-worker')
  const answer = await send(agent, `${CHILD}/health-summary`, `${CHILD}/health-summary/draft`, {
    text: WORDS,
  })
  expect(answer.status).toBe(403)
})
