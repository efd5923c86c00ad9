// Finished files to what other programs see in them: poppler reads PDFs, LibreOffice converts Word files.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How many pages a PDF has. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<number> {
  return inFolder(async folder => {
    const { stdout } = await run('pdfinfo', [written(folder, 'file.pdf', bytes)])
    return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1])
  })
}

/** What poppler reads in a PDF, without its running heads and feet. */
export async function printedIn(bytes: Uint8Array, running: readonly string[]): Promise<string> {
  return inFolder(async folder => {
    const file = written(folder, 'file.pdf', bytes)
    const { stdout } = await run('pdftotext', ['-raw', '-nopgbrk', file, '-'], { maxBuffer: 100_000_000 })
    const isRunning = (line: string): boolean => running.includes(line) || /^Page \d+ of \d+$/.test(line)
    return stdout
      .split('\n')
      .filter(line => !isRunning(line.trim()))
      .join('')
  })
}

/** A Word file as LibreOffice prints it. */
export async function wordToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return inFolder(async folder => {
    await convert(written(folder, 'file.docx', bytes), folder)
    return readFileSync(join(folder, 'file.pdf'))
  })
}

/** Has LibreOffice convert a Word file, started for it alone. */
export async function convert(docx: string, folder: string): Promise<void> {
  const own = `-env:UserInstallation=file://${PROFILE}`
  await run('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx])
}

/** A profile of its own, so that an office at work beside the bench is not in the way. */
const PROFILE = mkdtempSync(join(tmpdir(), 'bench-office-'))
process.on('exit', () => rmSync(PROFILE, { recursive: true, force: true }))

/** Does something in a folder that is gone afterwards. */
export async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function written(folder: string, name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
