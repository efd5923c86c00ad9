// A signed-in worker to what a browser of theirs would send and get: pages, forms with their hidden fields, and how long each took.
import { parse, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** What came back. */
export interface Answered {
  readonly status: number
  readonly body: string
  readonly location: string
  readonly milliseconds: number
}

/** A browser with one session. */
export interface Visitor {
  readonly get: (path: string) => Promise<Answered>
  /** Sends a form; redirects are not followed. */
  readonly post: (path: string, fields: Fields) => Promise<Answered>
  /** Sends a form with a file. */
  readonly send: (path: string, fields: Fields, file: File) => Promise<Answered>
}

/** A file chosen in a form. */
export interface File {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The fields of a form. */
export type Fields = readonly (readonly [name: string, value: string])[]

const HEADERS = { 'sec-fetch-site': 'same-origin' }
const TYPED = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser at an address with a cookie. */
export function visitorAt(address: string, cookie: string): Visitor {
  const send = async (path: string, init: RequestInit, typed = false): Promise<Answered> => {
    const begun = performance.now()
    const response = await fetch(`${address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...HEADERS, cookie, origin: address, ...(typed ? TYPED : {}) },
    })
    const body = await response.text()
    return {
      status: response.status,
      body,
      location: response.headers.get('location') ?? '',
      milliseconds: performance.now() - begun,
    }
  }
  return {
    get: path => send(path, {}),
    post: (path, fields) =>
      send(
        path,
        {
          method: 'POST',
          body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
        },
        true,
      ),
    send: (path, fields, file) => {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      form.append('file', new Blob([Buffer.from(file.bytes)]), file.name)
      return send(path, { method: 'POST', body: form })
    },
  }
}

/** The fields a browser would send of the first form of a page that has a field of this name. */
export function formWith(html: string, name: string): Fields {
  const forms = [...elements(parse(html))].filter(({ tagName }) => tagName === 'form')
  for (const form of forms) {
    const fields = [...elements(form)].flatMap(fieldOf)
    if (fields.some(([one]) => one === name)) return fields
  }
  return []
}

function fieldOf(element: Element): readonly (readonly [string, string])[] {
  const name = attribute(element, 'name')
  if (name === undefined || attribute(element, 'disabled') !== undefined) return []
  switch (element.tagName) {
    case 'textarea':
      return [[name, textOf(element).replace(/^\n/, '')]]
    case 'select': {
      const options = [...elements(element)].filter(({ tagName }) => tagName === 'option')
      const chosen = options.find(option => attribute(option, 'selected') !== undefined) ?? options[0]
      return chosen === undefined ? [] : [[name, attribute(chosen, 'value') ?? textOf(chosen)]]
    }
    case 'input': {
      const type = attribute(element, 'type') ?? 'text'
      const off = ['radio', 'checkbox'].includes(type) && attribute(element, 'checked') === undefined
      return off || type === 'submit' || type === 'file' ? [] : [[name, attribute(element, 'value') ?? '']]
    }
    default:
      return []
  }
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find(one => one.name === name)?.value
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function* elements(node: Node): Generator<Element, void> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child
    yield* elements(child)
  }
}
