// Nothing a reader may not see is in any part of a file that reader is given.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { called, families, type Family } from './families.ts'

const shelf = openShelf()

describe.each(families)('$name', family => {
  test.each(family.makes.map(words => [words.join(' '), words] as const))('no canary is found in `%s`', async (_, words) => {
    const { asked } = called('generate', words, family.file)
    const hidden = hiddenCanaries(family, words)
    expect(hidden.length).toBeGreaterThan(0)
    const made = await makeDocument(shelf, asked, ['pdf', 'docx', 'html'], scratch())
    expect(made.status).toBe('generated')
    for (const { path } of made.files) {
      const contents = [basename(path), ...everythingIn(path)].map(squeezed)
      const found = hidden.filter(({ value }) => contents.some(content => content.includes(squeezed(value))))
      expect(found.map(({ at }) => `${at} in ${basename(path)}`)).toEqual([])
    }
  })
})

test('a canary that is printed is found in every format', async () => {
  const [family] = families
  const words = family?.makes[0] ?? []
  const made = await makeDocument(shelf, called('generate', words, family?.file ?? '').asked, ['pdf', 'docx', 'html'], scratch())
  const name = squeezed(nameOfChild(family!))
  for (const { path } of made.files) expect(everythingIn(path).some(content => squeezed(content).includes(name))).toBe(true)
})

/** The canaries whose place this reader may not see. */
function hiddenCanaries(family: Family, words: readonly string[]): Family['canaries'] {
  const { request } = open(shelf, called('generate', words, family.file).asked)
  if (request === undefined) throw new Error('The sample is not a family file')
  const withheld = new Set(examine(request).reader.withheld.map(({ at }) => at))
  return family.canaries.filter(({ at }) => [...withheld].some(place => place === at || place.startsWith(`${at}/`)))
}

/** Every text of a file, opened as far as it opens: parts of a zip, streams of a PDF, and what a reader reads. */
function everythingIn(path: string): readonly string[] {
  const bytes = readFileSync(path)
  if (path.endsWith('.docx')) return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, unescaped(Buffer.from(part).toString('utf8'))])
  if (path.endsWith('.html')) return [unescaped(bytes.toString('utf8'))]
  const raw = bytes.toString('latin1')
  const read = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  return [raw, read, ...streamsOf(bytes), ...stringsOf(raw)]
}

function streamsOf(bytes: Buffer): readonly string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'))
    } catch {
      // Pictures and fonts are not all deflated; their bytes are in the raw text.
    }
  }
  return found
}

/** Strings of the file's own objects, in UTF-16: title, bookmarks, alternatives of the structure tree. */
function stringsOf(raw: string): readonly string[] {
  return Array.from(raw.matchAll(/<([0-9A-Fa-f]{8,})>|\(\xFE\xFF((?:[^\\)]|\\[\s\S])*)\)/g), ([, hex, text = '']) => {
    const bytes = hex === undefined ? Buffer.from(text.replaceAll(/\\([\s\S])/g, '$1'), 'latin1') : Buffer.from(hex, 'hex')
    return new TextDecoder('utf-16be').decode(bytes)
  })
}

function unescaped(markup: string): string {
  return markup.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&').replaceAll(/<[^>]+>/g, '\u0000')
}

/** A text in one form: any case, accent, space or hyphen is the same. */
function squeezed(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function nameOfChild(family: Family): string {
  const file = JSON.parse(readFileSync(family.file, 'utf8')) as { people: { kind: string; name: { first: string } }[] }
  return file.people.find(person => person.kind === 'child')?.name.first ?? ''
}
