// Every helper of the template language: what it prints.
import { expect, test } from 'vitest'
import { HELPERS } from '../../src/assemble/handlebars/table.ts'
import { familyView } from './family.ts'
import { printed } from './reading.ts'

test.each([
  ['a name as on the certificate', '{{fullName mother.person}}', 'Rosa May Garrow'],
  ['the name a child goes by', '{{first child.person}}', 'Tilly'],
  ['a formal name', '{{formalName child.options.1.assessedBy.[1]}}', 'Dr Obi'],
  ['a formal name where there is no title', '{{formalName child.person}}', 'Matilda Garrow'],
  ['names of several people', '{{names child.options.1.assessedBy}}', 'Sam Reed and Dr Amara Obi'],
  ['first names of several people', '{{names child.options.1.assessedBy "first"}}', 'Sam and Amara'],
  ['a name nobody knows', '{{fullName fathers.0.person}}', 'name not known'],
  ['a person with the role', '{{person child.signatures.0.person}}', 'Sam Reed, social worker'],
  [
    'pronouns by sex',
    '{{they child.person}} {{them child.person}} {{their child.person}} {{theirs child.person}}',
    'she her her hers',
  ],
  [
    'pronouns a person uses',
    '{{they child.signatures.0.person}} {{theirs child.signatures.0.person}}',
    'they theirs',
  ],
  ['pronouns of nobody in particular', '{{their facts.carers.[0]}}', 'their'],
  ['a capital', '{{capital (they child.person)}}', 'She'],
  ['a small letter', '{{lower child.status.current}}', 'interim care order'],
  ['a code in words', '{{child.status.current}}', 'Interim care order'],
  ['a code in words, asked for', '{{label child.status.current}}', 'Interim care order'],
  ['yes and no', '{{child.options.0.realistic}} {{child.options.1.realistic}}', 'No Yes'],
  ['a date', '{{child.person.born}}, {{date mother.person.born}}', '4·March·2022, 1995'],
  ['a month', '{{monthYear child.person.born}}', 'March·2022'],
  ['a period', '{{period child.homes.0.from child.homes.0.to}}', '4·March·2022 to 1·March·2024'],
  ['a period that lasts', '{{period child.homes.1.from child.homes.1.to}}', '1·June·2024 to·now'],
  ['an age on the day of the document', '{{age child.person}}', '3·years and 8·months'],
  ['an age on another day', '{{age child.person.born child.homes.0.to}}', '1·year and 11·months'],
  [
    'an address that is restricted',
    '{{address child.person.address}}',
    '2 Elm Row, Ashby (Confidential by order of the court, not to be passed on)',
  ],
  [
    'one and many',
    '{{plural child.homes "home"}}, {{plural siblings "child" "children"}}',
    'two·homes, one·child',
  ],
  ['a count', '{{count child.homes}}', '2'],
  ['the letter of an option', '{{letter child.preferred}}', 'B'],
  [
    'marks of sources in their order, with the place',
    'It is so. {{sources child.homes.0.sources}}',
    'It is so.·[E1] [E2]·para·4',
  ],
  ['marks of a document', '{{marks evidence.[1]}}', '[E2]'],
  ['the number of a document', '{{evidenceNumber evidence.[0]}}', 'E1'],
  [
    'who wrote a document',
    '{{writtenBy evidence.[0]}}; {{writtenBy evidence.[1]}}',
    'Registrar, Ashby; Sam Reed, social worker',
  ],
  ['an answer with its marks', '{{answer child.identity.nationality}}', 'British·[E1]'],
  [
    'an answer that does not apply',
    '{{answer child.identity.religion}}',
    'Does not apply: Nobody in the family follows a religion.',
  ],
  ['an answer that is not there', 'A{{answer child.identity.culture}}', 'A'],
  [
    'a list in a sentence',
    '{{list (where child.options "realistic")}}{{list document.head}}',
    'Report and AB-1',
  ],
  ['a list with its own sign', '{{list document.head "; "}}', 'Report; AB-1'],
])('%s: %s', (_, source, words) => expect(printed(source)).toBe(words))

