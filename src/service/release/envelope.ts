// A release to its whole envelope: the copy, the letter on top, the papers beside, the names of the files, and whether any of it tells too much.
import { readRecord } from '../../storage/store/records.ts'
import { DOCUMENT, madeOf, type MadeDocument } from '../documents/document-record.ts'
import { gather, type Gathered } from '../documents/gather.ts'
import { endingOf } from '../../render/formats.ts'
import type { Format } from '../making.ts'
import type { MadeInMemory } from '../make-in-memory.ts'
import type { Service } from '../service.ts'
import { LETTER_FORMATS, makeLetter, type LetterOf } from './letter.ts'
import { pagesBeside, type Page } from './pages-beside.ts'
import { releaseData } from './release-data.ts'
import { linesAsTree, lookOver, treeOf, type Going, type LookedOver } from './look-over.ts'

/** One paper of the envelope. */
export interface Paper {
  readonly number: number
  readonly title: string
  readonly files: readonly { readonly format: string; readonly name: string }[]
}

/** What lies in the envelope, and what was found in it. */
export interface Envelope {
  readonly gathered: Gathered
  readonly made: MadeDocument
  readonly enclosed: readonly MadeDocument[]
  readonly letter?: MadeInMemory
  readonly papers: readonly Paper[]
  /** Copies to read on a telephone, made for papers that were kept without one. */
  readonly pages: readonly Page[]
  /** What each thing looked at beside the document is, in order. */
  readonly beside: readonly string[]
  readonly looked: LookedOver
}

/** A made document by its id; who may is asked before. */
export async function madeById(service: Service, id: string): Promise<MadeDocument | undefined> {
  const record = await readRecord(service.store, DOCUMENT, id)
  return record === undefined ? undefined : madeOf(record)
}

/** In which formats the letter is made now, though it goes out in all it has; and whether the pages that go with the papers are. */
export interface Packing {
  readonly formats?: readonly Format[]
  readonly pages?: boolean
}

/** Puts the envelope together and looks it over for its reader. */
export async function packEnvelope(
  service: Service,
  letter: LetterOf,
  release: Omit<Going, 'recipient'>,
  { formats = ['html'], pages: withPages = true }: Packing = {},
): Promise<Envelope | undefined> {
  const { made, enclosed } = letter
  const gathered = await gather(service.store, made.caseId, made.household)
  if (gathered === undefined) return undefined
  const written = await makeLetter(service, gathered, letter, formats)
  const pages = withPages ? await pagesBeside(service, gathered, [made, ...enclosed]) : []
  const papers = papersOf(letter, written, pages)
  const names = [...papers.flatMap(({ files }) => files.map(({ name }) => name)), ...keptNames(letter)]
  const trees = [
    ...(written?.tree === undefined ? [] : [{ what: 'The covering letter', tree: written.tree }]),
    ...wordsBeside(service, letter),
    ...(await Promise.all(
      enclosed.map(async one => ({ what: one.title, tree: await treeOf(service, one) })),
    )),
    { what: 'The names of the files', tree: linesAsTree(names) },
  ]
  const looked = lookOver(
    service,
    made,
    gathered,
    trees.map(({ tree }) => tree),
    { ...release, recipient: letter.recipient },
  )
  return {
    gathered,
    made,
    enclosed,
    ...(written === undefined ? {} : { letter: written }),
    papers,
    pages,
    beside: trees.map(({ what }) => what),
    looked,
  }
}

/** Words that are read in this service stand beside the papers, in no letter. */
function wordsBeside(service: Service, { recipient, words }: LetterOf) {
  if (releaseData(service).lists[recipient.list]?.letter !== undefined) return []
  return [{ what: 'The words that go with it', tree: linesAsTree([words.note, words.back]) }]
}

/** The papers with the names their files go by: plain words and a number, nothing of the case. */
function papersOf(
  { made, enclosed }: LetterOf,
  letter: MadeInMemory | undefined,
  pages: readonly Page[],
): readonly Paper[] {
  const written =
    letter === undefined || letter.files.length === 0
      ? []
      : [{ title: 'Covering letter', formats: LETTER_FORMATS }]
  const all = [
    ...written,
    ...[made, ...enclosed].map(({ id, title, files }) => {
      const page: readonly Format[] = pages.some(({ of }) => of === id) ? ['html'] : []
      return { title, formats: [...files.map(({ format }) => format), ...page] }
    }),
  ]
  return all.map(({ title, formats }, i) => ({
    number: i + 1,
    title,
    files: formats.map(format => ({ format, name: givenName(i + 1, format) })),
  }))
}

/** The name a file goes by when it is given. */
export function givenName(paper: number, format: Format): string {
  return `paper-${paper}.${endingOf(format)}`
}

/** Sent another way, the files go by the names they were made under. */
function keptNames({ made, enclosed }: LetterOf): readonly string[] {
  return [made, ...enclosed].flatMap(({ files }) => files.map(({ name }) => name))
}
