// No letter says more than its reader may know, whatever stands in the file and whoever is asked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../src/service/gaps/gaps.ts'
import { readSuppliers, type Supplier } from '../../../src/service/gaps/suppliers.ts'
import { asksOf, letterOf, mailOf, type LetterParts } from '../../../src/service/requests/letter.ts'
import { PROJECT } from '../../../src/storage/project.ts'

const table = readSuppliers(PROJECT)
const suppliers = Object.entries(table.suppliers).filter(([, { request }]) => request !== undefined)

interface Named {
  readonly people: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[]
}

const names = ['whitlock', 'hartley', 'moss', 'yusuf']
  .flatMap(
    sample =>
      (JSON.parse(readFileSync(join(PROJECT, 'samples', sample, 'family-file.json'), 'utf8')) as Named)
        .people,
  )
  .flatMap(({ name }) => [name['first'], name['last'], name['known']])
  .filter(name => name !== undefined && name.length > 3)

const gap = (code: string, words: string): Gap => ({
  key: code,
  code,
  severity: 'block',
  path: '/children/0/health/summary',
  where: 'Children 1 › Health › Summary',
  message: words,
  do: words,
  source: words,
  refuses: true,
  supplier: 'x',
  documents: [{ document: 'cpr', title: 'Child’s permanence report', refuses: true }],
})

const parts = (supplier: Supplier, items: readonly string[]): LetterParts => ({
  supplier,
  items,
  childName: 'Morayo',
  reference: 'HM-4471-01',
  by: '2026-12-07',
  on: '2026-11-23',
  sender: { name: 'Nadia Darvish-Cole', role: 'Social worker' },
  agency: { name: 'Harrowmere City Council', address: ['Civic Office'], phone: '01632 960417' },
})

const letterFor = (supplier: Supplier, gaps: readonly Gap[]) => {
  const asks = asksOf(table, supplier, gaps, { childName: 'Morayo', kindOf: () => undefined })
  return letterOf(
    table,
    parts(
      supplier,
      asks.map(({ text }) => text),
    ),
  )
}

test('the words of a problem, which may name anybody, never reach a letter', () => {
  const codes = [...Object.keys(table.asks), 'GEN-07', 'schema/missing']
  fc.assert(
    fc.property(
      fc.constantFrom(...suppliers),
      fc.constantFrom(...codes),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
      ([, supplier], code, said) => {
        const { text, subject } = letterFor(supplier, [gap(code, said.join(' '))])
        const rest = text.replaceAll('Morayo', '').replaceAll('Nadia Darvish-Cole', '')
        for (const name of said.filter(one => one !== 'Morayo'))
          expect(rest).not.toMatch(new RegExp(`\\b${name}\\b`))
        expect(subject).not.toContain('Morayo')
      },
    ),
    { numRuns: 300 },
  )
})

describe('the child’s name', () => {
  test.each(suppliers)('is said to %s only where they know the child', (_, supplier) => {
    const { text } = letterFor(
      supplier,
      Object.keys(table.asks).map(code => gap(code, '')),
    )
    expect(text.includes('Morayo')).toBe(supplier.knowsChild)
    expect(text).toContain('HM-4471-01')
    expect(text).not.toMatch(/[{}]/)
  })
})

test('a letter says who asks, for what, by when and how to answer', () => {
  const supplier = table.suppliers['medical-adviser']
  const { text } = letterFor(supplier as Supplier, [gap('CPR-011', '')])
  for (const words of [
    'Dear medical adviser',
    '- A summary, written and signed by you',
    '7 December 2026',
    'Nadia Darvish-Cole',
    '01632 960417',
  ])
    expect(text).toContain(words)
})

test('the mail is one nobody has sent yet, its lines short, its words whole', () => {
  const mail = mailOf({ subject: 'Über uns', text: 'Ọdẹtunji’s letter. '.repeat(40) })
  const [head = '', body = ''] = mail.split('\r\n\r\n')
  expect(head).toContain('X-Unsent: 1')
  expect(head).not.toMatch(/^(To|From|Bcc):/m)
  expect(body.split('\r\n').every(line => line.length <= 76)).toBe(true)
  expect(Buffer.from(body, 'base64').toString('utf8')).toBe('Ọdẹtunji’s letter. '.repeat(40))
})
