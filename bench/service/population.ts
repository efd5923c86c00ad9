// A number of families to a store that holds them, with editors who are signed in: the ground of the load and the kill.
import { join } from 'node:path'
import { readJson } from '../../src/storage/templates.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { insertCase } from '../../src/storage/store/cases.ts'
import { writePart } from '../../src/storage/store/parts.ts'
import { grantsOf, putGrant, putUser } from '../../src/storage/store/users.ts'
import type { Held } from '../../src/storage/store/store.ts'
import { refreshSummary } from '../../src/service/caseload/summary.ts'
import { openCase, splitFamily } from '../../src/service/cases.ts'
import type { Service } from '../../src/service/service.ts'
import { seedPictures } from '../../src/service/trial.ts'
import { startSession } from '../../src/service/sign-in/sessions.ts'

/** A worker with a session and a caseload; the first case of it is a whole one, for reports. */
export interface Editor {
  readonly user: string
  readonly cookie: string
  readonly cases: readonly { readonly id: string; readonly child: string }[]
}

/** How many of what. */
export interface Numbers {
  readonly families: number
  readonly editors: number
  /** Children each editor works with. */
  readonly caseload: number
}

const SAMPLES = ['whitlock', 'unborn', 'ashdown', 'yusuf', 'moss', 'adeyemi-ross', 'hartley']
const WHOLE = 'HM-4471'
const BATCH = 50

interface Family {
  readonly caseReference: string
  readonly children: readonly { readonly person: string }[]
}

/** Fills the store: each family is one of the samples under a reference of its own. */
export async function populate(
  service: Service,
  { families, editors, caseload }: Numbers,
  told: (done: number) => void,
): Promise<readonly Editor[]> {
  const samples = SAMPLES.map(name => readJson(join(PROJECT, 'samples', name, 'family-file.json')) as Family)
  const people = namesOf(editors)
  await service.store.write(async held => {
    for (const id of people)
      await putUser(held, {
        id,
        name: `Editor ${id}`,
        email: `${id}@example.org`,
        role: 'social-worker',
        team: 'load',
        state: 'active',
      })
  })
  for (let first = 0; first < families; first += BATCH) {
    await service.store.write(async held => {
      for (let n = first; n < Math.min(families, first + BATCH); n++) {
        // The first round gives every editor a whole case; after that the small samples come more often, as they do in life.
        const sample = samples[n < editors ? 0 : 1 + (n % (samples.length - 1))]
        if (sample === undefined) throw new Error('There is no such sample')
        const user = n < editors * caseload ? people[n % editors] : undefined
        await oneFamily(service, held, sample, n, user)
      }
    })
    told(Math.min(families, first + BATCH))
    // The database answers without turning the loop: the engine’s threads want a turn too.
    await new Promise(resolve => setImmediate(resolve))
  }
  return editorsOf(service, people)
}

/** The editors of a store that is full already, each with a session of today. */
export async function editorsIn(service: Service, editors: number): Promise<readonly Editor[]> {
  return editorsOf(service, namesOf(editors))
}

function namesOf(editors: number): readonly string[] {
  return Array.from({ length: editors }, (_, i) => `editor-${i + 1}`)
}

async function editorsOf(service: Service, people: readonly string[]): Promise<readonly Editor[]> {
  const editors: Editor[] = []
  for (const user of people) {
    const cookie = `session=${await startSession(service, user, { way: 'trial', browser: 'load' })}`
    const cases = []
    for (const { caseId } of await grantsOf(service.store, user)) {
      const opened = await openCase(service.store, caseId)
      const family = opened?.files.family
      if (family !== undefined)
        cases.push({ id: caseId, child: family.children[0]?.person ?? '', whole: family.caseReference })
    }
    // The whole case was made first: its number is the lowest.
    cases.sort((a, b) => (a.whole < b.whole ? -1 : 1))
    editors.push({ user, cookie, cases })
  }
  return editors
}

async function oneFamily(
  service: Service,
  held: Held,
  sample: Family,
  n: number,
  user: string | undefined,
): Promise<void> {
  const id = service.newId()
  const at = service.now().toISOString()
  await insertCase(held, { id, kind: 'family', team: `team-${n % 40}`, restricted: false, at })
  const file = { ...sample, caseReference: `LD-${String(n).padStart(6, '0')}` }
  for (const [part, json] of splitFamily(file))
    await writePart(held, { caseId: id, part, json, by: 'load', at, base: 0, did: 'case.imported' })
  // Reports are made of the whole cases only.
  if (sample.caseReference === WHOLE)
    await seedPictures(held, id, join(PROJECT, 'samples', SAMPLES[0] ?? '', 'assets'), at)
  if (user !== undefined)
    await putGrant(held, {
      user,
      caseId: id,
      child: null,
      relation: 'allocated',
      person: null,
      from: '2026-01-01',
      until: null,
    })
  await refreshSummary(service, held, id)
}
