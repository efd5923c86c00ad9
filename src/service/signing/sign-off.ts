// A paper and the person who looks at it to the page of its signatures: who signed, what no longer holds and why, what is next.
import type { Needs } from '../../check/rule.ts'
import { reached } from '../../check/severity.ts'
import { caseRoot } from '../../model/case-files.ts'
import { valueAt } from '../../model/pointer.ts'
import { may, type Actor } from '../access.ts'
import { done, type Answer, type Fault } from '../answer.ts'
import { personIfKnown } from '../people.ts'
import type { Service } from '../service.ts'
import { changesSince, keptSigning, type Change } from './changes.ts'
import { contentNow, openPaper, type Paper, type PaperOf, type Signature } from './paper.ts'
import { personName } from './person-name.ts'
import { refused } from './sign.ts'
import { signingData } from './signing-data.ts'
import { signingFaults } from './standing.ts'

/** `good`: it stands for the text as it is. `void`: the text was changed. `paper`: it was recorded without the text it stands for. */
export type SignatureState = 'good' | 'void' | 'paper'

/** One signature on the page. */
export interface SignatureShown {
  readonly person: string
  readonly name: string
  readonly on?: string
  readonly state: SignatureState
  readonly changes: readonly Change[]
  /** It is the reader’s own. */
  readonly mine: boolean
}

/** One role on the page. */
export interface RoleShown {
  readonly role: string
  readonly title: string
  readonly needed: boolean
  readonly signatures: readonly SignatureShown[]
  readonly done: boolean
  /** Whether the reader may sign in this role, and what keeps them from it where the role is theirs. */
  readonly open: boolean
  readonly faults: readonly Fault[]
}

/** The page. */
export interface SignOff {
  readonly title: string
  /** Whom it is about. */
  readonly name: string
  /** Who checked the report, and whether the reader may record that they did. */
  readonly checked: { readonly name: string; readonly on: string; readonly open: boolean }
  readonly content: string
  readonly roles: readonly RoleShown[]
  /** Whose turn it is: the first role that is needed and not done. */
  readonly next?: string
  readonly authors: readonly string[]
}

/** Everything about the signatures of a paper. */
export async function signOff(service: Service, actor: Actor, about: PaperOf): Promise<Answer<SignOff>> {
  const paper = await openPaper(service, about)
  const verdict = await may(service, actor, 'document.read', { caseId: about.caseId, child: about.child })
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const content = await contentNow(service, paper)
  const person = await personIfKnown(service, service.store, actor, about.caseId)
  const mayAtAll = (await may(service, actor, 'sign', { caseId: about.caseId, child: about.child })) === 'yes'
  const needed = rolesNeeded(service, paper)
  const roles: RoleShown[] = []
  for (const role of rolesShown(service, paper, needed)) {
    const faults = signingFaults(signingData(service), role, { ...paper, account: actor.role, person })
    const signatures = await shown(service, paper, { role, content, person })
    const own = signingData(service).roles[role]?.accounts.includes(actor.role) === true && mayAtAll
    const mine = signatures.some(one => one.mine && one.state === 'good')
    roles.push({
      role,
      title: signingData(service).roles[role]?.title ?? role,
      needed: needed.has(role),
      signatures,
      done:
        signatures.some(({ state }) => state !== 'void') && !signatures.some(({ state }) => state === 'void'),
      open: own && faults.length === 0 && !mine,
      faults: own ? faults : [],
    })
  }
  const next = roles.find(role => role.needed && !role.done)?.role
  const authors = paper.authors.map(id => personName(paper.open.files, id))
  return done({
    title: paper.manifest.title,
    name: personName(paper.open.files, about.child),
    checked: await checkedBy(service, actor, paper, {
      person,
      isSigned: next === undefined && roles.some(({ done: signed }) => signed),
    }),
    content,
    roles,
    authors,
    ...(next === undefined ? {} : { next }),
  })
}

