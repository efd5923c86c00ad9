// A list shows exactly the children of the person who asks: over a real store, for grants of every kind, and fast.
import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../../src/service/access.ts'
import { listCaseload } from '../../../src/service/caseload/list-caseload.ts'
import { refreshSummary } from '../../../src/service/caseload/summary.ts'
import { readCohort } from '../../../src/service/cohort/cohort.ts'
import { openService, type OpenedService } from '../../../src/service/open-service.ts'
import { readTracker } from '../../../src/service/tracker/read-tracker.ts'
import { insertCase } from '../../../src/storage/store/cases.ts'
import { writePart } from '../../../src/storage/store/parts.ts'
import { grantsOf, putGrant, type Grant } from '../../../src/storage/store/users.ts'
import { scratch } from '../../scratch.ts'

const AT = '2026-11-23T09:00:00.000Z'
const TEAMS = ['north', 'south', 'east']
const CASES = 30
const data = scratch()
let opened: OpenedService

interface Kept {
  readonly caseId: string
  readonly team: string
  readonly restricted: boolean
  readonly children: readonly string[]
}

const kept: Kept[] = Array.from({ length: CASES }, (_, i) => ({
  caseId: `case${String(i).padStart(4, '0')}`,
  team: TEAMS[i % 3] ?? '',
  restricted: i % 5 === 0,
  children: i % 2 === 0 ? [`a${i}`] : [`a${i}`, `b${i}`],
}))

beforeAll(async () => {
  opened = await openService({ data }, { trial: {} })
  const { service } = opened
  await service.store.write(async held => {
    for (const { caseId, team, restricted, children } of kept) {
      await insertCase(held, { id: caseId, kind: 'family', team, restricted, at: AT })
      const people = children.map(id => ({
        id,
        kind: 'child',
        name: { first: id, last: 'Made' },
        born: '2022-03-04',
      }))
      const write = (part: string, json: unknown) =>
        writePart(held, { caseId, part, json, by: 'test', at: AT, base: 0, did: 'test' })
      await write('case', {
        caseReference: caseId,
        order: { children: children.map(id => `children/${id}`) },
      })
      await write('people', { people })
      for (const child of children)
        await write(`children/${child}`, {
          person: child,
          caseReference: `${caseId}-${child}`,
          plan: { code: 'ADOPT', agreedOn: '2026-06-02' },
          status: { lookedAfter: 'looked-after', since: '2026-02-01', current: 'ICO' },
        })
      await refreshSummary(service, held, caseId)
    }
  })
})
afterAll(async () => {
  await opened.close()
  rmSync(data, { recursive: true, force: true })
})

const actor = (user: string, role: Role, team: string): Actor => ({
  user,
  name: user,
  role,
  team,
  via: 'web',
})

/** Every child any list shows to somebody, page by page. */
async function shownTo(who: Actor): Promise<ReadonlySet<string>> {
  const shown = new Set<string>()
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await listCaseload(opened.service, who, { page, sort: 'name' })
    if (!list.ok) break
    pages = list.value.pages
    for (const { child } of [...list.value.children, ...list.value.today.map(one => one.child)])
      shown.add(child)
  }
  const tracker = await readTracker(opened.service, who)
  if (tracker.ok)
    for (const { children } of tracker.value.lists) for (const { child } of children) shown.add(child.child)
  const cohort = await readCohort(opened.service, who)
  if (cohort.ok) for (const { child } of cohort.value.plans) shown.add(child.child)
  return shown
}

const grant = fc.record({
  case: fc.nat(CASES - 1),
  second: fc.boolean(),
  whole: fc.boolean(),
  relation: fc.constantFrom<Grant['relation']>('allocated', 'consulted', 'former', 'released'),
  from: fc.constantFrom('2026-01-01', '2026-11-23', '2026-11-24'),
  until: fc.constantFrom(null, '2026-11-22', '2026-11-23', '2027-01-01'),
})

let users = 0

test('whatever the grants, lists show the children these reach and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(grant, { maxLength: 6 }),
      fc.constantFrom<Role>(
        'social-worker',
        'team-manager',
        'medical-adviser',
        'decision-maker',
        'family-finder',
        'administrator',
      ),
      fc.constantFrom('north', 'west'),
      async (given, role, team) => {
        const { service } = opened
        const who = actor(`made-${(users += 1)}`, role, team)
        await service.store.write(async held => {
          for (const { case: index, second, whole, relation, from, until } of given) {
            const { caseId = '', children = [] } = kept[index] ?? {}
            const child = whole ? null : ((second ? children[1] : children[0]) ?? null)
            await putGrant(held, { user: who.user, caseId, child, relation, person: null, from, until })
          }
        })
        const grants = await grantsOf(service.store, who.user)
        const sees = service.access.actions['case.see']?.[role] ?? []
        const day = service.today()
        const expected = kept.flatMap(({ caseId, team: home, restricted, children }) =>
          children.filter(
            child =>
              grants.some(
                one =>
                  one.caseId === caseId &&
                  (one.child === null || one.child === child) &&
                  sees.includes(one.relation) &&
                  one.from <= day &&
                  (one.until === null || one.until >= day),
              ) ||
              (sees.includes('team') && home === team && !restricted),
          ),
        )
        const shown = await shownTo(who)
        const made = new Set(kept.flatMap(({ children }) => children))
        const mine = role === 'administrator' || role === 'family-finder' ? [] : expected
        expect([...shown].filter(child => made.has(child)).toSorted()).toEqual([...new Set(mine)].toSorted())
      },
    ),
    { numRuns: 40 },
  )
})

describe('a list of thirty children', () => {
  test('is there in a moment', async () => {
    const who = actor('made-fast', 'social-worker', 'north')
    await opened.service.store.write(async held => {
      for (const { caseId } of kept)
        await putGrant(held, {
          user: who.user,
          caseId,
          child: null,
          relation: 'allocated',
          person: null,
          from: '2026-01-01',
          until: null,
        })
    })
    await listCaseload(opened.service, who)
    const times: number[] = []
    for (let i = 0; i < 20; i += 1) {
      const start = performance.now()
      await listCaseload(opened.service, who)
      times.push(performance.now() - start)
    }
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(50)
  })
})
