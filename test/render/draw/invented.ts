// Drawings of an invented family, one of each new kind, and every colour of the paintbox.
import type { Drawing } from '../../../src/model/drawing.ts'
import * as paintbox from '../../../src/render/draw/paintbox.ts'
import type { Hex } from '../../../src/render/draw/paintbox.ts'

export const PAINTS = [
  ...Object.values(paintbox.WORLD),
  ...paintbox.PASTELS,
  ...[paintbox.SKINS, paintbox.HAIRS, paintbox.CLOTHES].flatMap(tones =>
    Object.values(tones).flatMap(({ plain, deep }): Hex[] => [plain, deep]),
  ),
]

export const closeness: Drawing & { type: 'closeness' } = {
  type: 'closeness',
  subject: 'Leila',
  pairs: [
    {
      left: 'Leila',
      right: 'Theo',
      there: { seen: 'always', words: 'comforts him, finds his bear' },
      back: { seen: 'often', words: 'goes to her first' },
    },
    {
      left: 'Leila',
      right: 'Poppy-Alexandrina',
      there: {
        seen: 'rarely',
        words: 'asks to see photographs, and each time tells the same story about the day at the farm',
      },
      back: { seen: 'not-seen', words: 'together twice only' },
    },
    {
      left: 'Kofi',
      right: 'Theo',
      there: { seen: 'never', words: '' },
      back: { seen: 'sometimes', words: 'saves him a seat' },
    },
  ],
}

export const importantPeople: Drawing & { type: 'importantPeople' } = {
  type: 'importantPeople',
  centre: 'Leila',
  left: [
    {
      title: 'Family',
      people: [
        { name: 'Theo', note: 'brother, same home', tie: 'very-close' },
        { name: 'Kofi', note: 'brother', tie: 'gets-on-well' },
        { name: 'Kerry', note: 'mother', tie: 'can-be-hard' },
        { name: 'Alan', note: 'grandfather', tie: 'no-longer-seen' },
      ],
    },
  ],
  right: [
    { title: 'At home', people: [{ name: 'Biscuit', note: 'the dog', tie: 'very-close' }] },
    { title: 'School and friends', people: [{ name: 'Amir', note: '', tie: 'not-often' }] },
  ],
}

export const way: Drawing & { type: 'wayToPermanence' } = {
  type: 'wayToPermanence',
  steps: [
    { label: 'Looked after', note: '2 May 2025', state: 'done' },
    { label: 'Decision that she should be adopted', note: '14 November 2025', state: 'done' },
    { label: 'Placement order', note: '9 March 2026', state: 'done' },
    { label: 'Match', note: 'by 8 May 2026, 4 weeks left', state: 'here' },
    { label: 'Later life letter', note: 'was due 1 April 2026', state: 'late' },
    { label: 'Adoption order', note: '', state: 'ahead' },
  ],
}

export const reportDrawings: Readonly<Record<string, Drawing>> = {
  'warmth between brothers and sisters': closeness,
  'who is important': importantPeople,
  'way to permanence': way,
}

export const homesPath: Drawing & { type: 'homesPath' } = {
  type: 'homesPath',
  stops: [
    { label: 'The hospital', note: 'You were born here.', kind: 'hospital', now: false },
    { label: 'Mum and Dad’s flat', note: '', kind: 'flats', now: false },
    { label: 'Not known', note: '', kind: 'unknown', now: false },
    { label: 'Grandma Jean’s', note: 'You made jam tarts.', kind: 'bungalow', now: false },
    { label: 'Priya and Tom’s', note: 'This is your home now.', kind: 'house', now: true },
  ],
}

const look = { skin: 'brown', hair: 'black', hairstyle: 'plaits', clothes: 'coral' } as const

export const storyTree: Drawing & { type: 'storyTree' } = {
  type: 'storyTree',
  child: { name: 'Leila', note: 'you!' },
  roots: [
    { name: 'Kerry', note: 'your birth mum' },
    { name: '', note: 'your birth dad', unknown: true },
    { name: 'Grandma Jean', note: '' },
    { name: 'Grandad Alan', note: 'who died' },
  ],
  branches: [
    { name: 'Priya', note: 'Mummy' },
    { name: 'Tom', note: 'Daddy' },
  ],
  low: [{ name: 'Kofi', note: 'your big brother' }],
}

export const scene: Drawing & { type: 'scene' } = {
  type: 'scene',
  shape: 'wide',
  time: 'night',
  parts: [
    { part: 'moon', x: 80, y: 30, scale: 1 },
    { part: 'house', x: 40, y: 80, scale: 2, colour: 'teal' },
    { part: 'adult', x: 60, y: 92, scale: 1, ...look },
    { part: 'child', x: 70, y: 94, scale: 1, ...look, hairstyle: 'headscarf', waving: true },
    { part: 'dog', x: 20, y: 94, scale: 0.8, turned: true },
  ],
}

export const bookDrawings: Readonly<Record<string, Drawing>> = {
  'path of homes': homesPath,
  'tree of leaves': storyTree,
  'tree of portraits': {
    ...storyTree,
    child: { ...storyTree.child, look },
    branches: storyTree.branches.map(person => ({ ...person, look })),
    low: storyTree.low.map(person => ({ ...person, look })),
    roots: storyTree.roots.map(person => (person.unknown ? person : { ...person, look })),
  },
  scene,
  faces: { type: 'faces', labels: ['happy', 'sad'] },
}
