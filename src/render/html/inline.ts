// Inlines to HTML.
import { markText, missingText } from '../../model/texts.ts'
import type { Pointer } from '../../model/pointer.ts'
import type { Inline, Text } from '../../model/tree.ts'
import { element, hrefOf, type Html, text } from './elements.ts'

/** Which places there are to link to; and, in previews on a screen, whether words name where they come from. */
export interface Around {
  readonly ids: ReadonlySet<string>
  readonly origins?: boolean
}

/** Inlines in order; a link to a place that is not here stays as words. */
export function inlinesToHtml(inlines: readonly Inline[], around: Around): Html {
  return inlines.map(inline => inlineToHtml(inline, around)).join('')
}

function inlineToHtml(inline: Inline, around: Around): Html {
  const { ids } = around
  switch (inline.type) {
    case 'text':
      return from(inline.at, textToHtml(inline), around)
    case 'strong':
      return element('strong', {}, inlinesToHtml(inline.children, around))
    case 'emphasis':
      return element('em', {}, inlinesToHtml(inline.children, around))
    case 'link':
      // No link stands in a link: words of this one lead where it leads.
      return linkTo(inline.to, ids, undefined, inlinesToHtml(inline.children, { ids }))
    case 'lineBreak':
      return element('br', {})
    case 'sourceMark':
      return markToHtml(inline.number, around)
    case 'missing':
      return from(
        inline.at,
        element('mark', { class: 'gap' }, text(missingText(inline.number, inline.what))),
        around,
      )
  }
}

/** Among words that are links of their own a mark is words too: so small a target would be hit by chance. */
function markToHtml(number: number, { ids, origins = false }: Around): Html {
  return linkTo(`evidence-${number}`, origins ? new Set() : ids, 'mark', text(markText(number)))
}

/** In a preview on a screen, words with the first place they come from; whoever shows it says where that leads. */
function from(at: readonly Pointer[] | undefined, words: Html, { origins = false }: Around): Html {
  const place = /[\p{L}\p{N}]/u.test(words) ? at?.[0] : undefined
  return origins && place !== undefined && place !== ''
    ? element('a', { class: 'origin', 'data-at': place }, words)
    : words
}

function textToHtml({ value, lang }: Text): Html {
  return lang === undefined ? text(value) : element('span', { lang, dir: 'auto' }, text(value))
}

function linkTo(id: string, ids: ReadonlySet<string>, kind: string | undefined, words: Html): Html {
  if (!ids.has(id)) return kind === undefined ? words : element('span', { class: kind }, words)
  return element('a', { href: hrefOf(id), class: kind }, words)
}
