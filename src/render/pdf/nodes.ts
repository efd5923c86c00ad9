// What the pages are laid out from: pdfmake's nodes, with what we add to them.
import type { LeastWidth } from '../column-widths.ts'
import type { Line, Target, Word } from './engine.ts'
import type { Element } from './tags.ts'

/** Space before and after a block. Between two blocks the larger wins; at the top of a page there is none. */
export interface Space {
  readonly before: number
  readonly after: number
}

/** Words in one style. `leaf` numbers the text of the tree they are; derived words have none. */
export interface Run {
  readonly text: string
  readonly leaf?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly link?: Target
  readonly lang?: string
  readonly missing?: boolean
  readonly underlined?: boolean
}

/** A number or bullet that hangs left of the first line of a block. */
export interface Marker {
  readonly text: TextNode
  /** From the left edge of the block; negative: outside it. */
  readonly offset: number
  readonly tag: 'Lbl' | 'Span'
}

interface Common {
  readonly tag?: string
  readonly lang?: string
  readonly alt?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly space?: Space
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number]
  /** Stays on the page of the block after it. */
  readonly keepWithNext?: boolean
  /** Is not split where a page has room for the whole. */
  readonly whole?: boolean
  readonly newPage?: boolean
  /** Begins no higher than this on its page. */
  readonly top?: number
  /** Ends this far below the room for words. */
  readonly atFoot?: number
  readonly anchor?: string
  readonly marker?: Marker
  /** Read before the row it stands in, though placed in its second column. */
  readonly readFirst?: boolean
  /** pdfmake's own. */
  readonly positions?: object[]
  _margin?: readonly [number, number, number, number] | null
  /** Heights already measured, by width. */
  measured?: { readonly width: number; readonly height: number }
}

/** Words in one style. */
export interface TextNode extends Common {
  readonly text: readonly Run[]
  readonly fontSize: number
  readonly lineHeight: number
  readonly bold?: boolean
  readonly color: string
  readonly alignment?: 'left' | 'right' | 'center'
  readonly width?: number | '*' | 'auto'
  readonly entry?: Target
  _inlines?: Word[]
  lines?: { readonly width: number; readonly all: readonly Line[] }
  waiting?: Line[]
  placed?: { readonly page: number; readonly lines: number }
}

/** Nodes one under another. */
export interface StackNode extends Common {
  readonly stack: readonly Node[]
  /** A picture among these takes what the others leave of a page; undefined once its size is settled. */
  composition?: Composition | undefined
  /** Pages that may be needed: as many are laid out as make the document a multiple of so many. */
  readonly fillsTo?: number
  readonly colSpan?: number
  /** pdfmake's own: a place taken by the cell to its left. */
  readonly _span?: boolean
}

/** How one picture of a page is sized: as high as there is room, within these bounds. */
export interface Composition {
  readonly picture: SvgNode | ImageNode
  readonly width: number
  readonly least: number
  readonly most: number
  /** Of a picture at the top edge of the page: keeps the words below it, which stand in the middle of what is left. */
  readonly spacer?: { readonly node: StackNode; readonly above: number }
  /** The same scene in a lower shape, for a page on which this one would not reach from edge to edge. */
  readonly lower?: { readonly svg: string; readonly width: number; readonly height: number }
}

/** Nodes side by side. */
export interface ColumnsNode extends Common {
  readonly columns: readonly TextNode[]
}

/** Rules, fills and padding of a table, asked for by row or column. */
export interface TableLayout {
  readonly hLineWidth: (line: number) => number
  readonly vLineWidth: (line: number) => number
  readonly hLineColor: (line: number) => string
  readonly vLineColor: (line: number) => string
  readonly hLineStyle?: (line: number) => {
    readonly dash: { readonly length: number; readonly space: number }
  }
  readonly vLineStyle?: (line: number) => {
    readonly dash: { readonly length: number; readonly space: number }
  }
  readonly paddingLeft: (column: number) => number
  readonly paddingRight: (column: number) => number
  readonly paddingTop: (row: number) => number
  readonly paddingBottom: (row: number) => number
  readonly fillColor: (row: number) => string | null
}

/** How wide columns are: by shares, by the words in them, or one of two so many points and the other the rest. */
export type Sizing =
  | { readonly by: 'shares'; readonly shares: readonly number[] }
  | { readonly by: 'words' }
  | { readonly by: 'first' | 'second'; readonly points: number }

/** A column as pdfmake measures it. */
export interface Column {
  width: number
  readonly _minWidth: number
  readonly _maxWidth: number
}

/** A table, with the rules of its look. */
export interface TableNode extends Common {
  readonly table: {
    headerRows: number
    readonly widths: readonly (number | Column)[]
    readonly body: readonly (readonly StackNode[])[]
  }
  readonly layout: TableLayout
  /** Rows are rows of the structure, not only of the page. */
  readonly rowTag?: 'TR' | 'LI'
  readonly rowAnchors?: readonly (string | undefined)[]
  readonly sizing: Sizing
  /** Two rows at least on each side of a page break. */
  readonly pairs?: boolean
  /** What each column needs for its widest word, once it was measured. */
  least?: readonly LeastWidth[]
  readonly _offsets?: { readonly offsets: readonly number[]; readonly total: number }
}

/** What drawings and photographs share; sizes are pdfmake’s own. */
interface Sized {
  element?: Element
  anchors?: readonly string[]
  readonly alignment?: 'left' | 'center'
  absolutePosition?: { readonly x: number; readonly y: number }
  _width?: number
  _height?: number
  _minWidth?: number
}

/** A drawing. */
export interface SvgNode extends Common, Sized {
  svg: string
  readonly width: number
}

/** A picture. */
export interface ImageNode extends Common, Sized {
  readonly image: string
  readonly maxWidth?: number
  readonly maxHeight?: number
  /** Enlarged or made smaller to fill this much. */
  readonly fit?: readonly [width: number, height: number]
}

/** A rule or a filled rectangle. */
export interface CanvasNode extends Common {
  readonly canvas: readonly {
    readonly type: 'rect'
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly color: string
  }[]
}

/** Anything pdfmake is given to lay out. */
export type Node = TextNode | StackNode | ColumnsNode | TableNode | SvgNode | ImageNode | CanvasNode
