// A finished page to the texts of the tree in its main part, in order.
import { unescape } from '../markup.ts'

/** Contents are made from headings, drawings from data; the labels of lines to sign on and what turns a page are our own. */
const DERIVED =
  /<nav\b.*?<\/nav>|<svg\b.*?<\/svg>|<(dt|span) class="own">.*?<\/\1>|<div class="turn">.*?<\/div>/gs
const TEXT = /<[^>]*>|([^<]+)/g

/** The texts between the tags of the main part. */
export function paintedIn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(DERIVED, '')
  return Array.from(main.matchAll(TEXT), ([, text]) => unescape(text ?? '')).filter(Boolean)
}
