// What an uploaded file turned out to be: its kind, its words page by page, what it says of itself; or why it is not taken.

/** The kinds of file that are taken. */
export type UploadKind = 'pdf' | 'docx' | 'jpg' | 'png'

/** Why a file is not taken, or what to know of one that is; worded by its code. */
export interface UploadFault {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** What the file says of itself; anybody may have written it there. */
export interface UploadDetails {
  readonly title?: string
  readonly author?: string
  /** A day, as 2026-03-12. */
  readonly writtenOn?: string
}

/** A file that was opened and is taken. */
export interface OpenedUpload {
  readonly kind: UploadKind
  /** The words of each page; none for a photograph. */
  readonly pages: readonly string[]
  /** Whether `pages` are the pages of the file. A Word document that was never laid out has one stretch of words. */
  readonly paged: boolean
  /** How many pages the file has; more than `pages` where reading stopped early. */
  readonly pageCount: number
  readonly details: UploadDetails
  /** What the person should know, without its being a reason to refuse. */
  readonly notes: readonly UploadFault[]
  /** A photograph as it is kept: drawn anew, upright, with nothing beside the picture. */
  readonly picture?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
}

/** A file taken, or every reason why not. */
export type UploadAnswer =
  | { readonly ok: true; readonly upload: OpenedUpload }
  | { readonly ok: false; readonly faults: readonly UploadFault[] }

/** The file is taken. */
export function taken(upload: OpenedUpload): UploadAnswer {
  return { ok: true, upload }
}

/** The file is not taken, for these reasons. */
export function notTaken(...faults: readonly UploadFault[]): UploadAnswer {
  return { ok: false, faults }
}
