// The sample families to a store full of them, with one account for each role: a place to try everything.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendAudit } from '../storage/store/audit.ts'
import { insertCase, listCases } from '../storage/store/cases.ts'
import { putFile } from '../storage/store/files.ts'
import { writePart } from '../storage/store/parts.ts'
import { putRecord } from '../storage/store/records.ts'
import type { Held } from '../storage/store/store.ts'
import { putGrant, putUser } from '../storage/store/users.ts'
import { readJson } from '../storage/templates.ts'
import type { Relation, Role } from './access.ts'
import { refreshSummary } from './caseload/summary.ts'
import { splitFamily } from './cases.ts'
import type { Service } from './service.ts'

/** An account of a trial run, as the sign-in page lists it. */
export interface TrialAccount {
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly team: string
  readonly about: string
}

interface TrialGrant {
  readonly user: string
  readonly relation: Exclude<Relation, 'team' | 'any'>
  readonly person?: string
}

interface TrialCase {
  readonly sample: string
  readonly team: string
  readonly carers?: readonly string[]
  /** What is taken out of the sample, so that there is something left to do. */
  readonly unfinished?: readonly { readonly path: string }[]
  readonly evidence?: Readonly<Record<string, object>>
  readonly grants: readonly TrialGrant[]
}

interface TrialWorld {
  readonly day: string
  readonly accounts: readonly TrialAccount[]
  readonly cases: readonly TrialCase[]
  readonly households: Readonly<
    Record<string, { readonly team: string; readonly grants: readonly TrialGrant[] }>
  >
}

/** How the trial begins: with every sample whole where `finished` is said. */
export interface TrialOptions {
  readonly finished?: boolean
}

/** The trial world as `samples/trial.json` says it. */
export function trialWorld(project: string): TrialWorld {
  return readJson(join(project, 'samples', 'trial.json')) as TrialWorld
}

/** The id a sample has in a trial store: the same each time, and it says nothing. */
export function trialId(name: string): string {
  return `t${BigInt(`0x${createHash('sha256').update(`trial ${name}`).digest('hex').slice(0, 20)}`).toString(32)}`
}

/** Fills an empty store with the samples and the accounts; a store that has cases is left as it is. */
export async function seedTrial(
  service: Service,
  options: TrialOptions = {},
): Promise<readonly TrialAccount[]> {
  const world = trialWorld(service.shelf.project)
  if ((await listCases(service.store, { limit: 1 })).length > 0) return world.accounts
  const at = service.now().toISOString()
  await service.store.write(async held => {
    for (const { user: id, name, role, team } of world.accounts)
      await putUser(held, { id, name, role, team, email: `${id}@example.org`, state: 'active' })
    for (const [name, household] of Object.entries(world.households))
      await seedHousehold(service, held, name, household, at)
    for (const one of world.cases) await seedFamily(service, held, one, options, at)
    await appendAudit(held, { at, actor: 'trial', did: 'trial.seeded' })
  })
  return world.accounts
}

async function seedFamily(
  service: Service,
  held: Held,
  one: TrialCase,
  { finished = false }: TrialOptions,
  at: string,
): Promise<void> {
  const folder = join(service.shelf.project, 'samples', one.sample)
  const file = readJson(join(folder, 'family-file.json')) as Readonly<Record<string, unknown>>
  const shown = finished ? file : unfinished(file, one)
  const caseId = trialId(one.sample)
  await insertCase(held, { id: caseId, kind: 'family', team: one.team, restricted: false, at })
  for (const [part, json] of splitFamily(shown))
    await writePart(held, { caseId, part, json, by: 'trial', at, base: 0, did: 'case.imported' })
  await seedPictures(held, caseId, join(folder, 'assets'), at)
  for (const carer of one.carers ?? [])
    await putRecord(held, {
      kind: 'link',
      id: `${caseId}-${trialId(carer)}`,
      caseId,
      owner: null,
      state: 'open',
      at,
      json: { carer: trialId(carer) },
    })
  await grant(service, held, caseId, one.grants)
  await refreshSummary(service, held, caseId)
}

async function seedHousehold(
  service: Service,
  held: Held,
  name: string,
  { team, grants }: TrialWorld['households'][string],
  at: string,
): Promise<void> {
  const folder = join(service.shelf.project, 'samples', 'carers', name)
  const json = readJson(join(folder, 'carer-file.json'))
  const caseId = trialId(name)
  await insertCase(held, { id: caseId, kind: 'carer', team, restricted: false, at })
  await writePart(held, { caseId, part: 'carer', json, by: 'trial', at, base: 0, did: 'case.imported' })
  await seedPictures(held, caseId, join(folder, 'assets'), at)
  await grant(service, held, caseId, grants)
  await refreshSummary(service, held, caseId)
}

/** The pictures of a sample's folder, kept beside a case. */
export async function seedPictures(held: Held, caseId: string, folder: string, at: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).toSorted()) {
    const file = trialId(`${caseId} ${name}`)
    await putFile(held, { id: file, caseId, at, bytes: readFileSync(join(folder, name)) })
    await putRecord(held, {
      kind: 'asset',
      id: file,
      caseId,
      owner: null,
      state: 'ready',
      at,
      json: { name, file },
    })
  }
}

async function grant(
  service: Service,
  held: Held,
  caseId: string,
  grants: readonly TrialGrant[],
): Promise<void> {
  for (const { user, relation, person } of grants)
    await putGrant(held, {
      user,
      caseId,
      child: null,
      relation,
      person: person ?? null,
      from: service.today(),
      until: null,
    })
}

/** A copy of the sample with its gaps: what was named is gone, and old evidence is as old as the trial says. */
function unfinished(
  file: Readonly<Record<string, unknown>>,
  one: TrialCase,
): Readonly<Record<string, unknown>> {
  const copy = structuredClone(file) as Record<string, unknown>
  for (const { path } of one.unfinished ?? []) remove(copy, path.split('/').slice(1))
  for (const [id, changes] of Object.entries(one.evidence ?? {})) {
    const items = copy['evidence'] as { readonly id: string }[]
    Object.assign(items.find(item => item.id === id) ?? {}, changes)
  }
  return copy
}

function remove(value: unknown, [step = '', ...rest]: readonly string[]): void {
  const record = value as Record<string, unknown>
  if (rest.length > 0) remove(record[step], rest)
  else if (!Reflect.deleteProperty(record, step)) throw new Error('The trial takes out what is not there')
}
