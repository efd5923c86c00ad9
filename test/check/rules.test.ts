// Every rule on the case: the smallest change to a complete file that breaks it, and nothing else.
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/model/view.ts'
import { holds } from '../../src/check/condition.ts'
import { checkCase, ruleOf } from '../../src/check/rules.ts'
import type { Needs } from '../../src/check/rule.ts'
import { isDue } from '../../src/check/severity.ts'
import { ownTime } from '../own-time.ts'
import {
  AS_OF,
  both,
  completeFile,
  contextOf,
  cpr,
  drop,
  emptyFile,
  policy,
  set,
  STAGES,
  viewFrom,
  type Change,
  type Json,
} from './case.ts'

const ids = (change: Change, stage: string, more = {}) => [
  ...new Set(checkCase(cpr, contextOf(change, stage, more)).map(({ code }) => code)),
]

const EMPTY = { text: '  ' }
const LONG =
  'She would wake each day in the street she knows, with her brother in the next room, her school at the end of the road and her grandmother two doors away, and nobody would have to explain.'

type Break = readonly [string, string, Change, readonly string[]]

const BREAKS: readonly Break[] = [
  [
    'a name that is not the one on the certificate',
    'qa',
    set('evidence/cert/records/name', 'Ada Quill'),
    ['CPR-001'],
  ],
  [
    'a date of birth that is not the one on the certificate',
    'qa',
    set('evidence/cert/records/born', '2019-04-11'),
    ['CPR-001'],
  ],
  ['no birth certificate and no request', 'qa', drop('evidence/cert'), ['CPR-002']],
  [
    'a request for the certificate is enough to decide',
    'decision',
    both(set('evidence/cert/type', 'BIRTH_CERT_REQUEST'), drop('evidence/cert/records')),
    [],
  ],
  [
    'a request for the certificate is not enough at court',
    'court',
    both(set('evidence/cert/type', 'BIRTH_CERT_REQUEST'), drop('evidence/cert/records')),
    ['CPR-002'],
  ],
  ['a short certificate is not the full one', 'qa', set('evidence/cert/whole', false), ['CPR-002']],
  ['no photograph', 'qa', drop('ada/photograph'), ['CPR-003']],
  ['a photograph older than six months', 'qa', set('ada/photograph/takenOn', '2025-08-01'), ['CPR-003']],
  ['spaces are a gap', 'qa', set('ada/identity/language', EMPTY), ['CPR-004']],
  ['no religion at all', 'qa', drop('ada/identity/religion'), ['CPR-004']],
  ['a status that is not that of the latest order', 'qa', set('ada/status/current', 'ICO'), ['CPR-005']],
  [
    'a contact order does not change the status',
    'qa',
    set('ada/orders/-', { id: 'o3', type: 'CONTACT', court: 'Amber Family Court', madeOn: '2026-01-05' }),
    [],
  ],
  ['an order without its court', 'qa', drop('ada/orders/0/court'), ['CPR-006']],
  ['property answered with n/a', 'qa', set('ada/property', { notApplicable: 'N/A' }), ['CPR-007']],
  ['three weeks nobody accounts for', 'qa', set('ada/homes/1/from', '2025-06-22'), ['CPR-008']],
  ['the next day is no gap', 'qa', set('ada/homes/1/from', '2025-06-02'), []],
  ['a plan in place that is not on file', 'qa', set('ada/education/ehc', 'in-place'), ['CPR-009']],
  ['at school and nothing said of a plan', 'qa', drop('ada/education/ehc'), ['CPR-009']],
  ['a personal education plan two terms old', 'qa', set('evidence/pep/on', '2025-06-10'), ['CPR-010']],
  [
    'a summary written by the social worker is not the medical adviser’s',
    'decision',
    set('ada/health/summary/writtenBy', 'sw'),
    ['CPR-011'],
  ],
  [
    'a summary the medical adviser has not signed',
    'decision',
    drop('evidence/ama-health/parts/0/signedOn'),
    ['CPR-011'],
  ],
  ['no health report, advice or refusal', 'decision', drop('ada/health/report'), ['CPR-012']],
  [
    'an examination more than a year ago',
    'court',
    set('ada/health/lastExamination', '2025-02-01'),
    ['CPR-013'],
  ],
  ['no wish about staying in touch', 'qa', drop('ada/wishes/contact'), ['CPR-014']],
  ['wishes shown by a brother’s drawing', 'qa', set('evidence/views/subjects', ['bob']), ['CPR-015']],
  ['a parent’s views missing', 'qa', drop('ada/parents/0/wishes/religion'), ['CPR-016']],
  [
    'three letters are one method',
    'qa',
    set('ada/parents/0/wishes/contact', tried('letter', 'letter', 'letter')),
    ['CPR-016'],
  ],
  [
    'three attempts by two methods',
    'qa',
    set('ada/parents/0/wishes/contact', tried('letter', 'visit', 'letter')),
    [],
  ],
  ['a parent not offered counselling', 'qa', drop('ada/parents/1/counselling/offeredOn'), ['CPR-017']],
  ['no father', 'qa', both(drop('ada/parents/finn'), drop('family/unions/0/partners/1')), ['CPR-018']],
  ['an unknown father and no steps', 'qa', set('people/finn/identity', 'unknown'), ['CPR-018']],
  ['a father without responsibility and no decision', 'qa', drop('ada/parents/1/involvement'), ['CPR-019']],
  [
    'a parent not told and no authority',
    'decision',
    set('ada/parents/1/notification', { told: false, dispensedBecause: 'Risk.' }),
    ['CPR-020'],
  ],
  [
    'a brother of the file left out',
    'qa',
    both(drop('ada/siblings/bob'), set('ada/siblingsNone', { text: 'Ada is an only child.' })),
    ['CPR-021'],
  ],
  ['no sibling assessment', 'decision', set('evidence/sibs/subjects', ['ada']), ['CPR-022']],
  ['nothing said of a brother’s home', 'qa', drop('ada/siblings/0/livesWith'), ['CPR-023']],
  [
    'a relative not told and no authority',
    'decision',
    set('ada/relationships/0/notification', { told: false, dispensedBecause: 'Risk.' }),
    ['CPR-020'],
  ],
  [
    'a relative not told, on legal advice',
    'decision',
    both(
      set('ada/relationships/0/notification', {
        told: false,
        dispensedBecause: 'Risk.',
        authority: 'advice',
      }),
      set('evidence/-', { id: 'advice', type: 'LEGAL_ADVICE', title: 'Advice', subjects: ['ada'] }),
    ),
    [],
  ],
  ['no family tree', 'qa', drop('family/unions'), ['CPR-024']],
  ['a family tree of one generation', 'qa', drop('family/treeEvidence'), ['CPR-024']],
  [
    'grandparents on one side only',
    'qa',
    both(
      drop('family/treeEvidence'),
      set('family/unions/-', { partners: ['gran'], kind: 'couple', children: ['mo'] }),
    ),
    ['CPR-024'],
  ],
  [
    'grandparents of each parent',
    'qa',
    both(
      drop('family/treeEvidence'),
      set('family/unions/-', { partners: ['gran'], kind: 'couple', children: ['mo'] }),
      set('family/unions/-', { partners: ['carer'], kind: 'couple', children: ['finn'] }),
    ),
    [],
  ],
  ['no parenting assessment', 'decision', drop('ada/parents/0/parenting'), ['CPR-025']],
  ['a parent seen now and nothing proposed', 'decision', set('ada/contact/proposals', []), ['CPR-026']],
  ['no view on staying in touch', 'decision', drop('ada/contact/view'), ['CPR-026']],
  ['a chronology without the review', 'qa', set('ada/actions/0/kind', 'review'), ['CPR-027']],
  [
    'an author of two years and no supervisor',
    'decision',
    set('ada/report/authors/0/qualifiedOn', '2024-03'),
    ['CPR-029'],
  ],
  [
    'an independent author without a supervisor',
    'decision',
    set('ada/report/authors/0/employment', 'independent'),
    ['CPR-029'],
  ],
  ['an unsigned report', 'decision', drop('ada/signatures/1'), ['CPR-030']],
  ['no decision at court', 'court', both(drop('evidence/decision'), drop('ada/decision')), ['CPR-031']],
  ['a decision on another version', 'court', set('ada/decision/reportVersion', 1), ['CPR-032']],
  [
    'another version, confirmed not material',
    'court',
    both(
      set('ada/decision/reportVersion', 1),
      set('ada/decision/changesSince', 'not-material'),
      set('ada/decision/confirmedBy', 'adm'),
      set('ada/decision/confirmedVersion', 2),
    ),
    [],
  ],
  [
    'another version, confirmed for one before it',
    'court',
    both(
      set('ada/decision/reportVersion', 1),
      set('ada/decision/changesSince', 'not-material'),
      set('ada/decision/confirmedBy', 'adm'),
      set('ada/decision/confirmedVersion', 1),
    ),
    ['CPR-032'],
  ],
  ['a matter of the front sheet blank', 'court', drop('ada/proceedings/maintenance'), ['CPR-033']],
  ['a match without authority', 'match', drop('evidence/po'), ['CPR-034']],
  ['a report seven months old at match', 'match', set('ada/report/on', '2025-07-20'), ['CPR-035']],
  ['a statement without a source', 'qa', set('statements/1/sources', []), ['CPR-038']],
  ['a disputed statement and nobody who disputes it', 'court', drop('statements/1/disputedBy'), ['CPR-039']],
  [
    'found by the court, and no judgment cited',
    'court',
    set('statements/0/sources', [{ evidence: 'fc' }]),
    ['CPR-039'],
  ],
  [
    'nothing from the carer',
    'decision',
    both(
      drop('evidence/fc'),
      set('ada/needs/0/sources', [{ evidence: 'judgment' }]),
      drop('ada/description/carerWords'),
    ),
    ['CPR-044'],
  ],
  ['legal advice not recorded', 'decision', drop('ada/legalAdvice'), ['CPR-045']],
  [
    'a mother under 18 and nobody to speak for her',
    'decision',
    set('ada/parents/0/under18', true),
    ['CPR-047'],
  ],
  ['nothing said of who should not be told', 'court', drop('ada/proceedings/notNotified'), ['CPR-048']],
  ['two months without an order', 'qa', set('ada/orders/0/endsOn', '2025-10-01'), ['CPR-049']],
  ['no options', 'qa', both(drop('ada/options'), drop('ada/preferred')), ['OPT-01']],
  ['one option', 'qa', both(drop('ada/options/adopt'), drop('ada/options/father')), ['OPT-02', 'OPT-03']],
  [
    'no return to a parent',
    'qa',
    both(set('ada/options/0/code', 'LTF'), set('ada/options/1/code', 'KIN_SGO')),
    ['OPT-02'],
  ],
  ['parents apart and one analysed', 'qa', drop('ada/options/father'), ['OPT-03']],
  ['a grandmother put forward and not assessed', 'qa', drop('ada/relationships/0/assessment'), ['OPT-04']],
  ['ruled out without an assessment', 'qa', drop('ada/options/1/assessment'), ['OPT-05']],
  ['only negatives', 'qa', drop('ada/options/0/advantages'), ['OPT-06']],
  ['no word on support', 'qa', drop('ada/options/0/supportNeeded'), ['OPT-07']],
  ['a limb of the checklist unanswered', 'decision', drop('ada/checklist/life'), ['OPT-08']],
  ['options not compared', 'decision', drop('ada/weighing'), ['OPT-09']],
  [
    'a comparison that leaves one out',
    'decision',
    set('ada/weighing', 'Adoption gives a family for life.'),
    ['OPT-09'],
  ],
  [
    'options named by letter',
    'decision',
    set('ada/weighing', 'Option A would keep her family, option C is for life.'),
    [],
  ],
  [
    'the same words for two options',
    'qa',
    both(set('ada/options/0/advantages', LONG), set('ada/options/2/advantages', LONG)),
    ['OPT-10'],
  ],
  ['no family meeting, offer or reason', 'decision', drop('family/meeting'), ['OPT-11']],
  [
    'everyone offered a meeting refused',
    'decision',
    set('family/meeting', { offers: [{ to: 'mo', on: '2025-04-01', answer: 'refused' }] }),
    [],
  ],
  [
    'an accepted meeting held after the application',
    'decision',
    set('family/meeting/heldOn', '2025-07-01'),
    ['OPT-11'],
  ],
  [
    'research with no word on the child',
    'qa',
    set('ada/options/0/research', [{ reference: 'A study' }]),
    ['OPT-12'],
  ],
  ['no contingency plan', 'decision', drop('ada/plan/contingency'), ['OPT-13']],
  [
    'a carer’s interest not analysed',
    'qa',
    set('ada/relationships/-', {
      person: 'carer',
      relation: 'carer',
      group: 'carer',
      interestOn: '2026-01-01',
    }),
    ['OPT-15'],
  ],
  ['a question unanswered', 'qa', drop('ada/options/2/sixQuestions/past'), ['OPT-16']],
  ['a need sourced from a brother’s report', 'qa', set('evidence/fc/subjects', ['bob']), ['GEN-05']],
  [
    'views relied on as current, five months old',
    'decision',
    set('evidence/views/on', '2025-10-01'),
    ['GEN-06'],
  ],
  ['an answer that says TBC', 'qa', set('family/wider', { text: 'TBC' }), ['GEN-07']],
  ['an answer nobody gave', 'qa', drop('ada/looks'), ['GEN-07']],
  ['a photograph from the future', 'qa', set('ada/photograph/takenOn', '2026-03-03'), ['GEN-08']],
  ['a home that begins before birth', 'qa', set('ada/homes/0/from', '2019-04-09'), ['GEN-08']],
  ['an order before the application', 'qa', set('court/applicationIssuedOn', '2025-06-02'), ['GEN-08']],
  [
    'an emergency order before the application',
    'qa',
    both(set('court/applicationIssuedOn', '2025-06-02'), set('ada/orders/0/type', 'EPO')),
    [],
  ],
  ['the author checked the report', 'qa', set('ada/report/checkedBy', 'sw'), ['GEN-12']],
  ['the author signed as team manager', 'decision', set('ada/signatures/1/person', 'sw'), ['GEN-12']],
  ['recorded three weeks later', 'qa', set('ada/actions/0/recordedOn', '2026-02-02'), ['GEN-16']],
  ['a wish that differs from the plan', 'qa', set('ada/plan/wishDiffers', true), ['GEN-17']],
  ['no retention at archive', 'archive', drop('ada/retention'), ['GEN-18']],
  ['a Welsh case', 'draft', set('jurisdiction', 'wales'), ['GEN-19']],
  ['final evidence before the decision', 'court', set('court/finalEvidenceDueOn', '2026-02-01'), ['GEN-20']],
]

