// The parts of a form to what is in it that a reader does not see, or that reaches outside the file.
import type { ShellFault } from './lint.ts'
import { textPart } from './open.ts'
import { pageParts } from './places.ts'
import { mapFault, whereIs } from './where.ts'
import { attribute, type Element, elementsIn, readXml, within } from './xml.ts'
import { unescape } from '../markup.ts'

type Parts = Readonly<Record<string, Uint8Array>>
type Said = Omit<ShellFault, 'where'>

/** Fields that only count, or lead to places in the document itself. */
const FIELDS = [
  'PAGE',
  'NUMPAGES',
  'SECTION',
  'SECTIONPAGES',
  'TOC',
  'PAGEREF',
  'REF',
  'STYLEREF',
  'SEQ',
  'HYPERLINK',
  'TITLE',
]

const TRACKED =
  /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|rPrChange|pPrChange|sectPrChange|tblPrChange|tblGridChange|tcPrChange|trPrChange|numberingChange|delText)$/

/** Macros, links, comments, tracked changes, hidden words, fields that fetch and embedded files. */
export function hiddenFaults(parts: Parts): readonly ShellFault[] {
  const names = Object.keys(parts)
  const pages = pageParts(names).flatMap(name => {
    const root = readXml(textPart(parts, name))
    if (root === undefined) return []
    const faults = [
      ...changes(root),
      ...hidden(root, hiddenStyles(parts)),
      ...fields(root, textPart(parts, name)),
      ...objects(root),
    ]
    return faults.map(mapFault(whereIs(name)))
  })
  return [
    ...macros(parts),
    ...links(parts),
    ...comments(parts),
    ...pages,
    ...embedded(names),
    ...settings(parts),
  ]
}

function macros(parts: Parts): readonly ShellFault[] {
  const has =
    Object.keys(parts).some(name => /vbaProject|vbaData/i.test(name)) ||
    textPart(parts, '[Content_Types].xml').includes('macroEnabled')
  return has
    ? [
        {
          where: 'the file',
          what: 'The form holds macros',
          hint: 'save it as a Word document (.docx), which has none',
        },
      ]
    : []
}

function links(parts: Parts): readonly ShellFault[] {
  return Object.keys(parts)
    .filter(name => name.endsWith('.rels'))
    .flatMap(name => {
      const root = readXml(textPart(parts, name))
      const relations = root === undefined ? [] : elementsIn(root, 'Relationship')
      const outside = relations.filter(relation => attribute(relation, 'TargetMode') === 'External')
      return outside.map(relation => {
        const kind = attribute(relation, 'Type')?.split('/').at(-1) ?? ''
        return {
          where: whereIs(name.replace('_rels/', '').replace(/\.rels$/, '')),
          what: `The form leads outside itself: ${LINKS[kind] ?? 'a link to another file'}`,
          hint: 'take it away, or write the address as plain words',
        }
      })
    })
}

const LINKS: Readonly<Record<string, string>> = {
  hyperlink: 'a link to a page or a mail address',
  attachedTemplate: 'the template it was made from (Word: Developer, Document Template)',
  image: 'a picture that is kept elsewhere',
  oleObject: 'an object that is kept elsewhere',
}

function comments(parts: Parts): readonly ShellFault[] {
  const has = Object.keys(parts).some(
    name => /^word\/comments\d*\.xml$/.test(name) && /<w:comment\b/.test(textPart(parts, name)),
  )
  return has
    ? [
        {
          where: 'the body',
          what: 'The form holds comments',
          hint: 'delete all comments (Word: Review, Delete)',
        },
      ]
    : []
}

function changes(root: Element): readonly Said[] {
  const found = everyName(root).some(name => TRACKED.test(name))
  return found ? [{ what: 'There are tracked changes', hint: 'accept or reject all of them, and save' }] : []
}

function hidden(root: Element, styles: readonly string[]): readonly Said[] {
  const direct = elementsIn(root, 'w:vanish', 'w:specVanish').some(isOn)
  const styled = elementsIn(root, 'w:pStyle', 'w:rStyle').some(style =>
    styles.includes(attribute(style, 'w:val') ?? ''),
  )
  return direct || styled
    ? [
        {
          what: 'There are hidden words',
          hint: 'show all signs in Word, and delete what is underlined with dots',
        },
      ]
    : []
}

function hiddenStyles(parts: Parts): readonly string[] {
  const root = readXml(textPart(parts, 'word/styles.xml'))
  const styles = root === undefined ? [] : elementsIn(root, 'w:style')
  return styles
    .filter(style => elementsIn(style, 'w:vanish').some(isOn))
    .map(style => attribute(style, 'w:styleId') ?? '')
}

function isOn(element: Element): boolean {
  return !['0', 'false', 'off'].includes(attribute(element, 'w:val') ?? 'on')
}

/** Word may split the instruction of a field over any number of runs. */
function fields(root: Element, xml: string): readonly Said[] {
  const instructions: string[] = elementsIn(root, 'w:fldSimple').map(field =>
    unescape(attribute(field, 'w:instr') ?? ''),
  )
  const open: string[] = []
  for (const element of elementsIn(root, 'w:fldChar', 'w:instrText')) {
    const kind = attribute(element, 'w:fldCharType')
    if (kind === 'begin') open.push('')
    else if (kind === 'end') instructions.push(open.pop() ?? '')
    else if (element.name === 'w:instrText' && open.length > 0)
      open[open.length - 1] += unescape(xml.slice(...element.inside))
  }
  const names = instructions.map(words => ({
    name:
      words
        .trim()
        .split(/[\s\\"]/)[0]
        ?.toUpperCase() ?? '',
    words,
  }))
  const wrong = names.filter(
    ({ name, words }) =>
      !FIELDS.includes(name) || (name === 'HYPERLINK' && !/^\s*HYPERLINK\s+\\l\s/i.test(words)),
  )
  return [...new Set(wrong.map(({ name }) => name))].map(name => ({
    what: `There is a field \`${name}\``,
    hint: 'a form may hold page numbers, contents and references to itself, and no field that fetches or asks',
  }))
}

function objects(root: Element): readonly Said[] {
  const found = elementsIn(root, 'w:object', 'o:OLEObject', 'w:control', 'w:altChunk', 'w:subDoc').length > 0
  return found
    ? [{ what: 'There is an embedded object', hint: 'put its words or its picture in the form itself' }]
    : []
}

function embedded(names: readonly string[]): readonly ShellFault[] {
  const has = names.some(name => /^word\/(?:embeddings|activeX|afchunk)/i.test(name))
  return has
    ? [{ where: 'the file', what: 'The form holds another file', hint: 'delete the embedded file, and save' }]
    : []
}

function settings(parts: Parts): readonly ShellFault[] {
  const root = readXml(textPart(parts, 'word/settings.xml'))
  const settings = within(root, 'w:settings')
  const tracks = within(settings, 'w:trackRevisions')
  return [
    ...(tracks !== undefined && isOn(tracks)
      ? [{ what: 'Changes are being tracked', hint: 'turn it off (Word: Review, Track Changes)' }]
      : []),
    ...(within(settings, 'w:mailMerge') === undefined
      ? []
      : [
          {
            what: 'The form is set up for a mail merge',
            hint: 'turn it into a normal document (Word: Mailings)',
          },
        ]),
  ].map(mapFault('the settings'))
}

function everyName(element: Element): readonly string[] {
  return element.children.flatMap(child => [child.name, ...everyName(child)])
}
