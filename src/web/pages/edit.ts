// The pages on which a case is written: one section or one item each, saved as it is typed, never lost.
import type { Request, Response, Router } from 'express'
import type { Fault } from '../../service/answer.ts'
import { pointerOf } from '../../service/cases.ts'
import { discardDraft, keepDraft } from '../../service/sections/drafts.ts'
import { kindOf, rootOf } from '../../service/sections/layout.ts'
import { ownValue } from '../../service/sections/own.ts'
import {
  readSection,
  sectionToWrite,
  type FoundSection,
  type SectionPlace,
} from '../../service/sections/read.ts'
import {
  itemTag,
  raiseItem,
  removeItem,
  saveSection,
  type SavedSection,
} from '../../service/sections/save.ts'
import { fieldAlong } from '../../service/sections/shape.ts'
import { steps } from '../../model/pointer.ts'
import { asked, rawField } from '../field.ts'
import { ANOTHER } from '../form/choices.ts'
import { anchorOf } from '../form/draw.ts'
import { fromBody, one, type Body } from '../form/body.ts'
import { editHref } from '../form/href.ts'
import { withoutRow, withRow } from '../form/rows.ts'
import { strayWords } from '../form/stray.ts'
import { actorOf, answered, flash, page as render, refused } from '../page.ts'
import { seen } from '../seen.ts'
import { filledWanted } from '../wanted-for.ts'
import type { Area, Web } from '../web.ts'
import { conflictPage } from './edit-conflict.ts'
import { drawSection, readOnlySection, savedWords, type Sent } from './edit-draw.ts'
import { afterSaving, aroundHref, withContext } from './edit-ways.ts'

/** A section somebody is writing in, and what it was just now. */
type Begun = FoundSection & { readonly tag: string }

/** Adds the pages of the form. */
export const edit: Area = (router: Router, web: Web) => {
  router.get('/cases/:case/edit/*part', (req, res, next) => {
    const place = placeOf(req)
    return place === undefined ? next() : showPage(web, req, res, place)
  })
  router.post('/cases/:case/edit/*part/draft', (req, res, next) => {
    const place = placeOf(req)
    return place === undefined ? next() : autosave(web, req, res, place)
  })
  router.post('/cases/:case/edit/*part', (req, res, next) => {
    const place = placeOf(req)
    return place === undefined ? next() : act(web, req, res, place)
  })
}

/** The place an address names; undefined where it names no part of a case. */
export function placeOf(req: Request): SectionPlace | undefined {
  const { case: caseId, part } = req.params as unknown as {
    readonly case: string
    readonly part: readonly string[]
  }
  const name = part.join('/')
  const at = asked(req, 'at')
  if (kindOf(name) === undefined || !/^(\/[A-Za-z0-9-]+)*$/.test(at)) return undefined
  return { caseId, part: name, at }
}

async function showPage({ service }: Web, req: Request, res: Response, place: SectionPlace): Promise<void> {
  const section = answered(res, await readSection(service, actorOf(req), place))
  if (section === undefined) return
  const { page } = section
  if (page.at !== place.at)
    return res.redirect(
      303,
      withContext(req, editHref(place.caseId, place.part, page.at), anchorOf(place.at)),
    )
  await seen(req, 'section.seen', { caseId: place.caseId, about: `${place.part} ${page.at}` })
  if (!section.mayWrite) return render(res, 'edit/read', readOnlySection(req, section, place))
  if (asked(req, 'remove') !== '' && page.item && !page.at.endsWith('-'))
    return render(res, 'edit/remove', {
      ...readOnlySection(req, section, place),
      itemTag: itemTag(section.json, page.at),
    })
  return render(res, 'edit/section', drawSection(req, section, place))
}

/** The fields of the form among what was sent. */
function fieldsOf(req: Request): Body {
  const body = (req.body ?? {}) as Body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name.startsWith('/')))
}

