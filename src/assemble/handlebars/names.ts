// People to their names and pronouns: only the parts of a name that this reader is left with.
import { field, fieldWords, itemsOf, wordsOf, type Computed, type Value } from '../value.ts'
import type { Pointer } from '../../model/pointer.ts'
import { inWords } from './words.ts'
import type { Helper } from './helper.ts'

const PRONOUNS = {
  she: ['she', 'her', 'her', 'hers'],
  he: ['he', 'him', 'his', 'his'],
  they: ['they', 'them', 'their', 'theirs'],
} as const

/** A person’s name as it is on the certificate, with a title where there is one. */
function fullNameOf(person: Value): Computed {
  return named(person, ['title', 'first', 'middle', 'last']) ?? standIn(person)
}

/** First and last name, without middle names. */
export function shortNameOf(person: Value): Computed {
  return named(person, ['title', 'first', 'last']) ?? standIn(person)
}

/** The name the person goes by. */
export function firstNameOf(person: Value): Computed {
  const unborn = fieldWords(person, 'dueOn') !== '' && fieldWords(person, 'born') === ''
  const alone = named(person, ['known']) ?? named(person, ['first'])
  return alone ?? (unborn ? { kind: 'computed', value: 'the baby', at: [] } : fullNameOf(person))
}

/** Several people in words: `Ruth Marsh and David Marsh`. */
export function namesOf(people: readonly Value[], nameOf = shortNameOf): Computed {
  const names = people.map(nameOf).filter(({ value }) => value !== '')
  return { kind: 'computed', value: inWords(together(names.map(wordsOf))), at: names.flatMap(({ at }) => at) }
}

/** People who are only named by what they are are named once: `foster carers`, not `foster carer and foster carer`. */
function together(words: readonly string[]): readonly string[] {
  const isRole = (word: string) => /^[a-z]/.test(word) && words.filter(one => one === word).length > 1
  return [...new Set(words.map(word => (isRole(word) ? `${word}s` : word)))]
}

/** Name and role: `Priya Nair, social worker`. */
export function personOf(person: Value): Computed {
  const name = shortNameOf(person)
  const role = fieldWords(person, 'role')
  if (role === '' || wordsOf(name) === role) return name
  const roleAt = field(person, 'role')
  return { kind: 'computed', value: `${name.value}, ${role}`, at: roleAt ? [...name.at, roleAt.at] : name.at }
}

function named(person: Value, parts: readonly string[]): Computed | undefined {
  const name = field(person, 'name')
  const found = parts.flatMap(part => {
    const words = fieldWords(name, part)
    const at = field(name, part)?.at
    return words === '' || at === undefined ? [] : [{ part, words, at }]
  })
  if (!found.some(({ part }) => part !== 'title')) return undefined
  return {
    kind: 'computed',
    value: found.map(({ words }) => words).join(' '),
    at: found.map(({ at }): Pointer => at),
  }
}

/** What is said of a person whose name is not known, or not for this reader. */
function standIn(person: Value): Computed {
  for (const part of ['serialNumber', 'role'] as const) {
    const words = fieldWords(person, part)
    const at = field(person, part)?.at
    if (words !== '' && at !== undefined) return { kind: 'computed', value: words, at: [at] }
  }
  const unknown = fieldWords(person, 'identity') !== '' && wordsOfCode(person, 'identity') === 'unknown'
  return { kind: 'computed', value: unknown ? 'name not known' : '', at: [] }
}

function wordsOfCode(person: Value, name: string): unknown {
  const node = field(person, name)
  return node?.kind === 'leaf' ? node.value : undefined
}

function pronoun(form: 0 | 1 | 2 | 3): Helper {
  return {
    takes: ['person'],
    needs: 1,
    gives: 'words',
    safe: true,
    call: ([person]) => {
      if (person?.kind !== 'record') return undefined
      const chosen = wordsOfCode(person, 'pronouns')
      const sex = wordsOfCode(person, 'sex')
      const set = chosen ?? (sex === 'female' ? 'she' : sex === 'male' ? 'he' : 'they')
      const at = field(person, chosen === undefined ? 'sex' : 'pronouns')?.at
      const value = PRONOUNS[set as keyof typeof PRONOUNS][form]
      return { kind: 'computed', value, at: at === undefined ? [] : [at] }
    },
  }
}

function name(nameOf: (person: Value) => Computed): Helper {
  const call: Helper['call'] = ([person]) => (person?.kind === 'record' ? nameOf(person) : undefined)
  return { takes: ['person'], needs: 1, gives: 'words', safe: true, call }
}

/** Helpers that name people. */
export const NAMES = {
  fullName: name(fullNameOf),
  first: name(firstNameOf),
  formalName: name(person =>
    fieldWords(field(person, 'name'), 'title') === ''
      ? fullNameOf(person)
      : (named(person, ['title', 'last']) ?? fullNameOf(person)),
  ),
  person: name(personOf),
  names: {
    takes: [['list', 'person'], 'text'],
    needs: 1,
    gives: 'words',
    safe: true,
    call: ([people, how]) =>
      namesOf(itemsOf(people), how !== undefined && wordsOf(how) === 'first' ? firstNameOf : shortNameOf),
  },
  they: pronoun(0),
  them: pronoun(1),
  their: pronoun(2),
  theirs: pronoun(3),
} as const satisfies Readonly<Record<string, Helper>>
