// What a page of the form owns to the fields of an HTML form, and the fields a browser sends back to what the page owns.
import { child, steps, type Pointer } from '../../model/pointer.ts'
import { fieldOfClaim, type Layout, type Page } from '../../service/sections/layout.ts'
import { ownFields, type Own } from '../../service/sections/own.ts'
import { itemOf, waysOf, type Field } from '../../service/sections/shape.ts'

/** The fields of a form by name: a pointer, with `.day`, `.month`, `.year` for a date and `.way` for which answer is given. */
export type Body = Readonly<Record<string, string | readonly string[]>>

/** The fields of a form that shows what a page owns. */
export function toBody(layout: Layout, page: Page, own: Own): Body {
  const body: Record<string, string | readonly string[]> = {}
  for (const claim of page.claims)
    flatten({ layout, page }, fieldOfClaim(layout, page, claim), own[claim], claim, body)
  return body
}

/** What a page owns, as the fields say. What cannot be read stays as it was typed, for the check to name. */
export function fromBody(layout: Layout, page: Page, body: Body): Own {
  const reading: Reading = { layout, page, body, rows: rowsOf(body) }
  const own: Record<Pointer, unknown> = {}
  for (const claim of page.claims) {
    const value = read(reading, fieldOfClaim(layout, page, claim), claim)
    if (value !== undefined) own[claim] = value
  }
  return own
}

/** The rows of each list that a form holds, by the list's pointer. */
export function rowsOf(body: Body): ReadonlyMap<Pointer, readonly number[]> {
  const found = new Map<Pointer, Set<number>>()
  for (const name of Object.keys(body)) {
    let at = ''
    for (const step of steps(name.replace(/\.[a-z]+$/u, ''))) {
      if (/^\d+$/.test(step)) found.set(at, (found.get(at) ?? new Set()).add(Number(step)))
      at = child(at, step)
    }
  }
  return new Map([...found].map(([at, rows]) => [at, [...rows].toSorted((a, b) => a - b)]))
}

/** One field of a form; the first where a name was sent twice. */
export function one(body: Body, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values sent under a name. */
export function all(body: Body, name: string): readonly string[] {
  const value = body[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Which answer the fields give: the one chosen, or the only one with words in it. */
export function wayOf(field: Field, at: Pointer, body: Body): string | undefined {
  const ways = waysOf(field)
  const chosen = one(body, `${at}.way`)
  if (ways.includes(chosen)) return chosen
  if (chosen === NO_WAY) return undefined
  const filled = ways.filter(way => hasWords(body, child(at, way)))
  return filled.length === 1 ? filled[0] : undefined
}

/** What the choice of an answer sends where a person takes it back. */
export const NO_WAY = 'none'

interface Placing {
  readonly layout: Layout
  readonly page: Page
}

interface Reading extends Placing {
  readonly body: Body
  readonly rows: ReadonlyMap<Pointer, readonly number[]>
}

type Fields = Record<string, string | readonly string[]>

function flatten(placing: Placing, field: Field, value: unknown, at: Pointer, body: Fields): void {
  if (value === undefined) return
  const { layout, page } = placing
  switch (field.shape) {
    case 'hidden':
    case 'items':
      return
    case 'several':
      body[at] = (value as readonly unknown[]).map(String)
      return
    case 'rows':
      for (const [i, row] of (value as readonly unknown[]).entries())
        flatten(placing, itemOf(layout.schemas, field), row, child(at, i), body)
      return
    case 'answer':
    case 'group':
      if (field.shape === 'answer') {
        const way = waysOf(field).find(name => name in (value as object))
        if (way !== undefined) body[`${at}.way`] = way
      }
      for (const inner of ownFields(layout, page, field, at))
        flatten(
          placing,
          inner,
          (value as Readonly<Record<string, unknown>>)[inner.name],
          child(at, inner.name),
          body,
        )
      return
    case 'yes-no':
      body[at] = value === true ? 'yes' : 'no'
      return
    case 'date':
    case 'partial-date': {
      const [year = '', month = '', day = ''] = (typeof value === 'string' ? value : '').split('-')
      Object.assign(body, { [`${at}.day`]: plain(day), [`${at}.month`]: plain(month), [`${at}.year`]: year })
      return
    }
    case 'line':
    case 'text':
    case 'narrative':
    case 'number':
    case 'choice':
    case 'reference':
      body[at] = typeof value === 'string' ? value : JSON.stringify(value)
  }
}

function plain(number: string): string {
  return number.replace(/^0(?=\d)/, '')
}

function read(reading: Reading, field: Field, at: Pointer): unknown {
  const { body } = reading
  switch (field.shape) {
    case 'hidden':
    case 'items':
      return undefined
    case 'several': {
      const chosen = all(body, at).filter(value => value !== '')
      return chosen.length === 0 ? undefined : [...new Set(chosen)]
    }
    case 'rows':
      return readRows(reading, field, at)
    case 'answer':
      return readAnswer(reading, field, at)
    case 'group':
      return readGroup(reading, field, at)
    case 'yes-no':
      return { yes: true, no: false }[one(body, at)]
    case 'date':
    case 'partial-date':
      return readDate(body, at)
    case 'number':
      return readNumber(typed(one(body, at)))
    case 'choice':
      return (
        field.schema.enum?.find(code => String(code) === one(body, at)) ?? (typed(one(body, at)) || undefined)
      )
    case 'line':
    case 'text':
    case 'narrative':
    case 'reference':
      return typed(one(body, at)) || undefined
  }
}

function readGroup(reading: Reading, field: Field, at: Pointer, without: readonly string[] = []): unknown {
  const record: Record<string, unknown> = {}
  for (const inner of ownFields(reading.layout, reading.page, field, at)) {
    if (without.includes(inner.name)) continue
    const value = read(reading, inner, child(at, inner.name))
    if (value !== undefined) record[inner.name] = value
  }
  return Object.keys(record).length === 0 ? undefined : record
}

/** Only the way that was chosen is kept: a reason does not stay behind information. */
function readAnswer(reading: Reading, field: Field, at: Pointer): unknown {
  const way = wayOf(field, at, reading.body)
  return readGroup(
    reading,
    field,
    at,
    waysOf(field).filter(name => name !== way),
  )
}

function readRows(reading: Reading, field: Field, at: Pointer): unknown {
  const item = itemOf(reading.layout.schemas, field)
  const rows = (reading.rows.get(at) ?? []).flatMap(index => {
    const row = read(reading, item, child(at, index))
    return row === undefined ? [] : [row]
  })
  return rows.length === 0 ? undefined : rows
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function readDate(body: Body, at: Pointer): string | undefined {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
    typed(one(body, `${at}.${part}`)),
  )
  if (day === '' && month === '' && year === '') return undefined
  const named = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1
  const number = named > 0 && /^[a-z]{3,9}$/iu.test(month) ? String(named) : month
  const parts = [year, number.padStart(number === '' ? 0 : 2, '0'), day.padStart(day === '' ? 0 : 2, '0')]
  while (parts.at(-1) === '') parts.pop()
  return parts.join('-')
}

function readNumber(text: string): number | string | undefined {
  if (text === '') return undefined
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : text
}

/** What was typed, with plain line ends and nothing around it. */
function typed(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

function hasWords(body: Body, at: Pointer): boolean {
  return Object.keys(body).some(
    name => (name === at || name.startsWith(`${at}/`)) && all(body, name).some(value => value.trim() !== ''),
  )
}
