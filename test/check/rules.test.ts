// Every rule on the case: the smallest change to a complete file that breaks it, and nothing else.
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/model/view.ts'
import { holds } from '../../src/check/condition.ts'
import { checkCase, ruleOf } from '../../src/check/rules.ts'
import type { Needs } from '../../src/check/rule.ts'
import { completeFile, contextOf, cpr, emptyFile, policy, STAGES, viewFrom, type Loose } from './case.ts'

const ids = (change: (file: Loose) => void, stage: string, more = {}) => [
  ...new Set(checkCase(cpr, contextOf(change, stage, more)).map(({ code }) => code)),
]

/** Changes the child's record. */
const ada = (change: (child: Loose) => void) => (file: Loose) => change(file.children[0])
const without = (id: string) => (file: Loose) => {
  file.evidence = file.evidence.filter((one: Loose) => one.id !== id)
}
const of = (file: Loose, id: string): Loose => file.evidence.find((one: Loose) => one.id === id)
const person = (file: Loose, id: string): Loose => file.people.find((one: Loose) => one.id === id)
const EMPTY = { text: '  ' }

type Break = readonly [string, string, (file: Loose) => void, readonly string[]]

const BREAKS: readonly Break[] = [
  [
    'a name that is not the one on the certificate',
    'qa',
    f => (of(f, 'cert').records.name = 'Ada Quill'),
    ['CPR-001'],
  ],
  [
    'a date of birth that is not the one on the certificate',
    'qa',
    f => (of(f, 'cert').records.born = '2019-04-11'),
    ['CPR-001'],
  ],
  ['no birth certificate and no request', 'qa', without('cert'), ['CPR-002']],
  [
    'a request for the certificate is enough to decide',
    'decision',
    f => Object.assign(of(f, 'cert'), { type: 'BIRTH_CERT_REQUEST', records: undefined }),
    [],
  ],
  [
    'a request for the certificate is not enough at court',
    'court',
    f => Object.assign(of(f, 'cert'), { type: 'BIRTH_CERT_REQUEST', records: undefined }),
    ['CPR-002'],
  ],
  ['a short certificate is not the full one', 'qa', f => (of(f, 'cert').whole = false), ['CPR-002']],
  ['no photograph', 'qa', ada(c => delete c.photograph), ['CPR-003']],
  ['a photograph older than six months', 'qa', ada(c => (c.photograph.takenOn = '2025-08-01')), ['CPR-003']],
  ['spaces are a gap', 'qa', ada(c => (c.identity.language = EMPTY)), ['CPR-004']],
  ['no religion at all', 'qa', ada(c => delete c.identity.religion), ['CPR-004']],
  ['a status that is not that of the latest order', 'qa', ada(c => (c.status.current = 'ICO')), ['CPR-005']],
  [
    'a contact order does not change the status',
    'qa',
    ada(c => c.orders.push({ id: 'o3', type: 'CONTACT', court: 'Amber Family Court', madeOn: '2026-01-05' })),
    [],
  ],
  ['an order without its court', 'qa', ada(c => delete c.orders[0].court), ['CPR-006']],
  ['property answered with n/a', 'qa', ada(c => (c.property = { notApplicable: 'N/A' })), ['CPR-007']],
  ['three weeks nobody accounts for', 'qa', ada(c => (c.homes[1].from = '2025-06-22')), ['CPR-008']],
  ['the next day is no gap', 'qa', ada(c => (c.homes[1].from = '2025-06-02')), []],
  ['a plan in place that is not on file', 'qa', ada(c => (c.education.ehc = 'in-place')), ['CPR-009']],
  ['at school and nothing said of a plan', 'qa', ada(c => delete c.education.ehc), ['CPR-009']],
  ['a personal education plan two terms old', 'qa', f => (of(f, 'pep').on = '2025-06-10'), ['CPR-010']],
  [
    'a summary written by the social worker is not the medical adviser’s',
    'decision',
    ada(c => (c.health.summary.writtenBy = 'sw')),
    ['CPR-011'],
  ],
  [
    'a summary the medical adviser has not signed',
    'decision',
    f => delete of(f, 'ama-health').parts[0].signedOn,
    ['CPR-011'],
  ],
  ['no health report, advice or refusal', 'decision', ada(c => delete c.health.report), ['CPR-012']],
  [
    'an examination more than a year ago',
    'court',
    ada(c => (c.health.lastExamination = '2025-02-01')),
    ['CPR-013'],
  ],
  ['no wish about staying in touch', 'qa', ada(c => delete c.wishes.contact), ['CPR-014']],
  ['wishes shown by a brother’s drawing', 'qa', f => (of(f, 'views').subjects = ['bob']), ['CPR-015']],
  ['a parent’s views missing', 'qa', ada(c => delete c.parents[0].wishes.religion), ['CPR-016']],
  [
    'three letters are one method',
    'qa',
    ada(c => (c.parents[0].wishes.contact = tried('letter', 'letter', 'letter'))),
    ['CPR-016'],
  ],
  [
    'three attempts by two methods',
    'qa',
    ada(c => (c.parents[0].wishes.contact = tried('letter', 'visit', 'letter'))),
    [],
  ],
  [
    'a parent not offered counselling',
    'qa',
    ada(c => delete c.parents[1].counselling.offeredOn),
    ['CPR-017'],
  ],
  ['no father', 'qa', f => noFather(f), ['CPR-018']],
  [
    'an unknown father and no steps',
    'qa',
    f => Object.assign(person(f, 'finn'), { identity: 'unknown' }),
    ['CPR-018'],
  ],
  [
    'a father without responsibility and no decision',
    'qa',
    ada(c => delete c.parents[1].involvement),
    ['CPR-019'],
  ],
  [
    'a parent not told and no authority',
    'decision',
    ada(c => (c.parents[1].notification = { told: false, dispensedBecause: 'Risk.' })),
    ['CPR-020'],
  ],
  [
    'a brother of the file left out',
    'qa',
    ada(c => Object.assign(c, { siblings: [], siblingsNone: { text: 'Ada is an only child.' } })),
    ['CPR-021'],
  ],
  ['no sibling assessment', 'decision', f => (of(f, 'sibs').subjects = ['ada']), ['CPR-022']],
  ['nothing said of a brother’s home', 'qa', ada(c => delete c.siblings[0].livesWith), ['CPR-023']],
  ['no family tree', 'qa', f => delete f.family.unions, ['CPR-024']],
  ['no parenting assessment', 'decision', ada(c => delete c.parents[0].parenting), ['CPR-025']],
  ['a parent seen now and nothing proposed', 'decision', ada(c => (c.contact.proposals = [])), ['CPR-026']],
  ['no view on staying in touch', 'decision', ada(c => delete c.contact.view), ['CPR-026']],
  ['a chronology without the review', 'qa', ada(c => (c.actions[0].kind = 'review')), ['CPR-027']],
  [
    'an author of two years and no supervisor',
    'decision',
    ada(c => (c.report.authors[0].qualifiedOn = '2024-03')),
    ['CPR-029'],
  ],
  [
    'an independent author without a supervisor',
    'decision',
    ada(c => (c.report.authors[0].employment = 'independent')),
    ['CPR-029'],
  ],
  ['an unsigned report', 'decision', ada(c => c.signatures.pop()), ['CPR-030']],
  [
    'no decision at court',
    'court',
    f => {
      without('decision')(f)
      delete f.children[0].decision
    },
    ['CPR-031'],
  ],
  ['a decision on another version', 'court', ada(c => (c.decision.reportVersion = 1)), ['CPR-032']],
  [
    'another version, confirmed not material',
    'court',
    ada(c =>
      Object.assign(c.decision, { reportVersion: 1, changesSince: 'not-material', confirmedBy: 'adm' }),
    ),
    [],
  ],
  ['a matter of the front sheet blank', 'court', ada(c => delete c.proceedings.maintenance), ['CPR-033']],
  ['a match without authority', 'match', without('po'), ['CPR-034']],
  ['a report seven months old at match', 'match', ada(c => (c.report.on = '2025-07-20')), ['CPR-035']],
  ['a statement without a source', 'qa', f => (f.statements[1].sources = []), ['CPR-038']],
  [
    'a disputed statement and nobody who disputes it',
    'court',
    f => delete f.statements[1].disputedBy,
    ['CPR-039'],
  ],
  [
    'found by the court, and no judgment cited',
    'court',
    f => (f.statements[0].sources = [{ evidence: 'fc' }]),
    ['CPR-039'],
  ],
  [
    'nothing from the carer',
    'decision',
    f => {
      without('fc')(f)
      f.children[0].needs[0].sources = [{ evidence: 'judgment' }]
      delete f.children[0].description.carerWords
    },
    ['CPR-044'],
  ],
  ['legal advice not recorded', 'decision', ada(c => delete c.legalAdvice), ['CPR-045']],
  [
    'a mother under 18 and nobody to speak for her',
    'decision',
    ada(c => (c.parents[0].under18 = true)),
    ['CPR-047'],
  ],
  [
    'nothing said of who should not be told',
    'court',
    ada(c => delete c.proceedings.notNotified),
    ['CPR-048'],
  ],
  [
    'two months without an order',
    'qa',
    ada(c => Object.assign(c.orders[0], { endsOn: '2025-10-01' })),
    ['CPR-049'],
  ],
  [
    'no options',
    'qa',
    ada(c => {
      delete c.options
      delete c.preferred
    }),
    ['OPT-01'],
  ],
  ['one option', 'qa', ada(c => (c.options = c.options.slice(0, 1))), ['OPT-02', 'OPT-03']],
  [
    'no return to a parent',
    'qa',
    ada(c => (c.options = [c.options[2], { ...c.options[2], id: 'ltf', code: 'LTF', title: 'Fostering' }])),
    ['OPT-02'],
  ],
  ['parents apart and one analysed', 'qa', ada(c => c.options.splice(1, 1)), ['OPT-03']],
  [
    'a grandmother put forward and not assessed',
    'qa',
    ada(c => delete c.relationships[0].assessment),
    ['OPT-04'],
  ],
  ['ruled out without an assessment', 'qa', ada(c => delete c.options[1].assessment), ['OPT-05']],
  ['only negatives', 'qa', ada(c => delete c.options[0].advantages), ['OPT-06']],
  ['no word on support', 'qa', ada(c => delete c.options[0].supportNeeded), ['OPT-07']],
  ['a limb of the checklist unanswered', 'decision', ada(c => delete c.checklist.life), ['OPT-08']],
  ['options not compared', 'decision', ada(c => delete c.weighing), ['OPT-09']],
  [
    'a comparison that leaves one out',
    'decision',
    ada(c => (c.weighing = 'Adoption gives a family for life.')),
    ['OPT-09'],
  ],
  [
    'options named by letter',
    'decision',
    ada(c => (c.weighing = 'Option A would keep her family, option C is for life.')),
    [],
  ],
  [
    'the same words for two options',
    'qa',
    ada(c => (c.options[0].advantages = c.options[2].advantages = LONG)),
    ['OPT-10'],
  ],
  ['no family meeting, offer or reason', 'decision', f => delete f.family.meeting, ['OPT-11']],
  [
    'everyone offered a meeting refused',
    'decision',
    f => (f.family.meeting = { offers: [{ to: 'mo', on: '2025-04-01', answer: 'refused' }] }),
    [],
  ],
  [
    'an accepted meeting held after the application',
    'decision',
    f => (f.family.meeting.heldOn = '2025-07-01'),
    ['OPT-11'],
  ],
  [
    'research with no word on the child',
    'qa',
    ada(c => (c.options[0].research = [{ reference: 'A study' }])),
    ['OPT-12'],
  ],
  ['no contingency plan', 'decision', ada(c => delete c.plan.contingency), ['OPT-13']],
  [
    'a carer’s interest not analysed',
    'qa',
    ada(c =>
      c.relationships.push({ person: 'carer', relation: 'carer', group: 'carer', interestOn: '2026-01-01' }),
    ),
    ['OPT-15'],
  ],
  ['a question unanswered', 'qa', ada(c => delete c.options[2].sixQuestions.past), ['OPT-16']],
  ['a need sourced from a brother’s report', 'qa', f => (of(f, 'fc').subjects = ['bob']), ['GEN-05']],
  [
    'views relied on as current, five months old',
    'decision',
    f => (of(f, 'views').on = '2025-10-01'),
    ['GEN-06'],
  ],
  ['an answer that says TBC', 'qa', f => (f.family.wider = { text: 'TBC' }), ['GEN-07']],
  ['an answer nobody gave', 'qa', ada(c => delete c.looks), ['GEN-07']],
  ['a home that begins before birth', 'qa', ada(c => (c.photograph.takenOn = '2026-03-03')), ['GEN-08']],
  ['the author checked the report', 'qa', ada(c => (c.report.checkedBy = 'sw')), ['GEN-12']],
  ['the author signed as team manager', 'decision', ada(c => (c.signatures[1].person = 'sw')), ['GEN-12']],
  ['recorded three weeks later', 'qa', ada(c => (c.actions[0].recordedOn = '2026-02-02')), ['GEN-16']],
  ['a wish that differs from the plan', 'qa', ada(c => (c.plan.wishDiffers = true)), ['GEN-17']],
  ['no retention at archive', 'archive', ada(c => delete c.retention), ['GEN-18']],
  ['a Welsh case', 'draft', f => (f.jurisdiction = 'wales'), ['GEN-19']],
  [
    'final evidence before the decision',
    'court',
    f => (f.court.finalEvidenceDueOn = '2026-02-01'),
    ['GEN-20'],
  ],
]

