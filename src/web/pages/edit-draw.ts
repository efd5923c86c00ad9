// An open section and what was typed in it to everything its page shows.
import type { Request } from 'express'
import { child, isWithin, valueAt, type Pointer } from '../../model/pointer.ts'
import type { Fault } from '../../service/answer.ts'
import { partOf } from '../../service/cases.ts'
import { filesWith } from '../../service/sections/check.ts'
import { fieldOfClaim, isNew, pageAround, sectionAround, type Page } from '../../service/sections/layout.ts'
import { withOwn, type Own } from '../../service/sections/own.ts'
import type { OpenSection, SectionPlace } from '../../service/sections/read.ts'
import { itemTag } from '../../service/sections/save.ts'
import { nameOf, wordedOwn } from '../../service/sections/wording.ts'
import { toBody, type Body } from '../form/body.ts'
import { choicesFor } from '../form/choices.ts'
import { anchorOf, drawPage } from '../form/draw.ts'
import { everyDrawn, idsOf, type Drawn } from '../form/drawn.ts'
import { elsewhere } from '../form/elsewhere.ts'
import { editHref, fieldHref, historyHref } from '../form/href.ts'
import { trailAsked } from '../gap-trail.ts'
import { actorOf, webOf, worded, type PageError } from '../page.ts'
import { momentWords } from '../rendering.ts'
import { aroundHref, captionOf, valueOf, withContext } from './edit-ways.ts'

/** What was sent and not taken: the fields, and why. */
export interface Sent {
  readonly fields: Body
  readonly own: Own
  readonly tag: string
  readonly problems?: readonly Fault[]
  /** What somebody else wrote in fields both changed, in words, by the place. */
  readonly theirs?: ReadonlyMap<Pointer, string>
}

type Data = Readonly<Record<string, unknown>>

/** Everything the page of a section shows. */
export function drawSection(req: Request, section: OpenSection, place: SectionPlace, sent?: Sent): Data {
  const { layout, page, json, own, registers, draft, tag, others } = section
  const body = sent?.fields ?? draft?.fields ?? toBody(layout, page, own)
  const found = sent?.problems === undefined ? [] : located(req, section, sent.own, sent.problems)
  const errors = new Map(found.flatMap(({ at, text }) => (at === undefined ? [] : [[at, text] as const])))
  const drawn = drawPage({ layout, page, json, body, registers, errors })
  const restored = sent === undefined && draft !== undefined
  return {
    ...frameOf(req, section, place),
    drawn,
    // A page of one plain field has the field’s own id.
    pageId: idsOf(drawn).includes(anchorOf(page.at)) ? 'form' : anchorOf(page.at),
    errors: found.map(one => errorLine(one, drawn)),
    tag: sent?.tag ?? draft?.tag ?? tag,
    good: page.section?.good ?? [],
    draftAt: restored ? momentWords(draft.at) : undefined,
    draftBehind: restored && draft.tag !== tag,
    choices: choicesFor(section, drawn),
    hasWords: everyDrawn(drawn, true).some(one => one.kind === 'words' && one.plain),
    others: others.map(({ name }) => name),
    theirs: Object.fromEntries([...(sent?.theirs ?? [])].map(([at, text]) => [anchorOf(at), text])),
    tags: tagsOf(drawn, json),
    user: actorOf(req).user,
  }
}

/** What every page about one section shows: its title, where it stands, the ways from it. */
export function frameOf(req: Request, section: OpenSection, place: SectionPlace): Data {
  const { page, savedAt, revision } = section
  const { service } = webOf(req)
  const forWhat = typeof req.query['for'] === 'string' ? `&for=${encodeURIComponent(req.query['for'])}` : ''
  const here = withContext(req, editHref(place.caseId, place.part, page.at))
  return {
    title: titleOf(section),
    caption: page.item && !isNew(page) ? `${captionOf(section)}: ${kindWords(section)}` : captionOf(section),
    pageId: anchorOf(page.at),
    action: here + forWhat,
    here,
    draftHref: withContext(req, editHref(place.caseId, place.part, page.at)).replace('?', '/draft?'),
    historyHref: isNew(page) ? undefined : withContext(req, historyHref(place.caseId, place.part, page.at)),
    aroundHref: aroundHref(service, req, { ...place, at: page.at }),
    aroundTitle: trailAsked(req) === undefined ? aroundTitle(section) : 'What is missing',
    item: page.item,
    fresh: isNew(page),
    savedAt: savedAt === undefined || revision === 0 ? undefined : momentWords(savedAt),
  }
}

