// Nothing a reader may not see is in any part of a file that reader is given, in any way bytes hold words.
import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import type { ViewNode } from '../../src/model/view.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { textsIn } from './contents.ts'
import { called, families, type Family } from './families.ts'

const shelf = openShelf()
const FORMATS = ['pdf', 'docx', 'html'] as const
const READ_ONCE = new Map<string, Searched>()

/** Texts in one form, joined; and as they are, for the ways of writing that squeezing would undo. */
type Searched = readonly [bare: string, raw: string]

describe.each(families)('$name', family => {
  test.each(family.makes.map(words => [words.join(' '), words] as const))('no canary is found in `%s`', async (_, words) => {
    const hidden = hiddenCanaries(family, words)
    expect(hidden.length).toBeGreaterThan(0)
    const made = await makeDocument(shelf, called('generate', words, family.file).asked, FORMATS, scratch())
    expect(made.status).toBe('generated')
    // Pictures drawn outside the engine are let go only when its loop turns.
    await new Promise(turn => setImmediate(turn))
    for (const { path } of made.files) expect(hidden.filter(({ value }) => isIn(value, path)).map(({ at }) => `${at} in ${basename(path)}`)).toEqual([])
  })
})

test('a canary that is printed is found in every format', async () => {
  const family = families.find(({ name }) => name === 'whitlock')!
  const made = await makeDocument(shelf, called('generate', family.makes[0]!, family.file).asked, FORMATS, scratch())
  for (const { path } of made.files) expect(isIn('Morayo', path)).toBe(true)
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
  ['backwards', (value: string) => Array.from(value).toReversed().join('')],
])('the search finds a value written %s', (_, write) => {
  const value = 'Flat 3, 61 Cinderwick Court'
  expect(isWritten(value, searched([...textsIn('html', Buffer.from(`<p>${write(value)}</p>`, 'latin1')), write(value)]))).toBe(true)
  expect(isWritten(value, searched(textsIn('html', Buffer.from('<p>Flat 4, 61 Cinderwick Court</p>'))))).toBe(false)
})

/** The canaries whose place this reader may not see, unless the same words may be read in another place. */
function hiddenCanaries(family: Family, words: readonly string[]): Family['canaries'] {
  const { asked } = called('generate', words, family.file)
  const { request } = open(shelf, asked)
  if (request === undefined) throw new Error('The sample is not a family file')
  const { reader } = examine(request)
  const places = reader.withheld.map(({ at }) => at)
  const readable = particularsOf(reader.view).map(squeezed)
  // Papers of a match are made of two files: what one of them hides is looked for beside what the other does.
  const canaries = families.filter(({ file }) => asked.files.includes(file)).flatMap(one => one.canaries)
  return canaries.filter(
    ({ at, value }) => places.some(place => place === at || place.startsWith(`${at}/`)) && !readable.some(words => words.includes(squeezed(value))),
  )
}

/** What this reader may read of anybody in a field of its own: carers and child have one address. */
function particularsOf(node: ViewNode, seen = new Set<ViewNode>()): readonly string[] {
  if (seen.has(node)) return []
  seen.add(node)
  if (node.kind === 'leaf') return node.class === undefined || node.schema.narrative === true ? [] : [String(node.value)]
  if (node.kind === 'record') return Object.values(node.fields).flatMap(field => particularsOf(field, seen))
  return node.kind === 'list' ? node.items.flatMap(item => particularsOf(item, seen)) : []
}

function isIn(value: string, path: string): boolean {
  if (!READ_ONCE.has(path)) READ_ONCE.set(path, contentOf(path))
  return isWritten(value, READ_ONCE.get(path) ?? ['', ''])
}

function contentOf(path: string): Searched {
  const format = path.split('.').at(-1) ?? ''
  const read = format === 'pdf' ? [execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })] : []
  return searched([basename(path), ...read, ...textsIn(format, readFileSync(path))])
}

function searched(texts: readonly string[]): Searched {
  return [texts.filter(isText).map(squeezed).join('\u0001'), texts.join('\u0001')]
}

/** Fonts and pictures hold no words once they are inflated; they are searched as they are. */
function isText(text: string): boolean {
  const sample = text.slice(0, 4000)
  // oxlint-disable-next-line no-control-regex
  return (sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g) ?? []).length < sample.length / 10
}

/** Whether a value is there in any way bytes hold words. */
function isWritten(value: string, [bare, raw]: Searched): boolean {
  const squeezedForms = [squeezed(value), Array.from(squeezed(value)).toReversed().join(''), squeezed(encodeURIComponent(value))]
  const utf16 = Buffer.from(value, 'utf16le')
  const encodings = [Buffer.from(value), utf16, Buffer.from(utf16).swap16()]
  const rawForms = encodings.flatMap(bytes => [...base64Of(bytes), bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('latin1')])
  return squeezedForms.some(form => bare.includes(form)) || rawForms.some(form => raw.includes(form))
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
