// A document type and a subject of a case to the paper people sign: its record in the file, its authors, its signatures, its content.
import { caseRoot, type CaseFiles } from '../../model/case-files.ts'
import type { Manifest } from '../../model/manifest.ts'
import { valueAt, type Pointer } from '../../model/pointer.ts'
import { subjectsOf } from '../../model/view-of.ts'
import { openCase, type OpenCase } from '../cases.ts'
import { gather } from '../documents/gather.ts'
import type { Service } from '../service.ts'
import { sectionMark } from './section-mark.ts'
import { listTemplates } from '../../storage/templates.ts'

/** Which paper: a document type, and the child, household or assessment it is about. */
export interface PaperOf {
  readonly caseId: string
  readonly child: string
  /** A document type; the child’s permanence report when left out. */
  readonly document?: string
}

/** A signature as the file has it. */
export interface Signature {
  readonly role: string
  readonly person: string
  readonly on?: string
  readonly content?: string
}

/** What is signed. */
export interface Paper {
  readonly open: OpenCase
  /** Names the very content of the files. */
  readonly stamp: string
  readonly manifest: Manifest
  readonly document: string
  readonly subject: string
  /** The record the paper is about, and in it the list of signatures. */
  readonly record: Pointer
  readonly list: Pointer
  readonly signatures: readonly Signature[]
  /** Whether a signature of this list has a place for the content it stands for. */
  readonly bound: boolean
  readonly authors: readonly string[]
  readonly supervisors: readonly string[]
  readonly summaryBy?: string
  readonly decidedBy?: string
  /** The mark of the health summary: what a medical adviser’s signature stands for. */
  readonly summaryMark: string
}

/** The document people sign when none is named. */
export const REPORT = 'cpr'

/** The paper, or undefined where there is no such case, document type or subject. */
export async function openPaper(
  service: Service,
  { caseId, child, document = REPORT }: PaperOf,
): Promise<Paper | undefined> {
  const alone = await openCase(service.store, caseId)
  const known = listTemplates(service.shelf.project).some(({ id }) => id === document)
  if (alone === undefined || !known) return undefined
  const { manifest } = service.shelf.documentType(document, service.policy)
  const gathered = manifest.subject === 'match' ? await gather(service.store, caseId) : undefined
  const open = gathered === undefined ? alone : { ...alone, files: gathered.files }
  const stamp = gathered?.stamp ?? `${caseId}@${alone.row.stamp}`
  const subject = subjectFor(open.files, manifest, child)
  const place = subject === undefined ? undefined : placeOf(open.files, manifest, subject)
  if (subject === undefined || place === undefined) return undefined
  return {
    open,
    manifest,
    stamp,
    document,
    subject,
    ...place,
    ...peopleOf(open.files, place.record),
    signatures: (valueAt(caseRoot(open.files), place.list) ?? []) as readonly Signature[],
  }
}

/** The subject a document has for a child: the child, or the assessment the child is part of. */
export function subjectFor(files: CaseFiles, manifest: Manifest, child: string): string | undefined {
  if (manifest.subject === 'sibling-group')
    return files.family?.siblingAssessments?.find(
      ({ id, children }) => id === child || children.includes(child),
    )?.id
  if (manifest.subject === 'carer') return files.carer === undefined ? undefined : 'carer'
  const kind = manifest.subject === 'match' ? 'child' : manifest.subject
  return subjectsOf(files, kind).find(subject => subject === child)
}

function placeOf(
  { family, carer }: CaseFiles,
  { subject: kind }: Manifest,
  subject: string,
): Pick<Paper, 'record' | 'list' | 'bound'> | undefined {
  if (kind === 'carer')
    return carer === undefined ? undefined : { record: '/carer', list: '/carer/signatures', bound: false }
  if (kind === 'sibling-group') {
    const index = family?.siblingAssessments?.findIndex(({ id }) => id === subject) ?? -1
    const record = `/siblingAssessments/${index}`
    return index < 0 ? undefined : { record, list: `${record}/signatures`, bound: true }
  }
  const index = family?.children.findIndex(({ person }) => person === subject) ?? -1
  const record = `/children/${index}`
  if (index < 0) return undefined
  return kind === 'match'
    ? { record, list: `${record}/matching/signatures`, bound: false }
    : { record, list: `${record}/signatures`, bound: true }
}

interface Author {
  readonly person?: string
  readonly supervisor?: string
}

function peopleOf(files: CaseFiles, record: Pointer) {
  const at = (path: string) => valueAt(caseRoot(files), `${record}${path}`)
  const authors = (at('/report/authors') ?? at('/authors') ?? []) as readonly Author[]
  const summaryBy = at('/health/summary/signedOn') === undefined ? undefined : at('/health/summary/writtenBy')
  const decidedBy = at('/decision/by')
  return {
    authors: idsOf(authors.map(({ person }) => person)),
    supervisors: idsOf(authors.map(({ supervisor }) => supervisor)),
    summaryMark: sectionMark(at('/health/summary')),
    ...(typeof summaryBy === 'string' ? { summaryBy } : {}),
    ...(typeof decidedBy === 'string' ? { decidedBy } : {}),
  }
}

function idsOf(ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.filter(id => id !== undefined))]
}

/** The hash of what a signature on the paper would stand for now; of other files where they are given. */
export async function contentNow(
  service: Service,
  { open, stamp, document, subject, manifest }: Paper,
  files: CaseFiles = open.files,
): Promise<string> {
  const [stage = ''] = manifest.stages
  const [audience = ''] = Object.keys(manifest.audiences)
  if (manifest.subject === 'match' && files.carer === undefined) return ''
  const own = files === open.files ? { stamp } : {}
  const asked = { document, subject, stage, audience, policy: service.policy, asOf: service.today() }
  return service.engine.content({ files, ...own, asked })
}