function tried(...methods: string[]): Json {
  return {
    notObtainable: {
      why: 'Mo has not answered.',
      attempts: methods.map(method => ({ on: '2026-01-05', method, result: 'No answer came.' })),
    },
  }
}

test.each(STAGES)('a complete file has no problem at stage %s', stage => {
  expect(checkCase(cpr, contextOf(undefined, stage))).toEqual([])
})

test.each(BREAKS)('%s (%s)', (_, stage, change, expected) => {
  expect(ids(change, stage)).toEqual(expected)
})

describe('beside the file itself', () => {
  test('a need of the version before that is gone is missed at match', () => {
    const previous = viewFrom(completeFile())
    expect(ids(set('ada/needs', []), 'match', { previous })).toEqual(['CPR-036'])
  })

  test('a signature over other content is no signature', () => {
    const sign = set('ada/signatures/0/content', `sha256-${'0'.repeat(64)}`)
    expect(ids(sign, 'qa', { content: `sha256-${'1'.repeat(64)}` })).toEqual(['GEN-13'])
  })

  test('words of a brother’s report are noticed', () => {
    const same = set('ada/description/personality/text', LONG)
    const other = completeFile()
    same(other)
    expect(ids(same, 'qa', { others: [viewFrom(other)] })).toEqual(['CPR-046'])
  })

  test('16 year olds need a pathway plan', () => {
    const born = ['people/ada/born', 'evidence/cert/records/born', 'ada/homes/0/from'].map(path =>
      set(path, '2010-01-01'),
    )
    expect(ids(both(...born), 'decision')).toEqual(['OPT-14'])
  })

  test('the family meeting blocks once its duty is in force', () => {
    const inForce = {
      ...policy,
      values: { ...policy.values, fgdmDutyFrom: { value: '2026-01-01', why: 'A test.' } },
    }
    const [problem] = checkCase(cpr, contextOf(drop('family/meeting'), 'decision', { policy: inForce }))
    expect(problem).toMatchObject({ code: 'OPT-11', severity: 'block' })
  })
})

