// A release as the second person looks it over, page by page, and the files of an approved one for whoever puts them in an envelope.
import { releaseFile, releaseLeaf, type Leaf } from '../../../service/release/release-page.ts'
import { replied, type Operation } from '../operation.ts'
import { FORMATS } from './released.ts'

const tag = 'Releases'

/** Their operations. */
export const lookingOver: readonly Operation[] = [
  {
    id: 'readReleaseLeaf',
    method: 'get',
    path: '/releases/{release}/leaves/{leaf}',
    tag,
    summary: 'What the reader gets, the whole of it, or the letter on top, as a page',
    says: 'Looking is written in the audit.',
    action: 'release.read',
    about: 'by the service',
    gives: { 200: { says: 'The page.', types: ['text/html; charset=utf-8'] } },
    answer: async ({ service, actor, path }) => {
      const { release = '', leaf = '' } = path
      return replied(await releaseLeaf(service, actor, release, leaf as Leaf), bytes => ({
        bytes,
        type: 'text/html; charset=utf-8',
        name: `${release}-${leaf}.html`,
      }))
    },
  },
  {
    id: 'downloadReleaseFile',
    method: 'get',
    path: '/releases/{release}/files/{paper}/{format}',
    tag,
    summary: 'One file of an approved release, to print or to send',
    says: 'Each time is written in the audit.',
    action: 'release.read',
    about: 'by the service',
    gives: { 200: { says: 'Its bytes.', types: Object.values(FORMATS) } },
    answer: async ({ service, actor, path }) => {
      const { release: id = '', paper, format = '' } = path
      return replied(await releaseFile(service, actor, { id, paper: Number(paper), format }), file => ({
        bytes: file.bytes,
        type: FORMATS[format] ?? 'application/octet-stream',
        name: file.name,
      }))
    },
  },
]
