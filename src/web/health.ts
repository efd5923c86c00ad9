// Whether the service lives, and whether it can do its work, for the machine that watches it.
import type { Express } from 'express'
import { readUser } from '../storage/store/users.ts'
import type { Web } from './web.ts'

/** `/health` says that the process answers; `/ready` that the store does too. Neither says more. */
export function addHealth(app: Express, { service }: Web): void {
  app.get('/health', (_req, res) => {
    res.json({ status: 'alive' })
  })
  app.get('/ready', async (_req, res) => {
    try {
      await readUser(service.store, 'nobody')
      res.json({ status: 'ready' })
    } catch {
      res.status(503).json({ status: 'not ready' })
    }
  })
}
