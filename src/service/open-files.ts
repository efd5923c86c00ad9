// Paths of case files to the files a document is made of, each once, with their pictures.
import { dirname, join } from 'node:path'
import { readAssets } from '../intake/assets.ts'
import { readCase } from '../intake/case-file.ts'
import { checkPictures } from '../check/pictures.ts'
import { checkSchema } from '../check/schema.ts'
import { assetKey, CARER, type CaseFiles } from '../model/case-files.ts'
import type { Problem } from '../model/problem.ts'
import type { Shelf } from './shelf.ts'

/** Case files that fit their schemas, with the pictures they name. */
export interface OpenFiles {
  readonly files: CaseFiles
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** Opens a family file, a carer file, or one of each; `files` is only there when nothing is wrong with them. */
export function openFiles(
  shelf: Shelf,
  paths: readonly string[],
): Pick<OpenFiles, 'assets'> & Partial<Pick<OpenFiles, 'files'>> & { readonly problems: readonly Problem[] } {
  if (paths.length === 0) throw new RangeError('Name the family file with --file')
  const read = paths.map(path => ({ path, ...readCase(path, shelf.schemas) }))
  const problems = read.flatMap(one => one.problems)
  const assets = new Map<string, Uint8Array>()
  if (problems.length > 0) return { problems, assets }
  const files: { -readonly [File in keyof CaseFiles]: CaseFiles[File] } = {}
  for (const { path, kind, json } of read) {
    if (files[kind] !== undefined)
      throw new RangeError(`Two ${kind} files were named: a document is made of one`)
    Object.assign(files, { [kind]: json })
    const pictures = readAssets(join(dirname(path), 'assets'), json)
    problems.push(...pictures.problems)
    for (const [name, bytes] of pictures.assets)
      assets.set(assetKey(name, kind === 'carer' ? `${CARER}/` : ''), bytes)
  }
  return problems.length > 0 ? { problems, assets } : { files, assets, problems }
}

/** Case files that are held in memory, looked at like those of a disk; pictures only where they are given. */
export function openHeld(
  { schemas }: Shelf,
  files: CaseFiles,
  pictures?: ReadonlyMap<string, Uint8Array>,
): ReturnType<typeof openFiles> {
  const assets = pictures ?? new Map<string, Uint8Array>()
  const problems = (['family', 'carer'] as const).flatMap(kind => {
    const json = files[kind]
    if (json === undefined) return []
    const faults = checkSchema(json, `${kind}-file.schema.json`, schemas)
    const place = kind === 'carer' ? CARER : ''
    const bytesOf = (name: string) => assets.get(assetKey(name, `${place}/`))
    const seen = pictures === undefined || faults.length > 0 ? [] : checkPictures(json, bytesOf)
    return [...faults, ...seen].map(problem => ({ ...problem, path: `${place}${problem.path}` }))
  })
  return problems.length > 0 ? { problems, assets } : { files, assets, problems }
}
