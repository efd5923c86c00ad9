// The command line from a cold start beside LibreOffice from a cold start.
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Asked } from '../src/service/making.ts'
import { medians, work, type Work } from './interleaved.ts'
import { convert, inFolder } from './office.ts'
import { timesOf, told, type Row } from './table.ts'

const run = promisify(execFile)
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
const RUNS = 5

/** How long it takes to make both files, to check, and to have LibreOffice make a PDF of the same Word file. */
export async function coldRows(asked: Asked): Promise<readonly Row[]> {
  return inFolder(async folder => {
    await command('generate', asked, ['--out', folder])
    const docx = readdirSync(folder).find(name => name.endsWith('.docx')) ?? ''
    const works: readonly Work[] = [
      work(
        'generate',
        () => ['--out', folder],
        more => command('generate', asked, more),
      ),
      work(
        'check',
        () => [],
        more => command('check', asked, more),
      ),
      work(
        'office',
        () => join(folder, docx),
        file => convert(file, folder),
      ),
    ]
    const times = await medians(works, RUNS, 1)
    const office = times.get('office') ?? NaN
    return [
      told('LibreOffice, DOCX to PDF, cold', office),
      timesOf('generate to both files, cold, of LibreOffice', times.get('generate') ?? NaN, office, 2),
      timesOf('check, cold, of LibreOffice', times.get('check') ?? NaN, office, 0.5),
    ]
  })
}

async function command(name: 'generate' | 'check', asked: Asked, more: readonly string[]): Promise<void> {
  const { document, files, stage = '', audience = '', asOf = '' } = asked
  const reader = ['--stage', stage, '--audience', audience, '--as-of', asOf]
  await run(process.execPath, [MAIN, name, document, '--file', ...files, ...reader, ...more])
}
