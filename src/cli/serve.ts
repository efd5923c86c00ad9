// The call `permanence serve` to a service that answers until it is told to stop.
import { openService } from '../service/open-service.ts'
import { startWeb } from '../web/listen.ts'
import { openLog } from '../web/log.ts'
import type { WebOptions } from '../web/web.ts'
import type { Call } from './arguments.ts'
import { settingsOf, type Settings } from './settings.ts'

/** Serves until the process is told to stop; says on standard error where it is. */
export async function serve(call: Call): Promise<void> {
  const settings = settingsOf(call, process.env)
  const opened = await openService(settings, {
    policy: call.policy,
    ...(settings.clamd === undefined ? {} : { clamd: settings.clamd }),
    ...(call.trial === true ? { trial: {} } : {}),
  })
  const { service, trial } = opened
  const web = await startWeb(service, {
    ...optionsOf(settings),
    ...(trial === undefined ? {} : { trial }),
    host: settings.host,
    port: settings.port,
  })
  process.stderr.write(`\n  ${web.address}\n\n${trial === undefined ? '' : TRIAL}`)
  await told()
  process.stderr.write('Finishing what was begun.\n')
  await web.stop()
  await opened.close()
}

const TRIAL = `  A trial run with invented families. Open the address in a browser and choose who to be.
  Everything is kept in the folder \`data\`: delete it to begin again. Ctrl+C ends the run.

`

const UNLIMITED = { general: 1e9, signIn: 1e9, links: 1e9, api: 1e9 }

function optionsOf(settings: Settings): WebOptions {
  const { host, port, council, oidc, contact, proxies, passwords, unlimited } = settings
  const origin = settings.origin ?? `http://${host}:${port}`
  return {
    origin,
    council,
    secureCookies: origin.startsWith('https:'),
    log: openLog(),
    passwords,
    ...(unlimited ? { limits: UNLIMITED } : {}),
    ...(oidc === undefined ? {} : { oidc }),
    ...(contact === undefined ? {} : { contact }),
    ...(proxies === undefined ? {} : { proxies }),
  }
}

/** Until somebody says that it is enough. */
function told(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
