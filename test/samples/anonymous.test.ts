// Copies that name nobody: whatever the file knows a person by is in no word, caption, head or id of them.
import { basename } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { describe, expect, test } from 'vitest'
import { examine, type DocumentRequest } from '../../src/generate.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'
import { called, families, json, written } from './families.ts'

const shelf = openShelf()
const ON = ['--as-of', '2026-11-23'] as const
const SHORTEST = 4

type Person = FamilyFile['people'][number]

/** What may stand in a copy all the same: whose names, and of which kinds of people. */
interface Copy {
  readonly family: string
  readonly words: readonly string[]
  readonly names?: readonly Person['kind'][]
  readonly firstNames?: readonly Person['kind'][]
}

const profileFor = (audience: string): Copy => ({
  family: 'whitlock',
  words: ['child-profile', '--stage', 'family-finding', '--audience', audience, ...ON],
})

const COPIES: readonly (readonly [string, Copy])[] = [
  ['a child’s early profile', profileFor('early')],
  ['a child’s profile for approved families', profileFor('approved-adopters')],
  ['a child’s profile for exchange days', profileFor('exchange')],
  ['a child’s profile for a family who has asked', profileFor('enquirers')],
  [
    'a referral for other agencies',
    {
      family: 'moss',
      words: ['form-e', '--stage', 'family-finding', '--audience', 'independent-agency', ...ON],
      names: ['professional'],
      firstNames: [],
    },
  ],
  [
    'a profile of adopters',
    {
      family: 'carers/calderwhistle',
      words: ['adopter-profile', '--stage', 'family-finding', '--audience', 'family-finder', ...ON],
      names: ['professional'],
      firstNames: ['adopter', 'relative'],
    },
  ],
  [
    'a profile of foster carers',
    {
      family: 'carers/sorrelby',
      words: ['foster-carer-profile', '--stage', 'family-finding', '--audience', 'family-finder', ...ON],
      names: ['professional'],
      firstNames: ['foster-carer', 'relative'],
    },
  ],
]

describe.each(COPIES)('%s', (_, copy) => {
  const request = requestOf(copy)
  const { tree, refused } = examine(request)
  const said = bare(JSON.stringify(tree))

  test('is made', () => expect(refused).toBe(false))

  test('holds nobody’s name, birth date, address, number or school', () => {
    const known = particularsOf(request, copy)
    expect(known.length).toBeGreaterThan(10)
    expect(known.filter(word => said.includes(bare(word)))).toEqual([])
  })

  test('is told apart from a copy with names by its head and its file’s name', async () => {
    const { family } = request.files
    const references = [family?.caseReference, ...(family?.children ?? []).map(child => child.caseReference)].filter(one => one !== undefined)
    const { files } = await makeDocument(shelf, called('generate', copy.words, fileOf(copy)).asked, ['html'], scratch())
    expect(files).toHaveLength(1)
    for (const reference of references) expect(`${basename(files[0]!.path)} ${tree.head.join(' ')} ${tree.foot}`).not.toContain(reference)
  })
})

describe('a name typed into the words of a child’s profile refuses it:', () => {
  const whitlock = families.find(({ name }) => name === 'whitlock')!
  const file = json(whitlock.file) as FamilyFile
  const child = file.children[0]!

  test.each([
    ['the child’s own name', 'Morayo'],
    ['the child’s last name', 'Whitlock'],
    ['a name at home', 'Yayo'],
    ['the mother’s name', 'Carys'],
    ['the father’s name, without its accents', 'Odetunji'],
    ['a grandmother’s', 'Gwenllian'],
    ['a brother’s', 'Elis'],
    ['a foster carer’s', 'Penhallowick'],
    ['the social worker’s', 'Darvish-Cole'],
    ['the nursery', 'Saffron Kettle'],
    ['the town of the home', 'Lower Dunsterhay'],
    ['the birth date', '2 July 2023'],
    ['a telephone number', '01632 960 999'],
    ['a postcode', 'QX18 1AA'],
    ['the case reference', 'HM-4471-01'],
  ])('%s', (_, words) => {
    const typed = words === '2 July 2023' ? dayOf(file.people.find(({ id }) => id === child.person)!.born!) : words
    const about = `${child.profile!.about} ${typed} is a word here.`
    const changed = jsonPatch.applyPatch(structuredClone(file), [{ op: 'replace', path: '/children/0/profile/about', value: about }]).newDocument
    const { request } = open(shelf, called('generate', profileFor('exchange').words, written(whitlock, changed)).asked)
    const { refused, problems } = examine(request!)
    expect(refused).toBe(true)
    expect(problems.filter(({ severity }) => severity === 'stop').map(({ path }) => path)).toContain('/children/0/profile/about')
  })
})

function fileOf({ family }: Copy): string {
  return families.find(({ name }) => name === family)!.file
}

function requestOf(copy: Copy): DocumentRequest {
  const { request } = open(shelf, called('generate', copy.words, fileOf(copy)).asked)
  if (request === undefined) throw new Error('The sample does not open')
  return request
}

/** Everything the files know people by that this copy may not hold. */
function particularsOf({ files }: DocumentRequest, copy: Copy): readonly string[] {
  const people = [...(files.family?.people ?? []), ...(files.carer?.people ?? [])] as readonly Person[]
  const ofPeople = people.filter(({ kind }) => copy.names?.includes(kind) !== true).flatMap(person => knownBy(person, copy))
  const ofChildren = (files.family?.children ?? []).flatMap(({ caseReference, education }) => [
    caseReference,
    ...(education?.settings ?? []).flatMap(({ name, address }) => [name, address]),
  ])
  const ofCarers = files.carer === undefined ? [] : [...textsIn(files.carer.home?.address), ...(files.carer.home?.locating ?? []), ...(files.carer.assessment?.referees ?? []).flatMap(({ name, address }) => [name, address])]
  const open = people.filter(({ kind }) => copy.firstNames?.includes(kind)).map(({ name }) => bare(name.first ?? ''))
  return [...ofPeople, ...ofChildren, ...ofCarers]
    .filter(word => word !== undefined)
    .filter(word => word.length >= SHORTEST && !open.includes(bare(word)))
}

function knownBy({ kind, name, born, address, phone, email, workplace, online }: Person, { firstNames, family }: Copy): readonly (string | undefined)[] {
  const ownFirst = firstNames?.includes(kind) === true || (kind === 'child' && family === 'moss') ? [] : [name.first, name.known]
  const where = textsIn({ lines: address?.lines, town: address?.town, postcode: address?.postcode })
  return [...ownFirst, name.last, ...(name.others ?? []), born === undefined ? undefined : dayOf(born), ...where, phone, email, workplace, ...(online ?? [])]
}

function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

function dayOf(date: string): string {
  const [year, month = '01', day] = date.split('-')
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${month}-01T00:00:00Z`))
  return `${day === undefined ? '' : Number(day)} ${name} ${year}`.trim()
}

/** Words with one space between them and around: capitals stay, for `Comfort` may be a name and `comfort` is none. */
function bare(text: string): string {
  return ` ${text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
