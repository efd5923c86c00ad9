// A clean checkout to a machine that is ready: installs exactly what package-lock.json names, and only when something differs.
// Plain JavaScript with built-ins only: it runs on the machine's own Node, before the project's Node 24 is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const reason = whatDiffers()
if (reason !== undefined) install(reason)

/** Why an installation is due, in words, or undefined when what is installed is what the lock names. */
function whatDiffers() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf(join('node_modules', '.package-lock.json'))
  if (present === undefined) return 'Nothing is installed yet'
  if (!existsSync(node)) return 'The Node 24 that comes with the project is missing'
  // Packages that are missing and optional are meant for another kind of machine.
  const changed = Object.entries(wanted).filter(([place, { version, optional }]) => {
    const found = present[place]
    return place !== '' && (found ? found.version !== version : !optional)
  })
  const left = Object.keys(present).filter(place => wanted[place] === undefined)
  if (changed.length + left.length > 0) return 'What is installed differs from package-lock.json'
}

function packagesOf(name) {
  const path = join(root, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

function install(why) {
  console.error(
    `${why}: installing the packages of package-lock.json (npm ci). About ten seconds, longer on a slow line.`,
  )
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env: withoutOurNode(process.env),
      shell: process.platform === 'win32',
      // Standard output belongs to the command this one prepares.
      stdio: ['ignore', 2, 2],
    },
  )
  if (error !== undefined || status !== 0 || !existsSync(node)) {
    console.error(
      'The packages could not be installed. Check that npm reaches its registry, then run the same command again.',
    )
    process.exit(1)
  }
  console.error('Installed.')
}

/** npm ci deletes node_modules first, so npm itself must run on the Node of the machine. */
function withoutOurNode(environment) {
  const inside = join(root, 'node_modules')
  const places = (environment.PATH ?? environment.Path ?? '').split(delimiter)
  return { ...environment, PATH: places.filter(place => !place.startsWith(inside)).join(delimiter) }
}
