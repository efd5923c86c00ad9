// Places of the files of a case to the pages of the form where they are filled in.
import type { CaseFiles } from '../../model/case-files.ts'
import { CARER } from '../../model/case-files.ts'
import { partOf } from '../../service/cases.ts'
import type { Gathered } from '../../service/documents/gather.ts'
import { layoutOf } from '../../service/sections/layout.ts'
import type { Service } from '../../service/service.ts'
import type { Worded } from '../../service/word-problems.ts'
import { elsewhere } from '../form/elsewhere.ts'
import { fieldHref } from '../form/href.ts'

/** Whose files, and which household's file lies beside them. */
export interface Whose extends Pick<Gathered, 'household'> {
  readonly caseId: string
  readonly files: CaseFiles
}

/** The address of a place: its field or its own page, of the household's own case where it stands in their file. Each is looked up once. */
export function hrefsFor(
  { shelf }: Service,
  { caseId, files, household }: Whose,
  document = '',
): (path: string) => string {
  const layout = layoutOf(shelf.project, shelf.schemas)
  const known = new Map<string, string>()
  return path => {
    const isTheirs = path.startsWith(`${CARER}/`) && household !== undefined
    const href =
      known.get(path) ??
      elsewhere(caseId, partOf(files, path), document)?.href ??
      fieldHref(layout, isTheirs ? household : caseId, files, path)
    known.set(path, href)
    return href
  }
}

/** A problem as a page shows it. */
export interface ShownProblem extends Pick<Worded, 'message' | 'do' | 'where' | 'refuses'> {
  readonly href: string
  readonly source: string
}

/** Problems, each with the address of its field, those that stop the document first. */
export function shownProblems(
  problems: readonly Worded[],
  hrefOf: (path: string) => string,
): readonly ShownProblem[] {
  const shown = problems.map(({ message, do: todo, where, refuses, path, source = '' }) => ({
    message,
    do: todo,
    where: whereInRecord(where),
    refuses,
    source,
    href: hrefOf(path),
  }))
  return [...shown.filter(({ refuses }) => refuses), ...shown.filter(({ refuses }) => !refuses)]
}

/** Where something stands, for whoever knows whose record it is. */
export function whereInRecord(where: string): string {
  return where.replace(/^Children \d+ › /u, '')
}

/** A working copy whose words lead to their fields, in the window around it. */
export function withFieldLinks(html: string, hrefOf: (path: string) => string): string {
  return html.replaceAll(/<a class="origin" data-at="([^"]*)">/g, (_, at: string) => {
    const href = hrefOf(unescaped(at)).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    // What no form asks for, such as whose copy it is, leads nowhere.
    if (/^\/cases\/[^/]+$/.test(href)) return '<a>'
    return `<a class="origin" target="_top" href="${href}">`
  })
}

function unescaped(at: string): string {
  return at
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
