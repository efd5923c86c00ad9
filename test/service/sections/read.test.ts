// A section opened by somebody who may read the part around it and not the section: nothing of it is given.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreSection, sectionHistory } from '../../../src/service/sections/history.ts'
import { readSection } from '../../../src/service/sections/read.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readPart } from '../../../src/storage/store/parts.ts'
import { as, openTestService, type TestService } from '../../web/app.ts'

const caseId = trialId('whitlock')
const part = 'children/morayo'
let opened: TestService
beforeAll(async () => {
  opened = await openTestService()
})
afterAll(() => opened.close())

const actor = (user: string) => as(opened, user)

test.each(['medical-adviser', 'reviewing-officer'])(
  'privileged advice is not given to the %s, by any place in it',
  async user => {
    const { service } = opened
    const kept = await readPart(service.store, caseId, part)
    const { legalAdvice = {} } = (kept?.json ?? {}) as { readonly legalAdvice?: object }
    expect(Object.keys(legalAdvice).length).toBeGreaterThan(0)
    expect((await readSection(service, actor(user), { caseId, part, at: '/identity' })).ok).toBe(true)
    for (const at of ['/legalAdvice', ...Object.keys(legalAdvice).map(name => `/legalAdvice/${name}`)])
      expect([at, await readSection(service, actor(user), { caseId, part, at })]).toEqual([
        at,
        { ok: false, because: 'forbidden', problems: [] },
      ])
    const at = '/legalAdvice'
    for (const answer of [
      await sectionHistory(service, actor(user), { caseId, part, at }),
      await restoreSection(service, actor(user), { caseId, part, at, revision: 1 }),
    ])
      expect(answer).toEqual({ ok: false, because: 'forbidden', problems: [] })
  },
)

test('who may read it is given it', async () => {
  const place = { caseId, part, at: '/legalAdvice' }
  for (const user of ['social-worker', 'legal-adviser', 'decision-maker']) {
    const answer = await readSection(opened.service, actor(user), place)
    expect([user, answer.ok && Object.keys(answer.value.own)]).toEqual([user, ['/legalAdvice']])
  }
})
