// The finished main part of a Word file to the texts of the tree in it, in order.
import { unescape } from '../markup.ts'

/** Words of the renderer’s own stand in paragraphs of these styles: the title of the contents, the labels of lines. */
const OWN_STYLES = ['ContentsTitle', 'Small']

/** Contents are made from headings, so they do not count; nor does a run of words of our own. */
const DERIVED = /<w:sdt>.*?<\/w:sdt>|<w:rStyle w:val="Own"\/>.*?<\/w:r>/gs
const PIECES = /<w:pStyle w:val="(\w+)"|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g

/** The text of each run of words of the tree. */
export function paintedIn(documentXml: string): string[] {
  let style = ''
  return Array.from(documentXml.replace(DERIVED, '').matchAll(PIECES), ([, opened, text]) => {
    if (opened !== undefined) style = opened
    return text === undefined || OWN_STYLES.includes(style) ? '' : unescape(text)
  }).filter(Boolean)
}
