// What goes with a child to what is written in the second store: other ids, the days of things instead of their moments, no account of anybody here.
import type { FamilyFile } from '../../model/generated/family-file.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { insertCase, readCase } from '../../storage/store/cases.ts'
import { dropCase } from '../../storage/store/dropping.ts'
import { filesOf, putFile, readFile } from '../../storage/store/files.ts'
import { writePart } from '../../storage/store/parts.ts'
import { listRecords, putRecord, recordsOf, type RecordRow } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { listUsers } from '../../storage/store/users.ts'
import { splitFamily } from '../cases.ts'
import type { Service } from '../service.ts'
import type { Parted } from './parted.ts'
import { renamed, textsIn } from './renamed.ts'

/** What leaves the first store: records and files of one case. */
export interface Leaving {
  readonly records: readonly RecordRow[]
  readonly files: readonly string[]
}

/** Kinds that belong to the child's record; all others were means to an end and are only closed. */
const KEPT = new Set([
  'document',
  'release',
  'decision',
  'signing',
  'request',
  'withdrawal',
  'upload',
  'upload-words',
  'asset',
])

/** Every record and file of a case that is the child's alone; all of them where no other child is left. */
export async function leavingWith(
  held: Held,
  caseId: string,
  { child, record, stays, evidence }: Parted & { readonly child: string },
): Promise<Leaving> {
  const all = await recordsIn(held, caseId)
  const isLast = stays.children.length === 0
  const staying = textsIn(stays)
  const goes = goneOf(record, staying, child, evidence)
  const own = all.filter(row => isLast || isOwn(row, child, goes))
  const ids = new Set(own.map(({ id }) => id))
  // What hangs on a record that goes, goes: its release, its words, the link that opens it.
  const records = all.filter(row => ids.has(row.id) || [...textsIn(row.json)].some(text => ids.has(text)))
  const kept = textsIn(all.filter(row => !records.includes(row)).map(({ json }) => json))
  const files = (await filesOf(held, caseId)).filter(id => !kept.has(id))
  return { records, files }
}

async function recordsIn(held: Held, caseId: string): Promise<readonly RecordRow[]> {
  const kinds = new Set((await recordsOf(held, caseId)).map(({ kind }) => kind))
  kinds.delete('severance')
  const rows = await Promise.all([...kinds].map(kind => listRecords(held, { kind, caseId })))
  return rows.flat()
}

/** Parts, evidence, pictures and adopters that only the child's record knows. */
function goneOf(
  record: FamilyFile,
  staying: ReadonlySet<string>,
  child: string,
  evidence: readonly string[],
) {
  const texts = [...textsIn(record)].filter(text => !staying.has(text))
  return {
    parts: new Set([`children/${child}`, ...evidence.map(id => `evidence/${id}`)]),
    texts: new Set(texts),
  }
}

/** A record about this child and no other. */
function isOwn({ kind, json }: RecordRow, child: string, gone: ReturnType<typeof goneOf>): boolean {
  const said = json as {
    readonly children?: readonly string[]
    readonly child?: string
    readonly subject?: string
    readonly subjects?: readonly string[]
    readonly part?: string
    readonly evidence?: string
    readonly name?: string
    readonly asked?: { readonly child?: string }
  } | null
  if (said === null || typeof said !== 'object') return false
  const { children, subjects = [], part = '', evidence, name = '' } = said
  if (children !== undefined) return children.length === 1 && children[0] === child
  if (kind === 'asset') return gone.texts.has(name)
  if (kind === 'withdrawal') return subjects.includes(child) && subjects.length === 1
  if (evidence !== undefined) return gone.parts.has(`evidence/${evidence}`)
  if (gone.parts.has(part) || part.startsWith(`pairs/${child}/`)) return true
  return [said.child, said.subject, said.asked?.child].includes(child)
}

/** Opens the adoption record, whole, in the second store; what an earlier try left of it is written anew. */
export async function openAdoption(
  service: Service,
  opens: string,
  {
    caseId,
    record,
    assessments,
    leaving,
    on,
  }: Pick<Parted, 'record' | 'assessments'> & {
    readonly caseId: string
    readonly leaving: Leaving
    readonly on: string
  },
): Promise<void> {
  const names = await newNames(service, { caseId, opens, record, leaving })
  const at = midnight(on)
  const file = { ...(names.words(renamed(record, service.shelf.schemas, names)) as FamilyFile) }
  const whole = {
    ...file,
    caseReference: names.newReference,
    children: file.children.map(child => ({ ...child, caseReference: names.newReference })),
  }
  const together =
    assessments.length === 0
      ? undefined
      : names.words(renamed({ siblingAssessments: assessments }, service.shelf.schemas, names))
  const records = leaving.records.filter(({ kind }) => KEPT.has(kind))
  const files = await filesWith(service, names, { records, leaving })
  await service.adoption.write(async held => {
    if ((await readCase(held, opens)) !== undefined) await dropCase(held, opens)
    await insertCase(held, { id: opens, kind: 'family', team: 'adoption', restricted: true, at })
    const save = { caseId: opens, by: BY, at, base: 0, did: OPENED }
    for (const [part, json] of splitFamily(whole)) await writePart(held, { ...save, part, json })
    for (const { id, bytes } of files) await putFile(held, { id, caseId: opens, at, bytes })
    const row = { caseId: opens, owner: null }
    for (const { kind, id, state, at: when, json } of records) {
      const renewed = { kind, id: names.token(id), state, at: midnight(when) }
      await putRecord(held, { ...row, ...renewed, json: names.words(names.inRecord(json)) })
    }
    const beside = { kind: 'sibling-assessment', id: service.newId(), state: 'kept', at }
    if (together !== undefined) await putRecord(held, { ...row, ...beside, json: together })
    await appendAudit(held, { at, actor: BY, did: OPENED, caseId: opens })
  })
}

