// Every helper of the template language, by name; there are no others.
import { ANSWERS } from './answers.ts'
import { DATES } from './dates.ts'
import { LISTS } from './lists.ts'
import { NAMES } from './names.ts'
import { WORDS } from './words.ts'
import type { Helper } from './helper.ts'

/** The helpers that make a value. */
export const HELPERS: Readonly<Record<string, Helper>> = {
  ...ANSWERS,
  ...DATES,
  ...LISTS,
  ...NAMES,
  ...WORDS,
}

/** The helpers that stand around a part of the template. */
export const BLOCK_HELPERS = ['each', 'with', 'if', 'unless', 'shown'] as const
