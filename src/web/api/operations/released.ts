// What was released to the person the token acts as: the papers of one release, each to read or to keep.
import { listReleased, openReleased, releasedPaper } from '../../../service/release/released.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { ok, replied, ROOT, type Operation } from '../operation.ts'
import { list, page, record, text, whole, yes } from '../schema.ts'
import { shape } from '../shapes.ts'

const tag = 'Released to me'
/** The media types of released files. */
export const FORMATS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}
const FILE = record({ format: text, name: text, bytes: whole, href: text })

/** Their operations. */
export const released: readonly Operation[] = [
  {
    id: 'listReleased',
    method: 'get',
    path: '/released',
    tag,
    summary: 'Everything that is released to you, newest first',
    action: 'released.list',
    about: () => ({}),
    query: PAGING,
    gives: { 200: { says: 'A page of it.', schema: page(shape('Released')), paged: true } },
    answer: async ask =>
      replied(await listReleased(ask.service, ask.actor), all =>
        pageOf(
          ask,
          all.map(({ id, title, copy, reference, by, on, until, isNew }) => ({
            id,
            title,
            copy,
            reference,
            by,
            on,
            until,
            isNew,
          })),
          ({ id }) => id,
        ),
      ),
  },
  {
    id: 'openReleased',
    method: 'get',
    path: '/released/{release}',
    tag,
    summary: 'One release and its papers; whoever released it sees that it was opened',
    action: 'released.list',
    about: () => ({}),
    gives: {
      200: {
        says: 'The papers.',
        schema: record({
          id: text,
          title: text,
          until: text,
          note: text,
          papers: list(record({ paper: whole, title: text, page: yes, files: list(FILE) })),
        }),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(
        await openReleased(service, actor, path['release'] ?? ''),
        ({ id, title, until, words, papers }) =>
          ok({
            id,
            title,
            until,
            note: words.note,
            papers: papers.map(({ number, title: called, page: isPage, files }) => ({
              paper: number,
              title: called,
              page: isPage,
              files: files.map(({ format, name, bytes }) => ({
                format,
                name,
                bytes,
                href: `${ROOT}/released/${id}/files/${number}/${format}`,
              })),
            })),
          }),
      ),
  },
  {
    id: 'downloadReleased',
    method: 'get',
    path: '/released/{release}/files/{paper}/{format}',
    tag,
    summary: 'One file of a release',
    says: 'Each time is written down.',
    action: 'released.list',
    about: () => ({}),
    gives: { 200: { says: 'Its bytes.', types: Object.values(FORMATS) } },
    answer: async ({ service, actor, path }) => {
      const { release: id = '', paper, format = '' } = path
      return replied(await releasedPaper(service, actor, { id, paper: Number(paper), format }), file => ({
        bytes: file.bytes,
        type: FORMATS[file.format] ?? 'application/octet-stream',
        name: file.name,
      }))
    },
  },
]
