// A TypeScript source file to its syntax tree, and what the house rules ask of that tree.
import { parse } from '@babel/parser'

/** A node of the syntax tree, as far as the house rules look at it. */
export interface Node {
  readonly type: string
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
  readonly leadingComments?: readonly { readonly type: string; readonly value: string }[]
  readonly [key: string]: unknown
}

/** One source file: its path from the root of the project, its lines and its tree. */
export interface Source {
  readonly path: string
  readonly lines: readonly string[]
  readonly tree: Node
}

/** Reads a file's text into its tree; a text that is no TypeScript throws, naming the file. */
export function parseSource(path: string, text: string): Source {
  try {
    const tree = parse(text, { sourceType: 'module', plugins: ['typescript'], attachComment: true })
    return { path, lines: text.trimEnd().split('\n'), tree: tree.program as unknown as Node }
  } catch (fault) {
    throw new SyntaxError(`${path} cannot be read`, { cause: fault })
  }
}

/** Every node under this one, itself first, in reading order. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const [key, value] of Object.entries(node)) {
    if (/comments$/i.test(key)) continue
    for (const inner of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(inner)) yield* nodesOf(inner)
    }
  }
}

/** Where a node stands, as `src/file.ts:12`. */
export function place(source: Source, node: Node): string {
  return `${source.path}:${node.loc.start.line}`
}

/** A name or a dotted name such as `process.env`; empty for any other expression. */
export function dotted(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type !== 'MemberExpression' || node['computed'] === true) return ''
  return `${dotted(node['object'])}.${dotted(node['property'])}`
}

/** What a file imports, exports from, requires or loads while running, with where it says so. */
export function importsOf(source: Source): readonly { readonly from: string; readonly node: Node }[] {
  return [...nodesOf(source.tree)].flatMap(node => {
    const from = importedBy(node)
    return isNode(from) && typeof from['value'] === 'string' ? [{ from: from['value'], node }] : []
  })
}

function importedBy(node: Node): unknown {
  if (node.type === 'TSImportType') return node['argument'] ?? node['source']
  if (node.type !== 'CallExpression') return node['source']
  const [first] = node['arguments'] as readonly unknown[]
  const called = node['callee']
  if (!isNode(called)) return undefined
  return called.type === 'Import' || isRequire(called) ? first : undefined
}

function isRequire(called: Node): boolean {
  if (called.type === 'CallExpression') return dotted(called['callee']).endsWith('createRequire')
  return ['require', 'require.resolve'].includes(dotted(called))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
