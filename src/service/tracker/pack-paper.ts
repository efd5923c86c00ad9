// A manager to the papers of the monthly meeting as a file: a document like every other, made of the lists as they stand today.
import { setTimeout as pause } from 'node:timers/promises'
import { dueDayWords, plannedWords, stateWords } from '../clocks/due-words.ts'
import type { DueDate } from '../clocks/due-dates.ts'
import type { ListedChild } from '../caseload/children.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { readCohort, type Cohort, type CohortPlan } from '../cohort/cohort.ts'
import { TYPES, type HandedOut } from '../documents/download.ts'
import type { PaperJob } from '../make-paper.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'
import { readMeetingPack, type MeetingPack } from './meeting-pack.ts'
import type { TrackedChild, TrackedList } from './read-tracker.ts'
import { plainStage } from './stage-words.ts'

/** The formats papers are made in. */
export const PAPER_FORMATS = ['pdf', 'docx'] as const

/** How long the check of adoption plans is waited for, in milliseconds; what is not looked at by then is said to be so. */
const PATIENCE = 20_000

/** The papers of a meeting held today, as a file of the council. */
export async function makeMeetingPack(
  service: Service,
  actor: Actor,
  format: string,
  council: string,
): Promise<Answer<HandedOut>> {
  if ((await may(service, actor, 'tracker.read')) !== 'yes') return onlyFor(service, 'tracker.read')
  const chosen = PAPER_FORMATS.find(one => one === format)
  if (chosen === undefined) return refuse('hidden')
  const pack = await readMeetingPack(service, actor, 'papers')
  if (!pack.ok) return pack
  const job = await jobOf(service, actor, pack.value, council)
  try {
    const { files, problems } = await service.engine.paper({ ...job, formats: [chosen] })
    const [file] = files
    if (file === undefined) return refuse('invalid', ...problems)
    return done({ name: file.name, type: TYPES[chosen], bytes: file.bytes })
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError')
      return refuse('gone', { code: 'document/too-long' })
    throw fault
  }
}

async function jobOf(
  service: Service,
  actor: Actor,
  pack: MeetingPack,
  council: string,
): Promise<Omit<PaperJob, 'formats'>> {
  const role = service.access.roles[actor.role]
  const cohort = await wholeCohort(service, actor)
  const { on, since, until } = pack
  const meeting = { council, team: actor.team, reader: actor.name, role, on, since, until }
  const data = { meeting, ...packData(pack), ...(cohort === undefined ? {} : { cohort: cohortData(cohort) }) }
  return { paper: 'meeting-pack', about: council, data, asOf: on }
}

/** What is known of every adoption plan, once it is worked out; undefined for those who may not see it. */
async function wholeCohort(service: Service, actor: Actor): Promise<Cohort | undefined> {
  if ((await may(service, actor, 'cohort.read')) !== 'yes') return undefined
  const late = pause(PATIENCE, undefined, { ref: false })
  // The first wait may be for a check of another's plans that was under way.
  await Promise.race([readCohort(service, actor, true), late])
  await Promise.race([readCohort(service, actor, true), late])
  const known = await readCohort(service, actor)
  return known.ok ? known.value : undefined
}

function packData({ tracker, drifting, moved, coming }: MeetingPack) {
  return {
    numbers: {
      children: tracker.children,
      drifting: tracker.drifting,
      moved: moved.length,
      coming: coming.length,
    },
    drifting: drifting.map(({ child, drift, lists }) => ({
      ...named(child),
      plan: child.planWords,
      lists,
      why: drift.words,
      moved: stepOf(child),
    })),
    moved: moved.map(child => ({ ...named(child), ...stepOf(child) })),
    coming: coming.map(({ child, due }) => ({ name: named(child).name, ...dueData(due) })),
    lists: tracker.lists.map(listData),
  }
}

function listData({ list, children, all, drifting }: TrackedList) {
  return { title: list.title, what: list.what, all, drifting, children: children.map(childData) }
}

function childData({ child, drift }: TrackedChild) {
  const next = child.due.find(({ kind }) => kind !== 'not-before')
  const others = child.overdue - (next?.state === 'overdue' ? 1 : 0)
  return {
    ...named(child),
    isDrifting: drift.isDrifting,
    stage: plainStage(child.stage),
    moved: stepOf(child),
    ...(next === undefined ? {} : { next: dueData(next) }),
    ...(others > 0 ? { others } : {}),
  }
}

function named({ name, reference, age }: ListedChild) {
  return { name: name === '' ? reference : name, age }
}

function stepOf({ moved }: ListedChild) {
  return moved && { what: moved.what, on: moved.on }
}

function dueData(due: DueDate) {
  const planned = plannedWords(due)
  return {
    what: due.what,
    day: dueDayWords(due),
    standing: stateWords(due),
    ...(planned === '' ? {} : { planned }),
  }
}

function cohortData({ parts, plans, lacking, checked }: Cohort) {
  const titles = new Map(parts.map(({ id, title }) => [id, title]))
  const unseen = plans.length - checked
  return {
    ...(unseen > 0 ? { unseen } : {}),
    parts: parts.map(({ id, title, regulation }) => ({ title, regulation, count: lacking[id] ?? 0 })),
    plans: plans.map(plan => planData(plan, titles)),
  }
}

function planData({ child, agreedOn, checked }: CohortPlan, titles: ReadonlyMap<string, string>) {
  return {
    ...named(child),
    stage: plainStage(child.stage),
    ...(agreedOn === '' ? {} : { agreedOn }),
    unseen: checked === undefined,
    unreadable: checked?.isReadable === false,
    missing: (checked?.missing ?? []).map(({ part, isOverridden }) => ({
      title: titles.get(part) ?? part,
      overridden: isOverridden,
    })),
  }
}
