// People and addresses a reader may not see, or only with a warning, in the drawings and words of the samples.
import { describe, expect, test } from 'vitest'
import { examine, type DocumentRequest } from '../../src/generate.ts'
import type { Treatment } from '../../src/model/manifest.ts'
import { textsOf } from '../../src/model/texts.ts'
import type { Block } from '../../src/model/tree.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families } from './families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!
const request = open(shelf, called('generate', ['cpr', '--stage', 'decision', '--audience', 'decision-maker', '--as-of', '2026-11-23'], whitlock.file).asked).request!

describe('the drawings of a copy', () => {
  test.each([
    ['S1', 'Elis', 'half-brother'],
    ['B1', 'Carys', 'mother'],
    ['K1', 'Owain', 'father of Elis'],
  ])('without %s do not show %s, by name or as `%s`', (dataClass, name, role) => {
    expect(JSON.stringify(peopleOf(request))).toContain(name)
    const people = peopleOf(treated(request, dataClass, 'drop'))
    expect(people).not.toEqual([])
    expect(people.map(person => person.name)).not.toContain(role)
    expect(JSON.stringify(people)).not.toContain(name)
    expect(alternativesOf(treated(request, dataClass, 'drop'))).not.toMatch(new RegExp(String.raw`\b${name}\b`))
  })

  test('a household that names somebody is found by the scan', () => {
    const file = structuredClone(request.files.family) as unknown as { family: { households: { name: string }[] } }
    file.family.households[1]!.name = 'Home of the Penhallowicks'
    const changed = treated({ ...request, files: { family: file as never } }, 'F2', 'drop')
    expect(examine(changed).problems.filter(({ code }) => code === 'GEN-22').length).toBeGreaterThan(0)
  })
})

describe('a restricted address', () => {
  const refuge = { lines: ['Fernquarrel House'], town: 'Dapplemarsh', postcode: 'QX18 1AA', restricted: 'refuge' }
  const restricted = withAddress(request, refuge)

  test('that a reader may see stands with the words that it is confidential', () => {
    const words = textsOf(examine(treated(restricted, 'R1', 'label')).tree).filter(text => text.includes('Fernquarrel'))
    expect(words.length).toBeGreaterThan(0)
    for (const text of words) expect(text).toMatch(/Fernquarrel House, Dapplemarsh, QX18\s1AA \(Confidential: .*not to be passed on\)/)
  })

  test('that a reader may not see is nowhere', () => {
    expect(textsOf(examine(treated(restricted, 'R1', 'drop')).tree).join(' ')).not.toMatch(/Fernquarrel|Confidential: a refuge/)
  })

  test('that is not restricted has no such words', () => {
    expect(textsOf(examine(withAddress(request, { ...refuge, restricted: undefined })).tree).join(' ')).not.toContain('not to be passed on')
  })
})

/** The request for an audience that sees one class in another way. */
function treated(asked: DocumentRequest, dataClass: string, treatment: Treatment): DocumentRequest {
  const { manifest } = asked.type
  const audience = manifest.audiences[asked.audience]!
  const audiences = { ...manifest.audiences, [asked.audience]: { ...audience, classes: { ...audience.classes, [dataClass]: treatment } } }
  return { ...asked, type: { ...asked.type, manifest: { ...manifest, audiences } } }
}

/** The request with another address for the grandmother. */
function withAddress(asked: DocumentRequest, address: object): DocumentRequest {
  const family = asked.files.family!
  const people = family.people.map(person => (person.id === 'gwen' ? { ...person, address } : person))
  return { ...asked, files: { family: { ...family, people } } }
}

function figuresOf(asked: DocumentRequest) {
  const inside = (block: Block): readonly Block[] => ('children' in block ? [block, ...(block.children as readonly Block[]).flatMap(inside)] : [block])
  return examine(asked).tree.children.flatMap(inside).filter(block => block.type === 'figure')
}

function peopleOf(asked: DocumentRequest) {
  return figuresOf(asked).flatMap(({ drawing }) => (drawing.type === 'genogram' ? drawing.people : []))
}

function alternativesOf(asked: DocumentRequest): string {
  return figuresOf(asked).flatMap(({ drawing, alternative }) => (drawing.type === 'genogram' ? alternative.replaceAll(/Living together[^.]*\./g, '') : [])).join('\n')
}
