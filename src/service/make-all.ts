// Case files to every document they should have by now: those that are ready are made, the others say why not.
import { isDate } from '../model/dates.ts'
import { today } from './clock.ts'
import { dueDocuments } from './due-documents.ts'
import { makeOpened, type Made } from './make-document.ts'
import { requestOf, type Asked, type Format } from './making.ts'
import { openFiles } from './open-files.ts'
import type { Shelf } from './shelf.ts'
import { wordProblems, type Worded } from './word-problems.ts'

/** One document of a run: what it is, and what became of it. */
export interface MadeOne extends Made {
  readonly document: string
  readonly title: string
  readonly subject: string
  readonly stage: string
  readonly audience: string
  readonly reader?: string
}

/** What was asked for all documents together. */
export type AskedAll = Omit<Asked, 'document' | 'audience' | 'reader' | 'previous'>

/** Makes every document the files should have by now. One that is refused stops no other; `problems` are those of the files, and then nothing is made. */
export async function makeAll(
  shelf: Shelf,
  asked: AskedAll,
  formats: readonly Format[],
  out: string,
  progress?: (doing: string) => void,
): Promise<{ readonly problems: readonly Worded[]; readonly documents: readonly MadeOne[] }> {
  const asOf = asked.asOf ?? today()
  if (!isDate(asOf)) throw new RangeError('--as-of is a date such as 2026-11-09')
  progress?.('Reading')
  const { files, assets, problems } = openFiles(shelf, asked.files)
  if (files === undefined) return { problems: wordProblems(shelf, problems), documents: [] }
  const due = dueDocuments(shelf, files, { ...asked, asOf })
  const documents: MadeOne[] = []
  for (const [i, one] of due.entries()) {
    const { title } = shelf.documentType(one.document, one.policy).manifest
    progress?.(`${i + 1} of ${due.length}: ${title}`)
    const made = await makeOpened(shelf, requestOf(shelf, one, { files, assets }), formats, out, false, {})
    const { document, subject = '', stage = '', audience = '', reader } = one
    documents.push({
      document,
      title,
      subject,
      stage,
      audience,
      ...(reader !== undefined && { reader }),
      ...made,
    })
    // Pictures drawn outside the engine are let go only when its loop turns.
    await new Promise(turn => setImmediate(turn))
  }
  return { problems: [], documents }
}
