// Every kind of need, and what answers problems, on views that are not of a child: none trips over what is not there.
import { describe, expect, test } from 'vitest'
import { signedContent } from '../../src/check/content.ts'
import type { Needs } from '../../src/check/rule.ts'
import { checkCase, checkText } from '../../src/check/rules.ts'
import type { RuleContext } from '../../src/check/scope.ts'
import { settle } from '../../src/check/verdict.ts'
import { ownerOf } from '../../src/check/text/owner.ts'
import type { CaseFiles } from '../../src/model/case-files.ts'
import type { SubjectKind } from '../../src/model/manifest.ts'
import type { ViewRecord } from '../../src/model/view.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { AS_OF, completeFile, holidays, policy, schemas, STAGES, type Json } from './case.ts'
import { paragraph, rule, tree } from './printed.ts'

const assessment = {
  id: 'together',
  children: ['ada', 'bob'],
  signatures: [{ role: 'social-worker', person: 'sw', on: AS_OF }],
}
const household = (): Json => ({
  format: 'carer-file/1',
  id: 'household',
  kind: 'adopter',
  jurisdiction: 'england',
  reference: 'H-1',
  agency: { name: 'Amber Agency' },
  people: [{ id: 'kit', kind: 'adopter', name: { first: 'Kit', last: 'Vane' }, born: '1985-05-05' }],
  carers: [{ person: 'kit' }],
  evidence: [{ id: 'par', type: 'PAR', title: 'Report', subjects: ['kit'], on: '2026-01-01' }],
  acknowledgements: [{ rule: 'CAR-08', by: 'kit', on: AS_OF, reason: 'Known.' }],
})

function viewAs(kind: SubjectKind, subject: string): ViewRecord {
  const family = { ...completeFile(), siblingAssessments: [assessment] }
  const files = { family, carer: household() } as unknown as CaseFiles
  const request = { kind, subject, asOf: AS_OF, document: { asOf: AS_OF } }
  return viewOf(files, request, schemas[`${kind}.v1.schema.json`] ?? {}, schemas)
}

const VIEWS: readonly (readonly [SubjectKind, ViewRecord])[] = [
  ['child', viewAs('child', 'ada')],
  ['sibling-group', viewAs('sibling-group', 'together')],
  ['carer', viewAs('carer', 'carer')],
  ['match', viewAs('match', 'ada')],
]

const contextOf = (view: ViewRecord, more: Partial<RuleContext> = {}): RuleContext => ({
  view,
  stage: 'qa',
  stages: STAGES,
  asOf: AS_OF,
  policy,
  holidays,
  ...more,
})

const people = { of: '/people/*' }
const child = { of: '/child/homes/*' }
const NEEDS: readonly Needs[] = [
  { answered: { paths: ['/child/property', '/carer/reference'] } },
  { evidence: { type: 'PAR' } },
  { fresh: { of: '/evidence/*', date: 'on', within: { policy: 'freshness.medical' } } },
  { fresh: { date: '/child/health/lastExamination', within: { policy: 'freshness.pep' } } },
  { has: { ...people, in: { of: '/child/homes/*', linked: { 'with/*': '.' } } } },
  { atLeast: { ...child, count: 1, distinct: 'kind' } },
  { agrees: { left: '/child/plan/code', right: '/facts/plan', with: people } },
  { ordered: { dates: ['/child/**'], notBefore: '/child/person/born' } },
  { deadline: { from: '/child/plan/agreedOn', to: '/assessment/completedOn', months: 1, untilNow: true } },
  { continuous: { periods: '/facts/homes/*', longerThan: 1 } },
  { eligible: { authors: '/child/report/authors/*', years: 3 } },
  { signed: { roles: { 'social-worker': 'social worker' }, unchanged: true, none: [child] } },
  { since: { ...child, by: 'id', same: ['kind'] } },
  { each: { ...people, needs: { anyOf: [{ answered: { paths: ['name'] } }, { allOf: [] }] } } },
  { terms: { list: { policy: 'terms.jargon' }, in: 'all', outside: ['/child'] } },
  { says: { list: { policy: 'terms.notYourFault' }, in: 'case' } },
  { acronyms: { known: { policy: 'acronyms.everyday' }, spelt: { policy: 'acronyms.spelt' } } },
  { words: { in: '/child/weighing', mentions: { of: '/child/options/*' }, by: ['title'] } },
  { words: { in: '/child/weighing', most: 1 } },
  { words: { sections: { me: { most: 1 } } } },
  { reading: { limits: { policy: 'reading.letter' } } },
  { covers: { ...child, by: { of: '/statements/*' } } },
  { unprinted: { of: '/statements/*' } },
  { similar: { texts: ['/child/**'], most: 0.5, others: true } },
  { names: { people: '/people/*/name', after: ['Mr'], strangers: people, twoNames: people } },
  { about: { person: '/child/person', others: people } },
  { identifiers: {} },
  { withheld: {} },
  { pages: { most: 1 } },
  { clean: {} },
  { released: { what: 'receipt' } },
]

