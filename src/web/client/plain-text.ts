// What was copied from Word or a web page to our plain formatting: paragraphs, and lines that begin with "- " for bullets.
/// <reference lib="dom" />

/** The words of a piece of HTML: a blank line between paragraphs, `- ` before what was a bullet, and no styles. */
export function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of body.querySelectorAll('script, style, head, title, meta, link, o\\:p:empty'))
    gone.remove()
  const blocks: Block[] = []
  collect(body, blocks, false)
  return joined(blocks)
}

interface Block {
  readonly text: string
  readonly bullet: boolean
}

const BLOCKS = new Set(
  (
    'P DIV LI UL OL TABLE TBODY THEAD TR SECTION ARTICLE BLOCKQUOTE H1 H2 H3 H4 H5 H6 PRE ' +
    'DL DT DD HR HEADER FOOTER MAIN BODY'
  ).split(' '),
)

/** Reads blocks in order; words between them are blocks of their own. */
function collect(element: Element, blocks: Block[], bullet: boolean): void {
  let loose = ''
  const flush = () => {
    const text = tidy(loose)
    if (text !== '') blocks.push(wordBullet(element, text, bullet))
    loose = ''
  }
  for (const node of element.childNodes) {
    if (node instanceof Element && BLOCKS.has(node.tagName)) {
      flush()
      if (node.tagName === 'TR') blocks.push({ text: cells(node), bullet: false })
      else collect(node, blocks, bullet || node.tagName === 'LI')
    } else loose += wordsOf(node)
  }
  flush()
}

function wordsOf(node: Node): string {
  if (node instanceof Element) {
    if (node.tagName === 'BR') return '\n'
    return [...node.childNodes].map(wordsOf).join('')
  }
  // A line end in the source of a page is no more than a space.
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').replaceAll(/[\t\r\n ]+/g, ' ') : ''
}

function cells(row: Element): string {
  return [...row.children].map(cell => tidy(wordsOf(cell)).replaceAll('\n', ' ')).join(', ')
}

/** Word writes its lists as paragraphs with the bullet as a letter in them. */
function wordBullet(element: Element, text: string, bullet: boolean): Block {
  const isList =
    /MsoList/.test(element.className) || /mso-list:\s*l/i.test(element.getAttribute('style') ?? '')
  const plain = text.replace(/^[·•◦▪●o§–-]\s+/u, '')
  if (!isList) return { text, bullet }
  return /^\(?[0-9a-z]{1,3}[.)]\s/iu.test(text) ? { text, bullet: false } : { text: plain, bullet: true }
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll(/[\u200b\u00ad\ufeff]/g, '')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

function joined(blocks: readonly Block[]): string {
  let text = ''
  let last: Block | undefined
  for (const block of blocks.filter(one => one.text !== '')) {
    if (last !== undefined) text += last.bullet && block.bullet ? '\n' : '\n\n'
    text += block.bullet ? `- ${block.text.replaceAll('\n', ' ')}` : block.text
    last = block
  }
  return text
}
