// The values an address may have in it, each with what it looks like; anything else is an address of nothing.
import type { ApiSchema, PathValues } from './operation.ts'

const ID = '^[a-z0-9][a-z0-9-]{0,59}$'

/** Every `{name}` of an address. */
export const PARAMS: Readonly<Record<string, ApiSchema>> = {
  case: { type: 'string', pattern: ID, description: 'The id of a case: it says nothing of anybody.' },
  child: {
    type: 'string',
    pattern: ID,
    description:
      'The id of a child in the file of the case; where a document is about several, of what it is about.',
  },
  part: {
    type: 'string',
    pattern:
      '^(case|people|family|carer|(children|evidence):[a-z0-9][a-z0-9-]{0,59}|pairs(:[a-z0-9][a-z0-9-]{0,59}){2})$',
    description:
      'A part of the case: `case`, `people`, `family`, `children:<child>`, `pairs:<from>:<to>`, `evidence:<id>`; of a household `carer`.',
  },
  evidence: { type: 'string', pattern: ID, description: 'The id of a piece of evidence.' },
  type: { type: 'string', pattern: ID, description: 'A document type, such as `cpr`.' },
  document: { type: 'string', pattern: ID, description: 'The id of a document that was made.' },
  other: { type: 'string', pattern: ID, description: 'The id of another document.' },
  format: {
    type: 'string',
    pattern: ID,
    description: 'A format the document was made in: `pdf`, `docx`, `html`.',
  },
  release: { type: 'string', pattern: ID, description: 'The id of a release.' },
  paper: {
    type: 'string',
    pattern: '^[1-9][0-9]?$',
    description: 'The number of a paper in the envelope.',
  },
  request: { type: 'string', pattern: ID, description: 'The id of a request for information.' },
  link: {
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9-]{0,120}$',
    description: 'The id of a link to a household.',
  },
  supplier: {
    type: 'string',
    pattern: ID,
    description: 'Who can supply what is missing, such as `school`: a gap names it.',
  },
  passage: { type: 'string', pattern: ID, description: 'The id of words that were kept.' },
  leaf: { type: 'string', pattern: '^(copy|full|letter)$', description: '`copy`, `full` or `letter`.' },
  making: { type: 'string', pattern: ID, description: 'The id under which a document is being made.' },
  token: { type: 'string', pattern: ID, description: 'The id of a token; not the token.' },
  user: { type: 'string', pattern: ID, description: 'The id of a person who uses the service.' },
}

const PATTERNS = new Map(
  Object.entries(PARAMS).map(([name, { pattern = '' }]) => [name, new RegExp(pattern)] as const),
)

/** The names in an address, in their order. */
export function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** An address as the router reads it. */
export function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** Whether each value looks like what it should be. */
export function areIds(values: PathValues): boolean {
  return Object.entries(values).every(([name, value]) => PATTERNS.get(name)?.test(value) === true)
}

/** The name of a part as the service has it: `children:ama` is `children/ama`. */
export function partName(inPath: string): string {
  return inPath.replaceAll(':', '/')
}

/** The name of a part as an address has it. */
export function partInPath(part: string): string {
  return part.replaceAll('/', ':')
}
