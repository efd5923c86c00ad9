// The page on which the earlier wordings of a section can be read and brought back.
import type { Router } from 'express'
import { restoreSection, sectionHistory } from '../../service/sections/history.ts'
import { rawField } from '../field.ts'
import { editHref, historyHref } from '../form/href.ts'
import { actorOf, answered, flash, page as render } from '../page.ts'
import { momentWords } from '../rendering.ts'
import { seen } from '../seen.ts'
import type { Area, Web } from '../web.ts'
import { placeOf } from './edit.ts'
import { frameOf } from './edit-draw.ts'
import { withContext } from './edit-ways.ts'

const DID: Readonly<Record<string, string>> = {
  'case.imported': 'Brought in with the family file',
  'section.restored': 'Earlier wording brought back',
  'item.added': 'Added',
  'item.removed': 'Removed',
  'item.moved': 'Moved',
  'person.added': 'Person added',
}

/** Adds the pages of earlier wordings. */
export const history: Area = (router: Router, { service }: Web) => {
  router.get('/cases/:case/history/*part', async (req, res, next) => {
    const place = placeOf(req)
    if (place === undefined) return next()
    const found = answered(res, await sectionHistory(service, actorOf(req), place))
    if (found === undefined) return
    const { section, wordings, more } = found
    await seen(req, 'history.seen', { caseId: place.caseId, about: `${place.part} ${section.page.at}` })
    render(res, 'edit/history', {
      ...frameOf(req, section, place),
      action: withContext(req, historyHref(place.caseId, place.part, section.page.at)),
      mayWrite: section.mayWrite,
      more,
      wordings: wordings.map(wording => ({
        ...wording,
        when: momentWords(wording.savedAt),
        what: DID[wording.did] ?? 'Saved',
      })),
    })
  })
  router.post('/cases/:case/history/*part', async (req, res, next) => {
    const place = placeOf(req)
    const revision = Number(rawField(req, 'revision'))
    if (place === undefined || !Number.isInteger(revision) || revision < 1) return next()
    const restored = answered(res, await restoreSection(service, actorOf(req), { ...place, revision }))
    if (restored === undefined) return
    flash(req, 'success', restored.changed ? 'The earlier wording is back' : 'It is as it was already')
    res.redirect(303, withContext(req, editHref(place.caseId, place.part, restored.page.at)))
  })
}
