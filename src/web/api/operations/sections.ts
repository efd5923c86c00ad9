// Sections: what one page of the form owns of a part, read and saved as people do.
import { readSection, type OpenSection, type SectionPlace } from '../../../service/sections/read.ts'
import { saveSection } from '../../../service/sections/save.ts'
import type { Own } from '../../../service/sections/own.ts'
import { ok, replied, type Ask, type Operation, type Reply } from '../operation.ts'
import { partName } from '../params.ts'
import { body, open, record, text, whole, yes } from '../schema.ts'

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
        schema: record({ at: text, title: text, own: OWN, mayWrite: yes, revision: whole }),
        etag: true,
      },
    },
    answer: async ask =>
      replied(await readSection(ask.service, ask.actor, placeOf(ask)), section =>
        section.mayRead ? ok(sectionJson(section), { etag: section.tag }) : { problem: 'forbidden' },
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
      200: { says: 'Saved.', schema: record({ at: text, revision: whole, changed: yes }, { id: text }) },
    },
    answer: save,
  },
]

function placeOf({ path, query }: Ask): SectionPlace {
  return { ...about(path), at: String(query['at'] ?? '') }
}

async function save(ask: Ask): Promise<Reply> {
  const { service, actor, body: given, version } = ask
  const section = await readSection(service, actor, placeOf(ask))
  if (section.ok && !section.value.mayRead) return { problem: 'forbidden' }
  const { own } = given as { readonly own: Own }
  const answer = await saveSection(service, actor, { ...placeOf(ask), own, tag: version })
  if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
  return replied(answer, ({ page, revision, changed, id }) =>
    ok({ at: page.at, revision, changed, ...(id === undefined ? {} : { id }) }),
  )
}

function sectionJson({ page, own, mayWrite, revision }: OpenSection) {
  return { at: page.at, title: page.section?.title ?? '', own, mayWrite, revision }
}
