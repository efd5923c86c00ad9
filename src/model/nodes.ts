// Plain JSON and its schema to view nodes: every field the schema names, each with its place, class and owner.
import { child as stepInto, type Pointer } from './pointer.ts'
import { resolve, type ClassBy, type JsonSchema, type Schemas } from './schema.ts'
import { noFields, type ViewNode, type ViewRecord } from './view.ts'

type Json = Readonly<Record<string, unknown>>

/** What building nodes needs to know beyond the value itself. */
export interface Building {
  readonly schemas: Schemas
  /** The record an id refers to, or undefined where there is none. */
  readonly refer: (collection: string, id: string) => ViewNode | undefined
  /** The word a property of a record stands under when classes are looked up. */
  readonly classKey: (property: string, record: Json) => string
  /** Which of several wordings is chosen, such as `B`. */
  readonly wording?: string
}

interface Place {
  readonly at: Pointer
  readonly file: string
  readonly class?: string
  readonly owner?: string
  /** The records around the value, the nearest first. */
  readonly around: readonly Json[]
}

/** The view node of a value; a value the schema does not describe has no node, and an undefined one is absent. */
export function nodeOf(
  building: Building,
  value: unknown,
  raw: JsonSchema,
  at: Pointer,
  file: string,
): ViewNode {
  return build(building, value, raw, { at, file, around: [] })
}

function build(building: Building, value: unknown, raw: JsonSchema, place: Place): ViewNode {
  const { schema, file } = resolve(building.schemas, raw, place.file)
  if (value === undefined || value === null) return { kind: 'absent', at: place.at, schema }
  if (schema.refersTo !== undefined) return reference(building, schema, value as string, place)
  if (schema.properties !== undefined) return record(building, value as Json, schema, { ...place, file })
  if (schema.items !== undefined && Array.isArray(value)) {
    const { items } = schema
    const inside = { ...place, file, ...classOf(building, schema, place) }
    const nodes = value.map((item, i) =>
      build(building, item, items, { ...inside, at: stepInto(place.at, i) }),
    )
    return { kind: 'list', at: place.at, schema, items: nodes.filter(node => node.kind !== 'absent') }
  }
  return { kind: 'leaf', at: place.at, value: value as string, schema, ...classOf(building, schema, place) }
}

function reference(building: Building, schema: JsonSchema, id: string, place: Place): ViewNode {
  const target = building.refer(schema.refersTo ?? '', id)
  return target ?? { kind: 'absent', at: place.at, schema }
}

function record(building: Building, value: Json, schema: JsonSchema, place: Place): ViewRecord {
  const around = [value, ...place.around]
  const owner = schema.owner === undefined ? place.owner : String(value[schema.owner])
  const belongs = {
    ...classOf(building, schema, { ...place, around }),
    ...(owner === undefined ? {} : { owner }),
  }
  const fields = noFields()
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const { own, steps } = ownValue(value, name, field, building.wording)
    fields[name] = build(building, own, field, {
      at: steps.reduce(stepInto, place.at),
      file: place.file,
      around,
      ...belongs,
    })
  }
  return { kind: 'record', at: place.at, schema, fields, ...belongs }
}

/** The value of a field and the way to it: its own, or the one of several wordings that is chosen. */
function ownValue(value: Json, name: string, field: JsonSchema, wording = '') {
  const steps = field.chosen === undefined ? [field.from ?? name] : [field.chosen, wording]
  const own = steps.reduce<unknown>(
    (here, step) => (isRecord(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    value,
  )
  return { own, steps }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

/** The class a field has of its own, else that of what it stands in. */
function classOf(building: Building, schema: JsonSchema, place: Place): { class?: string; owner?: string } {
  const own = schema.class ?? classFrom(building, schema.classBy ?? [], place.around) ?? place.class
  return {
    ...(own === undefined ? {} : { class: own }),
    ...(place.owner === undefined ? {} : { owner: place.owner }),
  }
}

function classFrom(
  building: Building,
  classBy: readonly ClassBy[],
  around: readonly Json[],
): string | undefined {
  for (const { property, classes } of classBy) {
    const holder = around.find(outer => Object.hasOwn(outer, property))
    const found = holder && classes[building.classKey(property, holder)]
    if (found !== undefined) return found
  }
  return undefined
}
