// Forms that came while their writer was signed out, shown again to be sent once more.
import type { Router } from 'express'
import { forgetForm, keptForm, keptForms, type KeptForm } from '../../service/sign-in/parked.ts'
import { actorOf, flash, page, refused } from '../page.ts'
import type { Web } from '../web.ts'

/** The list, one kept form, and the end of it. */
export function parked(router: Router, { service }: Web): void {
  router.get('/parked', async (req, res) => {
    const forms = await keptForms(service, actorOf(req).user)
    page(res, 'parked/list', { forms: forms.map(shown) })
  })
  router.get('/parked/:id', async (req, res) => {
    const form = await keptForm(service, actorOf(req).user, req.params.id)
    if (form === undefined) return refused(res, 'hidden')
    return page(res, 'parked/form', { form: shown(form) })
  })
  router.post('/parked/:id/discard', async (req, res) => {
    await forgetForm(service, actorOf(req).user, req.params.id)
    flash(req, 'success', 'The unsaved page was thrown away')
    res.redirect(303, '/parked')
  })
}

const LONG_ENOUGH_TO_SHOW = 12

/** Every field as it goes back, and the longer texts as they were typed: the names of fields say little to a person. */
function shown({ id, at, path, fields }: KeptForm) {
  const all = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map(one => ({ name, value: one })),
  )
  return { id, at, path, fields: all, texts: all.filter(({ value }) => value.length >= LONG_ENOUGH_TO_SHOW) }
}
