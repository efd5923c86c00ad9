// Cases: the list of those one may see, a case from a family file, its parts, the whole file out again.
import { readCase, type CaseRow } from '../../../storage/store/cases.ts'
import { childrenWithin, type ListedChild } from '../../../service/caseload/children.ts'
import { readFamily } from '../../../service/caseload/read-family.ts'
import { reachOf } from '../../../service/caseload/reach.ts'
import { clocksOf } from '../../../service/clocks/ground.ts'
import { exportFamily } from '../../../service/exchange/export-family.ts'
import { importFamily } from '../../../service/exchange/import-family.ts'
import {
  partFor,
  partsFor,
  replacePart,
  type PartListed,
  type PartSent,
} from '../../../service/exchange/parts.ts'
import { asked, cursorOf, nextQuery, PAGING } from '../cursor.ts'
import { created, ok, replied, ROOT, type Ask, type Operation, type Reply } from '../operation.ts'
import { partInPath, partName } from '../params.ts'
import { list, open, page, record, text, whole } from '../schema.ts'
import { shape } from '../shapes.ts'

const caseOf = (path: Ask['path']) => ({ caseId: path['case'] ?? '' })
const named = (path: Ask['path']) => ({ ...caseOf(path), part: partName(path['part'] ?? '') })
const FAMILY = { $ref: 'family-file.schema.json' }
const SAVED = record({ revision: whole })

