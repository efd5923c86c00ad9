// The looks of reports, at court and elsewhere.
import type { FontStyle, LookStyle } from '../style.ts'

/** The font of reports, which has Arial’s measures. */
export const ARIMO: FontStyle = { embedded: 'Arimo', named: 'Arial', natural: 2288 / 2048, line: 1.15 }

/** What looks on paper of this size share. */
export const A4 = { width: 595.28, height: 841.89 } as const

/** What all looks set in Arimo share unless they say otherwise. */
export const shared = {
  font: ARIMO,
  ink: 'ink',
  running: { head: true, foot: true, number: 'page-of', pagesBy: 1, facing: false },
  captions: 'above',
  cover: { ruleTop: 204, ruleWidth: 2, kindTop: 224, factsTop: 344 },
  section: { ruleWidth: 2, ruleGap: 10, numberGap: 9 },
  list: { indent: 18, between: 4, after: 10 },
  notFoundOut: { border: 1, padding: { x: 14, y: 12 }, after: 16 },
  missing: { border: 1.75, padding: { x: 14, y: 12 }, after: 16 },
  signature: { lineWidth: 200, dateWidth: 100, height: 40, after: 16 },
  masthead: { after: 20 },
  letterhead: { dateWidth: 140, after: 28 },
  columns: { left: 190, gutter: 24, after: 10 },
  spread: {
    picture: 'under-title',
    share: { least: 0.2, most: 0.4 },
    pictureAfter: 12,
    centred: false,
    beside: { column: { width: 150, gap: 20 }, fill: 'tint', padding: { x: 12, y: 10 }, dated: 'accent' },
  },
  panel: { fill: 'accentTint', bar: 6, barColour: 'accent', padding: { x: 14, y: 12 }, after: 16 },
  writingLines: { pitch: 30, border: 1, colour: 'edge', padding: { x: 14, y: 12 }, after: 16 },
} as const

/** Words of covers, mastheads, letters and spreads in reports. */
export const coverType = {
  name: { size: 32, leading: 39, bold: true, colour: 'ink', before: 0, after: 8 },
  kind: { size: 16, leading: 20, colour: 'soft', before: 0, after: 6 },
  under: { size: 14, leading: 18, colour: 'ink', before: 0, after: 28 },
  agency: { size: 14, leading: 18, bold: true, colour: 'ink', before: 0, after: 0 },
  service: { size: 12, leading: 16, colour: 'soft', before: 0, after: 0 },
  marking: { size: 12, leading: 16, colour: 'ink', before: 0, after: 0 },
  mastheadKind: { size: 16, leading: 20, colour: 'soft', before: 0, after: 2 },
  mastheadName: { size: 26, leading: 32, bold: true, colour: 'ink', before: 0, after: 6 },
  headline: { size: 13, leading: 19, colour: 'ink', before: 0, after: 8 },
  sender: { size: 12, leading: 17, colour: 'ink', before: 0, after: 0 },
  salutation: { size: 20, leading: 26, bold: true, colour: 'ink', before: 0, after: 12 },
  title: { size: 18, leading: 23, bold: true, colour: 'ink', before: 28, after: 10 },
  beside: { size: 10.5, leading: 14, colour: 'ink', before: 0, after: 4 },
  besideHeading: { size: 11, leading: 15, bold: true, colour: 'accent', before: 8, after: 3 },
  panelTitle: { size: 14, leading: 19, bold: true, colour: 'ink', before: 0, after: 3 },
  panel: { size: 12, leading: 17.5, colour: 'ink', before: 0, after: 4 },
  writing: { size: 12, leading: 16, colour: 'ink', before: 0, after: 4 },
} as const

