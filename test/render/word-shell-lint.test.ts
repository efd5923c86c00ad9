// A council's own form with one thing wrong at a time, and what the linter says of it.
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lintShell, type ShellKnown, type ShellManifest } from '../../src/render/word-shell/lint.ts'
import { placesOfTemplate } from '../../src/assemble/places.ts'
import { formOf, grid, line, relation, STYLES } from './word-shell-form.ts'

const known: ShellKnown = {
  sections: ['health', 'homes', 'father-*'],
  tables: ['homes-table', 'father-*-life'],
  answers: ['health-papers.summary-signed'],
  figures: ['homes-figure', 'portrait'],
  paths: path => ['child', 'child.person', 'child.caseReference'].includes(path),
}
const whole = line('{{rest}}')
const field = (...instructions: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map(words => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const words = (properties: string): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>words</w:t></w:r></w:p>`
const settings = (inside: string): string =>
  `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:settings>`

test.each<[string, string]>([
  [
    'places of every kind',
    ['{{child.caseReference}}', '{{title:health}}', '{{answer:health-papers.summary-signed}}']
      .map(one => line(one))
      .join('') +
      [
        'words:health',
        'table:homes-table',
        'table:father-b-life',
        'figure:homes-figure',
        'photo:portrait',
        'section:father-a',
        'rest',
      ]
        .map(one => line(`{{${one}}}`))
        .join(''),
  ],
  ['page numbers and contents', whole + field(' PAGE ') + field('TOC \\o') + field('HYPERLINK \\l "a"')],
  ['words that are said not to be hidden', whole + words('<w:vanish w:val="0"/>')],
  ['braces that are only braces', whole + line('{ a set }')],
])('finds nothing wrong with %s', (_, body) => {
  expect(lintShell(formOf({ body }), known)).toEqual([])
})

test.each<[string, Parameters<typeof formOf>[0], string, string]>([
  [
    'an unknown kind of place',
    { body: whole + line('{{secton:health}}') },
    'no kind of place `secton`',
    '{{section:health}}',
  ],
  [
    'an unknown section',
    { body: whole + line('{{section:heatlh}}') },
    'no section `heatlh`',
    '{{section:health}}',
  ],
  [
    'an unknown answer',
    { body: whole + line('{{answer:health-papers.summary-sined}}') },
    'no answer',
    '{{answer:health-papers.summary-signed}}',
  ],
  [
    'an unknown table',
    { body: whole + line('{{table:home-table}}') },
    'no table or list of answers `home-table`',
    '{{table:homes-table}}',
  ],
  [
    'an unknown figure',
    { body: whole + line('{{figure:homes-figur}}') },
    'no figure `homes-figur`',
    '{{figure:homes-figure}}',
  ],
  ['an unknown value', { body: whole + line('{{child.person.nmae}}') }, 'no such value', 'no `nmae` in it'],
  [
    'an unknown value in a head',
    { body: whole, head: line('{{nothing.here}}') },
    'no such value',
    'begins with `nothing`',
  ],
  [
    'a place with spaces',
    { body: whole + line('{{ child.caseReference }}') },
    'spaces or signs',
    '{{child.caseReference}}',
  ],
  [
    'a place with a dash Word put in',
    { body: whole + line('{{table:homes–table}}') },
    'spaces or signs',
    '{{table:homes-table}}',
  ],
  [
    'a place that lost a brace',
    { body: whole + line('{{child.caseReference}') },
    'do not make a place',
    'two braces',
  ],
  [
    'a place of single braces',
    { body: whole + line('{child.caseReference}') },
    'do not make a place',
    'two braces',
  ],
  ['a place over two paragraphs', { body: whole + line('{{child.') }, 'do not make a place', 'one paragraph'],
  ['a section beside words', { body: whole + line('See {{section:health}}') }, 'must stand alone', ''],
  ['a section in a foot', { body: whole, foot: line('{{section:health}}') }, 'must stand in the body', ''],
  [
    'a section where a Word section ends',
    { body: `${whole}<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{section:health}}</w:t></w:r></w:p>` },
    'section break',
    '',
  ],
  [
    'a place in a control that is filled from elsewhere',
    {
      body: `${whole}<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${line('{{child.caseReference}}')}</w:sdtContent></w:sdt>`,
    },
    'content control',
    'mapping',
  ],
  [
    'a section without a place',
    { body: grid([line('Health'), line('{{words:health}}')]) + line('{{section:father-*}}') },
    'Section `homes` has no place',
    'leavesOut',
  ],
  [
    'tracked words',
    { body: `${whole}<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>new</w:t></w:r></w:ins></w:p>` },
    'tracked changes',
    '',
  ],
  [
    'a tracked change of looks',
    { body: whole + words('<w:rPrChange w:id="1" w:author="a"><w:rPr/></w:rPrChange>') },
    'tracked changes',
    '',
  ],
  ['hidden words', { body: whole + words('<w:vanish/>') }, 'hidden words', ''],
  [
    'hidden words by style',
    {
      body: whole + words('<w:rStyle w:val="Away"/>'),
      parts: {
        'word/styles.xml': STYLES.replace(
          '</w:styles>',
          '<w:style w:type="character" w:styleId="Away"><w:name w:val="away"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
        ),
      },
    },
    'hidden words',
    '',
  ],
  [
    'a field that fetches, split over runs',
    { body: whole + field(' INCLUDE', 'TEXT "a.docx"') },
    'field `INCLUDETEXT`',
    '',
  ],
  [
    'a field that fetches a picture',
    { body: `${whole}<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;a.png&quot; "/></w:p>` },
    'field `INCLUDEPICTURE`',
    '',
  ],
  ['a field that runs a program', { body: whole + field('DDEAUTO cmd') }, 'field `DDEAUTO`', ''],
  [
    'a field that leads outside',
    { body: whole + field('HYPERLINK "https://example.org"') },
    'field `HYPERLINK`',
    '',
  ],
  ['a field of today', { body: whole, foot: field(' DATE ') }, 'field `DATE`', ''],
  ['an object', { body: `${whole}<w:p><w:r><w:object/></w:r></w:p>` }, 'embedded object', ''],
  ['another document', { body: `${whole}<w:altChunk r:id="rId9"/>` }, 'embedded object', ''],
  ['an embedded file', { body: whole, parts: { 'word/embeddings/a.xlsx': 'a' } }, 'holds another file', ''],
  ['macros', { body: whole, parts: { 'word/vbaProject.bin': 'a' } }, 'macros', '.docx'],
  [
    'comments',
    { body: whole, parts: { 'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>' } },
    'comments',
    '',
  ],
  [
    'a link to a page',
    { body: whole, relations: relation('hyperlink', 'https://example.org', 'External') },
    'a link to a page',
    'plain words',
  ],
  [
    'the template it was made from',
    { body: whole, relations: relation('attachedTemplate', 'file:///a.dotx', 'External') },
    'the template it was made from',
    '',
  ],
  [
    'tracking turned on',
    { body: whole, parts: { 'word/settings.xml': settings('<w:trackRevisions/>') } },
    'being tracked',
    '',
  ],
  [
    'a mail merge',
    { body: whole, parts: { 'word/settings.xml': settings('<w:mailMerge/>') } },
    'mail merge',
    '',
  ],
  [
    'a missing style',
    { body: whole, parts: { 'word/styles.xml': STYLES.replace('heading 3', 'something else') } },
    'no style `Heading 3`',
    '',
  ],
  [
    'a part that declares entities',
    { body: whole, parts: { 'word/footer1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:ftr/>' } },
    'not sound XML',
    '',
  ],
  [
    'a place in the description of a picture',
    {
      body: `${whole}<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><wp:docPr id="1" name="a" descr="{{child.caseReference}}"/></wp:inline></w:drawing></w:r></w:p>`,
    },
    'description of a picture',
    '',
  ],
])('reports %s, and nothing else', (_, form, what, hint) => {
  const faults = lintShell(formOf(form), known)
  expect(faults.map(fault => fault.what)).toEqual(expect.arrayContaining([expect.stringContaining(what)]))
  expect(
    faults.filter(fault => !fault.what.includes(what) && !RELATED.some(also => fault.what.includes(also))),
  ).toEqual([])
  expect(faults.map(fault => fault.hint ?? '').join(' ')).toContain(hint)
})

