// A section of an adoption record on a page that is only read, drawn as sections are drawn for those who may not write.
import type { Request, Response } from 'express'
import { isNew, pageAround } from '../../service/sections/layout.ts'
import { readRecordSection } from '../../service/adoption/read-record.ts'
import { kindOf } from '../../service/sections/layout.ts'
import type { OpenSection } from '../../service/sections/read.ts'
import { wordedOwn } from '../../service/sections/wording.ts'
import { openedOr, recordHref, sectionHref, sittingOf } from '../adoption/sitting.ts'
import { asked } from '../field.ts'
import { toBody } from '../form/body.ts'
import { anchorOf, drawPage } from '../form/draw.ts'
import { actorOf, page as render, refused } from '../page.ts'
import type { Web } from '../web.ts'
import { titleOf } from './edit-draw.ts'
import { captionOf } from './edit-ways.ts'

/** `/adoption-records/:record/sections/*part?at=`. */
export async function recordSection({ service }: Web, req: Request, res: Response): Promise<void> {
  const { part: steps } = req.params as unknown as { readonly part: readonly string[] }
  const [part, at] = [steps.join('/'), asked(req, 'at')]
  const sitting = sittingOf(req)
  if (kindOf(part) === undefined || !/^(\/[A-Za-z0-9-]+)*$/.test(at)) return refused(res, 'hidden')
  const found = openedOr(req, res, await readRecordSection(service, actorOf(req), { ...sitting, part, at }))
  if (found === undefined) return
  const { section, head } = found
  const { record } = sitting
  if (section.page.at !== at)
    return res.redirect(303, `${sectionHref(record, part, section.page.at)}#${anchorOf(at)}`)
  if (isNew(section.page)) return refused(res, 'hidden')
  render(res, 'adoption/section', { ...drawn(section), back: backOf(section, record), head, record })
}

function drawn(section: OpenSection) {
  const { page, layout, own, open } = section
  const fields = drawPage({ ...section, body: toBody(layout, page, own), errors: new Map() })
  return {
    title: titleOf(section),
    caption: captionOf(section),
    lines: wordedOwn(section, own).map(({ titles, words }) => ({ titles, words })),
    pages: fields.filter(one => one.kind === 'items' || one.kind === 'links'),
    hrefOf: (at: string) => sectionHref(open.row.id, page.part, at),
  }
}

/** The page around it: the list an item stands in, or the record. */
function backOf({ layout, page }: OpenSection, record: string) {
  const around = pageAround(layout, page)
  return around === undefined
    ? { text: 'The record', href: recordHref(record) }
    : { text: around.section?.title ?? 'Back', href: sectionHref(record, page.part, around.at) }
}
