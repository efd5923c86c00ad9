// A family file to the same file under other ids: every id and every reference to one, and the names of its pictures, as its schema marks them.
import { resolve, type JsonSchema, type Schemas } from '../../model/schema.ts'

/** How ids and pictures are called from here on. */
export interface NewNames {
  readonly id: (old: string) => string
  readonly picture: (old: string) => string
}

const FILE = 'family-file.schema.json'
const ID = '^[a-z0-9][a-z0-9-]{0,59}$'
const PICTURE = 'asset'

/** The file with new ids; words stay as people wrote them. */
export function renamed(json: unknown, schemas: Schemas, names: NewNames): unknown {
  const visit = (value: unknown, raw: JsonSchema | undefined, home: string, name: string): unknown => {
    if (raw === undefined) return value
    const { schema, file } = resolve(schemas, raw, home)
    if (typeof value === 'string') {
      if (name === PICTURE) return names.picture(value)
      return schema.pattern === ID || schema.refersTo !== undefined ? names.id(value) : value
    }
    if (Array.isArray(value)) return value.map(item => visit(item, schema.items, file, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [
        field,
        visit(inner, schema.properties?.[field], file, field),
      ]),
    )
  }
  return visit(json, schemas[FILE], FILE, '')
}

/** Every text of some JSON that stands alone, as ids do. */
export function textsIn(json: unknown): ReadonlySet<string> {
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(json)
  return texts
}
