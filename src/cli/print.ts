// What the service answers to words for people on standard error, or one JSON object on standard output.
import type { Checked } from '../service/check-document.ts'
import type { LintFault } from '../service/lint-templates.ts'
import type { Listed } from '../service/list-documents.ts'
import type { MadeOne } from '../service/make-all.ts'
import type { Made } from '../service/make-document.ts'
import type { Verified } from '../service/verify-file.ts'
import type { Worded } from '../service/word-problems.ts'

/** What one command prints, and its exit code. */
export interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

const REFUSED = 2

/** The list of documents, one line a stage list and a reader. */
export function printDocuments(documents: readonly Listed[], json: boolean): Printed {
  if (json) return asJson(0, { documents })
  const lines = documents.flatMap(({ id, title, versions, stages, audiences }) => [
    `${id} ${versions.join(', ')}  ${title}`,
    `  stages: ${stages.join(', ')}`,
    ...audiences.map(reader => `  for ${reader.id}: ${reader.title} (${reader.stages.join(', ')})`),
  ])
  return { code: 0, out: `${lines.join('\n')}\n`, err: '' }
}

/** What keeps a document from being made, or that nothing does. */
export function printChecked({ refused, problems }: Checked, json: boolean): Printed {
  const code = refused ? REFUSED : 0
  if (json)
    return asJson(code, { status: refused ? 'refused' : 'complete', problems, files: [], provenance: {} })
  return {
    code,
    out: '',
    err: `${notice(problems, refused ? 'This document cannot be made yet.' : 'Nothing keeps this document from being made.')}\n`,
  }
}

/** The cohort: a line for each child, worst first left to the reader's eye. */
export function printFolder(
  cases: readonly (Checked & { readonly file: string; readonly subject?: string })[],
  json: boolean,
): Printed {
  const code = cases.some(one => one.refused) ? REFUSED : 0
  if (json) return asJson(code, { status: code === 0 ? 'complete' : 'refused', cases })
  const lines = cases.map(({ file, subject = '', refused, problems }) => {
    const codes = [...new Set(problems.filter(problem => problem.refuses).map(problem => problem.code))]
    return `${refused ? 'not ready' : 'ready    '}  ${file} ${subject}${codes.length > 0 ? `  ${codes.join(', ')}` : ''}`
  })
  return { code, out: `${lines.join('\n')}\n`, err: '' }
}

/** The files made, or why none was. */
export function printMade({ status, problems, files, provenance }: Made, json: boolean): Printed {
  const code = status === 'generated' ? 0 : REFUSED
  if (json) return asJson(code, { status, problems, files, provenance })
  const made = files.map(
    ({ path, bytes, pages }) =>
      `${path}  ${pages === undefined ? '' : `${pages} pages, `}${Math.ceil(bytes / 1000)} kB`,
  )
  const title = status === 'generated' ? '' : 'Refused: nothing was written.'
  const told = problems.length > 0 || title !== '' ? `${notice(problems, title)}\n` : ''
  return { code, out: made.length > 0 ? `${made.join('\n')}\n` : '', err: told }
}

/** Every document of a run: a line for each file made, then the refused ones with what stops them, then how many of each. */
export function printAll(
  { problems, documents }: { readonly problems: readonly Worded[]; readonly documents: readonly MadeOne[] },
  json: boolean,
): Printed {
  const refused = documents.filter(({ status }) => status === 'refused')
  const code = problems.length > 0 || refused.length > 0 ? REFUSED : 0
  if (json) return asJson(code, { status: code === 0 ? 'generated' : 'refused', problems, documents })
  if (problems.length > 0)
    return { code, out: '', err: `${notice(problems, 'Nothing can be made of this file yet.')}\n` }
  const made = documents.flatMap(({ files }) => files.map(({ path }) => path))
  const why = refused.map(({ title, subject, stage, audience, problems: found }) => {
    const stops = eachOnce(found.filter(problem => problem.refuses))
    return [`Not made: ${title}, ${subject}, ${stage}, for ${audience}`, ...stops].join('\n')
  })
  const count = `${documents.length - refused.length} of ${documents.length} documents made.`
  return { code, out: made.map(path => `${path}\n`).join(''), err: `${[...why, count].join('\n\n')}\n` }
}

/** Each sentence once, with how many places it is said of. */
function eachOnce(problems: readonly Worded[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { code, message } of problems) {
    const line = `    ${message}  [${code}]`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} in ${count} places`))
}

/** The faults of templates, each with its file and line. */
export function printLint(faults: readonly LintFault[], json: boolean): Printed {
  const code = faults.length > 0 ? REFUSED : 0
  if (json) return asJson(code, { status: code === 0 ? 'clean' : 'refused', faults })
  const lines = faults.flatMap(({ file, line, what, hint }) => [
    `${file}:${line}: ${what}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ])
  return {
    code,
    out: '',
    err: lines.length === 0 ? 'All templates are in order.\n' : `${lines.join('\n')}\n`,
  }
}

/** A wrong call, or a fault of ours. */
export function printFailed(words: string, json: boolean): Printed {
  const said = { status: 'failed', message: words, problems: [], files: [], provenance: {} }
  return { ...asJson(1, said), ...(json ? {} : { out: '' }), err: `${words}\n` }
}

/** What a file says of itself. */
export function printVerified(verified: Verified, json: boolean): Printed {
  const code = verified.ours && verified.intact ? 0 : REFUSED
  if (json) return asJson(code, verified)
  if (!verified.ours) return { code, out: '', err: 'This file bears no mark of this program.\n' }
  const state = verified.intact
    ? 'Every byte is as it was when the file was made.'
    : 'This file has been changed since it was made.'
  const lines = Object.entries(verified.properties).map(
    ([name, value]) => `${spoken(name).padEnd(10)} ${value}`,
  )
  const template = {
    true: 'The template is the one on this machine.',
    false: 'The template on this machine is another.',
    undefined: '',
  }[String(verified.sameTemplate)]
  return { code, out: `${[state, ...lines, template].filter(line => line !== '').join('\n')}\n`, err: '' }
}

function notice(problems: readonly Worded[], title: string): string {
  const [refusing, others] = [
    problems.filter(problem => problem.refuses),
    problems.filter(problem => !problem.refuses),
  ]
  const parts = [
    title,
    ...items(refusing, refusing.length === 1 ? 'One thing stops it:' : `${refusing.length} things stop it:`),
    ...items(others, others.length === 1 ? 'One thing to look at:' : `${others.length} things to look at:`),
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

function items(problems: readonly Worded[], heading: string): readonly string[] {
  return problems.length === 0 ? [] : [heading, ...problems.map(item)]
}

function item({ code, message, where, path, source, do: todo }: Worded, index: number): string {
  const lines = [
    ['Where', where === '' ? path : `${where} (${path})`],
    ['Why', source ?? ''],
    ['Do', todo],
  ].filter(([, text]) => text !== '')
  const details = lines.map(([name = '', text = '']) => `    ${`${name}:`.padEnd(7)}${text}`)
  return [`${String(index + 1).padStart(2)}. ${message}  [${code}]`, ...details].join('\n')
}

function asJson(code: number, value: unknown): Printed {
  return { code, out: `${JSON.stringify(value, null, 2)}\n`, err: '' }
}

/** `asOf` to `As of`. */
function spoken(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
