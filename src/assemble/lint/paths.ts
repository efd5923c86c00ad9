// A template’s Handlebars to what is wrong in it: paths, helpers, raw output, and what some readers may not see.
import type { Schemas } from '../../model/schema.ts'
import { BLOCK_HELPERS, HELPERS } from '../handlebars/table.ts'
import type { Helper, Kind } from '../handlebars/helper.ts'
import { fits, wordFor, wordOf, type Found } from './found.ts'
import { suggestion } from './blocks.ts'
import type { Note } from './fault.ts'
import { isAnswer, isPerson, shapeOf, stepTo, walk, type Place } from './fields.ts'
import { standsAlone } from './text.ts'

type Program = hbs.AST.Program
type Expression = hbs.AST.Expression

/** Where a part of the template stands: `this`, what is around it, and what was made sure of. */
interface Scope {
  readonly here: Place | undefined
  readonly names: ReadonlyMap<string, Found>
  readonly outer: Scope | undefined
  /** Paths inside `{{#shown}}`, and items of lists: `each` passes over what is withheld. */
  readonly shown: ReadonlySet<string>
}

/** What the walk needs beside the template’s tree. */
export interface PathLint {
  readonly source: string
  readonly root: Place
  readonly schemas: Schemas
  /** The audiences that do not simply keep a class. */
  readonly losing: (classes: ReadonlySet<string>) => readonly string[]
  readonly note: Note
}

const UNKNOWN: Found = { is: 'unknown' }

/** Notes what is wrong with the paths and helpers of a template. */
export function lintPaths(program: Program, lint: PathLint): void {
  lintProgram(program, { here: lint.root, names: new Map(), outer: undefined, shown: new Set() }, lint)
}

function lintProgram(program: Program | undefined, scope: Scope, lint: PathLint): void {
  for (const statement of program?.body ?? []) {
    const { line } = statement.loc.start
    switch (statement.type) {
      case 'MustacheStatement':
        lintTag(statement as hbs.AST.MustacheStatement, scope, lint)
        break
      case 'BlockStatement':
        lintAround(statement as hbs.AST.BlockStatement, scope, lint)
        break
      case 'PartialStatement':
      case 'PartialBlockStatement':
        lint.note(
          line,
          'there is no such part',
          'a part is `{{> pack/part}}` on a line of its own, of a pack of the manifest',
        )
        break
      case 'Decorator':
      case 'DecoratorBlock':
        lint.note(line, 'templates have no decorators')
        break
    }
  }
}

function lintTag(tag: hbs.AST.MustacheStatement, scope: Scope, lint: PathLint): void {
  const { line, column } = tag.loc.start
  if (!tag.escaped) lint.note(line, 'a value is printed raw', 'write `{{…}}` with two braces')
  const found = lintCall(tag, scope, lint)
  const flows =
    found.is === 'made'
      ? found.gives === 'flow'
      : found.is === 'place' && found.place.schema.narrative === true
  lintPrinted(found, line, lint)
  if (flows && !standsAlone(lint.source, line, column))
    lint.note(
      line,
      `\`${nameOf(tag.path)}\` may be several paragraphs and does not stand alone here`,
      'give it a paragraph, an item or a cell of its own',
    )
  const fence = /^\s*:::/.test(lint.source.split('\n')[line - 1] ?? '')
  if (fence && found.is !== 'number' && nameOf(tag.path) !== 'letter')
    lint.note(
      line,
      'an id or an attribute never holds a value of the case',
      '`{{letter this}}` and `{{@index}}` may stand here',
    )
}

function lintPrinted(found: Found, line: number, lint: PathLint): void {
  if (found.is === 'made' && (found.gives === 'list' || found.gives === 'truth'))
    lint.note(
      line,
      `a ${found.gives === 'list' ? 'list' : 'yes or no'} is printed whole`,
      'walk it with `{{#each}}`, or ask it with `{{#if}}`',
    )
  if (found.is !== 'place') return
  const { place } = found
  lintKept(place.path, line, lint)
  if (shapeOf(place) === 'leaf') return
  const shape = shapeOf(place)
  const hint = isAnswer(place)
    ? `{{answer ${place.path}}}`
    : isPerson(place)
      ? `{{fullName ${place.path}}}`
      : shape === 'list'
        ? `{{list ${place.path}}}, or {{#each}}`
        : 'print its fields'
  lint.note(line, `\`${place.path}\` is a ${shape} and cannot be printed whole`, hint)
}

