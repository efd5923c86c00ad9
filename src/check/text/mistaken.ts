// Texts about one person to those that seem to be about another: a guess, so it only ever warns.
import { isWithin } from '../../model/pointer.ts'
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { nodesAt, oneAt, select, wordAt } from '../path.ts'
import type { Finding, Scope } from '../scope.ts'
import type { AboutNeed } from '../text-needs.ts'
import { daysIn, keysOfDay } from './day.ts'
import { saidIn, type Said } from './said.ts'
import { wordsIn } from './sentences.ts'

const OWN: Readonly<Record<string, readonly string[]>> = {
  she: ['she', 'her', 'hers', 'herself'],
  he: ['he', 'him', 'his', 'himself'],
}
const BY_SEX: Readonly<Record<string, string>> = { female: 'she', male: 'he' }

/** Words for others that pronouns and names may belong to. */
const OTHERS = new Set(
  `mother father mum mam mummy dad daddy parent parents mothers fathers brother brothers sister sisters sibling siblings twin twins
  stepfather stepmother half-brother half-sister cousin cousins aunt auntie uncle gran granny nan nana grandma grandmother grandad
  grandfather grandparents son daughter baby boy girl man woman partner carer carers friend friends both together other children
  judge doctor teacher worker guardian mr mrs ms miss mx dr you your`.split(/\s+/u),
)

interface Mixed {
  readonly own: ReadonlySet<string>
  readonly wrong: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly everybody: ReadonlySet<string>
}

/** A gap for each text that names another and not the person, calls the person by the other sex, or gives another's day of birth. */
export function about(need: AboutNeed, scope: Scope): readonly Finding[] {
  const { view } = scope.context
  const person = oneAt(view, scope.here, need.person)
  if (person.kind !== 'record') return []
  const others = select(view, scope.here, need.others).filter(({ at }) => at !== person.at)
  const mixed = {
    ...pronounsOf(pronounOf(view, person)),
    names: firstNames(view, person),
    everybody: new Set(
      nodesAt(view, view, '/people/*').flatMap(one => [
        ...firstNames(view, one),
        wordAt(view, one, 'name/last').toLowerCase(),
      ]),
    ),
  }
  const reading = { in: 'case', ...(need.outside === undefined ? {} : { outside: need.outside }) } as const
  return saidIn(reading, scope)
    .filter(({ at }) => !/^(?:\/carer)?\/people\//u.test(at))
    .flatMap(said => [
      ...wrongName(said, mixed, others, scope),
      ...wrongPronoun(said, mixed, scope),
      ...wrongDay(said, person, others, scope),
    ])
}

function pronounsOf(pronouns: string): Pick<Mixed, 'own' | 'wrong'> {
  const own = new Set(OWN[pronouns])
  const wrong = own.size === 0 ? [] : Object.values(OWN).flat()
  return { own, wrong: new Set(wrong.filter(word => !own.has(word))) }
}

function pronounOf(view: ViewRecord, person: ViewNode): string {
  return wordAt(view, person, 'pronouns') || (BY_SEX[wordAt(view, person, 'sex')] ?? '')
}

function firstNames(view: ViewRecord, person: ViewNode): ReadonlySet<string> {
  const names = [wordAt(view, person, 'name/first'), wordAt(view, person, 'name/known')]
  return new Set(names.filter(name => name !== '').map(name => name.toLowerCase()))
}

function mistake(at: string, words: string, within?: ViewNode): readonly Finding[] {
  return [{ at, params: { mistake: words }, ...(within === undefined ? {} : { within }) }]
}

function wrongName({ text, at }: Said, mixed: Mixed, others: readonly ViewNode[], { context }: Scope) {
  const written = bareWords(text)
  const words = written.map(word => word.toLowerCase())
  if (words.some(word => mixed.names.has(word) || OTHERS.has(word))) return []
  const other = others.find(one => {
    const names = firstNames(context.view, one)
    const place = words.findIndex((word, i) => names.has(word) && written[i] !== word)
    // Behind the name of a brother, `he` may be the brother.
    const isSame = mixed.own.has(pronounOf(context.view, one))
    const before = isSame ? words.slice(0, place) : words
    return place >= 0 && !before.some(word => mixed.own.has(word))
  })
  return other === undefined ? [] : mistake(at, 'another child’s name', other)
}

/** Only where nobody else is spoken of whom the word may mean. */
function wrongPronoun({ text, at }: Said, mixed: Mixed, { context }: Scope): readonly Finding[] {
  if (!isWithin(at, oneAt(context.view, context.view, '/child').at)) return []
  const words = bareWords(text).map(word => word.toLowerCase())
  const isAnother = (word: string) =>
    OTHERS.has(word) || mixed.own.has(word) || (mixed.everybody.has(word) && !mixed.names.has(word))
  if (words.some(isAnother) || !words.some(word => mixed.wrong.has(word))) return []
  return mistake(at, 'a word for the other sex')
}

function wrongDay({ text, at }: Said, person: ViewNode, others: readonly ViewNode[], { context }: Scope) {
  const { view } = context
  const own = wordAt(view, person, 'born')
  const days = new Set(daysIn(text).map(({ key }) => key))
  const words = new Set(bareWords(text).map(word => word.toLowerCase()))
  const other = others.find(one => {
    const born = wordAt(view, one, 'born')
    const isNamed = [...firstNames(view, one)].some(name => words.has(name))
    return born !== '' && born !== own && !isNamed && keysOfDay(born).some(key => days.has(key))
  })
  return other === undefined ? [] : mistake(at, 'another child’s date of birth', other)
}

/** Words without what follows an apostrophe: `Theo’s` is Theo. */
function bareWords(text: string): readonly string[] {
  return wordsIn(text).map(word => word.replace(/['’].*$/u, ''))
}
