// A signature and what it stood on to what was changed under it since: where, by whom and when.
import { isSigned } from '../../check/content.ts'
import type { Pointer } from '../../model/pointer.ts'
import { titlesAt } from '../../model/titles.ts'
import { readRevision, readRevisions } from '../../storage/store/parts.ts'
import { listRecords } from '../../storage/store/records.ts'
import { readUser } from '../../storage/store/users.ts'
import { partOf } from '../cases.ts'
import type { Service } from '../service.ts'
import type { Paper, Signature } from './paper.ts'
import type { SigningRecord } from './sign.ts'

/** A change under a signature. */
export interface Change {
  /** The section, in the words of the form. */
  readonly where: string
  readonly by: string
  readonly at: string
}

const MOST_REVISIONS = 60

/** What the service kept when this signature was given; undefined for one given on paper. */
export async function keptSigning(
  service: Service,
  { open, list }: Paper,
  { role, person, content }: Signature,
): Promise<SigningRecord | undefined> {
  const records = await listRecords(service.store, { kind: 'signing', caseId: open.row.id, state: role })
  return records
    .map(({ json }) => json as SigningRecord)
    .find(
      one => one.list === list && one.person === person && (content === undefined || one.content === content),
    )
}

/** Sections of the paper that were changed after it was signed; what only other parts of the file say comes after its own. */
export async function changesSince(
  service: Service,
  paper: Paper,
  kept: SigningRecord,
): Promise<readonly Change[]> {
  const own = partOf(paper.open.files, paper.record).part
  const moved = [...paper.open.parts].filter(([name, { revision }]) => kept.revisions[name] !== revision)
  const mine = moved.some(([name]) => name === own) ? await sectionsChanged(service, paper, kept, own) : []
  const others = moved
    .filter(([name]) => name !== own && LINKED.some(room => name === room || name.startsWith(`${room}/`)))
    .map(([name, part]) => ({ where: roomTitle(name, part.json), by: part.savedBy, at: part.savedAt }))
  const changes = mine.length > 0 ? mine : others
  return Promise.all(changes.map(async change => ({ ...change, by: await nameOf(service, change.by) })))
}

/** Parts a child’s record draws on. */
const LINKED = ['people', 'family', 'evidence', 'pairs']

/** One line for each section of the part that is not as it was, with the last change of it. */
async function sectionsChanged(
  service: Service,
  { open, record }: Paper,
  kept: SigningRecord,
  part: string,
): Promise<readonly Change[]> {
  const { id } = open.row
  const from = kept.revisions[part] ?? 0
  const later = (await readRevisions(service.store, id, part))
    .filter(({ revision }) => revision > from)
    .toSorted((a, b) => a.revision - b.revision)
    .slice(-MOST_REVISIONS)
  const within = partOf(open.files, record).pointer
  const changed = new Map<string, Change>()
  let before = sectionsOf(await readRevision(service.store, id, part, from), within)
  for (const { revision, savedAt, savedBy } of later) {
    const after = sectionsOf(await readRevision(service.store, id, part, revision), within)
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!isSigned(name) || same(before[name], after[name])) continue
      changed.set(name, { where: sectionTitle(service, `${record}/${name}`), by: savedBy, at: savedAt })
    }
    before = after
  }
  return [...changed.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function sectionsOf(json: unknown, within: Pointer): Readonly<Record<string, unknown>> {
  let value = json
  for (const step of within.split('/').slice(1))
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[step]
  return (value ?? {}) as Readonly<Record<string, unknown>>
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function sectionTitle({ shelf }: Service, pointer: Pointer): string {
  const [file, inside] = pointer.startsWith('/carer/')
    ? ['carer-file.schema.json', pointer.slice('/carer'.length)]
    : ['family-file.schema.json', pointer]
  return titlesAt(shelf.schemas, file, inside).at(-1) ?? ''
}

function roomTitle(part: string, json: unknown): string {
  const { title } = (json ?? {}) as { readonly title?: unknown }
  if (part.startsWith('evidence/')) return typeof title === 'string' ? `Evidence: ${title}` : 'Evidence'
  if (part === 'people') return 'People'
  return part === 'family' ? 'The family' : 'Brothers and sisters'
}

async function nameOf(service: Service, user: string): Promise<string> {
  return (await readUser(service.store, user))?.name ?? 'somebody'
}
