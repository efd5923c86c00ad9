// The line of an address, a town, a school or a place of work to the parts that would still identify it.
import { isCommon, isOftenInAddresses } from './common-words.ts'

/** Part of a place; `capitals` where it is made of everyday words, and `bare` where a single word is left of it. */
interface PlacePart {
  readonly words: string
  readonly written: 'any' | 'capitals' | 'bare'
}

/** Words for kinds of streets and houses, each with the ways it is shortened. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  `road rd · street st str · avenue ave av · lane ln la · close cl clo · drive dr drv
  court ct crt · crescent cres cresc cr · terrace ter terr tce · gardens gdns gdn gds · grove gr gro grv · place pl
  square sq · house hse ho · cottage cott ctg · cottages cotts cott · park pk · mount mt
  saint st · green grn · parade pde · buildings bldgs · building bldg · lodge ldg
  farm fm · mews · way wy · walk wlk · rise · yard yd
  row · hill hl · view vw`
    .split(/\s*[·\n]\s*/u)
    .map(row => row.split(' '))
    .map(([long = '', ...shorts]) => [long, shorts]),
)
const LONG_OF: ReadonlyMap<string, string> = new Map(
  [...KINDS]
    .filter(([long]) => long !== 'saint')
    .flatMap(([long, shorts]) => shorts.map((short): [string, string] => [short, long])),
)

/** Words that say what stands there or which part of it, never which one. */
const OF_A_PLACE = new Set(
  `the old new upper lower great little north south east west point gate lock mead wharf quay view villas villa lodge hall
  manor grange rectory vicarage chapel barn barns mill nurseries nursery primary infant infants junior secondary high grammar
  academy college school preschool pre playgroup surgery practice medical health centre clinic hospital hospice library
  church community family childrens children and of in at on by the ltd limited plc co company group services service city
  council county borough district trust foundation mr mrs`.split(/\s+/u),
)

const NUMBER = String.raw`(?:flat|room|unit|apartment|apt|number|no|house|block|floor|plot|studio)?\.?\s*\d+\s*[a-z]?(?:\s*[-–/&]\s*\d+[a-z]?)?`
const LEADING = new RegExp(String.raw`^(?:flat\s+\w\b|${NUMBER})[\s,]+(?=\S)`, 'iu')
const TRAILING = new RegExp(String.raw`[\s,]+${NUMBER}$`, 'iu')
const LEAST_BARE = 4
const LEAST_WORDS_WITH_NUMBER = 3

/** Every part of a place that is enough to find it: each side of a comma, without its number, its kind shortened, its own name alone. */
export function placeParts(value: string): readonly PlacePart[] {
  const pieces = value.split(/[,;\n]/u).map(piece => piece.trim())
  return [value.trim(), ...pieces].flatMap(piece => (piece === '' ? [] : partsOf(piece)))
}

function partsOf(piece: string): readonly PlacePart[] {
  const street = withoutNumbers(piece)
  const article = street.replace(/^(?:the|ye)\s+/iu, '')
  const own = street === piece ? [] : numbered(piece)
  return [...own, ...[street, article].flatMap(named), ...bareWords(street)]
}

function withoutNumbers(piece: string): string {
  const shorter = piece.replace(LEADING, '').replace(TRAILING, '')
  return shorter === piece ? piece : withoutNumbers(shorter)
}

/** `3 Church Road` is an address though each of its words is common. */
function numbered(piece: string): readonly PlacePart[] {
  const words = wordsOf(piece)
  const isAddress =
    words.length >= LEAST_WORDS_WITH_NUMBER || words.some(word => !isCommon(word) && /\p{L}/u.test(word))
  return isAddress ? shortened(words).map(found => ({ words: found, written: 'any' })) : []
}

function named(street: string): readonly PlacePart[] {
  const words = wordsOf(street)
  const everyday = words.every(word => isCommon(word) || isOfAPlace(word))
  if (!everyday) return shortened(words).map(found => ({ words: found, written: 'any' }))
  const isStreet = words.length > 1 && words.slice(1).some(word => KINDS.has(longOf(word)))
  return isStreet ? shortened(words).map(found => ({ words: found, written: 'capitals' })) : []
}

/** The name of a house or street without its kind: `Thistlewane` of `Thistlewane House`. */
function bareWords(street: string): readonly PlacePart[] {
  return wordsOf(street)
    .filter(word => /^[\p{L}\p{M}'’-]+$/u.test(word) && word.length >= LEAST_BARE && isDistinctive(word))
    .map(words => ({ words, written: 'bare' }))
}

function isDistinctive(word: string): boolean {
  const own = word.replace(/['’]s$/u, '')
  return !isCommon(own) && !isOfAPlace(own) && !isOftenInAddresses(own)
}

/** The words as they stand, with each kind of street in full, and with each of the ways kinds are shortened. */
function shortened(words: readonly string[]): readonly string[] {
  const full = words.map((word, i) => (i === 0 && lower(word) === 'st' ? 'saint' : longOf(word)))
  const most = Math.max(0, ...full.map(word => KINDS.get(word)?.length ?? 0))
  const short = Array.from({ length: most }, (_, turn) => full.map(word => KINDS.get(word)?.[turn] ?? word))
  const [first = ''] = words
  return [
    ...new Set([words, full, [first, ...full.slice(1)], ...short].map(all => all.join(' ').toLowerCase())),
  ]
}

function longOf(word: string): string {
  return LONG_OF.get(lower(word)) ?? lower(word)
}

function isOfAPlace(word: string): boolean {
  return OF_A_PLACE.has(lower(word)) || KINDS.has(longOf(word))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter(word => word !== '')
}

function lower(word: string): string {
  return word.toLowerCase()
}
