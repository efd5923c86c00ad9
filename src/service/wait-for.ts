// Work that is nearly done to a short wait for it, so that a person need not come back.

/** Waits until the work has ended, well or not, but no longer than this many milliseconds. */
export async function waitFor(work: Promise<unknown> | undefined, most: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>(resolve => {
    timer = setTimeout(resolve, most)
  })
  await Promise.race([Promise.allSettled([work]), enough])
  clearTimeout(timer)
}
