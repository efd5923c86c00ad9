// Who signed a paper and whose turn it is, what stands in its way and who answered for it, the health summary, the decision.
import { createHash } from 'node:crypto'
import type { Request, Response, Router } from 'express'
import type { Answer } from '../../service/answer.ts'
import { documentData } from '../../service/documents/document-data.ts'
import { recordCheck } from '../../service/signing/quality.ts'
import { sign, takeBack } from '../../service/signing/sign.ts'
import { signingData } from '../../service/signing/signing-data.ts'
import { signOff } from '../../service/signing/sign-off.ts'
import { aboutOf, acknowledge, override, standing, type Standing } from '../../service/signing/warnings.ts'
import type { Worded } from '../../service/word-problems.ts'
import { hrefsFor, whereInRecord } from '../documents/places.ts'
import { againWith, FIRST, type Again } from '../again.ts'
import { asked, dayFields, dayIn, field, rawField } from '../field.ts'
import { actorOf, answered, flash, page, worded } from '../page.ts'
import { errorsAt } from '../at-fields.ts'
import { gapsHref } from '../gap-trail.ts'
import { paperIn, type PaperPlace } from '../subject.ts'
import type { Web } from '../web.ts'
import { decisionPages } from './decision.ts'
import { healthSummaryPages } from './health-summary.ts'

const SIGN_OFF = '/cases/:case/children/:child/documents/:document/sign-off'

/** The pages of everybody who answers for a paper. */
export function signOffPages(router: Router, web: Web): void {
  router.get(SIGN_OFF, (req, res) => signOffPage(web, req, res))
  router.post(SIGN_OFF, (req, res) => signPost(web, req, res))
  router.get(`${SIGN_OFF}/warnings`, (req, res) => warningsPage(web, req, res))
  router.get(`${SIGN_OFF}/warnings/:key`, (req, res) => answerPage(web, req, res))
  router.post(`${SIGN_OFF}/warnings/:key`, (req, res) => answerPost(web, req, res))
  healthSummaryPages(router, web)
  decisionPages(router, web)
}

/** The addresses around a paper. */
export function aroundPaper({ caseId, child, document }: PaperPlace) {
  const back = `/cases/${caseId}/children/${child}`
  return {
    caseId,
    child,
    back,
    href: `${back}/documents/${document}/sign-off`,
    document: `${back}/documents/${document}`,
    gaps: gapsHref({ caseId, child, document }),
  }
}

async function signOffPage(
  { service }: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const about = paperIn(req)
  const found = answered(res, await signOff(service, actorOf(req), about))
  if (found === undefined) return
  const roles = found.roles.map(role => ({ ...role, faults: worded(req, role.faults) }))
  const next = roles.find(({ role }) => role === found.next)
  const stage = stageIn(req)
  const data = {
    ...aroundPaper(about),
    here: signOffHref(req),
    stage,
    ...found,
    roles,
    next,
    ...errorsAt(req, problems),
  }
  page(res, 'sign-off/sign-off', data, status)
}

/** The stage a person came to sign for, where the address says so. */
function stageIn(req: Request): string {
  return /^[a-z-]{1,30}$/.test(asked(req, 'stage')) ? asked(req, 'stage') : ''
}

function signOffHref(req: Request): string {
  const stage = stageIn(req)
  return aroundPaper(paperIn(req)).href + (stage === '' ? '' : `?stage=${stage}`)
}

/** The document and the stage a signature was given for, by their titles. */
function paperWords({ service }: Web, req: Request): string {
  const { title } = service.shelf.documentType(paperIn(req).document, service.policy).manifest
  const stage = documentData(service.shelf).stages[stageIn(req)]
  return stage === undefined ? title : `${title}, stage: ${lowered(stage)}`
}

