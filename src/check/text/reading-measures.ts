// A document tree to how hard it is to read: words, sentences, grade, and words by page.
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Pointer } from '../../model/pointer.ts'
import type { DocumentTree } from '../../model/tree.ts'
import { pagesOf, passagesOf, type Passage } from './passages.ts'
import { sentencesOf, wordsIn } from './sentences.ts'

/** What was measured of a document. */
export interface ReadingMeasures {
  /** Words in all, titles and quotations included. */
  readonly words: number
  /** Every sentence of its prose; quotations are people's own words and are not judged. */
  readonly sentences: readonly Sentence[]
  /** Words of the longest sentence. */
  readonly longest: number
  /** Grade of Flesch and Kincaid; undefined for a text too short to have one. */
  readonly grade?: number
  /** The place of the text that is hardest to read. */
  readonly hardest?: Pointer
  readonly pages: readonly Page[]
}

/** A sentence's length, and the value of the case it is of. */
export interface Sentence {
  readonly words: number
  readonly at?: Pointer
}

/** A page of a book. */
export interface Page {
  readonly id: string
  readonly words: number
  readonly at?: Pointer
}

/** Below so many words the grade says nothing. */
const LEAST_FOR_GRADE = 100

/** A shorter text is not looked at by itself. */
const LEAST_FOR_PASSAGE = 12

/** How many words a line without a full stop needs to be a sentence: `13 pounds` is none. */
const LEAST_FOR_SENTENCE = 6

/** The measures of a document. Names and numbers make no text harder. */
export function readingMeasures(tree: DocumentTree): ReadingMeasures {
  const passages = passagesOf(tree)
  const names = namesIn(passages)
  const prose = passages
    .filter(({ prose: isProse, quoted }) => isProse && !quoted)
    .map(passage => ({ at: placeOf(passage), sentences: proseSentences(passage.text) }))
  const sentences = prose.flatMap(({ at, sentences: all }) =>
    all.map(sentence => ({ words: wordsIn(sentence).length, ...(at === undefined ? {} : { at }) })),
  )
  const grade = gradeOf(
    prose.flatMap(one => one.sentences),
    names,
    LEAST_FOR_GRADE,
  )
  const [hard] = prose
    .map(one => ({ at: one.at, grade: gradeOf(one.sentences, names, LEAST_FOR_PASSAGE) ?? -Infinity }))
    .toSorted((a, b) => b.grade - a.grade)
  return {
    words: countIn(passages),
    sentences,
    longest: sentences.reduce((most, { words }) => Math.max(most, words), 0),
    ...(grade === undefined ? {} : { grade }),
    ...(hard?.at === undefined ? {} : { hardest: hard.at }),
    pages: pagesOf(tree.children).map(id => pageOf(id, passages)),
  }
}

/** The share of sentences, 0 to 1, that have more words than this. */
export function shareOver({ sentences }: ReadingMeasures, most: number): number {
  return sentences.length === 0 ? 0 : sentences.filter(({ words }) => words > most).length / sentences.length
}

function pageOf(id: string, passages: readonly Passage[]): Page {
  const own = passages.filter(({ page }) => page === id)
  const at = own.map(placeOf).find(place => place !== undefined)
  return { id, words: countIn(own), ...(at === undefined ? {} : { at }) }
}

function countIn(passages: readonly Passage[]): number {
  return passages.reduce((count, { text }) => count + wordsIn(text).length, 0)
}

/** The place of the longest text of the case in a passage; a name or date that stands in the template's words is not what is hard. */
function placeOf({ pieces }: Passage): Pointer | undefined {
  const [longest] = pieces
    .filter(({ at }) => at?.[0] !== undefined)
    .toSorted((a, b) => b.text.length - a.text.length)
  return longest?.at?.[0]
}

function proseSentences(text: string): readonly string[] {
  return sentencesOf(text).filter(
    sentence => /[.!?…]["'”’)]*$/u.test(sentence) || wordsIn(sentence).length >= LEAST_FOR_SENTENCE,
  )
}

function gradeOf(
  sentences: readonly string[],
  names: ReadonlySet<string>,
  least: number,
): number | undefined {
  const words = sentences.flatMap(wordsIn)
  const judged = words.filter(word => !names.has(word) && /^\p{L}/u.test(word))
  if (words.length < least || judged.length === 0) return undefined
  const syllables = judged.reduce((count, word) => count + Math.max(1, syllable(word)), 0)
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: (syllables / judged.length) * words.length,
  })
}

/** Words that are names: those that come from the register of people, and those with a capital inside a sentence. */
function namesIn(passages: readonly Passage[]): ReadonlySet<string> {
  const named = passages
    .flatMap(({ pieces }) => pieces)
    .filter(({ at }) => at?.some(place => /^(?:\/carer)?\/people\//u.test(place)) === true)
    .flatMap(({ text }) => wordsIn(text))
  const capital = passages
    .flatMap(({ text }) => sentencesOf(text))
    .flatMap(sentence => wordsIn(sentence).slice(1))
    .filter(word => /^\p{Lu}\p{L}*[\p{Ll}]/u.test(word))
  const bare = [...named, ...capital].map(word => word.replace(/['’]s$/u, ''))
  return new Set(bare.flatMap(word => [word, `${word}’s`, `${word}'s`]))
}
