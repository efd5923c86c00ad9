// Who is asking for what about whom, to whether they may: the one place that decides it, by one table.
import { readCase, type CaseRow } from '../storage/store/cases.ts'
import { readPart } from '../storage/store/parts.ts'
import { grantsOf, type Grant } from '../storage/store/users.ts'
import { releaseWith } from './release/released-to.ts'
import type { Service } from './service.ts'
import { isSevered } from './sever/severed.ts'

/** What a person is to the agency. Their words stand in the table. */
export type Role =
  | 'social-worker'
  | 'team-manager'
  | 'medical-adviser'
  | 'agency-adviser'
  | 'decision-maker'
  | 'legal-adviser'
  | 'reviewing-officer'
  | 'family-finder'
  | 'supervising-social-worker'
  | 'administrator'

/** What a person is to a child; `any` where the action is about no one child. */
export type Relation = 'allocated' | 'team' | 'consulted' | 'released' | 'former' | 'any'

/** Something a person may ask for: a key of the table's `actions`. */
export type Action = string

/** `templates/service/access.json`: the relations in which each role may do each thing. */
export interface AccessTable {
  readonly roles: Readonly<Record<Role, string>>
  readonly relations: Readonly<Record<Relation, string>>
  readonly actions: Readonly<Record<Action, Readonly<Partial<Record<Role, readonly Relation[]>>>>>
}

/** Who is asking, through which door. */
export interface Actor {
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly team: string
  readonly via: 'web' | 'api' | 'cli'
}

/** About what: a case, and of it a child, a part of the file, a piece of evidence or a made document. */
export interface About {
  readonly caseId?: string
  readonly child?: string
  readonly part?: string
  readonly evidence?: string
  readonly document?: string
}

/** `hidden`: they may not know that it exists; `forbidden`: they know it, and may not do this. */
export type Verdict = 'yes' | 'hidden' | 'forbidden'

/** Whether this person may do this. Ask before a transaction of the store begins: it reads the store itself. */
export async function may(
  service: Service,
  actor: Actor,
  action: Action,
  about: About = {},
): Promise<Verdict> {
  const allowed = relationsFor(service.access, action, actor.role)
  if (about.caseId === undefined) return allowed.includes('any') ? 'yes' : 'forbidden'
  const row = await readCase(service.store, about.caseId)
  if (row === undefined) return 'hidden'
  const { child } = about
  if (child !== undefined && (await isSevered(service.store, row.id, child))) return 'hidden'
  const held = await relationsOn(service, actor, row, about)
  if (held.some(relation => allowed.includes(relation)) || allowed.includes('any'))
    return restrictedEvidence(service, actor, action, about, held)
  const sees = relationsFor(service.access, 'case.see', actor.role)
  return held.some(relation => sees.includes(relation)) ? 'forbidden' : 'hidden'
}

/** Everything this person is to a case, or to one child, part or piece of evidence of it. */
async function relationsOn(
  service: Service,
  actor: Actor,
  row: CaseRow,
  about: About,
): Promise<readonly Relation[]> {
  const day = service.today()
  const mine = (await grantsOf(service.store, actor.user)).filter(grant => grant.caseId === row.id)
  const children = await childrenMeant(service, row.id, about)
  const open = mine.filter(grant => isOpen(grant, day) && covers(grant, children))
  const isReleased =
    open.some(({ relation }) => relation === 'released') && (await released(service, actor, row.id, about))
  const relations: Relation[] = open
    .map(grant => grant.relation)
    .filter(relation => relation !== 'released' || isReleased)
  if (row.team === actor.team && !row.restricted) relations.push('team')
  return relations
}

/** A release is of one document: to all else of the child it makes nobody anything. */
async function released(
  service: Service,
  { user }: Actor,
  caseId: string,
  { document }: About,
): Promise<boolean> {
  if (document === undefined) return false
  const now = service.now().toISOString()
  return (await releaseWith(service.store, user, { caseId, document }, now)) !== undefined
}

/** Whether a grant is in force on a day. */
export function isOpen(grant: Pick<Grant, 'from' | 'until'>, day: string): boolean {
  return grant.from <= day && (grant.until === null || day <= grant.until)
}

/** A grant for one child reaches what is about that child and what the children share, and nothing of another's. */
function covers(grant: Pick<Grant, 'child'>, children: readonly string[] | undefined): boolean {
  return grant.child === null || children === undefined || children.includes(grant.child)
}

/** Whose it is; undefined where it is shared by all. */
async function childrenMeant(
  service: Service,
  caseId: string,
  about: About,
): Promise<readonly string[] | undefined> {
  if (about.child !== undefined) return [about.child]
  const [room, ...rest] = (about.part ?? '').split('/')
  if (room === 'children' || room === 'pairs') return rest
  const evidence = about.evidence ?? (room === 'evidence' ? rest[0] : undefined)
  if (evidence === undefined) return undefined
  const subjects = (await evidenceOf(service, caseId, evidence))?.subjects ?? []
  const records = await Promise.all(
    subjects.map(subject => readPart(service.store, caseId, `children/${subject}`)),
  )
  const children = subjects.filter((_, i) => records[i] !== undefined)
  return children.length === 0 ? undefined : children
}

async function evidenceOf(service: Service, caseId: string, evidence: string) {
  const part = await readPart(service.store, caseId, `evidence/${evidence}`)
  return part?.json as { readonly subjects?: readonly string[]; readonly restriction?: string } | undefined
}

/** A restricted document is there only for those who may read restricted ones. */
async function restrictedEvidence(
  service: Service,
  actor: Actor,
  action: Action,
  about: About,
  held: readonly Relation[],
): Promise<Verdict> {
  const id = about.evidence ?? /^evidence\/(.+)$/.exec(about.part ?? '')?.[1]
  if (id === undefined || about.caseId === undefined) return 'yes'
  const restriction = (await evidenceOf(service, about.caseId, id))?.restriction ?? 'none'
  if (restriction === 'none' || action.startsWith('evidence.restricted')) return 'yes'
  const allowed = relationsFor(service.access, `evidence.restricted.${restriction}`, actor.role)
  return held.some(relation => allowed.includes(relation)) ? 'yes' : 'hidden'
}

/** The relations in which a role may do a thing; an action the table does not name is our mistake. */
export function relationsFor(table: AccessTable, action: Action, role: Role): readonly Relation[] {
  const row = table.actions[action]
  if (row === undefined) throw new RangeError(`The table of access has no action \`${action}\``)
  return row[role] ?? []
}
