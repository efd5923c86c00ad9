// Every answer to the headers that keep it where it belongs.
import { createHash } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { WebOptions } from './web.ts'

/** The one script that stands in a page: it tells the style sheet that scripts run. */
export const INLINE_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

const SCRIPT_HASH = `'sha256-${createHash('sha256').update(INLINE_SCRIPT).digest('base64')}'`

/** The headers of every answer. A page may be framed only by our own pages, and only where the route says so. */
export function headers({ secureCookies }: WebOptions): readonly RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          // By its hash: a page is then the same bytes each time, and a page that hides tells nothing by a nonce.
          scriptSrc: ["'self'", SCRIPT_HASH],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          frameSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          ...(secureCookies ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: secureCookies && { maxAge: 63_072_000, includeSubDomains: true },
      // No word of where somebody was goes to another site; `no-referrer` would also take the origin from our own forms.
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
    }),
    quiet,
  ]
}

function quiet(_req: Request, res: Response, next: NextFunction): void {
  res.set({
    'cache-control': 'no-store',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  next()
}

/** The policy of a document shown inside a page of ours: its own styles and pictures, no script, no form, no link out. */
export function framed(res: Response): void {
  res.set({
    'content-security-policy':
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-top-navigation-by-user-activation",
    'x-frame-options': 'SAMEORIGIN',
  })
}
