#!/usr/bin/env node
// The words of the command line to one call; compiled code is kept, so that the next call starts sooner.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'))
const { main } = await import('./call.ts')
process.exitCode = await main(process.argv.slice(2))
