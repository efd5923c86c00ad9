// Drawings from the view: each row, gap and person in the drawing is in its words, and nobody withheld is in either.
import { expect, test } from 'vitest'
import { genogram } from '../../src/assemble/drawing/genogram.ts'
import { homesTimeline } from '../../src/assemble/drawing/homes-timeline.ts'
import type { ViewNode } from '../../src/model/view.ts'
import { familyView } from './family.ts'

const plainSpaces = (words: string | undefined) => words?.replaceAll('\u00a0', ' ')

test('each home is a row, and so is the time nobody recorded', () => {
  const drawn = homesTimeline(familyView())
  expect(drawn?.drawing).toMatchObject({
    from: '2022-03-04',
    to: '2025-11-14',
    rows: [
      { kind: 'parent', label: 'Rosa, mother', from: '2022-03-04', to: '2024-03-01' },
      { kind: 'gap', label: 'No record', from: '2024-03-01', to: '2024-06-01' },
      { kind: 'foster', label: 'Lou, foster carer', from: '2024-06-01' },
    ],
    orders: [{ label: 'Interim care order', date: '2024-06-10' }],
  })
  expect(plainSpaces(drawn?.alternative)).toBe(
    'Where Tilly has lived, on 14 November 2025. 4 March 2022 to 1 March 2024: Rosa, mother, 1 year 11 months, Ashby. 1 March to 1 June 2024: no record, 92 days. 1 June 2024 to now: Lou, foster carer, 1 year 5 months, emergency. Interim care order: 10 June 2024.',
  )
})

test('two homes at once are recorded twice, and a home with nobody named says what it is', () => {
  const homes = [
    { id: 'a', from: '2022-03-04', to: '2023-05-01', kind: 'family', withText: 'A family friend' },
    { id: 'b', from: '2023-01-01', kind: 'residential' },
  ]
  const drawn = homesTimeline(familyView({ homes }))
  expect(drawn?.drawing).toMatchObject({
    rows: [
      { label: 'A family friend' },
      { kind: 'overlap', label: 'Recorded twice' },
      { label: 'Children’s home' },
    ],
  })
})

test('a time that is explained is not known, which is no gap', () => {
  const careGaps = [{ from: '2024-03-01', to: '2024-06-01', explanation: 'Her mother would not say.' }]
  const drawn = homesTimeline(familyView({ careGaps }))
  expect(drawn?.drawing).toMatchObject({ rows: [{}, { kind: 'unknown', label: 'Not known' }, {}] })
  expect(plainSpaces(drawn?.alternative)).toContain('1 March to 1 June 2024: not known, 92 days.')
})

test('no homes, no drawing', () => {
  expect(homesTimeline(familyView({ homes: [], person: 'tilly' }))?.drawing).toMatchObject({
    rows: [{ kind: 'gap' }],
  })
})

test('the family tree shows who is whose, who died and who is not known', () => {
  const drawn = genogram(familyView())
  expect(drawn?.drawing).toMatchObject({
    people: [
      { id: 'p1', sex: 'f', name: 'Matilda Garrow', notes: ['3'], subject: true },
      { id: 'p2', name: 'Rosa Garrow' },
      { id: 'p3', sex: 'm', name: '', unknown: true },
      { id: 'p4', name: 'Finn Garrow', notes: ['5'] },
      { id: 'p5', name: 'Ivy Garrow', notes: ['died 2023, aged 62'], died: true },
    ],
    unions: [
      { partners: ['p2', 'p3'], kind: 'short', children: ['p4', 'p1'] },
      { partners: ['p5'], kind: 'couple', children: ['p2'] },
    ],
    households: [{ name: 'with Lou', people: ['p1', 'p4'] }],
  })
  expect(plainSpaces(drawn?.alternative)).toBe(
    'Family tree of Matilda Garrow, on 14 November 2025. Matilda Garrow, born 4 March 2022. Mother: Rosa Garrow, about 30. Father: not known. Brothers and sisters: Finn Garrow, 5. Grandparents, mother’s side: Ivy Garrow, died 2023, aged 62. Living together, with Lou: Matilda Garrow and Finn Garrow.',
  )
})

test('a person this reader may not see is in neither the tree nor the words', () => {
  const drawn = genogram(hide(familyView(), '/people/1'))
  const words = JSON.stringify(drawn)
  expect(words).not.toContain('Finn')
  expect(drawn?.drawing).toMatchObject({
    people: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }, { id: 'p4', name: 'Ivy Garrow' }],
  })
})

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
