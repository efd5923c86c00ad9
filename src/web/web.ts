// What every page stands on: the service, and how this door to it was set up.
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { Service } from '../service/service.ts'
import type { TrialAccount } from '../service/trial.ts'

/** The provider of identities a council signs in with; found by its own discovery document. */
export interface OidcOptions {
  /** The issuer, as the provider writes it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claims that name a person for ever, beside the issuer; `sub` unless said otherwise. */
  readonly subjectClaims?: readonly string[]
  /** Allows a provider on plain http: for a run on one machine. */
  readonly insecure?: boolean
}

/** How often a person may ask for a thing before they must wait. */
export interface Limits {
  /** Requests a minute, of one person or one address. */
  readonly general: number
  /** Attempts to sign in in 15 minutes, from one address. */
  readonly signIn: number
  /** Personal links opened in 15 minutes, from one address. */
  readonly links: number
  /** Requests a minute of one system. */
  readonly api: number
}

/** How the web door is set up. */
export interface WebOptions {
  /** Where people reach it: `https://documents.example.gov.uk`. */
  readonly origin: string
  readonly council: string
  /** Cookies for https only, and browsers told to use nothing else. */
  readonly secureCookies: boolean
  readonly log: Logger
  /** Accounts anybody may sign in to: a trial run only. */
  readonly trial?: readonly TrialAccount[]
  /** Local accounts with a password; off unless said otherwise. */
  readonly passwords?: boolean
  readonly oidc?: OidcOptions
  readonly limits?: Partial<Limits>
  /** Whom people tell when something is broken. */
  readonly contact?: string
  /** Proxies before this door whose word on the address is believed. */
  readonly proxies?: number
}

/** What an area of pages is given. */
export interface Web {
  readonly service: Service
  readonly options: WebOptions
}

/** Adds the pages of one area to the router. */
export type Area = (router: Router, web: Web) => void