/** The bytes that the records speak of, under their new ids. */
async function filesWith(
  { store }: Service,
  { token }: Pick<Names, 'token'>,
  { records, leaving }: { readonly records: readonly RecordRow[]; readonly leaving: Leaving },
) {
  const wanted = textsIn(records.map(({ json }) => json))
  const files: { readonly id: string; readonly bytes: Uint8Array }[] = []
  for (const old of leaving.files.filter(id => wanted.has(id))) {
    const bytes = await readFile(store, old)
    if (bytes !== undefined) files.push({ id: token(old), bytes })
  }
  return files
}

type Names = Awaited<ReturnType<typeof newNames>>

const BY = 'service'
const OPENED = 'record.opened'

/** The day of a moment, at its beginning: the moment itself stands in the audit of the other store. */
function midnight(moment: string): string {
  return `${moment.slice(0, 10)}T00:00:00.000Z`
}

/** The fields of records that name people, evidence, pictures and parts of a file. */
const REFERENCES = new Set([
  'children',
  'child',
  'subject',
  'subjects',
  'person',
  'reader',
  'evidence',
  'part',
  'authorId',
  'name',
  'by',
  'signedBy',
  'read',
])
/** No word of a sentence is as long as an id of the service. */
const LONG = 12
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

async function newNames(
  service: Service,
  {
    caseId,
    opens,
    record,
    leaving,
  }: {
    readonly caseId: string
    readonly opens: string
    readonly record: FamilyFile
    readonly leaving: Leaving
  },
) {
  const users = (await listUsers(service.store)).map(({ id }) => id)
  const old = [...leaving.records.map(({ id }) => id), ...leaving.files, ...users]
  const tokens = new Map([[caseId, opens], ...old.map(id => [id, service.newId()] as const)])
  const ids = new Map<string, string>()
  const pictures = new Map<string, string>()
  const id = (name: string) => known(ids, name, () => service.newId())
  const picture = (name: string) =>
    known(pictures, name, () => `${service.newId()}${/\.[a-z]{2,4}$/.exec(name)?.[0] ?? ''}`)
  const token = (name: string) => tokens.get(name) ?? name
  // Ids given by the service stand in words too: the log of disclosures names the release.
  const newReference = `A-${service.newId().toUpperCase()}`
  const references = [record.caseReference, ...record.children.map(one => one.caseReference)].toSorted(
    (a, b) => b.length - a.length,
  )
  const said = (text: string) => {
    const renewed = text.split(/([^a-z0-9-]+)/).map(word => (word.length < LONG ? word : token(word)))
    return references.reduce((all, old) => all.replaceAll(old, newReference), renewed.join(''))
  }
  const words = (json: unknown): unknown =>
    mapped(json, text => (MOMENT.test(text) ? midnight(text) : said(text)))
  // Every id of the file is known once it was renamed; a record may name it or say a word that looks the same.
  renamed(record, service.shelf.schemas, { id, picture })
  const reference = (text: string) =>
    pictures.get(text) ??
    text
      .split('/')
      .map(step => ids.get(step) ?? step)
      .join('/')
  const inRecord = (json: unknown): unknown => mapped(json, text => text, reference)
  return { id, picture, token, words, inRecord, newReference }
}

function known(names: Map<string, string>, name: string, fresh: () => string): string {
  const there = names.get(name) ?? fresh()
  names.set(name, there)
  return there
}

/** The JSON with its texts changed; those of the fields that refer by another rule where one is given. */
function mapped(json: unknown, change: (text: string) => string, reference = change, field = ''): unknown {
  if (typeof json === 'string') return REFERENCES.has(field) ? reference(json) : change(json)
  if (Array.isArray(json)) return json.map(item => mapped(item, change, reference, field))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      // Which revision of which part a document was made of is a matter of the first store.
      .filter(([name]) => name !== 'revisions')
      .map(([name, value]) => [name, mapped(value, change, reference, name)]),
  )
}
