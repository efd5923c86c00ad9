// What a rule of rules.json says: the closed list of needs, and the words for the person who must act.
import type {
  AboutNeed,
  AcronymsNeed,
  CoversNeed,
  IdentifiersNeed,
  NamesNeed,
  ReadingNeed,
  SaysNeed,
  SimilarNeed,
  TermsNeed,
  WithheldNeed,
  WordsNeed,
} from './text-needs.ts'

/** A condition on plain values: a JSON Schema in which every named property counts as required, so it is false on absent data. */
export type Condition = Readonly<Record<string, unknown>>

/** A view path. `/child/homes` starts at the view; `person/born` at the item at hand; `.` is the item; `*` each item of a list; `**` any depth, references not followed. */
export type ViewPath = string

/** A number in the rule itself, or the name of a value of the policy. */
export type PolicyNumber = number | PolicyName

/** The name of a value of the policy, such as `freshness.photograph`. */
export interface PolicyName {
  readonly policy: string
}

/** Some nodes of the view: those at a path that meet `where`, do not meet `unless`, are linked as said and lie outside some places. */
export interface Selection {
  readonly of: ViewPath
  readonly where?: Condition
  readonly unless?: Condition
  /** A path in the item and a path outside it that must name one person or record. */
  readonly linked?: Readonly<Record<ViewPath, ViewPath | readonly ViewPath[]>>
  /** The same, where they must not. */
  readonly unlinked?: Readonly<Record<ViewPath, ViewPath>>
  readonly outside?: readonly ViewPath[]
}

/** Which documents of the evidence register will do. */
export interface EvidenceNeed {
  readonly type: string | readonly string[]
  /** Where it is cited; the whole register when left out. */
  readonly at?: ViewPath
  /** Whom it must be about; when left out the child, or one of the children, or nobody in particular where the view is of a carer. */
  readonly about?: ViewPath
  readonly where?: Condition
  /** A part that must be there, written and signed by a person who may sign as this. */
  readonly part?: string
  readonly writtenBy?: string
  readonly whole?: boolean
  readonly seen?: boolean
}

/** A date that may not be older than the policy allows; the newest of several counts. */
export interface FreshNeed extends Partial<Selection> {
  /** Path of the date, from each node selected, or from the scope where nothing is selected. */
  readonly date: ViewPath
  /** A date in whose absence `date` counts. */
  readonly orDate?: ViewPath
  readonly within: PolicyName
  /** A path of each node that names the entry of a table of limits, such as a type of evidence. */
  readonly by?: ViewPath
  /** Each node is judged by itself; otherwise the newest decides. */
  readonly every?: boolean
}

/** Two values that must say the same, where both are there. */
export interface AgreesNeed {
  readonly left: ViewPath
  readonly right: ViewPath
  /** Records the right side is read from, each by itself; of a chain each is read from the one before. Links are read from the item at hand. */
  readonly with?: Selection | readonly Selection[]
  /** `at-most` and `at-least` compare numbers and dates: the left is at most, or at least, the right. */
  readonly as?: 'same' | 'name' | 'record' | 'at-most' | 'at-least'
  /** For each value on the left, the values it may have on the right. */
  readonly map?: Readonly<Record<string, readonly string[]>>
  /** The value that stands for an absent right side. */
  readonly rightAbsent?: string
}

/** Dates that must not lie before or after others. Absent dates are another rule's matter. */
export interface OrderedNeed {
  readonly dates: readonly ViewPath[]
  readonly notBefore?: ViewPath
  readonly notAfter?: ViewPath
}

/** A date that must follow another within a time. */
export interface DeadlineNeed {
  readonly from: ViewPath
  readonly to: ViewPath
  readonly workingDays?: PolicyNumber
  readonly months?: PolicyNumber
  /** A date not there yet is late once the limit has passed. */
  readonly untilNow?: boolean
}

/** One requirement; exactly one key. */
export type Needs =
  | { readonly answered: AnsweredNeed }
  | { readonly evidence: EvidenceNeed }
  | { readonly fresh: FreshNeed }
  | { readonly has: HasNeed }
  | { readonly atLeast: AtLeastNeed }
  | { readonly agrees: AgreesNeed }
  | { readonly ordered: OrderedNeed }
  | { readonly deadline: DeadlineNeed }
  | { readonly continuous: ContinuousNeed }
  | { readonly eligible: EligibleNeed }
  | { readonly signed: SignedNeed }
  | { readonly since: SinceNeed }
  | { readonly each: EachNeed }
  | { readonly anyOf: readonly Needs[] }
  | { readonly allOf: readonly Needs[] }
  | TextNeeds

