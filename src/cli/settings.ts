// The environment and the words of a call to how the service is set up: nothing else in the program reads the environment.
import { existsSync, readFileSync } from 'node:fs'
import type { Keeping } from '../service/open-service.ts'
import type { OidcOptions } from '../web/web.ts'
import type { Call } from './arguments.ts'

/** Where the service is kept and how people reach it. */
export interface Settings extends Keeping {
  readonly data: string
  readonly host: string
  readonly port: number
  /** Whose service it is, as the pages say it. */
  readonly council: string
  /** How people reach it, where that is not the address it listens on: behind a proxy with https. */
  readonly origin?: string
  readonly oidc?: OidcOptions
  readonly passwords: boolean
  /** The socket or `host:port` of clamd, where files are scanned for viruses. */
  readonly clamd?: string
  readonly contact?: string
  readonly proxies?: number
  /** Off for a measured load, which comes from one address. */
  readonly unlimited: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** What was said in the call wins over the environment; a number that is none, or half of a sign-in, throws a RangeError. */
export function settingsOf(call: Call, environment: Environment): Settings {
  const said = (name: string) => environment[`PERMANENCE_${name}`]
  const keys = call.keys ?? said('KEYS')
  const origin = said('ORIGIN')
  const contact = said('CONTACT')
  const clamd = said('CLAMD')
  const proxies = said('PROXIES')
  const oidc = oidcOf(environment)
  return {
    data: call.data ?? said('DATA') ?? 'data',
    host: call.host ?? said('HOST') ?? '127.0.0.1',
    port: numberOf('port', call.port ?? said('PORT') ?? '3000'),
    council: said('COUNCIL') ?? 'Children’s permanence service',
    unlimited: said('LIMITS') === 'off',
    passwords: said('PASSWORDS') === 'on',
    ...(keys === undefined ? {} : { keys }),
    ...(origin === undefined ? {} : { origin }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(clamd === undefined ? {} : { clamd }),
    ...(contact === undefined ? {} : { contact }),
    ...(proxies === undefined ? {} : { proxies: numberOf('PERMANENCE_PROXIES', proxies) }),
  }
}

function oidcOf(environment: Environment): OidcOptions | undefined {
  const issuer = environment['PERMANENCE_OIDC_ISSUER']
  if (issuer === undefined) return undefined
  const clientId = environment['PERMANENCE_OIDC_CLIENT']
  const secret = environment['PERMANENCE_OIDC_SECRET']
  const secretFile = environment['PERMANENCE_OIDC_SECRET_FILE']
  const clientSecret =
    secretFile !== undefined && existsSync(secretFile) ? readFileSync(secretFile, 'utf8').trim() : secret
  if (clientId === undefined || clientSecret === undefined)
    throw new RangeError(
      'PERMANENCE_OIDC_ISSUER needs PERMANENCE_OIDC_CLIENT and PERMANENCE_OIDC_SECRET_FILE beside it',
    )
  return { issuer, clientId, clientSecret }
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new RangeError(`${name} is a number: \`${text}\` is none`)
  return Number(text)
}