/** Ids join copies, and an address printed by its parts would not say that it is confidential. */
function lintKept(path: string, line: number, lint: PathLint): void {
  if (/(?:^|\.)id$/.test(path)) lint.note(line, `\`${path}\` is an id of the file and never printed`)
  const [, address] = /^(.*\baddress)\.(?:lines(?:\.\d+)?|town|postcode)$/.exec(path) ?? []
  if (address !== undefined)
    lint.note(line, `\`${path}\` would not say that the address is confidential`, `{{address ${address}}}`)
}

function lintAround(block: hbs.AST.BlockStatement, scope: Scope, lint: PathLint): void {
  const name = nameOf(block.path)
  const { line } = block.loc.start
  if (!BLOCK_HELPERS.some(known => known === name))
    lint.note(
      line,
      `there is no \`{{#${name}}}\``,
      suggestion(name, BLOCK_HELPERS) ?? `there are ${BLOCK_HELPERS.join(', ')}`,
    )
  if (block.params.length !== 1) lint.note(line, `\`{{#${name}}}\` takes one value`)
  const [first] = block.params
  const found = first === undefined ? UNKNOWN : lintExpression(first, scope, lint, name !== 'shown')
  lintProgram(block.program, inner(name, found, block, scope, lint), lint)
  lintProgram(block.inverse, scope, lint)
}

function inner(
  name: string,
  found: Found,
  block: hbs.AST.BlockStatement,
  scope: Scope,
  lint: PathLint,
): Scope {
  const { line } = block.loc.start
  if (name === 'shown')
    return found.is === 'place' ? { ...scope, shown: new Set([...scope.shown, found.place.path]) } : scope
  if (name !== 'each' && name !== 'with') return scope
  const place = found.is === 'place' ? found.place : undefined
  const shape = place && shapeOf(place)
  if (name === 'each' && ((place !== undefined && shape !== 'list') || found.is === 'made'))
    lint.note(line, `\`{{#each}}\` walks a list, and \`${place?.path ?? 'this'}\` is none`)
  if (name === 'with' && place !== undefined && shape !== 'record')
    lint.note(line, `\`{{#with}}\` enters a record, and \`${place.path}\` is none`)
  const here = name === 'each' ? place && stepTo(place, '*', lint.schemas) : place
  const [item, index] = block.program.blockParams ?? []
  const names = new Map(scope.names)
  if (item !== undefined) names.set(item, here === undefined ? UNKNOWN : { is: 'place', place: here })
  if (index !== undefined) names.set(index, { is: 'number' })
  const shown = name === 'each' && here !== undefined ? new Set([...scope.shown, here.path]) : scope.shown
  return { here, names, outer: scope, shown }
}

function lintCall(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  lint: PathLint,
): Found {
  const name = nameOf(call.path)
  const { line } = call.loc.start
  const isPath =
    call.path.type === 'PathExpression' &&
    (call.path as hbs.AST.PathExpression).parts.length === 1 &&
    !/^(\.|this\b|@)/.test(name)
  const helper = isPath && Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined
  if (call.hash !== undefined && call.hash !== null) lint.note(line, `\`${name}\` takes no \`key=value\``)
  if (helper !== undefined) return lintHelper(name, helper, call, scope, lint)
  if (call.params.length === 0 && call.type === 'MustacheStatement')
    return lintExpression(call.path, scope, lint, true)
  for (const param of call.params) lintExpression(param, scope, lint, true)
  lint.note(
    line,
    name === 'lookup' ? 'a path is made while the document is made' : `there is no helper \`${name}\``,
    name === 'lookup' ? 'write the path out' : suggestion(name, Object.keys(HELPERS)),
  )
  return UNKNOWN
}

function lintHelper(
  name: string,
  helper: Helper,
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
  lint: PathLint,
): Found {
  const { line } = call.loc.start
  const { takes, needs, many } = helper
  const { params } = call
  if (params.length === 0)
    lint.note(
      line,
      `\`${name}\` is a helper and needs ${needs === 1 ? 'a value' : `${needs} values`}`,
      `for the field write \`this.${name}\``,
    )
  else if (params.length < needs) lint.note(line, `\`${name}\` needs ${needs} values`)
  if (params.length > takes.length && many !== true)
    lint.note(line, `\`${name}\` takes ${takes.length} ${takes.length === 1 ? 'value' : 'values'} at most`)
  const found = params.map(param => lintExpression(param, scope, lint, helper.safe !== true))
  for (const [i, one] of found.entries()) {
    const kinds = [takes[Math.min(i, takes.length - 1)] ?? 'any'].flat() as readonly Kind[]
    const param = params[i]
    if (param !== undefined && !kinds.some(kind => fits(one, kind, param)))
      lint.note(
        line,
        `\`${name}\` takes ${kinds.map(wordFor).join(' or ')}, and \`${nameOf(param)}\` is ${wordOf(one)}`,
      )
  }
  const [list, path] = params
  if ((name === 'where' || name === 'sort') && path?.type === 'StringLiteral' && found[0]?.is === 'place')
    lintKey(found[0].place, (path as hbs.AST.StringLiteral).value, line, lint)
  if (helper.gives === 'list' && list !== undefined) return found[0] ?? UNKNOWN
  return { is: 'made', gives: helper.gives }
}