/** The look of documents filed at court. */
export const court: LookStyle = {
  ...shared,
  page: {
    ...A4,
    left: 92,
    right: 64,
    top: 79,
    bottom: 76,
    gutter: 40,
    headTop: 40,
    headWidth: 300,
    footRule: 780,
    footTop: 787,
  },
  keepClear: { left: 425, top: 0, right: 595.28, bottom: 66 },
  numbersParagraphs: true,
  type: {
    ...coverType,
    section: { size: 18, leading: 23, bold: true, colour: 'ink', before: 28, after: 10 },
    law: { size: 10, leading: 13, colour: 'soft', before: 0, after: 12 },
    heading3: { size: 14, leading: 18, bold: true, colour: 'ink', before: 16, after: 6 },
    heading4: { size: 12, leading: 16, bold: true, colour: 'ink', before: 12, after: 4 },
    words: { size: 12, leading: 20.7, colour: 'ink', before: 0, after: 10 },
    cell: { size: 12, leading: 15.5, colour: 'ink', before: 0, after: 6 },
    caption: { size: 12, leading: 16, bold: true, colour: 'ink', before: 0, after: 6 },
    quotation: { size: 14, leading: 22, colour: 'ink', before: 0, after: 4 },
    source: { size: 12, leading: 16, colour: 'soft', before: 0, after: 0 },
    callout: { size: 12, leading: 17.5, colour: 'ink', before: 0, after: 4 },
    label: { size: 12, leading: 15.5, bold: true, colour: 'ink', before: 0, after: 0 },
    mark: { size: 10, leading: 13, colour: 'accent', before: 0, after: 0 },
    number: { size: 10.5, leading: 20.7, colour: 'soft', before: 0, after: 0 },
    running: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
  },
  table: { padding: { x: 7, y: 6 }, rowRule: 0.75, headRule: 1.25, after: 16 },
  summary: { keyWidth: 145, paddingY: 6, rowRule: 0.75, after: 16 },
  quotation: { bar: 4, padding: { x: 14, y: 10 }, after: 16 },
  callout: { bar: 4, padding: { x: 14, y: 10 }, after: 16 },
  card: { border: 1, padding: { x: 12, y: 9 }, rowRule: 0.75, after: 16 },
  figure: { width: 439, photoWidth: 220, photoHeight: 320, after: 16 },
}

/** The look of the same documents for panels and records. */
export const panel: LookStyle = {
  ...court,
  page: {
    ...A4,
    left: 64,
    right: 64,
    top: 79,
    bottom: 76,
    gutter: 0,
    headTop: 40,
    headWidth: 300,
    footRule: 780,
    footTop: 787,
  },
  numbersParagraphs: false,
  type: {
    ...coverType,
    section: { size: 16, leading: 20, bold: true, colour: 'ink', before: 28, after: 10 },
    law: { size: 9.5, leading: 12, colour: 'soft', before: 0, after: 12 },
    heading3: { size: 13, leading: 17, bold: true, colour: 'ink', before: 16, after: 6 },
    heading4: { size: 11, leading: 15, bold: true, colour: 'ink', before: 12, after: 4 },
    words: { size: 11, leading: 15, colour: 'ink', before: 0, after: 7 },
    cell: { size: 10.5, leading: 14, colour: 'ink', before: 0, after: 4 },
    caption: { size: 11, leading: 15, bold: true, colour: 'ink', before: 0, after: 6 },
    quotation: { size: 12.5, leading: 18, colour: 'ink', before: 0, after: 4 },
    source: { size: 10.5, leading: 14, colour: 'soft', before: 0, after: 0 },
    callout: { size: 11, leading: 15.5, colour: 'ink', before: 0, after: 4 },
    label: { size: 10.5, leading: 14, bold: true, colour: 'ink', before: 0, after: 0 },
    mark: { size: 9.5, leading: 12, colour: 'accent', before: 0, after: 0 },
    number: { size: 9.5, leading: 15, colour: 'soft', before: 0, after: 0 },
    running: { size: 9.5, leading: 12, colour: 'soft', before: 0, after: 0 },
  },
  list: { indent: 16, between: 3, after: 7 },
}

/** The looks of reports, by name. */
export const REPORTS = { court, panel: withoutKeepClear(panel) } as const

/** Only a court stamps its numbers on the page. */
function withoutKeepClear({ keepClear: _, ...look }: LookStyle): LookStyle {
  return look
}
