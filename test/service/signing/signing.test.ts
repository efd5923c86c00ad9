// Who may sign what, what a signature stands for, and what becomes of it when somebody changes the text under it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../../src/service/cases.ts'
import type { Service } from '../../../src/service/service.ts'
import { savePart } from '../../../src/service/saving.ts'
import { decide, confirmDecision } from '../../../src/service/signing/decision.ts'
import { healthSummary, writeHealthSummary } from '../../../src/service/signing/health-summary.ts'
import { sectionMark } from '../../../src/service/signing/section-mark.ts'
import { put } from '../../../src/service/signing/put.ts'
import { recordCheck } from '../../../src/service/signing/quality.ts'
import { sign, takeBack } from '../../../src/service/signing/sign.ts'
import { signOff } from '../../../src/service/signing/sign-off.ts'
import { signingFaults, type SigningData, type Standing } from '../../../src/service/signing/standing.ts'
import { acknowledge, override, standing } from '../../../src/service/signing/warnings.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { as as actorOf, openTestService, type TestService } from '../../web/app.ts'

const whitlock = trialId('whitlock')
const morayo = { caseId: whitlock, child: 'morayo' }
const data = readServiceData(PROJECT, 'signing') as SigningData
let world: TestService
let service: Service

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  service = world.service
})
afterAll(() => world.close())

const as = (user: string) => actorOf(world, user)

async function child(): Promise<Readonly<Record<string, unknown>>> {
  const open = await openCase(service.store, whitlock)
  return open?.parts.get('children/morayo')?.json as Readonly<Record<string, unknown>>
}

async function change(pointer: string, value: unknown, by = 'social-worker'): Promise<void> {
  const open = await openCase(service.store, whitlock)
  const part = open?.parts.get('children/morayo')
  await service.store.write(held =>
    savePart(service, as(by), held, {
      caseId: whitlock,
      part: 'children/morayo',
      json: put(part?.json, pointer, value),
      base: part?.revision ?? 0,
      did: 'section.saved',
    }),
  )
}

describe('who may sign in which role', () => {
  const who = (over: Partial<Standing>): Standing => ({
    account: 'social-worker',
    person: 'p',
    authors: ['author'],
    supervisors: ['boss'],
    ...over,
  })
  const table: readonly [string, string, Partial<Standing>, string | undefined][] = [
    ['an author signs as the social worker', 'social-worker', { person: 'author' }, undefined],
    ['another social worker does not', 'social-worker', {}, 'signing/not-an-author'],
    [
      'a manager does not sign for the author',
      'social-worker',
      { account: 'team-manager' },
      'signing/not-your-role',
    ],
    ['the named supervisor signs', 'supervisor', { account: 'team-manager', person: 'boss' }, undefined],
    [
      'somebody else does not supervise',
      'supervisor',
      { account: 'team-manager' },
      'signing/not-the-supervisor',
    ],
    [
      'an author does not supervise themselves',
      'supervisor',
      { person: 'author', supervisors: ['author'] },
      'signing/own-work',
    ],
    ['a manager who did not write it signs', 'team-manager', { account: 'team-manager' }, undefined],
    [
      'a manager who is not in the file yet signs',
      'team-manager',
      { account: 'team-manager', person: undefined },
      undefined,
    ],
    [
      'a manager who wrote it does not check it',
      'team-manager',
      { account: 'team-manager', person: 'author' },
      'signing/own-work',
    ],
    ['the agency adviser signs', 'agency-adviser', { account: 'agency-adviser' }, undefined],
    [
      'a medical adviser signs their own summary',
      'medical-adviser',
      { account: 'medical-adviser', summaryBy: 'p' },
      undefined,
    ],
    [
      'and not somebody else’s',
      'medical-adviser',
      { account: 'medical-adviser', summaryBy: 'q' },
      'signing/summary-first',
    ],
    [
      'a decision-maker signs their own decision',
      'decision-maker',
      { account: 'decision-maker', decidedBy: 'p' },
      undefined,
    ],
    ['and not without one', 'decision-maker', { account: 'decision-maker' }, 'signing/decision-first'],
    ['a carer signs on paper', 'carer', {}, 'signing/outside'],
    ['there is no such role', 'queen', {}, 'signing/no-such-role'],
  ]
  test.each(table)('%s', (_, role, over, code) => {
    expect(signingFaults(data, role, who(over)).map(fault => fault.code)).toEqual(
      code === undefined ? [] : [code],
    )
  })
})

