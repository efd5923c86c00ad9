// A view to the text a signature stands for: the same content, the same text.
import { nodeAt, plain, type ViewRecord } from '../model/view.ts'

/** Parts of a record that come after the signatures, or are no part of what is signed. */
const NOT_SIGNED = new Set([
  'signatures',
  'decision',
  'proceedings',
  'legalAdvice',
  'permissions',
  'adopters',
  'match',
  'updates',
  'closing',
  'retention',
  'section24',
  'story',
  'letters',
  'profile',
  'fostering',
  'matching',
  'plans',
  'meetings',
  'decisionRecord',
  'planChange',
  'application',
])

/** Where the record stands that is signed, by the kind of view. */
const SIGNED = ['/child', '/assessment', '/carer']

/** Whether a signature stands for this section of a record too. */
export function isSigned(section: string): boolean {
  return !NOT_SIGNED.has(section)
}

/** Canonical JSON of the signed sections of the child's record, or of the assessment or carer the view is of; its SHA-256 is what a signature's `content` names. */
export function signedContent(view: ViewRecord): string {
  const place = SIGNED.find(path => Object.hasOwn(view.fields, path.slice(1))) ?? ''
  const record = (plain(nodeAt(view, place)) ?? {}) as Readonly<Record<string, unknown>>
  const signed = Object.entries(record).filter(([name]) => isSigned(name))
  return canonical(Object.fromEntries(signed), new Map())
}

/** Records are referred to from many places; each is written out once and then `known`. */
function canonical(value: unknown, known: Map<object, string>): string {
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, known)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const text = known.get(value) ?? fieldsOf(value, known)
  known.set(value, text)
  return text
}

function fieldsOf(value: object, known: Map<object, string>): string {
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field, known)}`).join(',')}}`
}
