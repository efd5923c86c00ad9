// A family file to the parts of the view of one child.
import { deriveFacts } from '../derive.ts'
import type { FamilyFile } from '../generated/family-file.ts'
import { nodeOf, type Building } from '../nodes.ts'
import { child as stepInto } from '../pointer.ts'
import { resolve, type JsonSchema, type Schemas } from '../schema.ts'
import { nodeAt, type ViewNode } from '../view.ts'
import type { ViewRequest } from '../view-of.ts'
import { chosen, concerning, noParts, partMaker, type Parts } from './parts.ts'
import { FAMILY_PLACES, registersOf, type Item } from './registers.ts'

const FAMILY = 'family-file.schema.json'

/** The parts of the view of one child; the subject must be a child of the file. */
export function childParts(
  family: FamilyFile,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): Parts {
  const { subject } = request
  const index = family.children.findIndex(child => child.person === subject)
  const child = family.children[index]
  if (child === undefined) throw new RangeError('The subject is not a child of this file')
  const childAt = stepInto('/children', index)
  const places = { ...FAMILY_PLACES, options: stepInto(childAt, 'options') }
  const { wording } = request
  const { building, used } = registersOf({
    root: family,
    places,
    schemas,
    subjects: [subject],
    ...(wording === undefined ? {} : { wording }),
  })
  const make = partMaker(building, viewSchema)
  const parts = noParts()
  parts['child'] = make('child', child, childAt)
  parts['document'] = make('document', request.document, '')
  parts['case'] = make('case', family, '')
  parts['family'] = make('family', family.family ?? {}, '/family')
  parts['people'] = make('people', family.people, '/people')
  const mine = (item: Item) => item['child'] === undefined || item['child'] === subject
  for (const name of ['acknowledgements', 'overrides'] as const)
    parts[name] = make(name, chosen(family[name], mine), `/${name}`)
  const between = (item: Item) => item['from'] === subject || item['to'] === subject
  parts['pairs'] = make('pairs', chosen(family.pairs, between), '/pairs')
  parts['parents'] = withRecords(
    make('parents', child.parents ?? [], stepInto(childAt, 'parents')),
    family,
    building,
  )
  Object.assign(parts, parentsByRole(parts['parents']))
  parts['siblings'] = make('siblings', child.siblings ?? [], stepInto(childAt, 'siblings'))
  for (const name of ['statements', 'evidence'] as const)
    parts[name] = concerning(make, name, family[name], [subject], used)
  // After the evidence: what another child’s record cites is not evidence of this one.
  parts['counterparts'] = counterparts(family, subject, building)
  parts['facts'] = deriveFacts(parts, request.asOf, factSchema(viewSchema, schemas))
  return parts
}

function factSchema(viewSchema: JsonSchema, schemas: Schemas): JsonSchema {
  return resolve(schemas, viewSchema.properties?.['facts'] ?? {}, viewSchema.$id ?? '').schema
}

/** What the records of the family's other children say of this child. */
function counterparts(family: FamilyFile, subject: string, building: Building): ViewNode {
  const ties = family.children.flatMap((other, i) =>
    (other.siblings ?? []).flatMap((tie, k): readonly ViewNode[] => {
      if (tie.person !== subject) return []
      const at = `/children/${i}/siblings/${k}`
      const fields = noParts()
      fields['person'] = building.refer('people', other.person) ?? { kind: 'absent', at, schema: {} }
      fields['tie'] = nodeOf(building, tie, { $ref: '#/$defs/siblingTie' }, at, FAMILY)
      return [{ kind: 'record', at, schema: {}, fields }]
    }),
  )
  return { kind: 'list', at: '/children', schema: {}, items: ties }
}

/** Gives each parent of the child the record the family holds of that person. */
function withRecords(parents: ViewNode, family: FamilyFile, building: Building): ViewNode {
  if (parents.kind !== 'list') return parents
  const shared = family.family?.parents ?? []
  const items = parents.items.map(parent => {
    const empty = parent.kind === 'record' ? parent.fields['record'] : undefined
    const index = shared.findIndex(record => parent.kind === 'record' && record.person === parent.owner)
    if (parent.kind !== 'record' || empty === undefined || index < 0) return parent
    const record = nodeOf(building, shared[index], empty.schema, stepInto('/family/parents', index), FAMILY)
    return { ...parent, fields: { ...parent.fields, record } }
  })
  return { ...parents, items }
}

function parentsByRole(parents: ViewNode): { readonly mother: ViewNode; readonly fathers: ViewNode } {
  const role = (parent: ViewNode) => {
    const as = nodeAt(parent, '/as')
    return as.kind === 'leaf' ? as.value : ''
  }
  const all = parents.kind === 'list' ? parents.items : []
  const { at, schema } = parents
  return {
    mother: all.find(parent => role(parent) === 'mother') ?? { kind: 'absent', at, schema },
    fathers: { kind: 'list', at, schema, items: all.filter(parent => role(parent) !== 'mother') },
  }
}
