// An upload that came to one that was opened safely, with what it may be; or why it is not taken, and then nothing of it stays.
import { plainName } from '../../intake/uploads/file-name.ts'
import { openUpload } from '../../intake/uploads/open-upload.ts'
import type { OpenedUpload } from '../../intake/uploads/opened-upload.ts'
import { suggestionsFor } from '../../intake/uploads/suggestions.ts'
import { scannerAt, scanForViruses } from '../../intake/uploads/virus-scan.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { fileStream, putFile, removeFile } from '../../storage/store/files.ts'
import { readPart } from '../../storage/store/parts.ts'
import { putRecord } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { Service } from '../service.ts'
import { peopleIn, type PersonInFile } from './people-in-file.ts'
import type { ArrivedUpload } from './receive-upload.ts'
import { removeUpload, type Upload } from './upload-records.ts'
import { uploadLimits, uploadSettings } from './upload-settings.ts'

/** Opens an upload that came for a case. The answer names the evidence that it becomes when somebody confirms what it is. */
export async function addEvidence(
  service: Service,
  actor: Actor,
  caseId: string,
  arrived: ArrivedUpload,
  name: string,
): Promise<Answer<{ readonly evidence: string }>> {
  const verdict = await may(service, actor, 'evidence.write', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const scanned = await scan(service, arrived.file)
  const answer = scanned.ok
    ? await openUpload(fileStream(service.store, arrived.file), uploadLimits(service))
    : { ok: false as const, faults: scanned.problems }
  if (answer.ok)
    return keep(service, actor, caseId, { arrived, name, opened: answer.upload, scanned: scannedAs(service) })
  await service.store.write(async held => {
    await removeUpload(held, arrived.id, arrived.file)
    await appendAudit(held, {
      at: service.now().toISOString(),
      actor: actor.user,
      did: 'evidence.refused',
      caseId,
      about: answer.faults.map(({ code }) => code).join(' '),
      outcome: 'refused',
    })
  })
  return refuse('invalid', ...answer.faults.map(fault => ({ ...fault, at: 'file' })))
}

async function scan({ store, clamd }: Service, file: string): Promise<Answer<'scanned'>> {
  if (clamd === undefined) return done('scanned')
  const found = await scanForViruses(fileStream(store, file), scannerAt(clamd))
  return found === 'clean' ? done('scanned') : refuse('invalid', { code: `upload/scan-${found}` })
}

function scannedAs({ clamd }: Service): Upload['scanned'] {
  return clamd === undefined ? 'not-scanned' : 'clean'
}

interface Taken {
  readonly arrived: ArrivedUpload
  readonly name: string
  readonly opened: OpenedUpload
  readonly scanned: Upload['scanned']
}

/** Keeps the file; of a photograph only what was drawn anew, so that no place and no camera stays anywhere. */
async function keep(
  service: Service,
  actor: Actor,
  caseId: string,
  { arrived, name, opened, scanned }: Taken,
): Promise<Answer<{ readonly evidence: string }>> {
  const at = service.now().toISOString()
  const evidence = `e-${arrived.id}`
  const people = await readPeople(service, caseId)
  return service.store.write(async held => {
    const { picture } = opened
    const file = picture === undefined ? arrived.file : service.newId()
    const facts =
      picture === undefined ? arrived : await putFile(held, { id: file, caseId, at, bytes: picture.bytes })
    if (picture !== undefined) await removeFile(held, arrived.file)
    const upload: Upload = {
      evidence,
      file,
      name: plainName(name, opened.kind),
      kind: opened.kind,
      bytes: facts.bytes,
      sha256: facts.sha256,
      sha256Received: arrived.sha256,
      pageCount: opened.pageCount,
      paged: opened.paged,
      notes: opened.notes,
      suggested: suggest(service, opened, name, people),
      scanned,
    }
    const row = { id: arrived.id, caseId, owner: actor.user, at }
    await putRecord(held, { ...row, kind: 'upload', state: 'new', json: upload })
    await putRecord(held, { ...row, kind: 'upload-words', state: 'kept', json: { pages: opened.pages } })
    await appendAudit(held, { at, actor: actor.user, did: 'evidence.added', caseId, about: evidence })
    return done({ evidence })
  })
}

async function readPeople({ store }: Service, caseId: string): Promise<readonly PersonInFile[]> {
  const part = await readPart(store, caseId, 'people')
  return (part?.json as { readonly people?: readonly PersonInFile[] } | undefined)?.people ?? []
}

function suggest(
  service: Service,
  opened: OpenedUpload,
  name: string,
  people: readonly PersonInFile[],
): Upload['suggested'] {
  const suggested = suggestionsFor(opened, plainName(name, opened.kind), uploadSettings(service))
  const named = peopleIn(opened.pages.slice(0, 2).join('\n'), people)
  const author = peopleIn(suggested.author ?? '', people)[0]
  const children = people.filter(({ kind }) => kind === 'child')
  const subjects = named.filter(({ kind }) => kind !== 'professional').map(({ id }) => id)
  const only = children.length === 1 ? children.map(({ id }) => id) : []
  return {
    ...suggested,
    subjects: subjects.length > 0 ? subjects : only,
    ...(author === undefined ? {} : { authorId: author.id }),
  }
}

/** What to know of a file before opening it, to be worded. A photograph was drawn anew: nothing that came with it is left to scan. */
export function noteFaults({
  notes,
  scanned,
  kind,
}: Pick<Upload, 'notes' | 'scanned' | 'kind'>): readonly Fault[] {
  const drawn = kind === 'jpg' || kind === 'png'
  return scanned === 'clean' || drawn ? notes : [...notes, { code: 'upload/not-scanned' }]
}
