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
import { writeHead } from '../adoption/heads.ts'
import { splitFamily } from '../cases.ts'
import { GAPS } from '../gaps/readiness.ts'
import { OUTSIDE } from '../release/recipients.ts'
import type { Service } from '../service.ts'
import { isOnlyOf, type Parted } from './parted.ts'
import { renamed, textsIn } from './renamed.ts'
import { SEVERANCE } from './severed.ts'

/** What leaves the first store: records and files of one case. What is about others too stays there, and a copy goes along. */
export interface Leaving {
  readonly records: readonly RecordRow[]
  readonly files: readonly string[]
  readonly copies: readonly RecordRow[]
  readonly copied: readonly string[]
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
  const children = new Set([child, ...stays.children.map(({ person }) => person)])
  const withdrawn = all.flatMap(row => withdrawnOf(row, child, children))
  const goes = goneOf(record, textsIn(stays), child, [...evidence, ...withdrawn])
  const own = all.filter(row => isLast || isOwn(row, child, { ...goes, children }))
  const ids = new Set(own.map(({ id }) => id))
  // What hangs on a record that goes, goes: its release, its words, the link that opens it.
  const hers = all.filter(row => ids.has(row.id) || [...textsIn(row.json)].some(text => ids.has(text)))
  const records = [...hers, ...recipientsOf(hers, all)]
  const left = all.filter(row => !records.includes(row))
  const kept = textsIn(left.map(({ json }) => json))
  const there = await filesOf(held, caseId)
  const copies = copiesOf(left, record, child)
  const wanted = textsIn(copies.map(({ json }) => json))
  return {
    records,
    files: there.filter(id => !kept.has(id)),
    copies,
    copied: there.filter(id => wanted.has(id)),
  }
}

/** People outside to whom something about this child went, and nothing about the others: their names and addresses. */
function recipientsOf(hers: readonly RecordRow[], all: readonly RecordRow[]): readonly RecordRow[] {
  const [used, still] = [hers, all.filter(row => !hers.includes(row))].map(rows =>
    textsIn(rows.map(({ json }) => json)),
  )
  return all.filter(
    row =>
      row.kind === OUTSIDE &&
      !hers.includes(row) &&
      used?.has(row.id) === true &&
      still?.has(row.id) !== true,
  )
}

/** Records of what this child shares with others: papers and pictures her own file names, and what was made about her with them. */
function copiesOf(left: readonly RecordRow[], record: FamilyFile, child: string): readonly RecordRow[] {
  const texts = textsIn(record)
  const shared = left.filter(({ kind, state, json }) => {
    const { evidence = '', name = '', children } = json as Said
    if (kind === 'upload') return state === 'confirmed' && texts.has(evidence)
    if (kind === 'asset') return texts.has(name)
    return (kind === 'document' || kind === 'release') && children?.includes(child) === true
  })
  const uploads = new Set(shared.filter(({ kind }) => kind === 'upload').map(({ id }) => id))
  return [...shared, ...left.filter(({ kind, id }) => kind === 'upload-words' && uploads.has(id))]
}

async function recordsIn(held: Held, caseId: string): Promise<readonly RecordRow[]> {
  const kinds = new Set((await recordsOf(held, caseId)).map(({ kind }) => kind))
  for (const own of [SEVERANCE, GAPS]) kinds.delete(own)
  const rows = await Promise.all([...kinds].map(kind => listRecords(held, { kind, caseId })))
  return rows.flat()
}

/** Evidence about this child alone that was in the register once: its words and its bytes are still there. */
function withdrawnOf(
  { kind, json }: RecordRow,
  child: string,
  children: ReadonlySet<string>,
): readonly string[] {
  if (kind !== 'withdrawal') return []
  const { evidence, subjects } = json as { readonly evidence: string; readonly subjects: readonly string[] }
  return isOnlyOf(subjects, child, children) ? [evidence] : []
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

interface Said {
  readonly children?: readonly string[]
  readonly subjects?: readonly string[]
  readonly child?: string
  readonly subject?: string
  readonly part?: string
  readonly evidence?: string
  readonly name?: string
  readonly asked?: { readonly child?: string }
  readonly source?: { readonly evidence?: string }
  readonly suggested?: { readonly subjects?: readonly string[] }
}

type Gone = ReturnType<typeof goneOf> & { readonly children: ReadonlySet<string> }

/** A record about this child and no other. */
function isOwn({ kind, state, json }: RecordRow, child: string, gone: Gone): boolean {
  const said = json as Said | null
  if (said === null || typeof said !== 'object') return false
  const { children, part = '', evidence = said.source?.evidence, name = '', suggested } = said
  // The other children it is about may have left before.
  if (children !== undefined) return isOnlyOf(children, child, gone.children)
  if (kind === 'asset') return gone.texts.has(name)
  // Of a file nobody has confirmed, all that is known is whom its words name.
  if (state === 'new' && kind === 'upload') return isOnlyOf(suggested?.subjects ?? [], child, gone.children)
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
  const records = [...leaving.records.filter(({ kind }) => KEPT.has(kind)), ...leaving.copies]
  const files = await filesWith(service, names, { records, leaving })
  await service.adoption.write(async held => {
    if ((await readCase(held, opens)) !== undefined) await dropCase(held, opens)
    await insertCase(held, { id: opens, kind: 'family', team: 'adoption', restricted: true, at })
    const save = { caseId: opens, by: BY, at, base: 0, did: OPENED }
    for (const [part, json] of splitFamily(whole)) await writePart(held, { ...save, part, json })
    await writeHead(held, opens, whole, at)
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
  for (const old of [...leaving.files, ...leaving.copied].filter(id => wanted.has(id))) {
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
  const records = [...leaving.records, ...leaving.copies]
  const old = [...records.map(({ id }) => id), ...leaving.files, ...leaving.copied, ...users]
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
  // Evidence that was withdrawn, or never confirmed, is not in the file; nor is every brother or sister.
  for (const { evidence, children = [], subjects = [] } of records.map(({ json }) => json as Said))
    for (const name of [...children, ...subjects, ...(evidence === undefined ? [] : [evidence])]) id(name)
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
