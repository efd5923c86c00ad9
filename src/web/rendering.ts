// The folder of views to an environment that renders them, with the words for days and hours.
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import nunjucks, { type Environment } from 'nunjucks'
import { formatDate } from '../model/dates.ts'
import { INLINE_SCRIPT } from './headers.ts'
import type { Web } from './web.ts'

/** Where govuk-frontend keeps its macros, styles and scripts. */
export const GOVUK = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist',
)

/** Views escape everything they are given, and complain of a macro that does not exist. */
export function openViews({ options, service }: Web): Environment {
  const loader = new nunjucks.FileSystemLoader([join(import.meta.dirname, 'views'), GOVUK], {
    noCache: false,
  })
  const views = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  views.addFilter('day', (date: unknown) => (typeof date === 'string' ? formatDate(date.slice(0, 10)) : ''))
  views.addFilter('moment', (at: unknown) => (typeof at === 'string' ? momentWords(at) : ''))
  views.addGlobal('council', options.council)
  views.addGlobal('contact', options.contact ?? 'the person who looks after this service in your council')
  views.addGlobal('inlineScript', new nunjucks.runtime.SafeString(INLINE_SCRIPT))
  if (options.trial !== undefined) views.addGlobal('trialDay', service.today())
  return views
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})

/** An instant as people in England say it: `23 November 2026 at 4:05pm`. */
export function momentWords(at: string): string {
  return MOMENT.format(new Date(at)).replace(/\s(am|pm)$/i, half => half.trim().toLowerCase())
}