describe('stages', () => {
  test('what the next stage will ask is a warning at draft', () => {
    const found = checkCase(cpr, contextOf(drop('ada/photograph'), 'draft'))
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['CPR-003 warn'])
  })

  test('what only a later stage asks is not asked at draft', () => {
    expect(ids(drop('ada/checklist/life'), 'draft')).toEqual([])
  })

  test('a stop of the next stage waits for it', () => {
    const rule = { from: 'qa', severity: { qa: 'stop', court: 'block' } } as const
    const due = (stage: string) =>
      isDue({ ...cpr.rules[0]!, ...rule }, { stage, stages: STAGES, asOf: AS_OF, policy })
    expect(['draft', 'qa'].map(due)).toEqual([false, true])
  })

  test('a stop is a stop at draft', () => {
    const inDraft = contextOf(set('jurisdiction', 'wales'), 'draft')
    expect(checkCase(cpr, inDraft).map(({ severity }) => severity)).toEqual(['stop'])
  })

  test('the unborn are spared what only the born can have', () => {
    const expected = both(drop('people/ada/born'), set('people/ada/dueOn', '2030-01-01'))
    const unborn = both(expected, drop('ada/photograph'), drop('evidence/cert'))
    expect(ids(unborn, 'qa').filter(id => ['CPR-002', 'CPR-003', 'CPR-008', 'CPR-014'].includes(id))).toEqual(
      [],
    )
  })

  test('each problem finds its rule again', () => {
    for (const problem of checkCase(cpr, {
      ...contextOf(undefined, 'court'),
      view: viewFrom(emptyFile(), 'court'),
    })) {
      const rule = ruleOf(cpr, problem)
      expect(rule?.message).toBeTypeOf('string')
      const named = [...(rule?.message ?? '').matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)
      const known = ['child', 'parent', 'person', 'sibling', 'date', 'months', 'to', 'Title', 'there']
      const unfilled = named.filter(name => problem.params[name] === undefined && !known.includes(name))
      expect([problem.code, ...unfilled]).toEqual([problem.code])
    }
  })
})

