// A person's children, a family and one child of it: the pages a morning begins with.
import type { Request, Response, Router } from 'express'
import type { Pointer } from '../../model/pointer.ts'
import { may, relationsFor } from '../../service/access.ts'
import type { KeptReadiness, ListedChild, Readiness } from '../../service/caseload/children.ts'
import { listCaseload, type Caseload, type CaseloadSort } from '../../service/caseload/list-caseload.ts'
import { readChild, type ChildShown } from '../../service/caseload/read-child.ts'
import { readFamily } from '../../service/caseload/read-family.ts'
import { openCase } from '../../service/cases.ts'
import { dueDayWords, plannedWords, sourceWords, stateWords } from '../../service/clocks/due-words.ts'
import type { DueDate } from '../../service/clocks/due-dates.ts'
import { isWorkingOut, readGaps, type GapsOfChild } from '../../service/gaps/readiness.ts'
import { requestsOfChild } from '../../service/requests/read-requests.ts'
import { draftsOf } from '../../service/sections/drafts.ts'
import { layoutOf } from '../../service/sections/layout.ts'
import { taskList, type Task, type TaskGroup, type TaskState } from '../../service/sections/task-list.ts'
import { plainStage } from '../../service/tracker/stage-words.ts'
import { asked, field } from '../field.ts'
import { editHref, fieldHref } from '../form/href.ts'
import { actorOf, answered, page } from '../page.ts'
import { seen } from '../seen.ts'
import { severancesOf } from '../../service/sever/severance.ts'
import type { Web } from '../web.ts'

/** `/`, `/cases/:case` and `/cases/:case/children/:child`. */
export function cases(router: Router, web: Web): void {
  const { service } = web
  router.get('/', async (req, res) => {
    // Somebody whose work is not with children begins with what is theirs.
    if (relationsFor(service.access, 'case.list', actorOf(req).role).length === 0)
      return res.redirect(303, '/account')
    const sort = sortOf(asked(req, 'sort'))
    const list = answered(
      res,
      await listCaseload(service, actorOf(req), { sort, page: Number(asked(req, 'page')) || 1 }),
    )
    if (list !== undefined) listPage(res, list, { sort, search: '' })
    return undefined
  })
  // A name is searched for in the body of a form: it never stands in an address.
  router.post('/', async (req, res) => {
    const search = field(req, 'search').slice(0, 100)
    const list = answered(res, await listCaseload(service, actorOf(req), { search }))
    if (list !== undefined) listPage(res, list, { sort: 'due', search })
  })
  router.get('/cases/:case', async (req, res) => {
    const caseId = req.params.case
    const family = answered(res, await readFamily(service, actorOf(req), caseId))
    if (family === undefined) return
    await seen(req, 'case.seen', { caseId })
    const tasks = family.kind === 'carer' ? await householdTasks(web, req, caseId) : []
    const closing = await severancesOf(service, actorOf(req), caseId)
    const mayRestrict = (await may(service, actorOf(req), 'case.restrict', { caseId })) === 'yes'
    const children = family.children.map(childRow)
    page(res, 'cases/family', { family, children, tasks, closing, mayRestrict })
  })
  router.get('/cases/:case/children/:child', (req, res) => childPage(web, req, res))
  router.get('/cases/:case/children/:child/working', async (req, res) => {
    const { case: caseId, child } = req.params
    const working = answered(res, await isWorkingOut(service, actorOf(req), { caseId, child }))
    if (working !== undefined) res.json({ working })
  })
}

function sortOf(word: string): CaseloadSort {
  return word === 'name' || word === 'quiet' ? word : 'due'
}

function listPage(
  res: Response,
  list: Caseload,
  { sort, search }: { readonly sort: CaseloadSort; readonly search: string },
): void {
  page(res, 'cases/list', {
    ...list,
    sort,
    search,
    children: list.children.map(childRow),
    today: list.today.map(({ child, due, request }) => ({
      child: { name: child.name, href: childHref(child) },
      ...(due === undefined ? {} : { due: dueRow(due) }),
      ...(request === undefined
        ? {}
        : { request: { ...request, href: `/cases/${request.caseId}/requests/${request.id}` } }),
    })),
  })
}

/** A child in a list, in words. */
export function childRow(child: ListedChild) {
  const soon = child.due.filter(({ kind }) => kind !== 'not-before')
  return {
    ...child,
    href: childHref(child),
    stageWords: plainStage(child.stage),
    next: soon[0] === undefined ? undefined : dueRow(soon[0]),
    missing: missingWords(child.readiness),
  }
}

/** The address of a child's page. */
export function childHref({ caseId, child }: Pick<ListedChild, 'caseId' | 'child'>): string {
  return `/cases/${caseId}/children/${child}`
}

/** A date of a clock, in words. */
export function dueRow(due: DueDate) {
  return {
    ...due,
    day: dueDayWords(due),
    standing: stateWords(due),
    planned: plannedWords(due),
    from: sourceWords(due.source),
  }
}

