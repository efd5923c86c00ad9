// How a document begins, a cover, a masthead or a letterhead, to HTML; each holds the one heading of level 1.
import type { Cover, Figure, Inline, Letterhead, Masthead, Photo } from '../../model/tree.ts'
import { type Page, summaryListToHtml } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { inlinesToHtml } from './inline.ts'
import { figureToHtml, photoToHtml } from './pictures.ts'

/** The first page of a report or a book. */
export function coverToHtml(cover: Cover, page: Page): Html {
  const line = lineIn(page)
  return element(
    'div',
    { class: cover.picture === undefined ? 'cover' : 'cover pictured', id: cover.id },
    line('agency', cover.agency),
    line('service', cover.service),
    line('kind', cover.kind),
    nameOf(cover.name, page),
    line('under', cover.under),
    pictureToHtml(cover.picture, page),
    summaryListToHtml(cover.facts, page),
    line('marking', cover.marking),
  )
}

/** The head of a document without a cover. */
export function mastheadToHtml({ id, kind, name, headline, marking }: Masthead, page: Page): Html {
  const line = lineIn(page)
  return element(
    'div',
    { class: 'masthead', id },
    line('kind', kind),
    nameOf(name, page),
    line('headline', headline),
    line('marking', marking),
  )
}

/** How a letter begins. */
export function letterheadToHtml({ id, sender, date, salutation }: Letterhead, page: Page): Html {
  const line = lineIn(page)
  return element(
    'div',
    { class: 'letterhead', id },
    element('div', { class: 'sender' }, ...sender.map(words => line(undefined, words))),
    line('date', date),
    nameOf(salutation, page),
  )
}

/** The picture of a cover or a spread, where it has one. */
export function pictureToHtml(picture: Figure | Photo | undefined, page: Page): Html {
  if (picture === undefined) return ''
  return picture.type === 'figure' ? figureToHtml(picture, page) : photoToHtml(picture, page)
}

function nameOf(name: readonly Inline[], page: Page): Html {
  return element('h1', {}, inlinesToHtml(name, page))
}

/** A line nobody filled takes no room. */
function lineIn(page: Page) {
  return (kind: string | undefined, inlines: readonly Inline[]): Html =>
    inlines.length === 0 ? '' : element('p', { class: kind }, inlinesToHtml(inlines, page))
}
