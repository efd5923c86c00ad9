// The linter: each kind of fault with a template that has it, on its line, with what would be right.
import { describe, expect, test } from 'vitest'
import { lintTemplate } from '../../src/assemble/lint.ts'
import { schemas, viewSchema } from './family.ts'

const classes = Object.fromEntries(
  'C1 C2 S1 S2 B1 B2 B3 K1 F1 F2 A1 A2 W1 X1 X2 X3 R1'.split(' ').map(name => [name, 'keep']),
)
const everything = { audiences: { court: { classes } } }
const less = {
  audiences: {
    court: { classes },
    family: {
      classes: {
        ...classes,
        F2: 'drop',
        C2: 'area',
        B3: 'summary',
        X3: 'label',
        W1: { as: 'keep', from: 'match' },
      },
    },
  },
}

const faults = (source: string, manifest: typeof everything | typeof less = everything) =>
  lintTemplate(source, 'body.md.hbs', viewSchema, schemas, manifest).map(
    ({ line, what, hint }) => `${line}: ${what}${hint === undefined ? '' : ` (${hint})`}`,
  )

test('a template without faults', () => {
  const source = `::: section homes 10
# Where {{first child.person}} has lived
{{#each child.homes as |home i|}}
{{#with home.address}}
- {{area}}, {{../from}}, {{home.kind}}, {{@root.child.caseReference}}, {{@index}}
{{/with}}
{{/each}}
{{#each child.whyNotHome.statements}}
- {{text}} {{sources sources}}
{{/each}}
{{#each (sort (where child.relationships "group" "relative" "other") "person.name.last")}}
- {{fullName person}}, {{person.role}}
{{/each}}

{{child.message}}

{{plural child.homes "home"}}, {{child.preferred.title}}, {{mother.record.person.name.first}}, [here](#homes)
:::`
  expect(faults(source)).toEqual([])
})

