// An ordinary upload to what it is and says: its pages, its details, its picture drawn anew.
import { createServer, type Server } from 'node:net'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { checkPictures } from '../../../src/check/pictures.ts'
import type { OpenedUpload } from '../../../src/intake/uploads/opened-upload.ts'
import { openUpload } from '../../../src/intake/uploads/open-upload.ts'
import { plainName } from '../../../src/intake/uploads/file-name.ts'
import { scanForViruses } from '../../../src/intake/uploads/virus-scan.ts'
import { asPieces, linksOf, paragraph, pdfOfPages, photograph, pngOf, wordOf } from './made-files.ts'

async function opened(bytes: Uint8Array): Promise<OpenedUpload> {
  const answer = await openUpload(asPieces(bytes))
  if (!answer.ok) throw new Error(answer.faults.map(({ code }) => code).join())
  return answer.upload
}

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const answer = await openUpload(asPieces(bytes))
  return answer.ok ? ['taken'] : answer.faults.map(({ code }) => code)
}

describe('a PDF', () => {
  test('gives its words page by page, and what it says of itself', async () => {
    const upload = await opened(
      pdfOfPages([['Review health assessment', 'Seen in clinic.'], ['Weight 14.2 kg (50th centile)']], {
        info: '/Title(Health of a child)/Author(Dr Priya Nair)/CreationDate(D:20260312093000Z)',
      }),
    )
    expect(upload).toMatchObject({
      kind: 'pdf',
      paged: true,
      pageCount: 2,
      pages: ['Review health assessment\nSeen in clinic.', 'Weight 14.2 kg (50th centile)'],
      details: { title: 'Health of a child', author: 'Dr Priya Nair', writtenOn: '2026-03-12' },
      notes: [],
    })
  })

  test('with a small program in it is taken, and said to have one', async () => {
    const upload = await opened(
      pdfOfPages([['A form that adds up its own scores']], {
        catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
      }),
    )
    expect(upload.notes).toEqual([{ code: 'upload/pdf-script' }])
  })

  test('of a scanner has no words, and is said to have none', async () => {
    expect((await opened(pdfOfPages([[], []]))).notes).toEqual([{ code: 'upload/no-words' }])
  })

  test('locked with a password is refused for that reason', async () => {
    expect(await faultsOf(await lockedPdf('secret'))).toEqual(['upload/pdf-locked'])
  })

  test('that only may not be printed is taken', async () => {
    expect((await opened(await lockedPdf(''))).pages).toEqual(['Behind a lock'])
  })
})

async function lockedPdf(userPassword: string): Promise<Buffer> {
  const made = new PDFDocument({ userPassword, ownerPassword: 'owner', pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  made.on('data', (chunk: Buffer) => chunks.push(chunk))
  const end = new Promise(resolve => made.on('end', resolve))
  made.text('Behind a lock').end()
  await end
  return Buffer.concat(chunks)
}

describe('a Word document', () => {
  test('gives its words by the pages Word laid out last, without what was struck out', async () => {
    const upload = await opened(
      wordOf(
        [
          paragraph('Sibling assessment'),
          paragraph('Leila &amp; Theo play together &#8211; daily.'),
          '<w:p><w:del><w:r><w:delText>Struck out</w:delText></w:r></w:del></w:p>',
          '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t><w:tab/><w:t>here</w:t></w:r></w:p>',
        ].join(''),
        linksOf({ type: 'hyperlink', target: 'https://example.org/' }),
      ),
    )
    expect(upload).toMatchObject({ kind: 'docx', paged: true, pageCount: 2 })
    expect(upload.pages).toEqual([
      'Sibling assessment\nLeila & Theo play together – daily.',
      'Second page here',
    ])
  })
})

describe('a photograph', () => {
  test('is turned upright, made smaller, and holds nothing beside the picture', async () => {
    const original = await photograph(3600, 2400)
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const upload = await opened(original)
    const bytes = upload.picture?.bytes ?? new Uint8Array()
    expect(upload).toMatchObject({ kind: 'jpg', picture: { width: 1600, height: 2400 } })
    expect(upload.notes).toEqual([{ code: 'upload/picture-cleaned' }])
    const found = await sharp(bytes).metadata()
    expect([found.exif, found.xmp, found.icc, found.orientation]).toEqual(Array(4).fill(undefined))
    // Turned upright, the sky that was on top is on the right.
    const { data } = await sharp(bytes)
      .resize(3, 1, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data[8]).toBeGreaterThan(data[2] ?? 255)
    expect(checkPictures({ asset: 'photo.jpg' }, () => bytes)).toEqual([])
  })

  test('that is a web page at its end loses the web page', async () => {
    const upload = await opened(Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')]))
    expect(Buffer.from(upload.picture?.bytes ?? []).includes('<script>')).toBe(false)
  })

  test('as PNG, also see-through, becomes a picture a report can hold', async () => {
    const clear = await sharp({
      create: { width: 300, height: 200, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    const upload = await opened(clear)
    expect(checkPictures({ asset: 'p.png' }, () => upload.picture?.bytes)).toEqual([])
    expect((await opened(pngOf(200, 200, 200))).kind).toBe('png')
  })
})

test.each([
  ['Health report.pdf', 'Health report.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\kim\\Desktop\\letter.PDF', 'letter.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.pdf'],
  ['letter.pdf.exe', 'letter.pdf'],
  ['a\0b\nc\u200Bd.pdf', 'abcd.pdf'],
  ['con.pdf', 'con-.pdf'],
  ['....', 'file.pdf'],
  ['"><img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
  ['', 'file.pdf'],
  ['Ailéṅ’s report.pdf', 'Ailéṅ’s report.pdf'],
  ['x'.repeat(500) + '.pdf', `${'x'.repeat(116)}.pdf`],
])('the name %j becomes %j', (given, wanted) => expect(plainName(given, 'pdf')).toBe(wanted))

describe('the virus scanner', () => {
  test.each([
    ['stream: OK\0', 'clean'],
    ['stream: Eicar-Signature FOUND\0', 'infected'],
    ['INSTREAM size limit exceeded. ERROR\0', 'down'],
  ])('says %j: %s', async (says, wanted) => {
    const heard: Buffer[] = []
    const server = await scannerThatSays(says, heard)
    const { port } = server.address() as { readonly port: number }
    expect(await scanForViruses(asPieces(Buffer.alloc(200_000, 'x')), { host: '127.0.0.1', port })).toBe(
      wanted,
    )
    server.close()
    expect(Buffer.concat(heard).length).toBe('zINSTREAM\0'.length + 200_000 + 4 * 4 + 4)
  })

  test('that nobody answers for is down', async () => {
    expect(await scanForViruses(asPieces(Buffer.from('x')), { socket: '/nowhere/clamd.sock' })).toBe('down')
  })
})

/** A scanner that hears to the end, then says one thing. */
async function scannerThatSays(says: string, heard: Buffer[]): Promise<Server> {
  const server = createServer(socket => {
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk)
      if (chunk.subarray(-4).equals(Buffer.alloc(4))) socket.end(says)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}
