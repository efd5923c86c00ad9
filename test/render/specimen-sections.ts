// The later sections of the specimen: homes with a gap, a father, options, evidence.
import type { Block, Callout, Card, Row, Section } from '../../src/model/tree.ts'
import { cell, mark, paragraph, row, strong, text } from './specimen-words.ts'

export const likes: Block = {
  type: 'list',
  ordered: false,
  items: [
    [paragraph('Being outside, in any weather')],
    [
      paragraph('Stories, most of all these:'),
      {
        type: 'list',
        ordered: true,
        items: [
          [paragraph('the one about the bear ', mark(2))],
          [
            paragraph('the one about the boat'),
            {
              type: 'list',
              ordered: false,
              items: [[paragraph('with the voices done')], [paragraph('and the last page twice')]],
            },
          ],
        ],
      },
      paragraph('She will ask for both on one evening.'),
    ],
    [paragraph('Pasta with nothing on it')],
  ],
}

const visit =
  'The social worker sat with Maya and her grandmother in the kitchen. Maya showed her drawings one after another and said who was in each. When the conversation turned to the move she put the drawings back in their folder and asked whether the folder could come as well. Her grandmother said that it could, and that everything in the room was hers. '

const homeRows: readonly Row[] = [
  row('4 June 2020 to 3 Feb 2023', 'Sara and Ben, her parents', 'Mill Road area. They separated.', mark(1)),
  row(
    '3 Feb to 20 Aug 2023',
    'Edith, her grandmother',
    'Family arrangement while Sara was in hospital.',
    mark(2),
  ),
  row('20 Aug 2023 to 11 Mar 2025', 'Sara, her mother', 'With Noah.', mark(1)),
  row('12 May to 27 Jun 2025', 'Anne, foster carer', visit.repeat(9).trim(), mark(3)),
  row('27 Jun 2025 to now', 'Jo and Peter, foster carers', 'With Noah.', mark(3)),
  ...Array.from({ length: 9 }, (_, index) =>
    row(`Weekend ${index + 1}`, 'Edith, her grandmother', 'Saturday and Sunday, by agreement.', mark(2)),
  ),
]

export const homes: Section = {
  type: 'section',
  id: 'homes',
  number: '3',
  title: [text('Where Maya has lived')],
  children: [
    paragraph('Maya has had five homes in five years. She came into foster care on 12 May 2025. ', mark(3)),
    {
      type: 'callout',
      kind: 'missing',
      title: [text('Missing 1 of 2. Where did Maya live from 11 March to 12 May 2025?')],
      children: [paragraph('Write who cared for her. If you cannot find out, list what you tried.')],
    },
    {
      type: 'figure',
      id: 'figure-homes',
      caption: [text('Figure 1. Maya’s homes, from birth to 14 November 2025')],
      alternative:
        'Where Maya has lived, on 14 November 2025. 4 June 2020 to 3 February 2023: Sara and Ben. 3 February to 20 August 2023: Edith, her grandmother. 20 August 2023 to 11 March 2025: Sara. 11 March to 12 May 2025: no record, 62 days. 12 May to 27 June 2025: Anne, foster carer. 27 June 2025 to now: Jo and Peter, foster carers.',
      drawing: {
        type: 'homesTimeline',
        from: '2020-06-04',
        to: '2025-11-14',
        rows: [
          {
            kind: 'parent',
            label: 'Sara and Ben',
            notes: ['4 June 2020 to 3 Feb 2023'],
            from: '2020-06-04',
            to: '2023-02-03',
          },
          {
            kind: 'family',
            label: 'Edith, her grandmother',
            notes: ['3 Feb to 20 Aug 2023', 'family arrangement'],
            from: '2023-02-03',
            to: '2023-08-20',
          },
          {
            kind: 'parent',
            label: 'Sara',
            notes: ['20 Aug 2023 to 11 Mar 2025'],
            from: '2023-08-20',
            to: '2025-03-11',
          },
          {
            kind: 'gap',
            label: 'No record',
            notes: ['11 Mar to 12 May 2025', '62 days'],
            from: '2025-03-11',
            to: '2025-05-12',
          },
          {
            kind: 'foster',
            label: 'Anne, foster carer',
            notes: ['12 May to 27 Jun 2025'],
            from: '2025-05-12',
            to: '2025-06-27',
          },
          {
            kind: 'foster',
            label: 'Jo and Peter',
            notes: ['27 Jun 2025 to now', 'with Noah'],
            from: '2025-06-27',
          },
        ],
        orders: [{ label: 'interim care order', date: '2025-05-12' }],
      },
    },
    {
      type: 'table',
      id: 'table-homes',
      caption: [text('Table 1. Her homes in order')],
      head: [cell('When'), cell('With whom'), cell('Why, and what changed'), cell('Evidence')],
      rows: homeRows,
      rowHeads: true,
      widths: [24, 24, 36, 16],
    },
    paragraph('From 11 March to 12 May 2025 Maya lived with ', {
      type: 'missing',
      number: 1,
      what: 'name, and who they are to her',
    }),
  ],
}

