// A form or an address to the document somebody chose, with what is left out filled in from what there is.
import type { Request } from 'express'
import type { Choices } from '../../service/documents/choices.ts'
import type { AskedDocument } from '../../service/documents/make.ts'
import type { MadeDocument } from '../../service/documents/document-record.ts'
import { asked, field } from '../field.ts'

/** Which document of whom, by its address. */
export interface DocumentPlace {
  readonly caseId: string
  readonly child?: string
  readonly document: string
}

type Params = Readonly<Record<string, string | readonly string[]>>

/** The place an address names. */
export function placeOf({ params }: { readonly params: Params }): DocumentPlace {
  const one = (name: string) => String(params[name] ?? '')
  const child = one('child')
  return { caseId: one('case'), document: one('document'), ...(child === '' ? {} : { child }) }
}

/** The address of a document of somebody. */
export function documentHref({ caseId, child, document }: DocumentPlace): string {
  return `/cases/${caseId}${child === undefined ? '' : `/children/${child}`}/documents/${document}`
}

/** What was chosen, as the words after `?`. */
export function chosenQuery({ subject, stage, audience, reader, household }: AskedDocument): string {
  const pairs = Object.entries({ subject, stage, audience, reader, household }).filter(([, value]) => value)
  return new URLSearchParams(pairs as [string, string][]).toString()
}

/** What the address asks for; what it leaves out is that of the last one made, else what the case has come to. */
export function chosenIn(
  req: Request,
  place: DocumentPlace,
  choices: Choices,
  last?: MadeDocument,
): AskedDocument {
  const stage = asked(req, 'stage') || (last?.stage ?? choices.reached())
  const audience = audienceIn(choices, asked(req, 'audience') || last?.audience, stage)
  const reader = asked(req, 'reader') || (audience?.id === last?.audience ? last?.reader : undefined)
  const household = asked(req, 'household') || last?.household
  return {
    ...place,
    subject: asked(req, 'subject') || (choices.subjects[0]?.id ?? ''),
    stage,
    audience: audience?.id ?? '',
    ...readerIn(audience, reader),
    ...(household === undefined || household === '' ? {} : { household }),
  }
}

/** The reader chosen where there is one such copy; else the first who gets a copy at this stage. */
function audienceIn(choices: Choices, chosen: string | undefined, stage: string) {
  const named = choices.audiences.find(({ id }) => id === chosen)
  return named ?? choices.audiences.find(({ stages }) => stages.includes(stage)) ?? choices.audiences[0]
}

function readerIn(audience: Choices['audiences'][number] | undefined, chosen: string | undefined) {
  const readers = audience?.readers
  if (readers === undefined) return {}
  const reader = readers.find(({ id }) => id === chosen) ?? readers[0]
  return reader === undefined ? {} : { reader: reader.id }
}

/** What a form asks to be made. */
export function chosenInForm(req: Request, place: DocumentPlace): AskedDocument {
  const [reader, household] = [field(req, 'reader'), field(req, 'household')]
  const formats: unknown = (req.body as Readonly<Record<string, unknown>> | undefined)?.['formats']
  return {
    ...place,
    subject: field(req, 'subject'),
    stage: field(req, 'stage'),
    audience: field(req, 'audience'),
    ...(reader === '' ? {} : { reader }),
    ...(household === '' ? {} : { household }),
    formats: [formats].flat().filter(format => typeof format === 'string'),
  }
}
