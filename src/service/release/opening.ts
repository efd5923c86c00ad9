// Somebody with a personal link, and the code they were told, to the copy that was released to them; to everybody else, nothing at all.
import { timingSafeEqual } from 'node:crypto'
import { readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { bytesOf } from '../documents/download.ts'
import type { Service } from '../service.ts'
import { codeHash, keepOpening, readOpening, tokenHash, type OpeningJson } from './link.ts'
import { note } from './note.ts'
import { releaseData } from './release-data.ts'
import { RELEASE, releaseOf, type GivenFile, type ReleaseRecord } from './release-record.ts'

/** One paper as its reader sees it. */
export interface PaperToRead {
  readonly number: number
  readonly title: string
  /** It can be read in the browser. */
  readonly page: boolean
  readonly files: readonly { readonly format: string; readonly name: string; readonly bytes: number }[]
}

/** What lies behind a link, to the person it is for. */
export interface PapersToRead {
  readonly name: string
  readonly papers: readonly PaperToRead[]
  readonly until: string
}

/** A file as it is handed to its reader. */
export interface FileToRead {
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
}

const TOKEN = /^[\w-]{43}$/

/** Whether a code can be typed for this link now; nothing is used up by asking. */
export async function canBeOpened(service: Service, token: string): Promise<boolean> {
  const link = await liveLink(service, service.store, token)
  return link !== undefined && codeIsLive(service, link.opening)
}

/** `open`: this browser may read for a while. `wrong`: another code may be tried. `closed`: nothing can be tried. */
export type CodeAnswer =
  | { readonly state: 'open' }
  | { readonly state: 'wrong'; readonly left: number }
  | { readonly state: 'closed' }

/** Tries a code. The try is counted before the code is looked at, so that many at once are no more than one after another. */
export async function tryCode(
  service: Service,
  { token, code, reader }: { readonly token: string; readonly code: string; readonly reader: string },
): Promise<CodeAnswer> {
  const hash = tokenHash(token)
  const counted = await service.store.write(async held => {
    const link = await liveLink(service, held, token)
    if (link === undefined || link.opening.code === undefined || !codeIsLive(service, link.opening))
      return undefined
    const tries = link.opening.code.tries + 1
    const { version: _, ...opening } = link.opening
    const next = { ...opening, code: { ...link.opening.code, tries } }
    await keepOpening(service, held, link.release, hash, next)
    return { release: link.release, kept: link.opening.code.hash, tries }
  })
  if (counted === undefined) return { state: 'closed' }
  const given = await codeHash(hash, code.replaceAll(/\D/g, '').slice(0, 12))
  const right = timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(counted.kept, 'hex'))
  return service.store.write(held => settle(service, held, { ...counted, token, reader, right }))
}

interface Tried {
  readonly release: ReleaseRecord
  readonly kept: string
  readonly tries: number
  readonly token: string
  readonly reader: string
  readonly right: boolean
}

async function settle(
  service: Service,
  held: Held,
  { release, kept, tries, token, reader, right }: Tried,
): Promise<CodeAnswer> {
  const { tries: most, sessionMinutes } = releaseData(service).link
  const hash = tokenHash(token)
  const link = await liveLink(service, held, token)
  // Another try with the same code was faster, or the link was withdrawn meanwhile.
  if (link?.opening.code?.hash !== kept) return { state: 'closed' }
  if (!right) {
    await note(service, held, 'recipient', 'release.code-wrong', release, { outcome: 'refused' })
    if (tries < most) return { state: 'wrong', left: most - tries }
    await note(service, held, 'recipient', 'release.locked', release, { outcome: 'refused' })
    return { state: 'closed' }
  }
  const endsAt = new Date(service.now().getTime() + sessionMinutes * MINUTE).toISOString()
  const { endsAt: ends } = link.opening
  const json: OpeningJson = {
    release: release.id,
    endsAt: ends,
    session: { reader: tokenHash(`${hash} ${reader}`), endsAt },
  }
  await keepOpening(service, held, release, hash, json)
  await note(service, held, 'recipient', 'release.opened', release)
  return { state: 'open' }
}

const MINUTE = 60_000

/** The papers, to the browser that gave the code; undefined to everybody else. */
export async function papersFor(
  service: Service,
  token: string,
  reader: string,
): Promise<PapersToRead | undefined> {
  const link = await readable(service, token, reader)
  if (link === undefined) return undefined
  const { release, until } = link
  return { name: release.recipient.name, papers: papersIn(release), until }
}

/** The papers of a release, as its reader sees them. */
export function papersIn(release: ReleaseRecord): readonly PaperToRead[] {
  const numbers = [...new Set(release.files.map(({ paper }) => paper))].toSorted((a, b) => a - b)
  const titles = titlesOf(release, numbers.length)
  return numbers.map((number, i) => {
    const files = release.files.filter(({ paper }) => paper === number)
    return {
      number,
      title: titles[i] ?? '',
      page: files.some(({ format }) => format === 'html'),
      files: files
        .filter(({ format }) => format !== 'html')
        .map(({ format, name, bytes }) => ({ format, name, bytes })),
    }
  })
}

/** One file, to the browser that gave the code; each time is written down. */
export async function paperFor(
  service: Service,
  {
    token,
    reader,
    paper,
    format,
  }: { readonly token: string; readonly reader: string; readonly paper: number; readonly format: string },
): Promise<FileToRead | undefined> {
  const link = await readable(service, token, reader)
  const file = link?.release.files.find(one => one.paper === paper && one.format === format)
  if (link === undefined || file === undefined) return undefined
  const bytes = await readGiven(service, file)
  const did = format === 'html' ? 'release.read' : 'release.downloaded'
  await service.store.write(held => note(service, held, 'recipient', did, link.release, { paper }))
  return { name: file.name, format, bytes }
}

/** The bytes of a file of a release; others than were approved are given to nobody. */
export function readGiven(service: Service, { file, sha256, name, bytes }: GivenFile): Promise<Uint8Array> {
  return bytesOf(service, { file, sha256, name, bytes, format: 'pdf' })
}

/** The letter comes first where there is one. */
function titlesOf({ title, enclosed, files }: ReleaseRecord, count: number): readonly string[] {
  const papers = [title, ...enclosed.map(one => one.title)]
  return count > papers.length && files.length > 0 ? ['Covering letter', ...papers] : papers
}

async function readable(service: Service, token: string, reader: string) {
  const link = await liveLink(service, service.store, token)
  const session = link?.opening.session
  if (link === undefined || session === undefined || reader === '') return undefined
  if (session.reader !== tokenHash(`${tokenHash(token)} ${reader}`)) return undefined
  return session.endsAt > service.now().toISOString()
    ? { release: link.release, until: session.endsAt }
    : undefined
}

/** What stands behind a token, where it is approved, not withdrawn and not over. */
async function liveLink(service: Service, held: Held, token: string) {
  if (!TOKEN.test(token)) return undefined
  const hash = tokenHash(token)
  const opening = await readOpening(held, hash)
  const now = service.now().toISOString()
  if (opening === undefined || opening.endsAt <= now) return undefined
  const record = await readRecord(held, RELEASE, opening.release)
  const release = record && releaseOf(record)
  if (release?.state !== 'approved' || release.link?.token !== hash) return undefined
  return { opening, release }
}

function codeIsLive(service: Service, { code }: OpeningJson): boolean {
  if (code === undefined) return false
  return code.tries < releaseData(service).link.tries && code.endsAt > service.now().toISOString()
}
