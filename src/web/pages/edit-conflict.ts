// Two people's wordings of one section to a page on which one of them chooses, with the words that differ marked.
import type { Request, Response } from 'express'
import { changesBetween, type Change } from '../../service/sections/changes.ts'
import { ownOfTag } from '../../service/sections/history.ts'
import { mergeOwn } from '../../service/sections/merge.ts'
import { ownValue, withOwn, type Own } from '../../service/sections/own.ts'
import { readSection, type SectionPlace } from '../../service/sections/read.ts'
import { wordedOwn } from '../../service/sections/wording.ts'
import { readUser } from '../../storage/store/users.ts'
import { toBody, type Body } from '../form/body.ts'
import { actorOf, answered, page as render } from '../page.ts'
import { momentWords } from '../rendering.ts'
import type { Web } from '../web.ts'
import { drawSection, frameOf } from './edit-draw.ts'

/** What this person wrote, and what was there when they began. */
export interface Mine {
  readonly fields: Body
  readonly own: Own
  readonly tag: string
  /** Whether they asked to work on both wordings in one. */
  readonly together: boolean
}

/** Shows both wordings side by side; or, where that was asked, one form that holds both. */
export async function conflictPage(
  { service }: Web,
  req: Request,
  res: Response,
  place: SectionPlace,
  mine: Mine,
): Promise<void> {
  const section = answered(res, await readSection(service, actorOf(req), place))
  if (section === undefined) return
  const { layout, page, json } = section
  const own = ownValue(layout, page, withOwn(layout, page, json, mine.own, service.newId))
  if (mine.together) {
    const base = await ownOfTag(service, section, place.caseId, mine.tag)
    const merged = mergeOwn(layout, page, { base, mine: own, theirs: section.own })
    const said = new Map(wordedOwn(section, section.own).map(({ at, words }) => [at, words]))
    const theirs = new Map(merged.both.flatMap(at => wordsUnder(said, at)))
    const fields = toBody(layout, page, merged.own)
    return render(
      res,
      'edit/section',
      drawSection(req, section, place, { ...mine, fields, theirs, tag: section.tag }),
    )
  }
  const part = section.open.parts.get(place.part)
  const by = part === undefined ? undefined : await readUser(service.store, part.savedBy)
  return render(
    res,
    'edit/conflict',
    {
      ...frameOf(req, section, place),
      changes: changesBetween(section, section.own, own).map(sides),
      by: by?.name ?? 'Somebody else',
      at: momentWords(part?.savedAt ?? service.now().toISOString()),
      fields: hidden(mine.fields),
      began: mine.tag,
      tag: section.tag,
    },
    409,
  )
}

/** One value that differs: mine on one side, theirs on the other. */
function sides({ titles, runs }: Change) {
  return {
    titles,
    mine: runs.filter(({ kind }) => kind !== 'removed'),
    theirs: runs.filter(({ kind }) => kind !== 'added'),
  }
}

function hidden(fields: Body): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map(one => ({ name, value: one })),
  )
}

function wordsUnder(said: ReadonlyMap<string, string>, at: string): readonly (readonly [string, string])[] {
  const words = [...said]
    .filter(([place]) => place === at || place.startsWith(`${at}/`))
    .map(([, text]) => text)
    .join('\n')
  return [[at, words === '' ? 'Nothing: they took it out.' : words]]
}
