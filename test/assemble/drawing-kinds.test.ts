// Drawings of brothers and sisters, books and the way, from the view: names in the picture are those in its words, and nobody withheld is in either.
import { describe, expect, test } from 'vitest'
import { DRAWINGS, type Drawn } from '../../src/assemble/drawing/table.ts'
import {
  CLOTHES_COLOURS,
  FEELINGS,
  HAIR_COLOURS,
  HAIRSTYLES,
  PART_NAMES,
  SKIN_COLOURS,
} from '../../src/model/picture-names.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../src/model/view.ts'
import { viewOf } from '../../src/model/view-of.ts'
import type { JsonSchema } from '../../src/model/schema.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'
import { familyFile } from './family.ts'

const schemas = readSchemas(PROJECT)

function viewWith(change: object = {}, more: object = {}): ViewRecord {
  const family = { ...familyFile(change), ...more } as ReturnType<typeof familyFile>
  const request = { kind: 'child', subject: 'tilly', asOf: '2025-11-14', wording: 'B', document: {} } as const
  return viewOf({ family }, request, schemas['child.v1.schema.json'] as JsonSchema, schemas)
}

function drawn(name: string, view: ViewRecord, given?: ViewNode): Drawn | undefined {
  return DRAWINGS[name]?.(view, given)
}

/** The view with the record at a place withheld wherever it stands. */
function hide<N extends ViewNode>(node: N, at: string): N {
  if (node.kind === 'record' && node.at === at)
    return { kind: 'withheld', at, schema: node.schema } as ViewNode as N
  if (node.kind === 'list')
    return { ...node, items: node.items.map(item => hide(item, at)).filter(item => item.kind !== 'withheld') }
  if (node.kind !== 'record') return node
  const fields = Object.fromEntries(
    Object.entries(node.fields).map(([name, field]) => [name, hide(field, at)]),
  )
  return { ...node, fields }
}

const FINN = '/people/1'

describe('closeness', () => {
  const pairs = [
    { from: 'finn', to: 'tilly', warmth: 'often', words: 'saves her the seat.' },
    { from: 'tilly', to: 'finn', warmth: 'always', words: 'finds his bear' },
  ]

  test('is one row a pair, the child of the document on the left', () => {
    expect(drawn('closeness', viewWith({}, { pairs }))).toEqual({
      drawing: {
        type: 'closeness',
        subject: 'Tilly',
        pairs: [
          {
            left: 'Tilly',
            right: 'Finn',
            there: { seen: 'always', words: 'finds his bear' },
            back: { seen: 'often', words: 'saves her the seat.' },
          },
        ],
      },
      alternative:
        'Warmth seen between Tilly and Finn, in each direction. Tilly to Finn: always; finds his bear. Finn to Tilly: often; saves her the seat.',
    })
  })

  test('a direction nobody wrote down says so, and none at all is no drawing', () => {
    const one = drawn('closeness', viewWith({}, { pairs: pairs.slice(1) }))
    expect(one?.alternative).toContain('Finn to Tilly: not seen; not recorded.')
    expect(drawn('closeness', viewWith({}, { pairs: [{ from: 'tilly', to: 'finn' }] }))).toBeUndefined()
  })

  test('a child this reader may not know of is in no row', () =>
    expect(drawn('closeness', hide(viewWith({}, { pairs }), FINN))).toBeUndefined())
})

describe('the path of homes', () => {
  const stops = [{ home: 'h1', label: 'Mum’s flat', note: 'You were a baby.', building: 'flats' }]

  test('has every home in order, with the words of the book where there are some', () => {
    expect(drawn('homes-path', viewWith({ story: { stops } }))).toEqual({
      drawing: {
        type: 'homesPath',
        stops: [
          { label: 'Mum’s flat', note: 'You were a baby.', kind: 'flats', now: false },
          { label: 'Lou', note: 'Your home now', kind: 'house', now: true },
        ],
      },
      alternative:
        'The homes of Tilly, in order along a path. 1: Mum’s flat. You were a baby. 2, the home now: Lou. Your home now.',
    })
  })

  test('who may not be named is not, and the home stays', () => {
    const { drawing } = drawn('homes-path', hide(viewWith(), '/people/5')) ?? {}
    expect(drawing).toMatchObject({
      stops: [{ label: 'Rosa' }, { label: 'A foster home', note: 'Your home now' }],
    })
  })

  test('a time nobody can tell about is a stop only where it is asked for', () => {
    const careGaps = [{ from: '2024-03-01', to: '2024-06-01', explanation: 'Nobody would say.' }]
    const view = viewWith({ careGaps })
    const given = record({ gaps: true })
    expect(drawn('homes-path', view)?.drawing).toMatchObject({ stops: [{}, {}] })
    expect(drawn('homes-path', view, given)?.drawing).toMatchObject({
      stops: [{ label: 'Rosa' }, { label: 'Not known', kind: 'unknown' }, { label: 'Lou' }],
    })
  })
})

