// Who may do what to whom, by the table that ships: a sentence for each case that has gone wrong somewhere.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, type About, type Actor, type Role, type Verdict } from '../../src/service/access.ts'
import { openService, type OpenedService } from '../../src/service/open-service.ts'
import { trialId } from '../../src/service/trial.ts'
import { readPart, writePart } from '../../src/storage/store/parts.ts'
import { putGrant } from '../../src/storage/store/users.ts'
import { setCase } from '../../src/storage/store/cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'access-'))
const whitlock = trialId('whitlock')
const hartley = trialId('hartley')
const moss = trialId('moss')
let opened: OpenedService

beforeAll(async () => {
  opened = await openService({ data: folder }, { trial: {} })
  const { store } = opened.service
  const grant = { person: null, from: '2026-01-01', until: null }
  await store.write(async held => {
    await putGrant(held, {
      ...grant,
      user: 'of-leila',
      caseId: hartley,
      child: 'leila',
      relation: 'allocated',
    })
    await putGrant(held, {
      ...grant,
      user: 'gone',
      caseId: whitlock,
      child: null,
      relation: 'allocated',
      until: '2026-11-22',
    })
    await putGrant(held, {
      ...grant,
      user: 'to-come',
      caseId: whitlock,
      child: null,
      relation: 'allocated',
      from: '2026-11-24',
    })
    await putGrant(held, {
      ...grant,
      user: 'finder',
      caseId: whitlock,
      child: 'morayo',
      relation: 'released',
    })
    await setCase(held, moss, { restricted: true })
    const evidence = await readPart(held, hartley, 'evidence/health-leila')
    await writePart(held, {
      caseId: hartley,
      part: 'evidence/privileged',
      json: { ...(evidence?.json as object), id: 'privileged', subjects: [], restriction: 'privileged' },
      by: 'trial',
      at: '2026-11-23T09:00:00Z',
      base: 0,
      did: 'case.imported',
    })
  })
}, 30_000)

afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

const actor = (user: string, role: Role, team = 'elsewhere'): Actor => ({
  user,
  role,
  team,
  name: user,
  via: 'web',
})
const nadia = actor('trial-social-worker', 'social-worker', 'north')
const hannah = actor('trial-social-worker-2', 'social-worker', 'south')
const colm = actor('trial-manager', 'team-manager', 'north')
const leilas = actor('of-leila', 'social-worker')

type Row = readonly [sentence: string, who: Actor, action: string, about: About, verdict: Verdict]

describe('a child’s record', () => {
  test.each<Row>([
    ['is read by her own worker', nadia, 'part.read', { caseId: whitlock, child: 'morayo' }, 'yes'],
    ['is not known to exist by another’s worker', hannah, 'part.read', { caseId: whitlock }, 'hidden'],
    ['is read by the manager of the team', colm, 'part.read', { caseId: whitlock }, 'yes'],
    ['is hidden from the manager of another team', colm, 'case.see', { caseId: hartley }, 'hidden'],
    [
      'is hidden from the team when it is restricted',
      actor('another', 'team-manager', 'north'),
      'case.see',
      { caseId: moss },
      'hidden',
    ],
    ['stays with its own worker when it is restricted', nadia, 'case.see', { caseId: moss }, 'yes'],
    [
      'is hidden from a worker of the same team who is not hers',
      actor('colleague', 'social-worker', 'north'),
      'case.see',
      { caseId: whitlock },
      'hidden',
    ],
    [
      'is hidden from the day after a worker left',
      actor('gone', 'social-worker'),
      'case.see',
      { caseId: whitlock },
      'hidden',
    ],
    [
      'is hidden until the day a worker comes',
      actor('to-come', 'social-worker'),
      'case.see',
      { caseId: whitlock },
      'hidden',
    ],
    [
      'is hidden from the administrator of accounts',
      actor('trial-administrator', 'administrator', 'systems'),
      'case.see',
      { caseId: whitlock },
      'hidden',
    ],
    ['that does not exist is hidden like one that does', nadia, 'case.see', { caseId: 'nothing' }, 'hidden'],
    [
      'is hidden from a family finder to whom a document was released',
      actor('finder', 'family-finder'),
      'case.see',
      { caseId: whitlock },
      'hidden',
    ],
    [
      'gives a family finder no document but the one that was released',
      actor('finder', 'family-finder'),
      'document.read',
      { caseId: whitlock, child: 'morayo' },
      'hidden',
    ],
  ])('%s', async (_, who, action, about, verdict) => {
    expect(await may(opened.service, who, action, about)).toBe(verdict)
  })
})

describe('a grant for one child', () => {
  test.each<Row>([
    ['reaches that child', leilas, 'part.write', { caseId: hartley, part: 'children/leila' }, 'yes'],
    ['does not reach her brother', leilas, 'part.read', { caseId: hartley, part: 'children/theo' }, 'hidden'],
    [
      'reaches the two of them as a pair',
      leilas,
      'part.read',
      { caseId: hartley, part: 'pairs/leila/theo' },
      'yes',
    ],
    [
      'does not reach a pair of others',
      leilas,
      'part.read',
      { caseId: hartley, part: 'pairs/theo/poppy' },
      'hidden',
    ],
    ['reaches what the children share', leilas, 'part.read', { caseId: hartley, part: 'family' }, 'yes'],
    [
      'reaches evidence about her',
      leilas,
      'evidence.read',
      { caseId: hartley, evidence: 'health-leila' },
      'yes',
    ],
    [
      'reaches evidence about a grown-up',
      leilas,
      'evidence.read',
      { caseId: hartley, evidence: 'pa-kerry' },
      'yes',
    ],
  ])('%s', async (_, who, action, about, verdict) => {
    expect(await may(opened.service, who, action, about)).toBe(verdict)
  })
})

describe('what somebody may not do though they know the child', () => {
  test.each<Row>([
    [
      'a medical adviser does not write the report',
      actor('trial-medical-adviser', 'medical-adviser'),
      'part.write',
      { caseId: whitlock },
      'forbidden',
    ],
    [
      'a medical adviser writes the health summary',
      actor('trial-medical-adviser', 'medical-adviser'),
      'health-summary.write',
      { caseId: whitlock, child: 'morayo' },
      'yes',
    ],
    [
      'a social worker does not write the health summary',
      nadia,
      'health-summary.write',
      { caseId: whitlock },
      'forbidden',
    ],
    [
      'a manager does not write the health summary',
      colm,
      'health-summary.write',
      { caseId: whitlock },
      'forbidden',
    ],
    ['a social worker overrides nothing', nadia, 'override', { caseId: whitlock }, 'forbidden'],
    [
      'a social worker does not approve a release',
      nadia,
      'release.approve',
      { caseId: whitlock },
      'forbidden',
    ],
    ['a social worker sees no accounts', nadia, 'users.manage', {}, 'forbidden'],
    [
      'legal advice is not there for the guardian of quality',
      actor('trial-agency-adviser', 'agency-adviser'),
      'evidence.read',
      { caseId: hartley, evidence: 'privileged' },
      'hidden',
    ],
    [
      'legal advice is there for the child’s worker',
      hannah,
      'evidence.read',
      { caseId: hartley, evidence: 'privileged' },
      'yes',
    ],
  ])('%s', async (_, who, action, about, verdict) => {
    expect(await may(opened.service, who, action, about)).toBe(verdict)
  })
})

test('an action the table does not name is our mistake', async () => {
  await expect(may(opened.service, nadia, 'case.burn', {})).rejects.toThrow(RangeError)
})
