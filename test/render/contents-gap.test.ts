// The list of contents: as airy as the look allows, and on one page where that can be.
import { expect, test } from 'vitest'
import { contentsGap } from '../../src/render/contents-gap.ts'
import { LOOKS } from '../../src/render/style.ts'

const titles = (count: number): string[] => Array.from({ length: count }, (_, at) => `Section ${at}`)

test.each([
  ['a short list has the space of the look', 12, 6],
  ['36 sections stand closer, on one page', 36, 2.6],
  ['60 sections take two pages, and have the space of the look', 60, 6],
  ['no section at all', 0, 6],
])('%s', (_, count, gap) => expect(contentsGap(LOOKS.court, titles(count), 300)).toBeCloseTo(gap, 1))

test('a title of two lines counts as two', () => {
  const long = [...titles(35), 'Staying in touch: what the child needs, and what we propose, with everybody']
  expect(contentsGap(LOOKS.court, long, 300)).toBeLessThan(contentsGap(LOOKS.court, titles(36), 300))
})