/** A requirement of the words printed, the file or its release. */
export type TextNeeds =
  | { readonly terms: TermsNeed }
  | { readonly says: SaysNeed }
  | { readonly acronyms: AcronymsNeed }
  | { readonly words: WordsNeed }
  | { readonly reading: ReadingNeed }
  | { readonly covers: CoversNeed }
  | { readonly unprinted: Selection }
  | { readonly similar: SimilarNeed }
  | { readonly names: NamesNeed }
  | { readonly about: AboutNeed }
  | { readonly identifiers: IdentifiersNeed }
  | { readonly withheld: WithheldNeed }
  | { readonly pages: { readonly most: PolicyNumber } }
  | { readonly clean: Readonly<Record<string, never>> }
  | { readonly released: { readonly what: 'recipient' | 'secondPerson' | 'receipt' } }

/** Values, answers or lists that must be there and not blank. */
export interface AnsweredNeed {
  readonly paths: readonly ViewPath[]
  /** Words that are an answer here though they are a gap elsewhere, such as `none`. */
  readonly allow?: readonly string[]
  /** What could not be found out must show the number of attempts the policy asks for. */
  readonly attempts?: boolean
  /** Only what is there and blank is a gap; what is absent is not. */
  readonly ifPresent?: boolean
  /** Places another rule decides. */
  readonly except?: readonly ViewPath[]
}

/** For each of these there is one of those. */
export interface HasNeed extends Selection {
  readonly in: Selection
}

/** So many of these, counted once for each value of `distinct`. */
export interface AtLeastNeed extends Selection {
  readonly count: PolicyNumber
  readonly distinct?: ViewPath
}

/** Periods in which no gap or overlap longer than this goes unexplained. */
export interface ContinuousNeed {
  readonly periods: ViewPath
  readonly longerThan: PolicyNumber
}

/** Authors who may write the report, or are supervised by someone who may. */
export interface EligibleNeed {
  readonly authors: ViewPath
  readonly years: PolicyNumber
  /** An independent author with the experience needs a supervisor too. */
  readonly independentSupervised?: boolean
}

/** Signatures: roles that must have signed and dated, content unchanged since, and signatures or checks that must not be there. */
export interface SignedNeed {
  /** The signatures read; those of the view's subject when left out. */
  readonly at?: ViewPath
  readonly roles?: Readonly<Record<string, string>>
  readonly unchanged?: boolean
  readonly none?: readonly Selection[]
}

/** Items of the version before that must still be there, and say the same. */
export interface SinceNeed extends Selection {
  /** The field an item is known by. */
  readonly by: string
  /** Paths in an item whose values must be what they were. */
  readonly same?: readonly ViewPath[]
  /** The field of an item, as it is now, that says why it was changed. */
  readonly because?: ViewPath
}

/** A need of every node selected. */
export interface EachNeed extends Selection {
  readonly needs: Needs
}

/** How grave a gap is: `stop` is never overridden, `block` may be by a manager, `warn` is acknowledged. */
export type Severity = 'stop' | 'block' | 'warn'

/** One severity, one by stage (from that stage on), or one that changes when a law comes into force. */
export type SeverityOf =
  | Severity
  | Readonly<Record<string, Severity>>
  | { readonly policy: string; readonly before: Severity; readonly after: Severity }

/** Where a rule comes from: a provision whose text was read, or the requirement in words. */
export type Source = { readonly cite: string; readonly checked: 'text' } | { readonly requirement: string }

/** One rule. `part` tells apart rules that share an id. */
export interface Rule {
  readonly id: string
  readonly part?: string
  readonly severity: SeverityOf
  readonly from: string
  readonly until?: string
  readonly on: 'case' | 'text' | 'file' | 'release'
  readonly audiences?: readonly string[]
  /** A yes or no of the policy that switches the rule on. */
  readonly onlyIf?: PolicyName
  readonly when?: Condition
  readonly needs: Needs
  readonly path: ViewPath
  /** Placeholders of the message: the places whose values the door prints. */
  readonly params?: Readonly<Record<string, ViewPath>>
  /** Says nothing of a place another rule already speaks of. */
  readonly quiet?: boolean
  readonly source: Source
  readonly message: string
  readonly do: string
}

/** A pack of rules, or the rules of a document: one `rules.json`. */
export interface RuleFile {
  readonly id: string
  readonly version: string
  readonly rules: readonly Rule[]
}

/** All rules of a document and its packs, in order. */
export interface RuleSet {
  readonly rules: readonly Rule[]
}
