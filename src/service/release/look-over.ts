// A document on its way out and all that goes with it to what its reader will not see, and to what would tell them all the same.
import { gunzipSync } from 'node:zlib'
import { lookOver as lookOverAll } from '../../generate.ts'
import { steps } from '../../model/pointer.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import { titlesAt } from '../../model/titles.ts'
import type { DocumentTree } from '../../model/tree.ts'
import { readFile } from '../../storage/store/files.ts'
import { SealBroken } from '../../storage/store/store.ts'
import type { MadeDocument } from '../documents/document-record.ts'
import type { Gathered } from '../documents/gather.ts'
import { requestOf } from '../making.ts'
import type { Service } from '../service.ts'
import { personName } from '../signing/person-name.ts'
import { wordProblems, type Worded } from '../word-problems.ts'
import { releaseData } from './release-data.ts'
import type { Recipient } from './release-record.ts'

/** One thing this reader will not see. */
export interface Unseen {
  /** Whose it is, where it is one person’s. */
  readonly whose: string
  readonly what: string
  /** The value itself; left out where even colleagues read it elsewhere. */
  readonly value?: string
}

/** What this reader will not see of one class. */
export interface UnseenClass {
  readonly class: string
  readonly words: string
  readonly items: readonly Unseen[]
}

/** Something beside the document that tells what is withheld. */
export interface Told {
  /** Number of the thing looked at, in the order given. */
  readonly beside: number
  readonly problem: Worded
}

/** What was found. */
export interface LookedOver {
  readonly unseen: readonly UnseenClass[]
  readonly counts: Readonly<Record<string, number>>
  readonly told: readonly Told[]
  readonly undone: readonly Worded[]
}

/** To whom it goes, and who has looked at it. */
export interface Going {
  readonly recipient: Recipient
  readonly secondPerson?: string
  readonly receipt: string
}

/** Looks over the document, the papers beside it and the names of the files, as this reader would. */
export function lookOver(
  service: Service,
  made: MadeDocument,
  { files }: Gathered,
  beside: readonly DocumentTree[],
  release: Going,
): LookedOver {
  const { document, subject, stage, audience, reader, asOf } = made
  const asked = { document, files: [], subject, stage, audience, policy: service.policy, asOf }
  const opened = requestOf(service.shelf, reader === undefined ? asked : { ...asked, reader }, {
    files,
    assets: new Map(),
  })
  const { request } = opened
  if (request === undefined)
    return { unseen: [], counts: {}, told: [], undone: wordProblems(service.shelf, opened.problems) }
  const { recipient, ...done } = release
  const own = ownWords(files, made, recipient)
  const found = lookOverAll(request, beside, { ...done, recipient: recipient.name }, own)
  const told = found.told.flatMap((problems, i) =>
    wordProblems(service.shelf, problems, request).map(problem => ({ beside: i, problem })),
  )
  return {
    unseen: unseenOf(service, files, found.withheld),
    counts: countsOf(found.withheld),
    told,
    undone: wordProblems(service.shelf, found.undone, request),
  }
}

/** What the recipient knows of themselves: of both adopters, where they are one of the child’s. */
function ownWords(
  { family, carer }: Gathered['files'],
  { children }: MadeDocument,
  { person }: Recipient,
): ReadonlySet<string> {
  if (person === undefined) return new Set()
  const couples = (family?.children ?? [])
    .filter(child => children.includes(child.person))
    .map(({ adopters = [] }) => adopters)
  const ids = [person, ...couples.filter(couple => couple.includes(person)).flat()]
  const people = [...(family?.people ?? []), ...(carer?.people ?? [])].filter(({ id }) => ids.includes(id))
  return new Set(people.flatMap(wordsIn))
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

function countsOf(values: readonly WithheldValue[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { class: name } of values) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const LONGEST = 160
/** Legal advice is read in its own place, and copied nowhere. */
const NEVER_SHOWN = new Set(['X2'])

function unseenOf(
  service: Service,
  files: Gathered['files'],
  values: readonly WithheldValue[],
): readonly UnseenClass[] {
  const { classes } = releaseData(service)
  const order = Object.keys(classes)
  const names = [...new Set(values.map(value => value.class))]
  const sorted = names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return sorted.map(name => {
    const items = values.filter(value => value.class === name).map(value => unseen(service, files, value))
    const once = [
      ...new Map(items.map(item => [`${item.whose}\n${item.what}\n${item.value ?? ''}`, item])).values(),
    ]
    return { class: name, words: classes[name] ?? name, items: once }
  })
}

function unseen(
  { shelf }: Service,
  files: Gathered['files'],
  { at, value, class: name }: WithheldValue,
): Unseen {
  const [first = '', index = ''] = steps(at)
  const person = first === 'people' ? files.family?.people[Number(index)]?.id : undefined
  const [file, inside] = at.startsWith('/carer/')
    ? ['carer-file.schema.json', at.slice('/carer'.length)]
    : ['family-file.schema.json', at]
  const titles = titlesAt(shelf.schemas, file, inside)
  const what = (person === undefined ? titles : titles.slice(1)).join(' › ').replaceAll(/ \d+(?= ›|$)/g, '')
  const words = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  return { whose: personName(files, person), what, ...(NEVER_SHOWN.has(name) ? {} : { value: words }) }
}

/** What a made document says, as it was kept. */
export async function treeOf(service: Service, made: MadeDocument): Promise<DocumentTree> {
  const bytes = await readFile(service.store, made.kept)
  if (bytes === undefined) throw new SealBroken(`files ${made.kept}`)
  return (JSON.parse(gunzipSync(bytes).toString('utf8')) as { readonly tree: DocumentTree }).tree
}

/** Plain lines, such as the names of files, as a document to look at. */
export function linesAsTree(lines: readonly string[]): DocumentTree {
  return {
    type: 'document',
    title: '',
    lang: 'en-GB',
    head: [],
    foot: '',
    children: lines.map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  }
}
