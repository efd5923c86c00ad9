// A place of a case to the address of the very field where it is filled in.
import type { CaseFiles } from '../../model/case-files.ts'
import { child, isWithin, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import { partOf, pointerOf } from '../../service/cases.ts'
import { fieldOfClaim, pageAt, pageOfPart, type Layout, type Page } from '../../service/sections/layout.ts'
import { ownFields } from '../../service/sections/own.ts'
import { itemOf, waysOf, type Field } from '../../service/sections/shape.ts'
import { anchorOf } from './draw.ts'

/** The page of the form for a place of a part. */
export function editHref(caseId: string, part: string, at: Pointer): string {
  return `/cases/${caseId}/edit/${part}?at=${encodeURIComponent(at).replaceAll('%2F', '/')}`
}

/** What was written there before, by whom and when. */
export function historyHref(caseId: string, part: string, at: Pointer): string {
  return `/cases/${caseId}/history/${part}?at=${encodeURIComponent(at).replaceAll('%2F', '/')}`
}

/** The page and the field of a place of the files, as problems name it; the case itself where no page has it. */
export function fieldHref(layout: Layout, caseId: string, files: CaseFiles, path: Pointer): string {
  const found = fieldPlace(layout, files, path)
  if (found === undefined) return `/cases/${caseId}${isWithin(path, '/evidence') ? '/evidence' : ''}`
  const { page, anchor } = found
  return `${editHref(caseId, page.part, page.at)}#${anchor}`
}

/** The page of a place of the files, and the id of the field on it. */
export function fieldPlace(
  layout: Layout,
  files: CaseFiles,
  path: Pointer,
): { readonly page: Page; readonly anchor: string } | undefined {
  const { part, pointer } = partOf(files, path)
  const json = partJson(files, part)
  const there = existing(json, pointer)
  const page = pageAt(layout, part, there) ?? pageOfPart(layout, part, there)
  return page === undefined ? undefined : { page, anchor: nearestField(layout, page, json, there) }
}

function partJson(files: CaseFiles, part: string): unknown {
  if (part === 'carer') return files.carer
  return valueAt(files.family, pointerOf(files, { part, pointer: '' }))
}

/** The pointer as far as its lists have the items it names. */
function existing(json: unknown, pointer: Pointer): Pointer {
  let at = ''
  for (const step of steps(pointer)) {
    const here = valueAt(json, at)
    if (Array.isArray(here) && !(Number(step) < here.length)) return at
    at = child(at, step)
  }
  return at
}

/** The id of the element nearest to a place: the field itself, or what it stands in where it is not shown. */
function nearestField(layout: Layout, page: Page, json: unknown, pointer: Pointer): string {
  const claim = page.claims.find(one => isWithin(pointer, one))
  if (claim === undefined) return anchorOf(page.at)
  let field = fieldOfClaim(layout, page, claim)
  let at = claim
  let shown = claim
  for (const step of steps(pointer.slice(claim.length))) {
    const next = inside(layout, page, field, at, step)
    if (next === undefined || (field.shape === 'answer' && !isGiven(field, valueAt(json, at), step))) break
    const isWay = field.shape === 'answer' && waysOf(field).includes(step)
    field = next
    at = child(at, step)
    if (!(isWay && next.shape === 'group')) shown = at
  }
  return anchorOf(shown)
}

function inside(layout: Layout, page: Page, field: Field, at: Pointer, step: string): Field | undefined {
  if (field.shape === 'items' || field.shape === 'rows') return itemOf(layout.schemas, field)
  if (field.shape !== 'group' && field.shape !== 'answer') return undefined
  return ownFields(layout, page, field, at).find(({ name }) => name === step)
}

/** Fields of an answer that is not given are not on the screen. */
function isGiven(field: Field, value: unknown, step: string): boolean {
  if (!waysOf(field).includes(step)) return true
  return typeof value === 'object' && value !== null && step in value
}