describe('a signature and the text it stands for', () => {
  test('signing writes role, person, day and the hash of the content; the page says whose turn is next', async () => {
    await change('/signatures', undefined)
    const before = await signOff(service, as('social-worker'), morayo)
    expect(before).toMatchObject({ ok: true, value: { next: 'social-worker' } })
    const signed = await sign(service, as('social-worker'), { ...morayo, role: 'social-worker' })
    const content = signed.ok ? signed.value.content : ''
    expect(content).toMatch(/^sha256-[0-9a-f]{64}$/)
    expect((await child())['signatures']).toEqual([
      { role: 'social-worker', person: 'nadia', on: '2026-11-23', content },
    ])
    expect(await sign(service, as('manager'), { ...morayo, role: 'team-manager', seen: content })).toEqual(
      signed,
    )
    const after = await signOff(service, as('social-worker'), morayo)
    expect(after).toMatchObject({ ok: true, value: { content, next: 'supervisor' } })
  })

  test('what was not shown to the signer is not signed', async () => {
    const answer = await sign(service, as('supervisor'), {
      ...morayo,
      role: 'supervisor',
      seen: 'sha256-other',
    })
    expect(answer).toMatchObject({ ok: false, because: 'conflict' })
  })

  test('a change under a signature voids it, and the page says what was changed and by whom; the engine refuses', async () => {
    await change(
      '/education/progress/text',
      'She goes to a new nursery for fifteen hours a week, and likes it.',
    )
    const page = await signOff(service, as('manager'), morayo)
    if (!page.ok) throw new Error('no page')
    const roles = page.value.roles.filter(({ signatures }) => signatures.length > 0)
    expect(roles.map(({ role, signatures }) => [role, signatures[0]?.state])).toEqual([
      ['social-worker', 'void'],
      ['team-manager', 'void'],
    ])
    expect(roles[0]?.signatures[0]?.changes).toMatchObject([{ where: 'Education', by: 'Nadia Darvish-Cole' }])
    const gaps = await standing(service, as('manager'), { ...morayo, stage: 'decision' })
    expect(gaps.ok && gaps.value.blocks.map(({ code }) => code)).toContain('GEN-13')
  })

  test('what comes after the signatures does not void them', async () => {
    await sign(service, as('social-worker'), { ...morayo, role: 'social-worker' })
    await change('/legalAdvice', { obtainedOn: '2026-11-20' })
    const page = await signOff(service, as('social-worker'), morayo)
    const mine = page.ok && page.value.roles.find(({ role }) => role === 'social-worker')
    expect(mine && mine.signatures.map(({ state }) => state)).toEqual(['good'])
  })

  test('a signature can be taken back by its owner and by nobody else', async () => {
    const theirs = await takeBack(service, as('supervisor'), { ...morayo, role: 'social-worker' })
    expect(theirs).toMatchObject({ ok: false, problems: [{ code: 'signing/not-signed' }] })
    expect(await takeBack(service, as('social-worker'), { ...morayo, role: 'social-worker' })).toMatchObject({
      ok: true,
    })
  })

  test('a stranger may not know, and a reader may not sign', async () => {
    const stranger = await sign(service, as('social-worker-2'), { ...morayo, role: 'social-worker' })
    expect(stranger).toMatchObject({ ok: false, because: 'hidden' })
    const reader = await sign(service, as('reviewing-officer'), { ...morayo, role: 'team-manager' })
    expect(reader).toMatchObject({ ok: false, because: 'forbidden' })
  })
})

