// The field for which something new is being added, carried in addresses as `part~place~name`, to the field filled in when it is there.
import type { Request } from 'express'
import { fillDraft } from '../service/sections/drafts.ts'
import { kindOf } from '../service/sections/layout.ts'
import { asked, field } from './field.ts'
import { anchorOf } from './form/draw.ts'
import { editHref } from './form/href.ts'
import { actorOf, flash, webOf } from './page.ts'

/** What the address or the form says it is wanted for; empty where nothing is. */
export function wantedFor(req: Request): string {
  return asked(req, 'for') || field(req, 'for')
}

/** Puts the id of what was added into the draft of the field, says so, and answers the way back there; undefined where no field waits. */
export async function filledWanted(
  req: Request,
  caseId: string,
  id: string | undefined,
): Promise<{ readonly href: string; readonly anchor: string } | undefined> {
  const [part, at, name] = wantedFor(req).split('~')
  if (id === undefined || part === undefined || at === undefined || name === undefined) return undefined
  if (kindOf(part) === undefined) return undefined
  await fillDraft(webOf(req).service, actorOf(req), { caseId, part, at }, { name, value: id })
  flash(req, 'success', 'Added. It is chosen in the field you came from.')
  return { href: editHref(caseId, part, at), anchor: anchorOf(name) }
}
