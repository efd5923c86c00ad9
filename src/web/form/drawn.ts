// What the templates of the form draw: one shape for each kind of field a person meets.

interface Common {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  /** The label is said and not seen: what stands above says it. */
  readonly quiet?: boolean
}

/** One choice of a select, radios or checkboxes. */
export interface DrawnChoice {
  readonly value: string
  readonly text: string
  readonly checked: boolean
}

/** One line of text, or a number. */
export interface DrawnLine extends Common {
  readonly kind: 'line' | 'number'
  readonly value: string
  readonly wide?: boolean
}

/** Several lines; `plain` where paragraphs and bullets have a meaning. */
export interface DrawnWords extends Common {
  readonly kind: 'words'
  readonly value: string
  readonly plain: boolean
  readonly most: number
  readonly lines: number
}

/** A date in three fields; `partial` where the year alone is enough. */
export interface DrawnDate extends Common {
  readonly kind: 'date'
  readonly partial: boolean
  readonly day: string
  readonly month: string
  readonly year: string
}

/** One of several codes, people or documents; or several of them. */
export interface DrawnSelect extends Common {
  readonly kind: 'select' | 'radios' | 'several'
  readonly items: readonly DrawnChoice[]
  /** Few and short enough to stand beside one another. */
  readonly short?: boolean
  /** The register it is chosen from; in the pattern of a row the choices themselves are left out. */
  readonly register?: string
}

/** One of three lawful answers, each with fields of its own; `details` stand under all of them. */
export interface DrawnAnswer extends Common {
  readonly kind: 'answer'
  readonly ways: readonly (DrawnChoice & { readonly fields: readonly Drawn[] })[]
  /** What is sent to take an answer back; undefined while there is none. */
  readonly takeBack: string | undefined
  readonly details: readonly Drawn[]
  /** The documents the answer comes from, in words. */
  readonly from: string
  /** Whether the details must be seen. */
  readonly open: boolean
}

/** Fields that belong together. */
export interface DrawnGroup extends Common {
  readonly kind: 'group'
  readonly fields: readonly Drawn[]
}

/** One row that is filled in where it stands. */
export interface DrawnRow {
  readonly index: number
  readonly id: string
  readonly label: string
  readonly error?: string
  readonly fields: readonly Drawn[]
}

/** Rows that are filled in where they stand; `pattern` is the row a script copies. */
export interface DrawnRows extends Common {
  readonly kind: 'rows'
  readonly rows: readonly DrawnRow[]
  readonly pattern: DrawnRow
  /** Rows of many fields are folded away. */
  readonly folded: boolean
  /** The fields of a row stand beside one another. */
  readonly short: boolean
  readonly of: string
}

/** A list whose items have pages of their own. */
export interface DrawnItems extends Common {
  readonly kind: 'items'
  readonly rows: readonly { readonly at: string; readonly id: string; readonly text: string }[]
  /** Where a new item is written. */
  readonly add: string
  readonly of: string
}

/** Sections of this record that have pages of their own. */
export interface DrawnLinks extends Common {
  readonly kind: 'links'
  readonly links: readonly { readonly at: string; readonly title: string; readonly filled: boolean }[]
}

/** Anything on a page of the form. */
export type Drawn =
  | DrawnLine
  | DrawnWords
  | DrawnDate
  | DrawnSelect
  | DrawnAnswer
  | DrawnGroup
  | DrawnRows
  | DrawnItems
  | DrawnLinks

/** Everything on a page, what stands inside answers, groups and rows too; the patterns of rows where they are asked for. */
export function everyDrawn(drawn: readonly Drawn[], withPatterns = false): readonly Drawn[] {
  return drawn.flatMap(one => [one, ...everyDrawn(inside(one, withPatterns), withPatterns)])
}

function inside(one: Drawn, withPatterns: boolean): readonly Drawn[] {
  if (one.kind === 'group') return one.fields
  if (one.kind === 'answer') return [...one.ways.flatMap(({ fields }) => fields), ...one.details]
  if (one.kind !== 'rows') return []
  return [...one.rows, ...(withPatterns ? [one.pattern] : [])].flatMap(({ fields }) => fields)
}

/** The ids a link can lead to on a drawn page. */
export function idsOf(drawn: readonly Drawn[]): readonly string[] {
  return everyDrawn(drawn).flatMap(one => {
    const rows = one.kind === 'rows' ? one.rows.filter(({ fields }) => fields.length > 1) : []
    const items = one.kind === 'items' ? one.rows : []
    return [one.id, ...[...rows, ...items].map(({ id }) => id)]
  })
}
