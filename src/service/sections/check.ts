// A case with one part changed to the faults a person can mend: those of the section they saved, and those it makes elsewhere.
import { checkSchema } from '../../check/schema.ts'
import type { CaseFiles } from '../../model/case-files.ts'
import type { CarerFile } from '../../model/generated/carer-file.ts'
import { isWithin, type Pointer } from '../../model/pointer.ts'
import type { Problem } from '../../model/problem.ts'
import type { Fault } from '../answer.ts'
import { joinFamily, partOf, type OpenCase } from '../cases.ts'
import type { Service } from '../service.ts'
import { owns, type Layout, type Page } from './layout.ts'

/** The files of a case as they would be with one part replaced. */
export function filesWith(open: OpenCase, part: string, json: unknown): CaseFiles {
  if (open.row.kind === 'carer') return { carer: json as CarerFile }
  const parts = new Map<string, unknown>([...open.parts].map(([name, kept]) => [name, kept.json]))
  parts.set(part, json)
  return { family: joinFamily(parts) }
}

/** What must be put right before a section can be saved. `at` is the place in the files, a household's under `/carer`. */
export function faultsOf(
  service: Service,
  open: OpenCase,
  layout: Layout,
  page: Page,
  json: unknown,
): readonly Fault[] {
  const after = filesWith(open, page.part, json)
  const found = problemsOf(service, after)
  if (found.length === 0) return []
  const here = found.filter(({ path }) => isOn(layout, page, after, path))
  const elsewhere = found.filter(problem => !here.includes(problem))
  // What was wrong elsewhere before is not what this person did.
  const known = elsewhere.length === 0 ? [] : problemsOf(service, open.files).map(keyOf)
  const made = elsewhere.filter(problem => {
    const index = known.indexOf(keyOf(problem))
    if (index >= 0) known.splice(index, 1)
    return index < 0
  })
  return [...here, ...made].map(({ code, path, params }) => ({ code, at: path, params: plain(params) }))
}

function problemsOf(service: Service, files: CaseFiles): readonly Problem[] {
  const { schemas } = service.shelf
  if (files.carer === undefined) return checkSchema(files.family, 'family-file.schema.json', schemas)
  const problems = checkSchema(files.carer, 'carer-file.schema.json', schemas)
  return problems.map(problem => ({ ...problem, path: `/carer${problem.path}` }))
}

function isOn(layout: Layout, page: Page, files: CaseFiles, path: Pointer): boolean {
  const { part, pointer } = partOf(files, path)
  if (part !== page.part) return false
  return owns(layout, page, pointer) || (page.item && isWithin(pointer, page.at))
}

/** Lists move when an item goes: the same fault has the same words, not the same place. */
function keyOf({ code, params }: Problem): string {
  return JSON.stringify([code, params])
}

function plain(params: Problem['params']): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value]])),
  )
}
