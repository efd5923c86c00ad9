// Every area of pages there is, each by the one function that adds its routes.
import { api } from './api/api.ts'
import { about } from './pages/about.ts'
import { account } from './pages/account.ts'
import { adoptionRecords } from './pages/adoption-records.ts'
import { audit } from './pages/audit.ts'
import { cases } from './pages/cases.ts'
import { closing } from './pages/closing.ts'
import { documents } from './pages/documents.ts'
import { edit } from './pages/edit.ts'
import { evidence } from './pages/evidence.ts'
import { history } from './pages/history.ts'
import { gaps } from './pages/gaps.ts'
import { households } from './pages/households.ts'
import { madeDocuments } from './pages/made-documents.ts'
import { parked } from './pages/parked.ts'
import { people } from './pages/people.ts'
import { tokens } from './pages/tokens.ts'
import { tracker } from './pages/tracker.ts'
import { verify } from './pages/verify.ts'
import { openPages } from './pages/open.ts'
import { releasePages } from './pages/release.ts'
import { released } from './pages/released.ts'
import { signOffPages } from './pages/sign-off.ts'
import { signInPages } from './sign-in/sign-in.ts'
import type { Area } from './web.ts'

/** Systems with a token: no cookie, no form; they come before everything that is for people. */
export const machineAreas: readonly Area[] = [api]

/** Pages anybody may open, signed in or not. */
export const openAreas: readonly Area[] = [signInPages, about, openPages]

/** Pages for people who have signed in. */
export const areas: readonly Area[] = [
  released,
  cases,
  closing,
  adoptionRecords,
  gaps,
  tracker,
  edit,
  history,
  account,
  parked,
  people,
  tokens,
  audit,
  evidence,
  documents,
  madeDocuments,
  households,
  verify,
  signOffPages,
  releasePages,
]
