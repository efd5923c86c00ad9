// A page to its form, and the form back to the server: a browser without scripts.
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import type { Agent, Response } from 'supertest'
import { expect } from 'vitest'

/** A form of a page: where it goes, and what a browser without scripts would send of it. */
export interface Form {
  readonly text: string
  readonly action: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** Opens a page that must be there. */
export async function open(agent: Agent, path: string): Promise<Form> {
  const answer = await agent.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return formIn(answer.text)
}

/** Presses a button of a form: its fields as they stand, with what was typed over them. */
export function press(
  agent: Agent,
  form: Form,
  button: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const over = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]))
  const action = button === 'draft' ? form.action.replace('?', '/draft?') : form.action
  return post(agent, action, { ...form.fields, ...over, _do: [button] })
}

/** Sends fields, also several of one name. */
export async function post(
  agent: Agent,
  path: string,
  fields: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map(value => [name, value])),
  )
  return agent.post(path).type('form').send(body.toString())
}

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** The form of a page and what a browser without scripts would send of it. */
export function formIn(text: string): Form {
  const forms = elements(parse(text), 'form').filter(form => attribute(form, 'action')?.startsWith('/cases/'))
  const [form] = forms
  if (form === undefined) return { text, action: '', fields: {} }
  const fields: Record<string, string[]> = {}
  const send = (name: string | undefined, value: string) => {
    if (name !== undefined) fields[name] = [...(fields[name] ?? []), value]
  }
  for (const input of elements(form, 'input')) {
    const type = attribute(input, 'type')
    const chosen = (type !== 'radio' && type !== 'checkbox') || attribute(input, 'checked') !== undefined
    if (chosen) send(attribute(input, 'name'), attribute(input, 'value') ?? '')
  }
  for (const area of elements(form, 'textarea')) send(attribute(area, 'name'), words(area))
  for (const select of elements(form, 'select')) {
    const options = elements(select, 'option')
    const chosen = options.find(option => attribute(option, 'selected') !== undefined) ?? options[0]
    send(attribute(select, 'name'), (chosen && attribute(chosen, 'value')) ?? '')
  }
  return { text, action: attribute(form, 'action') ?? '', fields }
}

function elements(node: Node, name: string): readonly Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(one => elements(one, name)) : []
  return 'tagName' in node && node.tagName === name ? [node, ...inside] : inside
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(one => one.name === name)?.value
}

function words(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  return 'childNodes' in node ? node.childNodes.map(words).join('') : ''
}
