// One thing a system may ask for: its address, what it takes and gives, whom it is for, and what does it. The router and the document are both made of these.
import type { Request } from 'express'
import type { JsonSchema } from '../../model/schema.ts'
import type { About, Action, Actor } from '../../service/access.ts'
import type { Answer, Because, Fault } from '../../service/answer.ts'
import type { Service } from '../../service/service.ts'
import type { ProblemCode, ProblemItem } from './problem.ts'

/** A JSON Schema as the document shows it: the keywords a validator reads. */
export interface ApiSchema extends Omit<JsonSchema, 'type' | 'properties' | 'items' | '$defs'> {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly items?: ApiSchema
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly default?: unknown
  readonly const?: unknown
  readonly additionalProperties?: boolean | ApiSchema
  readonly anyOf?: readonly ApiSchema[]
}

/** The values of an address, such as `{case}`; each is an id. */
export type PathValues = Readonly<Record<string, string>>

/** A request that has been let in and fits what the operation takes. */
export interface Ask {
  readonly service: Service
  readonly actor: Actor
  /** The system whose token it came with. */
  readonly system: string
  readonly path: PathValues
  readonly query: Readonly<Record<string, string | number>>
  readonly body: Readonly<Record<string, unknown>>
  /** What `If-Match` names, without its quotes; '' where the operation asks for none. */
  readonly version: string
  readonly req: Request
}

/** JSON, or bytes with their type and the name they go by, or why there is neither. */
export type Reply =
  | {
      readonly status: number
      readonly json?: unknown
      readonly etag?: string
      readonly location?: string
      /** Query of the next page. */
      readonly next?: Readonly<Record<string, string>>
    }
  | { readonly bytes: Uint8Array | AsyncIterable<Uint8Array>; readonly type: string; readonly name: string }
  | {
      readonly problem: ProblemCode
      readonly items?: readonly ProblemItem[]
      readonly faults?: readonly Fault[]
    }

/** What a body is: JSON of a schema, or a file as it is. */
export type Body =
  | { readonly type: 'application/json' | 'application/merge-patch+json'; readonly schema: ApiSchema }
  | { readonly type: 'file'; readonly types: readonly string[] }

/** What an answer is. */
export type Given =
  | { readonly says: string; readonly schema: ApiSchema; readonly etag?: true; readonly paged?: true }
  | { readonly says: string; readonly types: readonly string[] }
  | { readonly says: string }

/** Methods of addresses. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A line of the audit: ids and codes, never words. */
export interface Seen {
  readonly did: string
  readonly caseId?: string
  readonly about?: string
}

/** One operation. */
export interface Operation {
  readonly id: string
  readonly method: Method
  /** Below `/api/v1`, such as `/cases/{case}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly says?: string
  /** What the person must be allowed, a key of the table of access. */
  readonly action: Action
  /** What is asked about. Where only the service knows whose it is, it decides alone. */
  readonly about: ((path: PathValues) => About) | 'by the service'
  readonly query?: Readonly<Record<string, ApiSchema>>
  readonly body?: Body
  /** The request must name the version it was made from. */
  readonly ifMatch?: true
  readonly gives: Readonly<Record<number, Given>>
  /** What the audit says of it where the service does not write it down itself: something was looked at or taken away. */
  readonly seen?: (path: PathValues, query: Ask['query']) => Seen
  readonly answer: (ask: Ask) => Promise<Reply>
}

/** Why the service gave no value, as the kind of problem a system reads. */
const PROBLEMS: Readonly<Record<Because, ProblemCode>> = {
  hidden: 'not-found',
  forbidden: 'forbidden',
  conflict: 'conflict',
  invalid: 'invalid',
  gone: 'gone',
}

/** The reply made of a value, or the problem that there is none. */
export function replied<Value>(answer: Answer<Value>, make: (value: Value) => Reply): Reply {
  return answer.ok ? make(answer.value) : { problem: PROBLEMS[answer.because], faults: answer.problems }
}

/** An ordinary answer. */
export function ok(json: unknown, more: { readonly etag?: string } = {}): Reply {
  return { status: 200, json, ...more }
}

/** Something new, with the address it has now. */
export function created(json: unknown, location: string, more: { readonly etag?: string } = {}): Reply {
  return { status: 201, json, location: `${ROOT}${location}`, ...more }
}

/** Where the API stands. */
export const ROOT = '/api/v1'
