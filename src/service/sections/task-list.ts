// The files of a case to its task list: groups, their sections, and how far each one is.
import type { CaseFiles } from '../../model/case-files.ts'
import { isWithin, valueAt, type Pointer } from '../../model/pointer.ts'
import { partOf, pointerOf } from '../cases.ts'
import { pageAt, type Group, type Kind, type Layout, type Section } from './layout.ts'

/** How far a section is. `gaps`: something is written, and something a document needs is not. */
export type TaskState = 'not-started' | 'in-progress' | 'gaps' | 'draft'

/** One section of the list; `part` and `at` are where it is written. */
export interface Task {
  readonly id: string
  readonly title: string
  readonly part: string
  readonly at: Pointer
  readonly state: TaskState
  /** How many of the given problems lie in it. */
  readonly gaps: number
  /** Whether this person has words there that are not saved. */
  readonly draft: boolean
  /** In which list of documents it is kept, for what has pages of its own elsewhere. */
  readonly elsewhere?: 'evidence'
}

/** A heading with its sections. */
export interface TaskGroup {
  readonly id: string
  readonly title: string
  readonly tasks: readonly Task[]
}

/** What the states depend on besides the files. Paths of problems are places of the files. */
export interface TaskListing {
  readonly problems?: readonly { readonly path: Pointer }[]
  readonly drafts?: readonly { readonly part: string; readonly at: Pointer }[]
}

/** The task list of one child of a family, or of a household where there is no family. */
export function taskList(
  layout: Layout,
  files: CaseFiles,
  child: string | undefined,
  { problems = [], drafts = [] }: TaskListing = {},
): readonly TaskGroup[] {
  const mark = (part: string, at: Pointer): Mark => ({ part, section: sectionOf(layout, part, at) })
  const marks: Marks = {
    gaps: problems.map(({ path }) => partOf(files, path)).map(({ part, pointer }) => mark(part, pointer)),
    drafts: drafts.map(({ part, at }) => mark(part, at)),
  }
  return layout.data.groups.flatMap(group => {
    const tasks = group.sections.flatMap(section =>
      placesOf(files, child, section).map(place => taskOf(files, section, place, marks)),
    )
    return tasks.length === 0 ? [] : [{ id: group.id, title: group.title, tasks }]
  })
}

interface TaskPlace {
  readonly part: string
  readonly title: string
}

interface Mark {
  readonly part: string
  readonly section: string | undefined
}

interface Marks {
  readonly gaps: readonly Mark[]
  readonly drafts: readonly Mark[]
}

function placesOf(files: CaseFiles, child: string | undefined, section: Section): readonly TaskPlace[] {
  const { title, pointers } = section
  // A section of an item is reached through its list.
  if (pointers.some(pointer => pointer.includes('*'))) return []
  if (files.family === undefined) return section.of === 'carer' ? [{ part: 'carer', title }] : []
  switch (section.of) {
    case 'carer':
      return []
    case 'child':
      return child === undefined ? [] : [{ part: `children/${child}`, title }]
    case 'evidence':
      return [{ part: 'evidence', title }]
    case 'pair':
      return pairsOf(files, child, title)
    case 'family':
      return [{ part: partOf(files, pointers[0] ?? '').part, title }]
  }
}

/** How a child is with each of the others: a page each. */
function pairsOf(files: CaseFiles, child: string | undefined, title: string): readonly TaskPlace[] {
  if (child === undefined) return []
  const people = files.family?.people ?? []
  const nameOf = (id: string) => {
    const name = people.find(person => person.id === id)?.name
    return name?.known ?? name?.first ?? 'somebody whose name is not known'
  }
  return (files.family?.children ?? [])
    .filter(({ person }) => person !== child)
    .map(({ person }) => ({
      part: `pairs/${child}/${person}`,
      title:
        title === 'From one child to another'
          ? `${nameOf(child)} with ${nameOf(person)}`
          : `${title}: ${nameOf(child)} with ${nameOf(person)}`,
    }))
}

function taskOf(files: CaseFiles, section: Section, { part, title }: TaskPlace, marks: Marks): Task {
  const at = section.pointers[0] ?? ''
  const isHere = (mark: Mark) => mark.section === section.id && isPartOf(section.of, mark.part, part)
  const gaps = marks.gaps.filter(isHere).length
  const draft = marks.drafts.some(isHere)
  const filled = section.pointers.some(pointer => isFilled(valueOf(files, part, pointer)))
  const state = draft ? 'draft' : filled ? (gaps > 0 ? 'gaps' : 'in-progress') : 'not-started'
  const elsewhere = part === 'evidence' ? { elsewhere: 'evidence' as const } : {}
  return { id: section.id, title, part, at, state, gaps, draft, ...elsewhere }
}

function isPartOf(of: Kind, there: string, part: string): boolean {
  return there === part || (of === 'evidence' && there.startsWith('evidence/'))
}

function valueOf(files: CaseFiles, part: string, pointer: Pointer): unknown {
  if (part === 'carer') return valueAt(files.carer, pointer)
  if (part === 'evidence') return files.family?.evidence
  const home = pointerOf(files, { part, pointer: '' })
  if (part.includes('/') && home === '') return undefined
  return valueAt(files.family, `${home}${pointer}`)
}

function isFilled(value: unknown): boolean {
  return value !== undefined && (!Array.isArray(value) || value.length > 0)
}

/** The section of the task list a place belongs to: its own, or that of the list its item stands in. */
function sectionOf(layout: Layout, part: string, pointer: Pointer): string | undefined {
  const page = pageAt(layout, part, pointer)
  if (page?.section !== undefined && !page.section.pointers.some(one => one.includes('*')))
    return page.section.id
  const listed = layout.data.groups
    .flatMap(({ sections }: Group) => sections)
    .filter(section => section.of === page?.kind && !section.pointers.some(one => one.includes('*')))
  return listed.find(section => section.pointers.some(one => isWithin(pointer, one)))?.id
}
