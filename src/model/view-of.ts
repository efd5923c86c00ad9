// Case files to the view of one subject: selected and resolved once, whole, with the facts derived from it.
import type { CaseFiles } from './case-files.ts'
import type { SubjectKind } from './manifest.ts'
import type { JsonSchema, Schemas } from './schema.ts'
import { carerParts } from './subjects/carer.ts'
import { childParts } from './subjects/child.ts'
import { groupParts } from './subjects/sibling-group.ts'
import { matchParts } from './subjects/match.ts'
import { rootOf, type Parts } from './subjects/parts.ts'
import type { ViewRecord } from './view.ts'

/** Which view: what it is about, the day, and what the document says of itself. */
export interface ViewRequest {
  readonly kind: SubjectKind
  /** A person id for a child or a match, the id of a sibling assessment; a carer file holds one household. */
  readonly subject: string
  readonly asOf: string
  /** Which of several wordings this reader is given. */
  readonly wording?: string
  /** Fields of the view's `document` record, plain JSON. */
  readonly document: Readonly<Record<string, unknown>>
}

/** Which files a view of each kind of subject is made of. */
export const FILES_OF: Readonly<Record<SubjectKind, readonly (keyof CaseFiles)[]>> = {
  child: ['family'],
  'sibling-group': ['family'],
  carer: ['carer'],
  match: ['family', 'carer'],
}

/** What there is in some files for a document of this kind to be about. */
export function subjectsOf({ family, carer }: CaseFiles, kind: SubjectKind): readonly string[] {
  switch (kind) {
    case 'child':
      return family?.children.map(child => child.person) ?? []
    case 'match':
      return carer === undefined ? [] : (family?.children.map(child => child.person) ?? [])
    case 'sibling-group':
      return family?.siblingAssessments?.map(({ id }) => id) ?? []
    case 'carer':
      return carer === undefined ? [] : ['carer']
  }
}

/** The view of one subject. The view's schema says which parts and fields it has; the subject must be in the files. */
export function viewOf(
  files: CaseFiles,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): ViewRecord {
  return rootOf(partsOf(files, request, viewSchema, schemas), viewSchema)
}

function partsOf(
  { family, carer }: CaseFiles,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): Parts {
  switch (request.kind) {
    case 'child':
      return childParts(given(family), request, viewSchema, schemas)
    case 'sibling-group':
      return groupParts(given(family), request, viewSchema, schemas)
    case 'carer':
      return carerParts(given(carer), request, viewSchema, schemas)
    case 'match':
      return matchParts(given(family), given(carer), request, viewSchema, schemas)
  }
}

function given<File>(file: File | undefined): File {
  if (file === undefined) throw new RangeError('A file this document needs was not given')
  return file
}
