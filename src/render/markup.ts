// What XML and HTML share: which characters neither can hold, and how text is written so that it stays text.

/** Control characters, lone halves of surrogate pairs and non-characters: no XML file may hold them. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The characters of all strings in `json` that markup cannot hold, each once; pointers are never written. */
export function unwritable(json: unknown): readonly string[] {
  const found = new Set<string>()
  collect(json, found)
  return [...found]
}

/** Every id that something in `json` has, in order; drawings and their ids are no places to link to. */
export function idsOf(json: unknown): readonly string[] {
  const ids = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && typeof value.id === 'string') ids.add(value.id)
    for (const [key, inner] of Object.entries(value)) if (key !== 'drawing' && key !== 'at') visit(inner)
  }
  visit(json)
  return [...ids]
}

/** Text as it stands in markup, in an element or between double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}

/** What `escape` wrote, or another program that wrote XML, as plain text. */
export function unescape(markup: string): string {
  return markup.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, characterOf)
}

function characterOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16))
  if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal, 10))
  return NAMED[name ?? ''] ?? whole
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function collect(json: unknown, found: Set<string>): void {
  if (typeof json === 'string') for (const [character] of json.matchAll(UNWRITABLE)) found.add(character)
  if (typeof json !== 'object' || json === null) return
  for (const [key, value] of Object.entries(json)) if (key !== 'at') collect(value, found)
}