describe('the health summary', () => {
  const text = 'I examined Morayo. She is well.'
  test('is written and signed by the medical adviser, under their own name', async () => {
    const shown = await healthSummary(service, as('medical-adviser'), morayo)
    const was = shown.ok ? shown.value.mark : ''
    const given = { ...morayo, text, evidence: 'e-ama', sign: true, was }
    expect(await writeHealthSummary(service, as('medical-adviser'), given)).toMatchObject({ ok: true })
    expect((await child())['health']).toMatchObject({
      summary: {
        text,
        writtenBy: 'lindqvist',
        writtenOn: '2026-11-23',
        signedOn: '2026-11-23',
        evidence: 'e-ama',
      },
    })
    expect((await child())['signatures']).toContainEqual({
      role: 'medical-adviser',
      person: 'lindqvist',
      on: '2026-11-23',
    })
  })
  test('changed under the signature by anybody, it must be signed again', async () => {
    const state = async () => {
      const page = await signOff(service, as('manager'), morayo)
      const role = page.ok ? page.value.roles.find(one => one.role === 'medical-adviser') : undefined
      return role?.signatures.map(one => [one.state, one.changes.map(({ where }) => where)])
    }
    expect(await state()).toEqual([['good', []]])
    await change('/health/summary/text', 'She is perfectly well.')
    expect(await state()).toEqual([['void', ['Health']]])
    await change('/health/summary/text', text)
  })
  test.each(['social-worker', 'manager', 'decision-maker'])('is not written by the %s', async user => {
    const given = { ...morayo, text, sign: true, was: sectionMark(undefined) }
    expect(await writeHealthSummary(service, as(user), given)).toMatchObject({
      ok: false,
      because: 'forbidden',
    })
  })
  test('is not written over somebody’s change, and not signed empty', async () => {
    const given = { ...morayo, text, sign: true, was: 'another' }
    expect(await writeHealthSummary(service, as('medical-adviser'), given)).toMatchObject({
      because: 'conflict',
    })
    const empty = await writeHealthSummary(service, as('medical-adviser'), { ...given, text: ' ' })
    expect(empty).toMatchObject({ because: 'invalid', problems: [{ code: 'health-summary/empty' }] })
  })
})

describe('the check of the report', () => {
  test('is recorded for the agency adviser, and never for an author', async () => {
    expect(await recordCheck(service, as('agency-adviser'), morayo)).toMatchObject({ ok: true })
    expect((await child())['report']).toMatchObject({ checkedBy: 'paulette', checkedOn: '2026-11-23' })
    const authors = (await child())['report'] as { authors: readonly object[] }
    await change('/report/authors', [...authors.authors, { person: 'colm' }])
    expect(await recordCheck(service, as('manager'), morayo)).toMatchObject({
      because: 'forbidden',
      problems: [{ code: 'signing/own-work' }],
    })
    await change('/report/authors', authors.authors)
  })
})

describe('the decision', () => {
  const given = {
    ...morayo,
    outcome: 'should-be-placed',
    reasons: 'I read the report and weighed each option for Morayo.',
    documents: ['e-ama', 'e-views-1'],
    kept: [],
  }
  const was = async () => sectionMark((await child())['decision'])
  const seen = async () => {
    const page = await signOff(service, as('decision-maker'), morayo)
    return page.ok ? page.value.content : ''
  }
  test('waits for a report that is ready, and says everything that is missing', async () => {
    const answer = await decide(service, as('decision-maker'), {
      ...given,
      outcome: '',
      reasons: '',
      documents: [],
      seen: await seen(),
      was: await was(),
    })
    expect(answer.ok || answer.problems.map(({ code }) => code)).toEqual([
      'decision/no-outcome',
      'decision/no-reasons',
      'decision/no-documents',
      'decision/not-ready',
    ])
  })
  test('is made on the very version shown, with its hash', async () => {
    for (const [user, role] of [
      ['social-worker', 'social-worker'],
      ['supervisor', 'supervisor'],
      ['manager', 'team-manager'],
    ] as const)
      expect(await sign(service, as(user), { ...morayo, role })).toMatchObject({ ok: true })
    const other = await decide(service, as('decision-maker'), {
      ...given,
      seen: 'sha256-other',
      was: await was(),
    })
    expect(other).toMatchObject({ because: 'conflict', problems: [{ code: 'decision/another-version' }] })
    const content = await seen()
    const answer = await decide(service, as('decision-maker'), { ...given, seen: content, was: await was() })
    expect(answer).toEqual({ ok: true, value: { content } })
    expect((await child())['decision']).toMatchObject({
      by: 'rosalind',
      on: '2026-11-23',
      reportVersion: 7,
      changesSince: 'none',
    })
    expect((await child())['signatures']).toContainEqual({
      role: 'decision-maker',
      person: 'rosalind',
      on: '2026-11-23',
      content,
    })
  })
  test('is confirmed by the decision-maker where a change does not matter, and nobody else makes it', async () => {
    await change('/report/version', 8)
    const content = await seen()
    expect(
      await confirmDecision(service, as('manager'), { ...morayo, changes: 'not-material', seen: content }),
    ).toMatchObject({ because: 'forbidden' })
    expect(
      await confirmDecision(service, as('decision-maker'), {
        ...morayo,
        changes: 'not-material',
        seen: content,
      }),
    ).toMatchObject({ ok: true })
    expect((await child())['decision']).toMatchObject({
      confirmedVersion: 8,
      confirmedBy: 'rosalind',
      changesSince: 'not-material',
    })
    expect((await child())['signatures']).toContainEqual({
      role: 'decision-maker',
      person: 'rosalind',
      on: '2026-11-23',
      content,
    })
  })
})

