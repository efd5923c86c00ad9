// How hard a document is to read, and what a child of each age can read.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { readingMeasures, shareOver } from '../../src/check/text/reading-measures.ts'
import { sentencesOf, wordsIn } from '../../src/check/text/sentences.ts'
import type { Measure } from '../../src/check/text-needs.ts'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { completeFile, contextOf, viewFrom } from './case.ts'
import { found, HERE, line, paragraph, quotation, section, spread, text, tree } from './printed.ts'

test.each<readonly [string, string, readonly string[]]>([
  ['a full stop ends a sentence', 'He came. She left.', ['He came.', 'She left.']],
  ['a title does not', 'Dr. Jones came. He sat.', ['Dr. Jones came.', 'He sat.']],
  ['nor an initial', 'Anna S. laughed.', ['Anna S. laughed.']],
  ['nor a decimal point', 'You weighed 3.5 kilos.', ['You weighed 3.5 kilos.']],
  ['a new line does', 'Your bear\nYour book', ['Your bear', 'Your book']],
  ['signs alone are none', '… !', []],
])('%s', (_, words, expected) => {
  expect(sentencesOf(words)).toEqual(expected)
})

test('every word of a text is in one of its sentences', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aB éÉ.!? \n’-1'.split('')), maxLength: 200 }),
      words => {
        expect(sentencesOf(words).flatMap(wordsIn)).toEqual(wordsIn(words))
      },
    ),
  )
})

const EASY = 'You were born in the spring. Mum was glad. She sang to you at night. You had a red hat. '
const HARD =
  'Unfortunately the accommodation subsequently available immediately necessitated an extraordinarily complicated reorganisation of everybody’s responsibilities. '

const SECOND = 'You lived with Amara by the river. She was singing in the sunny garden. '.repeat(9)
const THIRD =
  'You lived with Amara by the quiet river. She was singing in the sunny garden in summer. '.repeat(9)

const book = (...pages: string[]): DocumentTree =>
  tree(...pages.map((words, i) => spread(`page-${i + 1}`, paragraph(words, `/words/${i}`))))

test('words, sentences and pages are counted', () => {
  const { words, sentences, longest, pages } = readingMeasures(
    book('You were born. Mum sang to you.', 'Hello!'),
  )
  expect({ words, sentences: sentences.length, longest }).toEqual({ words: 8, sentences: 3, longest: 4 })
  expect(pages).toEqual([
    { id: 'page-1', words: 7, at: '/words/0' },
    { id: 'page-2', words: 1, at: '/words/1' },
  ])
})

test('long words in long sentences make a higher grade', () => {
  const grade = (words: string) => readingMeasures(book(words)).grade ?? 0
  expect(grade(EASY.repeat(8))).toBeLessThan(2)
  expect(grade(HARD.repeat(10))).toBeGreaterThan(12)
})

test('a text under a hundred words has no grade', () => {
  expect(readingMeasures(book(HARD)).grade).toBeUndefined()
})

test('a long name makes a text no harder', () => {
  const grade = (name: string) =>
    readingMeasures(book(`${EASY} We went with ${name} to the park. `.repeat(8))).grade
  expect(grade('Oluwaseyifunmi')).toBeCloseTo(grade('Bob') ?? 0, 5)
})

test('people’s own words, covers, drawings and alternatives are not judged', () => {
  const photo: Block = { type: 'photo', id: 'me', caption: [], alternative: HARD, asset: 'me.png' }
  const letterhead: Block = {
    type: 'letterhead',
    id: 'head',
    sender: [[text(HARD)]],
    date: [],
    salutation: [text('Dear Ada')],
  }
  const { sentences, words } = readingMeasures(tree(letterhead, quotation(paragraph(HARD)), photo))
  expect(sentences).toEqual([])
  expect(words).toBe(wordsIn(HARD).length)
})

test('facts in a word or two are no sentences', () => {
  expect(
    readingMeasures(tree(paragraph('13 pounds'), paragraph('We do not know where she was'))).sentences,
  ).toEqual([{ words: 7 }])
})

test('the share of long sentences', () => {
  expect(shareOver(readingMeasures(book('One two. One two three four. One.')), 3)).toBeCloseTo(1 / 3)
  expect(shareOver(readingMeasures(tree()), 3)).toBe(0)
})

function problems(printed: DocumentTree, wording: string | undefined, only?: readonly Measure[]) {
  const view = viewFrom(completeFile(), 'qa', '2026-03-02', 'ada', wording)
  const needs = { reading: { limits: { policy: 'reading.bands' }, ...(only === undefined ? {} : { only }) } }
  return found(needs, contextOf(undefined, 'qa', { view, tree: printed })).map(
    ({ path, params: { measure, found: there, bound, limit } }) => line(path, measure, there, bound, limit),
  )
}

const WORDS_12 = 'You lived with Pat in a house with a very big garden.'
const WORDS_4 = 'Pat had a dog. '

test.each<readonly [string, DocumentTree, string, Measure, readonly string[]]>([
  ['a text for older children', book(HARD.repeat(10)), 'B', 'grade', ['/words/0 reading age 40 at most 7']],
  ['an easy text', book(EASY.repeat(8)), 'B', 'grade', []],
  ['a text of the second grade, not quite of the third', book(SECOND), 'B', 'grade', []],
  ['a text of the third', book(THIRD), 'B', 'grade', ['/words/0 reading age 8 at most 7']],
  [
    'a sentence too long among few',
    book(WORDS_4, WORDS_12),
    'B',
    'sentences',
    ['/words/1 words in a sentence 12 at most 10'],
  ],
  ['one among many', book(WORDS_4.repeat(12) + WORDS_12), 'B', 'sentences', []],
  ['the same sentence for an older child', book(WORDS_4, WORDS_12), 'C', 'sentences', []],
  [
    'a page for a small child with two ideas',
    book(WORDS_4, 'You had a red hat. You had a blue coat. You had a green ball too.'),
    'A',
    'page',
    ['/words/1 words on a page 16 at most 14'],
  ],
  ['a book too short', book(WORDS_4), 'B', 'words', ['/document words in all 4 at least 350']],
  ['and of too few pages', book(WORDS_4), 'A', 'pages', ['/document pages 1 at least 12']],
])('%s', (_, printed, wording, measure, expected) => {
  expect(
    problems(printed, wording, [measure]).map(one => one.replace(/reading age \d\d /u, 'reading age 40 ')),
  ).toEqual(expected.map(one => one.replace('/document ', '')))
})

test('a document with no wording, or one the policy says nothing of, is not judged', () => {
  expect(problems(book(HARD.repeat(10)), undefined)).toEqual([])
  expect(problems(book(HARD.repeat(10)), 'report')).toEqual([])
})

test('an entry of the policy may be named outright', () => {
  const context = contextOf(undefined, 'qa', {
    tree: tree(section('letter', paragraph(HARD.repeat(10), HERE))),
  })
  const needs = { reading: { limits: { policy: 'reading.letter' }, only: ['grade'] as const } }
  expect(found(needs, context)).toMatchObject([{ path: HERE, params: { measure: 'reading age', limit: 14 } }])
})

test('nothing of the case is in a problem but its place', () => {
  const said = JSON.stringify(problems(book(HARD.repeat(10)), 'A'))
  expect(said).not.toMatch(/accommodation|Unfortunately/u)
})
