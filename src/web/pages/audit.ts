// The audit on a page and as a file, for those who may read it.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response, Router } from 'express'
import {
  auditExport,
  auditHolds,
  auditPage,
  auditWords,
  namesOf,
  type AuditFilter,
  type Names,
} from '../../service/accounts/audit-trail.ts'
import { relationsFor } from '../../service/access.ts'
import type { AuditEntry } from '../../storage/store/audit.ts'
import { asked, dayFields, dayIn, field } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import type { Web } from '../web.ts'

/** `/audit`, `/audit/export` and `/audit/check`. */
export function audit(router: Router, web: Web): void {
  const { service } = web
  const words = auditWords(service)
  const kinds = Object.entries(words)
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en'))
  router.get('/audit', async (req, res) => {
    const filter = filterOf(name => asked(req, name))
    const after = Number(asked(req, 'after')) || undefined
    const found = answered(res, await auditPage(service, actorOf(req), filter, after))
    if (found === undefined) return
    const names = await namesOf(service)
    page(res, 'audit/audit', {
      filter,
      fromFields: dayFields(filter.from),
      untilFields: dayFields(filter.until),
      lines: found.lines.map(line => ({
        ...line,
        who: names.get(line.actor) ?? line.actor,
        what: words[line.did] ?? line.did,
      })),
      nextHref: found.next === undefined ? undefined : hrefOf(filter, found.next),
      kinds,
      mayCheck: relationsFor(service.access, 'audit.read', actorOf(req).role).length > 0,
      people: [...names]
        .map(([value, text]) => ({ value, text }))
        .toSorted((a, b) => a.text.localeCompare(b.text)),
    })
  })
  router.post('/audit/export', (req, res) => exported(web, req, res))
  router.post('/audit/check', async (req, res) => {
    const result = answered(res, await auditHolds(service, actorOf(req)))
    if (result === undefined) return
    const { entries, broken } = result
    if (broken === undefined)
      flash(req, 'success', `All ${entries} lines hold: none was changed or taken out`)
    else
      flash(
        req,
        'important',
        `The audit does not hold from line ${broken}. Tell whoever looks after security today`,
      )
    res.redirect(303, '/audit')
  })
}

async function exported({ service }: Web, req: Request, res: Response): Promise<void> {
  const filter = filterOf(name => field(req, name))
  const lines = answered(res, await auditExport(service, actorOf(req), filter))
  if (lines === undefined) return
  const csv = field(req, 'as') !== 'lines'
  res.attachment(`audit-${service.today()}.${csv ? 'csv' : 'jsonl'}`)
  res.type(csv ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8')
  await pipeline(Readable.from(csv ? csvOf(lines, await namesOf(service)) : jsonOf(lines)), res)
}

async function* jsonOf(lines: AsyncIterable<AuditEntry>): AsyncIterable<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

const COLUMNS = ['seq', 'at', 'actor', 'did', 'caseId', 'about', 'outcome', 'before', 'hash'] as const

async function* csvOf(lines: AsyncIterable<AuditEntry>, names: Names): AsyncIterable<string> {
  // The mark tells spreadsheets that names are in UTF-8.
  yield `\uFEFF${[...COLUMNS, 'name'].join(',')}\r\n`
  for await (const line of lines)
    yield `${[...COLUMNS.map(name => line[name]), names.get(line.actor) ?? ''].map(cell).join(',')}\r\n`
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function filterOf(value: (name: string) => string): AuditFilter {
  const day = (name: string) => {
    const written = value(name) || dayIn(value, name)
    return /^\d{4}-\d\d-\d\d$/.test(written) ? written : ''
  }
  return {
    caseId: value('case'),
    actor: value('actor'),
    did: value('did'),
    from: day('from'),
    until: day('until'),
  }
}

function hrefOf({ caseId, actor, did, from, until }: AuditFilter, after: number): string {
  const pairs = Object.entries({ case: caseId, actor, did, from, until, after: String(after) })
  return `/audit?${new URLSearchParams(pairs.filter(([, text]) => text !== '')).toString()}`
}
