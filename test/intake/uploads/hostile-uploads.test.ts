// Every hostile upload is refused in bounded time and memory, for the right reason, while the service goes on answering.
import { readdirSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { UPLOAD_LIMITS } from '../../../src/intake/uploads/limits.ts'
import { openUpload } from '../../../src/intake/uploads/open-upload.ts'
import { readUpload } from '../../../src/intake/uploads/read-upload.ts'
import {
  asPieces,
  linksOf,
  paragraph,
  pdfBomb,
  pdfOfPages,
  photograph,
  pngOf,
  wordOf,
  WORD_WITH_MACROS,
} from './made-files.ts'

const MB = 1024 * 1024
const letter = () => pdfOfPages([['Dear colleague, this is a letter about school.']])
const word = () => wordOf(paragraph('Review health assessment'))
const zeros = (megabytes: number) => new Uint8Array(megabytes * MB)

const HOSTILE: readonly (readonly [
  what: string,
  code: string,
  made: () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['nothing at all', 'upload/empty', () => new Uint8Array()],
  ['noise', 'upload/kind', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + 3) % 251)],
  [
    'a program for Windows',
    'upload/kind',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(3000)]),
  ],
  ['a web page', 'upload/kind-web', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  [
    'a drawing with a web page in it',
    'upload/kind-web',
    () =>
      Buffer.from(
        '\n\n<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body onload="alert(1)"/></foreignObject></svg>',
      ),
  ],
  [
    'a drawing behind a byte order mark, in two-byte letters',
    'upload/kind-web',
    () => Buffer.from('\ufeff<svg onload="alert(1)"/>', 'utf16le'),
  ],
  ['an archive', 'upload/kind-zip', () => zipSync({ 'letter.pdf': letter() })],
  [
    'a spreadsheet',
    'upload/kind-zip',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  ],
  [
    'an old Word document',
    'upload/kind-old-word',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)]),
  ],
  ['a picture that moves', 'upload/kind-picture', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;')],
  [
    'a PDF that begins later',
    'upload/pdf-front',
    () => Buffer.concat([Buffer.from('#!/bin/sh\nrm -rf ~\n'), letter()]),
  ],
  [
    'a PDF with a zip behind it',
    'upload/pdf-tail',
    () => Buffer.concat([letter(), zipSync({ 'a.js': strToU8('alert(1)') })]),
  ],
  ['a PDF inside the comment of a zip', 'upload/pdf-tail', () => zipInPdf()],
  [
    'a PDF with a web page behind it',
    'upload/pdf-tail',
    () => Buffer.concat([letter(), Buffer.from('<script>alert(1)</script>')]),
  ],
  ['a PDF cut in half', 'upload/pdf-cut', () => letter().subarray(0, 300)],
  ['a PDF of nothing but its ends', 'upload/pdf-broken', () => Buffer.from('%PDF-1.7\nxref\n%%EOF')],
  [
    'a PDF that starts a program',
    'upload/pdf-launch',
    () => pdfOfPages([['Open me']], { catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
  ],
  [
    'a PDF that starts a program under another spelling',
    'upload/pdf-launch',
    () => pdfOfPages([['Open me']], { catalogue: '/OpenAction<</S/L#61unch/F(cmd.exe)>>' }),
  ],
  [
    'a PDF with files inside',
    'upload/pdf-files',
    () => pdfOfPages([['See inside']], { catalogue: '/Names<</EmbeddedFiles<</Names[]>>>>' }),
  ],
  [
    'a PDF whose page is 150 MB of drawing',
    'upload/too-long',
    () => pdfBomb(Buffer.alloc(150 * MB, '0 0 m 1 1 l S\n')),
  ],
  ['a PDF of 2 kB that unpacks twice to 400 MB', 'upload/too-much or upload/too-long', () => twiceBomb()],
  [
    'a Word document with programs',
    'upload/word-macros',
    () =>
      wordOf(paragraph('Enable content'), { 'word/vbaProject.bin': new Uint8Array(100) }, WORD_WITH_MACROS),
  ],
  [
    'a Word document that only calls itself one with programs',
    'upload/word-macros',
    () => wordOf(paragraph('Enable content'), {}, WORD_WITH_MACROS),
  ],
  [
    'a Word document that fetches its template',
    'upload/word-links',
    () =>
      wordOf(paragraph('Report'), linksOf({ type: 'attachedTemplate', target: 'http://192.0.2.1/t.dotm' })),
  ],
  [
    'a Word document that fetches a picture',
    'upload/word-links',
    () => wordOf(paragraph('Report'), linksOf({ type: 'image', target: 'file://192.0.2.1/x.png' })),
  ],
  [
    'a Word document with a link to a program',
    'upload/word-links',
    () => wordOf(paragraph('Report'), linksOf({ type: 'oleObject', target: 'http://192.0.2.1/' })),
  ],
  [
    'a Word document that runs a command',
    'upload/word-links',
    () => wordOf('<w:p><w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe </w:instrText></w:r></w:p>'),
  ],
  [
    'a Word document with a file inside',
    'upload/word-files',
    () => wordOf(paragraph('Report'), { 'word/embeddings/oleObject1.bin': new Uint8Array(50) }),
  ],
  [
    'a Word document with a document type of its own',
    'upload/word-broken',
    () => wordOf('<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
  ],
  [
    'a Word document with a path that climbs out',
    'upload/word-broken',
    () => wordOf(paragraph('Report'), { '../../etc/cron.d/x': strToU8('x') }),
  ],
  [
    'a Word document with a web page behind it',
    'upload/word-broken',
    () => Buffer.concat([word(), Buffer.from('<html>')]),
  ],
  [
    'a Word document with something before it',
    'upload/word-broken',
    () => Buffer.concat([Buffer.from('PK\x03\x04 not really'), word()]),
  ],
  [
    'a Word document with a part that swells a thousandfold',
    'upload/word-bomb',
    () => wordOf(paragraph('Report'), { 'word/media/a.bin': zeros(20) }),
  ],
  ['a Word document whose part is longer than it says', 'upload/word-broken', () => liar()],
  [
    'a Word document of 5000 parts',
    'upload/word-bomb',
    () =>
      wordOf(
        paragraph('Report'),
        Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`word/p${i}.xml`, strToU8('<a/>')])),
      ),
  ],
  ['a picture of 50 000 by 50 000', 'upload/picture-large', () => pngOf(50_000, 50_000, 40)],
  ['a picture that is not there', 'upload/picture-broken', () => pngOf(800, 600, 3)],
  ['a picture of one point', 'upload/picture-small', () => pngOf(1, 1, 1)],
  ['a JPEG cut short', 'upload/picture-broken', async () => (await photograph()).subarray(0, 2000)],
  [
    'a JPEG that is a web page',
    'upload/picture-broken',
    () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<html><script>alert(1)</script>')]),
  ],
  [
    '30 MB where 25 are allowed',
    'upload/size',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * MB)]),
  ],
]

