// A template to everything that is wrong with it, before anybody makes a document of it.
import type { JsonSchema, Schemas } from '../model/schema.ts'
import { Handlebars } from './handlebars/engine.ts'
import { lintBlocks } from './lint/blocks.ts'
import { rootPlace } from './lint/fields.ts'
import type { LintFault, Note } from './lint/fault.ts'
import { lintPaths } from './lint/paths.ts'
import { lintWords } from './lint/text.ts'
import { CLOSE, OPEN } from './slots.ts'

export type { LintFault } from './lint/fault.ts'

/** What the linter reads of a manifest: how each audience sees each class of information. */
export interface Audiences {
  readonly audiences: Readonly<Record<string, { readonly classes: Readonly<Record<string, unknown>> }>>
}

/** Every fault of a template, in the order of its lines. */
export function lintTemplate(
  source: string,
  file: string,
  viewSchema: JsonSchema,
  schemas: Schemas,
  manifest: Audiences,
): readonly LintFault[] {
  const faults: LintFault[] = []
  const note: Note = (line, what, hint) =>
    faults.push({ file, line, what, ...(hint !== undefined && { hint }) })
  const ids = lintBlocks(source, note)
  lintWords(source, ids, note)
  lintSlots(source, note)
  const program = parsed(source, note)
  const losing = (classes: ReadonlySet<string>) => audiencesLosing(classes, manifest)
  if (program !== undefined)
    lintPaths(program, { source, root: rootPlace(viewSchema, schemas), schemas, losing, note })
  return faults.toSorted((a, b) => a.line - b.line)
}

/** Ways of showing a class of information that take nothing away. */
const KEPT: readonly unknown[] = ['keep', 'label']

/** The audiences for which some of these classes is anything but kept; a class a manifest does not name is taken out. */
function audiencesLosing(classes: ReadonlySet<string>, { audiences }: Audiences): readonly string[] {
  return Object.entries(audiences)
    .filter(([, audience]) => [...classes].some(name => !KEPT.includes(audience.classes[name])))
    .map(([name]) => name)
}

function parsed(source: string, note: Note): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const line = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):/.exec(message)?.[1] ?? '1'
    note(Number(line), parseFault(message))
    return undefined
  }
}

/** What the parser stumbled over, in words for a template’s author. */
function parseFault(message: string): string {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? []
  if (opened !== undefined) return `\`{{#${opened}}}\` is closed by \`{{/${closed}}}\``
  if (/OPEN_ENDBLOCK.*got 'EOF'/.test(message)) return 'a `{{#…}}` is not closed'
  return 'this is not Handlebars: look at the braces and the words between them'
}

function lintSlots(source: string, note: Note): void {
  for (const [i, line] of source.split('\n').entries())
    if (line.includes(OPEN) || line.includes(CLOSE))
      note(i + 1, 'a private-use character is kept for slots', 'take it out')
}
