// Paths of a template to fields of the view’s schema: references followed, classes gathered, misspellings recognised.
import { REFERRED, resolve, type JsonSchema, type Schemas } from '../../model/schema.ts'

/** A field of the view a template can name, with all that stands above it. */
export interface Place {
  /** `child.homes.*.why`, the same however a template says it. */
  readonly path: string
  readonly schema: JsonSchema
  readonly file: string
  /** Classes of information the field or something above it may belong to. */
  readonly classes: ReadonlySet<string>
}

/** What a place holds: fields, items, or one value. */
export type Shape = 'record' | 'list' | 'leaf'

/** Who somebody is in the case, where the path alone says so. */
const KNOWN_KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['child.person', 'child'],
  ['parents.*.person', 'parent'],
  ['mother.person', 'parent'],
  ['fathers.*.person', 'parent'],
  ['siblings.*.person', 'sibling'],
  ['child.siblings.*.person', 'sibling'],
]

/** The whole view. */
export function rootPlace(viewSchema: JsonSchema, schemas: Schemas): Place {
  return placeOf('', viewSchema, viewSchema.$id ?? '', new Set(), schemas)
}

/** The field of a place, or an item of a list (`*` or a number). */
export function stepTo(place: Place, name: string, schemas: Schemas): Place | undefined {
  const { schema, file, classes } = place
  const isItem = schema.items !== undefined && /^(\*|\d+)$/.test(name)
  const properties = schema.properties ?? {}
  const raw = isItem ? schema.items : Object.hasOwn(properties, name) ? properties[name] : undefined
  if (raw === undefined) return undefined
  const path = [place.path, isItem ? '*' : name].filter(part => part !== '').join('.')
  return placeOf(path, raw, file, classes, schemas)
}

/** The place some steps below another; undefined with the step that leads nowhere. */
export function walk(
  place: Place,
  names: readonly string[],
  schemas: Schemas,
): { readonly place?: Place; readonly from: Place; readonly lost?: string } {
  let from = place
  for (const name of names) {
    const next = stepTo(from, name, schemas)
    if (next === undefined) return { from, lost: name }
    from = next
  }
  return { place: from, from }
}

/** Whether a place is a record, a list or a single value. */
export function shapeOf({ schema }: Place): Shape {
  if (schema.properties !== undefined) return 'record'
  return schema.items === undefined ? 'leaf' : 'list'
}

/** Whether the record is a person. */
export function isPerson({ schema: { properties } }: Place): boolean {
  return properties !== undefined && 'canSign' in properties && 'name' in properties
}

/** Whether the record is an answer in one of its three states. */
export function isAnswer({ schema: { properties } }: Place): boolean {
  return properties !== undefined && 'notApplicable' in properties && 'notObtainable' in properties
}

/** Whether the value is a date, a month or a year. */
export function isDate({ schema: { format } }: Place): boolean {
  return format === 'date' || format === 'partial-date'
}

function placeOf(
  path: string,
  raw: JsonSchema,
  from: string,
  above: ReadonlySet<string>,
  schemas: Schemas,
): Place {
  const found = resolve(schemas, raw, from)
  const target = REFERRED[found.schema.refersTo ?? '']
  const { schema, file } = target === undefined ? found : resolve(schemas, { $ref: target }, found.file)
  return { path, schema, file, classes: new Set([...above, ...classesOf(schema, path)]) }
}

function classesOf(schema: JsonSchema, path: string): readonly string[] {
  const known = KNOWN_KINDS.find(([start]) => path === start || path.startsWith(`${start}.`))?.[1]
  const chosen = (schema.classBy ?? []).flatMap(({ property, classes }) => {
    const one = property === 'kind' && known !== undefined ? classes[known] : undefined
    return one === undefined ? Object.values(classes) : [one]
  })
  return schema.class === undefined ? chosen : [schema.class]
}
