// A worker at a service that may be gone at any moment: drafts, saves, uploads and documents until it is, each noted when it was acknowledged.
import { createHash, randomBytes } from 'node:crypto'
import type { Editor } from './population.ts'
import { step, type Ledger, type Promised } from './kill-promises.ts'
import { formWith, type Visitor } from './visitor.ts'

/** Somebody at work in one case. */
export interface Worker {
  readonly visitor: Visitor
  readonly one: Editor['cases'][number]
  readonly promised: Promised
  readonly ledger: Ledger
}

/** Works until the service is gone. */
export async function work(worker: Worker, round: number): Promise<never> {
  for (let i = 0; ; i++) {
    await save(worker, `Round ${round}, turn ${i}: ${randomBytes(6).toString('hex')}`)
    if ((round + i) % 3 === 0) await upload(worker)
    if ((round + i) % 5 === 1) await make(worker)
  }
}

async function save({ visitor, one, promised, ledger }: Worker, words: string): Promise<void> {
  const place = `/cases/${one.id}/edit/children/${one.child}`
  const at = `?at=${encodeURIComponent('/message')}`
  const opened = await visitor.get(`${place}${at}`)
  const fields = formWith(opened.body, '_tag').map(
    ([name, value]) => [name, name.startsWith('/') ? words : value] as const,
  )
  await step(ledger, 'drafts', async () => {
    const drafted = await visitor.post(`${place}/draft${at}`, fields)
    if (drafted.status !== 200) return undefined
    promised.draft = words
    return words
  })
  promised.sent = [...promised.sent, words]
  await step(ledger, 'saves', async () => {
    const saved = await visitor.post(`${place}${at}`, [...fields, ['_do', 'stay']])
    if (saved.status !== 303) return undefined
    Object.assign(promised, { saved: words, sent: [], draft: '' })
    return words
  })
}

async function upload({ visitor, one, promised, ledger }: Worker): Promise<void> {
  const page = await visitor.get(`/cases/${one.id}/evidence/add`)
  const form = formWith(page.body, 'listed')
  const bytes = pdf(randomBytes(8).toString('hex'))
  await step(ledger, 'uploads', async () => {
    const answer = await visitor.send(`/cases/${one.id}/evidence/add`, form, { name: 'report.pdf', bytes })
    if (answer.status !== 303) return undefined
    return promised.uploads.add(createHash('sha256').update(bytes).digest('hex'))
  })
}

async function make({ visitor, one, promised, ledger }: Worker): Promise<void> {
  const path = `/cases/${one.id}/children/${one.child}/documents/where-we-are`
  const page = await visitor.get(path)
  await step(ledger, 'documents', async () => {
    const answer = await visitor.post(`${path}/make`, formWith(page.body, 'formats'))
    for (let { location } = answer; location !== '';) {
      const [, id] = /^\/documents\/([a-z0-9]{16})$/.exec(location.split('?')[0] ?? '') ?? []
      if (id !== undefined) return promised.documents.add(id)
      const next = await visitor.get(location)
      if (next.location === '' && next.status !== 200) return undefined
      location = next.location === '' ? location : next.location
      await new Promise(resolve => setTimeout(resolve, 30))
    }
    return undefined
  })
}

/** A PDF of one page that says something. */
function pdf(words: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (Report ${words}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj${object}endobj\n`
    return offset
  })
  const begins = text.length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${begins}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
