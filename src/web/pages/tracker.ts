// A manager's pages: the tracker, the papers of the monthly meeting, and the check of every adoption plan.
import type { Request, Response, Router } from 'express'
import { relationsFor } from '../../service/access.ts'
import { readCohort, type Cohort } from '../../service/cohort/cohort.ts'
import { csvOf } from '../../service/tracker/csv.ts'
import { readMeetingPack } from '../../service/tracker/meeting-pack.ts'
import { makeMeetingPack } from '../../service/tracker/pack-paper.ts'
import {
  noteExport,
  readTracker,
  type TrackedList,
  type TrackerAsked,
} from '../../service/tracker/read-tracker.ts'
import { plainStage } from '../../service/tracker/stage-words.ts'
import { asked } from '../field.ts'
import { actorOf, answered, page } from '../page.ts'
import { seen } from '../seen.ts'
import type { Web } from '../web.ts'
import { childHref, childRow, dueRow } from './cases.ts'

/** `/tracker`, `/meeting-pack` with its files, and `/cohort`. */
export function tracker(router: Router, web: Web): void {
  const { service } = web
  router.get('/tracker', async (req, res) => {
    const filter = filterIn(req)
    const found = answered(res, await readTracker(service, actorOf(req), filter))
    if (found === undefined) return
    await seen(req, 'tracker.seen')
    page(res, 'tracker/tracker', {
      ...found,
      lists: found.lists.map(listShown),
      filter,
      query: queryOf(filter),
      stages: found.stages.map(value => ({
        value,
        text: plainStage(value),
        selected: value === filter.stage,
      })),
      mayCohort: relationsFor(service.access, 'cohort.read', actorOf(req).role).length > 0,
    })
  })
  router.get('/tracker/children.csv', async (req, res) => {
    const found = answered(res, await readTracker(service, actorOf(req), filterIn(req)))
    if (found === undefined) return
    const { text, rows } = csvOf(found)
    await noteExport(service, actorOf(req), 'csv', rows)
    res.set('content-disposition', `attachment; filename="tracker-${service.today()}.csv"`)
    res.type('text/csv').send(text)
  })
  router.get('/meeting-pack', (req, res) => packPage(web, req, res))
  router.get('/meeting-pack/files/:format', (req, res) => packFile(web, req, res))
  router.get('/cohort', (req, res) => cohortPage(web, req, res))
}

/** The filter as the address has it; words it does not know are left out. */
function filterIn(req: Request): TrackerAsked {
  const only = (['drifting', 'overdue'] as const).find(one => one === asked(req, 'only'))
  const list = asked(req, 'list')
  const stage = asked(req, 'stage')
  return {
    ...(only === undefined ? {} : { only }),
    ...(/^[a-z-]{1,30}$/.test(list) ? { list } : {}),
    ...(/^[a-z-]{1,30}$/.test(stage) ? { stage } : {}),
  }
}

function queryOf(filter: TrackerAsked): string {
  const query = new URLSearchParams(Object.entries(filter)).toString()
  return query === '' ? '' : `?${query}`
}

function listShown({ list, children, all, drifting }: TrackedList) {
  return {
    ...list,
    all,
    drifting,
    children: children.map(({ child, drift }) => ({ ...childRow(child), drift })),
  }
}

async function packPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const pack = answered(res, await readMeetingPack(service, actorOf(req)))
  if (pack === undefined) return
  page(res, 'tracker/meeting-pack', {
    ...pack,
    lists: pack.tracker.lists.map(listShown),
    drifting: pack.drifting.map(({ child, drift, lists }) => ({ ...childRow(child), drift, lists })),
    moved: pack.moved.map(childRow),
    coming: pack.coming.map(({ child, due }) => ({ child: childRow(child), due: dueRow(due) })),
  })
}

async function packFile({ service, options }: Web, req: Request, res: Response): Promise<void> {
  const format = String(req.params['format'])
  const file = answered(res, await makeMeetingPack(service, actorOf(req), format, options.council))
  if (file === undefined) return
  res.attachment(file.name).type(file.type).set('x-content-type-options', 'nosniff')
  res.send(Buffer.from(file.bytes))
}

async function cohortPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const cohort = answered(res, await readCohort(service, actorOf(req)))
  if (cohort === undefined) return
  await seen(req, 'cohort.seen', { about: `${cohort.plans.length} plans` })
  page(res, 'tracker/cohort', { ...cohort, ...cohortShown(cohort) })
}

function cohortShown({ parts, plans, lacking }: Cohort) {
  const titles = new Map(parts.map(({ id, title }) => [id, title]))
  return {
    plans: plans.map(({ child, agreedOn, checked }) => ({
      name: child.name,
      reference: child.reference,
      age: child.age,
      href: childHref(child),
      stageWords: plainStage(child.stage),
      agreedOn,
      checked,
      missing: (checked?.missing ?? []).map(({ part, isOverridden }) => ({
        title: titles.get(part) ?? part,
        isOverridden,
      })),
    })),
    parts: parts.map(part => ({ ...part, count: lacking[part.id] ?? 0 })),
  }
}
