// Two versions to what is other between them: what is lost comes first, whatever the words look like.
import { expect, test } from 'vitest'
import { compareVersions, type Version } from '../../../src/service/documents/compare-versions.ts'
import { documentData } from '../../../src/service/documents/document-data.ts'
import { openShelf } from '../../../src/service/shelf.ts'
import type { Block, DocumentTree } from '../../../src/model/tree.ts'

const { watched } = documentData(openShelf())

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] })

function version(child: object, ...sections: readonly (readonly [string, ...string[]])[]): Version {
  const tree: DocumentTree = {
    type: 'document',
    title: 'Report',
    lang: 'en-GB',
    head: [],
    foot: '',
    children: sections.map(([title, ...lines]) => ({
      type: 'section',
      id: title.toLowerCase(),
      title: [{ type: 'text', value: title }],
      children: lines.map(paragraph),
    })),
  }
  return { tree, seen: JSON.stringify({ child }) }
}

const calm = { id: 'n1', need: 'Calm voices', severity: 'high', seen: 'She hides. She shakes.' }

test.each([
  ['nothing', { needs: [calm] }, { needs: [calm] }, []],
  ['a need', { needs: [calm] }, { needs: [] }, [{ kind: 'gone', title: 'Need', name: 'Calm voices' }]],
  [
    'the weight of a need',
    { needs: [calm] },
    { needs: [{ ...calm, severity: 'mild' }] },
    [{ kind: 'lighter', title: 'Need', name: 'Calm voices', from: 'a great deal', to: 'a little' }],
  ],
  ['nothing, where a need is graver', { needs: [calm] }, { needs: [{ ...calm, severity: 'severe' }] }, []],
  ['nothing, where a need has another name', { needs: [calm] }, { needs: [{ ...calm, need: 'Quiet' }] }, []],
  [
    'a sentence of what it looks like',
    { needs: [calm] },
    { needs: [{ ...calm, seen: 'She hides.' }] },
    [{ kind: 'words', title: 'What a need looks like', name: 'Calm voices', sentences: ['She shakes.'] }],
  ],
  [
    'nothing, where only spaces and commas moved',
    { checklist: { harm: { text: 'Hunger, and  fear.' } } },
    { checklist: { harm: { text: 'Hunger and fear.' } } },
    [],
  ],
  [
    'all that was said of harm',
    { checklist: { harm: { text: 'Hunger. Fear.' } } },
    {},
    [{ kind: 'words', title: 'Harm', name: '', sentences: ['Hunger.', 'Fear.'] }],
  ],
  [
    'the risk of one person’s visits',
    { contact: { proposals: [{ person: { name: { first: 'Carys' } }, risk: 'He may follow her.' }] } },
    { contact: { proposals: [{ person: { name: { first: 'Carys' } } }] } },
    [{ kind: 'words', title: 'Risk in family time', name: 'Carys', sentences: ['He may follow her.'] }],
  ],
])('what is lost: %s', (_, before, after, lost) => {
  expect(compareVersions(version(before), version(after), watched).lost).toEqual(lost)
})

test('words are compared within their section; sections that came and went say so', () => {
  const older = version({}, ['Health', 'She is well.', 'She sleeps.'], ['School', 'None yet.'])
  const newer = version({}, ['Health', 'She is very well.', 'She sleeps.'], ['Home', 'With Bridget.'])
  const { sections } = compareVersions(older, newer, watched)
  expect(sections.map(({ title, kind }) => [title, kind])).toEqual([
    ['Beginning', 'same'],
    ['Health', 'changed'],
    ['Home', 'added'],
    ['School', 'removed'],
  ])
  expect(sections[1]?.lines).toEqual([
    {
      pieces: [
        { kind: 'same', text: 'She is ' },
        { kind: 'added', text: 'very ' },
        { kind: 'same', text: 'well.' },
      ],
    },
    { unchanged: 1 },
  ])
})

test('two long texts with nothing in common take no time to speak of', () => {
  const long = (word: string) =>
    version({}, ['Health', Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ')])
  const before = performance.now()
  const { sections } = compareVersions(long('a'), long('b'), watched)
  expect(performance.now() - before).toBeLessThan(3000)
  expect(sections[1]?.kind).toBe('changed')
})
