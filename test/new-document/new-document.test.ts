// A document type is a folder: words, rules, a view and a sample, and not a line of the program.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintTemplates } from '../../src/service/lint-templates.ts'
import { listDocuments } from '../../src/service/list-documents.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { scratch } from '../scratch.ts'

const HERE = import.meta.dirname
const asked = {
  document: 'visit-note',
  stage: 'qa',
  audience: 'visitor',
  policy: 'default',
  asOf: '2026-11-09',
}

/** A project with the schemas and policies of this one, and the new document type alone. */
function newProject(): string {
  const project = scratch()
  cpSync(join(PROJECT, 'schemas'), join(project, 'schemas'), { recursive: true })
  for (const shelf of ['policy', 'messages'])
    cpSync(join(PROJECT, 'templates', shelf), join(project, 'templates', shelf), { recursive: true })
  cpSync(join(HERE, 'templates'), join(project, 'templates'), { recursive: true })
  cpSync(join(HERE, 'schemas'), join(project, 'schemas', 'views'), { recursive: true })
  return project
}

test('a new document type is listed and its words are in order', () => {
  const shelf = openShelf(newProject())
  expect(listDocuments(shelf).map(({ id }) => id)).toEqual(['visit-note'])
  expect(lintTemplates(shelf, []).map(({ what }) => what)).toEqual([
    '`visit-note@1.0.0` is not in templates/lock.json',
  ])
})

test('it is made in every format, for its reader', async () => {
  const out = join(scratch(), 'out')
  const made = await makeDocument(
    openShelf(newProject()),
    { ...asked, files: [join(HERE, 'sample/family-file.json')] },
    ['pdf', 'docx', 'html'],
    out,
  )
  expect(made.problems).toEqual([])
  expect(made.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'html'])
  const page = readFileSync(made.files[2]!.path, 'utf8')
  expect(page).toContain('Her blue blanket, and being told what comes next.')
  expect(page).toContain('Eve')
  expect(page).not.toContain('Quillfeather')
})

test('its own rule refuses it, and nothing is written', async () => {
  const folder = scratch()
  const file = JSON.parse(readFileSync(join(HERE, 'sample/family-file.json'), 'utf8')) as {
    children: { description?: unknown }[]
  }
  delete file.children[0]!.description
  writeFileSync(join(folder, 'family-file.json'), JSON.stringify(file))
  mkdirSync(join(folder, 'out'))
  const made = await makeDocument(
    openShelf(newProject()),
    { ...asked, files: [join(folder, 'family-file.json')] },
    ['pdf'],
    join(folder, 'out'),
  )
  expect(made.status).toBe('refused')
  expect(made.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'VN-01 Say what comforts Ada',
  ])
  expect(readdirSync(join(folder, 'out'))).toEqual([])
})

test('once published it is used as it was published, or not at all', async () => {
  const project = newProject()
  writeFileSync(
    join(project, 'templates', 'lock.json'),
    JSON.stringify({ 'visit-note@1.0.0': 'sha256-of-other-words' }),
  )
  const making = makeDocument(
    openShelf(project),
    { ...asked, files: [join(HERE, 'sample/family-file.json')] },
    ['html'],
    join(project, 'out'),
  )
  await expect(making).rejects.toThrow('`visit-note@1.0.0` has changed since it was published')
})
