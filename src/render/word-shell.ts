// A document tree and a council’s own Word form to that form, filled in.
import { Document, type IPatch, Packer, patchDocument } from 'docx'
import { strToU8 } from 'fflate'
import { type Job, startJob } from './docx/job.ts'
import { normalise } from './docx/normalise.ts'
import { numberingOf } from './docx/numbering.ts'
import { stylesOf } from './docx/styles.ts'
import { unzipEntries, zipEntries } from './docx/zip.ts'
import { idsOf, unwritable } from './markup.ts'
import type { RenderRequest, Rendition } from './rendition.ts'
import {
  type Filling,
  fillingOf,
  isGone,
  sectionsWithoutPlace,
  type Source,
  sourceOf,
  textsOfFilling,
} from './word-shell/filling.ts'
import { finishPart } from './word-shell/finish.ts'
import { openShell, textPart } from './word-shell/open.ts'
import { patchOf } from './word-shell/patches.ts'
import { outsideSections } from './word-shell/pieces.ts'
import { askedBy, outsidePlaces, linesIn, pageParts, placesIn, takesBlocks } from './word-shell/places.ts'
import { withProperties } from './word-shell/properties.ts'
import { dressed } from './word-shell/shell-styles.ts'
import { freeMarks, type Marks, type Spot, withTokens, wordsOfPlaces } from './word-shell/tokens.ts'
import { COLOURS } from './style.ts'

/** A filled form, with what its places asked for. */
export interface ShellRendition extends Rendition {
  /** Every text the places ask for, in order: what `painted` must hold. */
  readonly asked: readonly string[]
  /** Ids of sections of the tree for which the form has no place. */
  readonly unplaced: readonly string[]
}

type Parts = Record<string, Uint8Array>

interface Filled {
  readonly spot: Spot
  readonly filling: Filling
}

const STYLES = 'word/styles.xml'
const BODY = 'word/document.xml'
const HEADS = 'word/header'

/** Fills a form that `lintShell` finds nothing wrong with: the same bytes for the same request and form. `valueAt` gives the printed words of a path of the reader’s view; sections the form leaves out are in no `{{rest}}`. */
export async function renderWordShell(
  request: RenderRequest,
  shell: Uint8Array,
  valueAt: (path: string) => string | undefined,
  leavesOut: readonly string[] = [],
): Promise<ShellRendition> {
  const opened = openShell(shell)
  if ('refused' in opened) throw new RangeError(`There is no form to fill in: ${opened.refused}`)
  const [loose] = outsideSections(request.tree.children)
  if (loose !== undefined)
    throw new RangeError(`A form takes the sections of a document, and a \`${loose}\` stands outside them`)
  const words = wordsOfPlaces(opened.parts)
  const source = sourceOf(request.tree, words.map(askedBy), valueAt, leavesOut)
  const values = source.asked.map(asked => (asked.kind === 'path' ? (valueAt(asked.path) ?? '') : ''))
  const unpaintable = unwritable([request.tree, request.properties, values])
  const unplaced = words.some(one => one.trim() === 'rest')
    ? []
    : sectionsWithoutPlace(source).map(({ id }) => id)
  if (unpaintable.length > 0)
    return { bytes: new Uint8Array(), painted: [], unpaintable, asked: [], unplaced }
  refuseUnknown(opened.parts, words)
  const marks = freeMarks([JSON.stringify(request.tree), ...values, ...xmlParts(opened.parts)])
  const { parts, spots } = await withTokens(opened.parts, marks, asked => isGone(asked, source))
  const filled = spots
    .map(spot => ({ spot, filling: fillingOf(spot.asked, spot.alone, source) }))
    .map(keptWhereEmpty)
  const made = await fill(parts, filled, request, marks)
  return { ...made, unpaintable, asked: askedOf(filled, source), unplaced }
}

/** A place of which nothing comes keeps its own paragraph: a cell is never without one, and two tables never touch. */
function keptWhereEmpty({ spot, filling }: Filled): Filled {
  const empty = filling.form === 'blocks' && filling.blocks.length === 0
  return empty ? { spot, filling: { form: 'words', inlines: [] } } : { spot, filling }
}

