// Letters, profiles and reports with a masthead, rendered and read back.
import { beforeAll, describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { DocumentTree } from '../../src/model/tree.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import type { Look } from '../../src/render/rendition.ts'
import {
  bookmarksOf,
  openPdf,
  rolesOf,
  tagsOf,
  unmarkedPainting,
  wordsOf,
  type PlacedWord,
} from './pdf-reading.ts'
import { letterRequest, letterSpecimen, mastheadSpecimen, profileSpecimen } from './specimen-letter.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const headingsIn = (roles: readonly string[]): readonly string[] => roles.filter(role => /^H\d$/.test(role))

interface Read {
  readonly pdf: Awaited<ReturnType<typeof openPdf>>
  readonly words: readonly PlacedWord[]
  readonly roles: readonly string[]
  readonly bytes: Uint8Array
}

async function read(tree: DocumentTree, look: Look): Promise<Read> {
  const { bytes } = await renderPdf(letterRequest(tree, look))
  const pdf = await openPdf(bytes)
  return { pdf, bytes, words: await wordsOf(pdf), roles: rolesOf(await tagsOf(pdf)) }
}

describe.each([
  ['a letter', letterSpecimen, 'letter'],
  ['a profile', profileSpecimen, 'profile'],
  ['a report with a masthead, for panel', mastheadSpecimen, 'panel'],
  ['a report with a masthead, for court', mastheadSpecimen, 'court'],
] as const)('%s', (_, tree, look) => {
  test('keeps every text, in order, and may call itself accessible', async () => {
    const { bytes, painted } = await renderPdf(letterRequest(tree, look))
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
    expect(latin(bytes)).toContain('pdfuaid:part>1<')
    expect(latin(bytes)).not.toMatch(/\+Andika/)
  })

  test('paints nothing outside marked content', async () => {
    const { pdf } = await read(tree, look)
    expect(await unmarkedPainting(pdf)).toEqual(Array.from({ length: pdf.numPages }, () => 0))
  })

  test('a draft of it says so on every page', async () => {
    const { bytes, pages } = await renderPdf({ ...letterRequest(tree, look), draft: true })
    const marks = (await wordsOf(await openPdf(bytes))).filter(word => word.text.startsWith('DRAFT, not'))
    expect(marks).toHaveLength(pages ?? 0)
  })
})

describe('a letter', () => {
  let letter: Read
  const find = (text: string) => letter.words.find(word => word.text.startsWith(text))
  beforeAll(async () => {
    letter = await read(letterSpecimen, 'letter')
  })

  test('has its writer at the left and its date at the right of the same line', () => {
    const [from, on] = [find('Priya Nair'), find('14 August')]
    expect(from?.x).toBeCloseTo(96, 0)
    expect((on?.x ?? 0) + (on?.width ?? 0)).toBeCloseTo(595.28 - 96, 0)
    expect(on?.y).toBeCloseTo(from?.y ?? 0, 1)
  })

  test('has its salutation as its one heading of level 1, and small titles without rules', () => {
    expect(headingsIn(letter.roles)).toEqual(['H1', 'H2', 'H2', 'H2'])
    expect(find('Dear Maya')?.size).toBeCloseTo(20)
    expect(find('When you were born')?.size).toBeCloseTo(13)
  })

  test('says whose it is and which sheet, and has no running head', () => {
    expect(find('1 of 2')?.page).toBe(1)
    expect(find('2 of 2')?.page).toBe(2)
    expect(letter.words.filter(word => word.text.startsWith('For Maya'))).toHaveLength(2)
    expect(find('A letter to Maya')).toBeUndefined()
  })

  test('is 12 points on 19', () => {
    const lines = letter.words.filter(
      ({ x, page, size }) => page === 1 && Math.round(x) === 96 && size === 12,
    )
    const at = lines.findIndex(word => word.text.startsWith('I was your social worker'))
    expect((lines[at + 1]?.y ?? 0) - (lines[at]?.y ?? 0)).toBeCloseTo(19, 1)
  })
})

describe('a profile', () => {
  let profile: Read
  const find = (text: string) => profile.words.find(word => word.text.startsWith(text))
  beforeAll(async () => {
    profile = await read(profileSpecimen, 'profile')
  })

  test('is one side in two columns of 206 and 285', () => {
    expect(profile.pdf.numPages).toBe(1)
    expect(find('Keeping in touch')?.x).toBeCloseTo(40, 0)
    expect(find('What is lovely')?.x).toBeCloseTo(40 + 206 + 24, 0)
    expect(Math.max(...profile.words.map(({ x, width }) => x + width))).toBeLessThan(40 + 515.3)
  })

  test('has headings one level below its name, in reading order: left, then right', async () => {
    expect(headingsIn(profile.roles)).toEqual(['H1', 'H2', 'H2', 'H2', 'H2'])
    expect((await bookmarksOf(profile.pdf)).map(({ title }) => title)).toEqual([
      'Keeping in touch',
      'What is lovely about Maya',
      'A day with her',
      'What she finds hard, and what helps',
    ])
  })

  test('needs no number on its one sheet', () => {
    expect(profile.words.some(word => word.text.includes('1 of 1'))).toBe(false)
  })
})

describe('a masthead', () => {
  test('shares its page with what follows, under its name as heading of level 1', async () => {
    const { words, roles } = await read(mastheadSpecimen, 'panel')
    const name = words.find(word => word.text.startsWith('Maya Grace'))
    const section = words.find(word => word.text.includes('The options at a glance'))
    expect(name?.size).toBeCloseTo(26)
    expect([name?.page, section?.page]).toEqual([1, 1])
    expect(headingsIn(roles)).toEqual(['H1', 'H2', 'H3', 'H3', 'H2', 'H3'])
  })

  test('leaves the stamp zone of the court empty', async () => {
    const { words } = await read(mastheadSpecimen, 'court')
    expect(words.filter(word => word.x + word.width > 425 && word.y - word.size < 66)).toEqual([])
  })
})