async function shown(
  service: Service,
  paper: Paper,
  {
    role,
    content,
    person,
  }: { readonly role: string; readonly content: string; readonly person?: string | undefined },
): Promise<readonly SignatureShown[]> {
  const mine = paper.signatures.filter(one => one.role === role)
  return Promise.all(
    mine.map(async signature => {
      const kept = await keptSigning(service, paper, signature)
      const isSummary = signingData(service).roles[role]?.as === 'summary'
      const now = isSummary ? paper.summaryMark : content
      const state = stateOf(signature, kept?.content, now, paper.bound && !isSummary)
      const changes = state === 'void' && kept !== undefined ? await changesSince(service, paper, kept) : []
      return {
        person: signature.person,
        name: personName(paper.open.files, signature.person),
        ...(signature.on === undefined ? {} : { on: signature.on }),
        state,
        changes,
        mine: signature.person === person,
      }
    }),
  )
}

/** A list whose signatures have no place for the content is judged by what the service kept; a summary’s by nothing but the summary. */
function stateOf(
  { content: signed }: Signature,
  kept: string | undefined,
  now: string,
  bound: boolean,
): SignatureState {
  const stood = signed ?? (bound ? undefined : kept)
  if (stood === undefined) return kept === undefined ? 'paper' : 'good'
  return stood === now ? 'good' : 'void'
}

interface CheckAsked {
  readonly person: string | undefined
  /** Everybody has signed: a check written now would void what they signed. */
  readonly isSigned: boolean
}

/** Who checked the report, and whether the reader can say so too: before the signatures, and not twice a day. */
async function checkedBy(service: Service, actor: Actor, paper: Paper, { person, isSigned }: CheckAsked) {
  const inside = paper.manifest.subject === 'sibling-group' ? '' : '/report'
  const at = (field: string) => valueAt(caseRoot(paper.open.files), `${paper.record}${inside}/${field}`)
  const [by, on] = [at('checkedBy'), at('checkedOn')]
  const about = {
    caseId: paper.open.row.id,
    ...(paper.manifest.subject === 'child' ? { child: paper.subject } : {}),
  }
  const own = person !== undefined && paper.authors.includes(person)
  const done = isSigned || (person !== undefined && by === person && on === service.today())
  const open = paper.bound && !own && !done && (await may(service, actor, 'quality.write', about)) === 'yes'
  return {
    name: typeof by === 'string' ? personName(paper.open.files, by) : '',
    on: typeof on === 'string' ? on : '',
    open,
  }
}

const ORDER = [
  'medical-adviser',
  'agency-adviser',
  'social-worker',
  'supervisor',
  'carer-social-worker',
  'carer',
  'registered-manager',
  'team-manager',
  'decision-maker',
]

/** Needed roles, those that have signed, and those a report of this kind may have. */
function rolesShown(
  service: Service,
  { signatures, manifest, bound }: Paper,
  needed: ReadonlySet<string>,
): readonly string[] {
  const known = Object.keys(signingData(service).roles)
  const usual =
    bound && manifest.subject === 'child' ? ['medical-adviser', 'agency-adviser', 'decision-maker'] : []
  const all = new Set([...needed, ...signatures.map(({ role }) => role), ...usual])
  return [...all].filter(role => known.includes(role)).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
}

/** The roles the rules of the document ask for at its last stage; a supervisor’s where an author has one. */
function rolesNeeded(service: Service, { document, manifest, supervisors }: Paper): ReadonlySet<string> {
  const { rules } = service.shelf.documentType(document, service.policy).rules
  const last = manifest.stages.at(-1) ?? ''
  const due = rules.filter(({ from }) => reached(last, from, manifest.stages))
  const roles = due.flatMap(({ needs }) => rolesOf(needs))
  const { roles: known } = signingData(service)
  return new Set(roles.filter(role => known[role]?.as !== 'supervisor' || supervisors.length > 0))
}

function rolesOf(needs: Needs): readonly string[] {
  if ('allOf' in needs) return needs.allOf.flatMap(rolesOf)
  return 'signed' in needs ? Object.keys(needs.signed.roles ?? {}) : []
}
