#!/usr/bin/env node
// The command line to what the service offers, and its answers to text, JSON and exit codes.
import { parseCall, USAGE, type Call } from './arguments.ts'
import {
  printChecked,
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
import { makeDocument, previewDocument } from '../service/make-document.ts'
import type { Asked } from '../service/making.ts'
import { openShelf, type Shelf } from '../service/shelf.ts'
import { verifyFile } from '../service/verify-file.ts'

const DONE = 0
const OUR_FAULT = 1

process.exitCode = await main(process.argv.slice(2))

/** Answers one call: 0 done, 2 refused, 1 a wrong call or a fault of ours. */
async function main(words: readonly string[]): Promise<number> {
  const call = parseCall(words)
  if (typeof call === 'string') {
    process.stderr.write(`${call === '' ? '' : `${call}\n\n`}${USAGE}\n`)
    return call === '' ? DONE : OUR_FAULT
  }
  try {
    const { code, out, err } = await answer(openShelf(), call)
    process.stderr.write(err)
    process.stdout.write(out)
    return code
  } catch (fault) {
    process.stderr.write(`${faultWords(fault)}\n`)
    return OUR_FAULT
  }
}

async function answer(shelf: Shelf, call: Call): Promise<Printed> {
  const [first = '', ...others] = call.words
  switch (call.command) {
    case 'documents':
      return printDocuments(listDocuments(shelf), call.json)
    case 'check':
      return call.all === undefined
        ? printChecked(checkDocument(shelf, askedOf(call)), call.json)
        : printFolder(checkFolder(shelf, call.all, askedOf(call)), call.json)
    case 'generate':
      if (call.audience === undefined) throw new RangeError('Name the reader with --audience')
      return printMade(
        await makeDocument(shelf, askedOf(call), call.formats, outOf(call), call.shell),
        call.json,
      )
    case 'preview':
      return printMade(await previewDocument(shelf, askedOf(call), call.formats, outOf(call)), call.json)
    case 'lint':
      return printLint(lintTemplates(shelf, first === '' ? [] : [first, ...others]), call.json)
    case 'verify':
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

function outOf({ out }: Call): string {
  if (out === undefined) throw new RangeError('Name a folder for the files with --out')
  return out
}

/** A wrong call is told in words; a fault of ours by the places of our code alone: what another library says may hold words of the case. */
function faultWords(fault: unknown): string {
  if (fault instanceof RangeError) return fault.message
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return 'There is no such file'
  const places =
    fault instanceof Error ? (fault.stack ?? '').split('\n').filter(line => /^\s+at \S/u.test(line)) : []
  const name = fault instanceof Error ? fault.constructor.name : typeof fault
  return ['This is a fault of the program, not of the case. Nothing was written.', name, ...places].join('\n')
}
