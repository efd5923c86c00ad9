// The places of a form to what is wrong with them.
import { mapFault, whereIs } from './where.ts'
import type { ShellFault, ShellKnown } from './lint.ts'
import { textPart } from './open.ts'
import {
  KINDS,
  type Kind,
  linesIn,
  matches,
  outsidePlaces,
  pageParts,
  type Place,
  placesIn,
  propertiesOf,
  takesBlocks,
} from './places.ts'
import { nearest } from '../../model/nearest.ts'
import { around, attribute, elementsIn, readXml, within } from './xml.ts'

type Parts = Readonly<Record<string, Uint8Array>>

/** Unknown and misspelt places, places that stand where they cannot be filled, and braces left over. */
export function placeFaults(parts: Parts, known: ShellKnown): readonly ShellFault[] {
  return pageParts(Object.keys(parts)).flatMap(name => {
    const xml = textPart(parts, name)
    const where = whereIs(name)
    const faults = placesIn(xml).flatMap(place => [
      ...spelling(place),
      ...unknownFault(place, known),
      ...standing(place, name),
    ])
    return [...faults, ...strayBraces(xml), ...outsideText(xml)].map(mapFault(where))
  })
}

type Said = Omit<ShellFault, 'where'>

function spelling({ words }: Place): readonly Said[] {
  if (/^[A-Za-z0-9.:*-]+$/.test(words)) return []
  const right = words.replace(/[‐‑–—]/g, '-').replace(/[^A-Za-z0-9.:*-]/g, '')
  return [
    { what: `\`{{${words}}}\` holds spaces or signs that no place has`, hint: `write \`{{${right}}}\`` },
  ]
}

function unknownFault({ words, asked }: Place, known: ShellKnown): readonly Said[] {
  if (asked.kind === 'unknown') {
    const [kind = '', ...id] = words.trim().split(':')
    const meant = nearest(kind, KINDS)
    return [
      {
        what: `\`{{${words}}}\`: there is no kind of place \`${kind}\``,
        hint: meant ? meantWords(`${meant}:${id.join(':')}`) : `the kinds are ${KINDS.join(', ')}`,
      },
    ]
  }
  if (asked.kind === 'path')
    return known.paths(asked.path)
      ? []
      : [
          {
            what: `\`{{${words}}}\`: no such value is in the view of this document`,
            hint: pathHint(asked.path, known),
          },
        ]
  if (asked.kind === 'rest' && asked.id === '') return []
  const ids = idsOf(asked.kind, known)
  if (ids.some(one => one === asked.id || matches(one, asked.id))) return []
  const meant = nearest(asked.id, ids)
  return [
    {
      what: `\`{{${words}}}\`: there is no ${NOUNS[asked.kind]} \`${asked.id}\``,
      ...(meant ? { hint: meantWords(`${asked.kind}:${meant}`) } : {}),
    },
  ]
}

const NOUNS: Readonly<Record<Kind, string>> = {
  section: 'section',
  words: 'section',
  rest: 'section',
  title: 'section',
  number: 'section',
  answer: 'answer',
  table: 'table or list of answers',
  figure: 'figure',
  photo: 'photograph',
}

function idsOf(kind: Kind, known: ShellKnown): readonly string[] {
  switch (kind) {
    case 'answer':
      return known.answers
    case 'table':
      return known.tables
    case 'figure':
    case 'photo':
      return known.figures
    case 'section':
    case 'words':
    case 'rest':
    case 'title':
    case 'number':
      return known.sections
  }
}

function meantWords(place: string): string {
  return `did you mean \`{{${place}}}\`?`
}

function pathHint(path: string, { paths }: ShellKnown): string {
  const steps = path.split('.')
  const right = steps.findLastIndex((_, at) => paths(steps.slice(0, at + 1).join('.')))
  return right < 0
    ? `nothing there begins with \`${steps[0]}\``
    : `there is \`${steps.slice(0, right + 1).join('.')}\`, but no \`${steps[right + 1]}\` in it`
}

function standing({ words, asked, alone, paragraph }: Place, part: string): readonly Said[] {
  const bound = around(paragraph, 'w:sdt')
  const fills = within(bound, 'w:sdtPr', 'w:dataBinding')
  const isBound =
    fills === undefined
      ? []
      : [
          {
            what: `\`{{${words}}}\` stands in a content control that Word fills from elsewhere`,
            hint: 'take the control away, or its mapping',
          },
        ]
  if (!takesBlocks(asked)) return isBound
  const wrong = [
    [!alone, 'must stand alone in its paragraph: what fills it are paragraphs and tables'],
    [part !== 'word/document.xml', 'must stand in the body'],
    [around(paragraph, 'w:txbxContent') !== undefined, 'must not stand in a text box'],
    [
      within(propertiesOf(paragraph), 'w:sectPr') !== undefined,
      'stands in the paragraph of a section break, which would go: put it in the paragraph before',
    ],
  ] as const
  return [...isBound, ...wrong.filter(([is]) => is).map(([, why]) => ({ what: `\`{{${words}}}\` ${why}` }))]
}

/** Braces outside places: a place that lost one, or goes over two paragraphs. */
function strayBraces(xml: string): readonly Said[] {
  return linesIn(xml).flatMap(({ text }) => {
    const around = outsidePlaces(text)
    const near = /[^\s{}]*[{}]+[^\s{}]*[{}]*/.exec(around)?.[0]
    const looksLikePlace = /\{\{|\}\}|\{[A-Za-z][\w.:-]*\}/.test(around)
    return near !== undefined && looksLikePlace
      ? [
          {
            what: `The braces of \`${near}\` do not make a place`,
            hint: 'a place has two braces on each side, in one paragraph: `{{child.caseReference}}`',
          },
        ]
      : []
  })
}

/** Places in descriptions of pictures, and in words Word keeps outside paragraphs, are never filled. */
function outsideText(xml: string): readonly Said[] {
  const root = readXml(xml)
  const described = (root === undefined ? [] : elementsIn(root, 'wp:docPr', 'pic:cNvPr', 'v:shape')).flatMap(
    element => ['descr', 'title', 'alt'].map(name => attribute(element, name) ?? ''),
  )
  return [...new Set(described.filter(words => words.includes('{{')))].map(() => ({
    what: 'A place stands in the description of a picture, where nothing is filled in',
    hint: 'write the description out',
  }))
}
