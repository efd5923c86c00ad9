// The text of an XML part to its elements and where each stands in that text, so that a part is edited without being written anew.

/** An element of a part, by its places in the text. */
export interface Element {
  readonly name: string
  /** The attributes as they are written. */
  readonly attributes: string
  readonly start: number
  /** Where the content begins and ends. */
  readonly inside: readonly [start: number, end: number]
  readonly end: number
  readonly children: readonly Element[]
  readonly parent?: Element
}

/** A stretch of a text, and what stands there instead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Open {
  name: string
  attributes: string
  start: number
  inside: [number, number]
  end: number
  children: Open[]
  parent?: Open
}

const TAGS =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:[^"'<>]|"[^"]*"|'[^']*')*?)(\/?)>|<!?/g

/** No form is nested deeper; a part that is would be a trap for those who read it. */
const DEEPEST = 250

/** The elements of a part under a root without a name; undefined where the text is not sound XML, or declares entities. */
export function readXml(text: string): Element | undefined {
  const root = elementAt('', '', 0, [0, text.length])
  let around = root
  let depth = 0
  for (const match of text.matchAll(TAGS)) {
    const [whole, closes, name, attributes = '', empty] = match
    if (name === undefined && whole.length < 3) return undefined
    if (name === undefined) continue
    const after = match.index + whole.length
    if (closes === '/') {
      if (around.name !== name || around.parent === undefined) return undefined
      around.inside[1] = match.index
      around.end = after
      around = around.parent
      depth -= 1
      continue
    }
    const made = elementAt(name, attributes, match.index, [after, after], around)
    around.children.push(made)
    if (empty === '/') continue
    around = made
    depth += 1
    if (depth > DEEPEST) return undefined
  }
  return around === root ? root : undefined
}

function elementAt(
  name: string,
  attributes: string,
  start: number,
  inside: [number, number],
  parent?: Open,
): Open {
  const made = { name, attributes, start, inside, end: inside[1], children: [] }
  return parent === undefined ? made : { ...made, parent }
}

/** Every element of these names inside an element, in the order of the text. */
export function elementsIn(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.flatMap(child => [
    ...(names.includes(child.name) ? [child] : []),
    ...elementsIn(child, ...names),
  ])
}

/** The nearest element of a name around an element. */
export function around(element: Element, name: string): Element | undefined {
  const { parent } = element
  return parent === undefined || parent.name === name ? parent : around(parent, name)
}

/** The element at the end of a path of names. */
export function within(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (at, name) => at?.children.find(child => child.name === name),
    element,
  )
}

/** An attribute as it is written. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element === undefined
    ? undefined
    : new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(element.attributes)?.[1]
}

/** The text with its edits made; of two that overlap, the one around the other counts. */
export function edited(text: string, edits: readonly Edit[]): string {
  let made = ''
  let at = 0
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    made += text.slice(at, start) + instead
    at = end
  }
  return made + text.slice(at)
}

/** An edit that takes an element away. */
export function without({ start, end }: Element): Edit {
  return { start, end, text: '' }
}
