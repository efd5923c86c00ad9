// A document tree to one page of HTML that needs nothing else and runs nothing.
import { createHash } from 'node:crypto'
import type { Block } from '../model/tree.ts'
import { blocksToHtml, type Page } from './html/blocks.ts'
import { bookToHtml } from './html/book.ts'
import { element, type Html, text } from './html/elements.ts'
import { facesFor } from './html/faces.ts'
import { paintedIn } from './html/painted.ts'
import { stylesheetOf } from './html/stylesheet.ts'
import { headingLevels } from './heading-levels.ts'
import { idsOf, unwritable } from './markup.ts'
import type { RenderRequest, Rendition } from './rendition.ts'
import { COLOURS, isBook, styleOf } from './style.ts'

/** Renders an accessible page: landmarks, headings, contents, tables with scope, pictures with alternatives. */
export async function renderHtml(request: RenderRequest): Promise<Rendition> {
  const unpaintable = unwritable([request.tree, request.properties])
  if (unpaintable.length > 0) return { bytes: new Uint8Array(), painted: [], unpaintable }
  const html = pageOf(request)
  return { bytes: new TextEncoder().encode(html), painted: paintedIn(html), unpaintable }
}

function pageOf(request: RenderRequest): Html {
  const { tree, draft, look } = request
  const toHtml = isBook(look) ? bookToHtml : blocksToHtml
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#document' }, text('Skip to the document')),
    draft
      ? element('p', { class: 'draft', role: 'region', 'aria-label': 'Draft' }, text('Draft, not complete'))
      : '',
    headerOf(request),
    element('main', { id: 'document', tabindex: '-1' }, toHtml(tree.children, pageFor(request))),
    element('footer', {}, element('p', {}, text(tree.foot))),
  )
  return `<!doctype html>\n${element('html', { lang: tree.lang }, headOf(request), '\n', body)}\n`
}

function headOf(request: RenderRequest): Html {
  const { tree, asOf, properties } = request
  const style = styleFor(request)
  const meta = (name: string, content: string) => `\n${element('meta', { name, content })}`
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    `\n${element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) })}`,
    meta('viewport', 'width=device-width, initial-scale=1'),
    `\n${element('title', {}, text(tree.title))}`,
    meta('generator', 'Permanence'),
    meta('dcterms.date', asOf),
    ...properties.map(([name, value]) => meta(name, value)),
    `\n<style>${style}</style>`,
  )
}

/** A book carries its own font, so that it looks the same everywhere and asks nobody for anything. */
function styleFor({ tree, look, paper, origins = false }: RenderRequest): string {
  const words = JSON.stringify(tree)
  const faces = isBook(look) ? facesFor(words, words.includes('"type":"emphasis"')) : ''
  return faces + stylesheetOf(styleOf(look, paper), isBook(look)) + (origins ? ORIGINS : '')
}

/** Words that lead to their place look like words until somebody looks for them. */
const ORIGINS = `a.origin{color:inherit;text-decoration:underline dotted 1px ${COLOURS.edge};text-underline-offset:.2em}a.origin:hover,a.origin:focus-visible{background:${COLOURS.accentTint};text-decoration-style:solid;text-decoration-thickness:2px}`

/** Nothing may load or run but the one style sheet and the pictures and fonts in the page. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
}

/** The cover, masthead or letterhead names the document; where there is none, the title does. A book begins with its first page. */
function headerOf({ tree, look }: RenderRequest): Html {
  const titled = tree.children.some(({ type }) => HEADS.includes(type))
  const shown = styleOf(look).running.head && !isBook(look)
  const lines = shown ? tree.head.map(line => element('p', {}, text(line))) : []
  if (titled && lines.length === 0) return ''
  return element('header', {}, ...lines, titled ? '' : element('h1', {}, text(tree.title)))
}

const HEADS: readonly Block['type'][] = ['cover', 'masthead', 'letterhead']

function pageFor({ tree, assets, look, paper, origins = false }: RenderRequest): Page {
  return {
    tree,
    assets,
    ids: new Set(idsOf(tree.children)),
    levels: headingLevels(tree.children),
    look: styleOf(look, paper),
    origins,
  }
}
