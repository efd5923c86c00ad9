// The words after `permanence` to a call, or to what is wrong with them.
import { parseArgs } from 'node:util'
import { FORMATS, type Format } from '../service/making.ts'

/** What the command line was asked to do. */
export interface Call {
  readonly command: Command
  /** Words after the command: a document, files. */
  readonly words: readonly string[]
  readonly files: readonly string[]
  readonly all?: string
  readonly subject?: string
  readonly stage?: string
  readonly audience?: string
  readonly reader?: string
  readonly previous?: string
  readonly policy: string
  readonly shell?: string
  readonly formats: readonly Format[]
  readonly asOf?: string
  readonly out?: string
  /** Where the service is kept, and where its keys are. */
  readonly data?: string
  readonly keys?: string
  readonly host?: string
  readonly port?: string
  readonly trial?: boolean
  readonly json: boolean
}

/** The word after `permanence`. */
export type Command = (typeof COMMANDS)[number]

const COMMANDS = [
  'documents',
  'check',
  'generate',
  'preview',
  'lint',
  'verify',
  'serve',
  'backup',
  'restore',
  'rotate-keys',
  'audit',
] as const

/** How many words may follow each command. */
const WORDS: Readonly<Record<Command, number>> = {
  documents: 0,
  check: 1,
  generate: 1,
  preview: 1,
  lint: Infinity,
  verify: 1,
  serve: 0,
  backup: 0,
  restore: 1,
  'rotate-keys': 0,
  audit: 0,
}

const OPTIONS = {
  file: { type: 'string', multiple: true },
  all: { type: 'string' },
  subject: { type: 'string' },
  stage: { type: 'string' },
  audience: { type: 'string' },
  for: { type: 'string' },
  previous: { type: 'string' },
  policy: { type: 'string' },
  shell: { type: 'string' },
  format: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  trial: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** How the commands are called, printed when a call is not understood. */
export const USAGE = `permanence documents [--json]
permanence check    <document> --file FILE... [--subject ID] --stage STAGE [--audience READER [--for PERSON]]
                    [--previous FILE] [--policy NAME] [--as-of DATE] [--json]
permanence generate <document> --file FILE... [--subject ID] --stage STAGE --audience READER [--for PERSON]
                    [--previous FILE] [--policy NAME] [--shell NAME] [--format pdf,docx,html,booklet] [--as-of DATE] --out DIR [--json]
permanence generate all --file FILE... [--subject ID] [--stage STAGE] [--policy NAME] [--format ...] [--as-of DATE] --out DIR [--json]
                    every document each child is ready for
permanence preview  <document> ... [--format html,pdf,docx]   a working copy with every gap marked
permanence check    --all DIR <document> --stage STAGE   every case of a folder
permanence lint     [templates...]
permanence verify   FILE
permanence serve    [--data DIR] [--keys DIR] [--host NAME] [--port N] [--trial]   the service in a browser
permanence backup   --data DIR --out DIR           a new folder with copies that can be restored; keys are kept apart
permanence restore  BACKUP --data DIR              a backup that is whole to the place of the store
permanence rotate-keys --data DIR                  new master keys; the old ones open nothing afterwards
permanence audit    --data DIR                     whether the audit is whole and everything in the store opens`

/** The answer to `--help`: nothing is wrong. */
export const HELP = ''

/** Parses the words of a call; a string answers what is wrong with it. */
export function parseCall(words: readonly string[]): Call | string {
  const parsed = parsedWords(words)
  if (typeof parsed === 'string') return parsed
  const { values, positionals } = parsed
  if (values.help === true) return HELP
  if (positionals.length === 0) return 'Name a command'
  const [command = '', ...rest] = positionals
  if (!isCommand(command)) return `There is no command \`${command}\``
  const surplus = rest[WORDS[command]]
  if (surplus !== undefined) return `\`${surplus}\` is one word too many`
  if (values.shell !== undefined && command !== 'generate') return '--shell is for `generate`'
  const formats = (values.format ?? (command === 'preview' ? 'html' : 'pdf,docx')).split(',')
  const unknown = formats.find(format => !FORMATS.some(known => known === format))
  if (unknown !== undefined) return `There is no format \`${unknown}\`: ${FORMATS.join(', ')}`
  const {
    for: reader,
    'as-of': asOf,
    file: files = [],
    policy = 'default',
    json = false,
    format: _,
    help: __,
    ...others
  } = values
  return {
    ...others,
    command,
    words: rest,
    files,
    policy,
    json,
    formats: FORMATS.filter(format => formats.includes(format)),
    ...(reader === undefined ? {} : { reader }),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

function isCommand(word: string): word is Command {
  return COMMANDS.some(command => command === word)
}
