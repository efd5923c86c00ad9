// A process that makes documents until it is killed: it says each one as soon as it is told that it is kept.
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { startMaking } from '../../../src/service/documents/makings.ts'
import { openService } from '../../../src/service/open-service.ts'
import { CPR, NADIA } from './world.ts'

const [, , data = ''] = process.argv
const { service } = await openService({ data })
const fixed = { ...service, today: () => '2026-11-23' }
const say = (line: string) => process.stdout.write(`${line}\n`)
const quick = { ...CPR, document: 'where-we-are', stage: 'match', audience: 'team' }
say('ready')
for (;;) {
  const started = await startMaking(fixed, NADIA, quick, () => undefined)
  if (started.ok) say(`started ${started.value.id}`)
  const made = await makeDocumentFor(fixed, NADIA, quick)
  if (made.ok && made.value.status === 'made') say(`made ${made.value.id}`)
}
