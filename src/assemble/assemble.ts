// A template and a view to a document tree.
import type { Problem } from '../model/problem.ts'
import type { Block, DocumentTree } from '../model/tree.ts'
import { nodeAt, type ViewRecord } from '../model/view.ts'
import { readBlocks, type WrittenBlock } from './blocks.ts'
import { openBook } from './book.ts'
import { withCited } from './cited.ts'
import { finish } from './finish.ts'
import { flowOf, withoutValues, type Making } from './flow.ts'
import { Handlebars } from './handlebars/engine.ts'
import { helpersFor } from './handlebars/run.ts'
import { BLOCK_HELPERS, HELPERS } from './handlebars/table.ts'
import { KINDS } from './kinds.ts'
import { CLOSE, OPEN, openSlots } from './slots.ts'
import { itemsOf, wordsOf } from './value.ts'

/** A template that was read once and can be filled many times. */
export interface Template {
  readonly name: string
  readonly fill: HandlebarsTemplateDelegate<object>
}

/** What else a document is made of. */
export interface AssembleOptions {
  /** In a preview: the list of gaps, whose numbers stand in the document where each is missing. */
  readonly gaps?: readonly Problem[]
}

/** Reads a template; throws where it is not Handlebars or holds the characters of slots. */
export function compileTemplate(source: string, name: string): Template {
  if (source.includes(OPEN) || source.includes(CLOSE))
    throw new RangeError(`${name} holds a character kept for slots`)
  const engine = Handlebars.create()
  const known = Object.fromEntries([...Object.keys(HELPERS), ...BLOCK_HELPERS].map(helper => [helper, true]))
  const options = { knownHelpers: known, knownHelpersOnly: true, preventIndent: true } as CompileOptions
  return { name, fill: engine.compile(engine.parse(source, { srcName: name }), options) }
}

/** Fills a template with what one reader may see. */
export function assemble(template: Template, view: ViewRecord, options: AssembleOptions = {}): DocumentTree {
  const book = openBook(view, options.gaps ?? [])
  const slots = openSlots(book)
  const written = template.fill(slots.wrap(view), { helpers: { ...helpersFor(slots, book) } })
  const { content, faults } = readBlocks(written)
  if (faults.length > 0)
    throw new RangeError(`${template.name}: ${faults.map(({ what }) => what).join('; ')}`)
  const making: Making = {
    slots,
    book,
    make: block => makeBlock(block, making),
    plain: new Set(),
    cited: new Set(),
  }
  const blocks = flowOf(content, making)
  const words = (path: string) => wordsOf(nodeAt(view, path))
  return {
    type: 'document',
    title: words('/document/title'),
    lang: 'en-GB',
    head: itemsOf(nodeAt(view, '/document/head')).map(wordsOf),
    foot: words('/document/foot'),
    children: finish(withCited(blocks, making.cited), making.plain),
  }
}

function makeBlock(written: WrittenBlock, making: Making): Block | undefined {
  const kind = Object.hasOwn(KINDS, written.name) ? KINDS[written.name] : undefined
  if (kind === undefined) throw new RangeError(`There is no block \`::: ${written.name}\``)
  withoutValues(written.rest)
  return kind.make(written, making)
}