const notFoundOut: Callout = {
  type: 'callout',
  kind: 'not-found-out',
  title: [text('We could not find this out')],
  children: [
    paragraph('Ben has not felt able to talk about his childhood. This is what we tried.'),
    {
      type: 'table',
      id: 'table-attempts',
      head: [cell('Date'), cell('How'), cell('What happened')],
      rows: [
        row('12 June 2025', 'Met at the family centre', 'Ben said: “Not that. Ask me about Maya.”'),
        row('9 July 2025', 'Letter to his last known address', 'No reply'),
      ],
      rowHeads: false,
    },
    paragraph('Recorded by Priya Nair, 26 September 2025.'),
  ],
}

export const father: Section = {
  type: 'section',
  id: 'father',
  number: '4',
  title: [text('Ben Arlow, Maya’s father')],
  law: [text('Schedule 1, Part 3')],
  children: [
    { type: 'heading', id: 'father-before', level: 3, children: [text('His life before he was 16')] },
    notFoundOut,
    {
      type: 'figure',
      id: 'figure-family',
      caption: [text('Figure 2. Maya’s family')],
      alternative:
        'Maya’s family, on 14 November 2025. Maya, born 4 June 2020. Her mother is Sara; her father is Ben. Noah is her brother.',
      drawing: {
        type: 'genogram',
        people: [
          { id: 'p1', sex: 'f', name: 'Sara', notes: ['31'] },
          { id: 'p2', sex: 'm', name: 'Ben', notes: ['34'] },
          { id: 'p3', sex: 'f', name: 'Maya', notes: ['5'], subject: true },
          { id: 'p4', sex: 'm', name: 'Noah', notes: ['3'] },
        ],
        unions: [{ partners: ['p1', 'p2'], kind: 'separated', children: ['p3', 'p4'] }],
        households: [{ name: 'with Jo and Peter', people: ['p3', 'p4'] }],
      },
    },
    {
      type: 'quotation',
      children: [paragraph('I never stopped loving her.'), paragraph('I want her to know that.')],
      source: [text('Ben Arlow, by telephone, 2 October 2025')],
    },
  ],
}

const optionCard = (id: string, label: string, title: string, note: string): Card => ({
  type: 'card',
  id,
  label,
  title: [text(title)],
  note: [text(note), mark(4)],
  cells: [
    {
      label: [text('For Maya')],
      children: [paragraph('A grandmother she loves; her family’s life every day.')],
    },
    {
      label: [text('Against, for Maya')],
      children: [paragraph('Edith’s health; Maya and Noah would be apart.')],
    },
    {
      label: [text('Support it would need')],
      children: [paragraph('Weekday help, and a larger home.'), likes],
    },
    {
      label: [text('What was offered, and the result')],
      children: [paragraph('Both, in writing, on 22 September.')],
    },
    { label: [text('What Maya says')], children: [paragraph('“I want Gran’s house on Sundays.” ', mark(2))] },
  ],
})

export const options: Section = {
  type: 'section',
  id: 'options',
  number: '5',
  title: [text('The options for Maya’s future')],
  law: [text('The Adoption and Children Act 2002, section 1')],
  children: [
    paragraph(
      'We considered two options. ',
      {
        type: 'link',
        to: 'option-b',
        children: [text('Option '), strong('B')],
      },
      ' is what we propose.',
    ),
    optionCard(
      'option-a',
      'A',
      'Edith Whitlock, special guardianship',
      'Realistic. Assessed 8 September 2025 ',
    ),
    optionCard('option-b', 'B', 'Adoption with Noah', 'Realistic. Assessed 12 October 2025 '),
    { type: 'heading', id: 'options-weighed', level: 3, children: [text('Weighing the options together')] },
    paragraph('What decides it is Noah, and time. Each is the other’s first comfort.'),
    paragraph('We therefore say that adoption with Noah is best for Maya throughout her life.'),
    { type: 'pageBreak' },
    {
      type: 'signatures',
      id: 'signatures',
      signatories: [
        {
          role: [text('Social worker')],
          name: [text('Priya Nair')],
          registration: [text('Registration SW000001')],
          signedOn: [text('14 November 2025')],
        },
        { role: [text('Team manager')], name: [text('Tom Achterberg')] },
        {
          role: [text('Agency adviser')],
          name: [{ type: 'missing', number: 2, what: 'name of the adviser' }],
        },
      ],
    },
  ],
}

export const evidence: Section = {
  type: 'section',
  id: 'evidence',
  title: [text('Evidence')],
  children: [
    {
      type: 'table',
      id: 'table-evidence',
      head: [cell('No.'), cell('Document'), cell('Written by'), cell('Date')],
      rows: [
        { id: 'evidence-1', ...row('E1', 'Social work visits, 31 records', 'Priya Nair', 'May to Nov 2025') },
        {
          id: 'evidence-2',
          ...row('E2', 'Maya’s own words, direct work record', 'Priya Nair; Jo', '3 Sept 2025'),
        },
        { id: 'evidence-3', ...row('E3', 'Foster carer’s report', 'Jo, foster carer', '24 Oct 2025') },
        {
          id: 'evidence-4',
          ...row('E4', 'Special guardianship report, Edith Whitlock', 'Omar Siddiqui', '8 Sept 2025'),
        },
      ],
      rowHeads: true,
      widths: [12, 42, 26, 20],
    },
  ],
}