/** A dash in a place makes it both misspelt and unknown. */
const RELATED = ['homes–table']

test('says everything at once', () => {
  const form = formOf({
    body: line('{{secton:a}}') + words('<w:vanish/>') + field('DATE'),
    parts: { 'word/vbaProject.bin': 'a' },
  })
  expect(lintShell(form, known).map(({ what }) => what)).toEqual([
    'The form holds macros',
    'There are hidden words',
    'There is a field `DATE`',
    '`{{secton:a}}`: there is no kind of place `secton`',
    'Section `health` has no place',
    'Section `homes` has no place',
    'Section `father-*` has no place',
  ])
})

test('asks a reason for each section a form leaves out, and for one there is', () => {
  const leavesOut = [
    { section: 'homes', because: ' ' },
    { section: 'hoems', because: 'Elsewhere' },
    { section: 'father-*', because: 'Not in this form' },
  ]
  const faults = lintShell(formOf({ body: line('{{section:health}}') }), { ...known, leavesOut })
  expect(faults.map(({ what }) => what)).toEqual([
    '`leavesOut` names `homes` without a reason',
    '`leavesOut` names `hoems`, which is no section of the document',
  ])
})

test.each([
  ['words', strToU8('hello'), 'not a Word document'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not a Word document'],
  [
    'a form that opens to more than it may',
    zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }),
    'opens to more than 60 megabytes',
  ],
  [
    'a form of too many parts',
    zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a${at}`, new Uint8Array()]))),
    'more than 500 parts',
  ],
  ['a file that is too large', new Uint8Array(10_000_001), 'larger than 10 megabytes'],
])('does not open %s', (_, bytes, what) => {
  const faults = lintShell(bytes, known)
  expect(faults.map(({ where }) => where)).toEqual(['the file'])
  expect(faults[0]?.what).toContain(what)
})

test('finds nothing wrong with the example council’s form', () => {
  const read = (name: string) => readFileSync(`templates/shells/example-council/${name}`)
  const manifest = JSON.parse(read('shell.json').toString()) as ShellManifest
  const template = placesOfTemplate(readFileSync('templates/cpr/1.0.0/body.md.hbs', 'utf8'))
  expect(manifest).toMatchObject({ id: 'example-council', document: 'cpr' })
  expect(
    lintShell(read('shell.docx'), {
      ...template,
      paths: path => /^(case|child|document)\./.test(path),
      leavesOut: manifest.leavesOut,
    }),
  ).toEqual([])
})
