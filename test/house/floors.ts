// The floors of the house: what the files of each room may import, and why.
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { importsOf, place, type Source } from './source.ts'

interface Room {
  readonly floor: number
  /** npm packages the room is built on. */
  readonly packages: readonly string[]
  /** Modules of Node the room may use; `any` from the floor that touches the disk. */
  readonly builtins: readonly string[] | 'any'
  readonly because: string
}

/** Every room by its folder, or by its file where one file is the room. */
const rooms: Readonly<Record<string, Room>> = {
  model: {
    floor: 0,
    packages: [],
    builtins: [],
    because: 'model/ is words: types and pure functions, which import nothing',
  },
  check: {
    floor: 1,
    packages: ['ajv', 'ajv-formats', 'flesch-kincaid', 'syllable'],
    builtins: [],
    because:
      'check/ reads a view, a tree or a file’s text and answers with problems; it needs ajv, and what counts syllables',
  },
  assemble: {
    floor: 1,
    packages: ['handlebars', 'marked'],
    builtins: ['node:module'],
    because: 'assemble/ turns a template and a view into a tree and has never heard of a format',
  },
  render: {
    floor: 1,
    packages: [
      'docx',
      'pdfmake',
      'fflate',
      '@resvg/resvg-js',
      'fontkit',
      '@expo-google-fonts/arimo',
      '@expo-google-fonts/andika',
      '@fontsource/andika',
    ],
    // The fonts are part of the program: found by node:module, opened by node:fs. A PDF is a stream with events.
    builtins: ['node:module', 'node:fs', 'node:crypto', 'node:zlib', 'node:stream', 'node:events'],
    because: 'render/ turns a tree into bytes and has never heard of cases',
  },
  'generate.ts': {
    floor: 2,
    packages: [],
    builtins: ['node:crypto'],
    because: 'generate.ts is the sentence: it calls the steps and decides nothing else',
  },
  storage: {
    floor: 2,
    packages: ['better-sqlite3', 'kysely'],
    builtins: 'any',
    because: 'storage/ reads and writes files and the embedded database',
  },
  intake: {
    floor: 2,
    packages: ['file-type', 'sharp', 'yauzl', 'pdf-parse'],
    builtins: 'any',
    because: 'intake/ opens a file safely: what it is, what it says, and that it does no harm',
  },
  service: {
    floor: 3,
    packages: ['piscina', 'diff'],
    builtins: 'any',
    because: 'service/ says which store, which clock and who may',
  },
  cli: {
    // The outer door: `permanence serve` opens the inner one.
    floor: 5,
    packages: [],
    builtins: 'any',
    because: 'cli/ is a door: no rule and no wording lives here',
  },
  web: {
    floor: 4,
    packages: [
      'express',
      'multer',
      'nunjucks',
      'govuk-frontend',
      'sass',
      'helmet',
      'express-rate-limit',
      'openid-client',
      'cookie',
      'pino',
    ],
    builtins: 'any',
    because: 'web/ is a door: pages and an API, no rule and no wording of a rule',
  },
}

/** The floor a file stands on; undefined where the house has no such room. */
export function floorOf(path: string): number | undefined {
  return rooms[roomOf(path)]?.floor
}

/** Imports that go up, sideways, or to a package the room is not built on, each with the reason. */
export function wrongImports(source: Source): readonly string[] {
  const name = roomOf(source.path)
  const room = rooms[name]
  if (room === undefined)
    return [
      `${source.path}: the house has no room \`${name}\`; add it to test/house/floors.ts with its floor`,
    ]
  return importsOf(source).flatMap(({ from, node }) => {
    const fault = from.startsWith('.') ? wrongRoom(source.path, name, room, from) : wrongPackage(room, from)
    return fault === undefined ? [] : [`${place(source, node)}: ${fault}`]
  })
}

function wrongRoom(path: string, name: string, room: Room, from: string): string | undefined {
  const target = posix.join(posix.dirname(path), from)
  const other = roomOf(target)
  if (other === name) return undefined
  if (!target.startsWith('src/')) {
    return room.floor > 1
      ? undefined
      : `\`${from}\` is outside src/, and only the floors that touch the disk read beyond it`
  }
  const below = rooms[other]?.floor
  if (below !== undefined && below < room.floor) return undefined
  const direction = below === room.floor ? 'sideways, to a neighbour room' : 'upwards'
  return `\`${from}\` looks ${direction}: ${name} stands on floor ${room.floor} and imports only from the floors below`
}

function wrongPackage(room: Room, from: string): string | undefined {
  if (from.startsWith('node:')) {
    const allowed = room.builtins === 'any' || room.builtins.includes(from)
    return allowed ? undefined : `\`${from}\` is not for this room: ${room.because}`
  }
  if (builtinModules.includes(from)) return `write \`node:${from}\`, so that it is plain that Node brings it`
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/')
  return room.packages.includes(name)
    ? undefined
    : `the package \`${name}\` is not for this room: ${room.because}`
}

function roomOf(path: string): string {
  return path.replace(/^src\//, '').split('/')[0] ?? ''
}
