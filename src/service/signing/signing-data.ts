// A service to who may sign as what, read once.
import { readServiceData } from '../../storage/service-data.ts'
import type { Service } from '../service.ts'
import type { SigningData } from './standing.ts'

const known = new Map<string, SigningData>()

/** `templates/service/signing.json`. */
export function signingData({ shelf }: Pick<Service, 'shelf'>): SigningData {
  const data = known.get(shelf.project) ?? (readServiceData(shelf.project, 'signing') as SigningData)
  known.set(shelf.project, data)
  return data
}
