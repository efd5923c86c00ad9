// Something that is about no one child, asked for by a person whose role has no part in it, to a refusal that says whose it is.
import type { Action } from './access.ts'
import { refuse, type Answer } from './answer.ts'
import type { Service } from './service.ts'

/** The refusal, with the roles that may in words: it is no secret that there is a tracker, or whom to ask. */
export function onlyFor({ access }: Pick<Service, 'access'>, action: Action): Answer<never> {
  const roles = Object.keys(access.actions[action] ?? {}) as readonly (keyof typeof access.roles)[]
  const titles = roles.map(role => access.roles[role].toLowerCase())
  const last = titles.pop() ?? ''
  const who = titles.length === 0 ? last : `${titles.join(', ')} or ${last}`
  return refuse('forbidden', { code: 'access/only-for', params: { who } })
}
