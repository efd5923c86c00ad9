// Paths of a view, as people write them (`child.person.name.first`), to whether the view's schema has them.
import { REFERRED, resolve, type JsonSchema, type Schemas } from './schema.ts'

/** Whether a dotted path leads to a value of the view; numbers pick items of lists. */
export function viewPathExists(schemas: Schemas, view: JsonSchema, path: string): boolean {
  let here = { schema: view, file: view.$id ?? '' }
  for (const step of path.split('.')) {
    const inner: JsonSchema | undefined =
      here.schema.items !== undefined && /^\d+$/.test(step)
        ? here.schema.items
        : here.schema.properties?.[step]
    if (inner === undefined) return false
    const found = resolve(schemas, inner, here.file)
    const target = REFERRED[found.schema.refersTo ?? '']
    here = target === undefined ? found : resolve(schemas, { $ref: target }, found.file)
  }
  return here.schema.properties === undefined && here.schema.items === undefined
}
