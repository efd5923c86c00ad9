// Style sheets, scripts and pictures of the pages to what the browser loads, made once when the door opens.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, join } from 'node:path'
import express, { type Router } from 'express'
import { PROJECT } from '../storage/project.ts'
import { GOVUK } from './rendering.ts'

const HERE = import.meta.dirname
const CACHE = join(PROJECT, 'node_modules', '.cache', 'permanence')

/** Everything under `/assets`. Scripts are our own TypeScript with its types taken off; a fault in them stops the start. */
export async function assets(): Promise<Router> {
  const router = express.Router()
  const css = await styles()
  const scripts = clientScripts()
  router.get('/site.css', (_req, res) => {
    res.type('css').set('cache-control', KEPT).send(css)
  })
  router.get('/:name.js', (req, res, next) => {
    const script = scripts.get(req.params.name)
    if (script === undefined) return next()
    return res.type('js').set('cache-control', KEPT).send(script)
  })
  const kept = {
    index: false,
    setHeaders: (res: { set: (name: string, value: string) => unknown }) =>
      void res.set('cache-control', KEPT),
  }
  router.use('/govuk', express.static(join(GOVUK, 'govuk'), { ...kept, extensions: false, dotfiles: 'deny' }))
  router.use(express.static(join(HERE, 'assets'), kept))
  return router
}

// Checked each time against its tag: after an update nobody sees yesterday's script under today's page.
const KEPT = 'no-cache'

/** The style sheet, compiled once for each state of its sources. */
async function styles(): Promise<string> {
  const sources = globSync(join(HERE, 'styles', '**/*.scss')).toSorted()
  const version = readFileSync(join(GOVUK, '..', 'package.json'), 'utf8')
  const hash = createHash('sha256').update(version)
  for (const file of sources) hash.update(file).update(readFileSync(file))
  const kept = join(CACHE, `site-${hash.digest('hex').slice(0, 16)}.css`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const { compileAsync } = await import('sass')
  const { css } = await compileAsync(join(HERE, 'styles', 'site.scss'), {
    loadPaths: [join(PROJECT, 'node_modules')],
    quietDeps: true,
    style: 'compressed',
  })
  mkdirSync(CACHE, { recursive: true })
  const fresh = `${kept}.${process.pid}`
  writeFileSync(fresh, css)
  renameSync(fresh, kept)
  return css
}

/** Each file of `client/` by its name, as a module a browser runs. */
function clientScripts(): ReadonlyMap<string, string> {
  const files = globSync(join(HERE, 'client', '*.ts')).filter(file => !file.endsWith('.d.ts'))
  return new Map(files.map(file => [basename(file, '.ts'), scriptOf(readFileSync(file, 'utf8'))]))
}

function scriptOf(source: string): string {
  return withoutWarning(() => stripTypeScriptTypes(source))
    .replaceAll(/(from\s+|import\s*\(?\s*)'\.\/([\w-]+)\.ts'/g, "$1'./$2.js'")
    .replaceAll(/from\s+'govuk-frontend'/g, "from '/assets/govuk/govuk-frontend.min.js'")
}

/** Node says of its own type stripping that it may change; that is no news for whoever starts the service. */
function withoutWarning<T>(work: () => T): T {
  const says = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  process.emitWarning = () => undefined
  try {
    return work()
  } finally {
    if (says === undefined) Reflect.deleteProperty(process, 'emitWarning')
    else Object.defineProperty(process, 'emitWarning', says)
  }
}
