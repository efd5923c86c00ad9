// The pages about the service itself: help, and how accessible it is.
import type { Router } from 'express'
import { page } from '../page.ts'

/** `/help` and `/accessibility`, for everybody. */
export function about(router: Router): void {
  router.get('/help', (_req, res) => page(res, 'about/help'))
  router.get('/accessibility', (_req, res) => page(res, 'about/accessibility'))
}
