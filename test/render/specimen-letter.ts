// A letter, a profile and a report with a masthead, for the tests of every renderer.
import type { Block, DocumentTree, Section } from '../../src/model/tree.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { scene } from './specimen-book.ts'
import { specimenAssets } from './specimen.ts'
import { cell, paragraph, row, strong, text } from './specimen-words.ts'

const section = (id: string, title: string, ...children: readonly Block[]): Section => ({
  type: 'section',
  id,
  title: [text(title)],
  children,
})

const heading = (id: string, title: string): Block => ({
  type: 'heading',
  id,
  level: 3,
  children: [text(title)],
})

const kept =
  'I was your social worker from May 2025 until you were adopted. I am writing now, while I remember it well, so that you can read it when you and your parents think that the time is right. I hope you read it slowly. It has sad things in it, and good things too.'

/** A letter of more than one page. */
export const letterSpecimen: DocumentTree = {
  type: 'document',
  title: 'A letter to Maya',
  lang: 'en-GB',
  head: ['A letter to Maya'],
  foot: 'For Maya, to be kept by her parents',
  children: [
    {
      type: 'letterhead',
      id: 'letterhead',
      sender: [[strong('Priya Nair')], [text('Social worker')], [text('Fernbeck Council')]],
      date: [text('14 August 2026')],
      salutation: [text('Dear Maya')],
    },
    paragraph('Your name was Maya Grace Whitlock when I knew you. You were five.'),
    paragraph(kept),
    section(
      'born',
      'When you were born',
      paragraph('You were born in Fernbeck on 4 June 2020.'),
      paragraph(kept),
    ),
    section('mother', 'Your birth mother, Sara', paragraph(kept), paragraph(kept), {
      type: 'photo',
      id: 'garden',
      caption: [text('The garden at Jo and Peter’s, in August.')],
      alternative: 'A small garden with a lawn, a swing and two rows of beans.',
      asset: 'garden',
    }),
    section(
      'thought',
      'What I thought of you',
      paragraph(kept),
      paragraph('With warm wishes'),
      paragraph('Priya'),
    ),
  ],
}

/** A profile on one side. */
export const profileSpecimen: DocumentTree = {
  type: 'document',
  title: 'Profile: Maya',
  lang: 'en-GB',
  head: ['Profile: Maya'],
  foot: 'Names are changed. For approved adopters and agencies only. Use until 14 February 2026.',
  children: [
    {
      type: 'masthead',
      id: 'masthead',
      kind: [text('5 years and 6 months, with her brother Noah, 3')],
      name: [text('Maya')],
      headline: [text('Maya finds the moon in the daytime, and shows it to everyone.')],
      marking: [strong('Profile. Confidential.'), text(' Not to be passed on.')],
    },
    {
      type: 'columns',
      id: 'profile-page',
      left: [
        scene(
          'profile-picture',
          'tall',
          'A drawing of a girl with a kite.',
          'Drawn with her carer, October 2025',
        ),
        {
          type: 'callout',
          kind: 'panel',
          title: [text('The family we hope for')],
          children: [
            paragraph(strong('Essential')),
            {
              type: 'list',
              ordered: false,
              items: [
                [paragraph('A home for Maya and Noah together')],
                [paragraph('Parents who can take help early, and stay close at night')],
              ],
            },
          ],
        },
        heading('touch', 'Keeping in touch'),
        paragraph('Gran, four visits a year. Letters to Mum and Dad, once a year.'),
      ],
      right: [
        heading('lovely', 'What is lovely about Maya'),
        paragraph(
          'She is kind before anyone asks. She knows every word of every song, climbs anything, and can finish a 48-piece jigsaw.',
        ),
        heading('day', 'A day with her'),
        paragraph(
          'Up at six, to check on Noah. Porridge, if she can see it made. School, which she likes best when it is outside. Digging. Bath, two books and Bear, with the door left open.',
        ),
        heading('hard', 'What she finds hard, and what helps'),
        paragraph(
          'Surprises can send her under the table, and she wakes two or three nights a week. Picture plans, warnings and someone who comes when she calls all help.',
        ),
        { type: 'quotation', children: [paragraph('I find the moon in the day.')], source: [text('Maya')] },
      ],
    },
  ],
}

/** A report that begins with a masthead, and a form to fill in by hand. */
export const mastheadSpecimen: DocumentTree = {
  type: 'document',
  title: 'Options for permanence: Maya Whitlock',
  lang: 'en-GB',
  head: ['Options for permanence', 'Maya Whitlock, FB-1180'],
  foot: 'Panel copy, version 1, 14 November 2025',
  children: [
    {
      type: 'masthead',
      id: 'masthead',
      kind: [text('Options for permanence')],
      name: [text('Maya Grace Whitlock')],
      headline: [text('What could happen, weighed for Maya.')],
      marking: [strong('Panel copy. Confidential.'), text(' It must not be published.')],
    },
    {
      ...section(
        'glance',
        'The options at a glance',
        paragraph('We considered two options. They are weighed below, in the same order.'),
        {
          type: 'callout',
          kind: 'panel',
          title: [text('What decides it')],
          children: [paragraph('Maya and Noah stay together.')],
        },
        {
          type: 'columns',
          id: 'sides',
          left: [heading('for', 'For'), paragraph('A grandmother she loves.')],
          right: [
            heading('against', 'Against'),
            paragraph('Edith’s health. Maya and Noah would be apart, and each is the other’s first comfort.'),
            {
              type: 'table',
              id: 'table-sides',
              head: [cell('Who'), cell('Says')],
              rows: [row('Edith', 'I would try.'), row('Jo', 'They belong together.')],
              rowHeads: true,
            },
          ],
        },
        { type: 'writingLines', id: 'notes', label: [text('Notes of the panel')], count: 4 },
      ),
      number: '1',
    },
    {
      type: 'spread',
      id: 'way',
      title: [text('The way from here')],
      picture: scene('way-picture', 'wide', 'A path over hills.', 'Drawn for the family.'),
      children: [paragraph('The hearing is on 8 May 2026.')],
      beside: [heading('way-when', 'When'), paragraph('8 May 2026')],
    },
  ],
}

/** A request to render one of these trees in a look. */
export function letterRequest(tree: DocumentTree, look: RenderRequest['look']): RenderRequest {
  return {
    tree,
    look,
    assets: specimenAssets,
    asOf: '2025-11-14',
    properties: [
      ['PermanenceRendition', 'r-0f3a9e'],
      ['PermanenceSeal', '0'.repeat(64)],
    ],
    draft: false,
  }
}
