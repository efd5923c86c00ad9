// A small template to a tree: blocks, numbering, what vanishes, gaps in previews.
import { expect, test } from 'vitest'
import { assemble, compileTemplate } from '../../src/assemble/assemble.ts'
import type { ViewNode, ViewRecord } from '../../src/model/view.ts'
import { familyView } from './family.ts'
import { blocksOf, printed } from './reading.ts'

const template = `::: cover
agency: {{case.agency.name}}
service: {{case.agency.service}}
kind: Child’s permanence report
name: {{fullName child.person}}
under: Born {{child.person.born}}
marking: **{{document.copy}}.** This report is about a child.
Legal status | {{child.status.current}}
Court | {{case.court.name}}
:::

::: contents Contents
:::

::: section homes 10
# Where {{first child.person}} has lived
law: Adoption Agencies Regulations 2005

See [the evidence](#evidence-2) and [nothing](#nowhere).

## Left out, since nothing follows

## What **{{first child.person}}** has had

::: figure homes-figure drawing=homes-timeline
caption: {{first child.person}}’s homes
:::

::: table homes-table widths=2,2,4 rowheads
caption: Homes in order
| When | With whom | Why |
{{#each child.homes}}
| {{period from to}} | {{names with}} | {{why}} {{sources sources}} |
{{/each}}
:::

::: callout message
# {{first child.person}}, if you are reading this
{{child.message}}
:::
:::

::: section nothing 11
# A section without content
::: table updates
caption: Updates
| On | What |
{{#each child.updates}}
| {{on}} | {{what}} |
{{/each}}
:::
:::

::: section evidence 12
# Evidence
{{#each child.options}}
::: card option-{{letter this}} label={{letter this}}
# {{title}}
note: Assessed by {{names assessedBy}}
== For
{{advantages}}
== Against
{{disadvantages}}
:::
{{/each}}
::: photo portrait
{{picture child.photograph}}
caption: {{child.photograph.caption}}
:::
::: table evidence
caption: Documents
| No. | Title |
{{#each evidence}}
| {{evidenceNumber this}} | {{title}} |
{{/each}}
:::
::: signatures signed
{{#each child.signatures}}
role: {{role}}
name: {{fullName person}}
registration: {{person.registration}}
signed: {{on}}
---
{{/each}}
:::
::: pagebreak
:::
:::
`

test('a template becomes a tree, block by block', () => {
  expect(printed(template)).toBe(`Matilda Garrow
contents Contents
== Where Tilly has lived {homes}
See the evidence→evidence-2 and nothing.
### What *Tilly* has had {what-has-had}
homesTimeline Figure·1. Tilly’s homes
table Table·1. Homes in order {homes-table}
4·March·2022 to 1·March·2024 | Rosa Garrow | She was born here. // It was home.·[E1] [E2]·para·4
1·June·2024 to·now | Lou Penn | It was not safe.
[message: Tilly, if you are reading this] Dear Tilly,
You were brave./You still are.
- kind
- funny
== Evidence {evidence}
card A: Rosa (Assessed by Sam Reed) {option-a}
card B: Adoption (Assessed by Sam Reed and Dr Amara Obi) {option-b}
For: A family for life.
photo tilly.png: A girl in a red coat. Tilly, spring 2025
table Table·2. Documents {evidence-part-2}
{evidence-1} E1 | Birth certificate
{evidence-2} E2 | Visits
Social worker, Sam Reed, SW100, 10·November·2025
Team manager, Dr Amara Obi, , 
---`)
})

test('the head, the foot and the title are the view’s', () => {
  const tree = assemble(compileTemplate('Words.', 'test'), familyView())
  expect(tree).toEqual({
    type: 'document',
    title: 'Report',
    lang: 'en-GB',
    head: ['Report', 'AB-1'],
    foot: 'Court copy',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }],
  })
})

test('a text remembers where it came from; the template’s words come from nowhere', () => {
  expect(blocksOf('Born {{child.person.born}}')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Born ' },
        { type: 'text', value: '4\u00a0March\u00a02022', at: ['/people/0/born'] },
      ],
    },
  ])
})

test('the same template and view make the same tree', () => {
  expect(blocksOf(template)).toEqual(blocksOf(template))
})

const gap = (path: string) => ({ code: 'CPR-001', severity: 'block' as const, path, params: {} })

test('in a preview each gap is marked in its place, with its number in the list', () => {
  const gaps = [gap('/children/0/looks'), gap('/children/0/identity/culture'), gap('/children/0/updates')]
  const source =
    '{{answer child.identity.culture}}\n\n{{#if child.looks}}\n{{answer child.looks}}\n{{/if}}\n\n{{answer child.identity.matching}}\n\n::: table t\n| On | What |\n{{#each child.updates}}\n| {{on}} | {{what}} |\n{{/each}}\n:::'
  const marks = JSON.stringify(blocksOf(source, familyView(), gaps)).match(
    /"type":"missing","number":\d,"what":"[^"]+"/g,
  )
  expect(marks).toEqual([
    '"type":"missing","number":2,"what":"Cultural background"',
    '"type":"missing","number":1,"what":"What the child looks like"',
    '"type":"missing","number":3,"what":"Updates since the decision"',
  ])
  expect(blocksOf(source)).toEqual([])
  const whole = blocksOf('{{answer child.education.progress}}', familyView(), [gap('/children/0/education')])
  const gap1 = { type: 'missing', number: 1, what: 'Progress', at: ['/children/0/education/progress'] }
  expect(whole).toEqual([{ type: 'paragraph', children: [gap1] }])
})

test('what a reader may not see prints nothing, and `shown` leaves out what stands around it', () => {
  const withheld = without(familyView(), ['child', 'person', 'address'])
  const source =
    '::: summary s\nName | {{first child.person}}\n{{#shown child.person.address}}\nAddress | Lives at {{address child.person.address}}\n{{/shown}}\n:::'
  expect(printed(source)).toBe(
    'Name: Tilly\nAddress: Lives at 2 Elm Row, Ashby (Confidential by order of the court, not to be passed on)',
  )
  expect(printed(source, withheld)).toBe('Name: Tilly')
  expect(
    printed(
      'A{{address child.person.address}}{{child.person.address.town}}{{#if child.person.address}}!{{/if}}',
      withheld,
    ),
  ).toBe('A')
})

/** The view with one field withheld. */
function without(view: ViewRecord, [name = '', ...rest]: readonly string[]): ViewRecord {
  const field = view.fields[name] as ViewNode
  const left: ViewNode =
    rest.length === 0
      ? { kind: 'withheld', at: field.at, schema: field.schema }
      : without(field as ViewRecord, rest)
  return {
    ...view,
    fields: Object.assign(Object.create(null), view.fields, { [name]: left }) as ViewRecord['fields'],
  }
}

test.each([
  ['a block that does not exist', '::: nobody\n:::', 'There is no block'],
  ['a value in an id', '::: section {{child.caseReference}} 1\n# T\n\nx\n:::', 'never holds a value'],
  ['a block left open', '::: section a\n# T\nx', 'not closed'],
  ['a block closed twice', 'x\n:::', 'none is open'],
  ['a link out of the document', '[x](https://example.org)', 'leads to a place of the document'],
])('%s is our mistake, and is thrown', (_, source, message) => expect(() => printed(source)).toThrow(message))

test('a template that holds the character of a slot is refused', () => {
  expect(() => compileTemplate('a\uE0000\uE001', 'test')).toThrow('kept for slots')
})
