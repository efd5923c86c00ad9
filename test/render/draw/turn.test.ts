// Drawings on a page: their words stay as large as the page lets them.
import { expect, test } from 'vitest'
import { fittedTo } from '../../../src/render/draw/turn.ts'
import { picture, text } from '../../../src/render/draw/svg.ts'
import { lacksNumber } from './svg-boxes.ts'

test.each([
  ['that fits stands upright', 400, 300, 400, 300],
  ['that is a little too wide is a little smaller', 450, 450, 439, 439],
  ['that is much too wide is turned', 640, 420, 420, 640],
  ['that is too tall is smaller', 400, 1300, 200, 650],
])('a drawing %s', (_, width, height, shownWidth, shownHeight) => {
  const fitted = fittedTo(picture(width, height, [text(0, 10, 'Words')]), 439, 650)
  expect(fitted.width).toBeCloseTo(shownWidth, 0)
  expect(fitted.height).toBeCloseTo(shownHeight, 0)
  expect(lacksNumber(fitted.svg)).toBe(false)
})

test('a turned drawing is a quarter turned, and holds the same words', () => {
  const { svg } = fittedTo(picture(640, 420, [text(0, 10, 'Words')]), 439, 650)
  expect(svg).toMatch(/viewBox="0 0 420 640"><g transform="translate\(0 640\) rotate\(-90\)">/)
  expect(svg).toContain('>Words</text>')
})
