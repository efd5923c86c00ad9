// What was worked out once is not worked out again while it is recent, and no more is kept than was said.
import { expect, test } from 'vitest'
import { remembered } from '../../src/render/remembered.ts'

test('an answer is worked out once, until enough others were asked for after it', () => {
  const worked: string[] = []
  const length = remembered(
    (words: string) => words,
    words => {
      worked.push(words)
      return words.length
    },
    2,
  )
  expect(['a', 'bb', 'a', 'ccc', 'bb', 'a', ''].map(length)).toEqual([1, 2, 1, 3, 2, 1, 0])
  expect(worked).toEqual(['a', 'bb', 'ccc', 'a', ''])
})

test('questions that differ in their key alone have their own answers', () => {
  const key = ({ of, by }: { readonly of: string; readonly by: number }) => `${by} ${of}`
  const repeated = remembered(key, ({ of, by }) => of.repeat(by), 4)
  expect([1, 2, 1].map(by => repeated({ of: 'x', by }))).toEqual(['x', 'xx', 'x'])
})
