// The parts of a filled shell to the same parts with the document’s own properties in place of the form’s.
import { strToU8 } from 'fflate'
import { textPart } from './open.ts'

type Parts = Readonly<Record<string, Uint8Array>>

const OWN = ['docProps/core.xml', 'docProps/custom.xml'] as const

const CONTENT_TYPES: Readonly<Record<(typeof OWN)[number], string>> = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
}

const RELATIONS: Readonly<Record<(typeof OWN)[number], string>> = {
  'docProps/core.xml':
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'docProps/custom.xml':
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
}

/** Who made the form, and when, goes; what the document says of itself comes in, from a document of ours. */
export function withProperties(parts: Parts, ours: Parts): Record<string, Uint8Array> {
  const kept = Object.entries(parts).filter(([name]) => !name.startsWith('docProps/'))
  const types = textPart(parts, '[Content_Types].xml').replace(
    /<Override\b[^>]*PartName="\/docProps\/[^>]*>/g,
    '',
  )
  const relations = textPart(parts, '_rels/.rels').replace(
    /<Relationship\b[^>]*Target="\/?docProps\/[^>]*>/g,
    '',
  )
  const overrides = OWN.map(name => `<Override PartName="/${name}" ContentType="${CONTENT_TYPES[name]}"/>`)
  const related = OWN.map(
    (name, at) => `<Relationship Id="rIdOwn${at + 1}" Type="${RELATIONS[name]}" Target="${name}"/>`,
  )
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(OWN.map(name => [name, ours[name]!])),
    '[Content_Types].xml': strToU8(types.replace('</Types>', `${overrides.join('')}</Types>`)),
    '_rels/.rels': strToU8(relations.replace('</Relationships>', `${related.join('')}</Relationships>`)),
  }
}