function twiceBomb(): Uint8Array {
  return pdfBomb(Buffer.alloc(400 * MB), true)
}

/** A zip whose first part is a PDF left as it is, told to readers of PDF by a second beginning. */
function zipInPdf(): Uint8Array {
  const zip = zipSync({ 'a.js': strToU8('alert(1)') })
  const end = Buffer.from(zip)
  const pdf = letter()
  end.writeUInt16LE(7, end.length - 2)
  return Buffer.concat([pdf.subarray(0, pdf.length - 6), end, Buffer.from('\n%%EOF\n')])
}

/** The size in the list of parts is made smaller than the part is. */
function liar(): Uint8Array {
  const bytes = Buffer.from(wordOf(paragraph('Report'), { 'word/media/a.bin': zeros(20) }))
  const name = bytes.lastIndexOf('word/media/a.bin')
  bytes.writeUInt32LE(1000, name - 46 + 24)
  return bytes
}

interface Row {
  readonly what: string
  readonly bytes: number
  readonly codes: string
  readonly milliseconds: number
  readonly lag: number
  readonly held: number
}

const table: Row[] = []

describe('a hostile upload is refused', () => {
  const before = process.memoryUsage.rss()
  afterAll(() => {
    const rows = table.map(
      ({ what, bytes, codes, milliseconds, lag, held }) =>
        `| ${what} | ${bytes} | ${codes} | ${milliseconds.toFixed(0)} | ${lag.toFixed(0)} | ${(held / MB).toFixed(0)} |`,
    )
    const grown = (process.memoryUsage.rss() - before) / MB
    console.log(
      ['| upload | bytes | answer | ms | lag of the service, ms | reader held, MB |', ...rows].join('\n'),
      `\nthe service grew by ${grown.toFixed(0)} MB, the files themselves included`,
    )
  })

  test.each(HOSTILE)('%s: %s', async (what, code, make) => {
    const bytes = await make()
    const watch = watchReaders()
    const start = performance.now()
    const answer = await openUpload(asPieces(bytes))
    const milliseconds = performance.now() - start
    const { lag, held } = watch()
    const codes = answer.ok ? ['taken'] : answer.faults.map(fault => fault.code)
    table.push({ what, bytes: bytes.byteLength, codes: codes.join(' '), milliseconds, lag, held })
    expect(code.split(' or ')).toEqual(expect.arrayContaining(codes.slice(0, 1)))
    expect(milliseconds).toBeLessThan(6000)
    expect(lag).toBeLessThan(500)
    expect(held).toBeLessThan(UPLOAD_LIMITS.memory * 1.5)
  })
})

