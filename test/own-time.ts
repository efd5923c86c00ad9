// The time this thread itself has worked: a busy machine does not make a test slower.

/** Milliseconds of processor time of the thread that asks. */
export function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
