// A route to the things asked for at it: real ids for its names, and words that are harmless in the hands of those who may say them.
import type { PageRoute } from './routes.ts'
import { CASE, CHILD, type AccessWorld } from './world.ts'

/** One thing to ask for. */
export interface Instance {
  readonly asked: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  /** A file goes with the form. */
  readonly file?: true
  /** What is asked for ends the session: the person signs in again. */
  readonly ends?: true
}

interface More extends Partial<Omit<Instance, 'asked' | 'path'>> {
  readonly note?: string
  readonly query?: string
  readonly values?: Readonly<Record<string, string>>
}

const CHOSEN = '?stage=draft&audience=team&subject=leila'
const IDENTITY = '?at=/identity'
const LEGAL = '?at=/legalAdvice'
const ROOM = '/cases/:case/children/:child/documents/:document'
const EVIDENCE = '/cases/:case/evidence/:id'
const RECORD = '/adoption-records/:record'
const WHY = { why: 'agency', 'for-whom': 'Support team', reason: 'A review of the support plan' }

/** More than the bare address, where that says more of who may. */
function moreOf(ids: AccessWorld['ids']): Readonly<Record<string, readonly More[]>> {
  const upload = { values: { ':id': ids.upload } }
  const report = { values: { ':document': 'form-e' } }
  return {
    'get /': [{}, { note: 'search', query: '?search=Lei' }],
    'post /': [{ fields: { search: 'Lei' } }],
    'post /sign-out': [{ ends: true }],
    'post /account/sign-out-everywhere': [{ ends: true }],
    [`get ${EVIDENCE}`]: [
      {},
      { note: 'privileged', values: { ':id': 'legal-advice' } },
      { note: 'of a brother', values: { ':id': 'visits-theo' } },
    ],
    [`get ${EVIDENCE}/text`]: [upload],
    [`post ${EVIDENCE}/text`]: [upload],
    [`get ${EVIDENCE}/file`]: [upload],
    'post /cases/:case/evidence/add': [{ file: true }],
    'get /cases/:case/edit/*part': [
      { query: IDENTITY },
      { note: 'privileged', query: LEGAL },
      { note: 'of a brother', values: { '*part': 'children/theo' }, query: IDENTITY },
      { note: 'shared', values: { '*part': 'people' }, query: '?at=/people' },
    ],
    'post /cases/:case/edit/*part': [
      { query: IDENTITY, fields: { tag: 'another' } },
      { note: 'signature', query: '?at=/signatures/-' },
    ],
    'post /cases/:case/edit/*part/draft': [{ query: IDENTITY }],
    'get /cases/:case/history/*part': [{ query: IDENTITY }, { note: 'privileged', query: LEGAL }],
    'post /cases/:case/history/*part': [{ query: IDENTITY, fields: { revision: '1' } }],
    [`get ${ROOM}`]: [{ query: CHOSEN }],
    [`get ${ROOM}/preview`]: [{ query: CHOSEN }],
    'get /cases/:case/documents/:document': [{ query: CHOSEN }],
    'get /cases/:case/documents/:document/preview': [{ query: CHOSEN }],
    [`get ${ROOM}/sign-off`]: [report],
    [`post ${ROOM}/sign-off`]: [{ ...report, fields: { role: 'team-manager', seen: 'another' } }],
    [`get ${ROOM}/sign-off/warnings`]: [report],
    'get /meeting-pack/files/:format': [{ values: { ':format': 'pdf' } }],
    'post /cases/:case/requests/:id': [{ fields: { do: 'answered', version: '999' } }],
    'post /cases/:case/restrict': [{ fields: { do: 'lift' } }],
    'post /cases/:case/children/:child/sever': [{ fields: { do: 'nothing' } }],
    'post /adoption-records': [{ fields: { search: 'nobody of this name' } }],
    // Asked before what opens with it: the rows below are of a record whose reason was given.
    [`post ${RECORD}`]: [{ fields: WHY }],
    [`get ${RECORD}/sections/*part`]: [{ values: { '*part': 'people' }, query: '?at=/people' }],
    [`get ${RECORD}/documents/:document`]: [{ values: { ':document': ids.keptDocument } }],
    [`get ${RECORD}/files/:file`]: [{ values: { ':file': ids.keptFile } }],
    'get /releases/:id/files/:paper/:format': [{ values: { ':id': ids.given } }],
  }
}

/** Everything that is asked for at a route. */
export function instancesOf(world: AccessWorld, { method, path }: PageRoute): readonly Instance[] {
  const more = moreOf(world.ids)[`${method} ${path}`] ?? [{}]
  return more.map(({ note, query = '', values = {}, fields = {}, ...rest }) => ({
    asked: `${method.toUpperCase().padEnd(5)}${path}${note === undefined ? '' : ` (${note})`}`,
    path: `${filled(world, path, values)}${query}`,
    fields,
    ...rest,
  }))
}

/** An address with an id for each name. */
export function filled(
  world: AccessWorld,
  path: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const all: Readonly<Record<string, string>> = {
    ':case': CASE,
    ':child': CHILD,
    ':id': idFor(world, path),
    ':document': 'where-we-are',
    ':supplier': 'school',
    ':format': 'html',
    ':paper': '1',
    ':leaf': 'copy',
    ':other': world.ids.document,
    ':record': world.ids.record,
    '*part': `children/${CHILD}`,
    ...values,
  }
  return path.replaceAll(/[:*]\w+/g, name => all[name] ?? 'nothing')
}

/** What stands for `:id`, by the beginning of the address. */
function idFor({ ids, user }: AccessWorld, path: string): string {
  const known = [
    ['/documents/making/', ids.making],
    ['/documents/', ids.document],
    ['/released/', ids.given],
    ['/releases/', ids.release],
    ['/people/', user('iro')],
    ['/cases/:case/evidence/', ids.evidence],
    ['/cases/:case/requests/', ids.request],
  ] as const
  return known.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 'nothing'
}
