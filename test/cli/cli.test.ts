// The command line as people and programs use it: its answers, its exit codes, and what it leaves on disk.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../../src/storage/project.ts'
import { scratch } from '../scratch.ts'

const WHITLOCK = join(PROJECT, 'samples/whitlock/family-file.json')
const AS_OF = ['--as-of', '2026-11-23']

interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the program itself, as a person would. */
async function permanence(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 1e8 }
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(PROJECT, 'src/cli/main.ts'), ...words],
      options,
    )
    return { code: 0, out: stdout, err: stderr }
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

test('documents lists what can be made', async () => {
  const { code, out } = await permanence(['documents', '--json'])
  expect(code).toBe(0)
  expect((JSON.parse(out) as { documents: { id: string }[] }).documents.map(({ id }) => id)).toContain('cpr')
})

test('the templates are in order', async () => {
  expect(await permanence(['lint'])).toMatchObject({ code: 0, err: 'All templates are in order.\n' })
})

describe('a wrong call is told in words, and is exit 1', () => {
  test.each([
    ['a command there is not', ['print'], 'There is no command `print`'],
    [
      'a document there is not',
      ['check', 'cprr', '--file', WHITLOCK, '--stage', 'qa'],
      'There is no document `cprr`',
    ],
    [
      'no stage',
      ['check', 'cpr', '--file', WHITLOCK],
      'Name the stage: draft, qa, decision, court, match, archive',
    ],
    [
      'no folder for the files',
      ['generate', 'cpr', '--file', WHITLOCK, '--stage', 'qa', '--audience', 'decision-maker'],
      'Name a folder for the files with --out',
    ],
    [
      'no audience',
      ['generate', 'cpr', '--file', WHITLOCK, '--stage', 'qa', '--out', '/nowhere'],
      'Name the reader with --audience',
    ],
    ['no such file', ['check', 'cpr', '--file', '/nowhere.json', '--stage', 'qa'], 'There is no such file'],
    [
      'a preview for another reader',
      ['preview', 'cpr', '--file', WHITLOCK, '--stage', 'court', '--audience', 'court', '--out', '/nowhere'],
      'A preview is for the people who write it',
    ],
  ])('%s', async (_, words, message) => {
    const { code, err } = await permanence(words)
    expect(code).toBe(1)
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
  })
})

test.each([
  ['one of several children', 'hartley', 'qa', 'decision-maker', 'GEN-01'],
  ['a reader who gets no copy at this stage', 'whitlock', 'qa', 'court', 'GEN-09'],
])('what must be chosen first is asked for, exit 2: %s', async (_, sample, stage, audience, expected) => {
  const file = join(PROJECT, 'samples', sample, 'family-file.json')
  const { code, out } = await permanence([
    'check',
    'cpr',
    '--file',
    file,
    '--stage',
    stage,
    '--audience',
    audience,
    '--json',
  ])
  expect(code).toBe(2)
  expect((JSON.parse(out) as { problems: { code: string }[] }).problems.map(problem => problem.code)).toEqual(
    [expected],
  )
})