/** Their operations. */
export const cases: readonly Operation[] = [
  {
    id: 'listCases',
    method: 'get',
    path: '/cases',
    tag: 'Cases',
    summary: 'The cases you may see, each with its children',
    action: 'case.list',
    about: () => ({}),
    query: PAGING,
    gives: {
      200: {
        says: 'A page of cases, in the order of their ids.',
        schema: page(shape('ListedCase')),
        paged: true,
      },
    },
    answer: listCases,
  },
  {
    id: 'importCase',
    method: 'post',
    path: '/cases',
    tag: 'Cases',
    summary: 'A new case from a whole family file',
    says: 'The file is checked whole and every problem is named at once. A child whose reference is known already is a conflict.',
    action: 'case.create',
    about: () => ({}),
    body: { type: 'application/json', schema: FAMILY },
    gives: { 201: { says: 'Kept, as a case of your team.', schema: record({ case: { type: 'string' } }) } },
    answer: async ({ service, actor, body }) =>
      replied(await importFamily(service, actor, body), ({ caseId }) =>
        created({ case: caseId }, `/cases/${caseId}`),
      ),
  },
  {
    id: 'readCase',
    method: 'get',
    path: '/cases/{case}',
    tag: 'Cases',
    summary: 'One case and the parts of it you may read',
    action: 'case.see',
    about: caseOf,
    gives: {
      200: { says: 'The case. Its ETag changes with every part.', schema: shape('Case'), etag: true },
    },
    seen: path => ({ did: 'case.seen', ...caseOf(path) }),
    answer: async ({ service, actor, path }) => {
      const { caseId } = caseOf(path)
      const row = await readCase(service.store, caseId)
      if (row === undefined) return { problem: 'not-found' }
      return replied(await partsFor(service, actor, caseId), parts =>
        ok(
          { ...caseJson(row), stamp: row.stamp, parts: parts.map(part => partJson(caseId, part)) },
          { etag: `${caseId}-${row.stamp}` },
        ),
      )
    },
  },
  {
    id: 'listTeam',
    method: 'get',
    path: '/cases/{case}/team',
    tag: 'Cases',
    summary: 'Who works on the case now, as far as you may know',
    action: 'case.see',
    about: caseOf,
    gives: {
      200: {
        says: 'All of them. `child` is missing for whoever works with the whole family.',
        schema: record({ items: list(record({ name: text, role: text }, { child: text })) }),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await readFamily(service, actor, caseOf(path).caseId), ({ team }) =>
        ok({
          items: team.map(({ name, role, child }) => (child === '' ? { name, role } : { name, role, child })),
        }),
      ),
  },
  {
    id: 'exportCase',
    method: 'get',
    path: '/cases/{case}/family-file',
    tag: 'Cases',
    summary: 'The whole family file',
    says: 'For whoever may see every child and every document of it. Taking it is written in the audit.',
    action: 'case.export',
    about: caseOf,
    gives: { 200: { says: 'The file, as it can be imported.', schema: FAMILY, etag: true } },
    answer: async ({ service, actor, path }) =>
      replied(await exportFamily(service, actor, path['case'] ?? ''), ({ file, tag }) =>
        ok(file, { etag: tag }),
      ),
  },
  {
    id: 'listParts',
    method: 'get',
    path: '/cases/{case}/parts',
    tag: 'Parts',
    summary: 'The parts of the case you may read',
    action: 'part.read',
    about: caseOf,
    gives: { 200: { says: 'All of them.', schema: record({ items: list(shape('ListedPart')) }) } },
    answer: async ({ service, actor, path }) =>
      replied(await partsFor(service, actor, path['case'] ?? ''), parts =>
        ok({ items: parts.map(part => partJson(path['case'] ?? '', part)) }),
      ),
  },
  {
    id: 'readPart',
    method: 'get',
    path: '/cases/{case}/parts/{part}',
    tag: 'Parts',
    summary: 'One part, as far as you may read it',
    action: 'part.read',
    about: named,
    gives: {
      200: {
        says: 'The part as the family file has it. Its ETag is what a change is made from.',
        schema: open,
        etag: true,
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await partFor(service, actor, named(path)), ({ json, revision }) =>
        ok(json, { etag: `${revision}` }),
      ),
  },
  {
    id: 'replacePart',
    method: 'put',
    path: '/cases/{case}/parts/{part}',
    tag: 'Parts',
    summary: 'Write a part anew',
    says: 'What you could not read stays as it was. Signatures, the decision, the health summary and acknowledgements have operations of their own. A change may not make the file wrong where it was right.',
    action: 'part.write',
    about: named,
    ifMatch: true,
    body: { type: 'application/json', schema: { title: 'the part', type: 'object' } },
    gives: { 200: { says: 'Saved as a new revision.', schema: SAVED, etag: true } },
    answer: ask => savePart(ask, 'whole'),
  },
  {
    id: 'changePart',
    method: 'patch',
    path: '/cases/{case}/parts/{part}',
    tag: 'Parts',
    summary: 'Change some fields of a part',
    says: 'A JSON merge patch (RFC 7396): `null` takes a field out, a list is replaced whole.',
    action: 'part.write',
    about: named,
    ifMatch: true,
    body: { type: 'application/merge-patch+json', schema: { title: 'the patch', type: 'object' } },
    gives: { 200: { says: 'Saved as a new revision.', schema: SAVED, etag: true } },
    answer: ask => savePart(ask, 'patch'),
  },
]

async function savePart({ service, actor, path, body, version }: Ask, as: PartSent['as']): Promise<Reply> {
  const answer = await replacePart(service, actor, { ...named(path), base: Number(version), json: body, as })
  if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
  return replied(answer, saved => ok(saved, { etag: `${saved.revision}` }))
}

async function listCases(ask: Ask): Promise<Reply> {
  const { service, actor, query } = ask
  const reach = await reachOf(service, actor)
  const ids = [...reach.keys()].toSorted()
  const { cursor, limit } = asked(query)
  const from = ids.findIndex(id => cursor === undefined || id > cursor.key)
  const mine = from < 0 ? [] : ids.slice(from, from + limit)
  const last = mine.at(-1)
  const near = new Map(mine.map(id => [id, reach.get(id) ?? new Set<string>()] as const))
  const children = await childrenWithin(service, near, clocksOf(service))
  const rows = await Promise.all(mine.map(id => readCase(service.store, id)))
  const items = rows
    .filter(row => row !== undefined)
    .map(row => ({
      ...caseJson(row),
      children: children.filter(({ caseId }) => caseId === row.id).map(childJson),
    }))
  const more = last !== undefined && from + limit < ids.length
  return {
    status: 200,
    json: { items },
    ...(more ? { next: nextQuery(query, cursorOf(from + limit, last)) } : {}),
  }
}

function caseJson({ id, kind, team, restricted }: CaseRow) {
  return { case: id, kind, team, restricted }
}

function partJson(caseId: string, { part, ...rest }: PartListed) {
  return { part, href: `${ROOT}/cases/${caseId}/parts/${partInPath(part)}`, ...rest }
}

/** A child in a list. */
export function childJson({
  child,
  name,
  reference,
  age,
  plan,
  stage,
  status,
  lookedAfter,
  overdue,
  next,
}: ListedChild) {
  const base = { child, name, reference, age, plan, stage, status, lookedAfter, overdue }
  if (next === undefined) return base
  const { id, what, dueOn, state, severity } = next
  return { ...base, next: { id, what, dueOn, state, severity } }
}
