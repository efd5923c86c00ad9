// Across children: the tracker, the cohort of adoption plans; and for administrators the audit.
import type { AuditEntry } from '../../../storage/store/audit.ts'
import { auditExport, auditHolds, auditPage } from '../../../service/accounts/audit-trail.ts'
import { readCohort, type CohortPlan } from '../../../service/cohort/cohort.ts'
import { readTracker, type TrackedChild, type TrackerAsked } from '../../../service/tracker/read-tracker.ts'
import { asked, cursorOf, nextQuery, pageOf, PAGING } from '../cursor.ts'
import { ok, replied, type ApiSchema, type Ask, type Operation, type Reply } from '../operation.ts'
import { list, oneOf, page, record, text, whole } from '../schema.ts'
import { shape } from '../shapes.ts'

const anywhere = () => ({})
const code: ApiSchema = { type: 'string', minLength: 1, maxLength: 60 }
const day: ApiSchema = { type: 'string', format: 'date' }
const FILTER = {
  case: { ...code, title: 'Case' },
  actor: { ...code, title: 'Person' },
  did: { ...code, title: 'What was done', description: 'How it begins: `document`, `session`.' },
  from: { ...day, title: 'From' },
  until: { ...day, title: 'Until' },
}

/** Their operations. */
export const overview: readonly Operation[] = [
  {
    id: 'readTracker',
    method: 'get',
    path: '/tracker',
    tag: 'Across children',
    summary: 'The lists of children on the way to permanence, those who drift first',
    action: 'tracker.read',
    about: anywhere,
    query: {
      list: { ...code, title: 'List' },
      only: { ...oneOf('drifting', 'overdue'), title: 'Only' },
      stage: { ...code, title: 'Stage' },
    },
    gives: {
      200: {
        says: 'The lists.',
        schema: record({
          children: whole,
          drifting: whole,
          lists: list(
            record({
              id: text,
              title: text,
              all: whole,
              drifting: whole,
              children: list(shape('TrackedChild')),
            }),
          ),
        }),
      },
    },
    answer: async ({ service, actor, query }) =>
      replied(await readTracker(service, actor, query as TrackerAsked), ({ lists, children, drifting }) =>
        ok({
          children,
          drifting,
          lists: lists.map(one => ({
            id: one.list.id,
            title: one.list.title,
            all: one.all,
            drifting: one.drifting,
            children: one.children.map(trackedJson),
          })),
        }),
      ),
    seen: () => ({ did: 'tracker.seen' }),
  },
  {
    id: 'readCohort',
    method: 'get',
    path: '/cohort',
    tag: 'Across children',
    summary: 'Every live adoption plan and what its report lacks, the oldest first',
    action: 'cohort.read',
    about: anywhere,
    query: PAGING,
    gives: {
      200: {
        says: 'A page of plans. `checked` is missing while it is being worked out.',
        schema: page(shape('CohortPlan')),
        paged: true,
      },
    },
    answer: async ask =>
      replied(await readCohort(ask.service, ask.actor), ({ plans }) =>
        pageOf(ask, plans.map(planJson), one => `${one.case}/${one.child}`),
      ),
    seen: () => ({ did: 'cohort.seen' }),
  },
  {
    id: 'listAudit',
    method: 'get',
    path: '/audit',
    tag: 'Audit',
    summary: 'Who did what when, newest first',
    says: 'All of it for administrators; for a manager that of one of their cases. Each line is bound to the one before by its hash. Reading is a line too.',
    action: 'audit.read',
    about: 'by the service',
    query: { cursor: PAGING['cursor'] ?? code, ...FILTER },
    gives: { 200: { says: 'A page of lines.', schema: page(shape('AuditLine')), paged: true } },
    answer: auditLines,
  },
  {
    id: 'checkAudit',
    method: 'post',
    path: '/audit/check',
    tag: 'Audit',
    summary: 'Whether every line still holds to the one before it, and to the heads kept apart',
    action: 'audit.read',
    about: anywhere,
    gives: {
      200: {
        says: 'How many lines there are; `broken` is the first that does not hold.',
        schema: record({ entries: whole }, { broken: whole }),
      },
    },
    answer: async ({ service, actor }) =>
      replied(await auditHolds(service, actor), ({ entries, broken }) =>
        ok(broken === undefined ? { entries } : { entries, broken }),
      ),
  },
  {
    id: 'exportAudit',
    method: 'get',
    path: '/audit/export',
    tag: 'Audit',
    summary: 'Every line wanted, one JSON object a line',
    action: 'audit.read',
    about: 'by the service',
    query: FILTER,
    gives: { 200: { says: 'The lines, newest first.', types: ['application/x-ndjson'] } },
    answer: async ask =>
      replied(await auditExport(ask.service, ask.actor, filterOf(ask)), lines => ({
        bytes: ndjson(lines),
        type: 'application/x-ndjson',
        name: 'audit.ndjson',
      })),
  },
]

function filterOf({ query }: Ask) {
  const word = (name: keyof typeof FILTER) => String(query[name] ?? '')
  return {
    caseId: word('case'),
    actor: word('actor'),
    did: word('did'),
    from: word('from'),
    until: word('until'),
  }
}

async function auditLines(ask: Ask): Promise<Reply> {
  const { cursor } = asked(ask.query)
  const after = cursor === undefined ? undefined : Number(cursor.key)
  return replied(await auditPage(ask.service, ask.actor, filterOf(ask), after), ({ lines, next }) => ({
    status: 200,
    json: { items: lines.map(lineJson) },
    ...(next === undefined ? {} : { next: nextQuery(ask.query, cursorOf(0, String(next))) }),
  }))
}

async function* ndjson(lines: AsyncIterable<AuditEntry>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(`${JSON.stringify(lineJson(line))}\n`)
}

function lineJson({ seq, at, actor, did, caseId, about, outcome, before, hash }: AuditEntry) {
  return {
    seq,
    at,
    actor,
    did,
    outcome,
    before,
    hash,
    ...(caseId === null ? {} : { case: caseId }),
    ...(about === null ? {} : { about }),
  }
}

function trackedJson({ child, drift }: TrackedChild) {
  const { caseId, child: id, name, age, planWords, stage, overdue } = child
  return {
    case: caseId,
    child: id,
    name,
    age,
    plan: planWords,
    stage,
    overdue,
    isDrifting: drift.isDrifting,
    words: drift.words,
  }
}

function planJson({ child, agreedOn, checked }: CohortPlan) {
  const base = { case: child.caseId, child: child.child, name: child.name, stage: child.stage, agreedOn }
  return checked === undefined
    ? base
    : { ...base, checked: { isReadable: checked.isReadable, missing: checked.missing } }
}
