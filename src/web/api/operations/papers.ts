// The papers of the monthly meeting as a file.
import { makeMeetingPack, PAPER_FORMATS } from '../../../service/tracker/pack-paper.ts'
import { TYPES } from '../../../service/documents/download.ts'
import { webOf } from '../../page.ts'
import { replied, type Operation } from '../operation.ts'

/** Their operations. */
export const papers: readonly Operation[] = [
  {
    id: 'downloadMeetingPack',
    method: 'get',
    path: '/meeting-pack/files/{format}',
    tag: 'Across children',
    summary: 'The papers of a permanence meeting held today, as PDF or Word',
    says: 'Who drifts and why, what moved since the last meeting, what is due before the next, each list of the tracker, and the check of every adoption plan where the person may see it. Taking it is written in the audit.',
    action: 'tracker.read',
    about: () => ({}),
    gives: { 200: { says: 'The file.', types: PAPER_FORMATS.map(format => TYPES[format]) } },
    answer: async ({ service, actor, path, req }) =>
      replied(
        await makeMeetingPack(service, actor, path['format'] ?? '', webOf(req).options.council),
        file => file,
      ),
  },
]
