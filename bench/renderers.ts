// Our PDF and DOCX beside plain pdfmake and plain docx on the same content.
import { Packer } from 'docx'
import { strFromU8 } from 'fflate'
import { textsOf, withoutSpace } from '../src/model/texts.ts'
import { documentOf, renderDocx } from '../src/render/docx.ts'
import { startJob } from '../src/render/docx/job.ts'
import { paintedIn } from '../src/render/docx/painted.ts'
import { unzipEntries } from '../src/render/docx/zip.ts'
import { renderPdf } from '../src/render/pdf.ts'
import type { RenderRequest } from '../src/render/rendition.ts'
import { bareDefinitions, renderBare } from './bare-pdf.ts'
import { work, type Work } from './interleaved.ts'
import { pagesOfPdf, printedIn, wordToPdf } from './office.ts'
import { so, timesOf, told, type Row } from './table.ts'

/** Both formats, ours and bare. A bare definition is ready before its clock starts; our nodes are made while ours runs. */
export function rendererWorks(request: RenderRequest): readonly Work[] {
  const same = () => request
  return [
    work('pdf', same, one => renderPdf(one)),
    work('bare pdfmake', bareDefinitions(request), renderBare),
    work('docx', same, renderDocx),
    work('bare docx', same, packBare),
  ]
}

/** The times, and that both sides hold the same words on as many pages. */
export async function rendererRows(
  request: RenderRequest,
  medians: ReadonlyMap<string, number>,
): Promise<readonly Row[]> {
  const of = (name: string): number => medians.get(name) ?? NaN
  return [
    told('bare pdfmake', of('bare pdfmake')),
    timesOf('tagged PDF, of bare pdfmake', of('pdf'), of('bare pdfmake'), 1.25),
    ...(await samePdf(request)),
    told('bare docx', of('bare docx')),
    timesOf('DOCX, of bare docx', of('docx'), of('bare docx'), 1.5),
    ...(await sameDocx(request)),
  ]
}

function packBare(request: RenderRequest): Promise<Uint8Array> {
  return Packer.toBuffer(documentOf(startJob(request)))
}

async function samePdf(request: RenderRequest): Promise<readonly Row[]> {
  const ours = await renderPdf(request)
  const bare = await renderBare(bareDefinitions(request)())
  const [own, other] = await Promise.all([ours.bytes, bare].map(pagesOfPdf))
  const printed = await printedIn(bare, [...request.tree.head, request.tree.foot])
  return [
    so('  the PDF holds every text', isWhole(request, ours.painted)),
    so('  the bare PDF holds every letter', holds(printed, textsOf(request.tree).join(''))),
    so(`  pages: ${own}, bare ${other}`, Math.abs((own ?? 0) - (other ?? 0)) <= 1),
  ]
}

async function sameDocx(request: RenderRequest): Promise<readonly Row[]> {
  const ours = await renderDocx(request)
  const bare = await packBare(request)
  const pages: number[] = []
  for (const bytes of [ours.bytes, bare]) pages.push(await pagesOfPdf(await wordToPdf(bytes)))
  const [own = 0, other = 0] = pages
  const main = unzipEntries(bare)['word/document.xml'] ?? new Uint8Array()
  return [
    so('  the DOCX holds every text', isWhole(request, ours.painted)),
    so('  the bare DOCX holds every text', isWhole(request, paintedIn(strFromU8(main)))),
    so(`  pages in LibreOffice: ${own}, bare ${other}`, Math.abs(own - other) <= 1),
  ]
}

function isWhole({ tree }: RenderRequest, painted: readonly string[]): boolean {
  return withoutSpace(painted) === withoutSpace(textsOf(tree))
}

/** Whether a text has every sign of another, as often. Cells that go over a page are read in another order, so order is left aside. */
function holds(text: string, other: string): boolean {
  const [has, wants] = [text, other].map(counted)
  return [...(wants ?? [])].every(([sign, count]) => (has?.get(sign) ?? 0) >= count)
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const sign of withoutSpace([text.normalize('NFKC')])) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
