// Inlines to HTML.
import { markText, missingText } from '../../model/texts.ts'
import type { Inline, Text } from '../../model/tree.ts'
import { element, hrefOf, type Html, text } from './elements.ts'

/** Inlines in order; a link to a place that is not here stays as words. */
export function inlinesToHtml(inlines: readonly Inline[], ids: ReadonlySet<string>): Html {
  return inlines.map(inline => inlineToHtml(inline, ids)).join('')
}

function inlineToHtml(inline: Inline, ids: ReadonlySet<string>): Html {
  switch (inline.type) {
    case 'text':
      return textToHtml(inline)
    case 'strong':
      return element('strong', {}, inlinesToHtml(inline.children, ids))
    case 'emphasis':
      return element('em', {}, inlinesToHtml(inline.children, ids))
    case 'link':
      return linkTo(inline.to, ids, undefined, inlinesToHtml(inline.children, ids))
    case 'lineBreak':
      return element('br', {})
    case 'sourceMark':
      return linkTo(`evidence-${inline.number}`, ids, 'mark', text(markText(inline.number)))
    case 'missing':
      return element('mark', { class: 'gap' }, text(missingText(inline.number, inline.what)))
  }
}

function textToHtml({ value, lang }: Text): Html {
  return lang === undefined ? text(value) : element('span', { lang, dir: 'auto' }, text(value))
}

function linkTo(id: string, ids: ReadonlySet<string>, kind: string | undefined, words: Html): Html {
  if (!ids.has(id)) return kind === undefined ? words : element('span', { class: kind }, words)
  return element('a', { href: hrefOf(id), class: kind }, words)
}
