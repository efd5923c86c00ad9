// Writing a case without scripts, as a person with a plain browser does: nothing typed is lost, and nobody's words are written over.
import type { Agent } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPart, readRevisions } from '../../../src/storage/store/parts.ts'
import { putGrant } from '../../../src/storage/store/users.ts'
import { trialId } from '../../../src/service/trial.ts'
import { valueAt } from '../../../src/model/pointer.ts'
import { openTestService, signedIn, type TestService } from '../app.ts'
import { formIn, open, post, press } from './plain-browser.ts'

let the: TestService
let worker: Agent
let colleague: Agent
const CASE = trialId('whitlock')
const child = (at: string) => `/cases/${CASE}/edit/children/morayo?at=${at}`

beforeAll(async () => {
  the = await openTestService({ trial: { finished: true } })
  const [from, until] = [the.service.today(), null]
  await the.service.store.write(held =>
    putGrant(held, {
      user: 'trial-social-worker-2',
      caseId: CASE,
      child: null,
      relation: 'allocated',
      person: null,
      from,
      until,
    }),
  )
  worker = await signedIn(the, 'trial-social-worker')
  colleague = await signedIn(the, 'trial-social-worker-2')
})
afterAll(() => the.close())

describe('saving a section', () => {
  test('changes what was typed, and nothing else of the part', async () => {
    const before = await part('children/morayo')
    const form = await open(worker, child('/identity'))
    const answer = await press(worker, form, 'save', {
      '/identity/religion/text': 'None.',
      '/identity/religion.way': 'text',
    })
    expect([answer.status, answer.headers['location']]).toEqual([303, `/cases/${CASE}/children/morayo`])
    const after = await part('children/morayo')
    expect(valueAt(after.json, '/identity/religion/text')).toBe('None.')
    expect(without(after.json, '/identity/religion')).toEqual(without(before.json, '/identity/religion'))
    expect(after.revision).toBe(before.revision + 1)
  })

  test('what nobody changed is no new revision', async () => {
    const { revision } = await part('children/morayo')
    await press(worker, await open(worker, child('/wishes')), 'save')
    expect((await part('children/morayo')).revision).toBe(revision)
  })

  test('with a fault keeps the words, names the field, and changes nothing', async () => {
    const { revision } = await part('children/morayo')
    const form = await open(worker, child('/report'))
    const answer = await press(worker, form, 'save', {
      '/report/visits': 'Seen eleven times, I am nearly done',
      '/report/on.day': '31',
      '/report/on.month': '2',
      '/report/on.year': '2026',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Error: ')
    expect(answer.text).toContain('href="#f-report-on-day"')
    expect((await part('children/morayo')).revision).toBe(revision)
    const again = await open(worker, child('/report'))
    expect(again.fields['/report/visits']).toEqual(['Seen eleven times, I am nearly done'])
    expect(again.fields['/report/on.month']).toEqual(['2'])
    expect(again.text).toContain('Your words are here')
    const thrown = await press(worker, again, 'discard')
    expect(thrown.status).toBe(303)
    expect((await open(worker, child('/report'))).text).not.toContain('Your words are here')
  })

  test('asks before words under an answer that was not chosen are left behind', async () => {
    const place = child('/supportNeeds')
    const typed = {
      '/supportAccount.way': 'text',
      '/supportAccount/text': 'Help with sleep.',
      '/supportAccount/notApplicable': 'Because',
    }
    const answer = await press(worker, await open(worker, place), 'save', typed)
    expect([answer.status, answer.text.includes('href="#f-supportAccount"')]).toEqual([422, true])
    expect(answer.text).toContain('Support, in words has words under an answer that is not chosen')
    await press(worker, formIn(answer.text), 'save', { '/supportAccount/notApplicable': '' })
    expect(valueAt((await part('children/morayo')).json, '/supportAccount/text')).toBe('Help with sleep.')
  })

  test('of two sections of one part at once loses neither', async () => {
    const one = await open(worker, child('/looks'))
    const other = await open(colleague, child('/message'))
    const answers = await Promise.all([
      press(worker, one, 'save', {
        '/description/goodAt.way': 'text',
        '/description/goodAt/text': 'Whistling.',
      }),
      press(colleague, other, 'save', { '/message': 'You are loved.' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { json } = await part('children/morayo')
    expect([valueAt(json, '/description/goodAt/text'), valueAt(json, '/message')]).toEqual([
      'Whistling.',
      'You are loved.',
    ])
  })
})

describe('two people in one section', () => {
  test('are told of each other', async () => {
    const form = await open(colleague, child('/property'))
    await press(colleague, form, 'draft', {
      '/property.way': 'text',
      '/property/text': 'A savings book, I think',
    })
    expect((await open(worker, child('/property'))).text).toMatch(/is writing here too/)
    the.later(11)
    expect((await open(worker, child('/property'))).text).not.toMatch(/is writing here too/)
  })

  test('whoever is second sees both wordings, and can save theirs, keep the other, or work on both', async () => {
    const place = child('/other')
    const [mine, theirs] = [await open(worker, place), await open(colleague, place)]
    await press(colleague, theirs, 'save', {
      '/other.way': 'text',
      '/other/text': 'She sleeps well at Gwen’s.',
    })
    const answer = await press(worker, mine, 'save', {
      '/other.way': 'text',
      '/other/text': 'She sleeps badly at Gwen’s.',
    })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('<mark class="edit-mark">badly</mark>')
    expect(answer.text).toContain('<mark class="edit-mark">well</mark>')
    expect(valueAt((await part('children/morayo')).json, '/other/text')).toBe('She sleeps well at Gwen’s.')

    const asked = formIn(answer.text)
    const both = formIn((await press(worker, asked, 'together')).text)
    expect(both.text).toContain('what the other person wrote')
    expect(both.text).toContain('She sleeps well at Gwen’s.')
    expect(both.fields['/other/text']).toEqual(['She sleeps badly at Gwen’s.'])

    const third = await press(worker, asked, 'mine')
    expect(third.status).toBe(303)
    expect(valueAt((await part('children/morayo')).json, '/other/text')).toBe('She sleeps badly at Gwen’s.')
    expect((await open(worker, place)).text).not.toContain('Your words are here')
  })

  test('the words of whoever left the page stand there when they come back', async () => {
    const place = child('/closing')
    const [mine, theirs] = [await open(worker, place), await open(colleague, place)]
    await press(colleague, theirs, 'save', { '/closing': 'Written by one.' })
    await press(worker, mine, 'save', { '/closing': 'Written by another.' })
    const back = await open(worker, place)
    expect(back.fields['/closing']).toEqual(['Written by another.'])
    expect(back.text).toContain('Somebody else has saved this section since')
    await press(worker, back, 'discard')
    expect((await open(worker, place)).fields['/closing']).toEqual(['Written by one.'])
  })
})

describe('lists', () => {
  test('a row is added and taken out by the server, and what stood in the others stays', async () => {
    const place = child('/options/0')
    const before = (await open(worker, place)).fields['/options/0/people/0']
    const added = await press(worker, await open(worker, place), 'add:/options/0/people')
    expect(added.headers['location']).toBe(`${place}#f-options-0-people-end`)
    const grown = await open(worker, place)
    expect(grown.fields['/options/0/people/1']).toEqual([''])
    await press(worker, grown, 'drop:/options/0/people/0', { '/options/0/people/1': 'gwen' })
    const left = await open(worker, place)
    expect([left.fields['/options/0/people/0'], left.fields['/options/0/people/1']]).toEqual([
      ['gwen'],
      undefined,
    ])
    expect(before).not.toEqual(['gwen'])
    await press(worker, left, 'discard')
  })

  test('an item is added, changed, moved and removed on pages of its own', async () => {
    const list = () =>
      part('children/morayo').then(({ json }) => valueAt(json, '/ownWords') as readonly Said[])
    const count = (await list()).length
    const went = await press(worker, await open(worker, child('/ownWords')), 'go:/ownWords/-')
    expect(went.headers['location']).toBe(child('/ownWords/-'))
    const fresh = await open(worker, child('/ownWords/-'))
    const refusedOne = await press(worker, fresh, 'save', { '/ownWords/-/text': 'Again!' })
    expect([refusedOne.status, refusedOne.text.includes('href="#f-ownWords---speaker"')]).toEqual([422, true])
    const saved = await press(worker, formIn(refusedOne.text), 'save', { '/ownWords/-/speaker': 'morayo' })
    expect(saved.headers['location']).toBe(child('/ownWords'))
    expect((await list()).at(-1)).toEqual({ text: 'Again!', speaker: 'morayo' })

    const page = await open(worker, child('/ownWords'))
    const up = /value="(up:\/ownWords\/(\d+)~[0-9a-f]+)"/g
    const last = [...page.text.matchAll(up)].at(-1)?.[1] ?? ''
    await press(worker, page, last)
    expect((await list()).at(-2)?.text).toBe('Again!')

    const ask = await open(worker, `${child(`/ownWords/${count - 1}`)}&remove=1`)
    expect(ask.text).toContain('Remove this?')
    await press(worker, ask, 'remove')
    expect((await list()).length).toBe(count)
    expect((await list()).some(({ text }) => text === 'Again!')).toBe(false)
  })

  test('words written in an item that somebody removed meanwhile are shown to whoever wrote them', async () => {
    const list = (await part('children/morayo')).json as { readonly supportNeeds: readonly unknown[] }
    const place = child(`/supportNeeds/${list.supportNeeds.length - 1}`)
    const writing = await open(worker, place)
    await press(colleague, await open(colleague, `${place}&remove=1`), 'remove')
    const at = `/supportNeeds/${list.supportNeeds.length - 1}/what`
    const answer = await press(worker, writing, 'save', { [at]: 'A bicycle, second-hand' })
    expect([answer.status, answer.text.includes('A bicycle, second-hand')]).toEqual([410, true])
  })

  test('what others refer to is not removed, and the page says where it is used', async () => {
    const { json } = await part('people')
    const index = (json as { readonly people: readonly { readonly id: string }[] }).people.findIndex(
      ({ id }) => id === 'gwen',
    )
    const ask = await open(worker, `/cases/${CASE}/edit/people?at=/people/${index}&remove=1`)
    const answer = await press(worker, ask, 'remove')
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/error-summary[\s\S]*href="\/cases\/[^"]+\/edit\/[^"]+#f-/)
    expect((await part('people')).json).toEqual(json)
  })

  test('a person who is not in the list is added on the way, and chosen when one comes back', async () => {
    const place = child('/development')
    const form = await open(worker, place)
    const away = await press(worker, form, 'save', { '/development/by': '+' })
    const add = away.headers['location'] ?? ''
    expect(add).toContain(`/cases/${CASE}/edit/people?at=/people/-&for=`)
    const person = await open(worker, add)
    const back = await press(worker, person, 'save', {
      '/people/-/kind': 'professional',
      '/people/-/name/first': 'Ottilie',
      '/people/-/name/last': 'Marsh',
    })
    expect(back.headers['location']).toBe(`${place}#f-development-by`)
    const again = await open(worker, place)
    expect(again.text).toMatch(/selected>Ottilie Marsh, /)
    const saved = await press(worker, again, 'save')
    expect(saved.status).toBe(303)
  })
})

describe('earlier wordings', () => {
  test('are shown word by word with who and when, and one is brought back as a new revision', async () => {
    const place = child('/preBirth')
    await press(worker, await open(worker, place), 'save', {
      '/preBirth/plan': 'A calm plan for the first days.',
    })
    await press(colleague, await open(colleague, place), 'save', {
      '/preBirth/plan': 'A better plan for the first days.',
    })
    const page = await worker.get(`/cases/${CASE}/history/children/morayo?at=/preBirth`)
    expect(page.text).toMatch(/<del class="edit-del">calm<\/del><ins class="edit-ins">better<\/ins> plan/)
    const revisions = await readRevisions(the.service.store, CASE, 'children/morayo')
    const older = Math.max(...revisions.map(({ revision }) => revision)) - 1
    const answer = await post(worker, `/cases/${CASE}/history/children/morayo?at=/preBirth`, {
      _csrf: formIn(page.text).fields['_csrf'] ?? [],
      revision: [String(older)],
    })
    expect(answer.status).toBe(303)
    expect(valueAt((await part('children/morayo')).json, '/preBirth/plan')).toBe(
      'A calm plan for the first days.',
    )
    const after = await worker.get(`/cases/${CASE}/history/children/morayo?at=/preBirth`)
    expect(after.text).toContain('Earlier wording brought back')
  })
})

describe('who may', () => {
  test.each([
    ['social-worker', child('/identity'), 200, 'data-draft'],
    ['social-worker', child('/health/summary'), 200, 'medical adviser writes this'],
    ['medical-adviser', child('/health/summary'), 200, 'data-draft'],
    ['medical-adviser', child('/identity'), 200, 'You can read this'],
    ['medical-adviser', child('/legalAdvice'), 403, ''],
    ['decision-maker', child('/decision'), 200, 'data-draft'],
    ['social-worker', child('/signatures/0'), 200, 'Signatures are given on the page of each document'],
    ['social-worker', child('/decision'), 200, 'decision-maker writes this'],
    ['administrator', child('/identity'), 404, ''],
    ['social-worker', child('/options/99'), 404, ''],
    ['social-worker', `/cases/${CASE}/edit/children/nobody?at=/identity`, 404, ''],
  ])('%s at %s is answered %i', async (role, path, status, words) => {
    const answer = await (await signedIn(the, role)).get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })

  test('nobody saves what they may only read', async () => {
    const adviser = await signedIn(the, 'medical-adviser')
    const form = await open(adviser, child('/health/summary'))
    for (const at of ['/identity', '/decision', '/signatures/0', '/decisionRecord/question']) {
      const answer = await post(adviser, child(at), { ...form.fields, _do: ['save'] })
      expect([at, answer.status]).toEqual([at, 403])
    }
  })
})

interface Said {
  readonly text: string
}

async function part(name: string) {
  const found = await readPart(the.service.store, CASE, name)
  if (found === undefined) throw new Error(`No part ${name}`)
  return found
}

function without(json: unknown, at: string): unknown {
  const copy = structuredClone(json)
  Reflect.deleteProperty(
    valueAt(copy, at.slice(0, at.lastIndexOf('/'))) as object,
    at.slice(at.lastIndexOf('/') + 1),
  )
  return copy
}
