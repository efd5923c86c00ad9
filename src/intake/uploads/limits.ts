// How much of an upload is read, and for how long: what keeps a hostile file from costing more than an ordinary one.

/** The ends of what an upload may be and may cost. */
export interface UploadLimits {
  /** The most bytes of a file. */
  readonly bytes: number
  /** Photographs: the most pixels before reading, the longest side after, the shortest side a picture must have. */
  readonly pixels: number
  readonly longestSide: number
  readonly shortestSide: number
  /** The watched process: how long it may live, what it may hold, what it may say, and how long it reads words before it stops with those it has. */
  readonly milliseconds: number
  readonly memory: number
  readonly answerBytes: number
  readonly readingMilliseconds: number
  /** Words kept of a document. */
  readonly characters: number
  readonly pages: number
  /** The parts of a Word document. */
  readonly zip: {
    readonly entries: number
    readonly entryBytes: number
    readonly totalBytes: number
    readonly ratio: number
    readonly xmlBytes: number
  }
}

const MB = 1024 * 1024

/** Room for a thick court bundle or a photograph of a good telephone. */
export const UPLOAD_LIMITS: UploadLimits = {
  bytes: 25 * MB,
  pixels: 80_000_000,
  longestSide: 2400,
  shortestSide: 100,
  milliseconds: 5000,
  memory: 600 * MB,
  answerBytes: 20 * MB,
  readingMilliseconds: 3000,
  characters: 2_000_000,
  pages: 1500,
  zip: { entries: 2000, entryBytes: 60 * MB, totalBytes: 150 * MB, ratio: 300, xmlBytes: 40 * MB },
}

/** What is said of a file above the limit, wherever it is noticed. */
export function tooLarge({ bytes }: Pick<UploadLimits, 'bytes'>): {
  readonly code: string
  readonly params: { readonly megabytes: number }
} {
  return { code: 'upload/size', params: { megabytes: Math.floor(bytes / 1024 / 1024) } }
}
