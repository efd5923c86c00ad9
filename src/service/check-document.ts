// A document asked for to everything that keeps it from being made, without making it.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from '../generate.ts'
import { readCase } from '../intake/case-file.ts'
import { open, type Asked, type Opened } from './making.ts'
import type { Shelf } from './shelf.ts'
import { wordProblems, type Worded } from './word-problems.ts'

/** Whether the document is refused, and every open problem in words. */
export interface Checked {
  readonly refused: boolean
  readonly problems: readonly Worded[]
}

/** Checks the file, the case and the words of one document. */
export function checkDocument(shelf: Shelf, asked: Asked): Checked {
  return checkOpened(shelf, open(shelf, asked))
}

/** The same for what has been opened. */
export function checkOpened(shelf: Shelf, { request, problems }: Opened): Checked {
  if (request === undefined) return { refused: true, problems: wordProblems(shelf, problems) }
  const examined = examine(request)
  return { refused: examined.refused, problems: wordProblems(shelf, examined.problems, request) }
}

/** The same check for every case of a folder: each `<case>/family-file.json` and each child in it. */
export function checkFolder(
  shelf: Shelf,
  folder: string,
  asked: Omit<Asked, 'files'>,
): readonly (Checked & { readonly file: string; readonly subject?: string })[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  const files = names
    .toSorted()
    .map(name => join(folder, name, 'family-file.json'))
    .filter(file => existsSync(file))
  return files.flatMap(file =>
    childrenOf(shelf, file).map(child => {
      const subject = child === undefined ? {} : { subject: child }
      return { file, ...subject, ...checkDocument(shelf, { ...asked, ...subject, files: [file] }) }
    }),
  )
}

/** The children of a file; one undefined where the file itself cannot be read. */
function childrenOf(shelf: Shelf, file: string): readonly (string | undefined)[] {
  const { json } = readCase(file, shelf.schemas)
  const children = (json as { readonly children: readonly { readonly person: string }[] } | undefined)
    ?.children
  return children?.map(child => child.person) ?? [undefined]
}
