// The records the API gives and takes, by the names under which the document describes them.
import type { ApiSchema } from './operation.ts'
import { instant, list, oneOf, open, record, text, whole, yes } from './schema.ts'

/** One of the records below. */
export function shape(name: keyof typeof shapes): ApiSchema {
  return { $ref: `#/components/schemas/${name}` }
}

const withProblems = (
  needed: Readonly<Record<string, ApiSchema>>,
  may: Readonly<Record<string, ApiSchema>> = {},
) => record({ ...needed, problems: list({ $ref: '#/components/schemas/OpenProblem' }) }, may)

const PROBLEMS = {
  Problem: record(
    { type: text, title: text, status: whole, detail: text },
    { problems: list({ $ref: '#/components/schemas/ProblemItem' }) },
  ),
  ProblemItem: record(
    { code: text, message: text, do: text },
    { pointer: text, where: text, severity: text },
  ),
  OpenProblem: record(
    {
      code: text,
      severity: oneOf('stop', 'block', 'warn'),
      path: text,
      where: text,
      message: text,
      do: text,
      refuses: yes,
    },
    { source: text, about: text },
  ),
} as const satisfies Readonly<Record<string, ApiSchema>>

const CASES = {
  ListedCase: record({
    case: text,
    kind: oneOf('family', 'carer'),
    team: text,
    restricted: yes,
    children: list({ $ref: '#/components/schemas/ListedChild' }),
  }),
  DueDate: record(
    {
      id: text,
      what: text,
      dueOn: text,
      state: text,
      severity: text,
      days: whole,
      because: text,
      at: text,
    },
    { kind: text, latest: text, doneOn: text, planned: text },
  ),
  Picture: record({ name: text, evidence: text, title: text, href: text }, { alternative: text }),
  Withdrawn: record({ evidence: text, title: text, type: text, reason: text, by: text, at: instant }),
  Passage: record({ id: text, text, source: record({ evidence: text }, { at: text }) }),
  ListedChild: record(
    {
      child: text,
      name: text,
      reference: text,
      age: text,
      plan: text,
      stage: text,
      status: text,
      lookedAfter: yes,
      overdue: whole,
    },
    { next: record({ id: text, what: text, dueOn: text, state: text, severity: text }) },
  ),
  Case: record({
    case: text,
    kind: oneOf('family', 'carer'),
    team: text,
    restricted: yes,
    stamp: whole,
    parts: list({ $ref: '#/components/schemas/ListedPart' }),
  }),
  ListedPart: record({ part: text, href: text, revision: whole, savedAt: instant, savedBy: text }),
  Evidence: record(
    { id: text, title: text, type: text, on: text, author: text, subjects: list(text) },
    { restriction: text, file: { $ref: '#/components/schemas/EvidenceFile' } },
  ),
  EvidenceFile: record({
    name: text,
    kind: oneOf('pdf', 'docx', 'jpg', 'png'),
    bytes: whole,
    pageCount: whole,
    sha256: text,
    state: oneOf('new', 'confirmed', 'withdrawn'),
    notes: list({ $ref: '#/components/schemas/ProblemItem' }),
  }),
  EvidenceItem: record(
    { id: text },
    {
      item: { $ref: 'family-file.schema.json#/$defs/evidenceItem' },
      file: { $ref: '#/components/schemas/EvidenceFile' },
      suggested: open,
      copies: list(record({ evidence: text, name: text, at: instant, waiting: yes })),
    },
  ),
} as const satisfies Readonly<Record<string, ApiSchema>>

const DOCUMENTS = {
  DueDocument: withProblems(
    { document: text, title: text, subject: text, stage: text, audience: text, refused: yes },
    { reader: text },
  ),
  Gap: record(
    {
      key: text,
      code: text,
      severity: oneOf('stop', 'block', 'warn'),
      path: text,
      where: text,
      message: text,
      do: text,
      refuses: yes,
      supplier: text,
      documents: list(record({ document: text, title: text, refuses: yes })),
    },
    { source: text },
  ),
  Choices: record({
    document: text,
    title: text,
    version: text,
    subjects: list({ $ref: '#/components/schemas/Choice' }),
    stages: list({ $ref: '#/components/schemas/Choice' }),
    audiences: list(
      record(
        {
          id: text,
          words: text,
          copy: text,
          stages: list(text),
          formats: list({ $ref: '#/components/schemas/Choice' }),
        },
        { readers: list({ $ref: '#/components/schemas/Choice' }) },
      ),
    ),
  }),
  Choice: record({ id: text, words: text }),
  Checked: withProblems({ refused: yes }),
  Preview: withProblems({ html: text }),
  Making: withProblems(
    {
      id: text,
      state: oneOf('making', 'made', 'refused', 'failed', 'interrupted'),
      title: text,
      since: instant,
    },
    { document: text },
  ),
  MadeDocument: record(
    {
      id: text,
      case: text,
      document: text,
      version: text,
      title: text,
      subject: text,
      children: list(text),
      stage: text,
      audience: text,
      copy: text,
      asOf: text,
      madeAt: instant,
      madeBy: text,
      state: text,
      changed: list(text),
      files: list({ $ref: '#/components/schemas/DocumentFile' }),
      provenance: { type: 'object', additionalProperties: text },
    },
    { reader: text },
  ),
  DocumentFile: record(
    { format: text, name: text, bytes: whole, sha256: text, href: text },
    { pages: whole },
  ),
  Verified: record(
    { ours: yes, intact: yes, properties: { type: 'object', additionalProperties: text } },
    { sameTemplate: yes, known: record({ document: text, same: yes }) },
  ),
} as const satisfies Readonly<Record<string, ApiSchema>>

