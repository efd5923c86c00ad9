// The name of a part of a Word file to words for where a fault is.
import type { ShellFault } from './lint.ts'

/** The body, a head, a foot or notes; other parts keep their names. */
export function whereIs(part: string): string {
  if (part === 'word/document.xml') return 'the body'
  const kind = /^word\/(header|footer|footnotes|endnotes|styles|settings)\d*\.xml$/.exec(part)?.[1]
  return kind === undefined ? part : (WHERE[kind] ?? part)
}

/** A fault with its place. */
export function mapFault(where: string): (fault: Omit<ShellFault, 'where'>) => ShellFault {
  return fault => ({ where, ...fault })
}

const WHERE: Readonly<Record<string, string>> = {
  header: 'a head',
  footer: 'a foot',
  footnotes: 'the footnotes',
  endnotes: 'the endnotes',
  styles: 'the styles',
  settings: 'the settings',
}
