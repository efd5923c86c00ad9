// A document type and the files of a case to what there is to choose: about whom, how far, for whom, as what.
import type { DocumentType } from '../../generate.ts'
import type { CaseFiles } from '../../model/case-files.ts'
import type { Manifest } from '../../model/manifest.ts'
import { FILES_OF, subjectsOf } from '../../model/view-of.ts'
import { formatsOf } from '../../render/formats.ts'
import { listTemplates } from '../../storage/templates.ts'
import type { Fault } from '../answer.ts'
import { stageReached } from '../due-documents.ts'
import { readersOf, type Format } from '../making.ts'
import type { Shelf } from '../shelf.ts'
import { documentData } from './document-data.ts'

/** One thing to choose, by its id and in words. */
export interface Choice {
  readonly id: string
  readonly words: string
}

/** What there is to choose for one document. */
export interface Choices {
  readonly document: string
  readonly title: string
  readonly version: string
  /** Kind of subject, and the subjects that are this child, or of which this child is one. */
  readonly kind: Manifest['subject']
  readonly subjects: readonly Choice[]
  readonly stages: readonly Choice[]
  /** The stage the case has reached: asked only where nobody says one, since the whole view is read for it. */
  readonly reached: () => string
  readonly audiences: readonly (Choice & {
    readonly copy: string
    readonly stages: readonly string[]
    readonly formats: readonly Choice[]
    /** The people of whom one must be chosen, where the copy is for one person. */
    readonly readers?: readonly Choice[]
  })[]
}

/** What somebody chose. */
export interface Chosen {
  readonly document: string
  readonly subject: string
  readonly stage: string
  readonly audience: string
  readonly reader?: string
}

/** The document types a case can have: of a family, of its matches, of a household. */
export function documentsFor(shelf: Shelf, policy: string, files: CaseFiles): readonly Manifest[] {
  const ids = [...new Set(listTemplates(shelf.project).map(({ id }) => id))]
  const own = files.family === undefined ? ['carer'] : ['child', 'sibling-group', 'match']
  return ids.map(id => shelf.documentType(id, policy).manifest).filter(({ subject }) => own.includes(subject))
}

/** What there is to choose; undefined where there is no such document. `child` is left out for a household. */
export function choicesFor(
  shelf: Shelf,
  policy: string,
  document: string,
  files: CaseFiles,
  asOf: string,
  child?: string,
): Choices | undefined {
  if (!listTemplates(shelf.project).some(({ id }) => id === document)) return undefined
  const type = shelf.documentType(document, policy)
  const { manifest } = type
  const { stages, formats } = documentData(shelf)
  const subjects = subjectsFor(manifest, files, child)
  const [subject] = subjects
  const word = (words: Readonly<Record<string, string>>, id: string) => ({ id, words: words[id] ?? id })
  return {
    document,
    title: manifest.title,
    version: manifest.version,
    kind: manifest.subject,
    subjects,
    stages: manifest.stages.map(stage => word(stages, stage)),
    reached: () => reachedOf(type, files, asOf, subject?.id),
    audiences: Object.entries(manifest.audiences).map(([id, audience]) => ({
      id,
      words: audience.title,
      copy: audience.copy,
      stages: audience.stages,
      formats: formatsOf(audience.look).map(format => word(formats, format)),
      ...(audience.reader === undefined
        ? {}
        : {
            readers: readersOf(files, audience.reader).map(person => ({
              id: person,
              words: personWords(files, person),
            })),
          }),
    })),
  }
}

/** A match cannot be looked at before its household is chosen. */
function reachedOf(type: DocumentType, files: CaseFiles, asOf: string, subject?: string): string {
  const there = FILES_OF[type.manifest.subject].every(file => files[file] !== undefined)
  if (!there || subject === undefined) return type.manifest.stages[0] ?? ''
  return stageReached(type, files, subject, asOf)
}

function subjectsFor({ subject: kind }: Manifest, files: CaseFiles, child?: string): readonly Choice[] {
  const ids = subjectsOf(files, kind)
  if (kind === 'carer') return ids.map(id => ({ id, words: 'The household' }))
  if (kind !== 'sibling-group')
    return ids
      .filter(id => child === undefined || id === child)
      .map(id => ({ id, words: personWords(files, id) }))
  const groups = files.family?.siblingAssessments ?? []
  return groups
    .filter(({ children }) => child === undefined || children.includes(child))
    .map(({ id, children }) => ({ id, words: children.map(one => personWords(files, one)).join(', ') }))
}

/** What a person is called, and who they are. */
export function personWords({ family, carer }: CaseFiles, id: string): string {
  const person = [...(family?.people ?? []), ...(carer?.people ?? [])].find(one => one.id === id)
  if (person === undefined) return id
  const name = person.name as { readonly first?: string; readonly known?: string; readonly last?: string }
  const words = [name.known ?? name.first, name.last].filter(part => part !== undefined).join(' ')
  const { role } = person as { readonly role?: string }
  return role === undefined || person['kind'] === 'child' ? words : `${words}, ${role}`
}

/** Everything wrong with what was chosen, each at its field. */
export function faultsOf(choices: Choices | undefined, chosen: Chosen): readonly Fault[] {
  if (choices === undefined) return [{ code: 'document/unknown', at: 'document' }]
  const has = (list: readonly Choice[], id: string | undefined) => list.some(one => one.id === id)
  const audience = choices.audiences.find(({ id }) => id === chosen.audience)
  const faults: Fault[] = []
  if (choices.kind === 'match' && choices.subjects.length === 0)
    faults.push({ code: 'document/household', at: 'household' })
  else if (!has(choices.subjects, chosen.subject)) faults.push({ code: 'document/subject', at: 'subject' })
  if (!has(choices.stages, chosen.stage)) faults.push({ code: 'document/stage', at: 'stage' })
  if (audience === undefined) faults.push({ code: 'document/audience', at: 'audience' })
  else if (!audience.stages.includes(chosen.stage))
    faults.push({ code: 'document/not-at-stage', at: 'stage' })
  if (audience?.readers !== undefined && !has(audience.readers, chosen.reader))
    faults.push({ code: 'document/reader', at: 'reader' })
  return faults
}

/** The formats of a copy that were asked for; all that it has where none was. */
export function formatsFor(choices: Choices, audience: string, asked?: readonly string[]): readonly Format[] {
  const there = choices.audiences.find(({ id }) => id === audience)?.formats ?? []
  const ids = there.map(({ id }) => id as Format)
  return asked === undefined
    ? ids.filter(id => id === 'pdf' || id === 'docx')
    : ids.filter(id => asked.includes(id))
}
