// Somebody who is new to a file to the person they are in it: what their role lets them sign is said, and nothing is where it lets them sign nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '../../src/service/people.ts'
import { trialId } from '../../src/service/trial.ts'
import { readPart } from '../../src/storage/store/parts.ts'
import { as, openTestService, type TestService } from '../web/app.ts'

const MOSS = trialId('moss')
let world: TestService

beforeAll(async () => {
  world = await openTestService()
})
afterAll(() => world.close())

test.each([
  ['manager', 'team-manager'],
  ['reviewing-officer', 'iro'],
  ['medical-adviser', 'medical-adviser'],
  ['family-finder', undefined],
])('a %s', async (user, canSign) => {
  const who = { ...as(world, user), name: `New ${user}` }
  const { store } = world.service
  const id = await store.write(held => personOf(world.service, held, who, MOSS))
  const part = await readPart(store, MOSS, 'people')
  const { people = [] } = (part?.json ?? {}) as {
    readonly people?: readonly { readonly id: string; readonly canSign?: string }[]
  }
  expect(people.find(one => one.id === id)?.canSign).toBe(canSign)
})
