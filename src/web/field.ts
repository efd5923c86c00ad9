// A form that was sent to the one value of a field.
import type { Request } from 'express'

/** The value of a field, without space around it; '' where the form has none, the first where it has several. */
export function field(req: Request, name: string): string {
  return rawField(req, name).trim()
}

/** The value of a field as it was typed. */
export function rawField(req: Request, name: string): string {
  const value = (req.body as Readonly<Record<string, unknown>> | undefined)?.[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

/** Every value of a field that may be ticked more than once. */
export function allOf(req: Request, name: string): readonly string[] {
  const value = (req.body as Readonly<Record<string, unknown>> | undefined)?.[name]
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one): one is string => typeof one === 'string' && one !== '')
}

/** The value of a word in the address after `?`; '' where there is none. */
export function asked(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** A day in three fields, as GOV.UK asks for it, as `YYYY-MM-DD`; '' where all are empty, and what was typed where it is no day. */
export function dayIn(value: (name: string) => string, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part => value(`${name}-${part}`))
  if (day + month + year === '') return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The three fields of a day, to show it again. */
export function dayFields(
  day: string,
): readonly { readonly name: string; readonly value: string; readonly classes: string }[] {
  const [year = '', month = '', date = ''] = day.split('-')
  return [
    { name: 'day', value: date.replace(/^0+/, ''), classes: 'govuk-input--width-2' },
    { name: 'month', value: month.replace(/^0+/, ''), classes: 'govuk-input--width-2' },
    { name: 'year', value: year, classes: 'govuk-input--width-4' },
  ]
}
