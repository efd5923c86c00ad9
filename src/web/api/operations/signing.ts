// Signatures, answers to warnings and refusals, the health summary, the check of a report, the decision: each in the person's own name.
import { confirmDecision, decide } from '../../../service/signing/decision.ts'
import { decisionPage } from '../../../service/signing/decision-page.ts'
import {
  healthSummary,
  writeHealthSummary,
  type HealthSummaryShown,
} from '../../../service/signing/health-summary.ts'
import type { PaperOf } from '../../../service/signing/paper.ts'
import { recordCheck } from '../../../service/signing/quality.ts'
import { signOff, type RoleShown } from '../../../service/signing/sign-off.ts'
import { sign, takeBack } from '../../../service/signing/sign.ts'
import { acknowledge, override, standing } from '../../../service/signing/warnings.ts'
import type { Service } from '../../../service/service.ts'
import { ok, replied, type ApiSchema, type Ask, type Operation, type Reply } from '../operation.ts'
import { itemsOf } from '../problem.ts'
import { body, field, list, oneOf, record, text, yes } from '../schema.ts'
import { shape } from '../shapes.ts'

const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', child: path['child'] ?? '' })
const paper = (path: Ask['path']): PaperOf => ({ ...about(path), document: path['type'] ?? '' })
const code: ApiSchema = { type: 'string', minLength: 1, maxLength: 100 }
const words: ApiSchema = { type: 'string', maxLength: 20_000 }
const ANSWERED = record({ rule: text })
const PAPER = '/cases/{case}/children/{child}/documents/{type}'
const CHILD = '/cases/{case}/children/{child}'
const ROLE = body({ role: field('As what', code) })
const ANSWER = {
  stage: field('Stage', code),
  rule: field('Rule', code),
  about: field('About', { type: 'string', maxLength: 200 }),
  reason: field('Reason', words),
}

