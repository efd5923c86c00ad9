// Plain JSON, whole or not, to a node that the functions of views can read.
import type { ViewNode } from '../../model/view.ts'

const NOWHERE = { at: '', schema: {} } as const

/** The JSON as a view without schema or places; what it does not hold is absent. */
export function looseNode(json: unknown): ViewNode {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean')
    return { kind: 'leaf', value: json, ...NOWHERE }
  if (Array.isArray(json)) return { kind: 'list', items: json.map(looseNode), ...NOWHERE }
  if (typeof json !== 'object' || json === null) return { kind: 'absent', ...NOWHERE }
  const fields = Object.entries(json).map(([name, value]) => [name, looseNode(value)] as const)
  return { kind: 'record', fields: Object.fromEntries(fields), ...NOWHERE }
}
