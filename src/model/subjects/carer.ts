// A carer file to the parts of the view of one household.
import { CARER } from '../case-files.ts'
import type { CarerFile } from '../generated/carer-file.ts'
import type { JsonSchema, Schemas } from '../schema.ts'
import type { ViewRequest } from '../view-of.ts'
import { byDate, noParts, partMaker, type Parts } from './parts.ts'
import { CARER_PLACES, registersOf } from './registers.ts'

/** The parts of the view of the household of a carer file. */
export function carerParts(
  carer: CarerFile,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): Parts {
  const { wording } = request
  const { building } = registersOf({
    root: { carer },
    places: CARER_PLACES,
    schemas,
    subjects: [],
    ...(wording === undefined ? {} : { wording }),
  })
  const make = partMaker(building, viewSchema)
  const parts = noParts()
  parts['document'] = make('document', request.document, '')
  parts['case'] = make('case', carer, CARER)
  parts['carer'] = make('carer', carer, CARER)
  parts['people'] = make('people', carer.people, `${CARER}/people`)
  parts['evidence'] = byDate(make('evidence', carer.evidence ?? [], `${CARER}/evidence`))
  return parts
}
