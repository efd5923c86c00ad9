// The life story of one child in four bands: the same facts, no contradiction, and measures a child of that age can read.
import { describe, expect, test } from 'vitest'
import { readingMeasures } from '../../src/check/text/reading-measures.ts'
import { examine } from '../../src/generate.ts'
import { textsOf } from '../../src/model/texts.ts'
import type { DocumentTree, Spread } from '../../src/model/tree.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families, json } from './families.ts'

type Band = 'A' | 'B' | 'C' | 'D'
type Wordings = Partial<Record<Band, string>>

interface Page {
  readonly id: string
  readonly part: string
  readonly home?: string
  readonly versions?: Wordings
  readonly heldBack?: Partial<Record<Band, { readonly reason: string; readonly decidedBy: string }>>
  readonly statements?: readonly string[]
}

interface File {
  readonly children: readonly [{ readonly homes: readonly { readonly id: string }[]; readonly story: { readonly pages: readonly Page[] } }]
  readonly statements: readonly { readonly id: string; readonly versions?: Wordings; readonly heldBack?: string }[]
}

const BANDS = ['A', 'B', 'C', 'D'] as const
const ORDER = ['me', 'family', 'bridge', 'born', 'parent', 'relatives', 'heritage', 'why', 'fault', 'helpers', 'known', 'path', 'home', 'finding', 'celebration', 'touch', 'feelings', 'ask', 'future']
/** Words in all, words on a page, words in a sentence, grade, spreads beside the cover. */
const LIMITS: Readonly<Record<Band, readonly [words: readonly [number, number], page: number, sentence: number, grade: number, spreads: readonly [number, number]]>> = {
  A: [[60, 150], 14, 8, 1, [11, 15]],
  B: [[350, 700], 40, 10, 2, [17, 23]],
  C: [[1000, 1800], 110, 14, 5, [23, 31]],
  D: [[2000, 4000], 260, 18, 7, [23, 40]],
}

const shelf = openShelf()
const family = families.find(({ name }) => name === 'adeyemi-ross')!
const file = json(family.file) as File
const [{ homes, story }] = file.children
const trees = Object.fromEntries(BANDS.map(band => [band, treeOf(band)])) as Record<Band, DocumentTree>

test('every fact is told in each band, or a named person has said why it waits; the last band holds nothing back', () => {
  const all = BANDS.map(band => factsOf(band))
  for (const { told, waiting } of all) expect([...told, ...waiting].toSorted()).toEqual(every())
  expect(all.at(-1)?.waiting).toEqual([])
})

test('what one band tells no later band takes back', () => {
  const told = BANDS.map(band => new Set(factsOf(band).told))
  for (const [i, earlier] of told.slice(0, -1).entries()) expect([...earlier].filter(id => !told[i + 1]!.has(id))).toEqual([])
})

test.each(['A', 'B', 'C'] as const)('every date and number of band %s is in band D too', band => {
  const full = numbersIn(trees.D)
  expect([...numbersIn(trees[band])].filter(number => !full.has(number))).toEqual([])
})

