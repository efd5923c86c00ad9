// The data of the form, its task list, and what two people made of one section.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseFiles } from '../../../src/model/case-files.ts'
import { layoutOf, pageAt } from '../../../src/service/sections/layout.ts'
import { mergeOwn } from '../../../src/service/sections/merge.ts'
import { taskList } from '../../../src/service/sections/task-list.ts'
import { openShelf } from '../../../src/service/shelf.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { readJson } from '../../../src/storage/templates.ts'

const shelf = openShelf()
const layout = layoutOf(shelf.project, shelf.schemas)
const hartley = { family: readJson(join(PROJECT, 'samples', 'hartley', 'family-file.json')) } as CaseFiles

test('the sections keep to their schema, and name only actions of the table of access', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  const schema = readJson(join(PROJECT, 'schemas', 'service', 'sections.schema.json')) as object
  ajv.validate(schema, layout.data)
  expect(ajv.errors).toBeNull()
  const { actions } = readServiceData(PROJECT, 'access') as { readonly actions: object }
  const sections = layout.data.groups.flatMap(group => group.sections)
  const named = sections.flatMap(({ read = [], write = [] }) => [read, write].flat())
  expect(named.filter(action => action !== 'nobody' && !(action in actions))).toEqual([])
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
})

describe('the task list', () => {
  const of = (id: string, listing = {}) =>
    taskList(layout, hartley, 'leila', listing)
      .flatMap(group => group.tasks)
      .filter(task => task.id === id)

  test('begins with the child and holds the carers only for a household', () => {
    const groups = taskList(layout, hartley, 'leila').map(({ title }) => title)
    expect(groups[0]).toBe('The child')
    expect(groups).not.toContain('The carers')
    const carer = { carer: readJson(join(PROJECT, 'samples', 'carers', 'tidewell', 'carer-file.json')) }
    expect(taskList(layout, carer as CaseFiles, undefined).map(({ title }) => title)).toEqual(['The carers'])
  })

  test.each([
    ['with nothing in it is not started', 'before-birth', {}, 'not-started'],
    ['with words in it is in progress', 'identity', {}, 'in-progress'],
    [
      'with words and a problem has gaps',
      'identity',
      { problems: [{ path: '/children/0/identity/language' }] },
      'gaps',
    ],
    [
      'of a list counts the problems of its items’ own pages',
      'parents',
      { problems: [{ path: '/children/0/parents/0/wishes/contact' }] },
      'gaps',
    ],
    [
      'of another child counts nothing',
      'identity',
      { problems: [{ path: '/children/1/identity/language' }] },
      'in-progress',
    ],
    [
      'with words not saved says so',
      'identity',
      { drafts: [{ part: 'children/leila', at: '/identity' }] },
      'draft',
    ],
  ])('a section %s', (_, id, listing, state) => {
    expect(of(id, listing).map(task => task.state)).toEqual([state])
  })

  test('has one page for the child with each brother and sister, also where nothing is written yet', () => {
    expect(of('pair').map(({ part, title }) => [part, title])).toEqual([
      ['pairs/leila/theo', 'Leila with Theo'],
      ['pairs/leila/kofi', 'Leila with Kofi'],
      ['pairs/leila/poppy', 'Leila with Poppy'],
    ])
  })
})

describe('what two people made of one section', () => {
  const page = pageAt(layout, 'children/leila', '/identity')
  if (page === undefined) throw new Error('No page')
  const identity = (language: string, religion: string) => ({
    '/identity': { language: { text: language }, religion: { text: religion } },
  })

  test.each([
    [
      'different fields: both are taken',
      identity('Welsh', 'None'),
      identity('English', 'Quaker'),
      identity('Welsh', 'Quaker'),
      [],
    ],
    [
      'the same field: mine stands and the place is named',
      identity('Welsh', 'None'),
      identity('Urdu', 'None'),
      identity('Welsh', 'None'),
      ['/identity/language/text'],
    ],
    [
      'the same words: there is nothing to choose',
      identity('Welsh', 'None'),
      identity('Welsh', 'None'),
      identity('Welsh', 'None'),
      [],
    ],
  ])('changed %s', (_, mine, theirs, own, both) => {
    const base = identity('English', 'None')
    expect(mergeOwn(layout, page, { base, mine, theirs })).toEqual({ own, both })
  })

  test('without what they began with, everything different is named', () => {
    const merged = mergeOwn(layout, page, {
      base: undefined,
      mine: identity('a', 'b'),
      theirs: identity('c', 'd'),
    })
    expect(merged.both).toEqual(['/identity/language/text', '/identity/religion/text'])
  })
})
