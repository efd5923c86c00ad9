// What was made to a receipt: what joins the copy to the case, kept with the case and never sent.
import type { DocumentRequest, Generated } from '../generate.ts'
import { viewText } from '../model/view-text.ts'
import { fingerprint } from '../render/seal.ts'

/** The record of one making. It names places of the file and people's decisions, so it stays at home. */
export interface Receipt {
  readonly provenance: Readonly<Record<string, string>>
  readonly subject: string
  readonly reader?: string
  /** SHA-256 of the whole view the checks read. */
  readonly view: string
  readonly files: readonly { readonly format: string; readonly sha256: string }[]
  /** How many values of each class were taken out of this copy. */
  readonly withheld: Readonly<Record<string, number>>
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly path: string }[]
  readonly acknowledgements: unknown
  readonly overrides: unknown
}

/** The receipt of a document that was made. */
export function receiptOf(
  request: DocumentRequest,
  made: Generated,
  files: readonly { readonly format: string; readonly sha256: string }[],
): Receipt {
  const withheld: Record<string, number> = {}
  for (const { class: dataClass } of made.withheld) withheld[dataClass] = (withheld[dataClass] ?? 0) + 1
  return {
    provenance: made.provenance,
    subject: request.subject,
    ...(request.reader === undefined ? {} : { reader: request.reader }),
    view: `sha256-${fingerprint(viewText(made.view))}`,
    files: files.map(({ format, sha256 }) => ({ format, sha256 })),
    withheld: Object.fromEntries(Object.entries(withheld).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    problems: made.problems.map(({ code, severity, path }) => ({ code, severity, path })),
    acknowledgements: ofChild(request.files.family?.acknowledgements, request.subject),
    overrides: ofChild(request.files.family?.overrides, request.subject),
  }
}

/** The entries about this child, as they stand in the file: people by their ids. */
function ofChild<Entry extends { readonly child?: string }>(
  entries: readonly Entry[] | undefined,
  subject: string,
): readonly Entry[] {
  return (entries ?? []).filter(({ child }) => child === undefined || child === subject)
}
