// A request to what its sender can show: a page, or data for a script that stands in a page.
import type { Request } from 'express'

/** Whether a script asked. Browsers say so; anybody else says what they accept. */
export function wantsData(req: Request): boolean {
  return req.get('sec-fetch-mode') === 'cors' || req.accepts(['html', 'json']) === 'json'
}
