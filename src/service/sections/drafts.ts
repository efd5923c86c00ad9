// What a person has typed and not saved yet: kept as it stands, right or wrong, until they save it or throw it away.
import { createHash } from 'node:crypto'
import { listRecords, putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import type { Page } from './layout.ts'
import { ownValue, same, withOwn, type Own } from './own.ts'
import { findSection, mayWrite, type SectionPlace } from './read.ts'

/** The fields of a form as they were typed. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Words that are not saved yet. `tag` says what was there when they were begun. */
export interface Draft {
  readonly at: string
  readonly tag: string
  readonly fields: Fields
}

/** Somebody else who is writing in the same section now. */
export interface Writer {
  readonly name: string
  readonly at: string
}

interface KeptDraft {
  readonly part: string
  readonly at: string
  readonly tag: string
  readonly name: string
  readonly fields: Fields
}

/** What was typed: the fields, what they say, and what was there when they were begun. */
export interface Typed {
  readonly fields: Fields
  readonly own: Own
  readonly tag: string
  /** Kept even where nothing is different from what is saved: a row was added. */
  readonly always?: boolean
}

const NOW_MINUTES = 10

/** Keeps what was typed. `own` is what the fields say: where that is what is saved already, there is nothing to keep. */
export async function keepDraft(
  service: Service,
  actor: Actor,
  place: SectionPlace,
  typed: Typed,
): Promise<Answer<{ readonly at: string; readonly others: readonly Writer[] }>> {
  const found = await findSection(service, place)
  if (found === undefined) return refuse('hidden')
  const { page, layout, json } = found
  if (!(await mayWrite(service, actor, place.caseId, page, layout))) return refuse('forbidden')
  const id = draftId(actor.user, place.caseId, page)
  const at = service.now().toISOString()
  const saved = ownValue(layout, page, json)
  const wanted = ownValue(layout, page, withOwn(layout, page, json, typed.own, service.newId))
  // Half-typed fields that say nothing yet are still somebody's words.
  const nothing = typed.always !== true && same(saved, wanted) && !saysMore(typed.fields, typed.own)
  const kept: KeptDraft = {
    part: page.part,
    at: page.at,
    tag: typed.tag,
    name: actor.name,
    fields: typed.fields,
  }
  await service.store.write(async held => {
    if (nothing) await removeRecord(held, 'draft', id)
    else
      await putRecord(held, {
        kind: 'draft',
        id,
        caseId: place.caseId,
        owner: actor.user,
        state: 'open',
        at,
        json: kept,
      })
  })
  return done({ at, others: await othersHere(service, actor, place.caseId, page) })
}

/** Fields with words that no answer was chosen for. */
function saysMore(fields: Fields, own: Own): boolean {
  const words = Object.entries(fields)
    .filter(([name]) => !/\.(way|row|day|month|year)$/.test(name))
    .flatMap(([, value]) => value)
    .filter(value => value.trim().length > 20)
  const text = JSON.stringify(own)
  return words.some(
    value => !text.includes(JSON.stringify(value.replaceAll(/\r\n?/g, '\n').trim()).slice(1, -1)),
  )
}

/** This person's draft of a page, and who else is writing there. */
export async function draftsHere(
  service: Service,
  actor: Actor,
  caseId: string,
  page: Page,
): Promise<{ readonly draft?: Draft; readonly others: readonly Writer[] }> {
  const mine = await readRecord(service.store, 'draft', draftId(actor.user, caseId, page))
  const others = await othersHere(service, actor, caseId, page)
  if (mine === undefined) return { others }
  const { tag, fields } = mine.json as KeptDraft
  return { draft: { at: mine.at, tag, fields }, others }
}

async function othersHere(
  service: Service,
  actor: Actor,
  caseId: string,
  page: Page,
): Promise<readonly Writer[]> {
  const since = new Date(service.now().getTime() - NOW_MINUTES * 60_000).toISOString()
  const drafts = await listRecords(service.store, { kind: 'draft', caseId })
  return drafts
    .filter(({ owner, at, json }) => {
      const draft = json as KeptDraft
      return owner !== actor.user && at >= since && draft.part === page.part && draft.at === page.at
    })
    .map(({ at, json }) => ({ name: (json as KeptDraft).name, at }))
}

/** The pages of a case on which a person has words that are not saved. */
export async function draftsOf(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<readonly { readonly part: string; readonly at: string }[]> {
  const drafts = await listRecords(service.store, { kind: 'draft', caseId, owner: actor.user })
  return drafts.map(({ json }) => {
    const { part, at } = json as KeptDraft
    return { part, at }
  })
}

/** Throws a person's draft of a page away, inside a transaction. */
export function dropDraft(held: Held, actor: Actor, caseId: string, page: Page): Promise<void> {
  return removeRecord(held, 'draft', draftId(actor.user, caseId, page))
}

function draftId(user: string, caseId: string, { part, at }: Page): string {
  return createHash('sha256')
    .update(JSON.stringify([user, caseId, part, at]))
    .digest('hex')
    .slice(0, 40)
}

/** Throws a person's draft away. */
export async function discardDraft(service: Service, actor: Actor, place: SectionPlace): Promise<void> {
  const found = await findSection(service, place)
  if (found === undefined) return
  await service.store.write(held => dropDraft(held, actor, place.caseId, found.page))
}

/** Puts something just added, a person or a document, into the field of a draft that asked for it. */
export async function fillDraft(
  service: Service,
  actor: Actor,
  place: SectionPlace,
  { name, value }: { readonly name: string; readonly value: string },
): Promise<void> {
  const found = await findSection(service, place)
  if (found === undefined) return
  const id = draftId(actor.user, place.caseId, found.page)
  const kept = await readRecord(service.store, 'draft', id)
  if (kept === undefined) return
  const draft = kept.json as KeptDraft
  const { version: _, ...row } = kept
  const json: KeptDraft = { ...draft, fields: { ...draft.fields, [name]: value } }
  await service.store.write(held => putRecord(held, { ...row, at: service.now().toISOString(), json }))
}
