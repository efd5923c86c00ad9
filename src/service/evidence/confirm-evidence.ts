// What a person says an uploaded file is to an item of the evidence register, joined to the file.
import { readPart } from '../../storage/store/parts.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import { itemFaults, type EvidenceItem } from './evidence-item.ts'
import type { Picture } from './pictures.ts'
import { seeEvidence, type SeenEvidence } from './see-evidence.ts'
import { uploadOf, type UploadRecord } from './upload-records.ts'

/** What is said about a document. A field left out is left as it stands; an empty one is taken out. */
export interface EvidenceFields {
  readonly type?: string
  readonly title?: string
  readonly subjects?: readonly string[]
  readonly author?: string
  readonly authorText?: string
  readonly on?: string
  readonly until?: string
  readonly receivedOn?: string
  readonly provenance?: string
  readonly restriction?: string
  readonly whole?: boolean
  readonly keptIn?: string
  /** What a picture shows, for readers who cannot see it. */
  readonly alternative?: string
  /** An item that is in the register already, whose file this is. */
  readonly listed?: string
}

/** Confirms an uploaded file, or changes what is said of evidence. `base` is the revision the person saw; 0 for a file nobody confirmed yet. */
export async function confirmEvidence(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
  fields: EvidenceFields,
  base: number,
): Promise<Answer<{ readonly evidence: string }>> {
  const seen = await seeEvidence(service, actor, 'evidence.write', caseId, id)
  if (!seen.ok) return seen
  if (fields.listed !== undefined && fields.listed !== '')
    return joinToListed(service, actor, caseId, seen.value, fields.listed, fields.alternative)
  const { item, faults } = await itemOf(service, caseId, seen.value, fields)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const subjects = await maySubjects(service, actor, caseId, item.subjects)
  if (!subjects) return refuse('invalid', { code: 'evidence/subject', at: 'subjects' })
  return service.store.write(held =>
    write(service, actor, held, caseId, { ...seen.value, item, base, fields }),
  )
}

/** Nobody files a document under a child they may not see. */
async function maySubjects(
  service: Service,
  actor: Actor,
  caseId: string,
  subjects: readonly string[],
): Promise<boolean> {
  for (const subject of subjects) {
    if ((await readPart(service.store, caseId, `children/${subject}`)) === undefined) continue
    if ((await may(service, actor, 'evidence.write', { caseId, child: subject })) !== 'yes') return false
  }
  return true
}

async function itemOf(
  service: Service,
  caseId: string,
  seen: SeenEvidence,
  fields: EvidenceFields,
): Promise<{ readonly item: EvidenceItem; readonly faults: readonly Fault[] }> {
  const { alternative, listed: _, ...said } = fields
  const merged = { ...seen.item, ...said, id: seen.id, ...fileFields(seen.upload) }
  const item = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== '' && value !== undefined),
  )
  const part = await readPart(service.store, caseId, 'people')
  const { people } = (part?.json ?? { people: [] }) as { readonly people: unknown }
  const faults = itemFaults(service.shelf.schemas, item, people)
  return { item: item as unknown as EvidenceItem, faults: [...faults, ...ownFaults(seen, item, alternative)] }
}

/** What the schema leaves open and a register of uploaded files needs. */
function ownFaults(seen: SeenEvidence, item: object, alternative: string | undefined): readonly Fault[] {
  const { subjects } = item as { readonly subjects?: readonly string[] }
  const nobody = subjects?.length === 0 ? [{ code: 'evidence/nobody', at: 'subjects' }] : []
  // Left out it stays as it was said before; of a picture nobody confirmed yet nothing was said.
  const said = alternative ?? (seen.item === undefined ? '' : undefined)
  const silent =
    isPicture(seen.upload) && said?.trim() === '' ? [{ code: 'evidence/alternative', at: 'alternative' }] : []
  return [...nobody, ...silent]
}

function isPicture(record: UploadRecord | undefined): boolean {
  return record !== undefined && ['jpg', 'png'].includes(record.upload.kind)
}

/** What the register says of the file itself; a picture has a name by which documents print it. */
function fileFields(record: UploadRecord | undefined): object {
  if (record === undefined) return {}
  return {
    sha256: record.upload.sha256,
    ...(isPicture(record) ? { asset: assetName(record) } : {}),
  }
}

function assetName({ id, upload }: UploadRecord): string {
  return `picture-${id}.${upload.kind}`
}

interface Writing extends SeenEvidence {
  readonly item: EvidenceItem
  readonly base: number
  readonly fields: EvidenceFields
}

async function write(
  service: Service,
  actor: Actor,
  held: Held,
  caseId: string,
  { id, item, base, upload, fields }: Writing,
): Promise<Answer<{ readonly evidence: string }>> {
  const did = base === 0 ? 'evidence.confirmed' : 'evidence.changed'
  const saved = await savePart(service, actor, held, {
    caseId,
    part: `evidence/${id}`,
    json: item,
    base,
    did,
  })
  if (saved === 'conflict') return refuse('conflict')
  if (upload !== undefined)
    await join(
      service,
      held,
      caseId,
      { ...upload, upload: { ...upload.upload, evidence: id } },
      fields.alternative,
    )
  return done({ evidence: id })
}

/** The upload belongs to this item from now on; a picture is there for documents under its name. */
async function join(
  service: Service,
  held: Held,
  caseId: string,
  record: UploadRecord,
  alternative: string | undefined,
): Promise<void> {
  const { id, owner, at, upload } = record
  await putRecord(held, { kind: 'upload', id, caseId, owner, state: 'confirmed', at, json: upload })
  if (!isPicture(record)) return
  const { evidence, file } = upload
  const before = (await readRecord(held, 'asset', id))?.json as Pick<Picture, 'alternative'> | undefined
  const shows = alternative?.trim() || before?.alternative
  const json = {
    name: assetName(record),
    file,
    evidence,
    ...(shows === undefined ? {} : { alternative: shows }),
  }
  await putRecord(held, {
    kind: 'asset',
    id,
    caseId,
    owner,
    state: 'kept',
    at: service.now().toISOString(),
    json,
  })
}

/** The file of an item that was listed before it came: what is said of it stands; its fingerprint is added. */
async function joinToListed(
  service: Service,
  actor: Actor,
  caseId: string,
  { upload }: SeenEvidence,
  listed: string,
  alternative: string | undefined,
): Promise<Answer<{ readonly evidence: string }>> {
  const target = await seeEvidence(service, actor, 'evidence.write', caseId, listed)
  if (!target.ok || target.value.item === undefined)
    return refuse('invalid', { code: 'evidence/not-listed', at: 'listed' })
  const { item, revision } = target.value
  if (upload?.state !== 'new') return refuse('conflict')
  if (isPicture(upload) && !alternative?.trim())
    return refuse('invalid', { code: 'evidence/alternative', at: 'alternative' })
  return service.store.write(async held => {
    if ((await uploadOf(held, caseId, listed)) !== undefined)
      return refuse('invalid', { code: 'evidence/has-file', at: 'listed' })
    const json = { ...item, ...fileFields(upload) }
    const saved = await savePart(service, actor, held, {
      caseId,
      part: `evidence/${listed}`,
      json,
      base: revision,
      did: 'evidence.file-joined',
    })
    if (saved === 'conflict') return refuse('conflict')
    await join(
      service,
      held,
      caseId,
      { ...upload, upload: { ...upload.upload, evidence: listed } },
      alternative,
    )
    return done({ evidence: listed })
  })
}
