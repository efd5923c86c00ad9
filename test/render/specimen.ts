// A document that holds every kind of node, for the tests of every renderer.
import type { Block, DocumentTree, Section } from '../../src/model/tree.ts'
import { svgToPng } from '../../src/render/draw/png.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { evidence, father, homes, likes, options } from './specimen-sections.ts'
import { fact, mark, paragraph, strong, text } from './specimen-words.ts'

const GARDEN = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80" viewBox="0 0 120 80"><rect width="120" height="80" fill="#D6E6F0"/><rect y="44" width="120" height="36" fill="#5C9A56"/><path d="M20 62 L30 30 L40 62 M30 34 L70 34 M60 62 L70 30 L80 62" fill="none" stroke="#6C4A2A" stroke-width="3"/><path d="M46 34 L46 54 L56 54 L56 34" fill="none" stroke="#333" stroke-width="1.5"/></svg>`

const cover: Block = {
  type: 'cover',
  id: 'cover',
  agency: [text('Fernbeck Council')],
  service: [text('Children’s Services')],
  kind: [text('Child’s permanence report')],
  name: [text('Maya Grace Whitlock')],
  under: [text('Born 4 June 2020')],
  facts: {
    type: 'summaryList',
    id: 'cover-facts',
    rows: [
      fact('Case reference', 'FB-1180'),
      fact('Court', 'The Family Court at Alderwick, AW25C00310'),
      fact('Legal status', 'Interim care order, made 12 May 2025'),
      fact('This version', 'Version 3, 14 November 2025. Replaces version 2.'),
    ],
  },
  marking: [strong('Court copy. Confidential.'), text(' It must not be published.')],
}

const about: Section = {
  type: 'section',
  id: 'about',
  number: '1',
  title: [text('About this report')],
  law: [text('The Adoption Agencies Regulations 2005, regulation 17')],
  children: [
    paragraph(
      'Priya Nair wrote this report. She has been Maya’s social worker since 12 May 2025 and has seen her ',
      strong('31 times'),
      ', 19 of them alone. ',
      { type: 'link', to: 'homes', children: [text('Section 3')] },
      ' says where Maya has lived.',
    ),
    {
      type: 'summaryList',
      id: 'about-people',
      rows: [
        fact('Written by', 'Priya Nair, social worker'),
        fact('Supervised by', 'Tom Achterberg, team manager', { type: 'lineBreak' }, 'since March 2024'),
        {
          key: [text('Checked by')],
          value: [paragraph('Ruth Calloway, agency adviser'), paragraph('10 November 2025')],
        },
      ],
    },
    { type: 'heading', id: 'about-reading', level: 3, children: [text('How to read it')] },
    {
      type: 'callout',
      kind: 'message',
      title: [text('Maya, if you are reading this')],
      children: [
        paragraph(
          'This report was written when you were five, to help grown-ups decide where you would live.',
        ),
        paragraph('Nothing that happened was your fault.'),
      ],
    },
  ],
}

const steps: Block = {
  type: 'list',
  ordered: true,
  items: [
    [paragraph('Breakfast, always at the same table.')],
    [paragraph('Shoes, coat, and the bear in the bag.')],
  ],
}

const child: Section = {
  type: 'section',
  id: 'maya',
  number: '2',
  title: [text('What Maya is like')],
  law: [
    text('Schedule 1, Part 1, paragraphs 10, 11 and 15. '),
    { type: 'emphasis', children: [text('Re F')] },
  ],
  children: [
    paragraph(
      'Maya is five and a half. She is small for her age and quick on her feet, with curly dark brown hair that she likes in two bunches. She looks people in the face before she speaks. ',
      mark(1),
    ),
    paragraph(
      'Her grandmother says “',
      { type: 'text', value: 'calon lân', lang: 'cy' },
      '” of her: a pure heart. ',
      mark(1),
      text(' '),
      mark(2),
      ' Maya’s view is that she is ',
      { type: 'emphasis', children: [text('nearly'), { type: 'strong', children: [text(' six')] }] },
      '.',
    ),
    {
      type: 'quotation',
      children: [paragraph('I am good at finding. I find Bear and I find the moon in the day.')],
      source: [text('Maya to Jo, her foster carer, on the walk to school, 3 September 2025 '), mark(2)],
    },
    { type: 'heading', id: 'maya-likes', level: 3, children: [text('What she likes')] },
    likes,
    { type: 'heading', id: 'maya-day', level: 3, children: [text('A day with Maya')] },
    { type: 'heading', id: 'maya-morning', level: 4, children: [text('Morning')] },
    steps,
    paragraph('Maya wakes at about six. ', {
      ...text('She dresses herself, except for buttons.'),
      at: ['/child/day'],
    }),
    {
      type: 'photo',
      id: 'photo-garden',
      caption: [text('Photograph 1. The garden at Maya’s foster home, August 2025')],
      alternative: 'A small garden with a lawn, a swing and two rows of beans.',
      asset: 'garden',
    },
  ],
}

/** Every node type and variant of the document tree, with content that could be real. */
export const specimen: DocumentTree = {
  type: 'document',
  title: 'Child’s permanence report: Maya Grace Whitlock',
  lang: 'en-GB',
  head: ['Child’s permanence report', 'Maya Whitlock, FB-1180'],
  foot: 'Court copy, version 3, 14 November 2025',
  children: [
    cover,
    { type: 'contents', title: 'Contents' },
    { type: 'pageBreak' },
    about,
    child,
    homes,
    father,
    options,
    evidence,
  ],
}

/** The pictures the specimen names: one small opaque PNG. */
export const specimenAssets: Map<string, Uint8Array> = new Map([['garden', svgToPng(GARDEN, 1)]])

/** The specimen as a draft for the court, since it holds gaps. */
export const specimenRequest: RenderRequest = {
  tree: specimen,
  look: 'court',
  assets: specimenAssets,
  asOf: '2025-11-14',
  properties: [
    ['PermanenceRendition', 'r-0f3a9c'],
    ['PermanenceTemplate', 'cpr@1.0.0'],
    ['PermanenceStage', 'draft'],
    ['PermanenceAudience', 'court'],
    ['PermanenceSeal', '0'.repeat(64)],
  ],
  draft: true,
}
