// The API in a process of its own that is gone, as in a power cut, the moment a request has come as far as is said: begun, done, or its answer kept.
import { pino } from 'pino'
import { issueToken, tokensMade } from '../../../src/service/exchange/tokens.ts'
import { openService } from '../../../src/service/open-service.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import type { Store } from '../../../src/storage/store/store.ts'
import { readReply } from '../../../src/storage/store/tokens.ts'
import { putUser } from '../../../src/storage/store/users.ts'
import { startWeb } from '../../../src/web/listen.ts'
import { ADMINISTRATOR, KEY, LOOKS_AFTER_SYSTEMS, WANTED } from './cut-off-asked.ts'

const [data = '', moment = ''] = process.argv.slice(2)
const { service } = await openService({ data })
await service.store.write(held => putUser(held, { ...LOOKS_AFTER_SYSTEMS, state: 'active' }))
const given = await issueToken(service, ADMINISTRATOR, {
  name: 'The sender',
  user: ADMINISTRATOR.user,
  days: 30,
})
if (!given.ok) throw new Error('no token was made')
const { token, shown } = given.value

const isReached: Readonly<Record<string, () => Promise<boolean>>> = {
  begun: async () => (await listRecords(service.store, { kind: 'api-request' })).length > 0,
  done: async () => {
    const made = await tokensMade(service, ADMINISTRATOR)
    return made.ok && made.value.some(({ name }) => name === WANTED.name)
  },
  kept: async () => (await readReply(service.store, shown.id, KEY)) !== undefined,
}

const write: Store['write'] = async work => {
  const value = await service.store.write(work)
  if ((await isReached[moment]?.()) === true) process.kill(process.pid, 'SIGKILL')
  return value
}
const { address } = await startWeb(
  { ...service, store: { ...service.store, write } },
  {
    origin: 'http://127.0.0.1',
    council: 'Harrowmere City Council',
    secureCookies: false,
    log: pino({ level: 'silent' }),
    port: 0,
  },
)
process.stdout.write(`${JSON.stringify({ address, token })}\n`)
