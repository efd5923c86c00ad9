// The page: everything of the tree is in it, it stands alone, and no text can become more than text.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import { renderHtml } from '../../src/render/html.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { awkwardText, treeOf } from './awkward-text.ts'
import { specimen, specimenRequest } from './specimen.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

let page: Page
let painted: readonly string[]

beforeAll(async () => {
  const made = await renderHtml(specimenRequest)
  painted = made.painted
  page = read(made.bytes)
})

test('holds every text of the tree once and in order', () => {
  expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(specimen)))
})

test('is read by a browser without a single fault', () => {
  expect(page.faults).toEqual([])
})

describe('for people who listen', () => {
  test('names its language and title, and has one main part with a link that skips to it', () => {
    expect(attribute(page.one('html'), 'lang')).toBe('en-GB')
    expect(wordsOf(page.one('title'))).toBe(specimen.title)
    expect(attribute(page.one('main'), 'id')).toBe('document')
    expect(attribute(page.all('a')[0]!, 'href')).toBe('#document')
  })

  test('has one heading of level 1 and a link in the contents to each section', () => {
    expect(page.all('h1')).toHaveLength(1)
    const sections = page.all('h2').map(heading => `#${attribute(heading, 'id')}`)
    const contents = page.all('a', page.one('nav')).map(link => attribute(link, 'href'))
    expect(contents).toEqual(sections)
    expect(sections).toHaveLength(6)
  })

  test('gives every head of a table its scope, and the table its caption', () => {
    expect(page.all('th').filter(head => !/^(col|row)$/.test(attribute(head, 'scope') ?? ''))).toEqual([])
    expect(page.all('caption').map(wordsOf)).toEqual(['Table 1. Her homes in order'])
  })

  test('says what each picture shows', () => {
    const shown = [...page.all('img').map(image => attribute(image, 'alt')), ...page.all('svg').map(named)]
    expect(shown).toHaveLength(3)
    expect(shown.every(text => (text ?? '').length > 20)).toBe(true)
  })

  test('has no id twice, and no link without its place', () => {
    const ids = page.everything.flatMap(element => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const lost = page.all('a').map(link => decodeURIComponent((attribute(link, 'href') ?? '').slice(1)))
    expect(lost.filter(id => !ids.includes(id))).toEqual([])
  })
})

test('loads nothing and runs nothing', () => {
  expect(
    page.everything.filter(element => /^(script|link|iframe|object|form|base)$/.test(element.tagName)),
  ).toEqual([])
  const addresses = page.everything.flatMap(element =>
    element.attrs.filter(({ name }) => /^(href|src|style|on.*)$/.test(name)),
  )
  expect(addresses.filter(({ value }) => !/^(#|data:image\/png;base64,)/.test(value))).toEqual([])
  const style = wordsOf(page.one('style'))
  const policy = metaOf('http-equiv', 'Content-Security-Policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(style).not.toMatch(/url\(|@import/)
})

test('carries the properties in order', () => {
  const names = page.all('meta').map(meta => attribute(meta, 'name') ?? '')
  const ours = names.filter(name => name.startsWith('Permanence'))
  expect(ours).toEqual(specimenRequest.properties.map(([name]) => name))
})

test('says that a draft is a draft, and nothing else is', async () => {
  const final = read((await renderHtml({ ...specimenRequest, draft: false })).bytes)
  const bars = (of: Page) => of.all('p').filter(paragraph => attribute(paragraph, 'class') === 'draft').length
  expect([bars(page), bars(final)]).toEqual([1, 0])
})

test('names a document without a cover by its title', async () => {
  const tree = { ...specimen, children: specimen.children.filter(block => block.type !== 'cover') }
  const made = read((await renderHtml({ ...specimenRequest, tree })).bytes)
  expect(made.all('h1').map(wordsOf)).toEqual([specimen.title])
})

test('writes any text as it is, and no text changes the structure', async () => {
  const made = async (text: string): Promise<Page & { painted: readonly string[] }> => {
    const request: RenderRequest = { ...specimenRequest, tree: treeOf(text) }
    const { bytes, painted } = await renderHtml(request)
    return { ...read(bytes), painted }
  }
  const plain = (await made('word')).everything.map(element => element.tagName)
  await fc.assert(
    fc.asyncProperty(awkwardText, async text => {
      const awkward = await made(text)
      expect(awkward.everything.map(element => element.tagName)).toEqual(plain)
      expect(wordsOf(awkward.one('h3'))).toBe(text)
      expect(wordsOf(awkward.one('title'))).toBe(text)
      expect(withoutSpace(awkward.painted)).toBe(withoutSpace(textsOf(treeOf(text))))
    }),
    { numRuns: 200 },
  )
})

test('refuses a control character', async () => {
  const made = await renderHtml({ ...specimenRequest, tree: treeOf('a\u0001') })
  expect(made).toEqual({ bytes: new Uint8Array(), painted: [], unpaintable: ['\u0001'] })
})

interface Page {
  readonly faults: readonly string[]
  readonly everything: readonly Element[]
  readonly all: (name: string, within?: Element) => readonly Element[]
  readonly one: (name: string) => Element
}

function read(bytes: Uint8Array): Page {
  const faults: string[] = []
  const document = parse(new TextDecoder().decode(bytes), { onParseError: fault => faults.push(fault.code) })
  const everything = elementsOf(document)
  const all: Page['all'] = (name, within) =>
    (within ? elementsOf(within) : everything).filter(element => element.tagName === name)
  const one: Page['one'] = name => {
    const found = all(name)
    if (found.length !== 1) throw new Error(`There are ${found.length} elements <${name}>`)
    return found[0]!
  }
  return { faults, everything, all, one }
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)]
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value
}

function named(element: Element): string | undefined {
  return attribute(element, 'aria-label')
}

function metaOf(key: string, value: string): string {
  return (
    attribute(
      page.all('meta').find(meta => attribute(meta, key) === value)!,
      'content',
    ) ?? ''
  )
}