async function autosave({ service }: Web, req: Request, res: Response, place: SectionPlace): Promise<void> {
  const actor = actorOf(req)
  const found = await sectionToWrite(service, actor, place)
  if (!found.ok) return void res.status(found.because === 'forbidden' ? 403 : 404).json({ kept: false })
  const kept = await keepDraft(service, actor, place, typed(req, found.value))
  if (!kept.ok) return void res.status(409).json({ kept: false })
  const { at, others } = kept.value
  res.json({ kept: true, time: TIME.format(new Date(at)), others: others.map(({ name }) => name) })
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

function typed(req: Request, { layout, page, tag }: Begun, fields: Body = fieldsOf(req)) {
  return { fields, own: fromBody(layout, page, fields), tag: tagSent(req) || tag }
}

/** What was there when the person began; or what they have read since, and chose to write over. */
function tagSent(req: Request): string {
  return rawField(req, rawField(req, '_do') === 'mine' ? '_theirs' : '_tag')
}

/** What the button that was pressed asks for. */
async function act(web: Web, req: Request, res: Response, place: SectionPlace): Promise<void> {
  const { service } = web
  const [what = '', argument = ''] = rawField(req, '_do').split(/:(.*)/s)
  const actor = actorOf(req)
  if (what === 'remove' || what === 'up') return changeList(web, req, res, place, what, argument)
  const answer = await sectionToWrite(service, actor, place)
  if (!answer.ok && answer.because === 'gone') return gonePage(web, req, res, place)
  const section = answered(res, answer)
  if (section === undefined) return
  const here = editHref(place.caseId, place.part, section.page.at)
  const keep = (fields: Body) =>
    keepDraft(service, actor, place, {
      ...typed(req, section, fields),
      always: what === 'add' || what === 'drop',
    })
  switch (what) {
    case 'discard':
      await discardDraft(service, actor, place)
      return res.redirect(303, withContext(req, here))
    case 'add': {
      await keep(withRow(fieldsOf(req), argument))
      return res.redirect(303, withContext(req, here, `${anchorOf(argument)}-end`))
    }
    case 'drop': {
      const cut = argument.lastIndexOf('/')
      const list = argument.slice(0, cut)
      await keep(withoutRow(fieldsOf(req), list, Number(argument.slice(cut + 1))))
      return res.redirect(303, withContext(req, here, anchorOf(list)))
    }
    case 'go':
    case 'go-remove': {
      await keep(fieldsOf(req))
      const href = editHref(place.caseId, place.part, argument)
      return res.redirect(303, withContext(req, what === 'go' ? href : `${href}&remove=1`))
    }
    case 'together':
      return conflictPage(web, req, res, place, { ...typed(req, section), together: true })
    default:
      return save(web, req, res, place, section)
  }
}

/** Somebody else removed what was written in: the words are shown, to be taken elsewhere. */
function gonePage({ service }: Web, req: Request, res: Response, place: SectionPlace): void {
  const words = Object.values(fieldsOf(req))
    .flat()
    .filter(value => value.trim().length > 3)
  return render(res, 'edit/gone', { words, aroundHref: aroundHref(service, req, place) }, 410)
}

async function save(
  web: Web,
  req: Request,
  res: Response,
  place: SectionPlace,
  section: Begun,
): Promise<void> {
  const { service } = web
  const actor = actorOf(req)
  const fields = fieldsOf(req)
  const wanting = Object.keys(fields).find(name => one(fields, name) === ANOTHER)
  const mine = typed(req, section, fields)
  if (wanting !== undefined) {
    await keepDraft(service, actor, place, { ...mine, always: true })
    return res.redirect(303, addHref(req, section, place, wanting))
  }
  const { layout, page: here, json } = section
  const stray = strayWords(layout, here, fields, ownValue(layout, here, json))
  if (stray.length > 0) {
    await keepDraft(service, actor, place, { ...mine, always: true })
    const faults = stray.map(({ at, title }) => ({ code: 'sections/two-answers', at, params: { title } }))
    return again(web, req, res, place, { ...mine, faults })
  }
  const answer = await saveSection(service, actor, { ...place, own: mine.own, tag: mine.tag })
  if (answer.ok) return saved(web, req, res, place, { ...answer.value, layout })
  if (answer.because === 'hidden' || answer.because === 'forbidden') return refused(res, answer.because)
  await keepDraft(service, actor, place, { ...mine, always: true })
  if (answer.because === 'conflict') return conflictPage(web, req, res, place, { ...mine, together: false })
  return again(web, req, res, place, { ...mine, problems: answer.problems })
}

/** The page again with what was typed and everything that must be put right. `faults` are at places of the part, `problems` at places of the files. */
async function again(
  { service }: Web,
  req: Request,
  res: Response,
  place: SectionPlace,
  { faults = [], problems = [], ...mine }: Sent & { readonly faults?: readonly Fault[] },
): Promise<void> {
  const section = answered(res, await readSection(service, actorOf(req), place))
  if (section === undefined) return
  const { files } = section.open
  const placed = faults.map(fault => ({
    ...fault,
    at: pointerOf(files, { part: place.part, pointer: fault.at ?? '' }),
  }))
  const data = drawSection(req, section, place, { ...mine, problems: [...placed, ...problems] })
  return render(res, 'edit/section', data, 422)
}

/** The page on which the person or the document that is wanted is added; it leads back to the field. */
function addHref(
  req: Request,
  { layout, page }: Begun,
  { caseId, part }: SectionPlace,
  name: string,
): string {
  const back = `for=${encodeURIComponent([part, page.at, name].join('~'))}`
  const field = fieldAlong(layout.schemas, rootOf(layout, page.kind), steps(name))
  const isPerson = field?.schema.refersTo?.endsWith('people') === true
  if (!isPerson && page.kind !== 'carer') return `/cases/${caseId}/evidence/add?${back}`
  const list = page.kind === 'carer' ? 'carer' : 'people'
  return withContext(req, `${editHref(caseId, list, isPerson ? '/people/-' : '/evidence/-')}&${back}`)
}

async function saved(
  { service }: Web,
  req: Request,
  res: Response,
  place: SectionPlace,
  { page, id, changed, layout }: SavedSection & Pick<Begun, 'layout'>,
): Promise<void> {
  const back = await filledWanted(req, place.caseId, id)
  if (back !== undefined) return res.redirect(303, withContext(req, back.href, back.anchor))
  const what = savedWords({ layout, page })
  flash(
    req,
    'success',
    changed ? `Saved: ${what}` : `Nothing was different from what is saved already: ${what}`,
  )
  return res.redirect(303, afterSaving(service, req, place, page))
}

async function changeList(
  { service }: Web,
  req: Request,
  res: Response,
  place: SectionPlace,
  what: 'remove' | 'up',
  argument: string,
): Promise<void> {
  const actor = actorOf(req)
  const [at = place.at, tag = rawField(req, '_item')] = what === 'up' ? argument.split('~') : []
  const item = { ...place, at }
  if (what === 'up') {
    const section = await sectionToWrite(service, actor, place)
    if (section.ok) await keepDraft(service, actor, place, typed(req, section.value))
  }
  const answer = await (what === 'remove' ? removeItem : raiseItem)(service, actor, { ...item, tag })
  if (answer.ok) {
    if (what === 'remove') flash(req, 'success', 'Removed. It can be found in the history.')
    return res.redirect(303, aroundHref(service, req, item))
  }
  if (answer.because !== 'invalid') return refused(res, answer.because, answer.problems)
  const section = answered(res, await readSection(service, actor, item))
  if (section === undefined) return
  const data = readOnlySection(req, section, item, answer.problems)
  return render(res, 'edit/remove', { ...data, itemTag: itemTag(section.json, at) }, 422)
}
