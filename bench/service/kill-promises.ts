// What a service under the axe has said is kept, and what it was asked for and had not answered yet: written down by who asked.

/** One release as the people about it know it. */
export interface PromisedRelease {
  /** The last step that was acknowledged. */
  state: 'asked' | 'approved' | 'withdrawn'
  /** The step that was asked for and not answered. */
  sent?: 'approved' | 'withdrawn'
  link?: PromisedLink
}

/** A personal link that was told. */
export interface PromisedLink {
  readonly token: string
  readonly code: string
  /** The cookie of the browser it is read in. */
  readonly reader: string
  /** Which way it was asked to open, and whether that was acknowledged. */
  opened: 'no' | 'sent' | 'yes'
  /** The round of the last step: a browser may read for half an hour only. */
  round: number
}

/** What one worker was told is kept, and what they had just sent when the light went out. */
export interface Promised {
  saved: string
  draft: string
  sent: readonly string[]
  readonly uploads: Set<string>
  readonly documents: Set<string>
  readonly releases: Map<string, PromisedRelease>
}

/** Nothing yet. */
export function noPromises(): Promised {
  return { saved: '', draft: '', sent: [], uploads: new Set(), documents: new Set(), releases: new Map() }
}

/** How often each step was acknowledged, how many of each are waited for now, and how long one takes. */
export interface Ledger {
  readonly done: Map<string, number>
  readonly waiting: Map<string, number>
  /** How long the last of each took, in milliseconds. */
  readonly took: Map<string, number>
}

/** An empty ledger. */
export function newLedger(): Ledger {
  return { done: new Map(), waiting: new Map(), took: new Map() }
}

/** Adds to a count. */
export function count(counts: Map<string, number>, what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by)
}

/** One step: on the list of what is waited for until it is answered, and acknowledged where the answer says yes. */
export async function step<T>(
  { done, waiting, took }: Ledger,
  what: string,
  work: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const begun = performance.now()
  count(waiting, what)
  try {
    const answer = await work()
    if (answer !== undefined) count(done, what)
    took.set(what, performance.now() - begun)
    return answer
  } finally {
    count(waiting, what, -1)
  }
}
