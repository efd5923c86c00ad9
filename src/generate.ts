// View to files: checked, withheld, assembled, checked, rendered, checked, sealed. It decides nothing else.
import { assemble, type Template } from './assemble/assemble.ts'
import { wordsOf } from './assemble/value.ts'
import { signedContent } from './check/content.ts'
import { policyValue, type Policy } from './check/policy.ts'
import type { RuleSet } from './check/rule.ts'
import { checkCase, checkFile, checkRelease, checkText } from './check/rules.ts'
import type { Release, RenderedFile, RuleContext } from './check/scope.ts'
import { refuses, settle } from './check/verdict.ts'
import { hiddenIn } from './render/hidden.ts'
import type { Audience, Manifest } from './model/manifest.ts'
import { withDocument } from './model/document-record.ts'
import type { Problem } from './model/problem.ts'
import { readerView, type Reading, type ReaderView, type WithheldValue } from './model/reader-view.ts'
import type { JsonSchema, Schemas } from './model/schema.ts'
import { lostText, textsOf } from './model/texts.ts'
import type { Block, DocumentTree } from './model/tree.ts'
import { nodeAt, type ViewRecord } from './model/view.ts'
import { withWay, type WayStep } from './model/way.ts'
import { viewText } from './model/view-text.ts'
import type { CaseFiles } from './model/case-files.ts'
import { FILES_OF, subjectsOf, viewOf } from './model/view-of.ts'
import { formatsOf, render, type Format } from './render/formats.ts'
import { propertiesOf } from './render/properties.ts'
import type { RenderRequest } from './render/rendition.ts'
import { fingerprint, NO_SEAL, SEAL, seal } from './render/seal.ts'

/** A document type ready for use: words compiled, rules and policy loaded, each with its hash. */
export interface DocumentType {
  readonly manifest: Manifest
  readonly template: Template
  readonly rules: RuleSet
  readonly viewSchema: JsonSchema
  readonly schemas: Schemas
  readonly policy: Policy
  readonly holidays: readonly string[]
  /** Hashes that any copy may show: they are the same for all. */
  readonly hashes: Readonly<Record<'template' | 'packs' | 'policy', string>>
  readonly program: string
}

/** One document for one reader, as of one day. */
export interface DocumentRequest {
  readonly type: DocumentType
  readonly files: CaseFiles
  /** What of the files it is about, as `subjectsOf` names it. */
  readonly subject: string
  readonly stage: string
  readonly audience: string
  /** Person id of the one person the copy is for, where it is for one. */
  readonly reader?: string
  readonly asOf: string
  readonly previous?: CaseFiles
}

/** What the checks before rendering found, and the tree for this reader. */
export interface Examined {
  readonly problems: readonly Problem[]
  readonly refused: boolean
  readonly view: ViewRecord
  readonly reader: ReaderView
  readonly tree: DocumentTree
}

/** In what formats a document is made, with which pictures (by the key a photo names), and in whose Word form. */
export interface Making {
  readonly formats: readonly Format[]
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly shell?: Shell
  /** In previews on a screen only: each text names the place of the file it comes from. No file that leaves the house does. */
  readonly origins?: boolean
  /** Is told which format comes next. */
  readonly progress?: (doing: string) => void
}

/** A council's own Word form, linted, and the sections it leaves out on purpose. */
export interface Shell {
  readonly bytes: Uint8Array
  readonly leavesOut: readonly string[]
}

/** The pages that stand before a working copy, made of its problems. */
export type Notice = (problems: readonly Problem[]) => readonly Block[]

/** One sealed file, in memory; `pages` where its format has pages. */
export interface MadeFile {
  readonly format: Format
  readonly bytes: Uint8Array
  readonly pages?: number
}

/** Files, or the problems that keep them from being made. */
export interface Generated {
  readonly problems: readonly Problem[]
  readonly files: readonly MadeFile[]
  readonly provenance: Readonly<Record<string, string>>
  /** What this reader may see. */
  readonly seen: ViewRecord
  /** The whole view the checks read. */
  readonly view: ViewRecord
  readonly withheld: readonly WithheldValue[]
  /** What the files say. */
  readonly tree: DocumentTree
}

/** Checks the case and the words of the document without rendering; a preview has its gaps marked in the tree. */
export function examine(request: DocumentRequest, marked = false): Examined {
  const { type, asOf } = request
  const view = wholeView(request)
  const context = contextOf(request, view)
  const onCase = gravestFirst(settle(checkCase(type.rules, context), view, asOf).open)
  const reader = readersOwn(request, view)
  const tree = assemble(type.template, reader.view, marked ? { gaps: onCase } : {})
  const inText = { ...context, tree, readerView: reader.view, seen: reader.view, withheld: reader.withheld }
  const problems = [...onCase, ...gravestFirst(settle(checkText(type.rules, inText), view, asOf).open)]
  return { problems, refused: refuses(problems, request.stage, type.manifest.stages), view, reader, tree }
}