describe('the tree', () => {
  test('parents are roots, those the child lives with branches, brothers and sisters elsewhere low', () => {
    const away = viewWith({}, { family: { households: [] } })
    expect(drawn('story-tree', away)).toEqual({
      drawing: {
        type: 'storyTree',
        child: { name: 'Tilly', note: 'you!' },
        branches: [{ name: 'Lou', note: 'your foster carer' }],
        low: [{ name: 'Finn', note: 'your big brother' }],
        roots: [
          { name: 'Rosa', note: 'your birth mum' },
          { name: '', note: 'your birth dad, perhaps', unknown: true },
        ],
      },
      alternative:
        'A family tree with Tilly in the middle. Branches, the family Tilly lives with: Lou, your foster carer. Low branches, brothers and sisters of Tilly who live elsewhere: Finn, your big brother. Roots, the family Tilly was born to: Rosa, your birth mum; not known, your birth dad, perhaps.',
    })
  })

  test('a brother in the same household is a branch', () => {
    expect(drawn('story-tree', viewWith())?.drawing).toMatchObject({
      branches: [{ name: 'Lou' }, { name: 'Finn' }],
      low: [],
    })
  })

  const tree = [
    { person: 'rosa', place: 'roots', names: { B: 'Mummy Rosa' }, note: 'your birth mum' },
    { person: 'ivy', place: 'roots', names: { D: 'Ivy' }, note: 'your gran' },
    { person: 'finn', place: 'low', names: { B: 'Finn' } },
  ]

  test('the tree written for the book wins, in the names of its age', () => {
    expect(drawn('story-tree', viewWith({ story: { tree } }))?.drawing).toMatchObject({
      roots: [
        { name: 'Mummy Rosa', note: 'your birth mum' },
        { name: 'Ivy', note: 'your gran, who died' },
      ],
      branches: [],
      low: [{ name: 'Finn', note: '' }],
    })
  })

  test('looks chosen once are in the tree', () => {
    const looks = [{ person: 'finn', skin: 'tan', hair: 'black', clothes: 'red', glasses: true }]
    expect(drawn('story-tree', viewWith({ story: { tree, looks } }))?.drawing).toMatchObject({
      low: [{ look: { skin: 'tan', hair: 'black', clothes: 'red', glasses: true } }],
    })
  })

  test.each([
    ['written', { story: { tree } }],
    ['known', {}],
  ])('whom the reader may not know of is on no tree, %s', (_, change) => {
    expect(JSON.stringify(drawn('story-tree', hide(viewWith(change), FINN)))).not.toContain('Finn')
  })
})

describe('a scene', () => {
  const parts = [
    { part: 'house', x: 40, y: 80, scale: 2, colour: 'teal' },
    { part: 'child', x: 60, y: 90, scale: 1, person: 'tilly', waving: true },
    { part: 'child', x: 70, y: 90, scale: 1, person: 'finn', clothes: 'blue' },
  ]
  const looks = ['tilly', 'finn'].map(person => ({ person, skin: 'tan', hair: 'black', clothes: 'red' }))
  const scene = { shape: 'wide', time: 'day', parts, alternative: 'Tilly before a house.' }
  const pages = [{ id: 'p', part: 'me', picture: { scene } }]
  const of = (view: ViewRecord) => drawn('scene', view, nodeAt(view, '/child/story/pages/0/picture/scene'))

  test('is as it was put together, in the colours chosen once or here', () => {
    const look = { skin: 'tan', hair: 'black', clothes: 'red' }
    expect(of(viewWith({ story: { pages, looks } }))).toEqual({
      drawing: {
        type: 'scene',
        shape: 'wide',
        time: 'day',
        parts: [
          { part: 'house', x: 40, y: 80, scale: 2, colour: 'teal' },
          { part: 'child', x: 60, y: 90, scale: 1, waving: true, ...look },
          { part: 'child', x: 70, y: 90, scale: 1, ...look, clothes: 'blue' },
        ],
      },
      alternative: 'Tilly before a house.',
    })
  })

  test('leaves out whom the reader may not know of', () => {
    expect(of(hide(viewWith({ story: { pages, looks } }), FINN))?.drawing).toMatchObject({
      parts: [{}, { x: 60 }],
    })
  })

  test('nothing handed over, no drawing', () => expect(drawn('scene', viewWith())).toBeUndefined())
})

