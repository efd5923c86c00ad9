// The pairs of brothers and sisters to the drawing of the warmth seen between them, and its words.
import type { Closeness, ClosenessPair, Warmth } from '../../model/drawing.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { inWords } from '../handlebars/words.ts'
import { drawnName } from './shown-person.ts'
import type { Drawn } from './table.ts'

const SEEN: readonly Warmth['seen'][] = ['never', 'rarely', 'sometimes', 'often', 'always', 'not-seen']

/** Every pair of the view in its order; the child the view is about stands on the left. Undefined where no warmth is recorded. */
export function closeness(view: ViewRecord): Drawn | undefined {
  const subject = nodeAt(view, '/child/person')
  const records = itemsOf(nodeAt(view, '/pairs'))
  const done = new Set<string>()
  const pairs = records.flatMap((record): readonly ClosenessPair[] => {
    const [from, to] = [field(record, 'from'), field(record, 'to')]
    if (from === undefined || to === undefined) return []
    const key = [from.at, to.at].toSorted().join(' ')
    if (done.has(key) || warmthOf(records, from, to) === undefined) return []
    done.add(key)
    return pairOf(records, ...(to.at === subject.at ? ([to, from] as const) : ([from, to] as const)))
  })
  if (pairs.length === 0) return undefined
  const name = subject.kind === 'record' ? drawnName(subject) : undefined
  const drawing: Closeness = { type: 'closeness', pairs, ...(name === undefined ? {} : { subject: name }) }
  return { drawing, alternative: closenessInWords(drawing) }
}

function pairOf(records: readonly ViewNode[], one: ViewNode, other: ViewNode): readonly ClosenessPair[] {
  const [left, right] = [drawnName(one), drawnName(other)]
  if (left === undefined || right === undefined || left === '' || right === '') return []
  const none: Warmth = { seen: 'not-seen', words: 'not recorded' }
  const there = directed(records, one, other) ?? none
  const back = directed(records, other, one) ?? none
  return [{ left, right, there, back }]
}

/** What is recorded in either direction. */
function warmthOf(records: readonly ViewNode[], one: ViewNode, other: ViewNode): Warmth | undefined {
  return directed(records, one, other) ?? directed(records, other, one)
}

function directed(records: readonly ViewNode[], from: ViewNode, to: ViewNode): Warmth | undefined {
  const record = records.find(item => field(item, 'from')?.at === from.at && field(item, 'to')?.at === to.at)
  const seen = SEEN.find(kind => kind === rawOf(field(record, 'warmth')))
  return seen && { seen, words: fieldWords(record, 'words') }
}

function closenessInWords({ pairs }: Closeness): string {
  const names = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))]
  const say = (from: string, to: string, { seen, words }: Warmth) =>
    `${from} to ${to}: ${seen === 'not-seen' ? 'not seen' : seen}${words === '' ? '' : `; ${words.replace(/\.$/, '')}`}.`
  const rows = pairs.flatMap(({ left, right, there, back }) => [
    say(left, right, there),
    say(right, left, back),
  ])
  return [`Warmth seen between ${inWords(names)}, in each direction.`, ...rows].join(' ')
}
