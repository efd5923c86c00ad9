// Small document trees, and one rule by itself, for tests of needs on the printed text.
import { checkText } from '../../src/check/rules.ts'
import type { Needs, Rule } from '../../src/check/rule.ts'
import type { RuleContext } from '../../src/check/scope.ts'
import type { Param, Problem } from '../../src/model/problem.ts'
import type { Block, DocumentTree, Inline } from '../../src/model/tree.ts'

export const HERE = '/children/0/looks/text'

export const text = (value: string, at?: string): Inline => ({
  type: 'text',
  value,
  ...(at === undefined ? {} : { at: [at] }),
})

/** A paragraph of the case where it has a place, else of the template. */
export const paragraph = (value: string, at?: string): Block => ({
  type: 'paragraph',
  children: [text(value, at)],
})

/** A page of a book. */
export const spread = (id: string, ...children: Block[]): Block => ({
  type: 'spread',
  id,
  title: [],
  children,
  beside: [],
})

export const section = (id: string, ...children: Block[]): Block => ({
  type: 'section',
  id,
  title: [text('Title of it')],
  children,
})

export const quotation = (...children: Block[]): Block => ({ type: 'quotation', children, source: [] })

export const tree = (...children: Block[]): DocumentTree => ({
  type: 'document',
  title: 'Book',
  lang: 'en-GB',
  head: [],
  foot: '',
  children,
})

export const rule = (needs: Needs, more: Partial<Rule> = {}): Rule => ({
  id: 'TST-01',
  severity: 'warn',
  from: 'qa',
  on: 'text',
  path: '/document',
  source: { requirement: 'A test' },
  message: 'Enter it',
  do: 'Enter it',
  needs,
  ...more,
})

/** A place and words of a problem as one line. */
export const line = (...words: readonly (Param | undefined)[]): string =>
  words
    .map(word => (typeof word === 'object' ? word.at : (word ?? '')))
    .join(' ')
    .trim()

/** What a need finds in a printed tree. */
export function found(needs: Needs, context: RuleContext, more: Partial<Rule> = {}): readonly Problem[] {
  return checkText({ rules: [rule(needs, more)] }, context)
}
