// How vitest runs the tests: everything under test/, two at a time; what stands on native code in processes of their own, the rest in threads, which start sooner.
import { defineConfig } from 'vitest/config'

const SERVICE = ['storage', 'intake', 'service', 'web'].map(room => `test/${room}/**/*.test.ts`)
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'engine',
          include: ['test/**/*.test.ts'],
          exclude: SERVICE,
          pool: 'threads',
          ...PATIENCE,
        },
      },
      // A thread that ends with a database, a picture or a browser open takes the whole run with it.
      { test: { name: 'service', include: SERVICE, pool: 'forks', ...PATIENCE } },
    ],
  },
})
