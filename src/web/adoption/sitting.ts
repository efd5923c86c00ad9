// A request to the record it is about and the sitting it belongs to, and the addresses inside a record.
import type { Request, Response } from 'express'
import type { Sitting } from '../../service/adoption/looks.ts'
import type { Answer } from '../../service/answer.ts'
import { derived } from '../cookies.ts'
import { answered } from '../page.ts'
import { visitorOfRequest } from '../visitor.ts'

/** The record of an address, in the sitting of whoever asks: it ends when they sign out, and nothing in the store of sessions tells it. */
export function sittingOf(req: Request): Sitting {
  return {
    record: String(req.params['record']),
    sitting: derived(visitorOfRequest(req).secret, 'adoption records'),
  }
}

/** The address of a record, or of something in it. */
export function recordHref(record: string, ...way: readonly string[]): string {
  return ['/adoption-records', record, ...way].join('/')
}

/** The address of a section of its file. */
export function sectionHref(record: string, part: string, at: string): string {
  return `${recordHref(record, 'sections', part)}?at=${at}`
}

/** The value; where the record is shut in this sitting, the page that asks why; else the page that says there is nothing. */
export function openedOr<Value>(req: Request, res: Response, answer: Answer<Value>): Value | undefined {
  if (!answer.ok && answer.because === 'forbidden') {
    res.redirect(303, recordHref(sittingOf(req).record))
    return undefined
  }
  return answered(res, answer)
}
