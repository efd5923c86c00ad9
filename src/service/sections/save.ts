// What a person wrote in a section to a new revision of its part: only what the section owns changes, and nobody's words are lost.
import { child, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { openCase } from '../cases.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import { faultsOf } from './check.ts'
import { dropDraft } from './drafts.ts'
import { isNew, pageAround, pageAt, type Layout, type Page } from './layout.ts'
import { ownValue, rebased, replaced, same, tagOf, withOwn, type Own } from './own.ts'
import { mayWrite, sectionIn, type FoundSection, type SectionPlace } from './read.ts'

/** A section as it shall be, and what was there when it was opened. */
export interface SectionSave extends SectionPlace {
  readonly own: Own
  readonly tag: string
  /** What was done, for the history; an ordinary save unless said. */
  readonly did?: string
}

/** A section that is saved: where it is now, and the id of the item where it has one. */
export interface SavedSection {
  readonly page: Page
  readonly revision: number
  readonly changed: boolean
  readonly id?: string
}

// Others save other sections of the same part meanwhile: their saves are taken in, not overwritten.
const MOST_TRIES = 8

/** Saves a section. `conflict` where somebody changed this very section since it was opened; `invalid` with everything that must be put right. */
export async function saveSection(
  service: Service,
  actor: Actor,
  save: SectionSave,
): Promise<Answer<SavedSection>> {
  return attempt(service, actor, save, found => {
    const { layout, json } = found
    const page = pageNow(found, save.tag)
    const before = ownValue(layout, page, json)
    const next = withOwn(layout, page, json, rebased(save.own, found.page, page), service.newId)
    const wanted = ownValue(layout, page, next)
    if (tagOf(before) !== save.tag && !same(before, wanted)) return 'conflict'
    return { page, json: next, did: save.did ?? (isNew(page) ? 'item.added' : 'section.saved') }
  })
}

/** An item to take out of its list, or to move one place up; `tag` says what the item was. */
export interface ItemChange extends SectionPlace {
  readonly tag: string
}

/** Takes an item out of its list; refused where other parts of the file refer to it. */
export function removeItem(
  service: Service,
  actor: Actor,
  change: ItemChange,
): Promise<Answer<SavedSection>> {
  return changeItem(service, actor, change, 'item.removed', (json, at) => replaced(json, at, undefined))
}

/** Moves an item one place up in its list. */
export function raiseItem(service: Service, actor: Actor, change: ItemChange): Promise<Answer<SavedSection>> {
  return changeItem(service, actor, change, 'item.moved', (json, at) => {
    const list = at.slice(0, at.lastIndexOf('/'))
    const items = valueAt(json, list) as readonly unknown[]
    const index = Number(steps(at).at(-1))
    if (index === 0) return json
    return replaced(json, list, items.toSpliced(index, 1).toSpliced(index - 1, 0, items[index]))
  })
}

/** Changes the item the person meant, wherever it stands by now. */
function changeItem(
  service: Service,
  actor: Actor,
  change: ItemChange,
  did: string,
  changed: (json: unknown, at: Pointer) => unknown,
): Promise<Answer<SavedSection>> {
  return attempt(service, actor, change, found => {
    const at = itemNow(found, change.tag)
    if (at === undefined) return 'conflict'
    const page = pageAround(found.layout, { ...found.page, at }) ?? found.page
    return { page, json: changed(found.json, at), did }
  })
}

/** What an item was, for the form that removes or moves it. */
export function itemTag(json: unknown, at: Pointer): string {
  return tagOf({ item: valueAt(json, at) })
}

interface Change {
  readonly page: Page
  readonly json: unknown
  readonly did: string
}

async function attempt(
  service: Service,
  actor: Actor,
  place: SectionPlace,
  change: (found: FoundSection) => Change | 'conflict',
): Promise<Answer<SavedSection>> {
  const { caseId, part } = place
  const verdict = await may(service, actor, 'part.read', { caseId, part })
  if (verdict !== 'yes') return refuse(verdict)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const open = await openCase(service.store, caseId)
    const found = open && sectionIn(service, open, place)
    if (open === undefined || found === undefined) return refuse('gone', { code: 'sections/gone' })
    if (!(await mayWrite(service, actor, caseId, found.page, found.layout))) return refuse('forbidden')
    const made = change(found)
    if (made === 'conflict') return refuse('conflict', { code: 'sections/conflict' })
    const { page, json } = made
    const changed = !same(found.json, json)
    const faults = changed ? faultsOf(service, open, found.layout, page, json) : []
    if (faults.length > 0) return refuse('invalid', ...faults)
    const written = await service.store.write(async held => {
      const saved = changed
        ? await savePart(service, actor, held, { caseId, part, json, base: found.revision, did: made.did })
        : { revision: found.revision }
      if (saved !== 'conflict') await dropDraft(held, actor, caseId, found.page)
      return saved
    })
    if (written !== 'conflict') return done(savedAs(page, json, written.revision, changed))
  }
  return refuse('conflict', { code: 'sections/busy' })
}

function savedAs(page: Page, json: unknown, revision: number, changed: boolean): SavedSection {
  const now = placed(page, json)
  const id = page.item ? (valueAt(json, now.at) as { readonly id?: unknown } | undefined)?.id : undefined
  return { page: now, revision, changed, ...(typeof id === 'string' ? { id } : {}) }
}

/** The page of an item that was new, now that it has a place. */
function placed(page: Page, json: unknown): Page {
  if (!page.at.endsWith('/-')) return page
  const list = page.at.slice(0, -2)
  const at = child(list, ((valueAt(json, list) as readonly unknown[] | undefined)?.length ?? 1) - 1)
  return { ...page, at, claims: [at] }
}

/** The page the person means: where items moved meanwhile, the one that still is what it was when they opened it. */
function pageNow({ layout, page, json }: FoundSection, tag: string): Page {
  const way = steps(page.at)
  const last = way.findLastIndex(step => /^\d+$/.test(step))
  if (last < 0 || isNew(page) || tagOf(ownValue(layout, page, json)) === tag) return page
  const list = way.slice(0, last).reduce((at, step) => child(at, step), '')
  const items = valueAt(json, list)
  if (!Array.isArray(items)) return page
  const same = items
    .map((_, i) => way.slice(last + 1).reduce((at, step) => child(at, step), child(list, i)))
    .flatMap(at => pageFor(layout, page, at))
    .filter(one => tagOf(ownValue(layout, one, json)) === tag)
  return same.length === 1 ? (same[0] ?? page) : page
}

function pageFor(layout: Layout, page: Page, at: Pointer): readonly Page[] {
  const found = pageAt(layout, page.part, at)
  return found === undefined ? [] : [found]
}

function itemNow({ page, json }: FoundSection, tag: string): Pointer | undefined {
  if (!page.item || isNew(page)) return undefined
  if (itemTag(json, page.at) === tag) return page.at
  const list = page.at.slice(0, page.at.lastIndexOf('/'))
  const items = (valueAt(json, list) ?? []) as readonly unknown[]
  const same = items.map((_, i) => child(list, i)).filter(at => itemTag(json, at) === tag)
  return same.length === 1 ? same[0] : undefined
}
