// The folder `schemas/` to schemas by file name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema, Schemas } from '../model/schema.ts'

/** Every schema of a project: those of files, of their parts, and of views. */
export function readSchemas(project: string): Schemas {
  const folders = ['', 'parts', 'views'].map(folder => join(project, 'schemas', folder))
  const files = folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.schema.json'))
      .map(name => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonSchema] as const),
  )
  return Object.fromEntries(files)
}
