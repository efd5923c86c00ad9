// The titles of sections to the space between them in the list of contents.
import { measure } from './fonts.ts'
import type { LookStyle } from './style.ts'

const LEAST = 1.5

/** The space the look gives each line of the contents, or less where the list then fits on one page. */
export function contentsGap({ page, type }: LookStyle, titles: readonly string[], width: number): number {
  const { size, leading, after } = type.cell
  const lines = titles.reduce((total, title) => total + Math.ceil(measure(title, size, false) / width), 0)
  const head = type.section.leading + type.section.after
  const spare = page.height - page.top - page.bottom - head - lines * leading
  const fitting = Math.floor((spare / Math.max(1, titles.length)) * 10) / 10
  return fitting < LEAST ? after : Math.min(after, fitting)
}
