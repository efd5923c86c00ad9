// The finished main part of a Word file to the texts a reader meets, in order.
import { unescape } from '../markup.ts'

const CONTENTS = /<w:sdt>.*?<\/w:sdt>/gs
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<wp:docPr\b[^>]*?\sdescr="([^"]*)"/g

/** The text of each run and the alternative of each picture; contents are made from headings, so they do not count. */
export function paintedIn(documentXml: string): string[] {
  const painted = documentXml.replace(CONTENTS, '').matchAll(TEXT)
  return Array.from(painted, ([, text, alternative]) => unescape(text ?? alternative ?? '')).filter(Boolean)
}
