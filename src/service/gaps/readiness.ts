// A child to what is missing in every due document: worked out beside the thread that answers people, kept sealed, given again until something changes.
import { readCase } from '../../storage/store/cases.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import type { Store } from '../../storage/store/store.ts'
import { writeSummary } from '../../storage/store/summaries.ts'
import { caseRoot, type CaseFiles } from '../../model/case-files.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { readinessOf, type KeptReadiness } from '../caseload/children.ts'
import { gather } from '../documents/gather.ts'
import type { DueDocument } from '../engine.ts'
import type { Service } from '../service.ts'
import { isSevered } from '../sever/severed.ts'
import { bySupplier, gapsOf, type Gap, type SupplierGaps } from './gaps.ts'
import { readSuppliers } from './suppliers.ts'

/** What was worked out, and for which content and day. */
interface KeptGaps {
  readonly stamp: string
  readonly asOf: string
  readonly documents: readonly DueDocument[]
}

/** The gaps of a child as they were last worked out. */
export interface GapsOfChild {
  readonly files: CaseFiles
  /** The case of the household whose file is read too. */
  readonly household?: string
  readonly documents: readonly DueDocument[]
  readonly gaps: readonly Gap[]
  readonly groups: readonly SupplierGaps[]
  /** Something changed since, and it is being worked out again. */
  readonly isStale: boolean
  /** Nothing was worked out yet. */
  readonly isNew: boolean
}

/** The kind of the records of what is missing; they quote the file. */
export const GAPS = 'gaps'

/** The gaps of a child, for one of its documents or for all. With `wait` they are of this very moment. */
export async function readGaps(
  service: Service,
  actor: Actor,
  about: { readonly caseId: string; readonly child: string; readonly document?: string },
  wait = false,
): Promise<Answer<GapsOfChild>> {
  const { caseId, child, document } = about
  const verdict = await may(service, actor, 'gaps.read', { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  const gathered = await gather(service.store, caseId)
  if (gathered?.files.family?.children.some(({ person }) => person === child) !== true)
    return refuse('hidden')
  const { files, stamp } = gathered
  const fresh = isFresh(service, stamp)
  const before = await kept(service, caseId, child)
  const working = before !== undefined && fresh(before) ? undefined : refreshReadiness(service, caseId, child)
  working?.catch(() => undefined)
  if (wait) await working
  const now = wait ? await kept(service, caseId, child) : before
  const documents = (now?.documents ?? []).filter(one => document === undefined || one.document === document)
  const table = readSuppliers(service.shelf.project)
  const gaps = gapsOf(table, documents, caseRoot(files))
  return done({
    files,
    ...(gathered.household === undefined ? {} : { household: gathered.household }),
    documents,
    gaps,
    groups: bySupplier(table, gaps),
    isStale: now !== undefined && !fresh(now),
    isNew: now === undefined,
  })
}

function isFresh(service: Service, stamp: string) {
  const asOf = service.today()
  return (gaps: KeptGaps) => gaps.stamp === stamp && gaps.asOf === asOf
}

async function kept(service: Service, caseId: string, child: string): Promise<KeptGaps | undefined> {
  return (await readRecord(service.store, GAPS, idOf(caseId, child)))?.json as KeptGaps | undefined
}

function idOf(caseId: string, child: string): string {
  return `${caseId}.${child}`
}

const working = new WeakMap<Store, Map<string, Promise<void>>>()

/** Works out what is missing in every due document of a child and keeps it; asked twice at once it works once. */
export function refreshReadiness(service: Service, caseId: string, child: string): Promise<void> {
  const here = working.get(service.store) ?? new Map<string, Promise<void>>()
  working.set(service.store, here)
  const key = idOf(caseId, child)
  const known = here.get(key)
  if (known !== undefined) return known
  const work = inTurn(service.store, () => workOut(service, caseId, child)).finally(() => here.delete(key))
  here.set(key, work)
  return work
}

interface Line {
  readonly waiting: (() => Promise<void>)[]
  moving: boolean
}

const lines = new WeakMap<Store, Line>()

/** One child at a time, whoever was looked at last before the rest: many at once would only hold many files in memory. */
function inTurn(store: Store, work: () => Promise<void>): Promise<void> {
  const line = lines.get(store) ?? { waiting: [], moving: false }
  lines.set(store, line)
  const worked = new Promise<void>((resolve, reject) => {
    line.waiting.push(() => work().then(resolve, reject))
  })
  if (!line.moving) void move(line)
  return worked
}

async function move(line: Line): Promise<void> {
  line.moving = true
  for (let next = line.waiting.pop(); next !== undefined; next = line.waiting.pop()) await next()
  line.moving = false
}

/** Whether what is missing for a child is being worked out at this moment. */
export async function isWorkingOut(
  service: Service,
  actor: Actor,
  { caseId, child }: { readonly caseId: string; readonly child: string },
): Promise<Answer<boolean>> {
  const verdict = await may(service, actor, 'gaps.read', { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  return done(working.get(service.store)?.has(idOf(caseId, child)) === true)
}

async function workOut(service: Service, caseId: string, child: string): Promise<void> {
  const gathered = await gather(service.store, caseId)
  if (gathered === undefined) return
  const { files, stamp } = gathered
  const { policy } = service
  const asOf = service.today()
  const due = await service.engine.dueAndGaps({ files, policy, asOf, subject: child, stamp })
  const documents = due.length > 0 ? due : await unreadable(service, files, child, asOf, stamp)
  const at = service.now().toISOString()
  const readiness: KeptReadiness = {
    kind: 'readiness',
    stamp,
    asOf,
    documents: documents.map(({ document, title, subject, stage, problems }) => ({
      document,
      title,
      subject,
      stage,
      open: problems.length,
      refusing: problems.filter(({ refuses }) => refuses).length,
    })),
  }
  await service.store.write(async held => {
    if ((await readCase(held, caseId)) === undefined || (await isSevered(held, caseId, child))) return
    const json: KeptGaps = { stamp, asOf, documents }
    await putRecord(held, {
      kind: GAPS,
      id: idOf(caseId, child),
      caseId,
      owner: null,
      state: 'kept',
      at,
      json,
    })
    await writeSummary(held, { caseId, subject: readinessOf(child), json: readiness, at })
  })
}

/** A file that does not fit its schema has no documents yet: what is wrong with the file itself is all there is to say. */
async function unreadable(
  service: Service,
  files: CaseFiles,
  child: string,
  asOf: string,
  stamp: string,
): Promise<readonly DueDocument[]> {
  const { policy } = service
  const { manifest } = service.shelf.documentType('cpr', policy)
  const [stage = ''] = manifest.stages
  const [audience = ''] = Object.keys(manifest.audiences)
  const asked = { document: manifest.id, subject: child, stage, audience, policy, asOf }
  const { refused, problems } = await service.engine.check({ files, asked, stamp })
  const ofFile = problems.filter(({ code }) => code.startsWith('schema/'))
  if (ofFile.length === 0) return []
  return [
    { document: '', title: 'The file itself', subject: child, stage, audience, refused, problems: ofFile },
  ]
}
