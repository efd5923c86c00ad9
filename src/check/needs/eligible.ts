// The authors of a report to those who may not write it unsupervised and have no supervisor who may.
import { addMonths, lastDay } from '../../model/dates.ts'
import { plain } from '../../model/view.ts'
import { nodesAt } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { EligibleNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

interface Author {
  readonly employment?: 'employed' | 'independent' | 'student'
  readonly qualifiedOn?: string
  readonly adoptionExperience?: boolean
  readonly supervisor?: unknown
  readonly supervisorQualifiedOn?: string
  readonly supervisorAdoptionExperience?: boolean
}

/** A gap for each author who is not eligible, and one when there is no author. */
export function eligible(need: EligibleNeed, { context, here, place }: Scope): readonly Finding[] {
  const authors = nodesAt(context.view, here, need.authors)
  const years = policyNumber(context.policy, need.years)
  const qualifiedBy = addMonths(context.asOf, -12 * years)
  if (authors.length === 0 && need.independentSupervised !== true)
    return [{ at: place.at, params: { years } }]
  return authors
    .filter(author => !isEligible(plain(author) as Author, qualifiedBy, need.independentSupervised === true))
    .map(author => ({ at: author.at, params: { years }, within: author }))
}

function isEligible(author: Author, qualifiedBy: string, independentOnly: boolean): boolean {
  const { employment, supervisor } = author
  const alone =
    employment !== 'student' && author.adoptionExperience === true && isBy(author.qualifiedOn, qualifiedBy)
  if (independentOnly) return !alone || employment !== 'independent' || supervisor !== undefined
  const isGuided =
    author.supervisorAdoptionExperience === true && isBy(author.supervisorQualifiedOn, qualifiedBy)
  return alone || (supervisor !== undefined && isGuided)
}

function isBy(date: string | undefined, day: string): boolean {
  return date !== undefined && lastDay(date) <= day
}
