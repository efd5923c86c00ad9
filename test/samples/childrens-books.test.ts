// What is made for a child, in every sample: people drawn alike on all pages, a face for everybody on the tree, no page twice.
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { plainText } from '../../src/model/texts.ts'
import type { Spread } from '../../src/model/tree.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families, json } from './families.ts'

type Fields = Readonly<Record<string, unknown>>

interface Story {
  readonly looks?: readonly { readonly person: string }[]
  readonly tree?: readonly { readonly person: string }[]
}

interface File {
  readonly people: readonly { readonly id: string; readonly name: { readonly first?: string } }[]
  readonly children?: readonly { readonly person: string; readonly story?: Story }[]
}

const SHOWN = ['skin', 'hair', 'hairstyle', 'glasses', 'beard']
const shelf = openShelf()

describe.each(families.map(family => [family.name, family] as const))('%s', (_, family) => {
  const file = json(family.file) as File
  const stories = (file.children ?? []).flatMap(({ story }) => story ?? [])

  test('a person has the same skin, hair and glasses wherever they are drawn', () => {
    expect([...drawnAs(file)].filter(([, looks]) => looks.size > 1)).toEqual([])
  })

  test('everybody on a family tree who has a name has a face too, or all would be leaves', () => {
    const named = new Set(file.people.filter(({ name }) => name.first !== undefined).map(({ id }) => id))
    const faceless = stories.flatMap(({ looks = [], tree = [] }) => {
      const faces = new Set(looks.map(({ person }) => person))
      return tree.map(({ person }) => person).filter(person => named.has(person) && !faces.has(person))
    })
    expect(faceless).toEqual([])
  })

  const books = family.makes.filter(([document = '']) => ['life-story', 'welcome-book'].includes(document))
  test.each(books.map(words => [words.join(' '), words] as const))('no two pages of `%s` have one title, nor that of the pages a printed book is filled with', (_, words) => {
    const titles = spreadsOf(words, family.file).map(({ title }) => plainText(title)).filter(title => title !== '')
    expect(titles.filter((title, i) => titles.indexOf(title) < i || title === 'A page for you')).toEqual([])
  })
})

test('a family that waits for a boy looks in his own book as it does in theirs', () => {
  const [his, theirs] = ['moss', 'carers/sorrelby'].map(name => drawnAs(json(families.find(family => family.name === name)!.file)))
  const both = [...his!.keys()].filter(person => theirs!.has(person))
  expect(both).toEqual(['meena', 'gavin'])
  for (const person of both) expect(his!.get(person)).toEqual(theirs!.get(person))
})

function spreadsOf(words: readonly string[], file: string): readonly Spread[] {
  const { request } = open(shelf, called('generate', words, file).asked)
  if (request === undefined) throw new Error('The sample cannot be opened')
  return examine(request).tree.children.filter(block => block.type === 'spread')
}

/** How each person is drawn: in the looks of a story, and in the scenes that say it themselves. */
function drawnAs(value: unknown, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (typeof value !== 'object' || value === null) return found
  const fields = value as Fields
  if (typeof fields.person === 'string' && fields.skin !== undefined) {
    const look = SHOWN.map(name => `${name}: ${String(fields[name])}`).join(', ')
    found.set(fields.person, (found.get(fields.person) ?? new Set()).add(look))
  }
  for (const inner of Object.values(fields)) drawnAs(inner, found)
  return found
}
