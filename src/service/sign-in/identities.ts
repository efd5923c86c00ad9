// What a provider of identities says of a person to the person our own table knows, never by e-mail.
import { appendAudit } from '../../storage/store/audit.ts'
import { userBySubject } from '../../storage/store/users.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'

/** The one name of a person for ever: the issuer, and what the issuer calls them. An e-mail address may go to somebody else. */
export function subjectOf(issuer: string, claims: readonly string[]): string {
  return JSON.stringify([issuer, ...claims])
}

/** The user with this subject; whoever is unknown or closed gets one answer, and the attempt is written down. */
export async function personBySubject(service: Service, subject: string): Promise<Answer<string>> {
  const user = await userBySubject(service.store, subject)
  if (user?.state === 'active') return done(user.id)
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, { at, actor: user?.id ?? 'nobody', did: 'session.started', outcome: 'refused' }),
  )
  return refuse('forbidden', { code: 'sign-in/unknown' })
}
