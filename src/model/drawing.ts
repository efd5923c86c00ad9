// Drawings as data: what is drawn, never how it looks.

/** Every kind of drawing the renderers know. */
export type Drawing = HomesTimeline | Genogram

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