test('no `when` of any rule holds on the empty view', () => {
  const { document: _, ...nothing } = plain(viewFrom(emptyFile())) as Record<string, unknown>
  for (const { id, when } of cpr.rules)
    expect([
      id,
      when !== undefined && (holds(when, {}) || holds(when, { child: {}, facts: {}, people: [] })),
    ]).toEqual([id, false])
  expect(nothing).toBeTypeOf('object')
})

test('a condition is false on absent data at every level', () => {
  const adopts = {
    properties: { child: { properties: { plan: { properties: { code: { const: 'ADOPT' } } } } } },
  }
  expect(holds(adopts, { child: {} })).toBe(false)
  expect(holds({ anyOf: [adopts] }, {})).toBe(false)
  expect(
    holds({ properties: { list: { contains: { properties: { a: { const: 1 } } } } } }, { list: [{}] }),
  ).toBe(false)
  expect(holds(adopts, { child: { plan: { code: 'ADOPT' } } })).toBe(true)
})

test('all rules on the case of a full view take less than 20 ms', () => {
  const context = contextOf(undefined, 'archive')
  const times = Array.from({ length: 9 }, () => {
    const view = viewFrom(completeFile(), 'archive')
    const before = ownTime()
    checkCase(cpr, { ...context, view })
    return ownTime() - before
  })
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(20)
})

test('every kind of need is in use', () => {
  const kinds = new Set<string>()
  const visit = (needs: Needs): void => {
    for (const kind of Object.keys(needs)) kinds.add(kind)
    if ('each' in needs) visit(needs.each.needs)
    if ('anyOf' in needs) needs.anyOf.forEach(visit)
    if ('allOf' in needs) needs.allOf.forEach(visit)
  }
  for (const { needs } of cpr.rules) visit(needs)
  expect([...kinds].toSorted()).toEqual(
    'agrees allOf answered anyOf atLeast clean continuous deadline each eligible evidence fresh has names ordered pages released signed similar since terms withheld words'.split(
      ' ',
    ),
  )
})