async function fill(
  parts: Parts,
  filled: readonly Filled[],
  request: RenderRequest,
  marks: Marks,
): Promise<{ bytes: Uint8Array; painted: readonly string[] }> {
  const job = jobOf(request, filled)
  const patches: Record<string, IPatch> = {}
  // Each patch reads all that is there, so the long ones come last.
  const isLong = ({ filling }: Filled): boolean => filling.form === 'blocks'
  for (const { spot, filling } of [...filled.filter(one => !isLong(one)), ...filled.filter(isLong)])
    patches[spot.token] = patchOf(spot, filling, job, marks)
  const patched = unzipEntries(
    await patchDocument({
      outputType: 'uint8array',
      data: zipEntries(parts),
      keepOriginalStyles: true,
      placeholderDelimiters: { start: marks.open, end: marks.close },
      numbering: numberingOf(job),
      patches,
    }),
  )
  const ours = await emptyDocument(request, job)
  const { dress, xml } = dressed(textPart(patched, STYLES), textPart(ours, STYLES))
  const made: Parts = { ...withProperties(patched, ours), [STYLES]: strToU8(xml) }
  const spots = filled.map(({ spot }) => spot)
  const marked = Object.keys(patched).some(name => name.startsWith(HEADS)) ? HEADS : BODY
  const painted = pageParts(Object.keys(patched)).flatMap(name => {
    const finished = finishPart(textPart(patched, name), spots, marks, dress)
    made[name] = strToU8(
      request.draft && name.startsWith(marked) ? withDraftMark(finished.xml) : finished.xml,
    )
    return finished.painted
  })
  return { bytes: zipEntries(normalise(made, request.asOf, request.tree.lang)), painted }
}

/** A form numbers its own parts, not the paragraphs in them; links lead only to what is placed. */
function jobOf(request: RenderRequest, filled: readonly Filled[]): Job {
  const job = startJob(request)
  const placed = new Set(idsOf(filled.map(({ filling }) => filling)))
  const anchors = new Map([...job.anchors].filter(([id]) => placed.has(id)))
  return { ...job, look: { ...job.look, numbersParagraphs: false }, anchors }
}

/** A document of ours without words, for its styles and what it says of itself. */
async function emptyDocument({ tree, properties }: RenderRequest, job: Job): Promise<Parts> {
  const document = new Document({
    title: tree.title,
    creator: 'Permanence',
    lastModifiedBy: 'Permanence',
    customProperties: properties.map(([name, value]) => ({ name, value })),
    styles: stylesOf(job.look),
    sections: [{ children: [] }],
  })
  return unzipEntries(await Packer.toBuffer(document))
}

function askedOf(filled: readonly Filled[], { tree }: Source): readonly string[] {
  return filled.flatMap(({ filling }) => textsOfFilling(filling, tree))
}

/** The linter says all this better; a form that was never linted must not lose words in silence. */
function refuseUnknown(parts: Parts, words: readonly string[]): void {
  const unknown = words.find(one => askedBy(one).kind === 'unknown')
  if (unknown !== undefined) throw new RangeError(`There is no place \`{{${unknown}}}\` in a form`)
  const stray = pageParts(Object.keys(parts)).find(name =>
    linesIn(textPart(parts, name)).some(({ text }) => /\{\{|\}\}/.test(outsidePlaces(text))),
  )
  if (stray !== undefined)
    throw new RangeError(`A place in ${stray} of the form has braces that do not match`)
  const crowded = placesIn(textPart(parts, BODY)).find(({ asked, alone }) => takesBlocks(asked) && !alone)
  if (crowded !== undefined)
    throw new RangeError(`\`{{${crowded.words}}}\` must stand alone in its paragraph`)
}

/** The mark of a working copy opens every head, or the body of a form without any. */
function withDraftMark(xml: string): string {
  const mark = `<w:p><w:r><w:rPr><w:b/><w:color w:val="${COLOURS.gap.slice(1)}"/></w:rPr><w:t>DRAFT, not complete.</w:t></w:r></w:p>`
  return xml.replace(/<w:(?:body|hdr)\b[^>]*>/, opening => opening + mark)
}

function xmlParts(parts: Parts): readonly string[] {
  return Object.keys(parts)
    .filter(name => name.endsWith('.xml'))
    .map(name => textPart(parts, name))
}
