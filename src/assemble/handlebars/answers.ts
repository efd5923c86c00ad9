// Answers, statements and sources to what a reader sees of them: text with its marks, a box, a standing in words.
import type { Block, Cell, Inline, Row } from '../../model/tree.ts'
import type { Book } from '../book.ts'
import { attachMarks } from '../marks.ts'
import { linesToInlines, narrativeToBlocks, textOf } from '../narrative.ts'
import { NBSP } from '../typography.ts'
import { field, itemsOf, placesOf, wordsOf, type Value } from '../value.ts'
import { namesOf, personOf, shortNameOf } from './names.ts'
import type { Helper } from './helper.ts'

/** Marks of sources, `[E4] [E9] para 14`, in the order of their numbers; evidence this reader has not is left out. */
function marksOf(sources: readonly Value[], book: Book): readonly Inline[] {
  const found = sources.flatMap(source => {
    const evidence =
      source.kind === 'record' && source.fields['evidence'] !== undefined ? source.fields['evidence'] : source
    const number = evidence.kind === 'record' ? book.evidenceNumber(evidence) : undefined
    return number === undefined ? [] : [{ number, place: field(source, 'at') }]
  })
  const ordered = found.toSorted((a, b) => a.number - b.number)
  const seen = new Set<string>()
  return ordered.flatMap(({ number, place }, i): readonly Inline[] => {
    const where = place === undefined ? '' : wordsOf(place)
    const key = `${number} ${where}`
    if (seen.has(key)) return []
    seen.add(key)
    return [
      ...(i === 0 ? [] : [textOf(' ', [])]),
      { type: 'sourceMark', number },
      ...(where === '' || place === undefined ? [] : [textOf(`${NBSP}${where}`, placesOf(place))]),
    ]
  })
}

function answer([given]: readonly Value[], book: Book): Value | undefined {
  if (given?.kind !== 'record') return given
  const marks = marksOf(itemsOf(field(given, 'sources')), book)
  return { kind: 'flow', blocks: attachMarks(answerBlocks(given, book), marks) }
}

function answerBlocks(given: Value, book: Book): readonly Block[] {
  const notObtainable = field(given, 'notObtainable')
  if (notObtainable?.kind === 'record') return [notFoundOut(notObtainable, given, book)]
  const notApplicable = field(given, 'notApplicable')
  if (notApplicable?.kind === 'leaf') return doesNotApply(notApplicable)
  const text = field(given, 'text')
  return text === undefined ? [] : narrative(text)
}

function narrative(text: Value): readonly Block[] {
  return narrativeToBlocks(wordsOf(text), placesOf(text))
}

function doesNotApply(reason: Value): readonly Block[] {
  const [head, ...rest] = narrative(reason)
  const lead = textOf('Does not apply: ', [])
  if (head?.type !== 'paragraph') return [{ type: 'paragraph', children: [lead] }, ...narrative(reason)]
  return [{ ...head, children: [lead, ...head.children] }, ...rest]
}

function notFoundOut(box: Value, given: Value, book: Book): Block {
  const attempts = itemsOf(field(box, 'attempts')).map(attempt => attemptRow(attempt, book))
  const head = ['Date', 'How', 'What happened'].map((words): Cell => ({
    children: [{ type: 'paragraph', children: [textOf(words, [])] }],
  }))
  const table: Block = {
    type: 'table',
    id: 'attempts',
    head,
    rows: attempts,
    rowHeads: false,
    widths: [2, 4, 4],
  }
  const recorded = recordedBy(box) ?? recordedBy(given)
  const why = field(box, 'why')
  return {
    type: 'callout',
    kind: 'not-found-out',
    title: [textOf('We could not find this out', [])],
    children: [
      ...(why === undefined ? [] : narrative(why)),
      ...(attempts.length === 0 ? [] : [table]),
      ...(recorded === undefined ? [] : [recorded]),
    ],
  }
}

function attemptRow(attempt: Value, book: Book): Row {
  const cell = (name: string): Cell => {
    const node = field(attempt, name)
    const inlines = node === undefined ? [] : linesToInlines(wordsOf(node), placesOf(node))
    return { children: inlines.length === 0 ? [] : [{ type: 'paragraph', children: inlines }] }
  }
  const result = cell('result')
  const marks = marksOf(itemsOf(field(attempt, 'sources')), book)
  return { cells: [cell('on'), cell('how'), { children: attachMarks(result.children, marks) }] }
}

function recordedBy(record: Value): Block | undefined {
  const person = field(record, 'recordedBy')
  const on = field(record, 'recordedOn')
  const name = person?.kind === 'record' ? shortNameOf(person) : undefined
  if (name === undefined || name.value === '') return undefined
  const day = on === undefined ? '' : wordsOf(on)
  const when: readonly Inline[] =
    on === undefined || day === '' ? [] : [textOf(', ', []), textOf(day, placesOf(on))]
  return {
    type: 'paragraph',
    children: [textOf('Recorded by ', []), textOf(wordsOf(name), name.at), ...when, textOf('.', [])],
  }
}

/** The standing of a statement in words; what the person who disputes it says stands under it. */
function status([statement]: readonly Value[]): Value | undefined {
  const node = field(statement, 'status')
  if (node?.kind !== 'leaf') return undefined
  const standing: Inline = { type: 'strong', children: [textOf(wordsOf(node), placesOf(node))] }
  const by = node.value === 'accepted' ? 'acceptedBy' : node.value === 'disputed' ? 'disputedBy' : undefined
  const people = namesOf(by === undefined ? [] : itemsOf(field(statement, by)))
  const inlines =
    people.value === '' ? [standing] : [standing, textOf(' by ', []), textOf(wordsOf(people), people.at)]
  const response = field(statement, 'response')
  const says = response === undefined ? [] : narrative(response)
  if (says.length === 0) return { kind: 'words', inlines }
  return { kind: 'flow', blocks: [{ type: 'paragraph', children: inlines }, ...says] }
}

function writtenBy([evidence]: readonly Value[]): Value | undefined {
  const author = field(evidence, 'author')
  if (author?.kind === 'record') return personOf(author)
  return field(evidence, 'authorText')
}

/** Helpers for answers, statements and sources. */
export const ANSWERS = {
  answer: { takes: ['answer'], needs: 1, gives: 'flow', call: answer },
  status: { takes: ['record'], needs: 1, gives: 'flow', call: status },
  sources: {
    takes: ['list'],
    needs: 1,
    gives: 'marks',
    safe: true,
    call: ([list], book) => ({ kind: 'marks', inlines: marksOf(itemsOf(list), book) }),
  },
  marks: {
    takes: [['record', 'list']],
    needs: 1,
    gives: 'marks',
    safe: true,
    call: ([evidence], book) => ({ kind: 'marks', inlines: marksOf(itemsOf(evidence), book) }),
  },
  evidenceNumber: {
    takes: ['record'],
    needs: 1,
    gives: 'words',
    safe: true,
    call: ([evidence], book) => {
      const number = evidence?.kind === 'record' ? book.evidenceNumber(evidence) : undefined
      return number === undefined
        ? undefined
        : { kind: 'words', inlines: [textOf(`E${number}`, [])], row: `evidence-${number}` }
    },
  },
  writtenBy: { takes: ['record'], needs: 1, gives: 'words', call: writtenBy },
} as const satisfies Readonly<Record<string, Helper>>
