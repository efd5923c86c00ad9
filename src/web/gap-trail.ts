// The gap somebody set out to fill, carried in addresses as `case~child~document~gap~place`, to the way back to the list it was found in.
import type { Request } from 'express'
import { asked } from './field.ts'

/** A gap in the list of what is missing: whose list, of which document, which gap, and how many stand above it. */
export interface GapTrail {
  readonly caseId: string
  readonly child: string
  readonly document: string
  readonly gap: string
  readonly place: number
}

const TRAIL = /^([a-z0-9]{1,60})~([a-z0-9][a-z0-9-]{0,59})~([a-z][a-z0-9-]{0,59})~([0-9a-f]{16})~(\d{1,4})$/

/** The gap the address says somebody came from; undefined where it says none. Nothing but the words of a path of ours passes. */
export function trailAsked(req: Request): GapTrail | undefined {
  const [, caseId, child, document, gap, place] = TRAIL.exec(asked(req, 'gaps')) ?? []
  if (caseId === undefined || child === undefined || document === undefined || gap === undefined)
    return undefined
  return { caseId, child, document, gap, place: Number(place) }
}

/** The address of a page of the form with the gap somebody comes from; any other address as it is. */
export function withTrail(href: string, { caseId, child, document, gap, place }: GapTrail): string {
  if (!href.includes('/edit/')) return href
  const [page = '', anchor] = href.split('#')
  const trail = `gaps=${caseId}~${child}~${document}~${gap}~${place}`
  return `${page}${page.includes('?') ? '&' : '?'}${trail}${anchor === undefined ? '' : `#${anchor}`}`
}

/** The list of what a document of a child is missing; `all` for all its documents. */
export function gapsHref({ caseId, child, document }: Omit<GapTrail, 'gap' | 'place'>): string {
  return `/cases/${caseId}/children/${child}/gaps/${document}`
}

/** The same list, which says what has become of the gap. */
export function filledHref(trail: GapTrail): string {
  return `${gapsHref(trail)}?filled=${trail.gap}~${trail.place}`
}

/** Which gap of the list was worked on just now, and how many stood above it. */
export function filledAsked(req: Request): { readonly gap: string; readonly place: number } | undefined {
  const [, gap, place] = /^([0-9a-f]{16})~(\d{1,4})$/.exec(asked(req, 'filled')) ?? []
  return gap === undefined ? undefined : { gap, place: Number(place) }
}
