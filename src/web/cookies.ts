// The two cookies there are: who is signed in, and which browser is about to sign in.
import { createHmac, randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import type { WebOptions } from './web.ts'

/** `session`: a person signed in. `visit`: a browser nobody has signed in with yet. */
export type CookieName = 'session' | 'visit'

/** The value of a cookie of ours; undefined where the browser sent none, or none that could be ours. */
export function readCookie(req: Request, options: WebOptions, name: CookieName): string | undefined {
  const value = parseCookie(req.headers.cookie ?? '')[fullName(options, name)]
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** Gives the browser a cookie until it is closed. */
export function setCookie(res: Response, options: WebOptions, name: CookieName, value: string): void {
  res.append('set-cookie', cookieOf(options, name, value))
}

/** Takes the cookie back. */
export function dropCookie(res: Response, options: WebOptions, name: CookieName): void {
  res.append('set-cookie', cookieOf(options, name, '', 0))
}

function cookieOf(options: WebOptions, name: CookieName, value: string, maxAge?: number): string {
  return stringifySetCookie({
    name: fullName(options, name),
    value,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: options.secureCookies,
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

/** With the prefix, a browser takes the cookie from this very host by https and from nobody else. */
function fullName({ secureCookies }: WebOptions, name: CookieName): string {
  return secureCookies ? `__Host-${name}` : name
}

/** 256 bits nobody can guess. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Another secret from the first, for one purpose: knowing it does not tell the first. */
export function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}