/** The path inside each item that `where` and `sort` look at. */
function lintKey(list: Place, key: string, line: number, lint: PathLint): void {
  const item = stepTo(list, '*', lint.schemas)
  if (item === undefined) return
  const { place, from, lost } = walk(item, key.split('.'), lint.schemas)
  if (place === undefined)
    lint.note(
      line,
      `\`${key}\` is not in the items of \`${list.path}\``,
      suggestion(lost ?? '', Object.keys(from.schema.properties ?? {})),
    )
}

function lintExpression(expression: Expression, scope: Scope, lint: PathLint, reads: boolean): Found {
  switch (expression.type) {
    case 'PathExpression':
      return lintPath(expression as hbs.AST.PathExpression, scope, lint, reads)
    case 'SubExpression':
      return lintCall(expression as hbs.AST.SubExpression, scope, lint)
    case 'StringLiteral':
    case 'BooleanLiteral':
      return { is: 'literal' }
    case 'NumberLiteral':
      return { is: 'number' }
    default:
      return UNKNOWN
  }
}

function lintPath(path: hbs.AST.PathExpression, scope: Scope, lint: PathLint, reads: boolean): Found {
  const { line } = path.loc.start
  const start = startOf(path, scope, lint)
  if (start.is !== 'place') return start
  const { place, from, lost } = walk(start.place, start.names, lint.schemas)
  if (place === undefined) {
    lint.note(line, `\`${path.original}\` is not in the view`, hintFor(path, from, lost ?? '', scope, lint))
    return UNKNOWN
  }
  const losing = reads && !isShownHere(place, scope) ? lint.losing(place.classes) : []
  if (losing.length > 0)
    lint.note(
      line,
      `\`${path.original}\` is not kept for ${losing.join(', ')}`,
      `put it inside \`{{#shown ${path.original}}}\``,
    )
  return { is: 'place', place }
}

type Start =
  | Exclude<Found, { is: 'place' }>
  | { readonly is: 'place'; readonly place: Place; readonly names: readonly string[] }

function startOf(path: hbs.AST.PathExpression, scope: Scope, lint: PathLint): Start {
  const [first = '', ...rest] = path.parts
  if (path.data) {
    if (first === 'root') return { is: 'place', place: lint.root, names: rest }
    if (['index', 'first', 'last'].includes(first)) return { is: 'number' }
    lint.note(path.loc.start.line, `there is no \`@${first}\``, 'there are @root, @index, @first, @last')
    return { is: 'unknown' }
  }
  const named = path.depth === 0 && !/^this\b|^\./.test(path.original) ? scope.names.get(first) : undefined
  if (named?.is === 'place') return { is: 'place', place: named.place, names: rest }
  if (named !== undefined) return named
  let at: Scope | undefined = scope
  for (let up = 0; up < path.depth; up += 1) at = at?.outer
  if (at === undefined) lint.note(path.loc.start.line, `\`${path.original}\` leads out of the view`)
  return at?.here === undefined ? { is: 'unknown' } : { is: 'place', place: at.here, names: path.parts }
}

/** A near name; or the same name one level up or at the root. */
function hintFor(
  path: hbs.AST.PathExpression,
  from: Place,
  lost: string,
  scope: Scope,
  lint: PathLint,
): string | undefined {
  const fits = (place: Place | undefined) =>
    place !== undefined && walk(place, path.parts, lint.schemas).place !== undefined
  if (path.depth === 0 && fits(scope.outer?.here)) return `did you mean \`../${path.original}\`?`
  if (path.depth === 0 && scope.outer !== undefined && fits(lint.root))
    return `did you mean \`@root.${path.original}\`?`
  const near = suggestion(lost, Object.keys(from.schema.properties ?? {}))
  return near?.replace(
    /`([^`]+)`/,
    (_, word: string) => `\`${path.original.replace(new RegExp(`\\b${lost}\\b`), word)}\``,
  )
}

function isShownHere({ path }: Place, { shown }: Scope): boolean {
  return [...shown].some(start => path === start || path.startsWith(`${start}.`) || start === '')
}

function nameOf(expression: Expression): string {
  const { original } = expression as { original?: string | number | boolean }
  return original === undefined ? nameOf((expression as hbs.AST.SubExpression).path) : String(original)
}
