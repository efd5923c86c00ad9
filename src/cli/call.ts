// One call to what the service offers, and its answers to text, JSON and exit codes.
import { HELP, parseCall, USAGE, type Call } from './arguments.ts'
import { showProgress, silent, type Progress } from './progress.ts'
import {
  printAll,
  printChecked,
  printFailed,
  printDocuments,
  printFolder,
  printLint,
  printMade,
  printVerified,
  type Printed,
} from './print.ts'
import { checkDocument, checkFolder } from '../service/check-document.ts'
import { lintTemplates } from '../service/lint-templates.ts'
import { listDocuments } from '../service/list-documents.ts'
import { makeAll } from '../service/make-all.ts'
import { makeDocument, previewDocument } from '../service/make-document.ts'
import type { Also } from '../service/make-in-memory.ts'
import type { Asked } from '../service/making.ts'
import { openShelf, type Shelf } from '../service/shelf.ts'
import { verifyFile } from '../service/verify-file.ts'

const DONE = 0

/** In place of a document: every one there should be by now. */
const ALL = 'all'

/** What a person can put right about a path they gave. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'That is a folder: name a file',
  ENOTDIR: 'That is a file: name a folder',
  EACCES: 'That file may not be read, or that folder not written to',
}

/** Answers one call: 0 done, 2 refused, 1 a wrong call or a fault of ours. */
export async function main(words: readonly string[]): Promise<number> {
  const call = parseCall(words)
  const json = words.includes('--json')
  const { code, out, err } = await (typeof call === 'string' ? usage(call, json) : answered(call))
  process.stderr.write(err)
  process.stdout.write(out)
  return code
}

function usage(fault: string, json: boolean): Printed {
  return fault === HELP
    ? { code: DONE, out: `${USAGE}\n`, err: '' }
    : printFailed(`${fault}\n\n${USAGE}`, json)
}

async function answered(call: Call): Promise<Printed> {
  const progress = call.json ? silent : showProgress(process.stderr)
  try {
    return await answer(openShelf(), call, progress)
  } catch (fault) {
    return printFailed(faultWords(fault), call.json)
  } finally {
    progress()
  }
}

async function answer(shelf: Shelf, call: Call, progress: Progress): Promise<Printed> {
  const [first = '', ...others] = call.words
  switch (call.command) {
    case 'serve': {
      // Loaded only here: a document on the command line needs no web server.
      const { serve } = await import('./serve.ts')
      await serve(call)
      return { code: DONE, out: '', err: '' }
    }
    case 'backup':
    case 'restore':
    case 'rotate-keys':
    case 'audit': {
      const { keep } = await import('./keep.ts')
      return keep(shelf, call, call.command)
    }
    case 'documents':
      return printDocuments(listDocuments(shelf), call.json)
    case 'check':
      return call.all === undefined
        ? printChecked(checkDocument(shelf, askedOf(call)), call.json)
        : printFolder(checkFolder(shelf, call.all, askedOf(call)), call.json)
    case 'generate':
      if (first === ALL)
        return printAll(await makeAll(shelf, call, call.formats, outOf(call), progress), call.json)
      if (call.audience === undefined) throw new RangeError('Name the reader with --audience')
      return printMade(
        await makeDocument(shelf, askedOf(call), call.formats, outOf(call), alsoOf(call, progress)),
        call.json,
      )
    case 'preview':
      return printMade(
        await previewDocument(shelf, askedOf(call), call.formats, outOf(call), { progress }),
        call.json,
      )
    case 'lint':
      return printLint(lintTemplates(shelf, first === '' ? [] : [first, ...others]), call.json)
    case 'verify':
      if (first === '') throw new RangeError('Name the file')
      return printVerified(verifyFile(shelf, first), call.json)
  }
}

function askedOf({
  words: [document],
  command: _,
  formats: __,
  json: ___,
  out: ____,
  shell: _____,
  ...asked
}: Call): Asked {
  if (document === undefined)
    throw new RangeError('Name the document, such as `cpr`: `permanence documents` lists them')
  return { ...asked, document }
}

function alsoOf({ shell }: Call, progress: Progress): Also {
  return { progress, ...(shell === undefined ? {} : { shell }) }
}

function outOf({ out }: Call): string {
  if (out === undefined) throw new RangeError('Name a folder for the files with --out')
  return out
}

/** A wrong call is told in words; a fault of ours by the places of our code alone: what another library says may hold words of the case. */
function faultWords(fault: unknown): string {
  if (fault instanceof RangeError) return fault.message
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (Object.hasOwn(FILE_FAULTS, code)) return FILE_FAULTS[code] ?? ''
  const places =
    fault instanceof Error ? (fault.stack ?? '').split('\n').filter(line => /^\s+at \S/u.test(line)) : []
  const name = fault instanceof Error ? fault.constructor.name : typeof fault
  return ['This is a fault of the program, not of the case. Nothing was written.', name, ...places].join('\n')
}
