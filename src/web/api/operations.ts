// Every operation of the API, in the order of the document.
import type { Operation } from './operation.ts'
import { cases } from './operations/cases.ts'
import { closing } from './operations/closing.ts'
import { documents } from './operations/documents.ts'
import { evidence } from './operations/evidence.ts'
import { gaps } from './operations/gaps.ts'
import { overview } from './operations/overview.ts'
import { released } from './operations/released.ts'
import { releases } from './operations/releases.ts'
import { sections } from './operations/sections.ts'
import { signing } from './operations/signing.ts'
import { tokens } from './operations/tokens.ts'

/** The table: what stands here is routed and described, and nothing else is. */
export const operations: readonly Operation[] = [
  ...cases,
  ...sections,
  ...evidence,
  ...gaps,
  ...documents,
  ...signing,
  ...releases,
  ...released,
  ...closing,
  ...overview,
  ...tokens,
]