/** How long the service did not answer, and the most its children held; until it is asked. */
function watchReaders(): () => { readonly lag: number; readonly held: number } {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let held = 0
  const looking = setInterval(() => {
    for (const pid of children()) held = Math.max(held, memoryOf(pid))
  }, 20)
  delay.enable()
  return () => {
    clearInterval(looking)
    delay.disable()
    return { lag: delay.max / 1e6, held }
  }
}

/** The processes this one started, from whichever thread. */
function children(): readonly string[] {
  const tasks = `/proc/${process.pid}/task`
  return readdirSync(tasks).flatMap(task => {
    const started = readFileSync(`${tasks}/${task}/children`, 'utf8').trim()
    return started === '' ? [] : started.split(' ')
  })
}

function memoryOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}

const STARTS = ['%PDF-1.7\n', 'PK\x03\x04', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', '<svg>', '']
const anyBytes = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.uint8Array({ maxLength: 3000 }),
    fc.constantFrom('', '%%EOF', 'PK\x05\x06'),
  )
  .map(([start, middle, end]) =>
    Buffer.concat([Buffer.from(start, 'latin1'), middle, Buffer.from(end, 'latin1')]),
  )

/** An ordinary file with some bytes changed: it gets further than noise does. */
const damaged = fc
  .tuple(
    fc.constantFrom<() => Uint8Array>(letter, word, () => pngOf(200, 150, 150)),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
    fc.option(fc.nat(), { nil: undefined }),
  )
  .map(([make, changes, cut]) => {
    const bytes = Buffer.from(make())
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return bytes.subarray(0, cut === undefined ? undefined : cut % bytes.length)
  })

test('whatever the bytes, the reader answers with a file or with faults', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyBytes, damaged), async bytes => {
      const answer = await readUpload(bytes, UPLOAD_LIMITS)
      expect(answer.ok || answer.faults.length > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('whatever the bytes, the service has its answer in time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyBytes, damaged), async bytes => {
      const start = performance.now()
      const answer = await openUpload(asPieces(bytes))
      expect(answer.ok || answer.faults.length > 0).toBe(true)
      expect(performance.now() - start).toBeLessThan(6000)
    }),
    { numRuns: 5 },
  )
})
