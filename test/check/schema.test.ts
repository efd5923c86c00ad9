// Broken files: what a person is told, and where.
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { checkSchema, MOST_PROBLEMS } from '../../src/check/schema.ts'
import { sentence, type Wording } from '../../src/check/message.ts'
import { both, completeFile, drop, read, schemas, set, type Change } from './case.ts'

const wordings = read('templates/messages/schema.json') as Record<string, Wording>
const check = (file: unknown) => checkSchema(file, 'family-file.schema.json', schemas)

function told(change: Change): readonly string[] {
  const file = completeFile()
  change(file)
  return check(file).map(
    ({ code, path, params }) => `${path}: ${sentence(wordings[code]?.message ?? code, params, String)}`,
  )
}

test('a complete file has nothing wrong', () => {
  expect(check(completeFile())).toEqual([])
})

const CHOICES = 'full, half-mother, half-father, step, adopted'

test.each<readonly [string, Change, string]>([
  ['what is missing', drop('people/0/name'), '/people/0/name: Enter name'],
  ['an empty text', set('agency/name', ''), '/agency/name: Enter name'],
  ['a number for a text', set('agency/name', 3), '/agency/name: Name must be text'],
  [
    'a day there is not',
    set('people/1/born', '2021-02-30'),
    '/people/1/born: Date of birth must be a real date, month or year, such as 2025-03-14, 2025-03 or 2025',
  ],
  [
    'a date in words',
    set('children/0/legalAdvice/obtainedOn', 'May'),
    '/children/0/legalAdvice/obtainedOn: Given on must be a real date, such as 2025-03-14',
  ],
  [
    'an answer that gives nothing',
    set('children/0/looks', {}),
    '/children/0/looks: Enter what the child looks like, the reason why it does not apply, or what was tried to find out',
  ],
  [
    'an answer with sources only',
    set('children/0/looks', { sources: [] }),
    '/children/0/looks: Enter what the child looks like, the reason why it does not apply, or what was tried to find out',
  ],
  [
    'two answers to one question',
    set('children/0/looks', { text: 'Tall.', notApplicable: 'No.' }),
    '/children/0/looks: What the child looks like has more than one kind of answer',
  ],
  [
    'a misspelt field',
    set('children/0/propertty', { text: 'None.' }),
    '/children/0/propertty: Child has no such field: use “property”',
  ],
  [
    'a field there is not',
    set('people/0/shoeSize', 3),
    '/people/0: Person has a field that there is not: number 7 of its fields',
  ],
  [
    'a name typed as a field is not repeated',
    set('people/0/Ada Quill', 1),
    '/people/0: Person has a field that there is not: number 7 of its fields',
  ],
  [
    'a name typed as a field in small letters is not repeated',
    set('people/0/quill', 1),
    '/people/0: Person has a field that there is not: number 7 of its fields',
  ],
  [
    'an id of nobody',
    set('children/0/parents/0/person', 'nobody'),
    '/children/0/parents/0/person: Parent names an id that is not in the people of the file',
  ],
  [
    'evidence there is not',
    set('statements/0/sources/0/evidence', 'gone'),
    '/statements/0/sources/0/evidence: Evidence names an id that is not in the evidence register',
  ],
  [
    'an option of another child',
    set('children/0/preferred', 'gone'),
    '/children/0/preferred: Preferred option names an id that is not in the child’s options',
  ],
  ['an id given twice', set('people/3/id', 'mo'), '/people/3/id: This id is given twice'],
  [
    'a child with two records',
    set('children/1/person', 'ada'),
    '/children/1/person: This child has two records',
  ],
  [
    'an end before the start',
    set('children/0/homes/0/to', '2018'),
    '/children/0/homes/0/to: To must not be before “From”',
  ],
  [
    'an end in the month of the start is right',
    both(set('children/0/homes/0/from', '2019-04-20'), set('children/0/homes/0/to', '2019-04')),
    '',
  ],
  [
    'a short reason to override',
    f =>
      (f.overrides = [
        { rule: 'CPR-003', by: 'tm', on: '2026-01-01', until: '2026-02-01', reason: 'Known.' },
      ]),
    '/overrides/0/reason: Reason must be 40 characters or more',
  ],
])('%s', (_, change, expected) => {
  expect(
    told(change)
      .filter(one => !one.includes('names an id') || expected.includes('names an id'))
      .join('\n'),
  ).toBe(expected)
})

test('a choice names the choices in their words', () => {
  const [said] = told(set('children/0/siblings/0/relation', 'twin'))
  for (const choice of CHOICES.split(', ')) expect(said).toContain(choice)
})

test('all faults are told at once, in the order of the file', () => {
  const paths = told(
    both(set('children/0/homes/0/to', '2018'), set('agency/name', ''), drop('people/2/name')),
  ).map(one => one.split(':')[0])
  expect(paths).toEqual(['/agency/name', '/people/2/name', '/children/0/homes/0/to'])
})

test('a thousand faults are counted and not all told', () => {
  const file = completeFile()
  file['people'] = Array.from({ length: 300 }, () => ({ id: '?', kind: '?', name: 1 }))
  const problems = check(file)
  expect(problems).toHaveLength(MOST_PROBLEMS + 1)
  expect(problems.at(-1)).toMatchObject({ code: 'schema/more' })
})

describe('any JSON at all', () => {
  test('is told of in known words, and no value of it is repeated', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), json => {
        const problems = check({ people: [json], children: json, secret: 'Hunter2 secret' })
        expect(problems.length).toBeGreaterThan(0)
        expect(problems.map(({ code }) => code).filter(code => wordings[code] === undefined)).toEqual([])
        expect(JSON.stringify(problems)).not.toContain('Hunter2')
      }),
      { numRuns: 100 },
    )
  })
})

describe('other files and registers', () => {
  const household = (person: string) => ({
    format: 'carer-file/1',
    id: 'household',
    kind: 'adopter',
    jurisdiction: 'england',
    reference: 'H-1',
    agency: { name: 'Amber Agency', service: 'Adoption' },
    people: [{ id: 'kit', kind: 'adopter', name: { first: 'Kit', last: 'Vane' } }],
    evidence: [{ id: 'par', type: 'PAR', title: 'Report', subjects: [person], on: '2026-01-01' }],
    carers: [{ person }],
  })
  const wrong = (person: string) =>
    checkSchema(household(person), 'carer-file.schema.json', schemas).map(
      ({ code, path }) => `${code} ${path}`,
    )
  test('ids of a carer file are looked for in that file', () => {
    expect(wrong('kit')).toEqual([])
    expect(wrong('ada')).toEqual(['schema/nobody /evidence/0/subjects/0', 'schema/nobody /carers/0/person'])
  })

  const assessed = (...children: string[]) => set('siblingAssessments', [{ id: 'one', children }])
  test('children assessed together each have a record in the file', () => {
    expect(told(assessed('ada', 'bob'))).toEqual([])
    expect(told(assessed('ada', 'gran'))).toEqual([
      '/siblingAssessments/0/children/1: Child names an id that is not in the children of the file',
    ])
    expect(told(assessed('ada', 'nobody'))).toHaveLength(1)
  })
  test('two assessments have not one id', () => {
    const twice = set('siblingAssessments', [
      { id: 'one', children: ['ada', 'bob'] },
      { id: 'one', children: ['bob', 'ada'] },
    ])
    expect(told(twice)).toHaveLength(1)
  })
})
