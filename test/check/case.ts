// A small invented family whose report is complete, and the contexts rules are checked in.
import { readFileSync } from 'node:fs'
import type { Policy } from '../../src/check/policy.ts'
import type { RuleFile } from '../../src/check/rule.ts'
import { ruleSet } from '../../src/check/rules.ts'
import type { RuleContext } from '../../src/check/scope.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'
import type { ViewRecord } from '../../src/model/view.ts'

export const STAGES = ['draft', 'qa', 'decision', 'court', 'match', 'archive']
export const AS_OF = '2026-03-02'

export const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export const schemas = readSchemas(PROJECT)

export const policy = read('templates/policy/default.json') as Policy
export const holidays = read('templates/policy/holidays-england.json') as readonly string[]

export const RULE_FILES = [
  'templates/packs/every/1.0.0/rules.json',
  'templates/packs/general/1.0.0/rules.json',
  'templates/packs/options/1.0.0/rules.json',
  'templates/cpr/1.0.0/rules.json',
]
export const cpr = ruleSet(RULE_FILES.map(path => read(path) as RuleFile))

/** A record of plain JSON. */
export interface Json {
  [field: string]: unknown
}

/** A change to a file. */
export type Change = (file: Json) => void

/** Sets the value at a path such as `ada/plan/code` or `evidence/cert/on`: items are named by id, person or position, `ada` is her record. */
export function set(path: string, value: unknown): Change {
  return file => {
    const [holder, step] = holderOf(file, path)
    if (Array.isArray(holder) && step === '-') holder.push(value)
    else if (Array.isArray(holder)) holder[positionOf(holder, step)] = value
    else holder[step] = value
  }
}

/** Takes out what stands at a path. */
export function drop(path: string): Change {
  return file => {
    const [holder, step] = holderOf(file, path)
    if (Array.isArray(holder)) holder.splice(positionOf(holder, step), 1)
    else delete holder[step]
  }
}

/** Several changes, one after the other. */
export function both(...changes: readonly Change[]): Change {
  return file => changes.forEach(change => change(file))
}

