// What each kind of reader may never see, in whatever document: every audience of every manifest, class by class.
import { describe, expect, test } from 'vitest'
import { treatmentOf, type Treatment } from '../../src/model/manifest.ts'
import type { JsonSchema } from '../../src/model/schema.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { listTemplates } from '../../src/storage/templates.ts'

const shelf = openShelf()
const manifests = listTemplates(shelf.project).map(({ id }) => shelf.documentType(id, 'default').manifest)

/** How a kind of reader may see a class, at the most; a class that is not named here is no matter of safety. */
type Bounds = Readonly<Record<string, readonly Treatment[]>>

const NEVER = ['drop'] as const
const OWN = ['own', 'drop'] as const
const ASKED = ['consent', 'drop'] as const
const GIST = ['summary', 'drop'] as const

const AGENCY: Bounds = { C3: NEVER }
const FAMILY_FINDER: Bounds = { C3: NEVER, B2: NEVER, F2: NEVER, A2: NEVER, A3: NEVER, X2: NEVER, R1: NEVER }
const HOUSEHOLD: Bounds = {
  C2: ['area', 'drop'],
  C3: NEVER,
  B2: NEVER,
  B3: GIST,
  S2: NEVER,
  F2: NEVER,
  A2: OWN,
  A3: OWN,
  X1: ASKED,
  X2: NEVER,
  X3: GIST,
  R1: NEVER,
}
const CHILD: Bounds = {
  C2: NEVER,
  C3: ASKED,
  B2: NEVER,
  B3: GIST,
  S2: NEVER,
  F2: ASKED,
  A2: NEVER,
  A3: NEVER,
  X1: GIST,
  X2: NEVER,
  X3: NEVER,
  R1: NEVER,
}
const PROFILE: Bounds = Object.fromEntries(
  ['C1', 'C2', 'C3', 'B1', 'B2', 'B3', 'K1', 'S2', 'F2', 'A1', 'A2', 'A3', 'X1', 'X2', 'X3', 'W1', 'R1', 'T1'].map(name => [name, NEVER]),
)

const READERS: Readonly<Record<string, Bounds>> = {
  agency: AGENCY,
  'adoption record': { A3: NEVER, X2: NEVER },
  court: {
    C2: ASKED,
    C3: NEVER,
    B2: ASKED,
    S2: NEVER,
    F2: ASKED,
    A1: ['reference', 'drop'],
    A2: ['reference', 'drop'],
    A3: NEVER,
    X2: NEVER,
    X3: ['label', 'drop'],
    R1: NEVER,
  },
  parent: {
    C2: NEVER,
    C3: NEVER,
    B1: OWN,
    B2: OWN,
    B3: OWN,
    S2: NEVER,
    F2: NEVER,
    A1: NEVER,
    A2: NEVER,
    A3: NEVER,
    X2: NEVER,
    X3: ['label', 'drop'],
    R1: NEVER,
    T1: OWN,
  },
  household: HOUSEHOLD,
  'household where the child will live': { ...HOUSEHOLD, C2: ['keep', 'area', 'drop'] },
  'present carers': { ...HOUSEHOLD, C2: ['keep', 'drop'], S2: ['area', 'drop'], F2: ['keep', 'drop'], A2: NEVER, A3: NEVER, X1: NEVER, X3: NEVER },
  'carers of one of a group': { ...HOUSEHOLD, C2: NEVER, C4: OWN, C5: OWN },
  'family finder': FAMILY_FINDER,
  'household’s profile': FAMILY_FINDER,
  'outside agency': { ...FAMILY_FINDER, C1: ['first-name', 'drop'], C2: NEVER, B1: NEVER, B3: NEVER, K1: NEVER, S2: NEVER, F1: NEVER, A1: NEVER, X1: NEVER, X3: NEVER },
  profile: PROFILE,
  child: CHILD,
  adult: { B2: ASKED, S2: ASKED, F2: ASKED, A3: NEVER, X1: ASKED, X2: NEVER, R1: ASKED },
  'adult of a group': { C2: OWN, C3: OWN, C4: OWN, C5: OWN, B2: ASKED, S2: ASKED, F2: ASKED, A3: NEVER, X1: ASKED, X2: NEVER, R1: ASKED },
}

