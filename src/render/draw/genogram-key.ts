// The key of a family tree: only the symbols and lines that are in it.
import type { Genogram, GenogramPerson, GenogramUnion } from '../../model/drawing.ts'
import { drawPerson, drawSlashes, unionPaint } from './genogram-symbols.ts'
import { drawKey, type KeyItem } from './key.ts'
import { line, rect, text } from './svg.ts'

const KEY = { left: 35, pitch: 26, between: 20, fromRule: 16, foot: 14 }

type Shown = Pick<GenogramPerson, 'sex' | 'subject' | 'died' | 'unknown' | 'unborn' | 'adopted'>

interface Kind {
  readonly label: string
  readonly shown: (person: Shown) => boolean
  readonly sample: (person: Shown) => Shown
}

const isPlain = ({ unborn }: Shown) => !unborn

/** The same shape as the person has, with one mark. */
function keep(mark?: 'subject' | 'died' | 'unknown' | 'adopted'): (person: Shown) => Shown {
  return ({ sex, unborn }) => ({ sex, ...(unborn && { unborn }), ...(mark && { [mark]: true }) })
}

const KINDS: readonly Kind[] = [
  { label: 'male', shown: person => isPlain(person) && person.sex === 'm', sample: () => ({ sex: 'm' }) },
  { label: 'female', shown: person => isPlain(person) && person.sex === 'f', sample: () => ({ sex: 'f' }) },
  {
    label: 'sex not stated',
    shown: person => isPlain(person) && person.sex === 'u',
    sample: () => ({ sex: 'u' }),
  },
  { label: 'this child', shown: person => person.subject === true, sample: keep('subject') },
  { label: 'has died', shown: person => person.died === true, sample: keep('died') },
  { label: 'not known', shown: person => person.unknown === true, sample: keep('unknown') },
  { label: 'not yet born', shown: person => person.unborn === true, sample: keep() },
  { label: 'adopted', shown: person => person.adopted === true, sample: keep('adopted') },
]

const UNIONS: readonly (readonly [kind: GenogramUnion['kind'], label: string])[] = [
  ['couple', 'couple'],
  ['short', 'short relationship'],
  ['separated', 'separated'],
  ['divorced', 'divorced'],
]

/** The key under its rule at `top`, and the height of the picture that ends with it. */
export function genogramKey(
  { people, unions }: Genogram,
  boxed: boolean,
  width: number,
  top: number,
): { shapes: string[]; height: number } {
  const symbols = KINDS.flatMap(kind => {
    const example = people.find(kind.shown)
    return example ? [personItem(kind, example)] : []
  })
  const couples = unions.filter(({ partners }) => partners.length > 1)
  const lines = UNIONS.filter(([kind]) => couples.some(union => union.kind === kind)).map(unionItem)
  const items = [...symbols, ...lines, ...(boxed ? [HOUSEHOLD] : [])]
  const key = drawKey(items, { ...KEY, right: width, top: top + KEY.fromRule })
  const head = text(0, top + KEY.fromRule + 4, 'Key', { bold: true })
  const rule = line(0, top, width, top, { stroke: 'rule', line: 0.75 })
  return { shapes: [rule, head, ...key.shapes], height: key.last + KEY.foot }
}

/** A sample of a kind has the shape of the first such person, so that it is found again in the drawing. */
function personItem({ label, sample }: Kind, example: Shown): KeyItem {
  const shape = sample(example)
  const wide = shape.adopted ? 6 : 0
  return {
    label,
    room: 24 + wide * 2,
    draw: (x, middle) => drawPerson(shape, x + 10 + wide, middle, 9),
  }
}

function unionItem([kind, label]: (typeof UNIONS)[number]): KeyItem {
  return {
    label,
    room: 32,
    draw: (x, middle) => [
      line(x, middle, x + 26, middle, unionPaint(kind)),
      ...drawSlashes(kind, x + 13, middle),
    ],
  }
}

const HOUSEHOLD: KeyItem = {
  label: 'live together',
  room: 32,
  draw: (x, middle) => [rect(x, middle - 7, 26, 14, { stroke: 'edge', line: 1.25, dash: '2 3' }, 5)],
}
