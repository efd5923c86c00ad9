// The printed text to the details in it by which a stranger finds a person.
import type { Finding, Scope } from '../scope.ts'
import type { IdentifierKind, IdentifiersNeed } from '../text-needs.ts'
import { daysIn } from './day.ts'
import { saidIn } from './said.ts'

interface Identifier {
  readonly kind: IdentifierKind
  readonly words: string
  readonly pattern: RegExp
  /** Whether what the pattern found is one. */
  readonly holds?: (found: string) => boolean
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const SPACE = String.raw`[ \u00a0]`

const IDENTIFIERS: readonly Identifier[] = [
  {
    kind: 'postcode',
    words: 'a postcode',
    pattern:
      /(?<![\p{L}\p{N}])(?:GIR[ \u00a0]?0AA|[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[A-Z]{2})(?![\p{L}\p{N}])/giu,
    holds: found => !/\d(?:st|nd|rd|th)$/u.test(found),
  },
  {
    kind: 'phone',
    words: 'a telephone number',
    pattern: /(?<![\d+])(?:\+[ \u00a0]?44[ \u00a0]?(?:\(0\))?|\(?0)(?:[ \u00a0().-]{0,2}\d){9,10}(?!\d)/gu,
  },
  {
    kind: 'email',
    words: 'an e-mail address',
    pattern: /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  },
  {
    kind: 'web',
    words: 'a web address or a name used online',
    pattern: /https?:\/\/\S+|(?<!\p{L})www\.\S+|(?<![\p{L}\p{N}._+-])@[\p{L}\p{N}_.]{3,}/giu,
  },
  {
    kind: 'plate',
    words: 'the number plate of a car',
    pattern:
      /(?<![\p{L}\p{N}])(?:[A-Z]{2}\d{2}[ \u00a0]?[A-Z]{3}|[A-Y]\d{3}[ \u00a0]?[A-Z]{3})(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'nhs',
    words: 'an NHS number',
    pattern: /(?<!\d)\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/gu,
    holds: isNhsNumber,
  },
  {
    kind: 'ni',
    words: 'a National Insurance number',
    pattern:
      /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \u00a0]?\d{2}){3}[ \u00a0]?[A-D](?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'street',
    words: 'a house number and street',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])\d{1,4}[a-zA-Z]?,?${SPACE}(?:${NAME}${SPACE}){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Crescent|Court|Gardens|Grove|Terrace|Way|Place|Walk|Mews|Hill|Rise|View|Square)(?!\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'school',
    words: 'the name of a school or nursery',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:${NAME}${SPACE}){1,5}(?:Primary|Infants?|Juniors?|High|Secondary|Grammar|Nursery|Pre-?school|Academy|College|School)(?!\p{L})`,
      'gu',
    ),
    holds: found => !/^(?:The|Her|His|Their|At|In|My|Our|Your)[ \u00a0]\p{Lu}\p{Ll}+$/u.test(found),
  },
]

/** A gap for each kind of detail in each text; quotations, captions and alternatives are read too. */
export function identifiers(need: IdentifiersNeed, scope: Scope): readonly Finding[] {
  const wanted = IDENTIFIERS.filter(({ kind }) => need.kinds === undefined || need.kinds.includes(kind))
  const reading = {
    in: need.in ?? 'all',
    quoted: true,
    ...(need.outside === undefined ? {} : { outside: need.outside }),
  } as const
  return saidIn(reading, scope).flatMap(({ text, at }) =>
    wanted.filter(identifier => isIn(text, identifier)).map(({ words }) => ({ at, params: { kind: words } })),
  )
}

/** Days are no telephone numbers. */
function isIn(text: string, { kind, pattern, holds = () => true }: Identifier): boolean {
  return ((kind === 'phone' ? withoutDays(text) : text).match(pattern) ?? []).some(holds)
}

function withoutDays(text: string): string {
  return daysIn(text).reduce(
    (rest, { from, to }) => rest.slice(0, from) + '|'.repeat(to - from) + rest.slice(to),
    text,
  )
}

/** The last of the ten digits checks the nine before. */
function isNhsNumber(found: string): boolean {
  const digits = Array.from(found.replaceAll(/\D/gu, ''), Number)
  const sum = digits.slice(0, -1).reduce((total, digit, i) => total + digit * (10 - i), 0)
  return (11 - (sum % 11)) % 11 === digits.at(-1)
}
