// Drawings as data: what is drawn, never how it looks.

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

/** Who is important to a child: the child in the middle, two groups of boxes. */
export interface ImportantPeople {
  readonly type: 'importantPeople'
  readonly centre: string
  readonly left: ImportantGroup
  readonly right: ImportantGroup
}

/** People (and pets) of one part of a child's life. */
export interface ImportantGroup {
  readonly title: string
  readonly people: readonly {
    readonly name: string
    readonly note: string
    readonly tie: 'very-close' | 'gets-on-well' | 'not-often' | 'can-be-hard' | 'no-longer-seen'
  }[]
}

/** For a child's book: the homes in order along a path, the present one larger. */
export interface HomesPath {
  readonly type: 'homesPath'
  readonly stops: readonly {
    readonly label: string
    readonly note: string
    readonly kind: 'house' | 'flats' | 'bungalow' | 'hospital'
    readonly now: boolean
  }[]
}

/** For a child's book: a tree whose roots are the family the child came from, branches the family the child lives with, low branches brothers and sisters who live elsewhere. */
export interface StoryTree {
  readonly type: 'storyTree'
  readonly child: string
  readonly roots: readonly StoryPerson[]
  readonly branches: readonly StoryPerson[]
  readonly low: readonly StoryPerson[]
}

/** A leaf of a child's tree; an unknown person has a question mark. */
export interface StoryPerson {
  readonly name: string
  readonly note: string
  readonly unknown?: boolean
}

/** A picture made of drawn parts. Places are in hundredths of the width and height, from the left and the top, of the middle of each part's ground line. */
export interface Scene {
  readonly type: 'scene'
  readonly shape: 'wide' | 'square' | 'tall'
  readonly time: 'day' | 'night' | 'indoors'
  readonly parts: readonly ScenePart[]
}

/** A drawn part: what it is, where, how large (1 is its own size), and the colours somebody who knows the people chose. */
export interface ScenePart {
  readonly part: string
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly skin?: string
  readonly hair?: string
  readonly clothes?: string
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
}