const LONG =
  'She would wake each day in the street she knows, with her brother in the next room, her school at the end of the road and her grandmother two doors away, and nobody would have to explain.'

function tried(...methods: string[]): Loose {
  return {
    notObtainable: {
      why: 'Mo has not answered.',
      attempts: methods.map(method => ({ on: '2026-01-05', method, result: 'No answer came.' })),
    },
  }
}

function noFather(file: Loose): void {
  const [child] = file.children
  child.parents.pop()
  file.family.unions[0].partners.pop()
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
    expect(
      ids(
        ada(c => (c.needs = [])),
        'match',
        { previous },
      ),
    ).toEqual(['CPR-036'])
  })

  test('a signature over other content is no signature', () => {
    const sign = ada(c => (c.signatures[0].content = `sha256-${'0'.repeat(64)}`))
    expect(ids(sign, 'qa', { content: `sha256-${'1'.repeat(64)}` })).toEqual(['GEN-13'])
  })

  test('words of a brother’s report are noticed', () => {
    const other: Loose = completeFile()
    other.children[0].description.personality.text = LONG
    const others = [viewFrom(other)]
    expect(
      ids(
        ada(c => (c.description.personality.text = LONG)),
        'qa',
        { others },
      ),
    ).toEqual(['CPR-046'])
  })

  test('16 year olds need a pathway plan', () => {
    const change = (f: Loose) => {
      person(f, 'ada').born = of(f, 'cert').records.born = '2010-01-01'
      f.children[0].homes[0].from = '2010-01-01'
    }
    expect(ids(change, 'decision')).toEqual(['OPT-14'])
  })

  test('the family meeting blocks once its duty is in force', () => {
    const inForce = {
      ...policy,
      values: { ...policy.values, fgdmDutyFrom: { value: '2026-01-01', why: 'A test.' } },
    }
    const [problem] = checkCase(
      cpr,
      contextOf(f => delete f.family.meeting, 'decision', { policy: inForce }),
    )
    expect(problem).toMatchObject({ code: 'OPT-11', severity: 'block' })
  })
})