test.each([
  [
    'a misspelt path',
    'x\n{{child.mesage}}',
    '2: `child.mesage` is not in the view (did you mean `child.message`?)',
  ],
  ['a path that goes nowhere', '{{child.zebra}}', '1: `child.zebra` is not in the view'],
  [
    'a field of a value',
    '{{child.caseReference.length}}',
    '1: `child.caseReference.length` is not in the view',
  ],
  [
    'a field of the level above',
    '{{#each child.homes}}\n{{caseReference}}\n{{/each}}',
    '2: `caseReference` is not in the view',
  ],
  [
    'a field that stands outside the list',
    '{{#each child.homes}}\n{{document.asOf}}\n{{/each}}',
    '2: `document.asOf` is not in the view (did you mean `../document.asOf`?)',
  ],
  [
    'a field two levels above',
    '{{#each child.homes}}{{#each with}}\n{{document.asOf}}\n{{/each}}{{/each}}',
    '2: `document.asOf` is not in the view (did you mean `@root.document.asOf`?)',
  ],
  [
    'a misspelt field of an item',
    '{{#each child.homes as |home|}}\n{{home.fron}}\n{{/each}}',
    '2: `home.fron` is not in the view (did you mean `home.from`?)',
  ],
  ['one level too many', '{{../child.message}}', '1: `../child.message` leads out of the view'],
  ['an unknown @', '{{@key}}', '1: there is no `@key` (there are @root, @index, @first, @last)'],
  [
    'yes or no printed',
    '{{eq child.caseReference "a"}}',
    '1: a yes or no is printed whole (walk it with `{{#each}}`, or ask it with `{{#if}}`)',
  ],
  [
    'a misspelt helper',
    '{{fulName child.person}}',
    '1: there is no helper `fulName` (did you mean `fullName`?)',
  ],
  [
    'a helper inside another',
    '{{capital (the child.person)}}',
    '1: there is no helper `the` (did you mean `they`?)',
  ],
  [
    'a block helper that is none',
    '{{#list child.homes}}x{{/list}}',
    '1: there is no `{{#list}}` (there are each, with, if, unless, shown)',
  ],
  ['too few values', '{{plural child.homes}}', '1: `plural` needs 2 values'],
  ['too many values', '{{first child.person "x"}}', '1: `first` takes 1 value at most'],
  [
    'a field with the name of a helper',
    '{{#each statements}}\n{{status}}\n{{/each}}',
    '2: `status` is a helper and needs a value (for the field write `this.status`)',
  ],
  ['key=value', '{{list child.homes sep=","}}', '1: `list` takes no `key=value`'],
  [
    'the wrong kind of value',
    '{{fullName child.message}}',
    '1: `fullName` takes a person, and `child.message` is a single value',
  ],
  [
    'an answer that is none',
    '{{answer child.person}}',
    '1: `answer` takes an answer, and `child.person` is a person',
  ],
  [
    'a date that is none',
    '{{monthYear child.caseReference}}',
    '1: `monthYear` takes a date, and `child.caseReference` is a single value',
  ],
  [
    'a key that no item has',
    '{{#each (sort child.homes "form")}}x{{/each}}',
    '1: `form` is not in the items of `child.homes` (did you mean `from`?)',
  ],
  ['raw output', '{{{child.caseReference}}}', '1: a value is printed raw (write `{{…}}` with two braces)'],
  [
    'raw output by &',
    '{{& child.caseReference}}',
    '1: a value is printed raw (write `{{…}}` with two braces)',
  ],
  [
    'a partial',
    'x\n{{> part}}',
    '2: there is no such part (a part is `{{> pack/part}}` on a line of its own, of a pack of the manifest)',
  ],
  [
    'a dynamic lookup',
    '{{lookup child "message"}}',
    '1: a path is made while the document is made (write the path out)',
  ],
  [
    'an id of the file',
    '{{child.homes.[0].id}}',
    '1: `child.homes.*.id` is an id of the file and never printed',
  ],
  [
    'an address printed by its parts',
    '{{mother.person.address.town}}',
    '1: `mother.person.address.town` would not say that the address is confidential ({{address mother.person.address}})',
  ],
  [
    'a person printed whole',
    '{{mother.person}}',
    '1: `mother.person` is a record and cannot be printed whole ({{fullName mother.person}})',
  ],
  [
    'an answer printed whole',
    '{{child.looks}}',
    '1: `child.looks` is a record and cannot be printed whole ({{answer child.looks}})',
  ],
  [
    'a list printed whole',
    '{{child.homes}}',
    '1: `child.homes` is a list and cannot be printed whole ({{list child.homes}}, or {{#each}})',
  ],
  [
    'a made list printed whole',
    '{{where child.homes "kind" "foster"}}',
    '1: `child.homes` is a list and cannot be printed whole ({{list child.homes}}, or {{#each}})',
  ],
  [
    'each over no list',
    '{{#each child.person}}x{{/each}}',
    '1: `{{#each}}` walks a list, and `child.person` is none',
  ],
  [
    'with no record',
    '{{#with child.message}}x{{/with}}',
    '1: `{{#with}}` enters a record, and `child.message` is none',
  ],
  [
    'a narrative in a line',
    'x\n\nShe says: {{child.message}}',
    '3: `child.message` may be several paragraphs and does not stand alone here (give it a paragraph, an item or a cell of its own)',
  ],
  [
    'a narrative under a line',
    'Words\n{{child.message}}',
    '2: `child.message` may be several paragraphs and does not stand alone here (give it a paragraph, an item or a cell of its own)',
  ],
  [
    'an answer in company',
    '- {{answer child.looks}} {{child.caseReference}}',
    '1: `answer` may be several paragraphs and does not stand alone here (give it a paragraph, an item or a cell of its own)',
  ],
  ['a part left open', 'x\n{{#if child.message}}\ny', '3: a `{{#…}}` is not closed'],
  ['a part closed by another', 'x\n{{#if child.message}}y{{/each}}', '2: `{{#if}}` is closed by `{{/each}}`'],
  [
    'what is not Handlebars',
    '{{child.',
    '1: this is not Handlebars: look at the braces and the words between them',
  ],
  ['a block nobody knows', 'x\n::: tabel t\n:::', '2: there is no block `::: tabel` (did you mean `table`?)'],
  [
    'an unknown attribute',
    '::: table t width=2,2\n:::',
    '1: `::: table` has no attribute `width` (did you mean `widths`?)',
  ],
  ['a block without its id', '::: table\n:::', '1: `::: table` needs an id after its name'],
  ['a word too many', '::: photo a b\n:::', '1: `::: photo` does not know `b`'],
  [
    'an unknown callout',
    '::: callout warning\n:::',
    '1: there is no callout `warning` (a template writes `message` or `panel`)',
  ],
  [
    'an unknown drawing',
    '::: figure f drawing=map\n:::',
    '1: there is no drawing `map` (there are homes-timeline, genogram, closeness, important-people, homes-path, story-tree, way-to-permanence, scene, faces)',
  ],
  [
    'widths that are none',
    '::: table t widths=a,b\n:::',
    '1: `widths` are whole numbers with commas between them (`widths=2,2,4,1`)',
  ],
  ['a block in a table', '::: table t\n::: photo p\n:::\n:::', '2: `::: photo` cannot stand in `::: table`'],
  ['a block left open', 'x\n::: section a\n# T', '2: `::: section` is not closed'],
  ['a block closed twice', 'x\n:::', '2: `:::` closes a block, and none is open'],
  [
    'a block across an if',
    '{{#if child.message}}\n::: section a\n{{/if}}\n:::',
    '2: `:::` is opened inside a `{{#…}}` and not closed in it (which ends on line 3)',
  ],
  [
    'a block closed inside an if',
    '::: section a\n{{#if child.message}}\n:::\n{{/if}}',
    '3: `:::` closes a block that was opened outside the `{{#…}}` around it (which begins on line 2)',
  ],
  [
    'a section twice',
    '::: section a\n# T\n:::\n::: section a\n# U\n:::',
    '4: section `a` is there twice (the first is on line 1)',
  ],
  [
    'a value in an id',
    '::: section {{child.caseReference}}\n# T\n:::',
    '1: an id or an attribute never holds a value of the case (`{{letter this}}` and `{{@index}}` may stand here)',
  ],
  [
    'a link to nowhere',
    '[x](#y)',
    '1: `#y` leads to nothing in this template (write the id of a section, table, summary, figure, photo or card)',
  ],
  ['HTML', 'a <b>c</b>', '1: templates do not have HTML'],
  ['a quotation of Markdown', '> words', '1: templates do not have Markdown quotations: use `::: quotation`'],
  ['code', '`words`', '1: templates do not have code in a line'],
  ['a web address', 'https://example.org', '1: templates do not have web addresses'],
  ['a character kept for slots', 'x\n\uE000', '2: a private-use character is kept for slots (take it out)'],
])('%s', (_, source, fault) => expect(faults(source)).toContain(fault))

