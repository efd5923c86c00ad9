// The shelf, a store, the engine and a clock to what every door asks of: the service.
import { randomBytes } from 'node:crypto'
import { readPolicy } from '../storage/templates.ts'
import { readServiceData } from '../storage/service-data.ts'
import type { Store } from '../storage/store/store.ts'
import type { AccessTable } from './access.ts'
import { dayInEngland } from './clock.ts'
import type { Engine } from './engine.ts'
import type { Shelf } from './shelf.ts'

/** Everything a thing done for a person needs; doors hold one and pass it on. */
export interface Service {
  readonly shelf: Shelf
  readonly store: Store
  /** Where records live after an adoption order: other keys, other ids, nothing that joins them to the first. */
  readonly adoption: Store
  readonly engine: Engine
  /** Name of the council's policy. */
  readonly policy: string
  readonly access: AccessTable
  readonly holidays: readonly string[]
  /** The socket or `host:port` of the virus scanner, where there is one. */
  readonly clamd?: string
  /** The file of heads of the audit, kept apart from the store. */
  readonly heads?: string
  readonly now: () => Date
  /** The day in England, `YYYY-MM-DD`; a trial run may hold it still. */
  readonly today: () => string
  /** A new id for a case, a document, a person: 16 letters and digits that say nothing. */
  readonly newId: () => string
}

/** What a service is built of; the clock runs unless a day is given. */
export interface ServiceParts {
  readonly shelf: Shelf
  readonly store: Store
  readonly adoption: Store
  readonly engine: Engine
  readonly policy?: string
  readonly clamd?: string
  readonly heads?: string
  readonly now?: () => Date
  /** Holds the day still, for trial runs: the samples are of one day. */
  readonly day?: string
}

/** Puts a service together. */
export function serviceOf(parts: ServiceParts): Service {
  const {
    shelf,
    store,
    adoption,
    engine,
    policy = 'default',
    clamd,
    heads,
    now = () => new Date(),
    day,
  } = parts
  return {
    shelf,
    store,
    adoption,
    engine,
    policy,
    access: readServiceData(shelf.project, 'access') as AccessTable,
    holidays: readPolicy(shelf.project, 'holidays-england') as readonly string[],
    ...(clamd === undefined ? {} : { clamd }),
    ...(heads === undefined ? {} : { heads }),
    now,
    today: () => day ?? dayInEngland(now()),
    newId,
  }
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 16 characters of an alphabet of 32: 80 bits, and it begins with a letter. */
function newId(): string {
  const [first = 0, ...rest] = randomBytes(16)
  const letter = LETTERS[first % 24] ?? 'a'
  return (
    letter +
    rest
      .map(byte => LETTERS.codePointAt(byte % 32) ?? 0)
      .map(code => String.fromCodePoint(code))
      .join('')
  )
}
