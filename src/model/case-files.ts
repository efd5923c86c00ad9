// The files of a case as one piece of JSON, so that every value has one place.
import type { CarerFile } from './generated/carer-file.ts'
import type { FamilyFile } from './generated/family-file.ts'
import type { Pointer } from './pointer.ts'

/** The files a view is made of, checked against their schemas before. Which of them there must be, the kind of subject says. */
export interface CaseFiles {
  readonly family?: FamilyFile
  readonly carer?: CarerFile
}

/** Where the carer file stands among the files. */
export const CARER: Pointer = '/carer'

/** The family file with the carer file as its part `carer`: what the pointers of a view point into. */
export function caseRoot({ family, carer }: CaseFiles): object {
  return { ...family, ...(carer === undefined ? {} : { carer }) }
}

/** The key of a picture: each file has its own, and two may use the same name. */
export function assetKey(name: string, at: Pointer): string {
  return at.startsWith(`${CARER}/`) ? `carer/${name}` : name
}