/** Which kind of reader each audience is; a new document adds its own. */
const KINDS: Readonly<Record<string, Readonly<Record<string, keyof typeof READERS>>>> = {
  'adopter-profile': { 'family-finder': 'household’s profile', panel: 'household’s profile' },
  'child-letter': { 'child-a': 'child', 'child-b': 'child', 'child-c': 'child', 'child-d': 'child' },
  'child-profile': { 'approved-adopters': 'profile', early: 'profile', exchange: 'profile', enquirers: 'profile' },
  'contact-plan': { team: 'agency', family: 'household', 'birth-parent': 'parent' },
  'covering-letter': {
    court: 'court',
    'birth-parent': 'parent',
    adopters: 'household',
    carers: 'household',
    panel: 'agency',
    'independent-agency': 'outside agency',
    'adult-adoptee': 'adult',
  },
  cpr: { 'decision-maker': 'agency', court: 'court', 'matched-adopter': 'household', 'birth-parent': 'parent', 'adult-adoptee': 'adult' },
  'decision-record': { 'decision-maker': 'agency', court: 'court', 'birth-parent': 'parent' },
  'evidence-index': { 'decision-maker': 'agency', court: 'court' },
  'form-e': {
    'fostering-service': 'agency',
    panel: 'agency',
    'independent-agency': 'outside agency',
    'matched-carer': 'household where the child will live',
    court: 'court',
    'adult-adoptee': 'adult',
  },
  'foster-carer-profile': { 'family-finder': 'household’s profile', panel: 'household’s profile' },
  'later-life-letter': { child: 'child' },
  'later-life-letter-record': { file: 'adoption record' },
  'life-story': { 'child-a': 'child', 'child-b': 'child', 'child-c': 'child', 'child-d': 'child' },
  'life-story-guide': { parents: 'household' },
  'match-report': { panel: 'agency', carers: 'household' },
  'options-analysis': { 'decision-maker': 'agency', court: 'court', 'birth-parent': 'parent' },
  'parent-summary': { 'birth-parent': 'parent' },
  'placement-plan': { agency: 'agency', carers: 'household' },
  'placement-report': { panel: 'agency', carers: 'household' },
  'planning-meeting': { team: 'agency' },
  'residential-match': { panel: 'agency', carers: 'household' },
  'sibling-assessment': {
    'decision-maker': 'agency',
    court: 'court',
    'family-finder': 'family finder',
    'matched-carer': 'carers of one of a group',
    'adult-adoptee': 'adult of a group',
  },
  'support-plan': { team: 'agency', family: 'household' },
  'transition-plan': { team: 'agency', family: 'household', 'present-carers': 'present carers' },
  'welcome-book': { 'band-a': 'child', 'band-b': 'child', 'band-c': 'child', 'band-d': 'child' },
  'where-we-are': { team: 'agency' },
}

test('every audience of every document is one of these kinds of reader', () => {
  const all = Object.fromEntries(manifests.map(({ id, audiences }) => [id, Object.keys(audiences).toSorted()]))
  const known = Object.fromEntries(Object.entries(KINDS).map(([id, audiences]) => [id, Object.keys(audiences).toSorted()]))
  expect(all).toEqual(known)
})

describe.each(manifests.flatMap(manifest => Object.keys(manifest.audiences).map(audience => [manifest.id, audience, manifest] as const)))(
  '%s for %s',
  (id, name, manifest) => {
    const audience = manifest.audiences[name]!
    const bounds = READERS[KINDS[id]?.[name] ?? ''] ?? {}

    test('gives this kind of reader no class it may not see, at any stage', () => {
      const beyond = Object.entries(bounds).flatMap(([dataClass, most]) =>
        manifest.stages
          .map(stage => treatmentOf(audience, dataClass, stage, manifest.stages))
          .filter(treatment => !most.includes(treatment))
          .map(treatment => `${dataClass}: ${treatment}`),
      )
      expect([...new Set(beyond)]).toEqual([])
    })

    test('names only classes that some field has', () => {
      expect(Object.keys(audience.classes).filter(dataClass => !CLASSES.has(dataClass))).toEqual([])
    })
  },
)

test('a class shown to its owner alone asks for whom the copy is; matched adopters are the only ones it may name by permission', () => {
  const nameless = manifests.flatMap(({ id, audiences }) =>
    Object.entries(audiences)
      .filter(([, { reader, classes }]) => reader === undefined && Object.values(classes).includes('own'))
      .map(([name]) => `${id} for ${name}`),
  )
  expect(nameless).toEqual(['cpr for matched-adopter'])
})

test.each([
  ['what is privileged', 'X2'],
  ['what a household’s assessment holds', 'A3'],
])('%s is for the agency alone', (_, dataClass) => {
  const others = manifests.flatMap(({ id, audiences, stages }) =>
    Object.entries(audiences)
      .filter(([name]) => READERS[KINDS[id]?.[name] ?? ''] !== AGENCY)
      .filter(([, audience]) => stages.some(stage => !['drop', 'own'].includes(treatmentOf(audience, dataClass, stage, stages))))
      .map(([name]) => `${id} for ${name}`),
  )
  expect(others).toEqual([])
})

const CLASSES = classesIn(Object.values(shelf.schemas))

function classesIn(schemas: readonly JsonSchema[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { class: own, classBy } = node as JsonSchema
    if (typeof own === 'string') found.add(own)
    if (Array.isArray(classBy)) for (const { classes } of classBy as NonNullable<JsonSchema['classBy']>) for (const one of Object.values(classes)) found.add(one)
    for (const inside of Object.values(node)) visit(inside)
  }
  schemas.forEach(visit)
  return found
}