describe('what some reader may not see', () => {
  test.each([
    [
      'a class that one audience drops',
      '{{facts.carers.[0].born}}',
      '1: `facts.carers.0.born` is not kept for family (put it inside `{{#shown facts.carers.0.born}}`)',
    ],
    [
      'a field of a record of such a class',
      '{{child.homes.[0].address.area}}',
      '1: `child.homes.0.address.area` is not kept for family (put it inside `{{#shown child.homes.0.address.area}}`)',
    ],
    [
      'a class kept only from a later stage',
      '{{child.signatures.[0].person.registration}}',
      '1: `child.signatures.0.person.registration` is not kept for family (put it inside `{{#shown child.signatures.0.person.registration}}`)',
    ],
    [
      'a summary',
      '{{#with mother.record.health}}\n{{summary}}\n{{/with}}',
      '2: `summary` is not kept for family (put it inside `{{#shown summary}}`)',
    ],
    [
      'a condition',
      '{{#if child.education.settings.[0].name}}x{{/if}}',
      '1: `child.education.settings.0.name` is not kept for family (put it inside `{{#shown child.education.settings.0.name}}`)',
    ],
  ])('%s must stand inside `shown`', (_, source, fault) => {
    expect(faults(source, less)).toContain(fault)
    expect(faults(source)).toEqual([])
  })

  test.each([
    [
      'inside `shown` of itself',
      '{{#shown child.homes.[0].address.area}}{{child.homes.[0].address.area}}{{/shown}}',
    ],
    [
      'inside `shown` of what it stands in',
      '{{#each child.homes}}{{#shown address}}{{address.area}}{{/shown}}{{/each}}',
    ],
    [
      'printed by a helper that prints what is left',
      '{{fullName facts.carers.[0]}} {{address child.person.address}}',
    ],
    ['an item of a list, since withheld items are passed over', '{{#each evidence}}{{title}}{{/each}}'],
    ['shown with a label', '{{#each statements}}\n{{text}}\n{{/each}}'],
    ['a name of the child, whom nobody loses', '{{child.person.born}}'],
  ])('%s is safe', (_, source) => expect(faults(source, less)).toEqual([]))

  test('outside `shown` again it is not', () => {
    expect(
      faults('{{#shown child.person.address}}x{{else}}\n{{child.person.address.area}}{{/shown}}', less),
    ).toHaveLength(1)
  })
})

test('all faults at once, in the order of their lines', () => {
  const source = '{{child.mesage}}\n::: tabel t\n:::\n{{> part}}\n[x](#y)'
  expect(faults(source).map(fault => fault.slice(0, 2))).toEqual(['1:', '2:', '4:', '5:'])
})
