// The steps before rendering: what is timed of them, and their share of the whole.
import { assemble } from '../src/assemble/assemble.ts'
import { checkCase, checkText } from '../src/check/rules.ts'
import type { RuleContext } from '../src/check/scope.ts'
import { withDocument } from '../src/model/document-record.ts'
import { readerView, type ReaderView } from '../src/model/reader-view.ts'
import { nodeAt, plain, type ViewRecord } from '../src/model/view.ts'
import { subjectsOf, viewOf } from '../src/model/view-of.ts'
import { work, type Work } from './interleaved.ts'
import type { Sample } from './sample.ts'
import { atMost, timesOf, told, type Row } from './table.ts'

/** The four steps, each on a view nobody has read before. */
export function stepWorks(sample: Sample): readonly Work[] {
  const { rules, template } = sample.request.type
  const context = (view: ViewRecord): RuleContext => contextOf(sample, view)
  const onText = () => {
    const view = wholeView(sample)
    const reader = readersView(sample, view)
    return {
      ...context(view),
      tree: assemble(template, reader.view, {}),
      readerView: reader.view,
      withheld: reader.withheld,
    }
  }
  return [
    work(
      'view',
      () => sample,
      one => readersView(one, wholeView(one)),
    ),
    work(
      'rules on the case',
      () => context(wholeView(sample)),
      made => checkCase(rules, made),
    ),
    work(
      'assemble',
      () => readersView(sample, wholeView(sample)).view,
      view => assemble(template, view, {}),
    ),
    work('rules on the text', onText, made => checkText(rules, made)),
  ]
}

/** The rows of the four steps, and what they are of a document with both its files. */
export function stepRows(medians: ReadonlyMap<string, number>): readonly Row[] {
  const of = (name: string): number => medians.get(name) ?? NaN
  const asked = of('rules on the case') + of('rules on the text') + of('assemble')
  const whole = asked + of('view') + of('pdf') + of('docx')
  return [
    told('view', of('view')),
    atMost('rules on the case', of('rules on the case'), 20),
    atMost('rules on the text', of('rules on the text'), 100),
    told('assemble', of('assemble')),
    told('whole document, PDF and DOCX', whole),
    timesOf('check and assemble, of the whole', asked, whole, 0.15),
  ]
}

function wholeView({ request, examined }: Sample): ViewRecord {
  const { files, type, subject, asOf } = request
  const document = plain(nodeAt(examined.view, '/document')) as Record<string, unknown>
  return viewOf(
    files,
    { kind: type.manifest.subject, subject, asOf, document },
    type.viewSchema,
    type.schemas,
  )
}

function readersView({ request }: Sample, view: ViewRecord): ReaderView {
  const { type, audience, stage, asOf } = request
  const { stages, audiences } = type.manifest
  const manifest = audiences[audience]!
  const seen = readerView(view, { audience, manifest, stage, stages, asOf })
  return { ...seen, view: withDocument(seen.view, type.manifest.edition, manifest.copy) }
}

/** The family's other children are looked at too, as when a document is made. */
function contextOf(sample: Sample, view: ViewRecord): RuleContext {
  const { request } = sample
  const { stage, audience, asOf, type, subject, files } = request
  const children = subjectsOf(files, 'child').filter(child => child !== subject)
  const others = children.map(child => wholeView({ ...sample, request: { ...request, subject: child } }))
  const { manifest, policy, holidays } = type
  return { view, stage, stages: manifest.stages, asOf, audience, policy, holidays, others }
}
