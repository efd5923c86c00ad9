// Signatures to the roles that have not signed, the content changed since, and those that must not be there.
import { plain, type ViewNode } from '../../model/view.ts'
import { nodesAt, select } from '../path.ts'
import type { SignedNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

interface Signature {
  readonly role?: string
  readonly person?: unknown
  readonly on?: string
  readonly content?: string
}

/** A gap for each role unsigned, each signature of other content, each that must not be there. */
export function signed(need: SignedNeed, scope: Scope): readonly Finding[] {
  const list = signaturesOf(need, scope)
  return [...unsigned(need, scope, list), ...changed(need, scope, list), ...unwanted(need, scope)]
}

const SIGNATURES = ['/child/signatures/*', '/assessment/signatures/*', '/carer/signatures/*']

/** The signatures of the rule, or of the first of child, assessment and carer the view has. */
function signaturesOf({ at }: SignedNeed, { context, here }: Scope): readonly ViewNode[] {
  const { view } = context
  const whose = SIGNATURES.find(path => Object.hasOwn(view.fields, path.split('/')[1] ?? ''))
  const path = at ?? whose
  return path === undefined ? [] : nodesAt(view, here, path)
}

function unsigned(
  { roles = {} }: SignedNeed,
  { place }: Scope,
  list: readonly ViewNode[],
): readonly Finding[] {
  const complete = list
    .map(node => plain(node) as Signature)
    .filter(one => one.person !== undefined && one.on !== undefined)
  const there = new Set(complete.map(({ role }) => role))
  return Object.entries(roles)
    .filter(([role]) => !there.has(role))
    .map(([, words]) => ({ at: place.at, params: { role: words } }))
}

function changed(
  { unchanged }: SignedNeed,
  { context }: Scope,
  list: readonly ViewNode[],
): readonly Finding[] {
  if (unchanged !== true || context.content === undefined) return []
  return list
    .filter(node => {
      const { content } = plain(node) as Signature
      return content !== undefined && content !== context.content
    })
    .map(node => ({ at: node.at, within: node }))
}

function unwanted({ none = [] }: SignedNeed, { context, here }: Scope): readonly Finding[] {
  return none
    .flatMap(selection => select(context.view, here, selection))
    .map(node => ({ at: node.at, within: node }))
}
