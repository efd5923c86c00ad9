// Long work to a word on a terminal while it lasts, wiped away when it is done.

/** Says what is being done; without a word, that it is over. */
export type Progress = (doing?: string) => void

/** Says nothing: for programs, and where nobody watches. */
export const silent: Progress = () => undefined

/** A line that changes on a terminal; nothing where the stream is none. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return silent
  return doing => {
    stream.clearLine(0)
    stream.cursorTo(0)
    if (doing !== undefined) stream.write(`${doing}…`)
  }
}
