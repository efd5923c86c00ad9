// A page of one person's own office to the same page with what they typed there and did not send: kept as they type, shown again, thrown away when they say so.
import type { Request, Response, Router } from 'express'
import {
  discardUnsent,
  keepUnsent,
  readUnsent,
  type Unsent,
  type UnsentPlace,
} from '../service/signing/unsent.ts'
import type { Service } from '../service/service.ts'
import { actorOf, answered } from './page.ts'

/** Adds the routes that keep and forget what is typed on the page at this path. */
export function unsentPages(
  router: Router,
  service: Service,
  path: string,
  placeOf: (req: Request) => UnsentPlace,
): void {
  router.post(`${path}/draft`, (req, res) => keep(service, req, res, placeOf(req)))
  router.post(`${path}/discard`, async (req, res) => {
    const gone = answered(res, await discardUnsent(service, actorOf(req), placeOf(req)))
    if (gone !== undefined) res.redirect(303, req.path.replace(/\/discard$/, ''))
  })
}

async function keep(service: Service, req: Request, res: Response, place: UnsentPlace): Promise<void> {
  const kept = await keepUnsent(service, actorOf(req), place, typedIn(req))
  if (kept.ok) return void res.json({ kept: true, time: TIME.format(new Date(kept.value.at)), others: [] })
  const status = kept.because === 'hidden' ? 404 : kept.because === 'forbidden' ? 403 : 422
  return void res.status(status).json({ kept: false })
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

function typedIn(req: Request): Unsent['fields'] {
  const body = (req.body ?? {}) as Readonly<Record<string, string | readonly string[]>>
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '_csrf'))
}

/** What the page shows of it: when it was typed, and a field's words or ticks. */
export async function unsentOn(service: Service, req: Request, place: UnsentPlace) {
  const unsent = await readUnsent(service, actorOf(req), place)
  if (unsent === undefined) return undefined
  const one = (name: string) => [unsent.fields[name] ?? ''].flat()[0] ?? ''
  const all = (name: string): readonly string[] =>
    [unsent.fields[name] ?? []].flat().filter(value => value !== '')
  return { at: unsent.at, one, all }
}
