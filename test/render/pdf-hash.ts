// Prints the hash of the sample report, for tests that run it in another process.
import { createHash } from 'node:crypto'
import { renderPdf } from '../../src/render/pdf.ts'
import { requestFor } from './pdf-building.ts'
import { REPORT } from './pdf-sample.ts'

const { bytes } = await renderPdf(requestFor(REPORT))
console.log(createHash('sha256').update(bytes).digest('hex'))
