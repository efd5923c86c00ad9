// Elements and texts to HTML, with everything that is not ours escaped.
import { escape } from '../markup.ts'

/** A piece of finished HTML. */
export type Html = string

const VOID = new Set(['br', 'col', 'img', 'meta', 'hr'])

/** An element; an attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Html[]
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(value ?? '')}"`)
    .join('')
  return VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Text that stays text. */
export function text(words: string): Html {
  return escape(words)
}

/** The address of a place on the same page. */
export function hrefOf(id: string): string {
  return `#${encodeURIComponent(id)}`
}
