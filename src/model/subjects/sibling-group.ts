// A family file to the parts of the view of a group of brothers and sisters.
import type { FamilyFile } from '../generated/family-file.ts'
import { nodeOf } from '../nodes.ts'
import { child as stepInto } from '../pointer.ts'
import type { JsonSchema, Schemas } from '../schema.ts'
import type { ViewNode } from '../view.ts'
import type { ViewRequest } from '../view-of.ts'
import { chosen, concerning, noParts, partMaker, type Parts } from './parts.ts'
import { FAMILY_PLACES, registersOf, type Item } from './registers.ts'

/** The parts of the view of one sibling assessment, named by its id; children stand in the order of the assessment. */
export function groupParts(
  family: FamilyFile,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): Parts {
  const index = (family.siblingAssessments ?? []).findIndex(({ id }) => id === request.subject)
  const assessment = family.siblingAssessments?.[index]
  if (assessment === undefined) throw new RangeError('The subject is not a sibling assessment of this file')
  const group: readonly string[] = assessment.children
  const isOfGroup = (person: unknown) => group.includes(String(person))
  const { wording } = request
  const shared = {
    root: family,
    schemas,
    subjects: group,
    ...(wording === undefined ? {} : { wording }),
  }
  const { building, used } = registersOf({ ...shared, places: FAMILY_PLACES })
  const make = partMaker(building, viewSchema)
  const parts = noParts()
  parts['document'] = make('document', request.document, '')
  parts['case'] = make('case', family, '')
  parts['assessment'] = make('assessment', assessment, `/siblingAssessments/${index}`)
  const cited = new Set<string>()
  const schema = viewSchema.properties?.['children'] ?? {}
  const children = group.flatMap((person): readonly ViewNode[] => {
    const i = family.children.findIndex(child => child.person === person)
    if (i < 0) return []
    const at = stepInto('/children', i)
    // Options are each child's own, so each child has registers of its own.
    const own = registersOf({ ...shared, places: { ...FAMILY_PLACES, options: stepInto(at, 'options') } })
    const node = nodeOf(own.building, family.children[i], schema.items ?? {}, at, viewSchema.$id ?? '')
    for (const place of own.used) cited.add(place)
    return [node]
  })
  parts['children'] = { kind: 'list', at: '/children', schema, items: children }
  parts['pairs'] = make(
    'pairs',
    chosen(family.pairs, item => isOfGroup(item['from']) && isOfGroup(item['to'])),
    '/pairs',
  )
  parts['family'] = make('family', family.family ?? {}, '/family')
  parts['people'] = make('people', family.people, '/people')
  const ours = (item: Item) => item['child'] === undefined || isOfGroup(item['child'])
  for (const name of ['acknowledgements', 'overrides'] as const)
    parts[name] = make(name, chosen(family[name], ours), `/${name}`)
  const all = new Set([...used, ...cited])
  for (const name of ['statements', 'evidence'] as const)
    parts[name] = concerning(make, name, family[name], group, all)
  return parts
}
