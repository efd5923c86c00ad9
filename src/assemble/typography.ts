// Words to the same words with the spaces that must not break made no-break spaces; nothing is added or taken away.
import { byText } from '../model/by-text.ts'

/** The space that never breaks. */
export const NBSP = '\u00a0'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const UNITS =
  'days?|weeks?|months?|years?|hours?|minutes?|times?|miles?|metres?|km|cm|mm|kg|g|am|pm|per cent|percent|children|homes'
const PARTS =
  '[Ss]ections?|[Rr]egulations?|[Pp]aragraphs?|[Pp]aras?|[Pp]arts?|[Ss]chedules?|[Aa]rticles?|[Pp]ages?|[Rr]eg|[Ss]'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'gu'),
  new RegExp(`(?<=\\b(?:${MONTHS})) (?=\\d{4}\\b)`, 'gu'),
  new RegExp(`(?<=\\b(?:${PARTS})) (?=\\d)`, 'gu'),
  new RegExp(`(?<=\\b\\d[\\d.,]*) (?=(?:${UNITS})\\b)`, 'gu'),
  /(?<=(?:^|[\s\u00a0])\p{Lu}\.) (?=\p{Lu}[\p{L}’'-])/gu,
  / (?=\[E\d+\])/gu,
  /(?<=\b0\d{2,4}) (?=\d{3,4}\b)|(?<=\b0\d{2,4}[ \u00a0]\d{3,4}) (?=\d{3,4}\b)/gu,
]

const MOST_KEPT = 3_000_000

/** Holds together dates, `section 35`, a number with its unit, telephone numbers, and initials with a surname. */
export const holdTogether = byText(
  words => PATTERNS.reduce((text, pattern) => text.replace(pattern, NBSP), words),
  MOST_KEPT,
)
