// The bytes of an upload as they come to a sealed file, cut at the limit; they are nowhere else.
import { readCase } from '../../storage/store/cases.ts'
import { newFile, type FileWriter } from '../../storage/store/files.ts'
import { putRecord } from '../../storage/store/records.ts'
import { StoreFull } from '../../storage/store/store.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { removeUpload } from './upload-records.ts'
import { uploadLimits } from './upload-settings.ts'

/** An upload on its way. */
export interface ArrivingUpload {
  readonly id: string
  readonly caseId: string
  /** Takes the next bytes; `full` when the limit is reached, and then the rest need not come. */
  readonly write: (chunk: Uint8Array) => Promise<'room' | 'full'>
  /** All bytes are there. */
  readonly finish: () => Promise<ArrivedUpload>
  /** It is not wanted, or did not come whole: nothing of it stays. */
  readonly abandon: () => Promise<void>
}

/** An upload that came, not yet looked at. */
export interface ArrivedUpload {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Begins to take an upload for a case, if this person may add evidence to it. What arrives when the service stops is swept at the next start. */
export async function receiveUpload(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<ArrivingUpload>> {
  const verdict = await may(service, actor, 'evidence.write', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  // A household's evidence is a list inside its one part; files are kept for families.
  if ((await readCase(service.store, caseId))?.kind !== 'family') return refuse('hidden')
  const [id, file, at] = [service.newId(), service.newId(), service.now().toISOString()]
  await service.store.write(held =>
    putRecord(held, {
      kind: 'upload',
      id,
      caseId,
      owner: actor.user,
      state: 'arriving',
      at,
      json: { file },
      expect: 0,
    }),
  )
  const writer = newFile(service.store, { id: file, caseId, at })
  let left = uploadLimits(service).bytes
  return done({
    id,
    caseId,
    write: async chunk => {
      left -= chunk.byteLength
      if (left < 0) return 'full'
      await writer.write(chunk)
      return 'room'
    },
    finish: async () => ({ id, file, ...(await writer.finish()) }),
    abandon: () => abandon(service, writer, id, file),
  })
}

const AGAIN_AFTER = 5000

/** Taking away needs a little room too: on a full disk it is tried until there is some. */
async function abandon(service: Service, writer: FileWriter, id: string, file: string): Promise<void> {
  try {
    await writer.abandon()
    await service.store.write(held => removeUpload(held, id, file))
  } catch (fault) {
    if (!(fault instanceof StoreFull)) throw fault
    setTimeout(() => {
      abandon(service, writer, id, file).catch(() => undefined)
    }, AGAIN_AFTER).unref()
  }
}
