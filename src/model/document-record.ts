// What a document says of itself on every page, in the words this reader may see.
import { formatDate } from './dates.ts'
import type { Manifest } from './manifest.ts'
import { nodeAt, textAt, type ViewNode, type ViewRecord } from './view.ts'

/** The reader's view with the running head (kind of document; child or household, and reference) and the foot (whose copy, version, date). */
export function withDocument(view: ViewRecord, edition: Manifest['edition'], copy: string): ViewRecord {
  const document = nodeAt(view, '/document')
  if (document.kind !== 'record') return view
  const word = (path: string) => textAt(view, path)
  const name = [
    word('/child/person/name/known') || word('/child/person/name/first'),
    word('/child/person/name/last'),
  ]
  const reference = word('/child/caseReference') || word('/carer/reference') || word('/case/reference')
  const about = [name.filter(part => part !== '').join(' '), reference].filter(part => part !== '')
  const number = edition?.version === undefined ? '' : word(edition.version)
  const version = number === '' ? '' : `, version ${number}`
  const head = [word('/document/title'), capital(about.join(', '))]
  const dated = edition === undefined || edition.on !== undefined
  const on = (edition?.on !== undefined && word(edition.on)) || word('/document/asOf')
  const foot = `${copy}${version}${dated ? `, ${formatDate(on)}` : ''}`
  const leaf = (value: string): ViewNode => ({ kind: 'leaf', at: '', value, schema: {} })
  const fields = Object.assign(Object.create(null) as Record<string, ViewNode>, document.fields, {
    head: { kind: 'list', at: '', schema: {}, items: head.map(leaf) },
    foot: leaf(foot),
  })
  return { ...view, fields: { ...view.fields, document: { ...document, fields } } }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
