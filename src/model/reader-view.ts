// The whole view to one reader's view: what this reader may not see is taken out before a template can ask.
import { ageWords } from './dates.ts'
import { treatmentOf, type Audience, type Treatment } from './manifest.ts'
import type { Pointer } from './pointer.ts'
import {
  noFields,
  itemsAt,
  nodeAt,
  plain,
  type DataClass,
  type FieldSchema,
  type ViewLeaf,
  type ViewNode,
  type ViewRecord,
} from './view.ts'

/** For whom the view is: the kind of reader, and the person of the file where the copy is made for one. */
export interface Reading {
  readonly audience: string
  readonly manifest: Audience
  readonly stage: string
  readonly stages: readonly string[]
  readonly asOf: string
  /** Id of the person the copy is made for. */
  readonly reader?: string
}

/** A text this reader must not find anywhere in the document. */
export interface WithheldValue {
  readonly value: string
  readonly at: Pointer
  readonly class: DataClass
  readonly schema: FieldSchema
}

/** What a reader may see, and every text that was taken out. */
export interface ReaderView {
  readonly view: ViewRecord
  readonly withheld: readonly WithheldValue[]
}

/** Which field of a record a partial treatment leaves. */
const LEFT: Partial<Record<Treatment, readonly string[]>> = {
  'first-name': ['first', 'known'],
  area: ['area', 'authority'],
}

/** The view as one reader sees it, and every text taken out. Classes the audience does not name are taken out. */
export function readerView(view: ViewRecord, reading: Reading): ReaderView {
  const permitted = permissions(view, reading)
  const withheld: WithheldValue[] = []
  const done = new Map<ViewNode, ViewNode>()
  const see = (node: ViewNode, name: string, person: ViewRecord | undefined): ViewNode => {
    if (node.kind === 'absent' || node.kind === 'withheld') return node
    if (node.kind === 'leaf') return seeLeaf(node, name, person)
    const known = done.get(node)
    if (known !== undefined) return known
    const seen = node.kind === 'list' ? seeList(node, name, person) : seeRecord(node, person)
    done.set(node, seen)
    return seen
  }
  const seeList = (
    list: Extract<ViewNode, { kind: 'list' }>,
    name: string,
    person: ViewRecord | undefined,
  ): ViewNode => {
    const items = list.items.map(item => see(item, name, person)).filter(item => item.kind !== 'withheld')
    return list.items.length > 0 && items.length === 0 ? hidden(list) : { ...list, items }
  }
  const seeRecord = (record: ViewRecord, person: ViewRecord | undefined): ViewNode => {
    const holder = Object.hasOwn(record.fields, 'name') ? record : person
    const fields = noFields()
    for (const [name, field] of Object.entries(record.fields)) fields[name] = see(field, name, holder)
    return leavesNothing(record, fields) ? hidden(record) : { ...record, fields }
  }
  const seeLeaf = (leaf: ViewLeaf, name: string, person: ViewRecord | undefined): ViewNode => {
    if (leaf.class === undefined) return leaf
    const shown = shownAs(leaf, leaf.class, { name, person, reading, permitted })
    if (shown !== leaf && isWords(leaf))
      withheld.push({ value: String(leaf.value), at: leaf.at, class: leaf.class, schema: leaf.schema })
    return shown ?? hidden(leaf)
  }
  return { view: seeRecord(view, undefined) as ViewRecord, withheld: eachOnce(withheld) }
}

/** Where a value stands, and who reads it. */
interface Seeing {
  readonly name: string
  /** The nearest record around it that has a name. */
  readonly person: ViewRecord | undefined
  readonly reading: Reading
  readonly permitted: Permitted
}

/** The value as this reader sees it; undefined where nothing of it is left. */
function shownAs(
  leaf: ViewLeaf,
  dataClass: DataClass,
  { name, person, reading, permitted }: Seeing,
): ViewLeaf | undefined {
  const treatment = treatmentOf(reading.manifest, dataClass, reading.stage, reading.stages)
  switch (treatment) {
    case 'keep':
    case 'label':
      return leaf
    case 'drop':
      return undefined
    case 'own':
      return leaf.owner !== undefined &&
        (leaf.owner === reading.reader || permitted(dataClass, leaf.owner, true))
        ? leaf
        : undefined
    case 'consent':
      return permitted(dataClass, leaf.owner) ? leaf : undefined
    case 'summary':
      return leaf.schema.gist === true ? leaf : undefined
    case 'first-name':
    case 'area':
      return LEFT[treatment]?.includes(name) === true ? leaf : undefined
    case 'initials':
      return name === 'first' || name === 'last'
        ? { ...leaf, value: `${String(leaf.value).slice(0, 1)}.` }
        : undefined
    case 'age':
      return name === 'born'
        ? { ...leaf, value: ageWords(String(leaf.value), reading.asOf), schema: {} }
        : undefined
    case 'reference':
      return name === 'first' ? serialNumber(leaf, person) : undefined
  }
}

/** A record reached by two ways gives its values twice. */
function eachOnce(values: readonly WithheldValue[]): readonly WithheldValue[] {
  return [...new Map(values.map(value => [`${value.at}\n${value.value}`, value])).values()]
}

/** Serial number in place of a name; without one the name is simply not there. */
function serialNumber(leaf: ViewLeaf, person: ViewRecord | undefined): ViewLeaf | undefined {
  const serial = person === undefined ? undefined : plain(nodeAt(person, '/serialNumber'))
  return typeof serial === 'string' ? { ...leaf, value: serial } : undefined
}

/** A record of a class whose own values are all taken out is not there at all, whomever else it names. */
function leavesNothing(record: ViewRecord, seen: Readonly<Record<string, ViewNode>>): boolean {
  if (record.class === undefined) return false
  const own = Object.keys(seen).filter(name => record.fields[name]?.kind === 'leaf')
  return own.length > 0 && own.every(name => seen[name]?.kind === 'withheld')
}

function hidden(node: ViewNode): ViewNode {
  return { kind: 'withheld', at: node.at, schema: node.schema }
}

/** Codes, numbers and yes or no identify nobody; words and dates may, and so does a reference that has a class of its own. */
function isWords({ value, schema }: ViewLeaf): boolean {
  return (
    typeof value === 'string' && schema.labels === undefined && (!('pattern' in schema) || 'class' in schema)
  )
}

type Permitted = (dataClass: DataClass, owner: string | undefined, named?: boolean) => boolean

/** Whether consent or authority is on file, by the day of the document, to show a class, of one person or (unless `named`) of anyone, to this kind of reader. In a group each child’s permissions speak of that child. */
function permissions(view: ViewRecord, { audience, asOf }: Reading): Permitted {
  const given = [
    ...itemsAt(view, '/child/permissions').map(permission => ({ permission, child: undefined })),
    ...itemsAt(view, '/children').flatMap(child =>
      itemsAt(child, '/permissions').map(permission => ({ permission, child: ownerOf(child) })),
    ),
  ]
  return (dataClass, owner, named = false) =>
    given.some(({ permission, child }) => {
      const person = nodeAt(permission, '/person')
      const whose = person.kind === 'record' ? person.owner : child
      return (
        plain(nodeAt(permission, '/class')) === dataClass &&
        plain(nodeAt(permission, '/audience')) === audience &&
        String(plain(nodeAt(permission, '/on'))) <= asOf &&
        (whose === undefined ? !named : whose === owner)
      )
    })
}

function ownerOf(child: ViewNode): string | undefined {
  return child.kind === 'record' ? child.owner : undefined
}
