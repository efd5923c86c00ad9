// An id of a file’s people to the name a colleague knows them by.
import type { CaseFiles } from '../../model/case-files.ts'

/** First and last name, or what there is of them; the role where there is no name; '' for nobody. */
export function personName({ family, carer }: CaseFiles, id: string | undefined): string {
  const person = [...(family?.people ?? []), ...(carer?.people ?? [])].find(one => one.id === id)
  if (person === undefined) return ''
  const { title, first, last } = person.name as {
    readonly title?: string
    readonly first?: string
    readonly last?: string
  }
  const words = (first === undefined ? [title, last] : [first, last]).filter(part => part !== undefined)
  return words.length > 0 ? words.join(' ') : (person.role ?? '')
}