describe('stages', () => {
  test('at draft a block is a warning', () => {
    const inDraft = contextOf(f => (f.jurisdiction = 'wales'), 'draft')
    expect(checkCase(cpr, inDraft).map(({ severity }) => severity)).toEqual(['stop'])
  })

  test('the unborn are spared what only the born can have', () => {
    const unborn = (f: Loose) => {
      delete person(f, 'ada').born
      delete f.children[0].photograph
      without('cert')(f)
    }
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
      expect(
        named.filter(name => problem.params[name] === undefined && !known.includes(name)),
        problem.code,
      ).toEqual([])
    }
  })
})

test('no `when` of any rule holds on the empty view', () => {
  const { document: _, ...nothing } = plain(viewFrom(emptyFile())) as Record<string, unknown>
  for (const { id, when } of cpr.rules)
    expect(
      when !== undefined && (holds(when, {}) || holds(when, { child: {}, facts: {}, people: [] })),
      id,
    ).toBe(false)
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
    const start = performance.now()
    checkCase(cpr, { ...context, view })
    return performance.now() - start
  })
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(20)
})

test('every kind of need is in use', () => {
  const kinds = new Set<string>()
  const visit = (needs: Needs): void => {
    for (const [kind, inner] of Object.entries(needs) as [string, Loose][]) {
      kinds.add(kind)
      if (kind === 'each') visit(inner.needs)
      if (kind === 'anyOf' || kind === 'allOf') inner.forEach(visit)
    }
  }
  for (const { needs } of cpr.rules) visit(needs)
  expect([...kinds].toSorted()).toEqual(
    'agrees allOf answered anyOf atLeast clean continuous deadline each eligible evidence fresh has names ordered pages released signed similar since terms withheld words'.split(
      ' ',
    ),
  )
})
