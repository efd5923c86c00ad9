// Every operation of the API, in the order of the document.
import type { Operation } from './operation.ts'
import { besideEvidence } from './operations/beside-evidence.ts'
import { cases } from './operations/cases.ts'
import { children } from './operations/children.ts'
import { closing } from './operations/closing.ts'
import { documents } from './operations/documents.ts'
import { evidence } from './operations/evidence.ts'
import { gaps } from './operations/gaps.ts'
import { letters } from './operations/letters.ts'
import { lookingOver } from './operations/looking-over.ts'
import { overview } from './operations/overview.ts'
import { papers } from './operations/papers.ts'
import { released } from './operations/released.ts'
import { releases } from './operations/releases.ts'
import { sections } from './operations/sections.ts'
import { signing } from './operations/signing.ts'
import { tokens } from './operations/tokens.ts'
import { users } from './operations/users.ts'

/** The table: what stands here is routed and described, and nothing else is. */
export const operations: readonly Operation[] = [
  ...cases,
  ...children,
  ...sections,
  ...evidence,
  ...besideEvidence,
  ...gaps,
  ...letters,
  ...documents,
  ...signing,
  ...releases,
  ...lookingOver,
  ...released,
  ...closing,
  ...overview,
  ...users,
  ...papers,
  ...tokens,
]
