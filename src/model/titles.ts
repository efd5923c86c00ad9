// A pointer into a family file to the words of the form: which part, which item.
import { steps, type Pointer } from './pointer.ts'
import { resolve, type JsonSchema, type Schemas } from './schema.ts'

/** The titles along a pointer, outermost first, such as `Children 1`, `Health`, `Summary`. Steps no schema names are left out. */
export function titlesAt(schemas: Schemas, file: string, pointer: Pointer): readonly string[] {
  const titles: string[] = []
  let here: { schema: JsonSchema; file: string } | undefined = { schema: schemas[file] ?? {}, file }
  for (const step of steps(pointer)) {
    const { schema, file: home }: { schema: JsonSchema; file: string } = here
    const inner: JsonSchema | undefined = schema.items ?? schema.properties?.[step]
    if (inner === undefined) return titles
    here = resolve(schemas, inner, home)
    if (schema.items === undefined) titles.push(here.schema.title ?? step)
    else titles.push(`${titles.pop() ?? ''} ${Number(step) + 1}`.trim())
  }
  return titles
}
