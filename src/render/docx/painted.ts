// The finished main part of a Word file to the texts of the tree in it, in order.
import { unescape } from '../markup.ts'

/** Words of the renderer’s own stand in paragraphs of these styles: the title of the contents, the labels of lines. */
const OWN_STYLES = ['ContentsTitle', 'Small']

const CONTENTS = /<w:sdt>.*?<\/w:sdt>/gs
const PIECES = /<w:pStyle w:val="(\w+)"|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g

/** The text of each run; contents are made from headings, so they do not count. */
export function paintedIn(documentXml: string): string[] {
  let style = ''
  return Array.from(documentXml.replace(CONTENTS, '').matchAll(PIECES), ([, opened, text]) => {
    if (opened !== undefined) style = opened
    return text === undefined || OWN_STYLES.includes(style) ? '' : unescape(text)
  }).filter(Boolean)
}
