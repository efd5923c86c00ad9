// Children: found by their names, what needs somebody today, one child with the dates of the clocks and the sections of the record, and what can be made.
import { type ListedChild } from '../../../service/caseload/children.ts'
import { listCaseload, type CaseloadSort } from '../../../service/caseload/list-caseload.ts'
import { readChild, type ChildShown } from '../../../service/caseload/read-child.ts'
import type { DueDate } from '../../../service/clocks/due-dates.ts'
import { documentsFor } from '../../../service/documents/choices.ts'
import { documentAtHand } from '../../../service/documents/look.ts'
import { readGaps } from '../../../service/gaps/readiness.ts'
import { layoutOf } from '../../../service/sections/layout.ts'
import { taskList, type TaskGroup } from '../../../service/sections/task-list.ts'
import { ok, replied, type Ask, type Operation, type Reply } from '../operation.ts'
import { body, field, list, oneOf, record, text, whole } from '../schema.ts'
import { shape } from '../shapes.ts'
import { childJson } from './cases.ts'

const tag = 'Children'
const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', child: path['child'] ?? '' })
const FOUND = { case: text, child: shape('ListedChild') }
const SECTION = record({ group: text, title: text, part: text, at: text, state: text, gaps: whole })
const DATES = list(shape('DueDate'))
const CHILD = record({ ...FOUND, due: DATES, done: DATES, keep: DATES, sections: list(SECTION) })

/** Their operations. */
export const children: readonly Operation[] = [
  {
    id: 'searchChildren',
    method: 'post',
    path: '/children/search',
    tag,
    summary: 'Your children by name or reference, in the order that is asked for',
    says: 'A name is sent in the body: it never stands in an address. Each word begins a word of the name, or stands in the reference.',
    action: 'case.list',
    about: () => ({}),
    body: body(
      { search: field('Search', { type: 'string', maxLength: 100 }) },
      {
        sort: field('Order', oneOf('due', 'name', 'quiet')),
        page: field('Page', { type: 'integer', minimum: 1, maximum: 10_000 }),
      },
    ),
    gives: {
      200: {
        says: 'One page of those found, and how many pages there are.',
        schema: record({ found: whole, page: whole, pages: whole, items: list(record(FOUND)) }),
      },
    },
    answer: async ({ service, actor, body: given }) =>
      replied(
        await listCaseload(
          service,
          actor,
          given as { readonly search: string; readonly sort?: CaseloadSort },
        ),
        ({ children: items, found, page, pages }) => ok({ found, page, pages, items: items.map(foundJson) }),
      ),
  },
  {
    id: 'readToday',
    method: 'get',
    path: '/today',
    tag,
    summary: 'What needs you today: overdue first, then letters nobody answered, then what is soon',
    action: 'case.list',
    about: () => ({}),
    gives: {
      200: {
        says: 'The gravest of it, and how much is overdue in all.',
        schema: record({
          overdue: whole,
          items: list(
            record(
              { case: text, child: text, name: text },
              { due: shape('DueDate'), request: record({ id: text, title: text, answerBy: text }) },
            ),
          ),
        }),
      },
    },
    answer: async ({ service, actor }) =>
      replied(await listCaseload(service, actor), ({ today, overdue }) =>
        ok({
          overdue,
          items: today.map(({ child: { caseId, child, name }, due, request }) => ({
            case: caseId,
            child,
            name,
            ...(due === undefined ? {} : { due: dueJson(due) }),
            ...(request === undefined
              ? {}
              : { request: { id: request.id, title: request.title, answerBy: request.answerBy } }),
          })),
        }),
      ),
  },
  {
    id: 'readChild',
    method: 'get',
    path: '/cases/{case}/children/{child}',
    tag,
    summary: 'One child: where on the way, every date of the clocks, every section and how far it is',
    says: 'After the adoption order there is a separate record, and this answers 410.',
    action: 'case.see',
    about: 'by the service',
    gives: { 200: { says: 'The child.', schema: CHILD } },
    seen: path => ({ did: 'child.seen', caseId: about(path).caseId, about: about(path).child }),
    answer: oneChild,
  },
  {
    id: 'listDocumentTypes',
    method: 'get',
    path: '/cases/{case}/children/{child}/document-types',
    tag: 'Documents',
    summary: 'The documents that can be made for a child, by the ids they are asked for with',
    action: 'document.history',
    about,
    gives: {
      200: {
        says: 'All of them.',
        schema: record({ items: list(record({ document: text, title: text })) }),
      },
    },
    answer: documentTypes,
  },
]

async function oneChild({ service, actor, path }: Ask): Promise<Reply> {
  const shown = await readChild(service, actor, about(path))
  if (!shown.ok) return replied(shown, () => ok({}))
  const gaps = await readGaps(service, actor, about(path))
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  const problems = gaps.ok ? gaps.value.gaps : []
  const groups = taskList(layout, shown.value.opened.files, about(path).child, { problems })
  return ok(shownJson(shown.value, groups))
}

/** Any document will do to open the files by. */
const FIRST = 'cpr'

async function documentTypes({ service, actor, path }: Ask): Promise<Reply> {
  const asked = { ...about(path), document: FIRST }
  return replied(await documentAtHand(service, actor, asked, 'document.history'), ({ gathered: { files } }) =>
    ok({
      items: documentsFor(service.shelf, service.policy, files).map(({ id, title }) => ({
        document: id,
        title,
      })),
    }),
  )
}

function foundJson(child: ListedChild) {
  return { case: child.caseId, child: childJson(child) }
}

function shownJson({ child, due, done, keep }: ChildShown, groups: readonly TaskGroup[]) {
  return {
    ...foundJson(child),
    due: due.map(dueJson),
    done: done.map(dueJson),
    keep: keep.map(dueJson),
    sections: groups.flatMap(({ title: group, tasks }) =>
      tasks.map(({ title, part, at, state, gaps }) => ({ group, title, part, at, state, gaps })),
    ),
  }
}

function dueJson({
  id,
  what,
  kind,
  dueOn,
  latest,
  doneOn,
  planned,
  state,
  severity,
  days,
  because,
  at,
}: DueDate) {
  return {
    id,
    what,
    dueOn,
    state,
    severity,
    days,
    because,
    at,
    ...(kind === undefined ? {} : { kind }),
    ...(latest === undefined ? {} : { latest }),
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(planned === undefined ? {} : { planned }),
  }
}
