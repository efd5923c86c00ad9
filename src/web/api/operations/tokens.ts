// Tokens of systems, for administrators.
import { issueToken, tokensMade, withdrawToken, LONGEST_DAYS } from '../../../service/exchange/tokens.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { created, ok, replied, type Operation } from '../operation.ts'
import { page, record } from '../schema.ts'
import { shape } from '../shapes.ts'

/** Their operations. */
export const tokens: readonly Operation[] = [
  {
    id: 'listTokens',
    method: 'get',
    path: '/tokens',
    tag: 'Tokens',
    summary: 'Every token there was, newest first',
    action: 'users.manage',
    about: () => ({}),
    query: PAGING,
    gives: {
      200: { says: 'Tokens, without what opens anything.', schema: page(shape('Token')), paged: true },
    },
    answer: async ask =>
      replied(await tokensMade(ask.service, ask.actor), all => pageOf(ask, all, ({ id }) => id)),
  },
  {
    id: 'makeToken',
    method: 'post',
    path: '/tokens',
    tag: 'Tokens',
    summary: 'A token for a system, which acts as one person',
    says: 'The token is in this answer and nowhere else. With an Idempotency-Key the answer, and so the token, is kept sealed for a day.',
    action: 'users.manage',
    about: () => ({}),
    body: {
      type: 'application/json',
      schema: {
        ...record({
          name: { title: 'Name of the system', type: 'string', minLength: 1, maxLength: 100 },
          user: { title: 'Person it acts as', type: 'string', minLength: 1, maxLength: 60 },
          days: { title: 'Days', type: 'integer', minimum: 1, maximum: LONGEST_DAYS },
        }),
        title: 'the request',
      },
    },
    gives: {
      201: { says: 'Made.', schema: record({ token: { type: 'string' }, made: shape('Token') }) },
    },
    answer: async ({ service, actor, body }) => {
      const { name, user, days } = body as {
        readonly name: string
        readonly user: string
        readonly days: number
      }
      return replied(await issueToken(service, actor, { name, user, days }), ({ token, shown }) =>
        created({ token, made: shown }, `/tokens/${shown.id}`),
      )
    },
  },
  {
    id: 'withdrawToken',
    method: 'delete',
    path: '/tokens/{token}',
    tag: 'Tokens',
    summary: 'Withdraw a token: it opens nothing from now on',
    action: 'users.manage',
    about: () => ({}),
    gives: { 200: { says: 'Withdrawn; it stays in the list.', schema: shape('Token') } },
    answer: async ({ service, actor, path }) =>
      replied(await withdrawToken(service, actor, path['token'] ?? ''), shown => ok(shown)),
  },
]