describe('a file that cannot be used is refused, exit 2, and nothing is written', () => {
  test.each([
    ['not JSON', 'once upon a time', 'file/json'],
    ['too large to look at', `"${'a'.repeat(50_000_000)}"`, 'file/size'],
    ['too deep to walk', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'file/depth'],
    ['another kind of file', '{"name":"permanence"}', 'schema/unknown'],
    ['a list', '[]', 'schema/type'],
    ['nothing at all', '', 'file/json'],
  ])('%s', async (_, content, expected) => {
    const folder = scratch()
    writeFileSync(join(folder, 'family-file.json'), content)
    const words = [
      'generate',
      'cpr',
      '--file',
      join(folder, 'family-file.json'),
      '--stage',
      'qa',
      '--audience',
      'decision-maker',
      '--out',
      join(folder, 'out'),
      '--json',
    ]
    const { code, out } = await permanence(words)
    const { status, problems, files } = JSON.parse(out) as {
      status: string
      problems: { code: string }[]
      files: object[]
    }
    expect(code).toBe(2)
    expect({ status, files }).toEqual({ status: 'refused', files: [] })
    expect(problems.map(problem => problem.code)).toContain(expected)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('the medical adviser’s summary', () => {
  const without = (change: (health: Record<string, unknown>) => void) => {
    const folder = scratch()
    const file = JSON.parse(readFileSync(WHITLOCK, 'utf8')) as {
      children: { health: Record<string, unknown> }[]
    }
    change(file.children[0]!.health)
    symlinkSync(join(WHITLOCK, '..', 'assets'), join(folder, 'assets'))
    const path = join(folder, 'family-file.json')
    writeFileSync(path, JSON.stringify(file))
    return path
  }
  const codes = async (path: string, stage: string) => {
    const { code, out } = await permanence([
      'check',
      'cpr',
      '--file',
      path,
      '--stage',
      stage,
      ...AS_OF,
      '--json',
    ])
    return {
      code,
      codes: (JSON.parse(out) as { problems: { code: string }[] }).problems.map(problem => problem.code),
    }
  }

  test('is asked for at the decision', async () => {
    const { code, codes: found } = await codes(
      without(health => delete health['summary']),
      'decision',
    )
    expect(code).toBe(2)
    expect(found).toContain('CPR-011')
  })

  test('is not asked for before', async () => {
    const { codes: found } = await codes(
      without(health => delete health['summary']),
      'qa',
    )
    expect(found).not.toContain('CPR-011')
  })

  test('may not be written by the social worker', async () => {
    const { code, codes: found } = await codes(
      without(health => Object.assign(health['summary'] as object, { writtenBy: 'nadia' })),
      'decision',
    )
    expect(code).toBe(2)
    expect(found).toContain('CPR-011')
  })
})

test('the same input gives the same bytes in any time zone, and verify says what a file is', async () => {
  const hashes: string[][] = []
  const zones = ['Pacific/Auckland', 'America/Los_Angeles']
  let file = ''
  for (const zone of zones) {
    const out = join(scratch(), 'out')
    const words = [
      'generate',
      'cpr',
      '--file',
      WHITLOCK,
      '--stage',
      'match',
      '--audience',
      'matched-adopter',
      ...AS_OF,
      '--format',
      'pdf,docx,html',
      '--out',
      out,
    ]
    const { code, err } = await permanence(words, { TZ: zone })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = readdirSync(out).toSorted()
    expect(names).toEqual(
      ['docx', 'html', 'pdf', 'receipt.json'].map(format => `HM-4471-01-cpr-match-matched-adopter.${format}`),
    )
    file = join(out, names[2]!)
    hashes.push(
      names.map(name =>
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ),
    )
  }
  expect(hashes[0]).toEqual(hashes[1])
  const { code, out } = await permanence(['verify', file, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    intact: true,
    sameTemplate: true,
    properties: {
      document: 'cpr@1.0.0',
      stage: 'match',
      audience: 'matched-adopter',
    },
  })
  const changed = readFileSync(file)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  writeFileSync(file, changed)
  expect((await permanence(['verify', file])).code).toBe(2)
}, 120_000)

test('a working copy is made while things are missing, and says so on every page and in its name', async () => {
  const folder = scratch()
  const file = JSON.parse(
    readFileSync(join(PROJECT, 'test/new-document/sample/family-file.json'), 'utf8'),
  ) as object
  writeFileSync(join(folder, 'family-file.json'), JSON.stringify(file))
  const words = [
    'preview',
    'cpr',
    '--file',
    join(folder, 'family-file.json'),
    '--stage',
    'decision',
    ...AS_OF,
    '--out',
    join(folder, 'out'),
  ]
  const { code, out } = await permanence(words)
  expect(code).toBe(0)
  expect(out).toContain('VN-1-A-cpr-decision-decision-maker-DRAFT.html')
  const page = readFileSync(join(folder, 'out', 'VN-1-A-cpr-decision-decision-maker-DRAFT.html'), 'utf8')
  expect(page).toContain('Missing 1.')
  expect(page).toContain('[Missing ')
})

test('the cohort: every case of a folder, a line a child', async () => {
  const { code, out } = await permanence([
    'check',
    '--all',
    join(PROJECT, 'samples'),
    'cpr',
    '--stage',
    'decision',
    ...AS_OF,
  ])
  expect(code).toBe(2)
  expect(out).toMatch(/ready {4} {2}.*whitlock\/family-file\.json morayo/)
  expect(out).toMatch(/not ready {2}.*hartley\/family-file\.json kofi/)
})
