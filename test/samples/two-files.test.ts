// A family file and a household’s file given together: neither gives the other’s secrets away, nor its pictures.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import type { CarerFile } from '../../src/model/generated/carer-file.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { dueDocuments } from '../../src/service/due-documents.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open, requestOf } from '../../src/service/making.ts'
import { openFiles } from '../../src/service/open-files.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written } from './families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!
const adopters = families.find(({ name }) => name === 'carers/calderwhistle')!
const family = json(whitlock.file) as FamilyFile
const household = json(adopters.file) as CarerFile
const MATCH = ['--stage', 'match', '--as-of', '2026-11-23', '--file', adopters.file.replace(`${whitlock.folder}/`, '')] as const

/** The family as it is before anybody wrote down where the adopters live: only the household’s own file knows. */
const people = family.people.map(person => (person.kind === 'adopter' ? { id: person.id, kind: person.kind, name: { first: person.name.first } } : person))

describe('everything that is due of both', () => {
  const { files, assets } = openFiles(shelf, [whitlock.file, adopters.file])
  const due = dueDocuments(shelf, files!, { stage: 'match', policy: 'default', asOf: '2026-11-23' })
  const secrets = [
    ...household.people.filter(({ kind }) => kind === 'adopter').flatMap(({ name }) => [name.first, name.last, ...(name.others ?? [])]),
    ...(household.home?.address?.lines ?? []),
    household.home?.address?.town,
    household.home?.address?.postcode,
    ...(household.home?.locating ?? []),
  ].filter(word => word !== undefined)
  const forParents = due.filter(({ reader }) => reader !== undefined)

  test('has copies for each parent', () => {
    expect(new Set(forParents.map(({ reader }) => reader))).toEqual(new Set(['carys', 'kola']))
    expect(secrets.length).toBeGreaterThan(8)
  })

  test.each(forParents.map(one => [`${one.document} for ${one.reader}`, one] as const))('tells nothing of the household in %s', (_, one) => {
    const { request } = requestOf(shelf, one, { files: files!, assets })
    const said = JSON.stringify(examine(request!).tree)
    expect(secrets.filter(word => said.includes(word))).toEqual([])
  })
})

describe('what only the household’s file tells, written into the family’s', () => {
  const places = [
    ['cpr', ['--audience', 'birth-parent', '--for', 'carys'], '/children/0/message'],
    ['cpr', ['--audience', 'matched-adopter'], '/children/0/message'],
    ['transition-plan', ['--audience', 'present-carers'], '/children/0/plans/transition/routines'],
    ['parent-summary', ['--audience', 'birth-parent', '--for', 'kola'], `/children/0/letters/parentSummaries/${indexOf('kola')}/closing`],
  ] as const

  test.each(
    places.flatMap(([document, reader, path]) =>
      [
        ['the adopters’ last name', household.people[0]!.name.last!],
        ['their town', household.home!.address!.town!],
        ['their postcode', household.home!.address!.postcode!],
        ['a place that locates them', household.home!.locating![0]!],
        ['a referee', household.assessment!.referees![0]!.name!],
      ].map(([what, words]) => [what!, document, words!, reader, path] as const),
    ),
  )('%s refuses the %s', (_, document, words, reader, path) => {
    const value = `They told us about ${words} last week.`
    const changed = jsonPatch.applyPatch(structuredClone(family), [
      { op: 'replace', path: '/people', value: people },
      { op: 'add', path, value },
    ]).newDocument
    const { request } = open(shelf, called('generate', [document, ...reader, ...MATCH], written(whitlock, changed), '/').asked)
    const { refused, problems } = examine(request!)
    expect(refused).toBe(true)
    expect(problems.filter(({ code }) => code === 'GEN-22').map(problem => problem.path)).toContain(path)
    expect(JSON.stringify(problems)).not.toContain(words)
  })
})

test('two pictures of one name stay two', async () => {
  const folder = scratch()
  mkdirSync(join(folder, 'assets'))
  const [theirs, ours] = ['garden.png', 'wellies.png'].map(name => join(whitlock.folder, 'assets', name)) as [string, string]
  copyFileSync(theirs, join(folder, 'assets', 'wellies.png'))
  const front = household.welcome!.pages!.findIndex(({ part }) => part === 'front')
  const picture = { asset: 'wellies.png', alternative: 'A picture of theirs.', consent: { by: ['imogen'], on: '2026-10-01' } }
  const changed = jsonPatch.applyPatch(structuredClone(household), [{ op: 'add', path: `/welcome/pages/${front}/picture`, value: picture }]).newDocument
  writeFileSync(join(folder, 'carer-file.json'), JSON.stringify(changed))
  const { files, assets } = openFiles(shelf, [whitlock.file, join(folder, 'carer-file.json')])
  expect(Buffer.from(assets.get('wellies.png')!).equals(readFileSync(ours))).toBe(true)
  expect(Buffer.from(assets.get('carer/wellies.png')!).equals(readFileSync(theirs))).toBe(true)
  const asked = { document: 'welcome-book', files: [], audience: 'band-a', stage: 'match', policy: 'default', asOf: '2026-11-23' }
  expect(JSON.stringify(examine(requestOf(shelf, asked, { files: files!, assets }).request!).tree)).toContain('"carer/wellies.png"')
})

test('copies without names, of two children, are two files', async () => {
  const hartley = families.find(({ name }) => name === 'hartley')!
  const names = await Promise.all(
    ['leila', 'theo'].map(async child => {
      const words = ['child-profile', '--subject', child, '--stage', 'draft', '--audience', 'early', '--as-of', '2025-11-14']
      const { files } = await makeDocument(shelf, called('generate', words, hartley.file).asked, ['html'], scratch())
      expect(files).toHaveLength(1)
      return files[0]?.path.split('/').at(-1)
    }),
  )
  expect(new Set(names).size).toBe(2)
})

function indexOf(parent: string): number {
  return family.children[0]!.letters!.parentSummaries!.findIndex(({ person }) => person === parent)
}
