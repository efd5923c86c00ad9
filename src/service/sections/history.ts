// A section to its earlier wordings: who saved what and when, word by word, and any of them saved again.
import { child, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import { readRevision, readRevisions, type Revision } from '../../storage/store/parts.ts'
import { readUser } from '../../storage/store/users.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { changesBetween, type Change } from './changes.ts'
import type { Layout, Page } from './layout.ts'
import { ownValue, rebased, same, tagOf, type Own } from './own.ts'
import { readSection, type OpenSection, type SectionPlace } from './read.ts'
import { saveSection, type SavedSection } from './save.ts'

/** One wording of a section: who saved it, and what they changed. */
export interface Wording {
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
  readonly did: string
  readonly changes: readonly Change[]
}

/** The wordings of a section, newest first. */
export interface SectionHistory {
  readonly section: OpenSection
  readonly wordings: readonly Wording[]
  /** Whether older revisions of the part were not looked at. */
  readonly more: boolean
}

// Each revision is opened to see whether it changed the section; a part of a long case has many.
const MOST_REVISIONS = 300
const MOST_WORDINGS = 50

/** What was written in a section before, by whom and when. */
export async function sectionHistory(
  service: Service,
  actor: Actor,
  place: SectionPlace,
): Promise<Answer<SectionHistory>> {
  const { caseId, part } = place
  const verdict = await may(service, actor, 'history.read', { caseId, part })
  if (verdict !== 'yes') return refuse(verdict)
  const read = await readSection(service, actor, place)
  if (!read.ok) return read
  const section = read.value
  const all = (await readRevisions(service.store, caseId, part)).toSorted((a, b) => b.revision - a.revision)
  const revisions = all.slice(0, MOST_REVISIONS)
  const wordings: Wording[] = []
  const names = new Map<string, string>()
  let later: { readonly own: Own; readonly revision: Revision } | undefined
  const add = async (before: Own) => {
    if (later === undefined || same(before, later.own)) return
    const { revision, savedAt, savedBy, did } = later.revision
    const changes = changesBetween(section, before, later.own)
    if (changes.length === 0) return
    wordings.push({ revision, savedAt, did, changes, savedBy: await nameOf(service, names, savedBy) })
  }
  for (const revision of revisions) {
    const own = await ownThen(service, section, caseId, revision.revision)
    await add(own)
    later = { own, revision }
    if (wordings.length >= MOST_WORDINGS) break
  }
  const whole = wordings.length < MOST_WORDINGS && revisions.length === all.length
  if (whole) await add({})
  return done({ section, wordings, more: !whole })
}

/** Saves an earlier wording again, as a new revision. */
export async function restoreSection(
  service: Service,
  actor: Actor,
  place: SectionPlace & { readonly revision: number },
): Promise<Answer<SavedSection>> {
  const verdict = await may(service, actor, 'history.read', { caseId: place.caseId, part: place.part })
  if (verdict !== 'yes') return refuse(verdict)
  const read = await readSection(service, actor, place)
  if (!read.ok) return read
  const section = read.value
  const own = await ownThen(service, section, place.caseId, place.revision)
  return saveSection(service, actor, { ...place, own, tag: section.tag, did: 'section.restored' })
}

/** What a section was when it was opened with a tag; undefined where no recent revision has it. */
export async function ownOfTag(
  service: Service,
  section: OpenSection,
  caseId: string,
  tag: string,
): Promise<Own | undefined> {
  if (section.tag === tag) return section.own
  const revisions = await readRevisions(service.store, caseId, section.page.part)
  const newest = revisions.toSorted((a, b) => b.revision - a.revision).slice(0, MOST_WORDINGS)
  for (const { revision } of newest) {
    const own = await ownThen(service, section, caseId, revision)
    if (tagOf(own) === tag) return own
  }
  return undefined
}

/** What the section was at a revision of its part: an item is followed by its id, wherever it stood. */
async function ownThen(
  service: Service,
  section: OpenSection,
  caseId: string,
  revision: number,
): Promise<Own> {
  const { layout, page, json } = section
  const then = await readRevision(service.store, caseId, page.part, revision)
  const place = pageThen(layout, page, json, then)
  return place === undefined ? {} : rebased(ownValue(layout, place, then), place, page)
}

function pageThen(_layout: Layout, page: Page, now: unknown, then: unknown): Page | undefined {
  let from = ''
  let to = ''
  for (const step of steps(page.at)) {
    const id = /^\d+$/.test(step)
      ? (valueAt(now, child(from, step)) as { readonly id?: unknown })?.id
      : undefined
    const list = valueAt(then, to)
    const index =
      id === undefined || !Array.isArray(list)
        ? step
        : list.findIndex(item => (item as { readonly id?: unknown } | null)?.id === id)
    if (index === -1) return undefined
    from = child(from, step)
    to = child(to, String(index))
  }
  const moved = (claim: Pointer) => (claim.startsWith(from) ? to + claim.slice(from.length) : claim)
  return { ...page, at: to, claims: page.claims.map(claim => moveAlong(claim, page.at, to, moved)) }
}

/** Claims of one section share the items on their way with its first claim. */
function moveAlong(claim: Pointer, from: Pointer, to: Pointer, whole: (claim: Pointer) => Pointer): Pointer {
  const [ways, old, now] = [steps(claim), steps(from), steps(to)]
  if (claim === from) return whole(claim)
  return ways
    .map((step, i) => (/^\d+$/.test(step) && old[i] === step ? (now[i] ?? step) : step))
    .reduce((at, step) => child(at, step), '')
}

async function nameOf(service: Service, names: Map<string, string>, user: string): Promise<string> {
  const known = names.get(user)
  if (known !== undefined) return known
  const name = (await readUser(service.store, user))?.name ?? 'Somebody who has left'
  names.set(user, name)
  return name
}
