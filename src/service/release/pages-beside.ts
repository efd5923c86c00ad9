// Papers of an envelope to the page for a telephone of each that was kept without one, as long as it would still be the same copy.
import type { MadeDocument } from '../documents/document-record.ts'
import { picturesOf, type Gathered } from '../documents/gather.ts'
import { askedOf } from '../documents/make.ts'
import type { Service } from '../service.ts'

/** A paper as a page to read. */
export interface Page {
  /** The made document it is a page of. */
  readonly of: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The pages; none for a paper that has one, nor for one that would be another copy now. */
export async function pagesBeside(
  service: Service,
  gathered: Gathered,
  papers: readonly MadeDocument[],
): Promise<readonly Page[]> {
  const without = papers.filter(({ files }) => !files.some(({ format }) => format === 'html'))
  if (without.length === 0) return []
  const assets = await picturesOf(service.store, gathered)
  const made = await Promise.all(
    without.map(async paper => {
      const asked = { ...askedOf(service, paper), asOf: paper.asOf }
      const again = await service.engine.make({ files: gathered.files, assets, asked, formats: ['html'] })
      const isSame = again.provenance['rendition'] === paper.rendition
      return (isSame ? again.files : []).map(({ bytes, sha256 }) => ({ of: paper.id, bytes, sha256 }))
    }),
  )
  return made.flat()
}
