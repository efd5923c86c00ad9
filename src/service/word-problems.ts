// Problems to sentences for a person who may read the case: the only place where words and case data meet.
import { sentence, type Wording } from '../check/message.ts'
import type { Rule } from '../check/rule.ts'
import { ruleOf } from '../check/rules.ts'
import { refuses } from '../check/verdict.ts'
import type { DocumentRequest } from '../generate.ts'
import { CARER, caseRoot } from '../model/case-files.ts'
import { formatDate, isPartialDate } from '../model/dates.ts'
import { valueAt } from '../model/pointer.ts'
import type { Param, Problem, Severity } from '../model/problem.ts'
import { titlesAt } from '../model/titles.ts'
import { readMessages } from '../storage/templates.ts'
import type { Shelf } from './shelf.ts'

/** A problem in the words of the person who must act. */
export interface Worded {
  readonly code: string
  readonly severity: Severity
  /** Place in the family file, then the same place in the words of the form. */
  readonly path: string
  readonly where: string
  readonly message: string
  readonly do: string
  readonly source?: string
  /** The word it is about, where it is about one: an acknowledgement may name it. */
  readonly about?: string
  /** At the stage asked for, this refuses the document. */
  readonly refuses: boolean
}

const FAMILY = 'family-file.schema.json'
const CARERS = 'carer-file.schema.json'

/** Words the problems; without a request they are those of the file itself, which always refuse. */
export function wordProblems(
  shelf: Shelf,
  problems: readonly Problem[],
  request?: DocumentRequest,
): readonly Worded[] {
  const messages = readMessages(shelf.project) as Readonly<Record<string, Wording>>
  return problems.map(problem => {
    const rule = request && ruleOf(request.type.rules, problem)
    const words = rule ?? messages[problem.code]
    if (words === undefined) throw new Error(`There are no words for problem \`${problem.code}\``)
    const fill = (text: string) => filled(text, problem, request)
    return {
      code: problem.code,
      severity: problem.severity,
      path: problem.path,
      where: whereOf(shelf, problem.path),
      message: fill(words.message),
      do: fill(words.do),
      ...(rule === undefined ? {} : { source: sourceWords(rule) }),
      ...(typeof problem.params['term'] === 'string' ? { about: problem.params['term'] } : {}),
      refuses: request === undefined || refuses([problem], request.stage, request.type.manifest.stages),
    }
  })
}

/** The place in the words of the form; what stands in the carer file says so first. */
function whereOf({ schemas }: Shelf, path: string): string {
  if (!path.startsWith(`${CARER}/`)) return titlesAt(schemas, FAMILY, path).join(' › ')
  return ['Carer file', ...titlesAt(schemas, CARERS, path.slice(CARER.length))].join(' › ')
}

function sourceWords({ source }: Rule): string {
  return 'cite' in source ? source.cite : source.requirement
}

/** A pattern with the problem's words; `{child}` is always the child's name. What is not known is left out. */
function filled(pattern: string, { params }: Problem, request: DocumentRequest | undefined): string {
  const words = sentence(pattern, { child: childOf(request), ...params }, param => printed(param, request))
  const tidy = words.replaceAll(/ {2,}/g, ' ').trim()
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}

function childOf(request: DocumentRequest | undefined): Param {
  const people = request?.files.family?.people ?? []
  const index = people.findIndex(person => person.id === request?.subject)
  return index < 0 ? 'the child' : { at: `/people/${index}/name/first` }
}

function printed(param: Param, request: DocumentRequest | undefined): string {
  if (typeof param !== 'object') return text(param)
  return text(valueAt(request && caseRoot(request.files), param.at.replace(/\/name$/, '')))
}

/** A date as people write it, a person by first name and role, a document by title, and words as they are. */
function text(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string')
    return isPartialDate(value) && value.length > 4 ? formatDate(value).replaceAll('\u00a0', ' ') : value
  if (typeof value !== 'object' || value === null) return ''
  const { name, title } = value as Record<string, unknown>
  if (typeof name === 'object') return personWords(value as PersonRecord)
  return typeof title === 'string' ? title : ''
}

interface PersonRecord {
  readonly kind?: string
  readonly role?: string
  readonly name: {
    readonly title?: string
    readonly first?: string
    readonly known?: string
    readonly last?: string
  }
}

/** A last name may be the very thing that must not be told; a first name and a role are enough to know who is meant. */
function personWords({ kind, role, name }: PersonRecord): string {
  const called =
    name.known ?? name.first ?? [name.title, name.last].filter(part => part !== undefined).join(' ')
  if (kind === 'child' || role === undefined) return called
  return called === '' ? role : `${called} (${role})`
}
