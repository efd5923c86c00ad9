// What fills the places of a shell to the patches that put it there, between marks that say which is which.
import { type IPatch, Paragraph, PatchType, Table, TextRun } from 'docx'
import { blocksToWord } from '../docx/blocks.ts'
import { inlinesToRuns, marked } from '../docx/inline.ts'
import type { Job } from '../docx/job.ts'
import { inside, space } from '../docx/paragraphs.ts'
import type { LookStyle } from '../style.ts'
import type { Filling } from './filling.ts'
import type { Marks, Spot } from './tokens.ts'

/** What stands at both ends of a filled place until the file is finished. */
export function borderText(token: string, end: 'from' | 'to', { border }: Marks): string {
  return `${border}${token}${end}${border}`
}

/** A filled place as a patch. */
export function patchOf(spot: Spot, filling: Filling, job: Job, marks: Marks): IPatch {
  const from = new TextRun(borderText(spot.token, 'from', marks))
  const to = new TextRun(borderText(spot.token, 'to', marks))
  if (filling.form === 'words') {
    const runs = marked(inlinesToRuns(filling.inlines, job), filling.id, job)
    return { type: PatchType.PARAGRAPH, children: [from, ...runs, to] }
  }
  const style = spot.inCell && spot.asked.kind === 'answer' ? 'Cell' : 'Words'
  const place = inside(spot.room, style, spot.inCell ? { last: true } : {})
  const made = blocksToWord(filling.blocks, { ...job, look: narrowed(job.look, spot.room) }, place)
  const apart = spot.afterTable && made[0] instanceof Table ? [space(0)] : []
  return {
    type: PatchType.DOCUMENT,
    children: [new Paragraph({ children: [from] }), ...apart, ...made, new Paragraph({ children: [to] })],
  }
}

/** A look for a room that may be narrower than its page. */
function narrowed(look: LookStyle, room: number): LookStyle {
  const { summary, signature } = look
  const lineWidth = Math.min(signature.lineWidth, room * 0.45)
  return {
    ...look,
    summary: { ...summary, keyWidth: Math.min(summary.keyWidth, room * 0.36) },
    signature: {
      ...signature,
      lineWidth,
      dateWidth: Math.min(signature.dateWidth, (room - lineWidth) * 0.4),
    },
  }
}