function missingWords(readiness: KeptReadiness | undefined): string {
  const refusing = readiness?.documents.filter(one => one.refusing > 0).length ?? 0
  return refusing === 0 ? '' : `${refusing} document${refusing === 1 ? '' : 's'} held up`
}

async function childPage(
  web: Web,
  req: Request<{ case: string; child: string }>,
  res: Response,
): Promise<void> {
  const { service } = web
  const actor = actorOf(req)
  const about = { caseId: req.params.case, child: req.params.child }
  const shown = answered(res, await readChild(service, actor, about))
  if (shown === undefined) return
  const gaps = await readGaps(service, actor, about)
  const requests = await requestsOfChild(service, actor, about.caseId, about.child)
  await seen(req, 'child.seen', { caseId: about.caseId, about: about.child })
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  const at = (path: Pointer) => fieldHref(layout, about.caseId, shown.opened.files, path)
  page(res, 'cases/child', {
    ...about,
    ...headOf(shown),
    due: shown.due.map(one => ({ ...dueRow(one), href: at(one.at) })),
    done: shown.done.map(dueRow),
    keep: shown.keep.map(dueRow),
    ...(gaps.ok ? gapsShown(gaps.value) : { gaps: undefined }),
    requests: requests.ok ? requests.value : [],
    mayAsk: relationsFor(service.access, 'request.write', actor.role).length > 0,
    groups: taskList(layout, shown.opened.files, about.child, {
      problems: gaps.ok ? gaps.value.gaps : [],
      drafts: await draftsOf(service, actor, about.caseId),
    }).map(group => groupRow(about.caseId, group, about.child)),
  })
}

function headOf({ child }: ChildShown) {
  return { child: { ...child, stageWords: plainStage(child.stage), href: childHref(child) } }
}

function gapsShown({ documents, groups, isNew, isStale }: GapsOfChild) {
  const rows = documents
    .filter(({ document }) => document !== '')
    .map(({ document, title, problems }) => documentRow({ document, title, problems }))
  return {
    gaps: {
      isNew,
      isStale,
      whole: documents.filter(({ document }) => document === '').flatMap(({ problems }) => problems).length,
      groups: groups.map(({ supplier, title, canAsk, gaps }) => ({
        supplier,
        title,
        canAsk,
        count: gaps.length,
      })),
      waiting: rows
        .filter(({ open }) => open > 0)
        .toSorted((a, b) => b.refusing - a.refusing || b.open - a.open),
      ready: rows.filter(({ open }) => open === 0),
    },
  }
}

function documentRow({
  document,
  title,
  problems,
}: Pick<Readiness, 'document' | 'title'> & { readonly problems: readonly { readonly refuses: boolean }[] }) {
  return {
    document,
    title,
    open: problems.length,
    refusing: problems.filter(({ refuses }) => refuses).length,
  }
}

const TASK_WORDS: Readonly<Record<TaskState, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  gaps: 'Something missing',
  draft: 'Words not saved',
}

/** A group of sections; what needs somebody is told on its heading. */
function groupRow(caseId: string, { id, title, tasks }: TaskGroup, child?: string) {
  const missing = tasks.reduce((sum, { gaps }) => sum + gaps, 0)
  const drafts = tasks.filter(({ draft }) => draft).length
  const begun = tasks.filter(({ state }) => state !== 'not-started').length
  const words = [
    `${begun} of ${tasks.length} begun`,
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(drafts > 0 ? [`words not saved in ${drafts}`] : []),
  ]
  return {
    id,
    title,
    words: words.join(', '),
    attention: missing + drafts > 0,
    tasks: tasks.map(task => taskRow(caseId, task, child)),
  }
}

function taskRow(caseId: string, task: Task, child?: string) {
  const { title, state, gaps, elsewhere, part, at } = task
  const words = state === 'gaps' && gaps > 0 ? `${gaps} missing` : TASK_WORDS[state]
  // What all children share leads back to the child it was opened from.
  const backTo = child === undefined || part.includes('/') ? '' : `&child=${child}`
  const href = elsewhere === 'evidence' ? `/cases/${caseId}/evidence` : editHref(caseId, part, at) + backTo
  return { title: { text: title }, href, status: statusOf(state, words) }
}

function statusOf(state: TaskState, text: string) {
  if (state === 'in-progress') return { text: '' }
  if (state === 'not-started') return { tag: { text, classes: 'govuk-tag--grey' } }
  return { tag: { text, classes: state === 'draft' ? 'govuk-tag--yellow' : 'govuk-tag--orange' } }
}

async function householdTasks({ service }: Web, req: Request, caseId: string) {
  const opened = await openCase(service.store, caseId)
  const isMine = relationsFor(service.access, 'part.read', actorOf(req).role).length > 0
  if (opened === undefined || !isMine) return []
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  return taskList(layout, opened.files, undefined).map(group => groupRow(caseId, group))
}
