// A case of the store to the files a document is made of, with everything that says which content it was.
import { assetKey, CARER, type CaseFiles } from '../../model/case-files.ts'
import { readCase } from '../../storage/store/cases.ts'
import { listRecords } from '../../storage/store/records.ts'
import type { Held, Store } from '../../storage/store/store.ts'
import { assetsOf, openCase } from '../cases.ts'

/** The files of a case as they stood at one moment. */
export interface Gathered {
  readonly caseId: string
  readonly team: string
  readonly files: CaseFiles
  /** Each part and its revision; those of a household under the id of its own case. */
  readonly revisions: Readonly<Record<string, number>>
  readonly household?: string
  /** Names this very content. */
  readonly stamp: string
}

/** A household that may be, or is, the family of the children of a case. */
export interface Link {
  readonly id: string
  readonly carer: string
  readonly since: string
}

/** The households a case is linked to, the newest first. */
export async function linksOf(held: Held, caseId: string): Promise<readonly Link[]> {
  const records = await listRecords(held, { kind: 'link', caseId, state: 'open' })
  return records.map(({ id, at, json }) => ({ id, since: at, carer: (json as { carer: string }).carer }))
}

/** The files of a case as of one moment; with the household chosen, else with the one linked last. */
export function gather(store: Store, caseId: string, household?: string): Promise<Gathered | undefined> {
  return store.read(held => gatherIn(held, caseId, household))
}

async function gatherIn(held: Held, caseId: string, household?: string): Promise<Gathered | undefined> {
  const own = await openCase(held, caseId)
  if (own === undefined) return undefined
  const stamp = `${caseId}@${own.row.stamp}`
  const revisions = Object.fromEntries([...own.parts].map(([name, { revision }]) => [name, revision]))
  const base = { caseId, team: own.row.team, files: own.files, revisions, stamp }
  if (own.row.kind === 'carer') return base
  const links = await linksOf(held, caseId)
  const link = household === undefined ? links[0] : links.find(({ carer }) => carer === household)
  const theirs = link && (await openCase(held, link.carer))
  if (link === undefined || theirs?.files.carer === undefined) return base
  const { revision = 0 } = theirs.parts.get('carer') ?? {}
  return {
    ...base,
    household: link.carer,
    files: { ...own.files, carer: theirs.files.carer },
    revisions: { ...revisions, [`${link.carer}/carer`]: revision },
    stamp: `${stamp}+${link.carer}@${theirs.row.stamp}`,
  }
}

/** Every picture the files of a case may name, by the key a photo names. */
export async function picturesOf(
  held: Held,
  { caseId, household }: Pick<Gathered, 'caseId' | 'household'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = await assetsOf(held, caseId)
  const isCarer = (await readCase(held, caseId))?.kind === 'carer'
  const theirs = household === undefined ? new Map<string, Uint8Array>() : await assetsOf(held, household)
  return new Map([
    ...[...own].map(([name, bytes]) => [assetKey(name, isCarer ? `${CARER}/` : ''), bytes] as const),
    ...[...theirs].map(([name, bytes]) => [assetKey(name, `${CARER}/`), bytes] as const),
  ])
}
