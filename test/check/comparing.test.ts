// Needs that set two things side by side: this child's record and a brother's, this version and the one before, a value and its limit.
import { describe, expect, test } from 'vitest'
import type { Needs } from '../../src/check/rule.ts'
import { checkCase } from '../../src/check/rules.ts'
import { both, completeFile, contextOf, drop, set, viewFrom, type Change } from './case.ts'
import { rule } from './printed.ts'

const found = (needs: Needs, change?: Change, before?: Change) => {
  const file = completeFile()
  before?.(file)
  const previous = before === undefined ? {} : { previous: viewFrom(file) }
  return checkCase(
    { rules: [rule(needs, { on: 'case', path: '/child/siblings' })] },
    contextOf(change, 'qa', previous),
  )
}
const places = (needs: Needs, change?: Change, before?: Change) =>
  found(needs, change, before).map(({ path }) => path)

describe('what two children’s records say of each other', () => {
  const needs: Needs = {
    each: {
      of: '/counterparts/*',
      needs: {
        agrees: {
          left: 'tie/placement',
          with: { of: '/child/siblings/*', linked: { person: 'person' } },
          right: 'placement',
        },
      },
    },
  }
  const says = (placement: string) =>
    set('children/1/siblings', [{ person: 'ada', relation: 'full', placement }])
  test('is the same', () => {
    expect(places(needs, says('apart'))).toEqual([])
  })
  test('is not', () => {
    expect(found(needs, says('together'))).toMatchObject([
      {
        params: {
          left: { at: '/children/1/siblings/0/placement' },
          right: { at: '/children/0/siblings/0/placement' },
        },
      },
    ])
  })
  test('is said by one only: another rule’s matter', () => {
    expect(places(needs, both(says('together'), drop('ada/siblings/0')))).toEqual([])
  })
  test('a chain reads each from the one before', () => {
    const chained: Needs = {
      each: {
        of: '/counterparts/*',
        needs: {
          agrees: {
            left: 'tie/placement',
            with: [{ of: '/child' }, { of: 'siblings/*', linked: { person: 'person' } }],
            right: 'placement',
          },
        },
      },
    }
    expect(places(chained, says('apart'))).toEqual([])
    expect(places(chained, says('together'))).toHaveLength(1)
  })
})

describe('a value and its limit', () => {
  const agrees = (left: string, as: 'at-most' | 'at-least', right: string): Needs => ({
    agrees: { left, as, right },
  })
  test.each<readonly [string, Needs, boolean]>([
    ['more than it may be', agrees('/facts/ageYears', 'at-most', '/child/report/version'), false],
    ['no more', agrees('/child/report/version', 'at-most', '/facts/ageYears'), true],
    ['as much', agrees('/child/report/version', 'at-least', '/child/report/version'), true],
    ['less than it must be', agrees('/child/report/version', 'at-least', '/facts/ageYears'), false],
    ['a day after the limit', agrees('/child/report/on', 'at-most', '/child/plan/agreedOn'), false],
    ['a day before it', agrees('/child/plan/agreedOn', 'at-most', '/child/report/on'), true],
    [
      'a year and a day of it',
      agrees('/child/education/settings/0/from', 'at-most', '/child/report/on'),
      true,
    ],
    [
      'words are not compared',
      agrees('/child/person/name/first', 'at-most', '/child/person/name/last'),
      true,
    ],
    ['no limit', agrees('/child/report/on', 'at-most', '/child/person/died'), true],
  ])('%s', (_, needs, expected) => {
    expect(places(needs).length === 0).toBe(expected)
  })
})

describe('since the version before', () => {
  const statement = {
    id: 's3',
    text: 'Ada hits other children.',
    status: 'accepted',
    sources: [{ evidence: 'fc' }],
    about: ['ada'],
  }
  const needs: Needs = {
    since: {
      of: '/statements/*',
      where: { properties: { status: { enum: ['found', 'accepted'] } } },
      by: 'id',
      same: ['text', 'status'],
      because: 'heldBack',
    },
  }
  const had = set('statements/-', statement)
  const changed = (more: object) => set('statements/-', { ...statement, ...more })
  test('what was taken out is a gap', () => {
    expect(places(needs, undefined, had)).toEqual(['/children/0/siblings'])
  })
  test('what is still there is none', () => {
    expect(places(needs, had, had)).toEqual([])
  })
  test('what nobody had found may go', () => {
    expect(places(needs, undefined, set('statements/-', { ...statement, status: 'disputed' }))).toEqual([])
  })
  test('what says less now is a gap at its own place, with the field that changed', () => {
    expect(found(needs, changed({ text: 'Ada is lively.' }), had)).toMatchObject([
      { path: '/statements/2/text', params: { title: 'What happened' } },
    ])
  })
  test('what says less now and why is none', () => {
    expect(
      places(
        needs,
        changed({ text: 'Ada is lively.', heldBack: 'The school withdrew its report on 3 May.' }),
        had,
      ),
    ).toEqual([])
    expect(places(needs, changed({ text: 'Ada is lively.', heldBack: 'n/a' }), had)).toHaveLength(1)
  })
  test('without a version before there is none', () => {
    expect(places(needs)).toEqual([])
  })
})

test('signatures may stand elsewhere than at the end of the report', () => {
  const needs: Needs = {
    signed: { at: '/child/preBirth/signatures/*', roles: { 'social-worker': 'social worker' } },
  }
  expect(places({ signed: { roles: { 'social-worker': 'social worker' } } })).toEqual([])
  expect(places(needs)).toHaveLength(1)
})