test('a small letter, also where the first word has but one', () => {
  const need = { id: 'n1', need: 'Calm', severity: 'high' }
  expect(printed('{{lower child.needs.0.severity}}', familyView({ needs: [need] }))).toBe('a great deal')
})

test('what could not be found out is a box with every attempt and who recorded it', () => {
  expect(printed('{{answer child.identity.language}}')).toBe(
    [
      '[not-found-out: We could not find this out] Her mother was not well.',
      'table  {attempts}',
      '3·February·2025 | Home visit | No answer·[E2]',
      'Recorded by Sam Reed, 1·March·2025.',
    ].join('\n'),
  )
})

test('the standing of a statement is in words, and a denial stands under it', () => {
  const source = '{{#each child.whyNotHome.statements}}\n- {{status this}}\n{{/each}}'
  expect(printed(source)).toBe(
    '- *Found by the court*\n- *Accepted* by Rosa Garrow\n- *Disputed* by Rosa Garrow // I never shouted.',
  )
})

test.each([
  ['eq of a code', '(eq child.status.current "ICO")', true],
  ['eq of two records', '(eq child.preferred child.options.[1])', true],
  ['eq of another', '(eq child.preferred child.options.[0])', false],
  ['in', '(in child.status.current "CO" "ICO")', true],
  ['and', '(and child.homes child.message)', true],
  ['and with nothing', '(and child.homes child.education.progress)', false],
  ['or', '(or child.education.progress child.message)', true],
  ['not', '(not child.message)', false],
  ['gt of a count', '(gt (count child.homes) 1)', true],
  ['gt of dates', '(gt child.homes.0.from child.homes.1.from)', false],
  ['a list', 'child.homes', true],
  ['an empty list', '(where child.homes "kind" "adoptive")', false],
  ['a record', 'child.person', true],
  ['nothing', 'child.education.progress', false],
  ['false', 'child.options.0.realistic', false],
  ['a whole number of nothing', '(count (where child.homes "kind" "adoptive"))', true],
])('if: %s is %s', (_, condition, yes) => {
  expect(printed(`{{#if ${condition}}}yes{{else}}no{{/if}}`)).toBe(yes ? 'yes' : 'no')
  expect(printed(`{{#unless ${condition}}}yes{{else}}no{{/unless}}`)).toBe(yes ? 'no' : 'yes')
})

test('lists are chosen, sorted, walked, numbered', () => {
  const source =
    '{{#each (sort child.homes "from" "desc") as |home i|}}\n- {{@index}} {{home.kind}}{{#if @last}}, last{{/if}} {{../child.caseReference}} {{@root.case.reference}} {{i}}\n{{/each}}'
  expect(printed(source)).toBe('- 0 Foster home AB-1 AB-1 0\n- 1 With a parent, last AB-1 AB-1 1')
  expect(printed('{{#each child.updates}}x{{else}}none{{/each}}')).toBe('none')
  expect(printed('{{#with child.person}}{{first this}} {{kind}}{{/with}}')).toBe('Tilly Child of the family')
})

test.each([
  ['a record', '{{child.person}}', 'printed whole'],
  ['a list', '{{child.homes}}', 'printed whole'],
  ['raw output', '{{{child.message}}}', 'Cannot convert'],
  ['a lookup', '{{lookup child "message"}}', 'does not exist'],
  ['a log', '{{log child.message}}', 'does not exist'],
  ['an unknown helper', '{{nobody child}}', 'unknown helper'],
  ['a helper without its value', '{{status}}', 'needs 1 values'],
])('%s is refused when a document is made', (_, source, message) =>
  expect(() => printed(source)).toThrow(message),
)

test('an argument that is not there makes nothing, whatever the helper', () => {
  for (const [name, { needs, gives }] of Object.entries(HELPERS)) {
    const args = Array.from({ length: needs }, () => 'child.education.progress.nothing').join(' ')
    if (gives === 'truth' || gives === 'list' || ['count', 'letter'].includes(name)) continue
    expect(`${name}: ${printed(`A{{${name} ${args}}}`)}`).toBe(`${name}: A`)
  }
})
