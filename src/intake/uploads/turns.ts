// Whoever wants to open an upload to their turn: two at once, a short queue, and nobody beyond it.

/** A turn; the next one comes when it ends. */
export interface Turn {
  readonly end: () => void
}

const AT_ONCE = 2
const MOST_WAITING = 20
const waiting: (() => void)[] = []
let open = 0

/** Waits for a turn; undefined at once when too many wait already. */
export async function takeTurn(): Promise<Turn | undefined> {
  if (open < AT_ONCE) open += 1
  else if (waiting.length >= MOST_WAITING) return undefined
  else await new Promise<void>(resolve => waiting.push(resolve))
  return { end: handOn }
}

/** The turn goes to whoever waited longest, or back. */
function handOn(): void {
  const next = waiting.shift()
  if (next === undefined) open -= 1
  else next()
}
