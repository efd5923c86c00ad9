// The text of an uploaded file to parsed JSON, or to why it is not even looked at.
import type { Pointer } from '../model/pointer.ts'
import type { Problem } from '../model/problem.ts'

/** How much of an uploaded file is read before it is refused. */
export interface Limits {
  readonly bytes: number
  readonly depth: number
}

/** What a family file never needs more than. */
export const LIMITS: Limits = { bytes: 20 * 1024 * 1024, depth: 40 }

/** The parsed file, or what is wrong with it. */
type ReadJson =
  | { readonly json: unknown; readonly problems: readonly [] }
  | { readonly json?: undefined; readonly problems: readonly Problem[] }

/** Parses a file that is UTF-8 JSON, small and shallow enough, with no name twice in one record and no name JavaScript would trip over. */
export function readJson(bytes: Uint8Array, limits: Limits = LIMITS): ReadJson {
  if (bytes.byteLength > limits.bytes)
    return refuse('file/size', '', { megabytes: Math.floor(limits.bytes / 1024 / 1024) })
  const text = decode(bytes)
  if (text === undefined) return refuse('file/encoding', '')
  const fault = scan(text, limits.depth)
  if (fault !== undefined) return refuse(fault.code, '', fault.params)
  try {
    return { json: JSON.parse(text) as unknown, problems: [] }
  } catch {
    return refuse('file/json', '')
  }
}

function refuse(code: string, path: Pointer, params: Problem['params'] = {}): ReadJson {
  return { problems: [{ code, severity: 'stop', path, params }] }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

interface Fault {
  readonly code: string
  readonly params: Problem['params']
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]|\n/gu
const TRIPS = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads the punctuation of the text once, before anything is built from it. */
function scan(text: string, depth: number): Fault | undefined {
  const open: (Set<string> | undefined)[] = []
  let line = 1
  let word = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') line += 1
    else if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined)
      if (open.length > depth) return { code: 'file/depth', params: { depth } }
    } else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const fault = nameFault(word, open.at(-1), line)
      if (fault !== undefined) return fault
    } else word = token
  }
  return undefined
}

function nameFault(token: string, names: Set<string> | undefined, line: number): Fault | undefined {
  const name = nameOf(token)
  if (name === undefined || names === undefined) return undefined
  if (TRIPS.has(name)) return { code: 'file/name', params: { line } }
  if (names.has(name)) return { code: 'file/twice', params: { line } }
  names.add(name)
  return undefined
}

function nameOf(token: string): string | undefined {
  try {
    return JSON.parse(token) as string
  } catch {
    return undefined
  }
}