/** Makes the files of a document, or none. A text of the tree that is not in a file is our fault and throws. */
export async function generate(request: DocumentRequest, making: Making): Promise<Generated> {
  const examined = examine(request)
  if (examined.refused) return answer(request, examined, [], [])
  const { files, problems } = await renderAll(request, examined, making, false)
  const refused = refuses(problems, request.stage, request.type.manifest.stages)
  return answer(request, examined, problems, refused ? [] : files)
}

/** A working copy with every gap marked in place and listed after the cover in the words the door gives: never refused for a gap. */
export async function preview(request: DocumentRequest, making: Making, notice: Notice): Promise<Generated> {
  const examined = examine(request, true)
  const [cover, ...rest] = examined.tree.children
  const children = [...(cover === undefined ? [] : [cover]), ...notice(examined.problems), ...rest]
  const marked = { ...examined, tree: { ...examined.tree, children } }
  const { files, problems } = await renderAll(request, marked, making, true)
  return answer(request, marked, problems, files)
}

/** What stops or blocks stands before what only warns. */
function gravestFirst(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...problems.filter(({ severity }) => severity !== 'warn'),
    ...problems.filter(({ severity }) => severity === 'warn'),
  ]
}

function answer(
  request: DocumentRequest,
  examined: Examined,
  onFiles: readonly Problem[],
  files: readonly MadeFile[],
): Generated {
  const { view, reader, tree } = examined
  const problems = [...examined.problems, ...onFiles]
  return {
    problems,
    files,
    tree,
    provenance: provenanceOf(request, reader),
    view,
    seen: reader.view,
    withheld: reader.withheld,
  }
}

async function renderAll(request: DocumentRequest, examined: Examined, making: Making, draft: boolean) {
  const files: MadeFile[] = []
  const problems: Problem[] = []
  const { tree, reader } = examined
  const properties = [...Object.entries(provenanceOf(request, reader)), [SEAL, NO_SEAL] as const]
  const { look } = audienceOf(request)
  const { assets, origins = false } = making
  const places = origins && draft ? { origins } : {}
  const drawn: RenderRequest = { tree, look, assets, asOf: request.asOf, properties, draft, ...places }
  for (const format of formatsOf(look).filter(one => making.formats.includes(one))) {
    making.progress?.(`Making the ${format}`)
    const made = await renderOne(format, drawn, making.shell, reader.view)
    problems.push(...made.unpaintable.map(character => unpaintable(character, format)))
    if (made.unpaintable.length > 0) continue
    conserve(made.asked, made.painted, format)
    const bytes = seal(format, made.bytes)
    const pages = made.pages === undefined ? {} : { pages: made.pages }
    problems.push(...onFile(request, examined, { ...pages, hidden: hiddenIn(format, bytes) }))
    files.push({ format, bytes, ...pages })
  }
  return { files, problems }
}

/** Renders one format; Word goes into the council's own form where there is one. `asked` is what the file must hold. */
async function renderOne(format: Format, drawn: RenderRequest, shell: Shell | undefined, view: ViewRecord) {
  if (format !== 'docx' || shell === undefined)
    return { ...(await render(format, drawn)), asked: textsOf(drawn.tree) }
  const { renderWordShell } = await import('./render/word-shell.ts')
  const valueAt = (path: string) => wordsOf(nodeAt(view, `/${path.replaceAll('.', '/')}`))
  const made = await renderWordShell(drawn, shell.bytes, valueAt, shell.leavesOut)
  if (made.unplaced.length > 0) throw new Error(`The form has no place for: ${made.unplaced.join(', ')}`)
  return made
}

function onFile(request: DocumentRequest, { view, tree }: Examined, file: RenderedFile): readonly Problem[] {
  const found = checkFile(request.type.rules, { ...contextOf(request, view), tree, file })
  return settle(found, view, request.asOf).open
}

/** Nothing the tree says is missing from a file: a text that is lost is our fault and throws. */
export function conserve(asked: readonly string[], painted: readonly string[], format: Format): void {
  const lost = lostText(asked, painted)
  if (lost !== undefined)
    throw new Error(`The ${format} file parts from the document at its character ${lost}`)
}

function unpaintable(character: string, format: Format): Problem {
  return {
    code: 'file/unpaintable',
    severity: 'stop',
    path: '',
    params: unpaintableParams(character, format),
  }
}

/** A character our fonts do not have, as it is named to the person who can write it another way. */
export function unpaintableParams(character: string, format: Format) {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { character: `U+${code}`, format }
}

