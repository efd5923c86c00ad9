// The words of a bench call to a sample ready to be measured.
import { parseArgs } from 'node:util'
import { examine, type DocumentRequest, type Examined, type Making } from '../src/generate.ts'
import type { Look, RenderRequest } from '../src/render/rendition.ts'
import { open, type Asked } from '../src/service/making.ts'
import { openShelf } from '../src/service/shelf.ts'

/** What was asked on the command line. */
export interface Call {
  readonly asked: Asked
  readonly runs: number
  readonly memory: boolean
}

/** A sample opened and looked at once. */
export interface Sample {
  readonly request: DocumentRequest
  readonly examined: Examined
  readonly rendering: RenderRequest
}

/** The call, with the full sample where no file is named. */
export function benchCall(words: readonly string[]): Call {
  const { values } = parseArgs({
    args: [...words],
    options: {
      file: { type: 'string', default: 'samples/whitlock/family-file.json' },
      stage: { type: 'string', default: 'court' },
      audience: { type: 'string', default: 'court' },
      'as-of': { type: 'string', default: '2026-11-23' },
      runs: { type: 'string', default: '20' },
      memory: { type: 'boolean', default: false },
    },
  })
  const { file, stage, audience, 'as-of': asOf } = values
  const asked = { document: 'cpr', files: [file], stage, audience, asOf, policy: 'default' }
  return { asked, runs: Number(values.runs), memory: values.memory }
}

/** Opens a file that fits its schema and can be made at the stage asked for; any other is no sample. */
export function openSample(asked: Asked): Sample {
  const shelf = openShelf()
  const opened = open(shelf, asked)
  if (opened.request === undefined) throw new Error(`${asked.files.join()} does not fit its schema`)
  const { request, assets } = opened
  const examined = examine(request)
  if (examined.refused)
    throw new Error(`${asked.files.join()} is refused at this stage: choose another --stage and --audience`)
  return { request, examined, rendering: renderingOf(request, examined, assets) }
}

function renderingOf(
  { type, audience, asOf }: DocumentRequest,
  { tree }: Examined,
  assets: Making['assets'],
): RenderRequest {
  const look = type.manifest.audiences[audience]?.look as Look
  return { tree, look, assets, asOf, properties: [['PermanenceSeal', '0'.repeat(64)]], draft: false }
}
