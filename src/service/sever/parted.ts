// A family file and the child who was adopted to two files: what the adoption record holds, and what stays with the family.
import type { FamilyFile } from '../../model/generated/family-file.ts'
import { textsIn } from './renamed.ts'

type Person = FamilyFile['people'][number]
type Evidence = FamilyFile['evidence'][number]
type Assessments = NonNullable<FamilyFile['siblingAssessments']>

/** The two files. `found`: the names of the adoptive family that still stand in what stays. */
export interface Parted {
  readonly record: FamilyFile
  readonly stays: FamilyFile
  /** Evidence about this child alone. Where the others’ records cite it, its line stays without the paper. */
  readonly evidence: readonly string[]
  /** What was written about this child and others together: the adoption record keeps it beside the file. */
  readonly assessments: Assessments
  readonly found: readonly string[]
}

/** Parts the file. Where no other child is left, nothing stays but that there was a case. */
export function parted(file: FamilyFile, child: string): Parted {
  const record = recordOf(file, child)
  const { people, children, evidence, ...rest } = file
  const left = children.filter(({ person }) => person !== child)
  const own = new Set(children.map(({ person }) => person))
  const alone = evidence.filter(({ subjects }) => isOnlyOf(subjects, child, own)).map(({ id }) => id)
  if (left.length === 0) {
    const { format, jurisdiction, caseReference, agency } = file
    const stays = { format, jurisdiction, caseReference, agency, people: [], children: [], evidence: [] }
    return { record, stays, evidence: alone, assessments: [], found: [] }
  }
  const bodies = { ...rest, ...listsWithout(file, child), children: left }
  const cited = textsIn(bodies)
  const papers = evidence
    .filter(({ id }) => !alone.includes(id) || cited.has(id))
    .map(item => (alone.includes(item.id) ? lineOf(item) : item))
  const named = textsIn({ ...bodies, evidence: papers })
  const known = people
    .filter(person => named.has(person.id) || FAMILY.includes(person.kind))
    .map(person => (person.id === child ? asWas(person) : person))
  const stays = { ...bodies, evidence: papers, people: known } as unknown as FamilyFile
  const assessments = (file.siblingAssessments ?? []).filter(one => one.children.includes(child))
  return { record, stays, evidence: alone, assessments, found: newNamesIn(file, child, stays) }
}

/** The lists of the file that are about several children, without what is about this one. */
function listsWithout(file: FamilyFile, child: string): Partial<FamilyFile> {
  const { pairs, disclosures, acknowledgements, overrides, siblingAssessments } = file
  const adopters = adoptersOf(file, child)
  return {
    ...(pairs === undefined ? {} : { pairs: pairs.filter(({ from }) => from !== child) }),
    ...(disclosures === undefined
      ? {}
      : { disclosures: disclosures.filter(({ to = '' }) => !adopters.includes(to)) }),
    ...(acknowledgements === undefined
      ? {}
      : { acknowledgements: acknowledgements.filter(one => one.child !== child) }),
    ...(overrides === undefined ? {} : { overrides: overrides.filter(one => one.child !== child) }),
    ...(siblingAssessments === undefined
      ? {}
      : { siblingAssessments: siblingAssessments.flatMap(one => assessmentWithout(one, child)) }),
  }
}

const TWO = 2

/** An assessment of the others: what is about this child alone is taken out of it. */
function assessmentWithout(one: Assessments[number], child: string): Assessments {
  if (!one.children.includes(child)) return [one]
  const entries = Object.entries(one).map(([name, value]: [string, unknown]) => {
    const others = Array.isArray(value) ? value.filter(item => !isAbout(item, child)) : value
    return [name, others] as const
  })
  const left = Object.fromEntries(entries) as unknown as Assessments[number]
  return left.children.length < TWO ? [] : [left]
}

function isAbout(item: unknown, child: string): boolean {
  return item === child || (item as { readonly child?: string } | null)?.child === child
}

/** The line of the register that the others’ records cite; the paper itself goes with the child. */
function lineOf({ id, type, title, subjects, on, restriction }: Evidence): Evidence {
  return { id, type, title, subjects, on, ...(restriction === undefined ? {} : { restriction }) }
}

const FAMILY: readonly string[] = ['parent', 'relative', 'friend', 'professional']

/** Who the child was to the others, and no more: nothing of where or who the child is now. */
function asWas({ id, kind, name, born }: Person): Partial<Person> {
  const { first, last } = name
  return {
    id,
    kind,
    name: { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) },
    ...(born === undefined ? {} : { born }),
  }
}

/** Evidence whose only child is this one. What names no child is about the family. */
export function isOnlyOf(subjects: readonly string[], child: string, children: ReadonlySet<string>): boolean {
  return subjects.includes(child) && !subjects.some(subject => subject !== child && children.has(subject))
}

/** Everything of the one child; of others only who they are. */
function recordOf(file: FamilyFile, child: string): FamilyFile {
  const own = new Set(file.children.map(({ person }) => person))
  const adopters = adoptersOf(file, child)
  const bodies = {
    ...file,
    children: file.children.filter(({ person }) => person === child),
    ...(file.pairs === undefined || own.size === 1
      ? {}
      : { pairs: file.pairs.filter(({ from, to }) => from === child || to === child) }),
    ...(file.disclosures === undefined || own.size === 1
      ? {}
      : { disclosures: file.disclosures.filter(({ to = '' }) => adopters.includes(to)) }),
    ...(file.siblingAssessments === undefined || own.size === 1 ? {} : { siblingAssessments: [] }),
    ...(file.acknowledgements === undefined
      ? {}
      : {
          acknowledgements: file.acknowledgements.filter(
            one => one.child === undefined || one.child === child,
          ),
        }),
    ...(file.overrides === undefined
      ? {}
      : { overrides: file.overrides.filter(one => one.child === undefined || one.child === child) }),
  }
  const { people: _, evidence: all, ...cited } = bodies
  const texts = textsIn(cited)
  const evidence = all.filter(
    ({ id, subjects }) =>
      texts.has(id) || subjects.includes(child) || !subjects.some(subject => own.has(subject)),
  )
  const named = textsIn({ ...cited, evidence })
  const people = file.people
    .filter(person => named.has(person.id) || FAMILY.includes(person.kind))
    .map(person => (own.has(person.id) && person.id !== child ? asWas(person) : person))
  return { ...bodies, evidence, people } as unknown as FamilyFile
}

const SHORTEST = 3

/** The people who adopted the child, by their ids in the file. */
export function adoptersOf({ children }: FamilyFile, child: string): readonly string[] {
  return children.find(({ person }) => person === child)?.adopters ?? []
}

/** The adopters’ last names and the child’s new one, as far as they still stand in words of the others. */
function newNamesIn(file: FamilyFile, child: string, stays: FamilyFile): readonly string[] {
  const adopters = adoptersOf(file, child)
  const lasts = file.people.filter(({ id }) => adopters.includes(id)).flatMap(({ name }) => name.last ?? [])
  const record = file.children.find(({ person }) => person === child)
  const now = record?.letters?.laterLife?.nameNow
  const before = new Set(stays.people.flatMap(({ name }) => name.last ?? []))
  const words = [...textsIn(stays)].join('\n')
  return [...new Set(now === undefined ? lasts : [...lasts, now])].filter(
    name => name.length >= SHORTEST && !before.has(name) && words.includes(name),
  )
}