describe.each(BANDS)('band %s', band => {
  const tree = trees[band]
  const spreads = spreadsOf(tree)

  test('begins with the child now and ends with what comes next, with the past between', () => {
    const places = spreads.map(partOf).filter(part => part !== undefined).map(part => ORDER.indexOf(part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(partOf(spreads[0]!)).toBe('me')
    expect(spreads.map(partOf).filter(part => part !== undefined).at(-1)).toBe('future')
  })

  test('every home of the chronology is on the path, in its order, and on a page or kept for an older book', () => {
    const path = spreads.map(({ picture }) => picture).find(picture => picture?.type === 'figure' && picture.drawing.type === 'homesPath')
    expect(path?.type === 'figure' && path.drawing.type === 'homesPath' && path.drawing.stops.length).toBe(homes.length)
    const answered = story.pages.filter(page => page.versions?.[band] !== undefined || page.heldBack?.[band] !== undefined)
    expect(homes.filter(({ id }) => !answered.some(page => page.home === id))).toEqual([])
  })

  test('says that it was not the child’s fault', () => expect(textsOf(tree).join(' ')).toMatch(/not your fault/i))

  test('has words, pages and sentences of its age', () => {
    const measures = readingMeasures(tree)
    const [words, page, sentence, grade, count] = LIMITS[band]
    expect(measures.words).toBeGreaterThanOrEqual(words[0])
    expect(measures.words).toBeLessThanOrEqual(words[1])
    expect(Math.max(...measures.pages.map(one => one.words))).toBeLessThanOrEqual(page)
    expect(measures.longest).toBeLessThanOrEqual(sentence)
    expect(measures.grade ?? 0).toBeLessThanOrEqual(grade)
    expect(spreads.length).toBeGreaterThanOrEqual(count[0])
    expect(spreads.length).toBeLessThanOrEqual(count[1])
  })
})

test('the measures, as a table', () => {
  const rows = BANDS.map(band => {
    const { words, longest, grade, pages, sentences } = readingMeasures(trees[band])
    const facts = factsOf(band)
    const most = Math.max(...pages.map(one => one.words))
    return [band, words, sentences.length, longest, grade?.toFixed(1) ?? '-', pages.length, most, facts.told.length, facts.waiting.length]
  })
  const head = ['band', 'words', 'sentences', 'longest', 'grade', 'spreads', 'most on a page', 'facts told', 'facts that wait']
  process.stdout.write(`\n${[head, ...rows].map(row => row.map(cell => String(cell).padStart(15)).join('')).join('\n')}\n`)
  expect(rows).toHaveLength(BANDS.length)
})

function treeOf(band: Band): DocumentTree {
  const words = ['life-story', '--stage', 'handover', '--audience', `child-${band.toLowerCase()}`, '--as-of', '2026-11-10']
  const { request } = open(shelf, called('generate', words, family.file).asked)
  if (request === undefined) throw new Error('The sample is not a family file')
  return examine(request).tree
}

/** The statements behind the pages: those a band tells, and those it holds back with a reason. */
function factsOf(band: Band): { readonly told: readonly string[]; readonly waiting: readonly string[] } {
  const told = new Set(story.pages.filter(page => page.heldBack?.[band] === undefined).flatMap(page => toldOn(page, band)))
  const reasoned = (page: Page) => page.heldBack?.[band]?.reason !== undefined && page.heldBack[band].decidedBy !== ''
  const held = new Set(story.pages.filter(reasoned).flatMap(page => page.statements ?? []))
  const waiting = every().filter(id => !told.has(id) && (held.has(id) || statement(id)?.heldBack !== undefined))
  return { told: [...told].toSorted(), waiting }
}

/** A page of reasons tells the statements that have words for the band; any other page tells all it rests on. */
function toldOn({ part, versions, statements = [] }: Page, band: Band): readonly string[] {
  if (part === 'why') return statements.filter(id => statement(id)?.versions?.[band] !== undefined)
  return versions?.[band] === undefined ? [] : statements
}

function statement(id: string) {
  return file.statements.find(one => one.id === id)
}

function every(): readonly string[] {
  return [...new Set(story.pages.flatMap(page => page.statements ?? []))].toSorted()
}

function numbersIn(tree: DocumentTree): ReadonlySet<string> {
  return new Set(textsOf(tree).join('\n').replaceAll('\u00a0', ' ').match(/\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December)|\d+/g) ?? [])
}

function spreadsOf(tree: DocumentTree): readonly Spread[] {
  return tree.children.filter(block => block.type === 'spread')
}

/** The part of the book a spread is of, by the place in the file its words come from. */
function partOf(spread: Spread): string | undefined {
  const [, index] = /\/story\/pages\/(\d+)\//.exec(JSON.stringify([spread.title, spread.children])) ?? []
  return index === undefined ? undefined : story.pages[Number(index)]?.part
}
