// A document that holds every kind of node, for the tests of every renderer.
import { crc32, deflateSync } from 'node:zlib'
import type {
  Block,
  Callout,
  Card,
  Cell,
  DocumentTree,
  Inline,
  Paragraph,
  Row,
  Section,
  SummaryRow,
  Text,
} from '../../src/model/tree.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'

const text = (value: string): Text => ({ type: 'text', value })
const mark = (number: number): Inline => ({ type: 'sourceMark', number })
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] })
const paragraph = (...children: readonly (string | Inline)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
})
const cell = (...children: readonly (string | Inline)[]): Cell => ({ children: [paragraph(...children)] })
const row = (...cells: readonly (string | Inline)[]): Row => ({ cells: cells.map(inline => cell(inline)) })
const fact = (key: string, ...value: readonly (string | Inline)[]): SummaryRow => ({
  key: [text(key)],
  value: [paragraph(...value)],
})

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

const likes: Block = {
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

const homes: Section = {
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

const father: Section = {
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

const options: Section = {
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

const evidence: Section = {
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
export const specimenAssets: Map<string, Uint8Array> = new Map([['garden', png(120, 80)]])

/** The specimen as a draft for the court, since it holds gaps. */
export const specimenRequest: RenderRequest = {
  tree: specimen,
  look: 'court',
  assets: specimenAssets,
  asOf: '2025-11-14',
  properties: [
    ['rendition', 'r-0f3a9c'],
    ['template', 'cpr@1.0.0'],
    ['stage', 'draft'],
    ['audience', 'court'],
    ['seal', '0'.repeat(64)],
  ],
  draft: true,
}

/** A green field under a pale sky, 8 bits a channel, no alpha. */
function png(width: number, height: number): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) =>
      y < height / 2 ? [214, 230, 240] : [86, 130 + (x % 40), 72],
    ).flat(),
  ])
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)
  const data = new Uint8Array(deflateSync(Uint8Array.from(rows.flat())))
  return join([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = join([new TextEncoder().encode(type), data])
  const length = new Uint8Array(4)
  const sum = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, data.length)
  new DataView(sum.buffer).setUint32(0, crc32(named))
  return join([length, named, sum])
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}
