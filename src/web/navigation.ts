// Who is signed in to the links at the top of every page.
import type { Actor } from '../service/access.ts'
import { relationsFor } from '../service/access.ts'
import type { Service } from '../service/service.ts'

/** A link of the service navigation. */
export interface NavigationItem {
  readonly href: string
  readonly text: string
  readonly active: boolean
}

const LINKS: readonly (readonly [href: string, text: string, action: string])[] = [
  ['/', 'My children', 'case.list'],
  ['/', 'Released to you', 'released.list'],
  ['/tracker', 'Tracker', 'tracker.read'],
  ['/cohort', 'Adoption plans', 'cohort.read'],
  ['/releases', 'Releases', 'release.approve'],
  ['/adoption-records', 'Adoption records', 'adoption.read'],
  ['/people', 'People', 'users.manage'],
  ['/tokens', 'Systems', 'users.manage'],
  ['/audit', 'Audit', 'audit.read'],
  ['/verify', 'Verify a file', 'document.verify'],
]

/** The links this person can follow; the one they stand on is marked. */
export function navigationFor({ access }: Service, { role }: Actor, path: string): readonly NavigationItem[] {
  return LINKS.filter(([, , action]) => relationsFor(access, action, role).length > 0).map(
    ([href, text]) => ({
      href,
      text,
      active:
        href === '/'
          ? path === '/' || path.startsWith('/cases') || path.startsWith('/released')
          : path.startsWith(href),
    }),
  )
}
