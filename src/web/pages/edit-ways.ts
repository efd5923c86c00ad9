// Where a person goes from a page of the form: back to what is around it, and on after saving.
import type { Request } from 'express'
import { valueAt, type Pointer } from '../../model/pointer.ts'
import { layoutOf, pageAround, pageAt, type Layout, type Page } from '../../service/sections/layout.ts'
import { personWords } from '../../service/sections/registers.ts'
import type { OpenSection, SectionPlace } from '../../service/sections/read.ts'
import type { Service } from '../../service/service.ts'
import { asked } from '../field.ts'
import { editHref } from '../form/href.ts'
import { filledHref, gapsHref, trailAsked, withTrail } from '../gap-trail.ts'

/** The address, with the child or the gap whose list the person came from, and a place on the page. */
export function withContext(req: Request, href: string, anchor?: string): string {
  const child = childAsked(req)
  const joined = child === undefined ? href : `${href}${href.includes('?') ? '&' : '?'}child=${child}`
  const trail = trailAsked(req)
  const whole = trail === undefined ? joined : withTrail(joined, trail)
  return anchor === undefined ? whole : `${whole}#${anchor}`
}

/** The child from whose task list the person came, where the address says so. */
export function childAsked(req: Request): string | undefined {
  const child = asked(req, 'child')
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(child) ? child : undefined
}

/** The task list a section stands in. */
export function listHref(req: Request, { caseId, part }: Pick<SectionPlace, 'caseId' | 'part'>): string {
  const [room, own] = part.split('/')
  const child = room === 'children' || room === 'pairs' ? own : childAsked(req)
  return child === undefined ? `/cases/${caseId}` : `/cases/${caseId}/children/${child}`
}

/** The page around a place: the list of gaps the person came from, the list an item stands in, or the task list. */
export function aroundHref(service: Service, req: Request, place: SectionPlace): string {
  const trail = trailAsked(req)
  if (trail !== undefined) return gapsHref(trail)
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  const page = pageAt(layout, place.part, place.at)
  const around = page && pageAround(layout, page)
  return around === undefined
    ? listHref(req, place)
    : withContext(req, editHref(place.caseId, place.part, around.at))
}

/** Where saving leads: an item that has more pages to itself, else the list of gaps or the page around, or here again where that was asked. */
export function afterSaving(service: Service, req: Request, place: SectionPlace, page: Page): string {
  const here = withContext(req, editHref(place.caseId, place.part, page.at))
  const body = req.body as Readonly<Record<string, unknown>>
  if (body['_do'] === 'stay') return here
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  const isFresh = place.at.endsWith('/-')
  if (isFresh && hasPagesBelow(layout, page)) return here
  const trail = trailAsked(req)
  if (trail !== undefined) return filledHref(trail)
  return aroundHref(service, req, { ...place, at: page.at })
}

function hasPagesBelow(layout: Layout, page: Page): boolean {
  const pattern = page.at.replaceAll(/\/(\d+|-)(?=\/|$)/g, '/*')
  return [...layout.claims.keys()].some(key => key.startsWith(`${page.kind} ${pattern}/`))
}

/** Whom or what a page is about, in a few words above its title. */
export function captionOf({ layout, open, page }: OpenSection): string {
  const people = open.files.family?.people ?? []
  const named = (id: string | undefined) => {
    const person = people.find(one => one.id === id)
    return person === undefined
      ? ''
      : nameOnly(personWords(layout, person as unknown as Readonly<Record<string, unknown>>))
  }
  const [room, first, second] = page.part.split('/')
  if (room === 'children') return named(first)
  if (room === 'pairs') return `${named(first)} with ${named(second)}`
  if (room === 'carer') return 'The household'
  return room === 'evidence' ? 'Evidence' : 'The family'
}

function nameOnly(words: string): string {
  return words.replace(/, [^,]*$/u, '')
}

/** The value a page is about, for its title. */
export function valueOf(section: OpenSection, at: Pointer): unknown {
  return valueAt(section.json, at)
}