describe.each(VIEWS)('a view of a %s', (_, view) => {
  const printed = tree(paragraph('Mr Pargeter and Kit went to see the IRO.', '/people/0/name/first'))
  const withheld = [
    { value: 'Kit', at: '/carer/people/0/name/first', class: 'A1', schema: { title: 'First name' } },
    { value: 'Mo', at: '/people/2/name/first', class: 'B1', schema: { title: 'First name' } },
  ]
  test.each(NEEDS.map(needs => [Object.keys(needs).join(), needs] as const))('%s', (__, needs) => {
    const context = contextOf(view, {
      tree: printed,
      readerView: view,
      withheld,
      previous: view,
      others: [view],
    })
    const rules = { rules: [rule(needs, { on: 'case' }), rule(needs, { part: 'text' })] }
    for (const problem of [...checkCase(rules, context), ...checkText(rules, context)])
      expect(typeof problem.path).toBe('string')
  })
  test('has content that is signed', () => {
    expect(signedContent(view)).toMatch(/^\{.+\}$/u)
  })
})

const viewOfA = (kind: SubjectKind) => VIEWS.find(([name]) => name === kind)?.[1] as ViewRecord
const gaps = (kind: SubjectKind, needs: Needs) =>
  checkCase({ rules: [rule(needs, { on: 'case' })] }, contextOf(viewOfA(kind))).length

test('evidence is about the child, one of the children, or the household', () => {
  expect(gaps('child', { evidence: { type: 'SIBLING_ASSESS' } })).toBe(0)
  expect(gaps('sibling-group', { evidence: { type: 'SIBLING_ASSESS' } })).toBe(0)
  expect(gaps('sibling-group', { evidence: { type: 'FGC' } })).toBe(1)
  expect(gaps('carer', { evidence: { type: 'PAR' } })).toBe(0)
  expect(gaps('carer', { evidence: { type: 'FGC' } })).toBe(1)
  expect(gaps('match', { evidence: { type: 'PAR' } })).toBe(1)
  expect(gaps('match', { evidence: { type: 'PAR', about: '/carer/carers/*/person' } })).toBe(0)
})

test('signatures are those of the child’s report, or of the assessment', () => {
  const needs: Needs = { signed: { roles: { 'team-manager': 'team manager' } } }
  expect(['child', 'sibling-group', 'match'].map(kind => gaps(kind as SubjectKind, needs))).toEqual([0, 1, 0])
  expect(gaps('sibling-group', { signed: { roles: { 'social-worker': 'social worker' } } })).toBe(0)
})

test('a warning about carers is answered in their own file', () => {
  const warning = { code: 'CAR-08', severity: 'warn', path: '/carer/approval', params: {} } as const
  expect(settle([warning], viewOfA('carer'), AS_OF)).toMatchObject({
    open: [],
    acknowledged: [{ by: '/carer/acknowledgements/0' }],
  })
  expect(settle([warning], viewOfA('match'), AS_OF).open).toEqual([warning])
})

test('the owner of a value is found in the file of a household too', () => {
  const value = {
    value: 'Vane',
    at: '/carer/people/0/name/last',
    class: 'A2',
    schema: { title: 'Last name' },
  }
  expect(ownerOf(value, viewOfA('carer'))).toEqual({ title: 'Last name', person: '/carer/people/0' })
  expect(ownerOf(value, viewOfA('match'))).toEqual({ title: 'Last name', person: '/carer/people/0' })
  const home = { value: 'x', at: '/children/0/homes/0/area', class: 'C2', schema: { title: 'Area' } }
  expect(ownerOf(home, viewOfA('sibling-group'))).toMatchObject({ title: 'Area', person: '/people/2' })
})
