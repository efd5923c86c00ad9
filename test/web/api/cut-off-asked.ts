// What is asked under a key before and after the power cut: a token for another system, which is there once or not at all.
import type { Actor } from '../../../src/service/access.ts'

/** The one account there is. */
export const LOOKS_AFTER_SYSTEMS = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.org',
  role: 'administrator',
  team: 'systems',
} as const

const { id, email: _, ...rest } = LOOKS_AFTER_SYSTEMS

/** The same, asking. */
export const ADMINISTRATOR: Actor = { ...rest, user: id, via: 'web' }

/** What is asked for. */
export const WANTED = { name: 'Case system', user: id, days: 10 } as const

/** The key it is asked for under. */
export const KEY = 'sent-before-the-cut'
