// The house rules, held against every source file of the project, and shown to notice what breaks them.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wrongImports } from './floors.ts'
import { exportsWrongly, reachesOutside, saysNothing, tooLong, undocumented, usesAny } from './habits.ts'
import { parseSource, type Source } from './source.ts'

const source = sourcesOf('src/**/*.ts').filter(({ path }) => !path.startsWith('src/model/generated/'))
const everywhere = [...source, ...sourcesOf('{scripts,test,bench}/**/*.{ts,mjs}')]

function sourcesOf(pattern: string): readonly Source[] {
  const paths = globSync(pattern).map(path => path.replaceAll('\\', '/'))
  return paths.toSorted().map(path => parseSource(path, readFileSync(path, 'utf8')))
}

test.each([
  ['imports point down the floors, to packages of the room', source, wrongImports],
  ['nothing below the service knows the clock, chance, settings or the network', source, reachesOutside],
  ['functions end at 60 lines and files at 350', source, tooLong],
  ['nothing is `any`', everywhere, usesAny],
  ['everything is exported by its own name', source, exportsWrongly],
  ['every file begins by saying what it is', everywhere, saysNothing],
  ['every exported name is explained', source, undocumented],
])('%s', (_, sources, rule) => {
  expect(sources.flatMap(rule)).toEqual([])
})

const lines = (count: number): string => Array.from({ length: count }, () => '  1').join('\n')

test.each([
  [
    'an import from the floor above',
    wrongImports,
    'src/model/a.ts',
    "import { check } from '../check/check.ts'",
    'upwards',
  ],
  [
    'an import from a neighbour room',
    wrongImports,
    'src/check/a.ts',
    "import type { Slot } from '../assemble/slot.ts'",
    'neighbour',
  ],
  [
    'an import between neighbours by way of a folder',
    wrongImports,
    'src/render/draw/a.ts',
    "export { a } from '../../check/a.ts'",
    'neighbour',
  ],
  [
    'a package of another room',
    wrongImports,
    'src/check/a.ts',
    "import { marked } from 'marked'",
    '`marked` is not for this room',
  ],
  [
    'a package loaded while running',
    wrongImports,
    'src/check/a.ts',
    "await import('pdfmake/js/Printer.js')",
    '`pdfmake`',
  ],
  [
    'a package by require',
    wrongImports,
    'src/assemble/a.ts',
    "createRequire(import.meta.url)('@resvg/resvg-js')",
    '`@resvg/resvg-js`',
  ],
  ['a package in a type', wrongImports, 'src/model/a.ts', "type A = import('docx').Document", '`docx`'],
  [
    'the disk in a step',
    wrongImports,
    'src/assemble/a.ts',
    "import { readFile } from 'node:fs/promises'",
    '`node:fs/promises`',
  ],
  ['a module of Node without `node:`', wrongImports, 'src/storage/a.ts', "import fs from 'fs'", '`node:fs`'],
  [
    'a file beside src from a step',
    wrongImports,
    'src/check/a.ts',
    "import rules from '../../templates/rules.json'",
    'outside src/',
  ],
  ['a room the house does not have', wrongImports, 'src/utils/a.ts', '', 'no room `utils`'],
  ['the clock', reachesOutside, 'src/model/a.ts', 'const today = new Date()', '`new Date()`'],
  ['the clock in milliseconds', reachesOutside, 'src/generate.ts', 'Date.now()', '`Date.now()`'],
  ['the clock as text', reachesOutside, 'src/storage/a.ts', 'const now = Date()', '`Date()`'],
  ['chance', reachesOutside, 'src/render/a.ts', 'const id = Math.random()', '`Math.random()`'],
  [
    'a setting of the machine',
    reachesOutside,
    'src/check/a.ts',
    'const zone = process.env.TZ',
    '`process.env`',
  ],
  ['the network', reachesOutside, 'src/storage/a.ts', "await globalThis.fetch('x')", '`fetch()`'],
  ['a long function', tooLong, 'src/a.ts', `const f = () => {\n${lines(60)}\n}`, '62 lines'],
  ['a long file', tooLong, 'src/a.ts', lines(351), '351 lines'],
  ['any', usesAny, 'src/a.ts', 'const a: readonly any[] = []', '`any`'],
  ['a default export', exportsWrongly, 'src/a.ts', 'export default 1', 'default export'],
  [
    'a default export in disguise',
    exportsWrongly,
    'src/a.ts',
    'const a = 1\nexport { a as default }',
    'default export',
  ],
  ['a barrel', exportsWrongly, 'src/a.ts', "export * from './b.ts'", '`export *`'],
  ['a file that begins with code', saysNothing, 'src/a.ts', 'const a = 1\n// Later.', 'first line'],
  [
    'a function nobody explained',
    undocumented,
    'src/a.ts',
    '// File.\nexport function a() {}',
    '`a` is exported',
  ],
  [
    'a constant with a comment that is no doc comment',
    undocumented,
    'src/a.ts',
    '// B.\nexport const b = 1',
    '`b` is exported',
  ],
  ['a type nobody explained', undocumented, 'src/a.ts', 'export interface C {}', '`C` is exported'],
])('notices %s', (_, rule, path, text, fault) => {
  expect(rule(parseSource(path, text))).toEqual([expect.stringContaining(fault)])
})

test.each([
  [
    'an import from the floor below',
    wrongImports,
    'src/check/a.ts',
    "import { child } from '../model/pointer.ts'",
  ],
  ['an import inside the room', wrongImports, 'src/render/draw/a.ts', "import { LOOKS } from '../style.ts'"],
  ['a date somebody gave', reachesOutside, 'src/model/a.ts', 'const day = new Date(asOf)'],
  ['the clock in the service', reachesOutside, 'src/service/clock.ts', 'const now = new Date()'],
  [
    'a comment under the line that makes a file runnable',
    saysNothing,
    'src/cli/a.ts',
    '#!/usr/bin/env node\n// Says it.',
  ],
  ['an explained constant', undocumented, 'src/a.ts', '// File.\n\n/** One. */\nexport const one = 1'],
])('allows %s', (_, rule, path, text) => {
  expect(rule(parseSource(path, text))).toEqual([])
})
