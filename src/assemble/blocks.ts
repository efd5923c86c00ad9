// Lines of text to a tree of `:::` blocks, with what is wrong in their nesting.

/** A `:::` block as it stands in the template. */
export interface WrittenBlock {
  readonly name: string
  /** The words after the name that hold no `=`. */
  readonly words: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  /** Everything after the name, as written. */
  readonly rest: string
  readonly content: readonly (string | WrittenBlock)[]
  /** The line it opens on, from 1. */
  readonly line: number
}

/** What is wrong with a line, from 1. */
export interface BlockFault {
  readonly line: number
  readonly what: string
}

/** Blocks and the lines between them; what is wrong is said, and the rest read all the same. */
export interface BlockReading {
  readonly content: readonly (string | WrittenBlock)[]
  readonly faults: readonly BlockFault[]
}

const FENCE = /^\s*:::(?:[ \t]*([a-z][a-z-]*)(?:[ \t]+(.*))?)?\s*$/
const MARK = /^\s*:::/

/** Reads the `:::` blocks of some lines. */
export function readBlocks(source: string): BlockReading {
  const faults: BlockFault[] = []
  const content: (string | WrittenBlock)[] = []
  const open: { block: WrittenBlock; into: (string | WrittenBlock)[] }[] = []
  const here = () => open.at(-1)?.into ?? content
  for (const [i, text] of source.split('\n').entries()) {
    const [fence, name, rest = ''] = FENCE.exec(text) ?? []
    if (fence === undefined) {
      if (MARK.test(text))
        faults.push({
          line: i + 1,
          what: 'a line that starts with `:::` opens a block by its name or closes one',
        })
      else here().push(text)
      continue
    }
    if (name !== undefined) {
      const into: (string | WrittenBlock)[] = []
      const block = { name, ...argumentsOf(rest), content: into, line: i + 1 }
      here().push(block)
      open.push({ block, into })
    } else if (open.pop() === undefined)
      faults.push({ line: i + 1, what: '`:::` closes a block, and none is open' })
  }
  for (const { block } of open) faults.push({ line: block.line, what: `\`::: ${block.name}\` is not closed` })
  return { content, faults }
}

/** The lines of a block without the blocks in it. */
export function linesOf(content: readonly (string | WrittenBlock)[]): readonly string[] {
  return content.filter(part => typeof part === 'string')
}

function argumentsOf(rest: string): Pick<WrittenBlock, 'words' | 'attributes' | 'rest'> {
  const parts = rest
    .trim()
    .split(/\s+/)
    .filter(part => part !== '')
  const pairs = parts
    .filter(part => part.includes('='))
    .map(part => part.split(/=(.*)/s).slice(0, 2) as [string, string])
  return {
    rest: rest.trim(),
    words: parts.filter(part => !part.includes('=')),
    attributes: Object.fromEntries(pairs),
  }
}

/** The `# Title` a block begins with, and what comes after. */
export function titled(content: WrittenBlock['content']): {
  readonly title: string
  readonly rest: WrittenBlock['content']
} {
  const start = content.findIndex(part => typeof part !== 'string' || part.trim() !== '')
  const [, title] = /^\s*#\s+(.*)$/.exec(lineAt(content, start)) ?? []
  return title === undefined ? { title: '', rest: content } : { title, rest: content.slice(start + 1) }
}

/** The line at a place of some content, '' where a block or nothing stands there. */
export function lineAt(content: WrittenBlock['content'], index: number): string {
  const part = content[index]
  return typeof part === 'string' ? part : ''
}