async function signPost(web: Web, req: Request, res: Response): Promise<void> {
  const { service } = web
  const about = paperIn(req)
  const actor = actorOf(req)
  const role = field(req, 'role')
  const doing = field(req, 'do')
  const answer: Answer<unknown> =
    doing === 'check'
      ? await recordCheck(service, actor, about)
      : doing === 'take-back'
        ? await takeBack(service, actor, { ...about, role })
        : await sign(service, actor, { ...about, role, seen: field(req, 'seen') })
  const again = againWith(answer, ['invalid', 'conflict', 'forbidden'])
  if (again !== undefined) return signOffPage(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  const as = lowered(signingData(service).roles[role]?.title ?? '')
  const did =
    doing === 'check'
      ? 'Your check is recorded'
      : doing === 'take-back'
        ? `Your signature as ${as} is taken back`
        : `Signed as ${as}`
  flash(req, 'success', `${did}: ${paperWords(web, req)}`)
  return res.redirect(303, signOffHref(req))
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Names a problem in an address without a word of the case. */
function keyOf({ code, ...problem }: Worded): string {
  return createHash('sha256')
    .update(`${code}\n${aboutOf(problem)}`)
    .digest('base64url')
    .slice(0, 16)
}

/** Everything open; the first stage after the draft where none is asked for. */
async function openStanding({ service }: Web, req: Request, res: Response): Promise<Standing | undefined> {
  const about = { ...paperIn(req), stage: asked(req, 'stage') }
  return answered(res, await standing(service, actorOf(req), about))
}

async function warningsPage(web: Web, req: Request, res: Response): Promise<void> {
  const found = await openStanding(web, req, res)
  if (found === undefined) return
  const { caseId } = paperIn(req)
  const hrefOf = hrefsFor(web.service, { caseId, files: found.files })
  const around = aroundPaper(paperIn(req))
  const shown = (problems: readonly Worded[]) =>
    problems.map(problem => ({
      ...problem,
      key: keyOf(problem),
      where: whereInRecord(problem.where),
      href: ownPage(around, problem.path) ?? hrefOf(problem.path),
    }))
  const { stops, blocks, warnings, files: _, ...rest } = found
  const lists = { stops: shown(stops), blocks: shown(blocks), warnings: shown(warnings) }
  const { stages: words } = documentData(web.service.shelf)
  const stages = rest.stages.map(value => ({
    value,
    text: words[value] ?? value,
    selected: value === rest.stage,
  }))
  page(res, 'sign-off/warnings', { ...around, ...rest, ...lists, stages })
}

/** The page where this is written, for what is not written in the form. */
function ownPage({ back, href }: ReturnType<typeof aroundPaper>, path: string): string | undefined {
  if (/\/signatures(?:\/|$)/.test(path)) return href
  if (/^\/children\/\d+\/health\/summary(?:\/|$)/.test(path)) return `${back}/health-summary`
  return /^\/children\/\d+\/decision(?:\/|$)/.test(path) ? `${back}/decision` : undefined
}

async function answerPage(
  web: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const found = await openStanding(web, req, res)
  if (found === undefined) return
  const { key = '' } = req.params as Readonly<Record<string, string>>
  const around = aroundPaper(paperIn(req))
  const problem = [...found.blocks, ...found.warnings].find(one => keyOf(one) === key)
  if (problem === undefined) {
    flash(req, 'important', 'That is answered or put right already')
    res.redirect(303, `${around.href}/warnings?stage=${found.stage}`)
    return
  }
  const data = {
    ...around,
    ...problem,
    where: whereInRecord(problem.where),
    key,
    stage: found.stage,
    name: found.name,
    title: found.title,
    isBlock: problem.severity === 'block',
    reason: rawField(req, 'reason'),
    until: dayFields(dayIn(name => field(req, name), 'until')),
    ...errorsAt(req, problems),
    allowed: problem.severity === 'block' ? found.mayOverride : found.mayAcknowledge,
  }
  page(res, 'sign-off/answer', data, status)
}

async function answerPost(web: Web, req: Request, res: Response): Promise<void> {
  const { service } = web
  const found = await openStanding(web, req, res)
  if (found === undefined) return undefined
  const { key = '' } = req.params as Readonly<Record<string, string>>
  const around = aroundPaper(paperIn(req))
  const problem = [...found.blocks, ...found.warnings].find(one => keyOf(one) === key)
  const list = `${around.href}/warnings?stage=${found.stage}`
  if (problem === undefined) return res.redirect(303, list)
  const given = {
    ...paperIn(req),
    stage: found.stage,
    rule: problem.code,
    about: aboutOf(problem),
    reason: field(req, 'reason'),
  }
  const until = dayIn(name => field(req, name), 'until')
  const answer =
    problem.severity === 'block'
      ? await override(service, actorOf(req), { ...given, until })
      : await acknowledge(service, actorOf(req), given)
  const again = againWith(answer)
  if (again !== undefined) return answerPage(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', 'Your answer is recorded, with your name and the date')
  return res.redirect(303, list)
}
