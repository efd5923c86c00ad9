// A council’s own Word form to everything that must be put right before it is filled in.
import { missingStyles } from './shell-styles.ts'
import { isPlaced } from './filling.ts'
import { hiddenFaults } from './lint-hidden.ts'
import { placeFaults } from './lint-places.ts'
import { openShell, textPart } from './open.ts'
import { matches, pageParts, placesIn } from './places.ts'
import { readXml } from './xml.ts'

/** One thing to put right, in words for whoever keeps the form. */
export interface ShellFault {
  /** Where: the body, a head, a foot, or a part of the file by its name. */
  readonly where: string
  readonly what: string
  /** What would be right. */
  readonly hint?: string
}

/** What the places of a form may ask for; a star in an id stands for letters that differ from child to child, as in `father-*`. */
export interface ShellKnown {
  readonly sections: readonly string[]
  readonly tables: readonly string[]
  /** As `answerId` makes them. */
  readonly answers: readonly string[]
  /** Figures and photographs. */
  readonly figures: readonly string[]
  readonly paths: (path: string) => boolean
  readonly leavesOut?: readonly LeftOut[]
}

/** A section a form has no place for, and why that is right. */
export interface LeftOut {
  readonly section: string
  readonly because: string
}

/** What stands beside a form in `shell.json`. */
export interface ShellManifest {
  readonly id: string
  readonly title: string
  /** The document type the form is for, such as `cpr`. */
  readonly document: string
  readonly leavesOut: readonly LeftOut[]
}

/** All faults of a form, none left for later, but for a file that cannot be opened at all. */
export function lintShell(bytes: Uint8Array, known: ShellKnown): readonly ShellFault[] {
  const opened = openShell(bytes)
  if ('refused' in opened) return [{ where: 'the file', what: opened.refused }]
  const { parts } = opened
  const unsound = Object.keys(parts).filter(
    name => /\.(?:xml|rels)$/.test(name) && !isSound(parts[name]!, textPart(parts, name)),
  )
  if (unsound.length > 0)
    return unsound.map(where => ({
      where,
      what: 'This part is not sound XML',
      hint: 'Open the form in Word and save it anew',
    }))
  const faults = [
    ...hiddenFaults(parts),
    ...placeFaults(parts, known),
    ...sectionFaults(parts, known),
    ...styleFaults(parts),
  ]
  // Word writes a text box twice, for old programs and new, and with it each of its faults.
  return [...new Map(faults.map(fault => [JSON.stringify(fault), fault])).values()]
}

function isSound(bytes: Uint8Array, text: string): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && readXml(text) !== undefined
}

function sectionFaults(
  parts: Readonly<Record<string, Uint8Array>>,
  { sections, leavesOut = [] }: ShellKnown,
): readonly ShellFault[] {
  const asked = pageParts(Object.keys(parts)).flatMap(name =>
    placesIn(textPart(parts, name)).map(place => place.asked),
  )
  if (asked.some(one => one.kind === 'rest' && one.id === '')) return strangers(sections, leavesOut)
  const left = leavesOut.map(({ section }) => section)
  const without = sections.filter(id => !isPlaced(id, asked) && !left.includes(id))
  return [
    ...strangers(sections, leavesOut),
    ...without.map(id => ({
      where: 'the body',
      what: `Section \`${id}\` has no place`,
      hint: `put \`{{section:${id}}}\` or \`{{rest}}\` where it belongs, or name it under \`leavesOut\` in shell.json, with the reason`,
    })),
  ]
}

function strangers(sections: readonly string[], leavesOut: readonly LeftOut[]): readonly ShellFault[] {
  return leavesOut.flatMap(({ section, because }): ShellFault[] => [
    ...(sections.some(known => known === section || matches(known, section))
      ? []
      : [
          {
            where: 'shell.json',
            what: `\`leavesOut\` names \`${section}\`, which is no section of the document`,
          },
        ]),
    ...(because.trim() === ''
      ? [{ where: 'shell.json', what: `\`leavesOut\` names \`${section}\` without a reason` }]
      : []),
  ])
}

function styleFaults(parts: Readonly<Record<string, Uint8Array>>): readonly ShellFault[] {
  return missingStyles(textPart(parts, 'word/styles.xml')).map(name => ({
    where: 'the styles',
    what: `There is no style \`${name}\``,
    hint: 'use it once in the form, save, and it stays; the words of the report are set in it',
  }))
}