test('faces are at least five, each in the words', () => {
  const given = record({ labels: ['tired', 'proud'] })
  expect(drawn('faces', viewWith(), given)).toEqual({
    drawing: { type: 'faces', labels: ['tired', 'proud', 'happy', 'sad', 'cross'] },
    alternative:
      'Faces that look tired, proud, happy, sad and cross, and an empty circle for something else.',
  })
})

test('who is important stands in groups, and everybody is in the words', () => {
  const view = viewWith()
  const given: ViewNode = record({
    on: '2025-09-03',
    people: [
      record({ person: nodeAt(view, FINN), group: 'family', tie: 'very-close', note: 'brother' }),
      record({ name: 'Biscuit', group: 'home', tie: 'very-close', note: 'the dog' }),
      record({ name: 'Amir', group: 'school', tie: 'not-often' }),
      record({
        person: { kind: 'withheld', at: '/people/9', schema: {} },
        name: 'Secret',
        group: 'other',
        tie: 'not-often',
      }),
    ],
  })
  const made = drawn('important-people', view, given)
  expect(made?.drawing).toMatchObject({
    centre: 'Tilly',
    left: [{ title: 'family', people: [{ name: 'Finn', note: 'brother', tie: 'very-close' }] }],
    right: [
      { title: 'home', people: [{ name: 'Biscuit' }] },
      { title: 'school', people: [{ name: 'Amir' }] },
    ],
  })
  expect(made?.alternative.replaceAll('\u00a0', ' ')).toBe(
    'Who is important to Tilly, drawn on 3 September 2025. Very close: Finn (family: brother); Biscuit (home: the dog). Not often seen: Amir (school).',
  )
})

test('each step of the way is in the words, with its state', () => {
  const view = viewWith()
  const facts = nodeAt(view, '/facts') as ViewRecord
  const steps = [
    record({ label: 'Match', note: 'by 8 May', state: 'here' }),
    record({ label: 'Order', state: 'ahead' }),
  ]
  const way: ViewNode = { kind: 'list', at: '', schema: {}, items: steps }
  const withWay: ViewRecord = {
    ...view,
    fields: { ...view.fields, facts: { ...facts, fields: { ...facts.fields, way } } },
  }
  expect(drawn('way-to-permanence', view)).toBeUndefined()
  expect(drawn('way-to-permanence', withWay)).toEqual({
    drawing: {
      type: 'wayToPermanence',
      steps: [
        { label: 'Match', note: 'by 8 May', state: 'here' },
        { label: 'Order', note: '', state: 'ahead' },
      ],
    },
    alternative:
      'The way to permanence, step by step. 1. Match: here now, by 8 May. 2. Order: still to come.',
  })
})

test.each([
  ['drawn parts', 'part', 'part', PART_NAMES],
  ['colours of skin', 'look', 'skin', SKIN_COLOURS],
  ['colours of hair', 'look', 'hair', HAIR_COLOURS],
  ['ways to wear hair', 'look', 'hairstyle', HAIRSTYLES],
  ['colours of clothes', 'look', 'clothes', CLOTHES_COLOURS],
  ['colours of things', 'part', 'colour', CLOTHES_COLOURS],
])('the schema names the %s there are', (_, definition, name, names) => {
  const found = schemas['picture.schema.json']?.$defs?.[definition]?.properties?.[name]
  expect(found?.enum).toEqual(names)
})

test('the schema names the feelings there are', () => {
  const labels = schemas['picture.schema.json']?.$defs?.['faces']?.properties?.['labels']
  expect(labels?.items?.enum).toEqual(FEELINGS)
})

/** A record as it would come from a view; lists become lists, values leaves. */
function record(fields: Readonly<Record<string, unknown>>): ViewRecord {
  const nodes = Object.entries(fields).map(([name, value]) => [name, nodeOf(value)] as const)
  return { kind: 'record', at: '/given', schema: {}, fields: Object.fromEntries(nodes) }
}

function nodeOf(value: unknown): ViewNode {
  if (Array.isArray(value)) return { kind: 'list', at: '', schema: {}, items: value.map(nodeOf) }
  if (typeof value === 'object') return value as ViewNode
  return { kind: 'leaf', at: '', schema: {}, value: value as string }
}
