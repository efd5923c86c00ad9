// Sections: what one page of the form owns of a part, read and saved as people do.
import { readSection, type OpenSection, type SectionPlace } from '../../../service/sections/read.ts'
import { restoreSection, sectionHistory, type Wording } from '../../../service/sections/history.ts'
import { isNew } from '../../../service/sections/layout.ts'
import {
  itemTag,
  raiseItem,
  removeItem,
  saveSection,
  type SavedSection,
} from '../../../service/sections/save.ts'
import type { Own } from '../../../service/sections/own.ts'
import { ok, replied, type Ask, type Operation, type Reply } from '../operation.ts'
import { partName } from '../params.ts'
import { body, field, list, open, record, text, whole, yes } from '../schema.ts'
import { shape } from '../shapes.ts'

const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', part: partName(path['part'] ?? '') })
const AT = {
  at: {
    title: 'Place',
    type: 'string',
    pattern: '^(/([A-Za-z0-9-]{1,60}))*$',
    description:
      'A place in the part, such as `/identity/religion`: the section around it is meant. `-` as the last step is a new item of a list.',
  },
}
const OWN = {
  ...open,
  description: 'By the place in the part, what the section owns there. What is not filled in is not there.',
}

const SAVED = record({ at: text, revision: whole, changed: yes }, { id: text })

/** Their operations. */
export const sections: readonly Operation[] = [
  {
    id: 'readSection',
    method: 'get',
    path: '/cases/{case}/parts/{part}/section',
    tag: 'Sections',
    summary: 'The section around a place of a part',
    action: 'part.read',
    about,
    query: AT,
    gives: {
      200: {
        says: 'The section. Its ETag changes only when somebody changes this very section.',
        schema: record({ at: text, title: text, own: OWN, mayWrite: yes, revision: whole }, { item: text }),
        etag: true,
      },
    },
    seen: (path, { at = '' }) => ({
      did: 'section.seen',
      caseId: about(path).caseId,
      about: `${about(path).part} ${at}`.trim(),
    }),
    answer: async ask =>
      replied(await readSection(ask.service, ask.actor, placeOf(ask)), section =>
        ok(sectionJson(section), { etag: section.tag }),
      ),
  },
  {
    id: 'saveSection',
    method: 'put',
    path: '/cases/{case}/parts/{part}/section',
    tag: 'Sections',
    summary: 'Save a section',
    says: 'Only what the section owns changes, and other sections may be saved by others meanwhile. Everything that must be put right is named at once, each by its place in the file.',
    action: 'part.read',
    about,
    ifMatch: true,
    query: AT,
    body: body({ own: { title: 'What the section says', ...OWN } }),
    gives: {
      200: { says: 'Saved.', schema: SAVED },
    },
    answer: save,
  },
  {
    id: 'removeItem',
    method: 'delete',
    path: '/cases/{case}/parts/{part}/section',
    tag: 'Sections',
    summary: 'Take an item out of its list',
    says: 'If-Match takes what `item` says of it, so that it is this item and no other. Refused where the file still refers to it; every place is named.',
    action: 'part.read',
    about,
    ifMatch: true,
    query: AT,
    gives: { 200: { says: 'Taken out; the history has it.', schema: SAVED } },
    answer: ask => changeItem(ask, removeItem, placeOf(ask).at),
  },
  {
    id: 'raiseItem',
    method: 'post',
    path: '/cases/{case}/parts/{part}/section/raising',
    tag: 'Sections',
    summary: 'Move an item one place up in its list',
    action: 'part.read',
    about,
    ifMatch: true,
    body: body({ at: { ...AT.at, title: 'Place' } }),
    gives: { 200: { says: 'Moved.', schema: SAVED } },
    answer: ask => changeItem(ask, raiseItem, (ask.body as { readonly at: string }).at),
  },
  {
    id: 'readHistory',
    method: 'get',
    path: '/cases/{case}/parts/{part}/history',
    tag: 'Sections',
    summary: 'The earlier wordings of the section around a place: who saved what and when',
    action: 'history.read',
    about,
    query: AT,
    gives: {
      200: {
        says: 'The wordings, newest first.',
        schema: record({ more: yes, wordings: list(shape('Wording')) }),
      },
    },
    seen: (path, { at = '' }) => ({
      did: 'history.seen',
      caseId: about(path).caseId,
      about: `${about(path).part} ${at}`.trim(),
    }),
    answer: async ask =>
      replied(await sectionHistory(ask.service, ask.actor, placeOf(ask)), ({ wordings, more }) =>
        ok({ more, wordings: wordings.map(wordingJson) }),
      ),
  },
  {
    id: 'restoreSection',
    method: 'post',
    path: '/cases/{case}/parts/{part}/history/restorations',
    tag: 'Sections',
    summary: 'Save an earlier wording of a section again, as a new revision',
    action: 'history.read',
    about,
    body: body({
      at: { ...AT.at, title: 'Place' },
      revision: field('Revision', { type: 'integer', minimum: 1 }),
    }),
    gives: { 200: { says: 'Saved.', schema: SAVED } },
    answer: async ({ service, actor, path, body: given }) => {
      const { at, revision } = given as { readonly at: string; readonly revision: number }
      return replied(await restoreSection(service, actor, { ...about(path), at, revision }), saved =>
        ok(savedJson(saved)),
      )
    },
  },
]

function placeOf({ path, query }: Ask): SectionPlace {
  return { ...about(path), at: String(query['at'] ?? '') }
}

async function changeItem(
  { service, actor, path, version }: Ask,
  change: typeof removeItem,
  at: string,
): Promise<Reply> {
  const answer = await change(service, actor, { ...about(path), at, tag: version })
  if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
  return replied(answer, saved => ok(savedJson(saved)))
}

async function save(ask: Ask): Promise<Reply> {
  const { service, actor, body: given, version } = ask
  const { own } = given as { readonly own: Own }
  const answer = await saveSection(service, actor, { ...placeOf(ask), own, tag: version })
  if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
  return replied(answer, saved => ok(savedJson(saved)))
}

function sectionJson({ page, own, mayWrite, revision, json }: OpenSection) {
  const base = { at: page.at, title: page.section?.title ?? '', own, mayWrite, revision }
  return page.item && !isNew(page) ? { ...base, item: itemTag(json, page.at) } : base
}

function savedJson({ page, revision, changed, id }: SavedSection) {
  return { at: page.at, revision, changed, ...(id === undefined ? {} : { id }) }
}

function wordingJson({ revision, savedAt, savedBy, did, changes }: Wording) {
  return {
    revision,
    savedAt,
    savedBy,
    did,
    changes: changes.map(({ at, titles, before, after }) => ({ at, titles, before, after })),
  }
}