function holderOf(file: Json, path: string): readonly [Json | unknown[], string] {
  const steps = path.replace(/^ada\//u, 'children/0/').split('/')
  const last = steps.pop() ?? ''
  let here: unknown = file
  for (const step of steps)
    here = Array.isArray(here) ? (here as unknown[])[positionOf(here, step)] : (here as Json)[step]
  return [here as Json | unknown[], last]
}

function positionOf(list: readonly unknown[], step: string): number {
  const position = (list as readonly Json[]).findIndex(item => item['id'] === step || item['person'] === step)
  return position < 0 ? Number(step) : position
}

export function viewFrom(
  file: Json,
  stage = 'qa',
  asOf = AS_OF,
  subject = 'ada',
  wording?: string,
): ViewRecord {
  const viewSchema = schemas['child.v1.schema.json'] ?? {}
  const named = wording === undefined ? {} : { wording }
  return viewOf(
    { family: file as unknown as FamilyFile },
    { kind: 'child', subject, asOf, ...named, document: { stage, asOf, ...named } },
    viewSchema,
    schemas,
  )
}

/** What a rule reads of a file; the file is the complete one with `change` made to it. */
export function contextOf(
  change: Change = () => undefined,
  stage = 'qa',
  more: Partial<RuleContext> = {},
): RuleContext {
  const file = completeFile()
  change(file)
  const asOf = more.asOf ?? AS_OF
  return { view: viewFrom(file, stage, asOf), stage, stages: STAGES, asOf, policy, holidays, ...more }
}

/** An empty file of one child of whom nothing but a name is known. */
export function emptyFile(): Json {
  return {
    format: 'family-file/1',
    jurisdiction: 'england',
    caseReference: 'T-1',
    agency: { name: 'Amber Council', service: 'Children’s Services' },
    people: [{ id: 'ada', kind: 'child', name: { first: 'Ada' } }],
    children: [{ person: 'ada', caseReference: 'T-1' }],
    evidence: [],
  }
}

const says = (text: string) => ({ text })
const sourced = (evidence: string) => [{ evidence }]
const wishes = (who: string) => ({
  placement: says(`${who} would like Ada to come home.`),
  religion: says('She would like her to know both churches.'),
  contact: says('Letters and photographs.'),
})
const all = (names: readonly string[], text = 'Set out in full here.') =>
  Object.fromEntries(names.map(name => [name, says(`${text} ${name}.`)]))

const PARENT_FIELDS =
  'description nationality racialOrigin culture language religion personality ownChildhood lifeAccount home education employment'.split(
    ' ',
  )

/** The complete file, new each time. */
export function completeFile(): Json {
  return {
    ...emptyFile(),
    court: {
      name: 'Amber Family Court',
      applicationIssuedOn: '2025-06-01',
      finalEvidenceDueOn: '2026-03-01',
      finalEvidenceFiledOn: '2026-03-01',
    },
    people: people(),
    family: family(),
    children: [childRecord(), { person: 'bob', caseReference: 'T-2', siblings: [] }],
    evidence: evidence(),
    statements: [
      {
        id: 's1',
        text: 'Ada was left alone for two nights.',
        status: 'found',
        sources: sourced('judgment'),
        about: ['mo'],
      },
      {
        id: 's2',
        text: 'Mo says a neighbour was there.',
        status: 'disputed',
        disputedBy: ['mo'],
        sources: sourced('judgment'),
      },
    ],
  }
}

function people(): Json[] {
  const professional = (id: string, first: string, last: string, canSign: string) => ({
    id,
    kind: 'professional',
    name: { first, last },
    canSign,
  })
  return [
    {
      id: 'ada',
      kind: 'child',
      name: { first: 'Ada', middle: 'Rose', last: 'Quill' },
      sex: 'female',
      born: '2019-04-10',
      birthPlace: 'Amber',
    },
    { id: 'bob', kind: 'child', name: { first: 'Bob', last: 'Quill' }, sex: 'male', born: '2021-05-01' },
    {
      id: 'mo',
      kind: 'parent',
      name: { first: 'Mo', last: 'Quill' },
      identity: 'known',
      born: '1996-02-03',
      address: { lines: ['14 Larch Road'], town: 'Amber', postcode: 'AB1 2CD' },
    },
    { id: 'finn', kind: 'parent', name: { first: 'Finn', last: "O'Dare" }, identity: 'known' },
    { id: 'gran', kind: 'relative', name: { first: 'Jean', last: 'Quill' } },
    { id: 'carer', kind: 'foster-carer', name: { first: 'Pat', last: 'Hollis' } },
    professional('sw', 'Sam', 'Worth', 'social-worker'),
    professional('tm', 'Tess', 'Mann', 'team-manager'),
    professional('ama', 'Ama', 'Dock', 'medical-adviser'),
    professional('adm', 'Del', 'Mark', 'decision-maker'),
  ]
}

function family(): Json {
  return {
    parents: [
      { person: 'mo', ...all(PARENT_FIELDS) },
      { person: 'finn', ...all(PARENT_FIELDS) },
    ],
    unions: [{ partners: ['mo', 'finn'], kind: 'separated', children: ['ada', 'bob'] }],
    wider: says('A large family, close by.'),
    treeEvidence: 'fgc',
    help: [
      {
        id: 'h1',
        service: 'Family help',
        to: ['mo'],
        result: 'It helped for a time.',
        sources: sourced('judgment'),
      },
    ],
    meeting: {
      heldOn: '2025-05-01',
      record: 'fgc',
      offers: [{ to: 'mo', on: '2025-04-01', answer: 'accepted' }],
    },
  }
}

function evidence(): Json[] {
  const item = (id: string, type: string, more: object = {}) => ({
    id,
    type,
    title: `${type} of Ada`,
    subjects: ['ada'],
    on: '2026-02-10',
    keptIn: 'Case record, part 1',
    ...more,
  })
  return [
    item('cert', 'BIRTH_CERT', {
      on: '2019-05-01',
      whole: true,
      records: { name: 'Ada Rose Quill', born: '2019-04-10' },
    }),
    item('judgment', 'JUDGMENT', { on: '2025-12-01' }),
    item('pep', 'PEP'),
    item('ama-health', 'AMA_HEALTH', {
      parts: [{ part: 'summary', writtenBy: 'ama', signedOn: '2026-02-11' }],
    }),
    item('views', 'CHILD_VIEWS', { reliedOnAsCurrent: true }),
    item('sibs', 'SIBLING_ASSESS', { subjects: ['ada', 'bob'] }),
    item('fc', 'FC_REPORT'),
    item('fgc', 'FGC', { subjects: ['mo'], on: '2025-05-01' }),
    item('viability', 'VIABILITY', { subjects: ['gran'] }),
    item('parenting', 'PARENT_ASSESS', { subjects: ['mo'] }),
    item('decision', 'ADM_DECISION', { on: '2026-02-20' }),
    item('po', 'ORDER_PO', { on: '2026-02-25' }),
  ]
}

function childRecord(): Json {
  return {
    person: 'ada',
    caseReference: 'T-1',
    report: {
      version: 2,
      on: '2026-02-12',
      documentsRead: ['judgment'],
      checkedBy: 'tm',
      authors: [{ person: 'sw', employment: 'employed', qualifiedOn: '2015', adoptionExperience: true }],
    },
    plan: { code: 'ADOPT', agreedOn: '2026-01-10', contingency: says('Long-term fostering.') },
    courtPlan: { approvedOn: '2025-12-01', code: 'ADOPT' },
    status: { lookedAfter: 'looked-after', since: '2025-06-01', current: 'CO' },
    orders: [
      { id: 'o1', type: 'ICO', court: 'Amber Family Court', madeOn: '2025-06-01', endsOn: '2025-12-01' },
      { id: 'o2', type: 'CO', court: 'Amber Family Court', madeOn: '2025-12-01' },
    ],
    photograph: { asset: 'ada.jpg', takenOn: '2026-01-20', alternative: 'Ada smiles.' },
    looks: says('Brown hair.'),
    identity: { ...all(['nationality', 'racialOrigin', 'culture', 'language']), religion: says('None') },
    property: says('None known after asking Mo.'),
    description: {
      ...all(['personality', 'social', 'emotional', 'selfCare', 'likes']),
      carerWords: [{ text: 'She sings.', speaker: 'carer' }],
    },
    development: { assessment: says('Settling.') },
    needs: [{ id: 'n1', need: 'To feel safe at night', seen: 'She wakes.', sources: sourced('fc') }],
    health: {
      summary: { text: 'Healthy.', writtenBy: 'ama', signedOn: '2026-02-11' },
      future: says('Routine checks only.'),
      lastExamination: '2025-10-01',
      report: 'ama-health',
    },
    education: {
      settings: [{ type: 'school', from: '2023-09' }],
      ...all(['progress', 'special']),
      ehc: 'none',
      pep: says('Reviewed.'),
    },
    homes: [
      { id: 'a', from: '2019-04-10', to: '2025-06-01', kind: 'parent', with: ['mo'] },
      { id: 'b', from: '2025-06-01', kind: 'foster', with: ['carer'] },
    ],
    parents: [parent('mo', 'mother', 'yes'), parent('finn', 'father', 'no')],
    relationships: [
      {
        person: 'gran',
        relation: 'grandmother',
        group: 'relative',
        putForwardOn: '2025-05-01',
        assessment: 'viability',
      },
    ],
    siblings: [
      {
        person: 'bob',
        relation: 'full',
        live: true,
        placement: 'apart',
        ...all(['livesWith', 'orders']),
        adoptionConsidered: 'no',
      },
    ],
    whyNotHome: { statements: ['s1', 's2'] },
    help: ['h1'],
    wishes: {
      ...all(['adoption', 'religion', 'contact']),
      how: 'She drew it.',
      on: '2026-02-01',
      evidence: 'views',
    },
    contact: {
      current: [{ person: 'mo', type: 'direct' }],
      view: says('Twice a year.'),
      proposals: [{ person: 'mo', type: 'letters' }],
    },
    actions: [
      {
        on: '2026-01-10',
        recordedOn: '2026-01-12',
        kind: 'review-adoption',
        what: 'The review agreed the plan.',
      },
    ],
    ...options(),
    ...decided(),
  }
}

function parent(person: string, as: string, responsibility: string): Json {
  return {
    person,
    as,
    responsibility,
    involvement: { decision: 'involve', reasons: 'He sees her.' },
    notification: { told: true },
    counselling: { offeredOn: '2026-01-20', informationGivenOn: '2026-01-20' },
    wishes: wishes(person),
    parenting: says('Assessed in full.'),
  }
}

const SIX = ['belonging', 'relationship', 'needs', 'identity', 'endures', 'past']

function options(): Json {
  const option = (id: string, code: string, title: string, more: object) => ({
    id,
    code,
    title,
    realistic: true,
    advantages: `For ${title}.`,
    disadvantages: `Against ${title}.`,
    supportNeeded: `Support for ${title}.`,
    sixQuestions: all(SIX, title),
    ...more,
  })
  return {
    options: [
      option('mother', 'PARENT_M', 'Return to her mother', { people: ['mo'], assessment: ['parenting'] }),
      {
        id: 'father',
        code: 'PARENT_F',
        title: 'Live with her father',
        realistic: false,
        people: ['finn'],
        reasonNotRealistic: 'He does not wish it.',
        assessment: ['parenting'],
      },
      option('adopt', 'ADOPT', 'Adoption', {}),
    ],
    preferred: 'adopt',
    weighing: 'Return to her mother would keep her family; adoption gives a family for life.',
    checklist: all(['wishes', 'needs', 'life', 'characteristics', 'harm', 'relationships']),
  }
}

function decided(): Json {
  return {
    supportAccount: says('Help at night.'),
    familyNeeded: { account: says('Patient people.') },
    recommendation: {
      shouldBePlaced: 'yes',
      text: 'Placed.',
      order: 'A placement order.',
      contact: 'Letters.',
    },
    signatures: [
      { role: 'social-worker', person: 'sw', on: '2026-02-12' },
      { role: 'team-manager', person: 'tm', on: '2026-02-13' },
    ],
    legalAdvice: { obtainedOn: '2026-01-15' },
    decision: {
      on: '2026-02-20',
      by: 'adm',
      outcome: 'should-be-placed',
      reasons: 'My own reasons.',
      reportVersion: 2,
    },
    proceedings: all(['parties', 'notNotified', 'under18', 'lacksCapacity', 'maintenance', 'otherCases']),
    retention: { store: 'adoption', years: 100, from: 'adoption order' },
  }
}
