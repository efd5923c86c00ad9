// A case to the pictures that documents can print, each by the name the file uses.
import type { AssetRecord } from '../cases.ts'
import type { Actor } from '../access.ts'
import type { Service } from '../service.ts'
import { listRecords } from '../../storage/store/records.ts'
import { seeEvidence } from './see-evidence.ts'

/** A picture that came as evidence. */
export interface Picture extends AssetRecord {
  readonly evidence: string
  readonly title: string
  /** What it shows, for readers who cannot see it. */
  readonly alternative?: string
}

/** The pictures of a case this person may see. */
export async function listPictures(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<readonly Picture[]> {
  const records = await listRecords(service.store, { kind: 'asset', caseId })
  const pictures: Picture[] = []
  for (const { json } of records) {
    const asset = json as Omit<Picture, 'title'> & { readonly evidence?: string }
    if (asset.evidence === undefined) continue
    const seen = await seeEvidence(service, actor, 'evidence.read', caseId, asset.evidence)
    if (seen.ok && seen.value.item !== undefined) pictures.push({ ...asset, title: seen.value.item.title })
  }
  return pictures
}
