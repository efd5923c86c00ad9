// What the service knows across children to a paper of its own: the words of `templates/papers/`, and the renderers of every document.
import { assemble, compileTemplate, type Template } from '../assemble/assemble.ts'
import { conserve, unpaintableParams, type MadeFile } from '../generate.ts'
import { formatDate } from '../model/dates.ts'
import { nodeOf, type Building } from '../model/nodes.ts'
import { textsOf } from '../model/texts.ts'
import type { DocumentTree } from '../model/tree.ts'
import type { ViewRecord } from '../model/view.ts'
import { render, type Format } from '../render/formats.ts'
import { propertiesOf } from '../render/properties.ts'
import { fingerprint, NO_SEAL, SEAL, seal } from '../render/seal.ts'
import { readPaper, type StoredPaper } from '../storage/templates.ts'
import type { Fault } from './answer.ts'
import { programVersion, refuseChanged, type Shelf } from './shelf.ts'

/** A paper to be made of plain data that its view describes. */
export interface PaperJob {
  readonly paper: string
  /** Its second line of the running head. */
  readonly about: string
  readonly data: Readonly<Record<string, unknown>>
  readonly asOf: string
  readonly formats: readonly Format[]
}

/** A file with the name it goes by. */
export interface PaperFile extends MadeFile {
  readonly name: string
  readonly sha256: string
}

/** The files and what they say; or, where a name has a character our fonts do not, what keeps them from being made. */
export interface MadePaper {
  readonly files: readonly PaperFile[]
  readonly problems: readonly Fault[]
  readonly tree: DocumentTree
}

/** What the papers are made of holds no ids and no classes: who asks may see all of it. */
const PLAIN: Omit<Building, 'schemas'> = { refer: () => undefined, classKey: () => '' }

const compiled = new Map<string, Template>()

/** Makes a paper. The same data on the same day makes the same bytes. */
export async function makePaper(shelf: Shelf, job: PaperJob): Promise<MadePaper> {
  const stored = readPaper(shelf.project, job.paper)
  if (stored === undefined) throw new RangeError(`There is no paper \`${job.paper}\``)
  refuseChanged(shelf.project, stored)
  const tree = assemble(templateOf(stored), viewOf(shelf, stored, job))
  const drawn = {
    tree,
    look: stored.manifest.look,
    assets: new Map<string, Uint8Array>(),
    asOf: job.asOf,
    properties: [...Object.entries(provenanceOf(stored, job)), [SEAL, NO_SEAL] as const],
    draft: false,
  }
  const files: PaperFile[] = []
  const problems: Fault[] = []
  for (const format of job.formats) {
    const made = await render(format, drawn)
    for (const character of made.unpaintable)
      problems.push({ code: 'file/unpaintable', params: unpaintableParams(character, format) })
    if (made.unpaintable.length > 0) continue
    conserve(textsOf(tree), made.painted, format)
    const bytes = seal(format, made.bytes)
    const name = `${stored.manifest.file}-${job.asOf}.${format}`
    const pages = made.pages === undefined ? {} : { pages: made.pages }
    files.push({ name, format, bytes, sha256: fingerprint(bytes), ...pages })
  }
  return { files: problems.length > 0 ? [] : files, problems, tree }
}

function templateOf({ key, hash, body }: StoredPaper): Template {
  const template = compiled.get(hash) ?? compileTemplate(body, key)
  compiled.set(hash, template)
  return template
}

function viewOf({ schemas }: Shelf, { manifest }: StoredPaper, { data, about, asOf }: PaperJob): ViewRecord {
  const { title, copy, marking } = manifest
  const name = `${manifest.view}.schema.json`
  const schema = schemas[name]
  if (schema === undefined) throw new RangeError(`There is no view \`${manifest.view}\``)
  const head = [title, about].filter(line => line !== '')
  const document = { title, asOf, copy, marking, head, foot: `${copy}, ${formatDate(asOf)}` }
  const view = nodeOf({ ...PLAIN, schemas }, { ...data, document }, schema, '', name)
  if (view.kind !== 'record') throw new RangeError(`The view \`${manifest.view}\` is no record`)
  return view
}

function provenanceOf({ manifest, hash }: StoredPaper, { paper, about, data, asOf }: PaperJob) {
  return propertiesOf({
    document: `${manifest.id}@${manifest.version}`,
    stage: 'meeting',
    audience: 'meeting',
    asOf,
    template: hash,
    packs: 'none',
    policy: 'none',
    program: programVersion(),
    content: JSON.stringify({ paper, about, data }),
  })
}
