// What is asked of one supplier to a plain letter: it says nothing the reader may not know.
import { formatDate } from '../../model/dates.ts'
import type { Gap } from '../gaps/gaps.ts'
import type { LetterWords, Supplier, SupplierTable } from '../gaps/suppliers.ts'

/** What a letter is made of. */
export interface LetterParts {
  readonly supplier: Supplier
  /** How the reader is spoken to, where a person was chosen. */
  readonly greeting?: string
  /** The child's first name; it is printed only for a reader who knows the child. */
  readonly childName: string
  readonly reference: string
  readonly items: readonly string[]
  /** The day an answer is asked for. */
  readonly by: string
  /** The day of the letter. */
  readonly on: string
  readonly sender: { readonly name: string; readonly role: string }
  readonly agency: { readonly name: string; readonly address: readonly string[]; readonly phone: string }
}

/** A letter, as plain text, and the subject of an email that carries it. */
export interface Letter {
  readonly subject: string
  readonly text: string
}

/** What a letter asks for, in words that name nobody but the child: the rule's own, or the title of the place. */
export function asksOf(
  table: SupplierTable,
  supplier: Supplier,
  gaps: readonly Gap[],
  { childName, kindOf }: { readonly childName: string; readonly kindOf: (gap: Gap) => string | undefined },
) {
  const child = supplier.knowsChild ? childName : table.letter.unknown
  const asks = gaps.map(gap => {
    const what = kindOf(gap)
    const other = what === undefined ? table.placeAsk : table.evidenceAsk
    const words = { child, where: placeWords(gap.where), what: what ?? '' }
    return { key: gap.key, text: capital(filled(table.asks[gap.code] ?? other, words)) }
  })
  return asks.filter((ask, i) => asks.findIndex(({ text }) => text === ask.text) === i)
}

/** The letter. */
export function letterOf(table: SupplierTable, parts: LetterParts): Letter {
  const {
    supplier,
    items,
    reference,
    greeting = supplier.request?.greeting ?? supplier.who,
    sender,
    agency,
  } = parts
  const child = supplier.knowsChild ? parts.childName : table.letter.unknown
  const say = (words: LetterWords) =>
    filled(table.letter[words], { child, reference, day: dayWords(parts.by) })
  const text = [
    ...headOf(agency, parts.on),
    `Our reference: ${reference}`,
    '',
    `Dear ${greeting}`,
    '',
    say(supplier.knowsChild ? 'opening' : 'openingUnknown'),
    '',
    say('list'),
    '',
    ...items.map(item => `- ${item}`),
    '',
    say('why'),
    '',
    say('by'),
    '',
    say('how'),
    '',
    say('thanks'),
    ...footOf(sender, agency),
  ].join('\n')
  return { subject: say('subject'), text }
}

/** The letter that asks again. */
export function reminderOf(
  table: SupplierTable,
  {
    reference,
    asked,
    by,
    on,
    greeting,
    sender,
    agency,
  }: Pick<LetterParts, 'reference' | 'by' | 'on' | 'sender' | 'agency'> & {
    readonly asked: string
    readonly greeting: string
  },
): Letter {
  const words = { reference, asked: dayWords(asked), day: dayWords(by) }
  const text = [
    ...headOf(agency, on),
    `Our reference: ${reference}`,
    '',
    `Dear ${greeting}`,
    '',
    filled(table.letter.reminder, words),
    ...footOf(sender, agency),
  ].join('\n')
  return { subject: filled(table.letter.subject, words), text }
}

function headOf({ name, address }: LetterParts['agency'], on: string): readonly string[] {
  return [name, ...address, '', dayWords(on), '']
}

function footOf({ name, role }: LetterParts['sender'], agency: LetterParts['agency']): readonly string[] {
  return ['', name, role, agency.name, ...(agency.phone === '' ? [] : [`Telephone: ${agency.phone}`]), '']
}

/** The letter as a mail that is not sent yet: mail programs open it to be read and addressed. */
export function mailOf({ subject, text }: Letter): string {
  const lines = Buffer.from(text, 'utf8').toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  return [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Subject: =?utf-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    lines,
    '',
  ].join('\r\n')
}

function dayWords(day: string): string {
  return formatDate(day).replaceAll('\u00a0', ' ')
}

function filled(pattern: string, words: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}

/** `Children 2 › Health › Summary` without the child it is about and the count of lists: `health, summary`. */
function placeWords(where: string): string {
  const parts = where.split(' › ').filter(part => !/^(Children|Carer file|People)\b/.test(part))
  return parts.map(part => part.replace(/ \d+$/, '').toLowerCase()).join(', ') || 'the report'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
