// The text of a view stands for all of it, and is no longer for what is named twice.
import { expect, test } from 'vitest'
import { plain, type ViewLeaf, type ViewNode, type ViewRecord } from '../../src/model/view.ts'
import { viewOf } from '../../src/model/view-of.ts'
import { viewText } from '../../src/model/view-text.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'
import { smallFamily } from './small-family.ts'

const schemas = readSchemas(PROJECT)
const schema = schemas['child.v1.schema.json']!
const request = { kind: 'child', subject: 'ada', asOf: '2025-06-01', document: {} } as const

test('two views of equal files have one text', () => {
  expect(viewText(view(structuredClone(smallFamily)))).toBe(viewText(view(smallFamily)))
})

test('every value is in it: change any one and the text is another', () => {
  const whole = view(smallFamily)
  const text = viewText(whole)
  const unseen = leavesOf(whole).filter(leaf => viewText(changed(whole, leaf)) === text)
  expect(unseen.map(({ at }) => at)).toEqual([])
})

test('a record referred to a hundred times more is not written a hundred times more', () => {
  const [child, ...others] = smallFamily.children
  const [, foster] = child?.homes ?? []
  const homes = Array.from({ length: 100 }, (_, i) => ({ ...foster!, id: `again-${i}` }))
  const often = {
    ...smallFamily,
    children: [{ ...child!, homes: [...(child?.homes ?? []), ...homes] }, ...others],
  }
  expect(timesNamed(viewText(view(often)))).toBe(timesNamed(viewText(view(smallFamily))))
  expect(timesNamed(JSON.stringify(plain(view(often))))).toBeGreaterThan(100)
})

function timesNamed(text: string): number {
  return text.split('Quillfeather').length - 1
}

function view(family: typeof smallFamily): ViewRecord {
  return viewOf({ family }, request, schema, schemas)
}

function leavesOf(node: ViewNode): readonly ViewLeaf[] {
  if (node.kind === 'leaf') return [node]
  if (node.kind === 'record') return Object.values(node.fields).flatMap(leavesOf)
  return node.kind === 'list' ? node.items.flatMap(leavesOf) : []
}

/** The same view with one other value; records stay shared as they were. */
function changed(root: ViewRecord, leaf: ViewLeaf): ViewRecord {
  const made = new Map<ViewNode, ViewNode>()
  const copy = (node: ViewNode): ViewNode => {
    const known = made.get(node)
    if (known !== undefined) return known
    const one = copyOf(node)
    made.set(node, one)
    return one
  }
  const copyOf = (node: ViewNode): ViewNode => {
    if (node === leaf) return { ...leaf, value: `${String(leaf.value)}!` }
    if (node.kind === 'list') return { ...node, items: node.items.map(copy) }
    if (node.kind !== 'record') return node
    const fields = Object.entries(node.fields).map(([name, field]) => [name, copy(field)] as const)
    return { ...node, fields: Object.fromEntries(fields) }
  }
  return copy(root) as ViewRecord
}
