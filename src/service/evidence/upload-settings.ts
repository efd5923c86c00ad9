// What a council may set about uploads: how large a file may be, and the words documents tell themselves by.
import { UPLOAD_LIMITS, type UploadLimits } from '../../intake/uploads/limits.ts'
import type { UploadCues } from '../../intake/uploads/suggestions.ts'
import { readServiceData } from '../../storage/service-data.ts'
import type { Service } from '../service.ts'

interface UploadSettings extends UploadCues {
  readonly megabytes: number
}

const read = new Map<string, UploadSettings>()

/** The settings, read once. */
export function uploadSettings({ shelf }: Pick<Service, 'shelf'>): UploadSettings {
  const known = read.get(shelf.project) ?? (readServiceData(shelf.project, 'uploads') as UploadSettings)
  read.set(shelf.project, known)
  return known
}

/** How much of an upload is read. */
export function uploadLimits(service: Pick<Service, 'shelf'>): UploadLimits {
  return { ...UPLOAD_LIMITS, bytes: uploadSettings(service).megabytes * 1024 * 1024 }
}