/** The whole view a request is about, or the same of other files or another subject. */
export function wholeView(
  request: DocumentRequest,
  files: CaseFiles = request.files,
  subject: string = request.subject,
): ViewRecord {
  const { manifest, policy, viewSchema, schemas } = request.type
  const { copy, marking, look, wording } = audienceOf(request)
  const { audience, stage, asOf } = request
  const photographs = look !== 'court' || policyValue(policy, 'photographsInCourtCopy') === true
  const titles = policyValue(policy, 'titles') as Readonly<Record<string, string>>
  const title = titles[manifest.id] ?? manifest.title
  const document = { title, stage, asOf, audience, copy, marking, wording, photographs }
  const kind = manifest.subject
  const chosen = wording === undefined ? {} : { wording }
  const view = viewOf(files, { kind, subject, asOf, document, ...chosen }, viewSchema, schemas)
  return withWay(view, policyValue(policy, 'way') as readonly WayStep[], request.type.holidays, schemas)
}

/** The view of this reader, with the document's head and foot in this reader's words. */
function readersOwn(request: DocumentRequest, view: ViewRecord): ReaderView {
  const { stages } = request.type.manifest
  const manifest = audienceOf(request)
  const { stage, asOf, audience, reader } = request
  const who = reader === undefined ? {} : { reader }
  const reading = { audience, manifest, stage, stages, asOf, ...who }
  const seen = readerView(view, reading)
  const withheld = [...seen.withheld, ...withheldBesides(request, reading)]
  return { view: withDocument(seen.view, request.type.manifest.edition, manifest.copy), withheld }
}

/** What this reader may not see of a household whose file was given besides: the document does not read that file, but somebody may have written its words into the other. */
function withheldBesides({ type, files, asOf }: DocumentRequest, reading: Reading): readonly WithheldValue[] {
  const { manifest, schemas } = type
  const schema = schemas['carer.v1.schema.json']
  const reads = FILES_OF[manifest.subject]
  if (files.carer === undefined || schema === undefined || reads.includes('carer')) return []
  const household = viewOf(files, { kind: 'carer', subject: 'carer', asOf, document: {} }, schema, schemas)
  return readerView(household, reading).withheld
}

function contextOf(request: DocumentRequest, view: ViewRecord): RuleContext {
  const { stage, asOf, audience, type, previous, files } = request
  const others = subjectsOf(files, type.manifest.subject).filter(subject => subject !== request.subject)
  return {
    view,
    stage,
    stages: type.manifest.stages,
    asOf,
    audience,
    policy: type.policy,
    holidays: type.holidays,
    content: contentOf(view),
    others: others.map(subject => wholeView(request, files, subject)),
    ...(previous === undefined ? {} : { previous: wholeView(request, previous) }),
  }
}

/** The hash a signature of this view's record stands for. */
export function contentOf(view: ViewRecord): string {
  return `sha256-${fingerprint(signedContent(view))}`
}

/** What is known of a document before it goes out to its reader. */
export interface LookedOver {
  /** What this reader will not see. */
  readonly withheld: readonly WithheldValue[]
  /** Places of what lies beside it, in the order given, that tell what is withheld all the same. */
  readonly told: readonly (readonly Problem[])[]
  /** What must still be done. */
  readonly undone: readonly Problem[]
}

/** Looks over a document and what lies in one envelope with it: a covering letter, another paper, the names of the files. `own` are words about themselves the recipient knows. */
export function lookOver(
  request: DocumentRequest,
  beside: readonly DocumentTree[],
  release: Release,
  own: ReadonlySet<string>,
): LookedOver {
  const { type, asOf } = request
  const view = wholeView(request)
  const context = contextOf(request, view)
  const reader = readersOwn(request, view)
  const withheld = reader.withheld.filter(({ value }) => !own.has(value))
  const seen = { ...context, readerView: reader.view, seen: reader.view, withheld }
  const rules = { rules: type.rules.rules.filter(({ needs }) => 'withheld' in needs) }
  return {
    withheld: reader.withheld,
    told: beside.map(tree => checkText(rules, { ...seen, tree })),
    undone: settle(checkRelease(type.rules, { ...context, release }), view, asOf).open,
  }
}

function audienceOf({ type, audience }: DocumentRequest): Audience {
  const found = type.manifest.audiences[audience]
  if (found === undefined) throw new RangeError(`There is no audience \`${audience}\` in ${type.manifest.id}`)
  return found
}

/** What every file says of itself. Two readers' copies share no hash but those of template, packs and policy. */
function provenanceOf(request: DocumentRequest, reader: ReaderView): Readonly<Record<string, string>> {
  const { type, stage, audience, asOf } = request
  const document = `${type.manifest.id}@${type.manifest.version}`
  const content = `${audience} ${request.reader ?? ''} ${viewText(reader.view)}`
  return propertiesOf({ ...type.hashes, program: type.program, document, stage, audience, asOf, content })
}
