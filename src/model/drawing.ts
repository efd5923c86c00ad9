// Drawings as data: what is drawn, never how it looks.
import type { ClothesColour, HairColour, Hairstyle, PartName, SkinColour } from './picture-names.ts'

/** Every kind of drawing the renderers know. */
export type Drawing =
  | HomesTimeline
  | Genogram
  | Closeness
  | ImportantPeople
  | HomesPath
  | StoryTree
  | Scene
  | Faces
  | WayToPermanence

/** A date that may be known only to the month or the year: `2019-05-04`, `2019-05` or `2019`. */
export type PartialDate = string

/** Where a child has lived, in order. Gaps and overlaps are rows of their own, found before this is made. */
export interface HomesTimeline {
  readonly type: 'homesTimeline'
  readonly from: PartialDate
  readonly to: PartialDate
  readonly rows: readonly HomeRow[]
  /** Orders marked by a dotted line, named in the key. */
  readonly orders: readonly { readonly label: string; readonly date: PartialDate }[]
}

/** One stay of the child, or a gap between two. */
export interface HomeRow {
  readonly kind:
    'parent' | 'family' | 'foster' | 'residential' | 'adoptive' | 'other' | 'unknown' | 'gap' | 'overlap'
  /** Bold first line, such as `Jean, her grandmother` or `No record`. */
  readonly label: string
  /** Second and third line, such as `3 Feb to 20 Aug 2023` and `6 months, family arrangement`. */
  readonly notes: readonly string[]
  readonly from: PartialDate
  /** Absent: the child lives here now. */
  readonly to?: PartialDate
}

/** A family tree in the symbols of genograms. People are named by ids that hold nothing of the file's own ids. */
export interface Genogram {
  readonly type: 'genogram'
  readonly people: readonly GenogramPerson[]
  readonly unions: readonly GenogramUnion[]
  readonly households: readonly { readonly name: string; readonly people: readonly string[] }[]
}

/** One person of a family tree. */
export interface GenogramPerson {
  readonly id: string
  /** `m` square, `f` circle, `u` (not stated) diamond. */
  readonly sex: 'm' | 'f' | 'u'
  /** Bold, two lines at most; empty for a person who is not known. */
  readonly name: string
  /** Small lines under the name: age, `died 2019, aged 61`, where (never an address). */
  readonly notes: readonly string[]
  readonly subject?: boolean
  readonly died?: boolean
  readonly unknown?: boolean
  readonly unborn?: boolean
  readonly adopted?: boolean
}

/** A couple (or one known parent alone) and their children, eldest first. */
export interface GenogramUnion {
  readonly partners: readonly [string] | readonly [string, string]
  readonly kind: 'couple' | 'short' | 'separated' | 'divorced'
  readonly children: readonly string[]
}

/** How often warmth is seen between brothers and sisters, a pair a row, each direction by itself. */
export interface Closeness {
  readonly type: 'closeness'
  readonly pairs: readonly ClosenessPair[]
  /** The child the document is about, where it is about one. */
  readonly subject?: string
}

/** Two children and what each shows the other. */
export interface ClosenessPair {
  readonly left: string
  readonly right: string
  readonly there: Warmth
  readonly back: Warmth
}

/** Warmth in one direction, with a few words such as `comforts him, finds his bear`. */
export interface Warmth {
  readonly seen: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
  readonly words: string
}

/** Who is important to a child: the child in the middle, groups of boxes on both sides. */
export interface ImportantPeople {
  readonly type: 'importantPeople'
  readonly centre: string
  readonly left: readonly ImportantGroup[]
  readonly right: readonly ImportantGroup[]
}

/** People (and pets) of one part of a child's life. */
export interface ImportantGroup {
  readonly title: string
  readonly people: readonly ImportantPerson[]
}

/** Somebody who matters to a child, and what there is between them, as the child sees it. */
export interface ImportantPerson {
  readonly name: string
  readonly note: string
  readonly tie: 'very-close' | 'gets-on-well' | 'not-often' | 'can-be-hard' | 'no-longer-seen'
}

/** For a child's book: the homes in order along a path, the present one larger. */
export interface HomesPath {
  readonly type: 'homesPath'
  readonly stops: readonly HomeStop[]
  /** The number of the first stop, where the path goes on from an earlier part; 1 unless told. */
  readonly first?: number
}

/** A home on the path; `unknown` is a time nobody can tell about. */
export interface HomeStop {
  readonly label: string
  readonly note: string
  readonly kind: 'house' | 'flats' | 'bungalow' | 'hospital' | 'unknown'
  readonly now: boolean
}

/** For a child's book: a tree whose roots are the family the child came from, branches the family the child lives with, low branches brothers and sisters who live elsewhere. */
export interface StoryTree {
  readonly type: 'storyTree'
  readonly child: StoryPerson
  readonly roots: readonly StoryPerson[]
  readonly branches: readonly StoryPerson[]
  readonly low: readonly StoryPerson[]
}

/** A leaf of a child's tree; an unknown person has a question mark. Portraits are drawn only where everybody known has a look. */
export interface StoryPerson {
  readonly name: string
  readonly note: string
  readonly unknown?: boolean
  readonly look?: PersonLook
}

/** A picture made of drawn parts, those farther away first. Places are in hundredths of the width and height, from the left and the top, of the middle of each part's ground line. */
export interface Scene {
  readonly type: 'scene'
  readonly shape: 'wide' | 'square' | 'tall'
  readonly time: 'day' | 'night' | 'indoors'
  readonly parts: readonly ScenePart[]
}

/** A drawn part: what it is, where, how large (1 is its own size), and the colours somebody chose. */
export interface ScenePart extends Partial<PersonLook> {
  readonly part: PartName
  readonly x: number
  readonly y: number
  readonly scale: number
  /** The main colour of a thing, such as a roof or a ball. */
  readonly colour?: ClothesColour
  /** Looks or goes the other way. */
  readonly turned?: boolean
  /** Of a child or an adult: one arm is up. */
  readonly waving?: boolean
  /** Of a child or an adult: both hands before the body; what they hold is a part of its own, after them. */
  readonly holding?: boolean
  /** Of a child or an adult: sits in a wheelchair. */
  readonly wheelchair?: boolean
}

/** How a person looks in a picture, chosen by somebody who knows the person, never inferred. */
export interface PersonLook {
  readonly skin: SkinColour
  readonly hair: HairColour
  readonly hairstyle?: Hairstyle
  readonly clothes: ClothesColour
  readonly beard?: boolean
  readonly glasses?: boolean
}

/** Faces of feelings, none marked good or bad, with room for one more. */
export interface Faces {
  readonly type: 'faces'
  readonly labels: readonly string[]
}

/** The way to permanence as a small map, with this child's place on it. */
export interface WayToPermanence {
  readonly type: 'wayToPermanence'
  readonly steps: readonly {
    readonly label: string
    /** Such as `14 November 2025` or `by 8 May 2026, 4 weeks left`. */
    readonly note: string
    readonly state: 'done' | 'here' | 'ahead' | 'late'
  }[]
  /** The number of the first step, where the way goes on from an earlier part; 1 unless told. */
  readonly first?: number
}
