// Manifests: what kind of document it is, for whom, and how each reader sees each class of information.
import type { DataClass } from './view.ts'

/** How pages look. */
export type LookName =
  'court' | 'panel' | 'profile' | 'letter' | 'book-a' | 'book-b' | 'book-c' | 'book-d' | 'booklet'

/** What a document is about: which files it reads and who or what `--subject` names. */
export type SubjectKind = 'child' | 'sibling-group' | 'carer' | 'match'

/** How a reader sees a class of information. */
export type Treatment =
  | 'keep'
  | 'drop'
  | 'own'
  | 'first-name'
  | 'initials'
  | 'age'
  | 'area'
  | 'summary'
  | 'consent'
  | 'label'
  | 'reference'

/** A kind of reader. A class the audience does not name is dropped. */
export interface Audience {
  readonly title: string
  /** The copy's name, such as `Court copy`. */
  readonly copy: string
  readonly marking?: string
  readonly look: LookName
  /** Which wording this reader is given of what the file words for several readers, such as `B` or `letter`. */
  readonly wording?: string
  /** Whether such a copy exists at all for this subject: a condition on the plain view. */
  readonly when?: Readonly<Record<string, unknown>>
  readonly stages: readonly string[]
  /** Set where the copy is made for one person of the file, such as one parent. */
  readonly reader?: string
  readonly classes: Readonly<Record<DataClass, Treatment | StagedTreatment>>
}

/** A treatment that begins at a stage; before it the class is dropped. */
export interface StagedTreatment {
  readonly as: Treatment
  readonly from: string
}

/** A document type: one folder of `templates/`. */
export interface Manifest {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly jurisdiction: string
  readonly subject: SubjectKind
  /** For whom this document is at all, such as a plan: a condition on the plain view. */
  readonly when?: Readonly<Record<string, unknown>>
  readonly view: string
  readonly packs: Readonly<Record<string, string>>
  readonly stages: readonly string[]
  readonly inForce: { readonly from: string; readonly until?: string }
  /** Where the version and the date in the foot stand in the view. Without an edition the foot has the day of making; without `on` no date, as letters have their own. */
  readonly edition?: { readonly version?: string; readonly on?: string }
  readonly audiences: Readonly<Record<string, Audience>>
}

/** A paper the service makes of its own lists, and of no family’s file: one folder of `templates/papers/`. */
export interface PaperManifest {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly view: string
  readonly look: LookName
  /** How the names of its files begin. */
  readonly file: string
  readonly copy: string
  readonly marking: string
}

/** How this audience sees a class at a stage of the document. */
export function treatmentOf(
  audience: Audience,
  dataClass: DataClass,
  stage: string,
  stages: readonly string[],
): Treatment {
  const given = audience.classes[dataClass] ?? 'drop'
  if (typeof given === 'string') return given
  return stages.indexOf(stage) >= stages.indexOf(given.from) ? given.as : 'drop'
}
