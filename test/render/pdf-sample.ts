// An invented report with every kind of node, for the tests of the PDF renderer.
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { cell, h3, mark, p, section, strong, t } from './pdf-building.ts'

const cover: Block = {
  type: 'cover',
  id: 'cover',
  agency: [t('Thornley Vale Council')],
  service: [t('Children’s Services')],
  kind: [t('Child’s permanence report')],
  name: [t('Leila Rose Hartley')],
  under: [t('Born 9 May 2020')],
  facts: {
    type: 'summaryList',
    id: 'cover-facts',
    rows: [
      { key: [t('Case reference')], value: [p('TV-2291')] },
      { key: [t('Court')], value: [p('The Family Court at Ashcombe, AC25C00417')] },
      { key: [t('Legal status')], value: [p('Interim care order, made 2 May 2025')] },
      { key: [t('Review that made adoption the plan')], value: [p('2 October 2025')] },
      {
        key: [t('This version')],
        value: [p('Version 7, 14 November 2025. Replaces version 6, which the decision-maker read.')],
      },
    ],
  },
  marking: [
    strong('Court copy. Confidential.'),
    t(
      ' This report is about a child. It may be shared only as the court or the agency allows. It must not be published.',
    ),
  ],
}

const likes: Block = {
  type: 'summaryList',
  id: 'likes',
  rows: [
    {
      key: [t('Likes')],
      value: [p('Digging, the moon, pasta with nothing on it, being read to, Biscuit the dog')],
    },
    { key: [t('Does not like')], value: [p('Loud doors, hand dryers, food touching other food')] },
    { key: [t('Good at')], value: [p('Jigsaws, climbing, remembering every word of a song')] },
  ],
}

const needs: Block = {
  type: 'table',
  id: 'needs',
  caption: [t('Table 4. Needs, the evidence for them, and what they ask of a parent')],
  head: [cell('Need'), cell('What has been seen'), cell('What a parent would do')],
  rowHeads: true,
  widths: [2, 3, 3],
  rows: [
    {
      cells: [
        cell('To be looked after first'),
        cell('Serves Theo before herself at every meal observed', mark(9)),
        cell('Serve her first, lightly, every day; thank her for helping, and do the job anyway'),
      ],
    },
    {
      cells: [
        cell('To be angry safely'),
        cell('Breaks her own drawings when cross, never other children’s', mark(4)),
        cell('Name the feeling; stay near; mend the drawing together afterwards'),
      ],
    },
  ],
}

const homes: Block = {
  type: 'figure',
  id: 'homes',
  caption: [t('Figure 2. Leila’s homes, from birth to 14 November 2025')],
  alternative:
    'Where Leila has lived, on 14 November 2025. With Kerry and Marcus from 9 May 2020 to 3 February 2023.',
  drawing: {
    type: 'homesTimeline',
    from: '2020-05-09',
    to: '2025-11-14',
    rows: [
      {
        kind: 'parent',
        label: 'Kerry and Marcus',
        notes: ['9 May 2020 to 3 Feb 2023', '2 years 9 months'],
        from: '2020-05-09',
        to: '2023-02-03',
      },
      {
        kind: 'family',
        label: 'Jean, her grandmother',
        notes: ['3 Feb to 20 Aug 2023', '6 months, family arrangement'],
        from: '2023-02-03',
        to: '2023-08-20',
      },
      {
        kind: 'parent',
        label: 'Kerry',
        notes: ['20 Aug 2023 to 11 Mar 2025', '1 year 7 months'],
        from: '2023-08-20',
        to: '2025-03-11',
      },
      {
        kind: 'foster',
        label: 'Ruth and Colin, foster carers',
        notes: ['27 Jun 2025 to now', 'with Theo'],
        from: '2025-06-27',
      },
    ],
    orders: [{ label: 'interim care order, 2 May 2025', date: '2025-05-02' }],
  },
}

const attempts: Block = {
  type: 'callout',
  kind: 'not-found-out',
  title: [t('We could not find this out')],
  children: [
    p('Marcus has not felt able to talk about his childhood. This is what we tried.'),
    {
      type: 'table',
      id: 'attempts',
      head: [cell('Date'), cell('How'), cell('What happened')],
      rowHeads: false,
      rows: [
        {
          cells: [
            cell('12 June 2025'),
            cell('Met at the family centre'),
            cell('Marcus said: “Not that. Ask me about Leila.”'),
          ],
        },
        {
          cells: [
            cell('9 July 2025'),
            cell('Letter to his last known address, with a form'),
            cell('No reply'),
          ],
        },
      ],
    },
    p('Recorded by Hannah Brook, 26 September 2025.'),
  ],
}

const card = (label: string, title: string): Block => ({
  type: 'card',
  id: `option-${label}`,
  label,
  title: [t(title)],
  note: [t('Not realistic now. Assessed by Nadia Rahman, 29 August 2025.'), mark(9)],
  cells: [
    {
      label: [t('For Leila')],
      children: [p('Her mother’s love, and her own name, story and place in her family.')],
    },
    {
      label: [t('Against, for Leila')],
      children: [p('Kerry drank again in July and August. Leila cannot wait a further year.')],
    },
    {
      label: [t('Support it would need')],
      children: [p('A residential programme, then a year at home with daily help.')],
    },
    {
      label: [t('What was offered, and the result')],
      children: [p('Both, from June. Kerry stayed nine days.')],
    },
    { label: [t('What Leila says')], children: [p('“I want Mummy’s soup.”', mark(4))] },
  ],
})

