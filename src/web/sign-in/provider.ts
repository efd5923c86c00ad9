// A council's provider of identities to a person of ours: OpenID Connect, authorization code with PKCE.
import type { Request, Response, Router } from 'express'
import * as oidc from 'openid-client'
import { personBySubject, subjectOf } from '../../service/sign-in/identities.ts'
import { derived, newSecret, readCookie, setCookie } from '../cookies.ts'
import { localPath } from '../local-path.ts'
import { page } from '../page.ts'
import type { OidcOptions, Web, WebOptions } from '../web.ts'
import type { Admitted } from './sign-in.ts'

type Admit = (web: Web, req: Request, res: Response, admitted: Admitted) => Promise<void>

const configurations = new WeakMap<OidcOptions, Promise<oidc.Configuration>>()

/** Where each attempt wanted to go, by its state; a restart loses only that. */
const destinations = new Map<string, string>()
const MOST_ATTEMPTS = 10_000

/** Routes of the provider, where one is set up. */
export function providerPages(router: Router, web: Web, admit: Admit): void {
  const settings = web.options.oidc
  if (settings === undefined) return
  router.get('/sign-in/oidc', async (req, res) => {
    const secret = newSecret()
    const url = await addressOf(web.options, settings, secret)
    if (url === undefined) return page(res, 'sign-in/no-provider', {}, 503)
    if (destinations.size > MOST_ATTEMPTS) destinations.clear()
    destinations.set(derived(secret, 'state'), localPath(req.query['to']))
    // Each attempt has a secret of its own, and everything that proves it ours is derived from that.
    setCookie(res, web.options, 'visit', secret)
    return res.redirect(303, url.href)
  })
  router.get('/sign-in/callback', async (req, res) => {
    const secret = readCookie(req, web.options, 'visit')
    const tokens = secret === undefined ? undefined : await tokensOf(web, settings, req, secret)
    const claims = tokens?.claims()
    if (secret === undefined || tokens === undefined || claims === undefined)
      return page(res, 'sign-in/not-finished', {}, 400)
    const subject = subjectOf(claims.iss, claimsOf(settings, claims))
    const found = await personBySubject(web.service, subject)
    if (!found.ok) return page(res, 'sign-in/unknown', {}, 403)
    const state = derived(secret, 'state')
    const to = destinations.get(state) ?? '/'
    destinations.delete(state)
    const idToken = tokens.id_token
    return admit(web, req, res, {
      user: found.value,
      way: 'provider',
      to,
      ...(idToken === undefined ? {} : { idToken }),
    })
  })
}

/** Where a person signs out of the provider too; undefined where it offers no such place. */
export async function wayOut({ options }: Web, idToken: string): Promise<string | undefined> {
  if (options.oidc === undefined) return undefined
  const config = await configurationOf(options.oidc)
  if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
  return oidc.buildEndSessionUrl(config, {
    id_token_hint: idToken,
    post_logout_redirect_uri: `${options.origin}/signed-out`,
  }).href
}

async function addressOf(
  { origin }: WebOptions,
  settings: OidcOptions,
  secret: string,
): Promise<URL | undefined> {
  const config = await configurationOf(settings)
  if (config === undefined) return undefined
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/sign-in/callback`,
    scope: 'openid',
    state: derived(secret, 'state'),
    nonce: derived(secret, 'nonce'),
    code_challenge: await oidc.calculatePKCECodeChallenge(derived(secret, 'verifier')),
    code_challenge_method: 'S256',
  })
}

/** What the provider says of itself, asked once; where it did not answer, asked again next time. */
async function configurationOf(settings: OidcOptions): Promise<oidc.Configuration | undefined> {
  const { issuer, clientId, clientSecret, insecure } = settings
  const known =
    configurations.get(settings) ??
    oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: 10,
      ...(insecure === true ? { execute: [oidc.allowInsecureRequests] } : {}),
    })
  configurations.set(settings, known)
  try {
    return await known
  } catch {
    configurations.delete(settings)
    return undefined
  }
}

/** The tokens for the code in the address; undefined where the answer is not the one to our question. */
async function tokensOf(
  { options }: Web,
  settings: OidcOptions,
  req: Request,
  secret: string,
): Promise<(oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers) | undefined> {
  const config = await configurationOf(settings)
  if (config === undefined) return undefined
  try {
    return await oidc.authorizationCodeGrant(config, new URL(req.originalUrl, options.origin), {
      expectedState: derived(secret, 'state'),
      expectedNonce: derived(secret, 'nonce'),
      pkceCodeVerifier: derived(secret, 'verifier'),
      idTokenExpected: true,
    })
  } catch {
    options.log.warn({ what: 'sign-in by the provider was not finished' })
    return undefined
  }
}

function claimsOf({ subjectClaims = ['sub'] }: OidcOptions, claims: oidc.IDToken): readonly string[] {
  return subjectClaims.map(name => {
    const value = claims[name]
    if (typeof value !== 'string' || value === '') throw new Error(`The provider sends no claim \`${name}\``)
    return value
  })
}
