// The habits of the house: what any source file may not do, and why.
import { floorOf } from './floors.ts'
import { dotted, nodesOf, place, type Node, type Source } from './source.ts'

const longestFunction = 60
const longestFile = 350
const firstFloorWithClock = 3

const outside: Readonly<Record<string, string>> = {
  'Date.now': 'the clock is given as `asOf`',
  Date: 'the clock is given as `asOf`',
  'Math.random': 'the same input must make the same bytes',
  fetch: 'nothing below the service reaches the network',
}

/** Calls to the clock, chance, the environment or the network below the service. */
export function reachesOutside(source: Source): readonly string[] {
  if ((floorOf(source.path) ?? 0) >= firstFloorWithClock) return []
  return [...nodesOf(source.tree)].flatMap(node => {
    const fault = outsideFault(node)
    return fault === undefined ? [] : [`${place(source, node)}: ${fault}`]
  })
}

function outsideFault(node: Node): string | undefined {
  if (dotted(node) === 'process.env')
    return 'no `process.env` below service/: settings are given, not looked up'
  const name = dotted(node['callee']).replace(/^globalThis\./, '')
  const given = (node['arguments'] as readonly unknown[] | undefined)?.length ?? 0
  if (node.type === 'NewExpression' && (name !== 'Date' || given > 0)) return undefined
  const reason = Object.hasOwn(outside, name) ? outside[name] : undefined
  return reason && `no \`${node.type === 'NewExpression' ? 'new ' : ''}${name}()\` below service/: ${reason}`
}

/** Functions and files that are too long to hold in one's head. */
export function tooLong(source: Source): readonly string[] {
  const functions = [...nodesOf(source.tree)].flatMap(node => {
    const length = node.loc.end.line - node.loc.start.line + 1
    if (!isFunction(node) || length <= longestFunction) return []
    return [
      `${place(source, node)}: a function of ${length} lines; ${longestFunction} is the end: give its parts names`,
    ]
  })
  const { path, lines } = source
  if (lines.length <= longestFile) return functions
  return [...functions, `${path}: ${lines.length} lines; ${longestFile} is the end: it may be two files`]
}

function isFunction(node: Node): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|Class(Private)?Method)$/.test(
    node.type,
  )
}

/** `any`, which turns the compiler off for everything it touches. */
export function usesAny(source: Source): readonly string[] {
  return [...nodesOf(source.tree)]
    .filter(node => node.type === 'TSAnyKeyword')
    .map(
      node =>
        `${place(source, node)}: \`any\` turns the compiler off: say what it is, or \`unknown\` and look`,
    )
}

/** Default exports, and files that pass on all of another's names. */
export function exportsWrongly(source: Source): readonly string[] {
  return statements(source).flatMap(node => {
    if (node.type === 'ExportAllDeclaration')
      return [`${place(source, node)}: \`export *\` hides where a name lives: import it from its own file`]
    const renamed = (node['specifiers'] as readonly Node[] | undefined)?.some(
      one => dotted(one['exported']) === 'default',
    )
    if (node.type !== 'ExportDefaultDeclaration' && renamed !== true) return []
    return [`${place(source, node)}: a default export has another name in every file: export it by name`]
  })
}

/** A file whose first line does not say what it is. */
export function saysNothing({ path, lines }: Source): readonly string[] {
  const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0]
  if (/^\/\/ \S/.test(first ?? '')) return []
  return [`${path}:1: the first line is a \`//\` comment: one sentence, what this file turns into what`]
}

/** Exported names that nobody explained. */
export function undocumented(source: Source): readonly string[] {
  return statements(source).flatMap(node => {
    const declared = node['declaration'] as Node | null | undefined
    if (node.type !== 'ExportNamedDeclaration' || !declared) return []
    const comment = node.leadingComments?.at(-1)
    if (comment?.type === 'CommentBlock' && comment.value.startsWith('*')) return []
    return [
      `${place(source, node)}: \`${nameOf(declared)}\` is exported: one sentence in \`/** */\` says what it is or promises`,
    ]
  })
}

function nameOf(declared: Node): string {
  const [first] = (declared['declarations'] as readonly Node[] | undefined) ?? []
  return dotted(declared['id'] ?? first?.['id'])
}

function statements(source: Source): readonly Node[] {
  return source.tree['body'] as readonly Node[]
}
