// The document types of a project to what a person can ask for.
import { listTemplates, readTemplate } from '../storage/templates.ts'
import type { Shelf } from './shelf.ts'

/** One document type: its versions, and the stages and audiences of the newest. */
export interface Listed {
  readonly id: string
  readonly title: string
  readonly versions: readonly string[]
  readonly stages: readonly string[]
  readonly audiences: readonly {
    readonly id: string
    readonly title: string
    readonly stages: readonly string[]
  }[]
}

/** What can be made, by id. */
export function listDocuments(shelf: Shelf): readonly Listed[] {
  const all = listTemplates(shelf.project)
  const ids = [...new Set(all.map(({ id }) => id))]
  return ids.flatMap(id => {
    const manifest = readTemplate(shelf.project, id)?.manifest
    if (manifest === undefined) return []
    const versions = all.filter(one => one.id === id).map(({ version }) => version)
    const audiences = Object.entries(manifest.audiences).map(([name, { title, stages }]) => ({
      id: name,
      title,
      stages,
    }))
    return [{ id, title: manifest.title, versions, stages: manifest.stages, audiences }]
  })
}
