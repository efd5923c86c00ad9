// What a rule may ask of the printed words of a document: the needs `on: text`, and those that count or compare words.
import type { PolicyName, PolicyNumber, Selection, ViewPath } from './rule.ts'

/** Exact words, or patterns, that must not stand in the text. */
export interface Term {
  /** The words as a message names them; searched whole, whatever their case, where there is no pattern. */
  readonly find?: string
  /** A regular expression of ours. */
  readonly pattern?: string
  readonly prefer?: string
}

/** Terms of the rule itself or of the policy. */
export type TermList = readonly Term[] | PolicyName

/** Words or placeholders not to be printed. */
export interface TermsNeed {
  readonly list: TermList
  /** Whose text is read: the case's own words, or also the template's. */
  readonly in: 'case' | 'all'
  /** Places of the case whose words may stand. */
  readonly outside?: readonly ViewPath[]
  /** One of `near` must stand in the same sentence too. */
  readonly near?: readonly string[]
  /** Each term is reported once, at its first place. */
  readonly once?: boolean
}

/** Words of which one must be printed. */
export interface SaysNeed {
  readonly list: TermList
  readonly in: 'case' | 'all'
}

/** Abbreviations nobody explains. */
export interface AcronymsNeed {
  /** Letters everybody knows. */
  readonly known: PolicyName
  /** Letters of this work, each with the words they stand for. */
  readonly spelt: TermList
  /** Only letters of this work, or only others; both when left out. */
  readonly which?: 'spelt' | 'others'
}

/** A text that names each of these, or that is neither too long nor too short. */
export type WordsNeed = MentionsNeed | LengthNeed | SectionsNeed

/** A text that names each of these. */
export interface MentionsNeed {
  readonly in: ViewPath
  readonly mentions: Selection
  /** Paths of each item, any of whose words will do. */
  readonly by: readonly ViewPath[]
  /** The item's letter in its whole list, as in `Option B`, will do. */
  readonly letter?: string
}

/** Texts of the case of so many words; what is absent is another rule's matter. */
export interface LengthNeed {
  readonly in: ViewPath
  readonly least?: PolicyNumber
  readonly most?: PolicyNumber
}

/** Parts of the document, by their ids in the template, of so many words. */
export interface SectionsNeed {
  readonly sections: PolicyName | SectionLimits
}

/** How long each part of a document may be, by its id in the template. */
export type SectionLimits = Readonly<Record<string, Bounds>>

/** From so many to so many. */
export interface Bounds {
  readonly least?: number
  readonly most?: number
}

/** A text its reader can read. */
export interface ReadingNeed {
  /** An entry of the policy, or a group with an entry for each wording; a wording without one is not judged. */
  readonly limits: PolicyName
  /** The measures this rule speaks of; all when left out. */
  readonly only?: readonly Measure[]
}

/** `grade`: reading age. `sentences`: words in a sentence. `page`: words on a page. `words`: in all. `pages`: how many. */
export type Measure = 'grade' | 'sentences' | 'page' | 'words' | 'pages'

/** What a reader of one kind can read, as the policy has it. */
export interface ReadingLimits {
  /** Whole grade of Flesch and Kincaid; five more is the reading age. */
  readonly grade?: number
  /** Words of a sentence that is not too long. */
  readonly sentence?: number
  /** How many of a hundred sentences may be longer. */
  readonly longShare?: number
  /** Words of one page. */
  readonly page?: number
  readonly words?: Bounds
  readonly pages?: Bounds
}

/** Items of the case of which the document must speak. */
export interface CoversNeed extends Selection {
  /** Where else it may speak of an item; paths and links are read from the item. */
  readonly by?: Selection
}

/** Texts that must not be the same as another's. */
export interface SimilarNeed {
  readonly texts: readonly ViewPath[]
  readonly most: PolicyNumber
  /** Compare with the same texts of the other children of the family, not among each other. */
  readonly others?: boolean
}

/** Names in prose: of nobody in the file, of people who have nothing to do with the child, or two for one person. */
export interface NamesNeed {
  readonly people?: ViewPath
  /** Words before a capital letter that announce a person, such as `Mrs`. */
  readonly after?: readonly string[]
  readonly strangers?: Selection
  /** People of whom two names are printed, and no sentence has both. */
  readonly twoNames?: Selection
}

/** Texts that are about one person and not, by mistake, about another. */
export interface AboutNeed {
  readonly person: ViewPath
  /** People with whom the person may have been mixed up. */
  readonly others: Selection
  /** Places that may well speak of them. */
  readonly outside?: readonly ViewPath[]
}

/** Details by which a stranger finds a person. */
export interface IdentifiersNeed {
  /** All when left out. */
  readonly kinds?: readonly IdentifierKind[]
  /** Whose words are read; all, captions and alternatives too, when left out. */
  readonly in?: 'case' | 'all'
  /** Places of the case whose words may stand. */
  readonly outside?: readonly ViewPath[]
}

/** What kind of detail; `street` and `school` are guesses. */
export type IdentifierKind =
  'postcode' | 'phone' | 'email' | 'web' | 'plate' | 'nhs' | 'ni' | 'street' | 'school'

/** Values this reader may not see, searched in every form. */
export interface WithheldNeed {
  /** The classes this rule speaks of; all when left out. */
  readonly classes?: readonly string[]
  readonly except?: readonly string[]
}
