// A book for a child that holds every kind of node books have, for the tests of every renderer.
import type { Scene } from '../../src/model/drawing.ts'
import type { Block, DocumentTree, Figure, Photo, Spread } from '../../src/model/tree.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { specimenAssets } from './specimen.ts'
import { paragraph, strong, text } from './specimen-words.ts'

/** A scene with a caption, or without one. */
export const scene = (
  id: string,
  shape: Scene['shape'],
  alternative: string,
  caption = '',
  time: Scene['time'] = 'day',
): Figure => ({
  type: 'figure',
  id,
  caption: caption ? [text(caption)] : [],
  alternative,
  drawing: {
    type: 'scene',
    shape,
    time,
    parts: [
      { part: 'tree', x: 15, y: 85, scale: 1 },
      { part: 'house', x: 45, y: 82, scale: 1.4 },
      {
        part: 'child',
        x: 70,
        y: 90,
        scale: 1,
        skin: 'light-brown',
        hair: 'black',
        hairstyle: 'bunches',
        clothes: 'coral',
      },
      { part: 'teddy', x: 82, y: 92, scale: 0.6 },
    ],
  },
})

const garden: Photo = {
  type: 'photo',
  id: 'garden',
  caption: [text('The garden at Jo and Peter’s, in August.')],
  alternative: 'A small garden with a lawn, a swing and two rows of beans.',
  asset: 'garden',
}

const cover: Block = {
  type: 'cover',
  id: 'cover',
  agency: [],
  service: [],
  kind: [],
  name: [text('Maya’s book')],
  under: [text('The story so far')],
  facts: { type: 'summaryList', id: 'cover-facts', rows: [] },
  marking: [],
  picture: scene('cover-picture', 'square', 'Maya and Bear in front of a house.'),
}

const spread = (id: string, title: string, given: Partial<Spread>): Spread => ({
  type: 'spread',
  id,
  title: title ? [text(title)] : [],
  children: [],
  beside: [],
  ...given,
})

const born = spread('born', 'When you were born', {
  picture: scene('born-picture', 'wide', 'A house by day, with a tree.', 'The house by the mill.'),
  children: [
    paragraph('You were born on a windy morning in June. Your mum, Sara, held you first.'),
    paragraph('Your dad, Ben, sang to you. He sang ', strong('the boat song'), '.'),
  ],
})

const words = spread('words', '', {
  picture: scene('words-picture', 'square', 'A house at night. One window has a light.', '', 'night'),
  children: [paragraph('Mummy Sara could not keep you safe.')],
})

const why = spread('why', 'Why you could not stay', {
  picture: garden,
  children: [
    paragraph('Your mum loved you. She was ill, and she could not look after you and Noah.'),
    {
      type: 'list',
      ordered: true,
      items: [
        [paragraph('A doctor helped Mum.')],
        [paragraph('Gran came to stay.')],
        [paragraph('A judge listened to everyone.')],
      ],
    },
    {
      type: 'callout',
      kind: 'panel',
      title: [text('It was not your fault.')],
      children: [paragraph('Keeping children safe is a job for grown-ups.')],
    },
  ],
  beside: [
    { type: 'heading', id: 'why-when', level: 3, children: [text('When')] },
    {
      type: 'summaryList',
      id: 'why-dates',
      rows: [
        { key: [text('June 2020')], value: [paragraph('You were born')] },
        { key: [text('12 May 2025')], value: [paragraph('You came to Anne’s')] },
        { key: [text('June 2025')], value: [paragraph('To Jo and Peter’s, with Noah')] },
      ],
    },
    { type: 'heading', id: 'why-words', level: 3, children: [text('Words to know')] },
    paragraph(strong('Judge:'), ' the person who decides in court.'),
  ],
})

const homes = spread('homes', 'Homes you have lived in', {
  picture: {
    type: 'figure',
    id: 'homes-picture',
    caption: [],
    alternative: 'Your homes, in order. 1: Mum and Dad’s flat. 2: Gran’s. 3: Jo and Peter’s, your home now.',
    drawing: {
      type: 'homesPath',
      stops: [
        { label: 'Mum and Dad’s flat', note: 'You were a baby.', kind: 'flats', now: false },
        { label: 'Gran’s', note: 'You made jam tarts.', kind: 'bungalow', now: false },
        { label: 'Jo and Peter’s', note: 'This is your home now.', kind: 'house', now: true },
      ],
    },
  },
  children: [paragraph('Follow the path with your finger.')],
})

const family = spread('family', 'Your family tree', {
  picture: {
    type: 'figure',
    id: 'family-picture',
    caption: [],
    alternative: 'Maya’s family tree. Branches: Jo and Peter. Roots: Sara, Ben. Low branch: Noah.',
    drawing: {
      type: 'storyTree',
      child: { name: 'Maya', note: 'you!' },
      branches: [
        { name: 'Jo', note: 'Mummy' },
        { name: 'Peter', note: 'Daddy' },
      ],
      roots: [
        { name: 'Sara', note: 'your birth mum' },
        { name: 'Ben', note: 'your birth dad' },
        { name: 'Not known', note: 'Ben’s dad', unknown: true },
      ],
      low: [{ name: 'Noah', note: 'your brother' }],
    },
  },
  children: [paragraph('Some family you live with. Some family you grew from.')],
})

const feelings = spread('feelings', 'Your feelings', {
  picture: {
    type: 'figure',
    id: 'faces',
    caption: [],
    alternative: 'Five faces and an empty one: sad, cross, mixed up, happy, quiet.',
    drawing: { type: 'faces', labels: ['sad', 'cross', 'mixed up', 'happy', 'quiet'] },
  },
  children: [
    paragraph('You can have more than one feeling.'),
    { type: 'writingLines', id: 'today', label: [text('Today I feel')], count: 3 },
  ],
})

/** Every node of a child’s book. */
export const bookSpecimen: DocumentTree = {
  type: 'document',
  title: 'Maya’s book',
  lang: 'en-GB',
  head: [],
  foot: 'For Maya',
  children: [cover, born, words, why, homes, family, feelings],
}

/** The book in a band of ages, on a paper. */
export function bookRequest(
  look: RenderRequest['look'],
  paper: RenderRequest['paper'] = 'A4',
): RenderRequest {
  return {
    tree: bookSpecimen,
    look,
    paper,
    assets: specimenAssets,
    asOf: '2025-11-14',
    properties: [
      ['PermanenceRendition', 'r-0f3a9d'],
      ['PermanenceSeal', '0'.repeat(64)],
    ],
    draft: false,
  }
}
