// A document tree to a Word file.
import { readFileSync } from 'node:fs'
import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8 } from 'fflate'
import type { DocumentTree } from '../model/tree.ts'
import { blocksToWord } from './docx/blocks.ts'
import { gapInContents } from './docx/cover.ts'
import { type Job, startJob } from './docx/job.ts'
import { normalise, standIn } from './docx/normalise.ts'
import { numberingOf } from './docx/numbering.ts'
import { pagesOf } from './docx/page.ts'
import { paintedIn } from './docx/painted.ts'
import { onPage } from './docx/paragraphs.ts'
import { stylesOf } from './docx/styles.ts'
import { unzipEntries, zipEntries } from './docx/zip.ts'
import { FONTS } from './fonts.ts'
import { unwritable } from './markup.ts'
import type { RenderRequest, Rendition } from './rendition.ts'

/** Renders a Word file: real headings, lists and tables, and the same bytes for the same request. */
export async function renderDocx(request: RenderRequest): Promise<Rendition> {
  const unpaintable = unwritable([request.tree, request.properties])
  if (unpaintable.length > 0) return { bytes: new Uint8Array(), painted: [], unpaintable }
  const job = startJob(request)
  const packed = await Packer.toBuffer(documentOf(job))
  const fonts = facesOf(job).map(path => readFileSync(path))
  const parts = normalise(unzipEntries(packed), request.asOf, request.tree.lang, fonts)
  const painted = paintedIn(strFromU8(parts['word/document.xml']!))
  return { bytes: zipEntries(parts), painted, unpaintable }
}

/** The Word document of a job, before it is packed, with what `fontAt` gives for each face of its font. */
export function documentOf(job: Job, fontAt: (at: number) => Buffer = standIn): Document {
  const { tree, properties } = job.request
  return new Document({
    title: tree.title,
    creator: 'Permanence',
    lastModifiedBy: 'Permanence',
    customProperties: properties.map(([name, value]) => ({ name, value })),
    compatibility: { version: 15 },
    styles: stylesOf(job.look, { gap: gapInContents(job), first: firstIn(tree) }),
    ...embeddedFonts(job, fontAt),
    numbering: numberingOf(job),
    sections: [pagesOf(blocksToWord(tree.children, job, onPage(job)), job)],
  })
}

/** Which kind of head holds the heading of level 1. */
function firstIn({ children }: DocumentTree): 'name' | 'mastheadName' | 'salutation' {
  const types = new Set(children.map(({ type }) => type))
  if (types.has('masthead')) return 'mastheadName'
  return types.has('letterhead') ? 'salutation' : 'name'
}

/** Machines have Arial; the font of books travels with them, its leaning faces where words lean. */
function facesOf({ look, request }: Job): readonly string[] {
  if (look.font.named === 'Arial') return []
  const { normal, bold, italics, bolditalics } = FONTS[look.font.embedded]
  const leaning = JSON.stringify(request.tree).includes('"type":"emphasis"')
  return [normal, bold, ...(leaning ? [italics, bolditalics] : [])]
}

function embeddedFonts(job: Job, fontAt: (at: number) => Buffer): Pick<IPropertiesOptions, 'fonts'> {
  const [data, bold, italic, boldItalic] = facesOf(job).map((_, at) => fontAt(at))
  if (data === undefined || bold === undefined) return {}
  const slanted = italic && boldItalic ? { italic, boldItalic } : {}
  return { fonts: [{ name: job.look.font.named, data, bold, ...slanted }] }
}
