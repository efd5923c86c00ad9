// The looks of a letter and of the one-page profile of a child.
import type { LookStyle } from '../style.ts'
import { A4, panel, shared } from './reports.ts'

const letter: LookStyle = {
  ...panel,
  page: {
    ...A4,
    left: 96,
    right: 96,
    top: 76,
    bottom: 90,
    gutter: 0,
    headTop: 34,
    headWidth: 300,
    footRule: 784,
    footTop: 791,
  },
  running: { ...shared.running, head: false, number: 'of' },
  section: { ruleWidth: 0, ruleGap: 0, numberGap: 9 },
  type: {
    ...panel.type,
    section: { size: 13, leading: 18, bold: true, colour: 'ink', before: 16, after: 4 },
    heading3: { size: 12, leading: 17, bold: true, colour: 'ink', before: 12, after: 3 },
    heading4: { size: 12, leading: 17, colour: 'ink', before: 10, after: 3 },
    words: { size: 12, leading: 19, colour: 'ink', before: 0, after: 10 },
    cell: { size: 12, leading: 17, colour: 'ink', before: 0, after: 5 },
    caption: { size: 10.5, leading: 14, colour: 'soft', before: 0, after: 6 },
    quotation: { size: 12, leading: 19, colour: 'ink', before: 0, after: 4 },
    callout: { size: 12, leading: 19, colour: 'ink', before: 0, after: 4 },
    running: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
  },
  list: { indent: 18, between: 4, after: 10 },
  captions: 'below',
  figure: { width: 403, photoWidth: 260, photoHeight: 300, after: 16 },
}

const profile: LookStyle = {
  ...panel,
  page: {
    ...A4,
    left: 40,
    right: 40,
    top: 32,
    bottom: 68,
    gutter: 0,
    headTop: 12,
    headWidth: 300,
    footRule: 782,
    footTop: 789,
  },
  running: { ...shared.running, head: false, number: 'of' },
  captions: 'below',
  section: { ruleWidth: 0, ruleGap: 0, numberGap: 6 },
  type: {
    ...panel.type,
    mastheadKind: { size: 12, leading: 16, colour: 'soft', before: 0, after: 0 },
    mastheadName: { size: 30, leading: 37, bold: true, colour: 'ink', before: 0, after: 3 },
    headline: { size: 15, leading: 20, colour: 'ink', before: 0, after: 4 },
    marking: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
    section: { size: 12, leading: 16, bold: true, colour: 'accent', before: 10, after: 1 },
    heading3: { size: 12, leading: 16, bold: true, colour: 'accent', before: 10, after: 1 },
    heading4: { size: 11.5, leading: 16, bold: true, colour: 'ink', before: 6, after: 0 },
    words: { size: 11.5, leading: 16, colour: 'ink', before: 0, after: 6 },
    cell: { size: 11.5, leading: 16, colour: 'ink', before: 0, after: 3 },
    caption: { size: 10, leading: 13, colour: 'soft', before: 0, after: 4 },
    quotation: { size: 11.5, leading: 16, colour: 'ink', before: 0, after: 2 },
    source: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
    callout: { size: 11.5, leading: 16, colour: 'ink', before: 0, after: 2 },
    panelTitle: { size: 12, leading: 16, bold: true, colour: 'accent', before: 0, after: 2 },
    panel: { size: 11.5, leading: 16, colour: 'ink', before: 0, after: 2 },
    running: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
  },
  list: { indent: 12, between: 0, after: 4 },
  summary: { keyWidth: 90, paddingY: 3, rowRule: 0.75, after: 10 },
  figure: { width: 206, photoWidth: 206, photoHeight: 275, after: 12 },
  masthead: {
    ground: { fill: 'cream', rule: 3, ruleColour: 'sun', padding: 14 },
    after: 20,
  },
  columns: { left: 206, gutter: 24, after: 12 },
  panel: { fill: 'cream', bar: 0, barColour: 'sun', padding: { x: 12, y: 10 }, after: 12 },
}

/** The look of a letter and that of a profile, by name. */
export const LETTERS = { profile, letter } as const
