// A document asked for in several formats to jobs that two threads do at once, and what they made to one answer.
import { FORMATS } from '../render/formats.ts'
import type { MakeJob } from './engine.ts'
import type { MadeInMemory } from './make-in-memory.ts'

/** The PDF, which takes longest, apart from the rest; one job where there is nothing to part. */
export function apart(job: MakeJob): readonly MakeJob[] {
  const others = job.formats.filter(format => format !== 'pdf')
  if (others.length === job.formats.length || others.length === 0) return [job]
  return [
    { ...job, formats: ['pdf'] },
    { ...job, formats: others },
  ]
}

/** What was made of one document in parts, as if it had been made at once: all its files, or none where one part is refused. */
export function together(parts: readonly MadeInMemory[]): MadeInMemory {
  const [first] = parts
  if (first === undefined) throw new RangeError('Nothing was made')
  const problems = eachOnce(parts.flatMap(({ problems }) => problems))
  if (parts.some(({ status }) => status === 'refused'))
    return { status: 'refused', problems, files: [], provenance: first.provenance, stem: '' }
  const files = parts
    .flatMap(({ files }) => files)
    .toSorted((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format))
  const receipt = first.receipt && {
    ...first.receipt,
    files: files.map(({ format, sha256 }) => ({ format, sha256 })),
    problems: eachOnce(parts.flatMap(({ receipt }) => receipt?.problems ?? [])),
  }
  return { ...first, problems, files, ...(receipt === undefined ? {} : { receipt }) }
}

/** What every part says is said once. */
function eachOnce<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()]
}
