// Pieces of work to the median time of each, measured in turns so that a busy machine slows all of them alike.

/** One piece of work. What `prepare` makes is not counted. */
export interface Work {
  readonly name: string
  readonly prepare: () => unknown
  readonly run: (prepared: never) => unknown
}

/** Work with its preparation, typed where it is written and blind where it is timed. */
export function work<Prepared>(
  name: string,
  prepare: () => Prepared,
  run: (prepared: Prepared) => unknown,
): Work {
  return { name, prepare, run }
}

/** Median milliseconds of each piece over `runs` rounds, after `warm` rounds that do not count. */
export async function medians(
  works: readonly Work[],
  runs: number,
  warm: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(works.map(({ name }) => [name, []]))
  for (let round = -warm; round < runs; round += 1) {
    const turn = round % 2 === 0 ? works : works.toReversed()
    for (const one of turn) {
      const time = await timeOf(one)
      if (round >= 0) times.get(one.name)?.push(time)
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

async function timeOf({ prepare, run }: Work): Promise<number> {
  const prepared = prepare() as never
  const start = performance.now()
  await run(prepared)
  return performance.now() - start
}

/** The middle of numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2
}