describe('warnings and refusals', () => {
  const reason = 'The school confirmed it in a letter that is kept with the case papers.'
  const at = { ...morayo, stage: 'decision', about: '', reason, until: '2026-12-31' }
  test('a manager overrides a refusal with forty characters and an end; a worker does not', async () => {
    const rule = 'GEN-13'
    expect(await override(service, as('social-worker'), { ...at, rule })).toMatchObject({
      because: 'forbidden',
    })
    const short = await override(service, as('manager'), {
      ...at,
      rule,
      reason: 'Too short.',
      until: '2026-11-22',
    })
    expect(short.ok || short.problems.map(({ code }) => code)).toEqual([
      'answer/reason-short',
      'answer/end-past',
    ])
    expect(await override(service, as('manager'), { ...at, rule })).toMatchObject({ ok: true })
    const page = await standing(service, as('manager'), { ...morayo, stage: 'decision' })
    if (!page.ok) throw new Error('no page')
    expect(page.value.blocks.map(({ code }) => code)).not.toContain(rule)
    expect(page.value.answers).toContainEqual(
      expect.objectContaining({
        kind: 'override',
        rule,
        name: 'Colm Hegarty-Shah',
        until: '2026-12-31',
        over: false,
      }),
    )
  })
  test('a stop is never overridden', async () => {
    const health = (await child())['health'] as object
    await change('/health', { ...health, summary: undefined })
    const page = await standing(service, as('manager'), { ...morayo, stage: 'decision' })
    expect(page.ok && page.value.stops.map(({ code }) => code)).toContain('CPR-011')
    expect(await override(service, as('manager'), { ...at, rule: 'CPR-011' })).toMatchObject({
      because: 'forbidden',
      problems: [{ code: 'answer/stop' }],
    })
    await change('/health', health)
  })
  test('a warning is acknowledged by name, with a reason, for what it is about', async () => {
    await change(
      '/message',
      'You are a lovely child, Morayo. The XQZ came to see you, and Mrs Quillfeather too.',
    )
    const page = await standing(service, as('social-worker'), { ...morayo, stage: 'decision' })
    const [warning] = page.ok ? page.value.warnings : []
    if (warning === undefined) throw new Error('no warning')
    const about = warning.about ?? warning.path
    expect(
      await acknowledge(service, as('social-worker'), { ...at, rule: warning.code, about, reason: 'short' }),
    ).toMatchObject({ because: 'invalid' })
    expect(
      await acknowledge(service, as('social-worker'), { ...at, rule: warning.code, about }),
    ).toMatchObject({ ok: true })
    const after = await standing(service, as('social-worker'), { ...morayo, stage: 'decision' })
    const left = after.ok
      ? after.value.warnings.filter(one => one.code === warning.code && (one.about ?? one.path) === about)
      : []
    expect(left).toEqual([])
  })
  test('each of it stands in the audit', async () => {
    const lines = (await readAudit(service.store, { limit: 200, caseId: whitlock })).map(({ did }) => did)
    for (const did of [
      'signature.given',
      'signature.taken-back',
      'health-summary.signed',
      'report.checked',
      'decision.made',
      'decision.not-material',
      'refusal.overridden',
      'warning.acknowledged',
    ])
      expect(lines).toContain(did)
  })
})