/** Their operations. */
export const signing: readonly Operation[] = [
  {
    id: 'readSignOff',
    method: 'get',
    path: `${PAPER}/sign-off`,
    tag: 'Sign-off',
    summary: 'Who signed, what no longer holds and why, whose turn it is',
    action: 'document.read',
    about,
    gives: {
      200: {
        says: 'The signatures.',
        schema: record(
          { title: text, content: text, authors: list(text), roles: list(shape('SignRole')) },
          { next: text },
        ),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await signOff(service, actor, paper(path)), ({ title, content, roles, authors, next }) =>
        ok({
          title,
          content,
          authors,
          roles: roles.map(role => roleJson(service, role)),
          ...(next === undefined ? {} : { next }),
        }),
      ),
  },
  {
    id: 'sign',
    method: 'post',
    path: `${PAPER}/signatures`,
    tag: 'Sign-off',
    summary: 'Sign, in the name of the person the token acts as',
    says: 'The signature stands for the content as it is now; a change to that content voids it. With `content` it is given only for what was read.',
    action: 'sign',
    about,
    body: body({ role: field('As what', code) }, { content: field('Content that was read', code) }),
    gives: { 200: { says: 'Signed.', schema: record({ content: text }) } },
    answer: async ({ service, actor, path, body: { role, content } }) =>
      replied(
        await sign(service, actor, {
          ...paper(path),
          role: String(role),
          ...(typeof content === 'string' ? { seen: content } : {}),
        }),
        value => ok(value),
      ),
  },
  {
    id: 'takeBackSignature',
    method: 'post',
    path: `${PAPER}/signatures/taken-back`,
    tag: 'Sign-off',
    summary: 'Take your own signature back',
    action: 'sign',
    about,
    body: ROLE,
    gives: { 200: { says: 'It is gone.', schema: record({ role: text }) } },
    answer: async ({ service, actor, path, body: { role } }) =>
      replied(await takeBack(service, actor, { ...paper(path), role: String(role) }), value => ok(value)),
  },
  {
    id: 'readStanding',
    method: 'get',
    path: `${PAPER}/answers`,
    tag: 'Sign-off',
    summary: 'Warnings and refusals at a stage, and the answers given to them',
    action: 'gaps.read',
    about,
    query: { stage: { ...code, title: 'Stage' } },
    gives: {
      200: {
        says: 'What is open, and what was answered.',
        schema: record({
          stops: list(shape('OpenProblem')),
          blocks: list(shape('OpenProblem')),
          warnings: list(shape('OpenProblem')),
          answers: list(shape('AnswerGiven')),
          mayAcknowledge: yes,
          mayOverride: yes,
        }),
      },
    },
    answer: async ({ service, actor, path, query }) =>
      replied(
        await standing(service, actor, { ...paper(path), stage: String(query['stage'] ?? '') }),
        ({ stops, blocks, warnings, answers, mayAcknowledge, mayOverride }) =>
          ok({ stops, blocks, warnings, answers, mayAcknowledge, mayOverride }),
      ),
  },
  {
    id: 'acknowledge',
    method: 'post',
    path: `${PAPER}/acknowledgements`,
    tag: 'Sign-off',
    summary: 'Answer a warning by name, with a reason',
    action: 'acknowledge',
    about,
    body: body(ANSWER),
    gives: { 200: { says: 'Written in the file.', schema: ANSWERED } },
    answer: async ({ service, actor, path, body: given }) =>
      replied(
        await acknowledge(service, actor, { ...paper(path), ...(given as unknown as AnswerSent) }),
        value => ok(value),
      ),
  },
  {
    id: 'override',
    method: 'post',
    path: `${PAPER}/overrides`,
    tag: 'Sign-off',
    summary: 'Override a refusal, with a reason and an end',
    action: 'override',
    about,
    body: body({ ...ANSWER, until: field('Until', { type: 'string', format: 'date' }) }),
    gives: { 200: { says: 'Written in the file.', schema: ANSWERED } },
    answer: async ({ service, actor, path, body: given }) =>
      replied(
        await override(service, actor, {
          ...paper(path),
          ...(given as unknown as AnswerSent & { readonly until: string }),
        }),
        value => ok(value),
      ),
  },
  {
    id: 'recordCheck',
    method: 'post',
    path: `${PAPER}/checks`,
    tag: 'Sign-off',
    summary: 'Record that you checked the report',
    action: 'quality.write',
    about,
    gives: { 200: { says: 'Written in the file.', schema: record({ on: text }) } },
    answer: async ({ service, actor, path }) =>
      replied(await recordCheck(service, actor, paper(path)), value => ok(value)),
  },
  {
    id: 'readHealthSummary',
    method: 'get',
    path: `${CHILD}/health-summary`,
    tag: 'Sign-off',
    summary: 'The medical adviser’s summary',
    action: 'part.read',
    about: path => ({ ...about(path), part: `children/${about(path).child}` }),
    gives: {
      200: {
        says: 'The summary, and the reports it may rest on.',
        schema: record(
          {
            text,
            writtenBy: text,
            evidence: text,
            reports: list(record({ id: text, title: text, on: text })),
            mayWrite: yes,
          },
          { writtenOn: text, signedOn: text },
        ),
        etag: true,
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await healthSummary(service, actor, about(path)), shown =>
        ok(summaryJson(shown), { etag: shown.mark }),
      ),
  },
  {
    id: 'writeHealthSummary',
    method: 'put',
    path: `${CHILD}/health-summary`,
    tag: 'Sign-off',
    summary: 'Write the health summary, and sign it when it is done',
    action: 'health-summary.write',
    about,
    ifMatch: true,
    body: body(
      { text: field('Summary', words), sign: field('Signed', { type: 'boolean' }) },
      { evidence: field('Report', code) },
    ),
    gives: { 200: { says: 'Kept.', schema: record({ signed: yes }) } },
    answer: async ({ service, actor, path, body: given, version }) => {
      const summary = given as { readonly text: string; readonly sign: boolean; readonly evidence?: string }
      return orChanged(await writeHealthSummary(service, actor, { ...about(path), ...summary, was: version }))
    },
  },
  {
    id: 'readDecision',
    method: 'get',
    path: `${CHILD}/decision`,
    tag: 'Sign-off',
    summary: 'The decision, and the content it would be made on now',
    action: 'document.read',
    about,
    gives: {
      200: {
        says: 'The decision as the file has it; `content` goes back with a new one.',
        schema: record({ content: text, changed: yes, decision: { type: 'object' } }),
        etag: true,
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await decisionPage(service, actor, about(path)), ({ content, decision, changed, mark }) =>
        ok({ content, changed, decision }, { etag: mark }),
      ),
  },
  {
    id: 'decide',
    method: 'put',
    path: `${CHILD}/decision`,
    tag: 'Sign-off',
    summary: 'Decide, with reasons and the documents read; it is your signature too',
    action: 'decision.write',
    about,
    ifMatch: true,
    body: body(
      {
        content: field('Content that was read', code),
        outcome: field('Decision', oneOf('should-be-placed', 'should-not-be-placed')),
        reasons: field('Reasons', words),
        documents: field('Evidence read', { type: 'array', items: code, maxItems: 500 }),
      },
      { kept: field('Documents read', { type: 'array', items: code, maxItems: 100 }) },
    ),
    gives: { 200: { says: 'Decided.', schema: record({ content: text }) } },
    answer: async ({ service, actor, path, body: given, version }) => {
      const { content, kept = [], ...rest } = given as unknown as DecisionSent
      return orChanged(
        await decide(service, actor, { ...about(path), ...rest, kept, seen: content, was: version }),
      )
    },
  },
  {
    id: 'confirmDecision',
    method: 'post',
    path: `${CHILD}/decision/confirmations`,
    tag: 'Sign-off',
    summary: 'Say of a report changed after the decision whether the changes matter',
    action: 'decision.write',
    about,
    body: body({
      content: field('Content that was read', code),
      changes: field('Changes', oneOf('material', 'not-material')),
    }),
    gives: { 200: { says: 'Written in the file.', schema: record({ content: text }) } },
    answer: async ({ service, actor, path, body: given }) => {
      const { content, changes } = given as { readonly content: string; readonly changes: string }
      return replied(
        await confirmDecision(service, actor, { ...about(path), changes, seen: content }),
        value => ok(value),
      )
    },
  },
]

interface AnswerSent {
  readonly stage: string
  readonly rule: string
  readonly about: string
  readonly reason: string
}

interface DecisionSent {
  readonly content: string
  readonly outcome: string
  readonly reasons: string
  readonly documents: readonly string[]
  readonly kept?: readonly string[]
}

function orChanged(answer: Parameters<typeof replied<unknown>>[0]): Reply {
  const other = !answer.ok && answer.problems.some(({ code: why }) => why === 'signing/section-changed')
  return other ? { problem: 'version-changed' } : replied(answer, value => ok(value))
}

function roleJson({ shelf }: Service, { role, title, needed, signatures, done, open, faults }: RoleShown) {
  return { role, title, needed, done, open, signatures, faults: itemsOf(shelf, faults) }
}

function summaryJson({
  text: summary,
  writtenBy,
  writtenOn,
  signedOn,
  evidence,
  reports,
  mayWrite,
}: HealthSummaryShown) {
  return {
    text: summary,
    writtenBy,
    evidence,
    reports,
    mayWrite,
    ...(writtenOn === undefined ? {} : { writtenOn }),
    ...(signedOn === undefined ? {} : { signedOn }),
  }
}
