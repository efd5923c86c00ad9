// Jobs of the engine to their answers, in a thread that has its own shelf of templates.
import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { contentOf, wholeView } from '../generate.ts'
import { renderersReady } from '../render/formats.ts'
import { listTemplates } from '../storage/templates.ts'
import { checkOpened, type Checked } from './check-document.ts'
import { dueDocuments } from './due-documents.ts'
import { compareVersions, type Compared, type Version } from './documents/compare-versions.ts'
import type { Watched } from './documents/document-data.ts'
import type { DueJob, DueOne, Job, MakeJob, Preview, WorkerStart } from './engine.ts'
import { makeInMemory, type MadeInMemory } from './make-in-memory.ts'
import { makePaper, type MadePaper, type PaperJob } from './make-paper.ts'
import { requestOf, type Opened } from './making.ts'
import { openHeld } from './open-files.ts'
import { openShelf } from './shelf.ts'
import { verifyBytes, type Verified } from './verify-file.ts'

/** How far a thread for what takes long stands behind those that answer at once, as Unix counts. */
const STEP_BACK = 5

const { project, stepsBack } = (workerData ?? {}) as WorkerStart
// Linux alone gives each thread a priority of its own; elsewhere this would slow the whole service.
if (stepsBack === true && process.platform === 'linux') setPriority(STEP_BACK)
const shelf = project === undefined ? openShelf() : openShelf(project)

const MOST_OPEN = 8
const recent = new Map<string, ReturnType<typeof openHeld>>()

/** Files that were found good a moment ago are not looked at again. */
function openOnce({ files, assets, stamp }: Job): ReturnType<typeof openHeld> {
  if (stamp === undefined) return openHeld(shelf, files, assets)
  const key = `${stamp} ${assets === undefined ? '' : 'with pictures'}`
  const found = recent.get(key) ?? openHeld(shelf, files, assets)
  recent.delete(key)
  recent.set(key, found)
  const [oldest] = recent.keys()
  if (recent.size > MOST_OPEN && oldest !== undefined) recent.delete(oldest)
  return found
}

function opened(job: Job): Opened {
  const { previous, asked } = job
  const given = openOnce(job)
  const earlier = previous === undefined ? undefined : openHeld(shelf, previous)
  const problems = [...given.problems, ...(earlier?.problems ?? [])]
  if (given.files === undefined || problems.length > 0) return { problems }
  return requestOf(
    shelf,
    { ...asked, files: [] },
    { files: given.files, assets: given.assets },
    earlier?.files,
  )
}

/** Everything that keeps a document from being made. */
export function check(job: Job): Checked {
  return checkOpened(shelf, opened(job))
}

/** The hash of what a signature on a document stands for; '' where the files do not fit their schemas. */
export function content(job: Job): string {
  const { request } = opened(job)
  return request === undefined ? '' : contentOf(wholeView(request))
}

/** Every document there should be by now, each once: for its first reader. */
export function due({ files, subject, ...asked }: DueJob): readonly DueOne[] {
  const given = openHeld(shelf, files)
  if (given.files === undefined) return []
  const all = dueDocuments(shelf, given.files, asked)
  const about = all.filter(one => subject === undefined || isAbout(files, one.subject ?? '', subject))
  return about
    .filter(
      (one, i) =>
        about.findIndex(other => other.document === one.document && other.subject === one.subject) === i,
    )
    .map(({ files: _, ...one }) => ({
      title: shelf.documentType(one.document, one.policy).manifest.title,
      asked: one,
    }))
}

/** A document is about a child, or about brothers and sisters of whom the child is one. */
function isAbout({ family }: DueJob['files'], about: string, child: string): boolean {
  const group = family?.siblingAssessments?.find(({ id }) => id === about)
  return about === child || group?.children.includes(child) === true
}

/** A working copy as a page whose words lead to their places. */
export async function preview(job: Job): Promise<Preview> {
  const made = await makeInMemory(shelf, opened(job), ['html'], true, { origins: true })
  const html = new TextDecoder().decode(made.files[0]?.bytes)
  return { html, problems: made.problems }
}

/** The files of a document, or why there are none. */
export async function make(job: MakeJob): Promise<MadeInMemory> {
  const { formats, shell } = job
  return makeInMemory(shelf, opened(job), formats, false, shell === undefined ? {} : { shell })
}

/** What a file somebody sends says of itself. */
export function verify({ bytes }: { readonly bytes: Uint8Array }): Verified {
  return verifyBytes(shelf, bytes)
}

/** What is other between two versions. */
export function compare({ older, newer, watched }: Comparing): Compared {
  return compareVersions(older, newer, watched)
}

interface Comparing {
  readonly older: Version
  readonly newer: Version
  readonly watched: readonly Watched[]
}

/** Reads every template and every renderer once, so that nobody waits for it later. */
export async function warm({ policy = 'default' }: { readonly policy?: string }): Promise<void> {
  for (const { id } of listTemplates(shelf.project)) shelf.documentType(id, policy)
  await renderersReady()
}

/** The files of a paper of the service’s own lists. */
export async function paper(job: PaperJob): Promise<MadePaper> {
  return makePaper(shelf, job)
}
