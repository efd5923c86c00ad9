// Nothing a reader may not see is in any part of a file that reader is given, in any way bytes hold words.
import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { plain, type ViewNode } from '../../src/model/view.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { textsIn } from './contents.ts'
import { called, families, type Family } from './families.ts'

const shelf = openShelf()
const FORMATS = ['pdf', 'docx', 'html'] as const
const READ_ONCE = new Map<string, string>()

describe.each(families)('$name', family => {
  test.each(family.makes.map(words => [words.join(' '), words] as const))('no canary is found in `%s`', async (_, words) => {
    const hidden = hiddenCanaries(family, words)
    expect(hidden.length).toBeGreaterThan(0)
    const made = await makeDocument(shelf, called('generate', words, family.file).asked, FORMATS, scratch())
    expect(made.status).toBe('generated')
    for (const { path } of made.files) expect(hidden.filter(({ value }) => isIn(value, path)).map(({ at }) => `${at} in ${basename(path)}`)).toEqual([])
  })
})

test('a canary that is printed is found in every format', async () => {
  const family = families.find(({ name }) => name === 'whitlock')!
  const made = await makeDocument(shelf, called('generate', family.makes[0]!, family.file).asked, FORMATS, scratch())
  for (const { path } of made.files) expect(isIn('Morayo', path), path).toBe(true)
})

test.each([
  ['as it is', (value: string) => value],
  ['in another case, with other spaces', (value: string) => value.toUpperCase().replaceAll(' ', '\u00a0')],
  ['in base64', (value: string) => Buffer.from(`before ${value} after`).toString('base64')],
  ['in base64 of UTF-16', (value: string) => Buffer.from(value, 'utf16le').toString('base64')],
  ['percent-encoded', (value: string) => `a=${encodeURIComponent(value)}`],
  ['in UTF-16', (value: string) => Buffer.from(value, 'utf16le').toString('latin1')],
  ['in UTF-16 the other way round', (value: string) => Buffer.from(value, 'utf16le').swap16().toString('latin1')],
  ['in hexadecimal', (value: string) => Buffer.from(value).toString('hex')],
  ['in hexadecimal UTF-16', (value: string) => Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()],
  ['as entities', (value: string) => Array.from(value, char => `&#x${char.codePointAt(0)!.toString(16)};`).join('')],
  ['split by tags', (value: string) => value.replaceAll(' ', ' </w:t><w:t>')],
  ['backwards', (value: string) => [...value].toReversed().join('')],
])('the search finds a value written %s', (_, write) => {
  const value = 'Flat 3, 61 Cinderwick Court'
  const [searched = ''] = [searchable(textsIn('html', Buffer.from(`<p>${write(value)}</p>`, 'latin1')))]
  expect(formsOf(value).some(form => searched.includes(form))).toBe(true)
})

/** The canaries whose place this reader may not see, unless the same words may be read in another place. */
function hiddenCanaries(family: Family, words: readonly string[]): Family['canaries'] {
  const { request } = open(shelf, called('generate', words, family.file).asked)
  if (request === undefined) throw new Error('The sample is not a family file')
  const { reader } = examine(request)
  const places = reader.withheld.map(({ at }) => at)
  const readable = new Set(stringsOf(reader.view).map(squeezed))
  return family.canaries.filter(({ at, value }) => places.some(place => place === at || place.startsWith(`${at}/`)) && !readable.has(squeezed(value)))
}

function stringsOf(view: ViewNode): readonly string[] {
  const found: string[] = []
  JSON.stringify(plain(view), (_, value: unknown) => {
    if (typeof value === 'string') found.push(value)
    return value
  })
  return found
}

function isIn(value: string, path: string): boolean {
  if (!READ_ONCE.has(path)) READ_ONCE.set(path, contentOf(path))
  const content = READ_ONCE.get(path) ?? ''
  return formsOf(value).some(form => content.includes(form))
}

function contentOf(path: string): string {
  const format = path.split('.').at(-1) ?? ''
  const read = format === 'pdf' ? [execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })] : []
  return searchable([basename(path), ...read, ...textsIn(format, readFileSync(path))])
}

/** All texts in one form, and as they are for the ways of writing that squeezing would undo. */
function searchable(texts: readonly string[]): string {
  return [...texts.map(squeezed), ...texts].join('\u0001')
}

/** A value in every way bytes hold words. Base64 has three alignments; UTF-16 loses its zeros when squeezed. */
function formsOf(value: string): readonly string[] {
  const utf16 = Buffer.from(value, 'utf16le')
  const bare = squeezed(value)
  const encodings = [Buffer.from(value), utf16, Buffer.from(utf16).swap16()]
  return [
    bare,
    [...bare].toReversed().join(''),
    squeezed(encodeURIComponent(value)),
    ...encodings.flatMap(bytes => [...base64Of(bytes), bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('latin1')]),
  ]
}

/** The signs of base64 that depend on the value alone, wherever it begins. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map(before => {
    const signs = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '')
    const whole = Math.floor(((bytes.length + before) * 8) / 6)
    return signs.slice(Math.ceil((before * 8) / 6), whole)
  })
}

/** A text in one form: any case, accent, space or hyphen is the same. */
function squeezed(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