/** Everything the page of a section shows to somebody who may only read it, or who is asked whether to remove it. */
export function readOnlySection(
  req: Request,
  section: OpenSection,
  place: SectionPlace,
  problems: readonly Fault[] = [],
): Data {
  const lines = wordedOwn(section, section.own).map(({ titles, words }) => ({ titles, words }))
  const found = located(req, section, section.own, problems)
  return {
    ...frameOf(req, section, place),
    lines,
    elsewhere: sectionAround(section.layout, section.page.kind, section.page.at)?.elsewhere,
    instead: elsewhere(place.caseId, { part: place.part, pointer: section.page.at }),
    errors: found.map(({ text, href }) => ({ text, href })),
    pages: drawPage({
      ...section,
      body: toBody(section.layout, section.page, section.own),
      errors: new Map(),
    }).filter(one => one.kind === 'items' || one.kind === 'links'),
    hrefOf: (at: string) => withContext(req, editHref(place.caseId, place.part, at)),
  }
}

/** The title of a page: its section, or the item by what it is called. */
export function titleOf(section: OpenSection): string {
  const { layout, page } = section
  if (page.section !== undefined) return page.section.title
  const field = fieldOfClaim(layout, page, page.at)
  const kind = field.schema.title ?? ''
  if (isNew(page)) return `Add: ${kind.toLowerCase()}`
  return nameOf(section, field, valueOf(section, page.at), page.at) || kind
}

function kindWords(section: OpenSection): string {
  return kindTitle(section).toLowerCase()
}

function kindTitle({ layout, page }: Pick<OpenSection, 'layout' | 'page'>): string {
  return fieldOfClaim(layout, page, page.at).schema.title ?? ''
}

/** What was saved, by the title of its section or the kind of its item, and by no word anybody wrote. */
export function savedWords(section: Pick<OpenSection, 'layout' | 'page'>): string {
  return section.page.section?.title ?? kindTitle(section)
}

function aroundTitle(section: OpenSection): string {
  const around = pageAround(section.layout, section.page)
  if (around === undefined) return 'All sections'
  if (around.section !== undefined) return around.section.title
  return fieldOfClaim(section.layout, around, around.at).schema.title ?? ''
}

interface Located {
  readonly text: string
  /** The place on this page. */
  readonly at?: Pointer
  /** The field on another page. */
  readonly href?: string
}

function located(
  req: Request,
  section: OpenSection,
  own: Own,
  problems: readonly Fault[],
): readonly Located[] {
  const { layout, page, json, open } = section
  const after = filesWith(
    open,
    page.part,
    withOwn(layout, page, json, own, () => 'new'),
  )
  const words = worded(req, problems)
  return problems.map(({ at = '' }, i) => {
    const text = words[i]?.message ?? ''
    const { part, pointer } = partOf(after, at)
    if (part !== page.part) return { text, href: fieldHref(layout, open.row.id, after, at) }
    const here = asNew(page, json, pointer)
    const isHere = page.claims.some(claim => isWithin(here, claim))
    return isHere ? { text, at: here } : { text, href: fieldHref(layout, open.row.id, after, at) }
  })
}

/** A new item has an index in the file that was checked, and none on its page. */
function asNew(page: Page, json: unknown, pointer: Pointer): Pointer {
  if (!page.at.endsWith('/-')) return pointer
  const list = page.at.slice(0, -2)
  const before = valueAt(json, list)
  const index = child(list, Array.isArray(before) ? before.length : 0)
  return isWithin(pointer, index) ? `${page.at}${pointer.slice(index.length)}` : pointer
}

function errorLine({ text, at, href }: Located, drawn: readonly Drawn[]): PageError {
  if (at === undefined) return { text, ...(href === undefined ? {} : { href }) }
  const ids = idsOf(drawn)
  const dates = new Set(everyDrawn(drawn).flatMap(one => (one.kind === 'date' ? [one.id] : [])))
  let id = anchorOf(at)
  while (!ids.includes(id) && id.includes('-')) id = id.slice(0, id.lastIndexOf('-'))
  return { text, href: `#${dates.has(id) ? `${id}-day` : ids.includes(id) ? id : 'main-content'}` }
}

/** What each item of the lists was, for the button that moves it. */
function tagsOf(drawn: readonly Drawn[], json: unknown): Readonly<Record<string, string>> {
  const rows = everyDrawn(drawn).flatMap(one => (one.kind === 'items' ? one.rows : []))
  return Object.fromEntries(rows.map(({ at }) => [at, itemTag(json, at)]))
}