const SIGNING = {
  SignRole: record({
    role: text,
    title: text,
    needed: yes,
    done: yes,
    open: yes,
    signatures: list({ $ref: '#/components/schemas/Signature' }),
    faults: list({ $ref: '#/components/schemas/ProblemItem' }),
  }),
  Signature: record(
    {
      person: text,
      name: text,
      state: oneOf('good', 'void', 'paper'),
      mine: yes,
      changes: list(record({ where: text, by: text, at: instant })),
    },
    { on: text },
  ),
  AnswerGiven: record(
    { kind: oneOf('acknowledgement', 'override'), rule: text, name: text, on: text, reason: text, over: yes },
    { about: text, until: text },
  ),
  Release: record(
    {
      id: text,
      case: text,
      document: text,
      title: text,
      copy: text,
      children: list(text),
      recipient: text,
      channel: text,
      reason: text,
      letter: record({ note: text, back: text }),
      enclosed: list(record({ document: text, title: text })),
      state: oneOf('asked', 'refused', 'approved', 'withdrawn'),
      askedBy: text,
      askedAt: instant,
      files: list(record({ paper: whole, format: text, name: text, bytes: whole, sha256: text })),
      events: list(record({ at: instant, did: text })),
    },
    { secondPerson: text, decidedAt: instant, why: text, linkEndsAt: instant },
  ),
} as const satisfies Readonly<Record<string, ApiSchema>>

const OTHERS = {
  Wording: record({
    revision: whole,
    savedAt: instant,
    savedBy: text,
    did: text,
    changes: list(record({ at: text, titles: list(text), before: text, after: text })),
  }),
  Envelope: record({
    papers: list(record({ number: whole, title: text, files: list(record({ format: text, name: text })) })),
    unseen: list(
      record({ class: text, words: text, items: list(record({ whose: text, what: text }, { value: text })) }),
    ),
    problems: list({ $ref: '#/components/schemas/ProblemItem' }),
    beside: list(text),
    letter: yes,
  }),
  Released: record({
    id: text,
    title: text,
    copy: text,
    reference: text,
    by: text,
    on: text,
    until: text,
    isNew: yes,
  }),
  Request: record(
    {
      id: text,
      case: text,
      child: text,
      supplier: text,
      title: text,
      items: list(text),
      state: oneOf('asked', 'answered', 'withdrawn'),
      askedOn: text,
      answerBy: text,
      late: yes,
      letter: record({ subject: text, text }),
    },
    { answeredOn: text, remindedOn: list(text), reminder: record({ subject: text, text }) },
  ),
  TrackedChild: record({
    case: text,
    child: text,
    name: text,
    age: text,
    plan: text,
    stage: text,
    overdue: whole,
    isDrifting: yes,
    words: text,
  }),
  CohortPlan: record(
    { case: text, child: text, name: text, stage: text, agreedOn: text },
    {
      checked: record({
        isReadable: yes,
        missing: list(record({ part: text, rule: text, at: text, isOverridden: yes })),
      }),
    },
  ),
  Token: record(
    {
      id: text,
      name: text,
      user: text,
      actsAs: text,
      role: text,
      madeAt: instant,
      madeBy: text,
      endsAt: instant,
      state: oneOf('open', 'over', 'withdrawn'),
    },
    { lastUsed: instant, withdrawnAt: instant },
  ),
  AuditLine: record(
    {
      seq: whole,
      at: instant,
      actor: text,
      did: text,
      outcome: oneOf('done', 'refused'),
      before: text,
      hash: text,
    },
    { case: text, about: text },
  ),
  User: record(
    { id: text, name: text, email: text, role: text, team: text, state: oneOf('active', 'closed') },
    { issuer: text, subject: text },
  ),
  Grant: record({ case: text, relation: text, from: text }, { child: text, until: text }),
} as const satisfies Readonly<Record<string, ApiSchema>>

/** Every record by its name. */
export const shapes = { ...PROBLEMS, ...CASES, ...DOCUMENTS, ...SIGNING, ...OTHERS }