const evidence: Block = {
  type: 'table',
  id: 'evidence',
  head: [cell('No.'), cell('Document'), cell('Written by'), cell('Date')],
  rowHeads: true,
  rows: Array.from({ length: 24 }, (_, index) => ({
    id: `evidence-${index + 1}`,
    cells: [
      cell(`E${index + 1}`),
      cell(index % 3 === 0 ? 'Full birth certificate, certified copy' : 'Judgment, fact-finding hearing'),
      cell(index % 2 === 0 ? 'Registrar, Ashcombe' : 'Nadia Rahman, independent social worker'),
      cell('21 May 2020'),
    ],
  })),
}

const about: Block = {
  type: 'section',
  id: 'about',
  number: '1',
  title: [t('About this report')],
  law: [t('Restriction on the Preparation of Adoption Reports Regulations 2005; AAR 2005 reg 17')],
  children: [
    p(
      'Hannah Brook wrote this report. She has been Leila’s social worker since 2 May 2025 and has seen her 31 times, 19 of them alone.',
    ),
    {
      type: 'callout',
      kind: 'message',
      title: [t('Leila, if you are reading this')],
      children: [
        p(
          'This report was written when you were five, to help grown-ups decide where you would live. It is about your life, so it belongs to you too. Nothing that happened was your fault.',
        ),
      ],
    },
  ],
}

const likeness: Block = {
  type: 'section',
  id: 'likeness',
  number: '5',
  title: [t('What Leila is like')],
  law: [t('AAR 2005 Schedule 1 Part 1, paragraphs 10, 11 and 15')],
  children: [
    p(
      'Leila is five and a half. She is small for her age and quick on her feet, with curly dark brown hair that she likes in two bunches. She looks people in the face before she speaks.',
      mark(4),
    ),
    p(
      'She notices what other people need. At nursery she fetched the tissues before the crying child asked, and at home she counts plates to be sure that there are enough.',
      mark(4),
      t(' '),
      mark(9),
      t(
        ' Her foster carers see this both as a strength and as a sign of how much she had to look out for. See ',
      ),
      { type: 'link', to: 'needs', children: [t('the table of her needs')] },
      t(' and '),
      { type: 'emphasis', children: [t('Re B-S')] },
      t('. Her grandmother calls her '),
      { type: 'text', value: 'cariad', lang: 'cy' },
      t('.'),
    ),
    {
      type: 'quotation',
      children: [p('I am good at finding. I find Bear and I find Theo’s shoes. I find the moon in the day.')],
      source: [t('Leila to Ruth, her foster carer, on the walk to school, 3 September 2025'), mark(14)],
    },
    h3('likes-heading', 'What she likes, and what she does not'),
    likes,
    h3('day', 'A day with Leila'),
    { type: 'heading', id: 'morning', level: 4, children: [t('Morning')] },
    p('Leila wakes at about six and checks on Theo. She dresses herself, except for buttons.', mark(9)),
    {
      type: 'list',
      ordered: false,
      items: [
        [p('Breakfast is porridge.')],
        [
          p(
            'School starts at nine, and Ruth walks with her all the way, past the pond and the dog that she is allowed to stroke if its owner says so.',
          ),
          { type: 'list', ordered: true, items: [[p('First the pond.')], [p('Then the dog.')]] },
        ],
      ],
    },
    needs,
    {
      type: 'photo',
      id: 'bear',
      caption: [t('Photograph 1. Bear, with Leila since birth')],
      alternative: 'A brown bear with one ear, on a blue blanket.',
      asset: 'bear',
    },
  ],
}

const lived: Block = {
  type: 'section',
  id: 'lived',
  number: '10',
  title: [t('Where Leila has lived')],
  law: [t('AAR 2005 Schedule 1 Part 1, paragraph 9')],
  children: [
    p('Leila has had six homes in five years. Every day since her birth is accounted for.'),
    homes,
    h3('father-childhood', 'His life before he was 16'),
    attempts,
    {
      type: 'callout',
      kind: 'missing',
      title: [t('Missing 1 of 4. Where did Leila live from 11 March to 2 May 2025?')],
      children: [p('Write who cared for her. If you cannot find out, list what you tried.')],
    },
    p(
      'From 11 March to 2 May 2025 Leila lived with ',
      { type: 'missing', number: 1, what: 'name, and who they are to her' },
      '.',
      { type: 'lineBreak' },
      'This is a new line.',
    ),
  ],
}

/** Every kind of node, once at least. */
export const REPORT: DocumentTree = {
  type: 'document',
  title: 'Child’s permanence report <Leila & Theo>',
  lang: 'en-GB',
  head: ['Child’s permanence report', 'Leila Hartley, TV-2291'],
  foot: 'Court copy, version 7, 14 November 2025',
  children: [
    cover,
    { type: 'contents', title: 'Contents' },
    { type: 'pageBreak' },
    about,
    likeness,
    lived,
    section(
      '26',
      'The options for Leila’s future',
      p('We considered five options.'),
      card('A', 'Home to Kerry'),
      card('B', 'Home to Marcus'),
    ),
    section(
      '35',
      'Evidence',
      p('Each number is used in the text as a mark, such as ', mark(4), '.'),
      evidence,
    ),
    {
      type: 'section',
      id: 'signed',
      number: '36',
      title: [t('Signatures')],
      children: [
        p('We have read this report and agree with it.'),
        {
          type: 'signatures',
          id: 'signatures',
          signatories: [
            {
              role: [t('Social worker')],
              name: [t('Hannah Brook')],
              registration: [t('Social Work England SW123456')],
            },
            { role: [t('Agency adviser')], name: [t('Farida Khan')], signedOn: [t('10 November 2025')] },
          ],
        },
      ],
    },
  ],
}
