// Types of `schemas/family-file.schema.json`, made by `npm run types`: change the schema, not this file.

/**
 * Give the information, or say why it does not apply, or show what was tried to find out. Blank, n/a and TBC are gaps.
 */
export type Answer = Answer1 & Answer2
export type Answer1 = {
  [k: string]: unknown
}
/**
 * The documents this comes from, with the page or paragraph where it helps.
 *
 * @maxItems 20
 */
export type Sources = Source[]
/**
 * Who signed what, when.
 *
 * @maxItems 20
 */
export type Signatures = Signature[]
/**
 * Which of the four books. Chosen by developmental and reading age first, age in years second.
 */
export type Band = 'A' | 'B' | 'C' | 'D'
/**
 * How this home is drawn in a child’s book. Each kind is drawn the same size.
 */
export type Building = 'house' | 'flats' | 'bungalow' | 'hospital'
/**
 * How people look in drawn pictures, chosen once by somebody who knows them.
 *
 * @maxItems 40
 */
export type Looks = Look[]
/**
 * Each meeting, oldest first.
 *
 * @maxItems 60
 */
export type Meetings = Meeting1[]
/**
 * One for each group of brothers and sisters.
 *
 * @maxItems 10
 */
export type SiblingAssessments = SiblingAssessment[]

/**
 * One family, written once: everything the documents of its children are made from.
 */
export interface FamilyFile {
  /**
   * Which edition of this file format it is.
   */
  format: 'family-file/1'
  /**
   * Whose law applies.
   */
  jurisdiction: 'england' | 'wales' | 'scotland' | 'northern-ireland'
  /**
   * The agency’s reference. It holds no name.
   */
  caseReference: string
  agency: Agency
  court?: Court
  /**
   * Everyone named in the file, once.
   *
   * @minItems 1
   * @maxItems 300
   */
  people: Person[]
  family?: Family
  /**
   * The children of the family, each with a record of their own.
   *
   * @minItems 1
   * @maxItems 30
   */
  children: Child[]
  /**
   * How each child is with each other child: one record in each direction.
   *
   * @maxItems 200
   */
  pairs?: FromOneChildToAnother[]
  siblingAssessments?: SiblingAssessments
  /**
   * What is said to have happened, each with its standing.
   *
   * @maxItems 500
   */
  statements?: Statement[]
  /**
   * The register of documents.
   *
   * @maxItems 1000
   */
  evidence: Evidence[]
  /**
   * Warnings that a named person has read and answered, once each.
   *
   * @maxItems 500
   */
  acknowledgements?: Acknowledgement[]
  /**
   * Refusals that a named manager has overridden, with a reason and an end.
   *
   * @maxItems 200
   */
  overrides?: Override[]
  /**
   * What was given to whom.
   *
   * @maxItems 500
   */
  disclosures?: Disclosure[]
  /**
   * Something in the record that was wrong, and what was done.
   *
   * @maxItems 200
   */
  corrections?: Correction[]
}
/**
 * The council or adoption agency.
 */
export interface Agency {
  /**
   * Name of the council.
   */
  name: string
  /**
   * Such as "Children’s Services".
   */
  service: string
  /**
   * Office address, a line each.
   *
   * @maxItems 6
   *
   * Items: One line.
   */
  address?: string[]
  /**
   * Office telephone.
   */
  phone?: string
}
/**
 * The court and case, where there are proceedings.
 */
export interface Court {
  /**
   * Name of the court.
   */
  name: string
  /**
   * The number.
   */
  caseNumber?: string
  /**
   * The judge.
   */
  judge?: string
  /**
   * The date the court set.
   */
  finalEvidenceDueOn?: string
  /**
   * The date it was filed.
   */
  finalEvidenceFiledOn?: string
  /**
   * The date the application under Part 4 was issued.
   */
  applicationIssuedOn?: string
}
/**
 * Everyone named in the file, once.
 */
export interface Person {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Decides who may read their name and address.
   */
  kind: 'child' | 'parent' | 'relative' | 'friend' | 'foster-carer' | 'adopter' | 'professional'
  /**
   * For example an unknown father.
   */
  identity?: 'known' | 'unknown'
  name: Name
  /**
   * As recorded at birth.
   */
  sex?: 'female' | 'male' | 'not-stated'
  /**
   * The pronouns the person uses.
   */
  pronouns?: 'she' | 'he' | 'they'
  /**
   * Date of birth; the year or the month alone where no more is known.
   */
  born?: string
  /**
   * For an unborn child.
   */
  dueOn?: string
  /**
   * Town or hospital.
   */
  birthPlace?: string
  /**
   * Where the person has died.
   */
  died?: string
  address?: Address
  /**
   * Telephone number.
   */
  phone?: string
  /**
   * Email address.
   */
  email?: string
  /**
   * Employer or place of work.
   */
  workplace?: string
  /**
   * Names used on social media.
   *
   * @maxItems 20
   *
   * Items: One name.
   */
  online?: string[]
  /**
   * Job title, or who they are, such as "social worker" or "maternal grandmother".
   */
  role?: string
  /**
   * Employer, court or agency.
   */
  organisation?: string
  /**
   * Social Work England, GMC or other register number.
   */
  registration?: string
  /**
   * The number that stands for adopters whose identity is not disclosed.
   */
  serialNumber?: string
  /**
   * What lets this person write or sign particular papers.
   */
  canSign?:
    | 'social-worker'
    | 'team-manager'
    | 'medical-adviser'
    | 'agency-adviser'
    | 'decision-maker'
    | 'legal-adviser'
    | 'iro'
    | 'guardian'
    | 'expert'
    | 'judge'
    | 'health'
    | 'education'
    | 'other'
}
/**
 * The name as it is on the birth certificate, and the names used.
 */
export interface Name {
  /**
   * Such as Dr or Her Honour Judge.
   */
  title?: string
  /**
   * The first name.
   */
  first?: string
  /**
   * Any middle names.
   */
  middle?: string
  /**
   * The last or family name.
   */
  last?: string
  /**
   * The name the person uses, where it is not the first name.
   */
  known?: string
  /**
   * Former names, maiden name, nicknames, other spellings and names used online.
   *
   * @maxItems 20
   *
   * Items: One other name.
   */
  others?: string[]
}
/**
 * Where the person lives. Say so if it must not be known.
 */
export interface Address {
  /**
   * House and street, a line each.
   *
   * @maxItems 5
   *
   * Items: One line of the address.
   */
  lines?: string[]
  /**
   * Town or city.
   */
  town?: string
  /**
   * The postcode.
   */
  postcode?: string
  /**
   * A general area that identifies nobody, such as "north of the county".
   */
  area?: string
  /**
   * The local authority the address lies in.
   */
  authority?: string
  /**
   * The day somebody last confirmed this address.
   */
  confirmedOn?: string
  /**
   * Set this when the address must not be known to the family or the parties.
   */
  restricted?: 'refuge' | 'confidential'
}
/**
 * What all the children share, written once.
 */
export interface Family {
  /**
   * A record for each parent, known or not.
   *
   * @maxItems 20
   */
  parents?: Parent[]
  /**
   * Who has been with whom, and their children, eldest first: the family tree.
   *
   * @maxItems 40
   */
  unions?: Couple[]
  /**
   * Homes drawn on the family tree.
   *
   * @maxItems 20
   */
  households?: Household[]
  /**
   * Where the family tree comes from.
   */
  treeEvidence?: string
  wider?: Answer
  /**
   * Every service offered to the family and what came of it.
   *
   * @maxItems 100
   */
  help?: Help[]
  /**
   * What the family is up against, and what is done about it.
   *
   * @maxItems 30
   */
  obstacles?: Obstacle[]
  meeting?: FamilyGroupMeeting
}
/**
 * What every child of this parent shares: written once.
 */
export interface Parent {
  /**
   * Who this is.
   */
  person: string
  photograph?: Answer
  description?: Answer
  nationality?: Answer
  racialOrigin?: Answer
  culture?: Answer
  language?: Answer
  religion?: Answer
  personality?: Answer
  health?: Health
  ownChildhood?: Answer
  /**
   * Chronology from birth.
   *
   * @maxItems 100
   */
  life?: Event[]
  lifeAccount?: Answer
  home?: Answer
  education?: Answer
  employment?: Answer
  money?: Answer
  other?: Answer
}
export interface Answer2 {
  /**
   * The information itself. A blank line starts a new paragraph; a line that starts with "- " is a bullet.
   */
  text?: string
  /**
   * The reason, in a sentence a judge could read.
   */
  notApplicable?: string
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  /**
   * Who wrote this answer.
   */
  recordedBy?: string
  /**
   * The day it was written.
   */
  recordedOn?: string
}
/**
 * Why the information could not be obtained, and each attempt.
 */
export interface WhatWasTriedToFindOut {
  /**
   * One or two sentences.
   */
  why: string
  /**
   * Each attempt: when, how and what happened.
   *
   * @minItems 1
   * @maxItems 50
   */
  attempts: Attempt[]
  /**
   * Who recorded the attempts.
   */
  recordedBy?: string
  /**
   * The day the attempts were recorded.
   */
  recordedOn?: string
}
/**
 * One attempt to find something out or to reach somebody.
 */
export interface Attempt {
  /**
   * The day of the attempt.
   */
  on: string
  /**
   * What kind of attempt it was.
   */
  method:
    | 'visit'
    | 'meeting'
    | 'letter'
    | 'telephone'
    | 'message'
    | 'records-search'
    | 'benefits-enquiry'
    | 'relative'
    | 'other'
  /**
   * What was done, for example "Letter to her last known address, with a form".
   */
  how: string
  /**
   * What came of it.
   */
  result: string
  /**
   * Who made the attempt.
   */
  by?: string
  sources?: Sources
}
/**
 * One document of the evidence register.
 */
export interface Source {
  /**
   * The document in the evidence register that shows this.
   */
  evidence: string
  /**
   * Where in the document, for example "para 14".
   */
  at?: string
}
/**
 * What the medical adviser has agreed may be said, and the detail kept apart.
 */
export interface Health {
  /**
   * What the medical adviser has agreed may be said.
   */
  summary?: string
  /**
   * Health papers: not for the report.
   */
  detail?: string
}
/**
 * One event.
 */
export interface Event {
  /**
   * The date.
   */
  on: string
  /**
   * One event.
   */
  what: string
  sources?: Sources
}
/**
 * One couple, or one known parent alone.
 */
export interface Couple {
  /**
   * One or two people.
   *
   * @minItems 1
   * @maxItems 2
   *
   * Items: One person.
   */
  partners: string[]
  /**
   * What it was or is.
   */
  kind: 'married' | 'civil-partners' | 'couple' | 'short' | 'separated' | 'divorced'
  /**
   * When it began.
   */
  from?: string
  /**
   * When it ended.
   */
  to?: string
  /**
   * Where they married.
   */
  place?: string
  /**
   * Their children, eldest first.
   *
   * @maxItems 20
   *
   * Items: One child.
   */
  children?: string[]
  account?: Answer
}
/**
 * One home.
 */
export interface Household {
  /**
   * Such as "Jean’s home".
   */
  name: string
  /**
   * Who lives there.
   *
   * @maxItems 20
   *
   * Items: One person.
   */
  people: string[]
}
/**
 * One service.
 */
export interface Help {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * What it was.
   */
  service: string
  /**
   * Who was offered it.
   *
   * @maxItems 10
   *
   * Items: One person.
   */
  to?: string[]
  /**
   * First date.
   */
  from?: string
  /**
   * Last date.
   */
  until?: string
  /**
   * What was taken up.
   */
  taken?: string
  /**
   * The result, fairly put.
   */
  result?: string
  sources?: Sources
}
/**
 * Poverty, housing, illness, harm, loss, discrimination and the like.
 */
export interface Obstacle {
  /**
   * In the family’s words where possible.
   */
  what: string
  /**
   * Its effect.
   */
  effect?: string
  /**
   * By whom and since when.
   */
  done?: string
  /**
   * What has changed.
   */
  result?: string
  sources?: Sources
}
/**
 * A family group conference or family group decision-making meeting.
 */
export interface FamilyGroupMeeting {
  /**
   * Who was offered a meeting and what they answered.
   *
   * @maxItems 30
   */
  offers?: Offer[]
  /**
   * The date.
   */
  heldOn?: string
  /**
   * The record of the meeting.
   */
  record?: string
  /**
   * The reason none was offered or held.
   */
  notInInterests?: string
  /**
   * The family’s own plan.
   */
  outcome?: string
  sources?: Sources
}
/**
 * One offer.
 */
export interface Offer {
  /**
   * Who was offered it.
   */
  to: string
  /**
   * The date.
   */
  on: string
  /**
   * Was it in that letter.
   */
  inLetterBeforeProceedings?: boolean
  /**
   * What they said.
   */
  answer?: 'accepted' | 'refused' | 'no-reply'
  /**
   * The date.
   */
  answeredOn?: string
}
/**
 * Everything that belongs to one child. Nothing is copied from a brother or sister.
 */
export interface Child {
  /**
   * Who this is.
   */
  person: string
  /**
   * This child’s reference. It holds no name.
   */
  caseReference: string
  report?: TheReport
  /**
   * Half a page, in plain words, to the child who may read this one day.
   */
  message?: string
  plan?: Plan
  planChange?: ChangeOfThePlanSinceTheCourtApprovedIt
  application?: ApplicationToAdopt
  courtPlan?: PlanTheCourtApproved
  preBirth?: BeforeBirth
  status?: LegalStatus
  /**
   * Every order about this child, oldest first.
   *
   * @maxItems 60
   */
  orders?: Order[]
  /**
   * Each period of accommodation by agreement.
   *
   * @maxItems 20
   */
  section20?: AgreementToAccommodation[]
  /**
   * Each period.
   *
   * @maxItems 10
   */
  policeProtection?: PoliceProtection[]
  /**
   * Each application or intention.
   *
   * @maxItems 20
   */
  section24?: ApplicationToRevokeThePlacementOrder[]
  /**
   * Formal consents and their withdrawal.
   *
   * @maxItems 20
   */
  consents?: Consent[]
  /**
   * Recorded consent or authority to show a class of information to a kind of reader.
   *
   * @maxItems 50
   */
  permissions?: Permission[]
  photograph?: Photograph
  looks?: Answer
  identity?: Identity
  property?: Answer
  description?: TheChild
  /**
   * Words the child really said.
   *
   * @maxItems 30
   */
  ownWords?: OwnWords[]
  development?: EmotionalAndBehaviouralDevelopment
  /**
   * Each need, how it is known and what it asks of a parent.
   *
   * @maxItems 60
   */
  needs?: Need[]
  health?: Health1
  education?: Education
  /**
   * Every place the child has lived since birth, oldest first.
   *
   * @maxItems 80
   */
  homes?: Home[]
  homesAccount?: Answer
  /**
   * A time for which nobody knows where the child lived, explained.
   *
   * @maxItems 20
   */
  careGaps?: Gap[]
  /**
   * Each parent, and each possible father.
   *
   * @maxItems 10
   */
  parents?: ParentOfThisChild[]
  /**
   * Everyone who matters to the child, but parents, brothers and sisters.
   *
   * @maxItems 60
   */
  relationships?: Relationship[]
  /**
   * Each, of any age.
   *
   * @maxItems 30
   */
  siblings?: BrotherOrSister1[]
  siblingsNone?: Answer
  whyNotHome?: WhyTheChildCouldNotLiveAtHome
  /**
   * Which of the help offered to the family concerned this child.
   *
   * @maxItems 60
   *
   * Items: One service.
   */
  help?: string[]
  wishes?: WishesAndFeelings1
  /**
   * Carers, relatives, the guardian, the reviewing officer.
   *
   * @maxItems 30
   */
  othersViews?: View[]
  contact?: FamilyTime
  /**
   * In order.
   *
   * @maxItems 300
   */
  actions?: DecisionOrAction[]
  /**
   * Every realistic option, and those considered and not realistic.
   *
   * @maxItems 15
   */
  options?: Option[]
  /**
   * Which options were considered and how.
   */
  optionsIntro?: string
  /**
   * Prose that compares the options for this child and says why one is best overall.
   */
  weighing?: string
  /**
   * The option preferred.
   */
  preferred?: string
  checklist?: WelfareChecklist
  /**
   * Support the new family is likely to need.
   *
   * @maxItems 40
   */
  supportNeeds?: Support[]
  supportAccount?: Answer
  familyNeeded?: TheFamilyTheChildNeeds
  other?: Answer
  recommendation?: Recommendation
  signatures?: Signatures
  legalAdvice?: LegalAdvice
  decision?: DecisionOfTheAgency
  proceedings?: MattersForTheProceedings
  /**
   * The people the child may be matched with.
   *
   * @maxItems 4
   *
   * Items: One person.
   */
  adopters?: string[]
  match?: Match
  /**
   * What was changed after the decision, and by whom.
   *
   * @maxItems 100
   */
  updates?: Update[]
  /**
   * A note to the adult who may read this, when the file is closed.
   */
  closing?: string
  story?: LifeStory
  letters?: Letters
  profile?: Profile
  fostering?: LongTermFostering
  matching?: Matching
  plans?: Plans
  meetings?: Meetings
  decisionRecord?: RecordOfTheDecision
  retention?: WhereThisIsKept
}
/**
 * The report as a document: version, authors, contributors.
 */
export interface TheReport {
  /**
   * The number of this version.
   */
  version?: number
  /**
   * The date of this version.
   */
  on?: string
  /**
   * The version it replaces.
   */
  replaces?: number
  /**
   * In a sentence.
   */
  replacedNote?: string
  /**
   * The day the whole report was last brought up to date.
   */
  updatedOn?: string
  /**
   * Everyone who wrote part of it.
   *
   * @maxItems 10
   */
  authors?: Author[]
  /**
   * How often the author has seen the child, such as "24 times since 3 March 2025, 15 of them alone".
   */
  visits?: string
  /**
   * Who else gave information.
   *
   * @maxItems 50
   */
  contributors?: Contributor[]
  /**
   * What the author read.
   *
   * @maxItems 300
   *
   * Items: The document in the evidence register that shows this.
   */
  documentsRead?: string[]
  /**
   * When and with whom.
   */
  howChildCanRead?: string
  /**
   * Who checked it; never the author.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
}
/**
 * Somebody who wrote part of the report.
 */
export interface Author {
  /**
   * Who.
   */
  person: string
  /**
   * Such as "all but section 7".
   */
  sections?: string
  /**
   * How the author works for the agency.
   */
  employment?: 'employed' | 'independent' | 'student'
  /**
   * When the author qualified.
   */
  qualifiedOn?: string
  /**
   * Qualifications and experience.
   */
  qualification?: string
  /**
   * Has the author direct experience of adoption work.
   */
  adoptionExperience?: boolean
  /**
   * The date.
   */
  registrationCheckedOn?: string
  /**
   * The supervisor.
   */
  supervisor?: string
  /**
   * When.
   */
  supervisorQualifiedOn?: string
  /**
   * Has the supervisor direct experience of adoption work.
   */
  supervisorAdoptionExperience?: boolean
}
/**
 * One person.
 */
export interface Contributor {
  /**
   * The person.
   */
  person?: string
  /**
   * Where not in this file.
   */
  text?: string
  /**
   * What they gave.
   */
  how?: string
  /**
   * The date.
   */
  on?: string
}
/**
 * The plan for permanence.
 */
export interface Plan {
  /**
   * The plan.
   */
  code?: 'HOME' | 'KIN' | 'SGO' | 'LTF' | 'ADOPT' | 'RESI' | 'INDEPENDENT'
  /**
   * The date of the review that made this the plan.
   */
  agreedOn?: string
  /**
   * The record of that review.
   */
  evidence?: string
  contingency?: Answer
  /**
   * The day the agency began to consider adoption.
   */
  underConsiderationFrom?: string
  /**
   * Does the plan differ from what the child wishes.
   */
  wishDiffers?: boolean
  wishExplanation?: Answer
}
/**
 * Who decided it, on what, and who was told.
 */
export interface ChangeOfThePlanSinceTheCourtApprovedIt {
  /**
   * The date.
   */
  on?: string
  /**
   * What has changed for this child.
   */
  why?: string
  /**
   * The date.
   */
  reviewOn?: string
  /**
   * The date.
   */
  reviewingOfficerOn?: string
  /**
   * The date.
   */
  courtToldOn?: string
  /**
   * Written for this change.
   */
  assessment?: string
  /**
   * The expert or adviser.
   */
  adviser?: string
  /**
   * For this question.
   */
  adviserQualification?: string
}
/**
 * By whom and by which route.
 */
export interface ApplicationToAdopt {
  /**
   * The date.
   */
  madeOn?: string
  /**
   * The applicants.
   *
   * @maxItems 2
   *
   * Items: One person.
   */
  by?: string[]
  /**
   * As an agency placement or not.
   */
  route?: 'agency' | 'not-agency'
}
/**
 * The care plan as the court approved it, not retyped.
 */
export interface PlanTheCourtApproved {
  /**
   * The date.
   */
  approvedOn?: string
  /**
   * The plan the court approved.
   */
  code?: 'HOME' | 'KIN' | 'SGO' | 'LTF' | 'ADOPT' | 'RESI' | 'INDEPENDENT'
  /**
   * What the court approved for each.
   *
   * @maxItems 20
   */
  siblings?: BrotherOrSister[]
  /**
   * What the court approved, including brothers and sisters and family time.
   */
  terms?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One of them.
 */
export interface BrotherOrSister {
  /**
   * The brother or sister.
   */
  person: string
  /**
   * What was approved.
   */
  placement: 'together' | 'apart'
}
/**
 * The assessment before the child was born.
 */
export interface BeforeBirth {
  /**
   * The date.
   */
  startedOn?: string
  /**
   * The date.
   */
  completedOn?: string
  /**
   * What it concluded.
   */
  conclusion?: string
  /**
   * What was planned.
   */
  plan?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * The child’s position now.
 */
export interface LegalStatus {
  /**
   * Is the child looked after.
   */
  lookedAfter?: 'looked-after' | 'accommodated-voluntary' | 'no'
  /**
   * The date.
   */
  since?: string
  /**
   * The status now.
   */
  current?: 'NONE' | 'S20' | 'EPO' | 'ICO' | 'CO' | 'PO' | 'SO' | 'SGO' | 'CAO' | 'ADOPTION'
  ordersNone?: Answer
}
/**
 * An order of a court about this child.
 */
export interface Order {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Which order.
   */
  type:
    'EPO' | 'ICO' | 'CO' | 'ISO' | 'SO' | 'PO' | 'SGO' | 'CAO' | 'CONTACT' | 'S91_14' | 'ADOPTION' | 'OTHER'
  /**
   * The court that made it.
   */
  court?: string
  /**
   * The number of the case.
   */
  caseNumber?: string
  /**
   * The day it was made.
   */
  madeOn?: string
  /**
   * The day it ended.
   */
  endsOn?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * Accommodation by agreement (section 20).
 */
export interface AgreementToAccommodation {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * First day.
   */
  from: string
  /**
   * Last day; empty while it lasts.
   */
  to?: string
  /**
   * Who agreed.
   *
   * @maxItems 10
   *
   * Items: One person.
   */
  agreedBy?: string[]
  /**
   * Each day the agreement was reviewed.
   *
   * @maxItems 50
   *
   * Items: One date.
   */
  reviewedOn?: string[]
  /**
   * The day a parent gave notice of removal.
   */
  noticeOfRemovalOn?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One period.
 */
export interface PoliceProtection {
  /**
   * First day.
   */
  from: string
  /**
   * Last day.
   */
  to: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * An application by a parent for leave, or to revoke (section 24).
 */
export interface ApplicationToRevokeThePlacementOrder {
  /**
   * Who applied.
   */
  by?: string
  /**
   * The day the agency learned of the intention.
   */
  intendedOn?: string
  /**
   * The day it was lodged.
   */
  lodgedOn?: string
  /**
   * What became of it.
   */
  outcome?: 'pending' | 'refused' | 'withdrawn' | 'granted'
  /**
   * The day it was decided.
   */
  decidedOn?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One consent.
 */
export interface Consent {
  /**
   * Who.
   */
  by: string
  /**
   * Which.
   */
  kind: 'placement' | 'advance' | 'written'
  /**
   * The date.
   */
  on: string
  /**
   * The date.
   */
  withdrawnOn?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One permission.
 */
export interface Permission {
  /**
   * The class of information.
   */
  class: string
  /**
   * The kind of reader.
   */
  audience: string
  /**
   * Empty: anyone’s.
   */
  person?: string
  /**
   * Consent or leave of the court.
   */
  authority: string
  /**
   * The date.
   */
  on: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * A photograph of the child.
 */
export interface Photograph {
  /**
   * File name of the picture in the folder "assets".
   */
  asset?: string
  /**
   * For readers who cannot see it.
   */
  alternative?: string
  /**
   * The date.
   */
  takenOn?: string
  /**
   * Who took it.
   */
  takenBy?: string
  /**
   * Who, where in general, when.
   */
  caption?: string
  /**
   * Who agreed that it may be shown.
   */
  consent?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * Who the child is and where they come from.
 */
export interface Identity {
  nationality?: Answer
  immigration?: Answer
  racialOrigin?: Answer
  culture?: Answer
  language?: Answer
  religion?: Answer
  matching?: Answer
}
/**
 * What the child is like.
 */
export interface TheChild {
  personality?: Answer
  social?: Answer
  emotional?: Answer
  selfCare?: Answer
  likes?: Answer
  dislikes?: Answer
  goodAt?: Answer
  findsHard?: Answer
  comfort?: Answer
  /**
   * A day in the child’s life.
   *
   * @maxItems 12
   */
  day?: PartOfTheDay[]
  /**
   * What the foster carer says.
   *
   * @maxItems 10
   */
  carerWords?: OwnWords[]
  carerAccount?: Answer
}
/**
 * One part.
 */
export interface PartOfTheDay {
  /**
   * Such as "Morning".
   */
  part: string
  /**
   * In a few sentences.
   */
  text: string
  sources?: Sources
}
/**
 * Somebody’s exact words. Never shortened inside, never made up.
 */
export interface OwnWords {
  /**
   * The words exactly as they were said or written, without quotation marks.
   */
  text: string
  /**
   * Whose words they are.
   */
  speaker: string
  /**
   * Such as "to Ruth, her foster carer".
   */
  to?: string
  /**
   * Such as "on the walk to school".
   */
  where?: string
  /**
   * The date.
   */
  on?: string
  sources?: Sources
}
/**
 * An assessment, not a description.
 */
export interface EmotionalAndBehaviouralDevelopment {
  assessment?: Answer
  outlook?: Answer
  /**
   * Who.
   */
  by?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One need.
 */
export interface Need {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * In a few words.
   */
  need: string
  /**
   * How much.
   */
  severity?: 'mild' | 'moderate' | 'high' | 'severe'
  /**
   * What has been seen, by whom.
   */
  seen?: string
  /**
   * What a parent would do.
   */
  asks?: string
  /**
   * Support.
   */
  support?: string
  /**
   * When it was first recorded.
   */
  since?: string
  sources?: Sources
  /**
   * Where it is no longer so: who says so and when.
   */
  removedBecause?: string
}
/**
 * The medical adviser’s summary; the health report itself is a paper apart.
 */
export interface Health1 {
  summary?: Summary
  future?: Answer
  genetic?: Answer
  /**
   * Each test families are told of. What was not tested says so.
   *
   * @maxItems 40
   */
  tests?: Test[]
  /**
   * The date of the most recent examination.
   */
  lastExamination?: string
  /**
   * The health report.
   */
  report?: string
  /**
   * The medical adviser’s advice.
   */
  noExamination?: string
  /**
   * The record that the child, of sufficient understanding, refused.
   */
  refusal?: string
}
/**
 * Written by the agency’s medical adviser.
 */
export interface Summary {
  /**
   * State of health, health history and any need for health care in the future.
   */
  text?: string
  /**
   * The medical adviser.
   */
  writtenBy?: string
  /**
   * The date.
   */
  writtenOn?: string
  /**
   * The date.
   */
  signedOn?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One test.
 */
export interface Test {
  /**
   * In a few words.
   */
  what: string
  /**
   * What it showed.
   */
  result: 'found' | 'not-found' | 'awaited' | 'not-tested'
  /**
   * The result itself, of this child.
   */
  evidence?: string
}
/**
 * Nurseries and schools.
 */
export interface Education {
  /**
   * Each, oldest first.
   *
   * @maxItems 20
   */
  settings?: Setting[]
  progress?: Answer
  /**
   * The position.
   */
  ehc?: 'none' | 'requested' | 'assessing' | 'in-place' | 'ceased'
  /**
   * The document in the evidence register that shows this.
   */
  ehcEvidence?: string
  special?: Answer
  pep?: Answer
  /**
   * The document in the evidence register that shows this.
   */
  pepEvidence?: string
}
/**
 * One nursery or school.
 */
export interface Setting {
  /**
   * Name.
   */
  name?: string
  /**
   * Address.
   */
  address?: string
  /**
   * A general area.
   */
  area?: string
  /**
   * Such as "nursery".
   */
  type: string
  /**
   * First day.
   */
  from: string
  /**
   * Last day.
   */
  to?: string
}
/**
 * One place the child has lived.
 */
export interface Home {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * First day.
   */
  from: string
  /**
   * Last day; empty for the present home.
   */
  to?: string
  /**
   * What kind of home.
   */
  kind:
    | 'parent'
    | 'family'
    | 'foster'
    | 'early-permanence'
    | 'residential'
    | 'adoptive'
    | 'hospital'
    | 'mother-baby'
    | 'other'
  /**
   * The people the child lived with.
   *
   * @maxItems 20
   *
   * Items: One person.
   */
  with?: string[]
  /**
   * Where the people are not in this file.
   */
  withText?: string
  /**
   * A general area.
   */
  area?: string
  address?: Address
  /**
   * Such as "family arrangement".
   */
  arrangement?: string
  /**
   * Why the child moved here and why it ended.
   */
  why?: string
  /**
   * Was the move planned.
   */
  planned?: boolean
  sources?: Sources
}
/**
 * One gap.
 */
export interface Gap {
  /**
   * First day.
   */
  from: string
  /**
   * Last day.
   */
  to: string
  /**
   * What is known, and what was tried.
   */
  explanation: string
  /**
   * What was tried.
   *
   * @maxItems 20
   */
  attempts?: Attempt[]
  sources?: Sources
}
/**
 * What concerns this parent and this child.
 */
export interface ParentOfThisChild {
  /**
   * Who this is.
   */
  person: string
  /**
   * What they are to the child.
   */
  as: 'mother' | 'father' | 'possible-father' | 'second-parent'
  /**
   * Whether the parent can be found.
   */
  whereabouts?: 'known' | 'unknown'
  /**
   * Is the parent under 18.
   */
  under18?: boolean
  /**
   * Capacity to take part in proceedings.
   */
  capacity?: 'yes' | 'doubtful' | 'no'
  /**
   * Name and role, or the medical evidence.
   */
  supportedBy?: string
  /**
   * The document in the evidence register that shows this.
   */
  supportEvidence?: string
  /**
   * Does this parent have parental responsibility.
   */
  responsibility?: 'yes' | 'no' | 'unknown'
  responsibilityHow?: Answer
  /**
   * The document in the evidence register that shows this.
   */
  responsibilityEvidence?: string
  identification?: Answer
  involvement?: InvolvingAFatherWithoutParentalResponsibility
  notification?: ToldOfThePlan
  counselling?: CounsellingAndWrittenInformation
  wishes?: WishesAndFeelings
  /**
   * The parent’s own words.
   *
   * @maxItems 20
   */
  ownWords?: OwnWords[]
  /**
   * What the parent disagrees with, in their own words.
   *
   * @maxItems 20
   */
  disagreement?: OwnWords[]
  parenting?: Answer
  /**
   * Who made the assessment.
   */
  parentingBy?: string
  /**
   * The document in the evidence register that shows this.
   */
  parentingEvidence?: string
  familyTime?: Answer
}
/**
 * The decision whether it is appropriate to involve him.
 */
export interface InvolvingAFatherWithoutParentalResponsibility {
  /**
   * What was decided.
   */
  decision?: 'involve' | 'do-not-involve'
  /**
   * The date.
   */
  on?: string
  /**
   * Who decided.
   */
  by?: string
  /**
   * Why.
   */
  reasons?: string
  wishesFor?: Answer
}
/**
 * Whether this person has been told.
 */
export interface ToldOfThePlan {
  /**
   * Has this person been told.
   */
  told?: boolean
  /**
   * The date.
   */
  on?: string
  /**
   * How they were told.
   */
  how?: string
  /**
   * The reason.
   */
  dispensedBecause?: string
  /**
   * The order or advice that says this is right.
   */
  authority?: string
}
/**
 * What was offered about adoption and its effects.
 */
export interface CounsellingAndWrittenInformation {
  /**
   * The date counselling was offered.
   */
  offeredOn?: string
  /**
   * Who offered it.
   */
  by?: string
  /**
   * What the parent chose.
   */
  response?: string
  /**
   * The date.
   */
  informationGivenOn?: string
}
/**
 * In three parts.
 */
export interface WishesAndFeelings {
  placement?: Answer
  religion?: Answer
  contact?: Answer
  /**
   * The date.
   */
  ascertainedOn?: string
  /**
   * Who asked.
   */
  by?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * A person who matters to the child.
 */
export interface Relationship {
  /**
   * Who this is.
   */
  person: string
  /**
   * Such as "maternal grandmother".
   */
  relation: string
  /**
   * Where this is printed.
   */
  group: 'parent' | 'sibling' | 'relative' | 'carer' | 'other'
  nationality?: Answer
  description?: Answer
  account?: Answer
  continuing?: Answer
  ability?: Answer
  view?: Answer
  notification?: ToldOfThePlan1
  /**
   * Where this person, not a parent, has it: how.
   */
  parentalResponsibility?: string
  /**
   * The day this person was put forward to care for the child.
   */
  putForwardOn?: string
  /**
   * By whom.
   */
  putForwardBy?: string
  /**
   * The assessment.
   */
  assessment?: string
  /**
   * The reason.
   */
  notAssessedBecause?: string
  /**
   * The day they said they might care for the child permanently.
   */
  interestOn?: string
  /**
   * What they had in mind.
   */
  interestIn?: 'LTF' | 'SGO' | 'ADOPT' | 'CAO'
}
/**
 * Whether this person has been told.
 */
export interface ToldOfThePlan1 {
  /**
   * Has this person been told.
   */
  told?: boolean
  /**
   * The date.
   */
  on?: string
  /**
   * How they were told.
   */
  how?: string
  /**
   * The reason.
   */
  dispensedBecause?: string
  /**
   * The order or advice that says this is right.
   */
  authority?: string
}
/**
 * A brother or sister, whole, half or step, child or adult.
 */
export interface BrotherOrSister1 {
  /**
   * Who this is.
   */
  person: string
  /**
   * How they are related.
   */
  relation: 'full' | 'half-mother' | 'half-father' | 'step' | 'adopted'
  nationality?: Answer
  photograph?: Answer
  description?: Answer
  livesWith?: Answer
  /**
   * The people they live with, where these are relatives or friends.
   *
   * @maxItems 6
   *
   * Items: One person.
   */
  with?: string[]
  /**
   * Is this child looked after.
   */
  lookedAfter?: 'yes' | 'no' | 'not-applicable'
  orders?: Answer
  /**
   * Is this child also being considered for adoption.
   */
  adoptionConsidered?: 'yes' | 'no' | 'adopted' | 'not-applicable'
  relationship?: Answer
  continuing?: Answer
  /**
   * Do they know each other, or is a placement together being thought of.
   */
  live?: boolean
  /**
   * What is planned.
   */
  placement?: 'together' | 'apart' | 'undecided'
  placementReasons?: Answer
  /**
   * The assessment that names both children.
   */
  assessment?: string
  noAssessment?: NoAssessmentBecause
}
/**
 * The reason, agreed by a manager.
 */
export interface NoAssessmentBecause {
  /**
   * Why there is none.
   */
  reason: string
  /**
   * The manager.
   */
  agreedBy?: string
  /**
   * The date.
   */
  on?: string
}
/**
 * Only what is found or agreed, each with its standing.
 */
export interface WhyTheChildCouldNotLiveAtHome {
  /**
   * Who decided what, and when.
   */
  intro?: string
  /**
   * The statements, in order.
   *
   * @maxItems 60
   *
   * Items: One statement.
   */
  statements?: string[]
}
/**
 * What the child wishes and feels, or what was observed.
 */
export interface WishesAndFeelings1 {
  adoption?: Answer
  religion?: Answer
  contact?: Answer
  /**
   * How, when and by whom.
   */
  how?: string
  /**
   * Who did the work.
   */
  by?: string
  /**
   * The date.
   */
  on?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
  /**
   * The date.
   */
  counselledOn?: string
  /**
   * The date.
   */
  leafletOn?: string
}
/**
 * One view.
 */
export interface View {
  /**
   * Whose view.
   */
  person: string
  /**
   * Such as "foster carer".
   */
  role: string
  /**
   * The view, fairly put.
   */
  text: string
  /**
   * The date.
   */
  on?: string
  sources?: Sources
}
/**
 * Family time now, and what is proposed.
 */
export interface FamilyTime {
  /**
   * With each person now.
   *
   * @maxItems 40
   */
  current?: Arrangement[]
  view?: Answer
  /**
   * With each person.
   *
   * @maxItems 40
   */
  proposals?: ProposalForStayingInTouch[]
}
/**
 * With one person.
 */
export interface Arrangement {
  /**
   * The person.
   */
  person: string
  /**
   * Such as "face to face".
   */
  type: string
  /**
   * How often.
   */
  frequency?: string
  /**
   * By whom, or not.
   */
  supervised?: string
  /**
   * The kind of place.
   */
  venue?: string
  /**
   * What is seen.
   */
  quality?: string
  sources?: Sources
}
/**
 * What is proposed with one person.
 */
export interface ProposalForStayingInTouch {
  /**
   * The person.
   */
  person: string
  /**
   * What it is for, for this child.
   */
  purpose?: string
  /**
   * How.
   */
  type: 'direct' | 'digital' | 'letters' | 'none' | 'mixed'
  /**
   * How often.
   */
  frequency?: string
  /**
   * Who arranges and supports it.
   */
  facilitatedBy?: string
  /**
   * The review point.
   */
  reviewOn?: string
  /**
   * What could go wrong and what is done.
   */
  risk?: string
  sources?: Sources
}
/**
 * One.
 */
export interface DecisionOrAction {
  /**
   * When.
   */
  on: string
  /**
   * When it was written down.
   */
  recordedOn?: string
  /**
   * What kind.
   */
  kind?:
    | 'review'
    | 'review-adoption'
    | 'legal-planning'
    | 'permanence-planning'
    | 'family-meeting'
    | 'court'
    | 'assessment'
    | 'placement'
    | 'visit'
    | 'decision'
    | 'notice'
    | 'panel'
    | 'match'
    | 'other'
  /**
   * The decision or action.
   */
  what: string
  /**
   * Who decided or acted.
   */
  by?: string
  /**
   * Where it took longer than it should.
   */
  delay?: string
  sources?: Sources
}
/**
 * One way the child could grow up.
 */
export interface Option {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Which option.
   */
  code:
    | 'PARENT_M'
    | 'PARENT_F'
    | 'PARENT_BOTH'
    | 'PARENT_CHILD'
    | 'KIN_SGO'
    | 'KIN_CAO'
    | 'KIN_FOSTER'
    | 'LTF'
    | 'SGO_FC'
    | 'ADOPT'
    | 'ADOPT_FC'
    | 'EPP'
    | 'RESI'
    | 'SUPPORTED_16'
  /**
   * Such as "Jean, special guardianship".
   */
  title: string
  /**
   * The people this option would be with.
   *
   * @maxItems 10
   *
   * Items: One person.
   */
  people?: string[]
  /**
   * Is this a realistic option.
   */
  realistic: boolean
  /**
   * The reason, resting on an assessment.
   */
  reasonNotRealistic?: string
  /**
   * Who assessed it.
   *
   * @maxItems 10
   *
   * Items: One person.
   */
  assessedBy?: string[]
  /**
   * The date.
   */
  assessedOn?: string
  /**
   * The assessments.
   *
   * @maxItems 10
   *
   * Items: The document in the evidence register that shows this.
   */
  assessment?: string[]
  /**
   * In a few sentences.
   */
  assessmentConclusion?: string
  /**
   * One or two short phrases for the table.
   */
  gives?: string
  /**
   * One or two short phrases for the table.
   */
  costs?: string
  /**
   * In the child’s words where there are any.
   */
  childView?: string
  /**
   * Her view.
   */
  motherView?: string
  /**
   * His view.
   */
  fatherView?: string
  /**
   * Relatives, carers, the guardian.
   */
  otherViews?: string
  sources?: Sources
  /**
   * What is good about it for this child.
   */
  advantages?: string
  /**
   * What is hard about it for this child.
   */
  disadvantages?: string
  /**
   * What could go wrong.
   */
  risks?: string
  /**
   * What would make it work.
   */
  supportNeeded?: string
  /**
   * What was offered and what came of it.
   */
  supportOffered?: string
  /**
   * What it would mean for family time.
   */
  contact?: string
  /**
   * What it would mean for brothers and sisters.
   */
  siblings?: string
  /**
   * Ethnicity, culture, language, religion.
   */
  identity?: string
  /**
   * How soon it could happen.
   */
  timescale?: string
  /**
   * Who would have parental responsibility and how lasting it is.
   */
  legalSecurity?: string
  sixQuestions?: SixQuestionsForAnyHome
  /**
   * Research relied on.
   *
   * @maxItems 20
   */
  research?: Research[]
  /**
   * In a sentence or two.
   */
  conclusion?: string
}
/**
 * Each answered for this child.
 */
export interface SixQuestionsForAnyHome {
  belonging?: Answer
  relationship?: Answer
  needs?: Answer
  identity?: Answer
  endures?: Answer
  past?: Answer
}
/**
 * One work.
 */
export interface Research {
  /**
   * Author and title.
   */
  reference: string
  /**
   * The year.
   */
  year?: number
  /**
   * Why it matters here.
   */
  applies?: string
}
/**
 * Each part answered for this child.
 */
export interface WelfareChecklist {
  wishes?: Answer
  needs?: Answer
  life?: Answer
  characteristics?: Answer
  harm?: Answer
  relationships?: Answer
}
/**
 * One kind.
 */
export interface Support {
  /**
   * What.
   */
  what: string
  /**
   * For which need.
   */
  why?: string
  /**
   * Who gives or pays for it.
   */
  who?: string
  /**
   * From when and how long.
   */
  when?: string
  sources?: Sources
}
/**
 * What matters; not a wish list.
 */
export interface TheFamilyTheChildNeeds {
  account?: Answer
  /**
   * What cannot be done without.
   *
   * @maxItems 20
   *
   * Items: One thing.
   */
  essential?: string[]
  /**
   * What would be good.
   *
   * @maxItems 20
   *
   * Items: One thing.
   */
  welcome?: string[]
}
/**
 * What the agency’s workers recommend.
 */
export interface Recommendation {
  /**
   * The recommendation.
   */
  shouldBePlaced?: 'yes' | 'no'
  /**
   * In words.
   */
  text?: string
  /**
   * The merits of a placement order beside other orders.
   */
  order?: string
  /**
   * What is recommended.
   */
  contact?: string
}
/**
 * One signature.
 */
export interface Signature {
  /**
   * In what role.
   */
  role:
    'social-worker' | 'supervisor' | 'team-manager' | 'medical-adviser' | 'agency-adviser' | 'decision-maker'
  /**
   * The person.
   */
  person: string
  /**
   * The date.
   */
  on?: string
  /**
   * Hash of the content signed.
   */
  content?: string
}
/**
 * Only that it was given and when is ever printed.
 */
export interface LegalAdvice {
  /**
   * The date.
   */
  obtainedOn?: string
  /**
   * The legal adviser.
   */
  by?: string
  /**
   * Privileged: never printed.
   */
  text?: string
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * The decision-maker’s decision.
 */
export interface DecisionOfTheAgency {
  /**
   * The date.
   */
  on?: string
  /**
   * The decision-maker.
   */
  by?: string
  /**
   * What was decided.
   */
  outcome?: 'should-be-placed' | 'should-not-be-placed'
  /**
   * The decision-maker’s own reasons.
   */
  reasons?: string
  /**
   * What the decision-maker read.
   *
   * @maxItems 100
   *
   * Items: The document in the evidence register that shows this.
   */
  documents?: string[]
  /**
   * The version decided on.
   */
  reportVersion?: number
  /**
   * Whether later changes matter.
   */
  changesSince?: 'none' | 'not-material' | 'material'
  /**
   * The version of the report for which this was confirmed.
   */
  confirmedVersion?: number
  /**
   * Who confirmed that the changes are not material.
   */
  confirmedBy?: string
  /**
   * Who was told in writing, and when.
   *
   * @maxItems 20
   */
  notified?: Notice[]
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One notice.
 */
export interface Notice {
  /**
   * Who.
   */
  person: string
  /**
   * The date.
   */
  on: string
  /**
   * How.
   */
  how?: string
}
/**
 * The front sheet.
 */
export interface MattersForTheProceedings {
  parties?: Answer
  notNotified?: Answer
  under18?: Answer
  lacksCapacity?: Answer
  maintenance?: Answer
  otherCases?: Answer
}
/**
 * The proposed match.
 */
export interface Match {
  /**
   * The date.
   */
  proposedOn?: string
  /**
   * The date.
   */
  panelOn?: string
  /**
   * The date.
   */
  decidedOn?: string
  /**
   * Is it an early permanence home.
   */
  earlyPermanence?: boolean
  /**
   * The document in the evidence register that shows this.
   */
  evidence?: string
}
/**
 * One update.
 */
export interface Update {
  /**
   * The version.
   */
  version: number
  /**
   * The date.
   */
  on: string
  /**
   * In a sentence or two.
   */
  what: string
  /**
   * Who.
   */
  by?: string
}
/**
 * What goes into the child’s life story book.
 */
export interface LifeStory {
  band?: Band
  /**
   * How the child understands and reads, and who says so.
   */
  bandWhy?: string
  /**
   * Who chose the band.
   */
  bandBy?: string
  /**
   * The date.
   */
  bandOn?: string
  /**
   * Adoption, special guardianship and long-term fostering are told differently.
   */
  family?: 'adoption' | 'guardianship' | 'fostering'
  /**
   * The first name the child uses, without a last name.
   */
  name?: string
  /**
   * Such as "The story so far".
   */
  subtitle?: string
  cover?: Picture
  /**
   * The one person who answers for the book.
   */
  coordinator?: string
  /**
   * Everybody who gave memories, pictures or words.
   *
   * @maxItems 40
   */
  contributors?: Helper[]
  /**
   * People whose memories are missing, and why.
   *
   * @maxItems 20
   */
  notAsked?: NotAsked[]
  /**
   * The manager who read the whole book.
   */
  approvedBy?: string
  /**
   * The date.
   */
  approvedOn?: string
  /**
   * The parents or carers who bring the child up, before the child gets it.
   *
   * @maxItems 10
   */
  seenBy?: Reader[]
  /**
   * The first part of the book is due by then.
   */
  secondReviewOn?: string
  /**
   * The day the first part was given.
   */
  firstPartOn?: string
  /**
   * The day of the celebration hearing or ceremony; the day of the order where none is planned.
   */
  celebrationOn?: string
  /**
   * The day the book was complete.
   */
  completedOn?: string
  /**
   * The day it was handed over.
   */
  handedOverOn?: string
  /**
   * The reason, where a date was missed.
   */
  lateBecause?: string
  /**
   * What the child needs to be able to use the book, and what was made.
   *
   * @maxItems 10
   */
  accessibility?: Form[]
  /**
   * A label for each home of the chronology.
   *
   * @maxItems 40
   */
  stops?: HomeOnThePath[]
  /**
   * The pages, in the order in which they are told within each part.
   *
   * @maxItems 80
   */
  pages?: Page[]
  looks?: Looks
  /**
   * Everybody on the child’s tree, in the order in which they are drawn. Nobody is left out for being hard to explain.
   *
   * @maxItems 30
   */
  tree?: LeafOfTheTree[]
  feelings?: Feelings
  /**
   * Keepsakes.
   *
   * @maxItems 60
   */
  memoryBox?: Keepsake[]
  guide?: GuideForAdults
}
/**
 * A photograph, or a scene where there is no photograph or no consent.
 */
export interface Picture {
  /**
   * File name of the picture in the folder "assets".
   */
  asset?: string
  scene?: Scene
  /**
   * What the photograph shows, for readers who cannot see it. A scene has its own words.
   */
  alternative?: string
  /**
   * Who, where in general, when.
   */
  caption?: string
  /**
   * Everybody who can be seen and known in it.
   *
   * @maxItems 20
   *
   * Items: Somebody in the picture.
   */
  people?: string[]
  /**
   * The date; the year or the month alone where no more is known.
   */
  takenOn?: string
  consent?: Consent1
}
/**
 * A picture made of drawn parts.
 */
export interface Scene {
  /**
   * Shape of the picture.
   */
  shape: 'wide' | 'square' | 'tall'
  /**
   * Outdoors by day, outdoors by night, or indoors.
   */
  time: 'day' | 'night' | 'indoors'
  /**
   * What is in the picture, those farther away first.
   *
   * @minItems 1
   * @maxItems 40
   */
  parts: DrawnPart[]
  /**
   * What the picture shows, in words that are enough alone.
   */
  alternative: string
}
/**
 * One thing, animal or person in a scene. People are drawn only in colours that somebody chose: here, or once for the person in "Looks".
 */
export interface DrawnPart {
  /**
   * What it is.
   */
  part:
    | 'house'
    | 'flats'
    | 'bungalow'
    | 'hospital'
    | 'school'
    | 'church'
    | 'mosque'
    | 'temple'
    | 'tree'
    | 'bush'
    | 'flowers'
    | 'path'
    | 'pond'
    | 'sun'
    | 'moon'
    | 'cloud'
    | 'star'
    | 'rainbow'
    | 'bed'
    | 'table'
    | 'chair'
    | 'plate'
    | 'meal'
    | 'clock'
    | 'window'
    | 'lamp'
    | 'rug'
    | 'teddy'
    | 'ball'
    | 'blocks'
    | 'book'
    | 'kite'
    | 'bicycle'
    | 'swing'
    | 'boat'
    | 'cake'
    | 'candle'
    | 'letter'
    | 'memory-box'
    | 'rain-boots'
    | 'suitcase'
    | 'dog'
    | 'cat'
    | 'rabbit'
    | 'bird'
    | 'hands'
    | 'heart'
    | 'child'
    | 'adult'
    | 'baby'
    | 'newborn'
  /**
   * Middle of the part, in hundredths of the width of the picture.
   */
  x: number
  /**
   * Ground line of the part, in hundredths of the height of the picture. What stands on a table stands 54 hundredths of the table’s size higher than it.
   */
  y: number
  /**
   * At 1 most things are 100 points high, an adult 104, a child 78, a baby 46; a wide picture is 600 by 400 points, a square one 480 by 480, a tall one 450 by 600.
   */
  scale: number
  /**
   * Who this is; the part is left out for readers who may not know of them.
   */
  person?: string
  /**
   * Colour of skin, chosen by somebody who knows the person.
   */
  skin?:
    | 'pale'
    | 'fair'
    | 'peach'
    | 'golden'
    | 'olive'
    | 'tan'
    | 'light-brown'
    | 'brown'
    | 'dark-brown'
    | 'deep-brown'
  /**
   * Colour of hair, chosen by somebody who knows the person.
   */
  hair?: 'black' | 'dark-brown' | 'brown' | 'light-brown' | 'auburn' | 'ginger' | 'blonde' | 'grey' | 'white'
  /**
   * How the hair is worn, or covered.
   */
  hairstyle?:
    | 'short'
    | 'curls'
    | 'afro'
    | 'bob'
    | 'long'
    | 'bunches'
    | 'plaits'
    | 'bun'
    | 'shaved'
    | 'headscarf'
    | 'turban'
  /**
   * Colour of the clothes.
   */
  clothes?:
    | 'red'
    | 'coral'
    | 'orange'
    | 'yellow'
    | 'green'
    | 'teal'
    | 'blue'
    | 'navy'
    | 'purple'
    | 'pink'
    | 'brown'
    | 'grey'
    | 'cream'
  /**
   * Has a beard.
   */
  beard?: boolean
  /**
   * Wears glasses.
   */
  glasses?: boolean
  /**
   * Main colour of a thing, such as a roof or a ball.
   */
  colour?:
    | 'red'
    | 'coral'
    | 'orange'
    | 'yellow'
    | 'green'
    | 'teal'
    | 'blue'
    | 'navy'
    | 'purple'
    | 'pink'
    | 'brown'
    | 'grey'
    | 'cream'
  /**
   * Looks or goes the other way.
   */
  turned?: boolean
  /**
   * A child or an adult with one arm up.
   */
  waving?: boolean
  /**
   * A child or an adult with both hands before the body; what they hold is the next part, such as a newborn, a teddy or a book.
   */
  holding?: boolean
  /**
   * A child or an adult who sits in a wheelchair.
   */
  wheelchair?: boolean
}
/**
 * Who agreed that it may be shown, and when.
 */
export interface Consent1 {
  /**
   * Everybody who agreed.
   *
   * @minItems 1
   * @maxItems 10
   *
   * Items: Who agreed.
   */
  by: string[]
  /**
   * The date.
   */
  on: string
}
/**
 * One person and what they gave.
 */
export interface Helper {
  /**
   * Who.
   */
  person: string
  /**
   * Memories, pictures, words, keepsakes.
   */
  gave: string
  /**
   * The date.
   */
  on?: string
}
/**
 * One person.
 */
export interface NotAsked {
  /**
   * Who.
   */
  person: string
  reason: Answer
}
/**
 * One person.
 */
export interface Reader {
  /**
   * Who.
   */
  person: string
  /**
   * The date.
   */
  on: string
  /**
   * And what was changed.
   */
  said?: string
}
/**
 * One form.
 */
export interface Form {
  /**
   * Such as Braille, signs, easy words, large print, read aloud.
   */
  need: string
  /**
   * The date it was made.
   */
  madeOn?: string
  /**
   * What was made.
   */
  how?: string
}
/**
 * The label of one home on the path of homes.
 */
export interface HomeOnThePath {
  /**
   * The home of the chronology, by its id.
   */
  home: string
  /**
   * Such as "Gran’s house".
   */
  label: string
  /**
   * One short sentence, such as "You baked scones."
   */
  note?: string
  building: Building
}
/**
 * One page of the book: one idea, told for each age.
 */
export interface Page {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Where in the book it stands. The book begins and ends with the child’s life now.
   */
  part:
    | 'me'
    | 'family'
    | 'bridge'
    | 'born'
    | 'parent'
    | 'relatives'
    | 'heritage'
    | 'why'
    | 'fault'
    | 'helpers'
    | 'path'
    | 'home'
    | 'finding'
    | 'celebration'
    | 'touch'
    | 'known'
    | 'feelings'
    | 'ask'
    | 'future'
  /**
   * Whom the page is about, where it is about somebody.
   *
   * @maxItems 10
   *
   * Items: One person.
   */
  about?: string[]
  /**
   * The home of the chronology this page tells of, by its id.
   */
  home?: string
  /**
   * Chosen from the titles; it is never written here.
   */
  title?: string
  titles?: Titles
  /**
   * Chosen from the wordings; it is never written here.
   */
  words?: string
  versions?: Wordings
  held?: HeldBack
  heldBack?: HeldBack1
  picture?: Picture
  /**
   * The statements the words rest on. Only what is found or accepted is told as true.
   *
   * @maxItems 20
   *
   * Items: One statement.
   */
  statements?: string[]
  sources?: Sources
  /**
   * Pieces for the column beside the words.
   *
   * @maxItems 6
   */
  beside?: BesideTheWords[]
  /**
   * Somebody’s exact words; printed from age 8, and earlier where they are short and asked for.
   *
   * @maxItems 4
   */
  ownWords?: OwnWords[]
}
/**
 * The heading for each age. Band A has none.
 */
export interface Titles {
  /**
   * A few plain words.
   */
  B?: string
  /**
   * A few plain words.
   */
  C?: string
  /**
   * A few plain words.
   */
  D?: string
}
/**
 * The same page, told for each age. A wording may be simpler; it never says otherwise.
 */
export interface Wordings {
  /**
   * At most 14 words, in sentences of at most 8.
   */
  A?: string
  /**
   * At most 40 words, in sentences of at most 10.
   */
  B?: string
  /**
   * At most 110 words, in sentences of at most 14.
   */
  C?: string
  /**
   * At most 260 words, in sentences of at most 18.
   */
  D?: string
}
/**
 * Why this page is not told at this age, and from when it is.
 */
export interface HeldBack {
  until: Band
  /**
   * Why, in a sentence the child could read one day.
   */
  reason: string
  /**
   * Who decided.
   */
  decidedBy: string
  /**
   * The date.
   */
  on?: string
}
/**
 * For each age at which the page is not told.
 */
export interface HeldBack1 {
  A?: HeldBack
  B?: HeldBack
  C?: HeldBack
}
/**
 * A short piece in the column beside the words, such as words to know, or from your papers.
 */
export interface BesideTheWords {
  /**
   * Chosen from the titles; it is never written here.
   */
  title?: string
  titles: Titles
  /**
   * Chosen from the wordings; it is never written here.
   */
  text?: string
  versions: Wordings
  sources?: Sources
}
/**
 * How one person looks in drawn pictures; never inferred from anything.
 */
export interface Look {
  /**
   * Who this is.
   */
  person: string
  /**
   * Colour of skin, chosen by somebody who knows the person.
   */
  skin:
    | 'pale'
    | 'fair'
    | 'peach'
    | 'golden'
    | 'olive'
    | 'tan'
    | 'light-brown'
    | 'brown'
    | 'dark-brown'
    | 'deep-brown'
  /**
   * Colour of hair, chosen by somebody who knows the person.
   */
  hair: 'black' | 'dark-brown' | 'brown' | 'light-brown' | 'auburn' | 'ginger' | 'blonde' | 'grey' | 'white'
  /**
   * How the hair is worn, or covered.
   */
  hairstyle?:
    | 'short'
    | 'curls'
    | 'afro'
    | 'bob'
    | 'long'
    | 'bunches'
    | 'plaits'
    | 'bun'
    | 'shaved'
    | 'headscarf'
    | 'turban'
  /**
   * Colour of the clothes.
   */
  clothes:
    | 'red'
    | 'coral'
    | 'orange'
    | 'yellow'
    | 'green'
    | 'teal'
    | 'blue'
    | 'navy'
    | 'purple'
    | 'pink'
    | 'brown'
    | 'grey'
    | 'cream'
  /**
   * Has a beard.
   */
  beard?: boolean
  /**
   * Wears glasses.
   */
  glasses?: boolean
  /**
   * Somebody who knows the person.
   */
  chosenBy?: string
}
/**
 * One person of the child’s family tree.
 */
export interface LeafOfTheTree {
  /**
   * Who this is.
   */
  person: string
  /**
   * Roots are the family the child came from, branches the family the child lives with, low branches brothers and sisters who live elsewhere.
   */
  place: 'roots' | 'branches' | 'low'
  /**
   * Chosen from the names; it is never written here.
   */
  name?: string
  names: Names
  /**
   * Such as "your birth mum".
   */
  note?: string
}
/**
 * What the book calls them at each age.
 */
export interface Names {
  /**
   * Such as "Mummy Rowan".
   */
  A?: string
  /**
   * Such as "Mummy Rowan".
   */
  B?: string
  /**
   * Such as "Mummy Rowan".
   */
  C?: string
  /**
   * Such as "Mummy Rowan".
   */
  D?: string
}
/**
 * Faces of feelings, none marked good or bad.
 */
export interface Feelings {
  /**
   * Which feelings; at least five are drawn, and an empty circle.
   *
   * @maxItems 11
   *
   * Items: One feeling.
   */
  labels: (
    | 'happy'
    | 'sad'
    | 'cross'
    | 'worried'
    | 'mixed up'
    | 'quiet'
    | 'excited'
    | 'scared'
    | 'loved'
    | 'tired'
    | 'missing someone'
    | 'proud'
  )[]
}
/**
 * One thing in the memory box.
 */
export interface Keepsake {
  /**
   * Such as "the yellow hat you came home from hospital in".
   */
  what: string
  /**
   * Who gave it.
   */
  from?: string
  /**
   * Who looks after it now.
   */
  keptBy?: string
  /**
   * When it was handed over.
   */
  givenOn?: string
  /**
   * In a sentence for the child.
   */
  note?: string
  sources?: Sources
}
/**
 * A paper of its own for those who bring the child up.
 */
export interface GuideForAdults {
  /**
   * How to read it together.
   */
  use?: string
  /**
   * And an answer that is true.
   *
   * @maxItems 20
   */
  questions?: Question[]
  /**
   * What the child may show, and what helps.
   */
  signs?: string
  /**
   * For each band still to come.
   *
   * @maxItems 8
   */
  steps?: NextStep[]
  /**
   * What is kept, where and how to ask for it.
   */
  records?: string
  /**
   * Who helps, and with what.
   *
   * @maxItems 12
   */
  contacts?: Contact[]
  /**
   * Facts the parents or carers know and the book does not tell yet.
   *
   * @maxItems 20
   */
  notInBook?: Fact[]
  /**
   * What the child calls everyone, and why.
   */
  names?: string
  /**
   * What may be shared, and what not.
   */
  photographs?: string
  /**
   * How to go on with the book.
   */
  updating?: string
}
/**
 * One question.
 */
export interface Question {
  /**
   * In a child’s words.
   */
  question: string
  /**
   * What to say.
   */
  answer: string
}
/**
 * What can be told next.
 */
export interface NextStep {
  band: Band
  /**
   * In plain words for the parents or carers.
   */
  words: string
}
/**
 * One service or person.
 */
export interface Contact {
  /**
   * The service or the person’s role.
   */
  who: string
  /**
   * What they help with.
   */
  what: string
  /**
   * The number.
   */
  phone?: string
}
/**
 * One fact.
 */
export interface Fact {
  /**
   * In plain words.
   */
  what: string
  /**
   * The reason.
   */
  why: string
  /**
   * Such as "from about 12, with help".
   */
  from?: string
  /**
   * The statement it rests on.
   */
  statement?: string
}
/**
 * Letters to the child, and about the child to others.
 */
export interface Letters {
  laterLife?: LaterLifeLetter
  /**
   * About a decision or a move. The newest is printed.
   *
   * @maxItems 30
   */
  toChild?: LetterToTheChild[]
  /**
   * For each parent. The newest is printed.
   *
   * @maxItems 20
   */
  parentSummaries?: SummaryForAParent[]
  /**
   * For each recipient. The newest is printed.
   *
   * @maxItems 60
   */
  covering?: CoveringLetter[]
}
/**
 * A letter to the child from the social worker, kept by the parents until the child is ready for it. One letter for one child.
 */
export interface LaterLifeLetter {
  /**
   * The social worker who writes as “I”.
   */
  author?: string
  /**
   * Whether the author knew the child at the time the letter tells of.
   */
  knewChild?: boolean
  /**
   * Where the author did not know the child: the words of people who did.
   *
   * @maxItems 10
   */
  knew?: OwnWords[]
  /**
   * Counts up each time the letter is put right.
   */
  version?: number
  /**
   * The date the letter bears.
   */
  writtenOn?: string
  /**
   * The colleague who read the whole letter before it was sent.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
  /**
   * The name the child used when the author knew the child: the letter begins with it.
   */
  nameThen?: string
  /**
   * The child’s name after adoption. It is printed only where it is recorded who agreed.
   */
  nameNow?: string
  name?: Answer
  introduction?: Answer
  born?: Answer
  mother?: Answer
  father?: Answer
  siblings?: Answer
  relatives?: Answer
  heritage?: Answer
  before?: Answer
  /**
   * The statements of the file that the letter tells. The agency’s copy shows their standing.
   *
   * @maxItems 40
   *
   * Items: One statement, found or accepted.
   */
  statements?: string[]
  help?: Answer
  decisions?: Answer
  judgment?: OwnWords
  /**
   * Words of the parents chosen for this letter. Where there are none, the words recorded with each parent are printed.
   *
   * @maxItems 10
   */
  parentsWords?: OwnWords[]
  /**
   * A parent whose views could not be had, and what was tried, told to the child.
   *
   * @maxItems 4
   */
  notHeard?: NotHeard[]
  homes?: Answer
  chosen?: Answer
  farewell?: Answer
  touch?: Answer
  feelings?: Answer
  unknown?: Answer
  findOut?: Answer
  /**
   * Written to the child. 19 of 19.
   */
  closing?: string
  /**
   * What lies in the envelope, also letters and words that the birth family gave.
   *
   * @maxItems 20
   */
  enclosures?: Enclosure[]
  sent?: Sent
}
/**
 * One parent.
 */
export interface NotHeard {
  /**
   * Whose views are missing.
   */
  person: string
  /**
   * Told to the child.
   */
  text: string
  sources?: Sources
}
/**
 * One thing.
 */
export interface Enclosure {
  /**
   * Such as a letter, a photograph, a recording.
   */
  what: string
  /**
   * Who gave it.
   */
  from?: string
}
/**
 * When the letter was given to the parents, and where its copies are.
 */
export interface Sent {
  /**
   * The date.
   */
  on?: string
  /**
   * The parents who keep it.
   *
   * @maxItems 4
   *
   * Items: One of the parents.
   */
  to?: string[]
  /**
   * Who gave it.
   */
  by?: string
  /**
   * Where copies are kept.
   *
   * @maxItems 6
   *
   * Items: One place.
   */
  copies?: ('case-record' | 'contact-file' | 'adoption-support')[]
  /**
   * The reason, where the date was missed.
   */
  lateBecause?: string
}
/**
 * One letter: what was decided or what will happen, why, what comes next, and whom to ask.
 */
export interface LetterToTheChild {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * What the letter is about.
   */
  about: 'decision' | 'move' | 'contact' | 'review'
  /**
   * The date the letter bears.
   */
  on: string
  /**
   * The day of the decision it tells.
   */
  decidedOn?: string
  /**
   * The record of what it tells.
   */
  evidence?: string
  band?: Band
  /**
   * Who writes as “I”, or signs.
   */
  author?: string
  /**
   * Who is there when the child gets it. A letter is never the first a child hears of something.
   *
   * @maxItems 5
   *
   * Items: One person.
   */
  toldWith?: string[]
  /**
   * The name the child uses.
   */
  greeting?: string
  picture?: Picture
  told?: WordsForEachAge
  why?: WordsForEachAge
  next?: WordsForEachAge
  ask?: WordsForEachAge
  /**
   * The people the letter names.
   *
   * @maxItems 6
   *
   * Items: One person.
   */
  askWho?: string[]
  /**
   * The day the child got it.
   */
  givenOn?: string
  /**
   * What the child said or did, in the child’s own way.
   */
  childSaid?: string
}
/**
 * The same thing, told for each age. Another age may be told less; it is never told otherwise.
 */
export interface WordsForEachAge {
  /**
   * Chosen from the wordings; it is never written here.
   */
  words?: string
  versions: Wordings1
  sources?: Sources
  picture?: Picture
}
/**
 * The same facts for each age that has them.
 */
export interface Wordings1 {
  /**
   * Sentences of at most 8 words.
   */
  A?: string
  /**
   * Sentences of at most 10 words.
   */
  B?: string
  /**
   * Sentences of at most 14 words.
   */
  C?: string
  /**
   * Sentences of at most 18 words.
   */
  D?: string
}
/**
 * What no other field holds, in plain words, for one parent. Only that parent reads it.
 */
export interface SummaryForAParent {
  /**
   * The parent.
   */
  person: string
  /**
   * The date the summary bears.
   */
  on: string
  /**
   * The social worker.
   */
  author?: string
  /**
   * What happened last, and why this comes now.
   */
  opening?: string
  /**
   * The plan in plain words.
   */
  plan?: string
  /**
   * The decision and the reasons in plain words, fairly, without blame.
   */
  decided?: string
  /**
   * What this parent said and wished, and what was done with it.
   */
  said?: string
  /**
   * Each thing this parent can do, by when, and who helps.
   *
   * @maxItems 12
   */
  steps?: Step[]
  /**
   * People on the parent’s side: an advocate, a solicitor, a counsellor.
   *
   * @maxItems 8
   */
  helpers?: Helper1[]
  /**
   * What happens next, and when.
   *
   * @maxItems 12
   */
  next?: Next[]
  /**
   * A few words.
   */
  closing?: string
  /**
   * The language it was also given in, where that is not English.
   */
  language?: string
  explained?: Explained
  sources?: Sources
}
/**
 * One thing.
 */
export interface Step {
  /**
   * In plain words.
   */
  what: string
  /**
   * The last day, where there is one.
   */
  by?: string
  /**
   * Where there is no last day.
   */
  when?: string
  /**
   * Who helps with it.
   */
  who?: string
}
/**
 * One person or service.
 */
export interface Helper1 {
  /**
   * What they are.
   */
  kind: 'advocate' | 'solicitor' | 'counsellor' | 'interpreter' | 'support' | 'social-worker' | 'other'
  /**
   * A name, a service, or how to find one.
   */
  who: string
  /**
   * What they can do for this parent.
   */
  what?: string
  /**
   * A number that may be given.
   */
  phone?: string
}
/**
 * One thing.
 */
export interface Next {
  /**
   * A date or a time.
   */
  when: string
  /**
   * In plain words.
   */
  what: string
}
/**
 * When and how it was gone through with the parent.
 */
export interface Explained {
  /**
   * The date.
   */
  on?: string
  /**
   * Who did.
   */
  by?: string
  /**
   * In person, with an interpreter, with an advocate.
   */
  how?: string
}
/**
 * What lies on top in one envelope for one recipient. The whole envelope obeys the recipient’s limits.
 */
export interface CoveringLetter {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * What kind of recipient.
   */
  to: 'court' | 'birth-parent' | 'adopters' | 'carers' | 'panel' | 'independent-agency' | 'adult-adoptee'
  /**
   * The recipient, where it is a person of the file. A parent’s letter is seen by that parent alone.
   */
  person?: string
  /**
   * The recipient, where it is not a person of the file, such as a court office.
   */
  toText?: string
  /**
   * The date the letter bears.
   */
  on: string
  /**
   * Who sends it.
   */
  signedBy?: string
  /**
   * What the recipient should know: why this comes now, and what to do with it.
   */
  note?: string
  /**
   * Every paper in the envelope.
   *
   * @maxItems 30
   */
  encloses?: Enclosure1[]
  /**
   * Such as who may be shown it, or that it comes back.
   */
  back?: string
  /**
   * The second person, who looked at the recipient and at every page of the envelope.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
  /**
   * The date.
   */
  sentOn?: string
  /**
   * How it went.
   */
  how?: 'hand' | 'post' | 'portal' | 'secure'
  /**
   * The day the recipient confirmed it.
   */
  receiptOn?: string
}
/**
 * One paper.
 */
export interface Enclosure1 {
  /**
   * Its name, such as “Child’s permanence report, version 7”.
   */
  what: string
  /**
   * For whom this copy was made.
   */
  copy:
    | 'court'
    | 'birth-parent'
    | 'adopters'
    | 'carers'
    | 'panel'
    | 'independent-agency'
    | 'adult-adoptee'
    | 'child'
    | 'anybody'
  /**
   * How many pages.
   */
  pages?: number
  /**
   * Where it is a paper of the evidence register.
   */
  document?: string
}
/**
 * How the child is made known to families who may be right. Written for this, in words that identify nobody.
 */
export interface Profile {
  /**
   * A name that is not the child’s, unless the agency may use the child’s own.
   */
  name?: string
  publicity?: AuthorityToMakeTheChildKnown
  /**
   * One true, warm sentence.
   */
  headline?: string
  /**
   * Who this child is: likes, dislikes, funny things.
   */
  about?: string
  /**
   * Who knows the child and says this.
   */
  aboutBy?: string
  /**
   * How a day goes: food, play, sleep.
   */
  day?: string
  /**
   * Known, possible and not known, in plain words.
   */
  health?: string
  healthAgreed?: AgreedByTheMedicalAdviser
  /**
   * The kind of nursery or school, never its name.
   */
  learning?: string
  /**
   * What you might see, and what helps.
   */
  feelings?: string
  /**
   * Without names, places or details of offences.
   */
  story?: string
  /**
   * Ethnicity, language, faith; what is hoped for, without shutting anybody out.
   */
  heritage?: string
  /**
   * Together or apart, and how they stay in touch.
   */
  siblings?: string
  /**
   * Whom the child is to live with.
   */
  group?: 'alone' | 'together'
  /**
   * What is proposed, with whom in general.
   */
  contact?: string
  /**
   * What the family will be given.
   */
  support?: string
  /**
   * What cannot be done without.
   *
   * @maxItems 10
   */
  essential?: Essential[]
  /**
   * What would be good.
   *
   * @maxItems 10
   */
  welcome?: WouldBeLovely[]
  /**
   * Distances to keep, never place names.
   *
   * @maxItems 6
   *
   * Items: Such as “not within 20 miles of the present area”.
   */
  away?: string[]
  photograph?: Photograph1
  /**
   * Each need of the report, and in which section the profile says it.
   *
   * @maxItems 60
   */
  covers?: NeedTold[]
  rarity?: CouldTheseDetailsTogetherIdentifyTheChild
  /**
   * That each parent knows of family finding, and what they say.
   *
   * @maxItems 6
   */
  told?: Parent1[]
  /**
   * A role and a number, not a team’s address.
   */
  worker?: string
  source?: MadeFrom
  /**
   * The date.
   */
  updatedOn?: string
  /**
   * The date.
   */
  expiresOn?: string
  /**
   * The manager.
   */
  approvedBy?: string
  /**
   * The date.
   */
  approvedOn?: string
  /**
   * Who wrote it.
   *
   * @maxItems 6
   *
   * Items: By its id.
   */
  writtenBy?: string[]
}
/**
 * What allows it, and how far.
 */
export interface AuthorityToMakeTheChildKnown {
  /**
   * The widest level allowed.
   */
  level?: 'early' | 'approved-adopters' | 'exchange' | 'enquirers'
  /**
   * Every level that is allowed.
   *
   * @maxItems 4
   *
   * Items: One level.
   */
  levels: ('early' | 'approved-adopters' | 'exchange' | 'enquirers')[]
  /**
   * What allows it.
   */
  authority: 'manager' | 'consent' | 'court' | 'placement-order'
  /**
   * The date.
   */
  on?: string
  /**
   * Who decided in the agency.
   */
  by?: string
  /**
   * Shows it.
   */
  evidence?: string
}
/**
 * Who agreed the wording and when.
 */
export interface AgreedByTheMedicalAdviser {
  /**
   * The medical adviser.
   */
  by?: string
  /**
   * The date.
   */
  on?: string
}
/**
 * One thing, and why it matters for this child.
 */
export interface Essential {
  /**
   * In a few words.
   */
  what: string
  /**
   * The reason in this child’s case; it is not printed for families.
   */
  why?: string
}
/**
 * One thing, and why it matters for this child.
 */
export interface WouldBeLovely {
  /**
   * In a few words.
   */
  what: string
  /**
   * The reason in this child’s case; it is not printed for families.
   */
  why?: string
}
/**
 * A recent one that shows nothing of where.
 */
export interface Photograph1 {
  /**
   * A file in the folder assets.
   */
  asset: string
  /**
   * In words.
   */
  alternative: string
  /**
   * In general.
   */
  caption?: string
  /**
   * The date.
   */
  takenOn?: string
  /**
   * Consent or authority to use it for this.
   */
  authority?: string
  /**
   * Who looked for badges, signs and landmarks.
   */
  checkedBy?: string
}
/**
 * One need.
 */
export interface NeedTold {
  /**
   * The code of one of the child’s needs. It is never printed.
   */
  need: string
  /**
   * Where the profile says it.
   */
  section: string
}
/**
 * Somebody who knows the area has asked.
 */
export interface CouldTheseDetailsTogetherIdentifyTheChild {
  /**
   * How many children in the area could be meant.
   */
  answer?: 'many' | 'few'
  /**
   * Who looked.
   */
  by?: string
  /**
   * The date.
   */
  on?: string
}
/**
 * One parent.
 */
export interface Parent1 {
  /**
   * The parent.
   */
  person: string
  /**
   * The date.
   */
  on?: string
  /**
   * In short.
   */
  says?: string
}
/**
 * The report it was made from.
 */
export interface MadeFrom {
  /**
   * Its name.
   */
  document?: string
  /**
   * Of the report.
   */
  version?: number
}
/**
 * What the referral for long-term fostering asks beyond the report.
 */
export interface LongTermFostering {
  referral?: Referral
  penPicture?: PenPicture
  whyLookedAfter?: Answer
  everyday?: EverydayLife
  health?: Health2
  education?: School
  friendships?: Answer
  triggers?: Answer
  foodAndFaith?: Answer
  /**
   * Each risk, with its size.
   *
   * @maxItems 30
   */
  risks?: Risk[]
  risksNone?: NoRiskKnown
  saferCaring?: Answer
  presentCarers?: PresentCarers
  familyTimeAccount?: Answer
  wishes?: WhatTheChildSays
  location?: Answer
  otherChildren?: Answer
  shortStays?: Answer
  finance?: Answer
  stayingPut?: Answer
  /**
   * Everyday decisions, and who makes each.
   *
   * @maxItems 40
   */
  delegation?: Decision[]
  delegationViews?: Answer
  /**
   * The day the list was agreed.
   */
  delegationOn?: string
  lifelongLinks?: LifelongLinks
  important?: WhoIsImportant
  lifeStory?: Answer
  /**
   * Work with the child before a move, done and planned.
   *
   * @maxItems 40
   */
  preparation?: Step1[]
  familyFinding?: LookingForCarers
}
/**
 * Who asks for a long-term home, whom they ask and on whose authority.
 */
export interface Referral {
  /**
   * The date of the referral.
   */
  on?: string
  /**
   * Who makes the referral and answers questions about it.
   */
  by?: string
  /**
   * The service that is asked to look for carers.
   */
  to?: string
  /**
   * The team of the child’s social worker.
   */
  team?: string
  /**
   * Who answers for the referral.
   */
  manager?: string
  /**
   * Who chairs the child’s reviews.
   */
  reviewingOfficer?: string
  /**
   * Who speaks for the child’s education.
   */
  virtualSchool?: string
  /**
   * The panel or meeting that agreed long-term fostering as the plan.
   */
  forum?: string
  /**
   * The date of that panel or meeting.
   */
  agreedOn?: string
  /**
   * The minutes of that panel or meeting.
   */
  agreedEvidence?: string
  /**
   * The day the money was agreed.
   */
  fundingOn?: string
  /**
   * Who agreed it, and for what.
   */
  fundingBy?: string
  /**
   * When the child needs the home, and why then.
   */
  neededBy?: string
}
/**
 * Who this child is, in about 200 words, strengths first; it names nobody else.
 */
export interface PenPicture {
  /**
   * For a reader who has two minutes.
   */
  text?: string
  sources?: Sources
}
/**
 * What a day asks of the child and of carers, beyond the day described.
 */
export interface EverydayLife {
  independence?: Answer
  food?: Answer
  hairAndSkin?: Answer
  money?: Answer
  things?: Answer
  firstWeeks?: Answer
}
/**
 * What carers must know of the child’s health, beyond the papers.
 */
export interface Health2 {
  state?: Answer
  history?: Answer
  effect?: Answer
  arrangements?: Answer
  changes?: Answer
  carersPart?: Answer
  /**
   * The date of the last health assessment.
   */
  assessedOn?: string
  /**
   * The last health assessment.
   */
  evidence?: string
}
/**
 * What carers must know of school, beyond the record.
 */
export interface School {
  attendance?: Answer
  achievements?: Answer
  planSays?: Answer
  changes?: Answer
  carersPart?: Answer
}
/**
 * One thing that could hurt the child or somebody else, as it is now.
 */
export interface Risk {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id?: string
  /**
   * What kind of risk.
   */
  kind:
    | 'missing'
    | 'exploitation'
    | 'online'
    | 'self-harm'
    | 'anger'
    | 'substances'
    | 'fire'
    | 'sexual'
    | 'family'
    | 'allegation'
    | 'health'
    | 'other'
  /**
   * Whether it is a risk now.
   */
  current: 'yes' | 'watch' | 'past'
  /**
   * When it last happened.
   */
  lastOn?: string
  /**
   * What is known, with its size: neither more nor less.
   */
  what: string
  /**
   * What is done, by whom; what the child does.
   */
  mitigation?: string
  /**
   * What the child says about it.
   */
  tells?: string
  /**
   * Who last looked at this risk.
   */
  reviewedBy?: string
  /**
   * The date.
   */
  reviewedOn?: string
  sources?: Sources
}
/**
 * Who looked, when, and at what.
 */
export interface NoRiskKnown {
  /**
   * The records read and people asked.
   */
  text?: string
  /**
   * Who looked.
   */
  by?: string
  /**
   * The date.
   */
  on?: string
}
/**
 * Whether the carers the child lives with want to be considered, and what they said.
 */
export interface PresentCarers {
  account?: Answer
  /**
   * The day they were asked whether they want to be considered.
   */
  askedOn?: string
  /**
   * Who asked them.
   */
  askedBy?: string
  /**
   * What they answered.
   */
  answer?: 'yes' | 'no' | 'undecided'
  /**
   * The day of their answer.
   */
  answeredOn?: string
  /**
   * Their reasons, fairly put.
   */
  reason?: string
  after?: Answer
  sources?: Sources
}
/**
 * What the child says about a long-term home.
 */
export interface WhatTheChildSays {
  stay?: Answer
  family?: Answer
  school?: Answer
  carers?: Answer
  /**
   * The day an advocate was offered.
   */
  advocateOn?: string
  /**
   * Whether the child wanted one.
   */
  advocate?: string
}
/**
 * One everyday decision and who makes it.
 */
export interface Decision {
  /**
   * Such as “A night at a friend’s house”.
   */
  what: string
  /**
   * Who decides.
   */
  who: 'carer' | 'carer-told' | 'authority' | 'parent' | 'together' | 'child'
  /**
   * Conditions, and whom to tell.
   */
  note?: string
}
/**
 * Whether people who matter are looked for with the child, and what came of it.
 */
export interface LifelongLinks {
  /**
   * What was decided.
   */
  decision?: 'offered' | 'declined' | 'later' | 'not-offered'
  /**
   * The date.
   */
  on?: string
  /**
   * Who does the work.
   */
  coordinator?: string
  account?: Answer
  /**
   * The day the people met.
   */
  meetingOn?: string
  /**
   * The record of what was promised.
   */
  evidence?: string
}
/**
 * The people and pets who matter to the child, as the child sees it.
 */
export interface WhoIsImportant {
  /**
   * The date.
   */
  on?: string
  /**
   * Who chose the lines.
   */
  chosenBy?: 'child' | 'adult'
  /**
   * The worker the child drew it with.
   */
  with?: string
  /**
   * Everybody the child named, in the child’s order.
   *
   * @minItems 1
   * @maxItems 40
   */
  people: SomebodyWhoMatters[]
}
/**
 * A person or a pet.
 */
export interface SomebodyWhoMatters {
  /**
   * Who this is.
   */
  person?: string
  /**
   * Where they are not in this file: a pet, or a friend by first name.
   */
  name?: string
  /**
   * Such as "brother, same home" or "the dog".
   */
  note?: string
  /**
   * Which part of the child’s life.
   */
  group: 'family' | 'home' | 'school' | 'other'
  /**
   * What there is between them, as the child sees it.
   */
  tie: 'very-close' | 'gets-on-well' | 'not-often' | 'can-be-hard' | 'no-longer-seen'
}
/**
 * One piece of work with the child before a move.
 */
export interface Step1 {
  /**
   * The date, or by when.
   */
  on?: string
  /**
   * Whether it is done.
   */
  state: 'done' | 'under-way' | 'planned'
  /**
   * What was or will be done, and what the child made of it.
   */
  what: string
  /**
   * Who does it.
   */
  by?: string
  sources?: Sources
}
/**
 * Where carers were looked for and what came of it.
 */
export interface LookingForCarers {
  /**
   * The date.
   */
  startedOn?: string
  account?: Answer
  /**
   * Each family thought of; in words that identify nobody.
   *
   * @maxItems 40
   */
  approaches?: CarersThoughtOf[]
  /**
   * Each time the search was looked at again.
   *
   * @maxItems 40
   */
  reviews?: Review[]
}
/**
 * One family.
 */
export interface CarersThoughtOf {
  /**
   * The date.
   */
  on?: string
  /**
   * In words that identify nobody.
   */
  who: string
  /**
   * What happened, and why.
   */
  outcome: string
}
/**
 * One review.
 */
export interface Review {
  /**
   * The date.
   */
  on: string
  /**
   * What had happened.
   */
  found?: string
  /**
   * What to do next.
   */
  next?: string
  /**
   * Who led it.
   */
  by?: string
  sources?: Sources
}
/**
 * How the needs of this child and what these carers can offer were set side by side.
 */
export interface Matching {
  /**
   * The number of this report.
   */
  version?: number
  /**
   * The date of the report.
   */
  on?: string
  /**
   * The child’s worker and the carers’ worker.
   *
   * @maxItems 6
   *
   * Items: One of them.
   */
  writtenBy?: string[]
  /**
   * The carers proposed, where this file names them.
   *
   * @maxItems 6
   *
   * Items: One of them.
   */
  carers?: string[]
  /**
   * The search, and how this family came into view.
   */
  how?: string
  why?: Answer
  /**
   * One row for each need.
   *
   * @maxItems 40
   */
  needs?: NeedBesideWhatIsOffered[]
  strengths?: Answer
  risks?: Answer
  /**
   * Without names.
   *
   * @maxItems 20
   */
  alternatives?: AnotherFamilyConsidered[]
  /**
   * Each person’s own.
   *
   * @maxItems 40
   */
  views?: View1[]
  /**
   * Each with its date and evidence.
   *
   * @maxItems 12
   */
  conditions?: Condition[]
  /**
   * Child, parents and carers.
   *
   * @maxItems 20
   */
  confirmations?: Confirmation[]
  /**
   * What they think, and what it will mean for them.
   *
   * @maxItems 30
   */
  others?: SomebodyElseInTheHome[]
  impact?: Answer
  /**
   * Each with its date and receipt.
   *
   * @maxItems 40
   */
  given?: PaperGivenToTheCarers[]
  /**
   * Each with its date.
   *
   * @maxItems 40
   */
  told?: NeedTheCarersWereToldOf[]
  /**
   * With the carers, in order.
   *
   * @maxItems 30
   */
  meetings?: Meeting[]
  carersViews?: TheCarersViews
  /**
   * What they said or wrote about this child.
   *
   * @maxItems 10
   */
  carersWords?: OwnWords[]
  untilGrown?: TheCarersAgreement
  supportAssessment?: Answer
  /**
   * The one worker, and until when.
   */
  supportWorker?: string
  responsibility?: Answer
  report?: AdoptionPlacementReport
  /**
   * Of the report on the match.
   *
   * @maxItems 12
   */
  signatures?: Signature1[]
  decision?: DecisionAboutTheMatch
  plan?: PlacementPlan
}
/**
 * One need, what these carers bring to it, and what is still missing.
 */
export interface NeedBesideWhatIsOffered {
  /**
   * The code of one of the child’s needs. It is never printed.
   */
  need?: string
  /**
   * A need that is not among the child’s needs, such as "to stay at the same school".
   */
  words?: string
  /**
   * A match is not safe unless this is met or planned for.
   */
  essential?: boolean
  /**
   * Codes of what the carers’ file says they can offer; their dated examples are printed. They are never printed themselves.
   *
   * @maxItems 20
   *
   * Items: One code.
   */
  offers?: string[]
  /**
   * What has happened with this child, with dates: not adjectives.
   */
  evidence?: string
  sources?: Sources
  /**
   * Plainly. "Nothing" is an answer.
   */
  gap?: string
  /**
   * Who does what, and by when.
   */
  met?: string
}
/**
 * Told without names.
 */
export interface AnotherFamilyConsidered {
  /**
   * Such as "a couple in the north of the region".
   */
  who: string
  /**
   * The date or month.
   */
  on?: string
  /**
   * What spoke for them.
   */
  why?: string
  /**
   * What spoke against, for this child; or who withdrew.
   */
  whyNot?: string
  sources?: Sources
}
/**
 * What one person thinks of the match.
 */
export interface View1 {
  /**
   * On whose side.
   */
  as:
    | 'child'
    | 'parent'
    | 'relative'
    | 'present-carer'
    | 'carer'
    | 'fostering-service'
    | 'adoption-service'
    | 'home-service'
    | 'iro'
    | 'guardian'
    | 'school'
    | 'health'
    | 'other'
  /**
   * Who.
   */
  person?: string
  /**
   * The date.
   */
  on?: string
  /**
   * Who asked.
   */
  by?: string
  text?: Answer
}
/**
 * Something that must be done before a child is placed for the long term.
 */
export interface Condition {
  /**
   * Which condition.
   */
  which: 'ability' | 'plan' | 'child' | 'reviewing-officer' | 'parents' | 'service'
  /**
   * The date.
   */
  on?: string
  /**
   * What was done, and what came of it.
   */
  how?: string
  /**
   * Who did it.
   */
  by?: string
  sources?: Sources
}
/**
 * Somebody told that this is a home until the child is grown up.
 */
export interface Confirmation {
  /**
   * Who was told.
   */
  person: string
  /**
   * The date.
   */
  on?: string
  /**
   * Such as "in writing, and read with her".
   */
  how?: string
  sources?: Sources
}
/**
 * What it means for them.
 */
export interface SomebodyElseInTheHome {
  /**
   * The code of the person in the carers’ file. It is never printed.
   */
  member?: string
  /**
   * Such as "Isaac, 16, their son".
   */
  who: string
  /**
   * The date.
   */
  on?: string
  view?: Answer
  effect?: Answer
}
/**
 * One document, given so that they can know the child.
 */
export interface PaperGivenToTheCarers {
  /**
   * Such as "Child’s permanence report, version 7".
   */
  document: string
  /**
   * The report itself, and not another paper.
   */
  report?: boolean
  /**
   * The version given.
   */
  version?: number
  /**
   * The whole of the adopters’ copy, with nothing left out of it.
   */
  whole?: boolean
  /**
   * Such as "both adopters".
   */
  to?: string
  /**
   * The date.
   */
  on: string
  /**
   * Who gave it.
   */
  by?: string
  /**
   * When they signed that they had it.
   */
  receiptOn?: string
  /**
   * Where it is in the register.
   */
  evidence?: string
}
/**
 * One need, explained and talked through.
 */
export interface NeedTheCarersWereToldOf {
  /**
   * The code of one of the child’s needs. It is never printed.
   */
  need: string
  /**
   * The date.
   */
  on: string
  /**
   * Who explained it.
   */
  by?: string
  /**
   * Such as "at the meeting with the psychologist".
   */
  how?: string
}
/**
 * One meeting about the match.
 */
export interface Meeting {
  /**
   * The date.
   */
  on: string
  /**
   * Such as "child appreciation day".
   */
  what: string
  /**
   * In words.
   */
  who?: string
  /**
   * In short.
   */
  account?: string
  sources?: Sources
}
/**
 * Of the placement and of what is proposed.
 */
export interface TheCarersViews {
  placement?: Answer
  contact?: Answer
  /**
   * Their answer.
   */
  proceed?: 'yes' | 'no' | 'undecided'
  /**
   * The date.
   */
  on?: string
  sources?: Sources
}
/**
 * That they will be the child’s carers until the child is no longer looked after.
 */
export interface TheCarersAgreement {
  /**
   * The date.
   */
  on?: string
  sources?: Sources
}
/**
 * Only what no other part of the file holds.
 */
export interface AdoptionPlacementReport {
  /**
   * The date of the report.
   */
  on?: string
  /**
   * The date. They have ten working days.
   */
  sentOn?: string
  /**
   * The date.
   */
  viewsOn?: string
  counselling?: Answer
  other?: Answer
}
/**
 * One signature.
 */
export interface Signature1 {
  /**
   * In which role.
   */
  role: 'social-worker' | 'carer-social-worker' | 'team-manager' | 'carer' | 'registered-manager'
  /**
   * Who.
   */
  person: string
  /**
   * The date; left out until signed.
   */
  on?: string
}
/**
 * After the panel.
 */
export interface DecisionAboutTheMatch {
  /**
   * The date.
   */
  on?: string
  /**
   * The decision-maker.
   */
  by?: string
  /**
   * What was decided.
   */
  outcome?: 'match' | 'no-match'
  /**
   * In short.
   */
  reasons?: string
  /**
   * In writing.
   */
  toldOn?: string
  sources?: Sources
}
/**
 * What has been agreed about the move and the first months.
 */
export interface PlacementPlan {
  /**
   * The date of the plan.
   */
  on?: string
  /**
   * Who.
   *
   * @maxItems 6
   *
   * Items: One of them.
   */
  writtenBy?: string[]
  /**
   * The meeting at which it was talked through.
   */
  metOn?: string
  /**
   * The order or consent, with its date.
   */
  authority?: string
  /**
   * The date.
   */
  placingOn?: string
  /**
   * Who says what, and when.
   */
  preparingChild?: string
  /**
   * What they need before the day.
   */
  preparingCarers?: string
  /**
   * In short; the days stand in the plan for moving in.
   */
  introductions?: string
  /**
   * When the first is, and how often after it.
   */
  visits?: string
  /**
   * The date.
   */
  firstReviewOn?: string
  /**
   * The date.
   */
  secondReviewOn?: string
  /**
   * Allowances, leave, equipment.
   */
  money?: string
  lifeStoryBook?: LifeStoryBook
  laterLifeLetter?: LaterLifeLetter1
  /**
   * What moves with the child.
   */
  mementoes?: string
  /**
   * Who must be told in writing before the move.
   *
   * @maxItems 20
   */
  notices?: Notice1[]
  /**
   * Social workers of both sides.
   *
   * @maxItems 12
   */
  contacts?: WhomToAsk[]
  /**
   * The number to ring at night.
   */
  outOfHours?: string
  /**
   * Who to ring, and what will be done first.
   */
  ifItGoesWrong?: string
  /**
   * What else has been agreed.
   */
  other?: string
}
/**
 * When it is handed over.
 */
export interface LifeStoryBook {
  /**
   * The date.
   */
  on?: string
  /**
   * Who gives it.
   */
  by?: string
  /**
   * What has been agreed about it.
   */
  note?: string
}
/**
 * When it is handed over.
 */
export interface LaterLifeLetter1 {
  /**
   * The date.
   */
  on?: string
  /**
   * Who gives it.
   */
  by?: string
  /**
   * What has been agreed about it.
   */
  note?: string
}
/**
 * Somebody told in writing before the move.
 */
export interface Notice1 {
  /**
   * Who.
   */
  to: 'gp' | 'health' | 'authority' | 'education' | 'parents' | 'school' | 'other'
  /**
   * The date.
   */
  on?: string
  /**
   * The date.
   */
  dueOn?: string
  /**
   * What it says or holds.
   */
  what?: string
  sources?: Sources
}
/**
 * Somebody to ring.
 */
export interface WhomToAsk {
  /**
   * Who.
   */
  person?: string
  /**
   * Where it is not with the person.
   */
  phone?: string
  /**
   * Such as "Morayo’s social worker".
   */
  as: string
}
/**
 * Staying in touch, moving in, and support.
 */
export interface Plans {
  /**
   * With each person.
   *
   * @maxItems 40
   */
  contact?: Arrangement1[]
  transition?: MovingIn
  support?: Support1
}
/**
 * With one person.
 */
export interface Arrangement1 {
  /**
   * The person.
   */
  person: string
  /**
   * How.
   */
  type: 'direct' | 'digital' | 'letters' | 'mixed' | 'none'
  /**
   * Who sends or comes to whom.
   */
  direction?: 'both' | 'to-child' | 'from-child'
  /**
   * How often.
   */
  frequency?: string
  /**
   * Months or occasions.
   */
  months?: string
  /**
   * A date or an event.
   */
  startsOn?: string
  /**
   * Where it is a visit or a call.
   */
  length?: string
  /**
   * The kind of place, never an address.
   */
  place?: string
  /**
   * Who does it.
   */
  sends?: string
  /**
   * Through whom letters go, how calls are made.
   */
  route?: string
  /**
   * In plain words for the person.
   */
  maySend?: string
  /**
   * In plain words for the person, with why.
   */
  notToSend?: string
  /**
   * What is done, and who is told.
   */
  ifMissed?: string
  /**
   * For travel and post.
   */
  costs?: string
  /**
   * A date or an event.
   */
  reviewOn?: string
  /**
   * The worker.
   */
  reviewBy?: string
  explained?: Explained1
  /**
   * What this person says of the arrangement.
   */
  view?: string
  /**
   * About it.
   */
  childView?: string
  /**
   * Each exchange since it began.
   *
   * @maxItems 120
   */
  exchanges?: LetterOrMessage[]
  sources?: Sources
}
/**
 * That the person was told of all this, in a way they understand.
 */
export interface Explained1 {
  /**
   * The date.
   */
  on?: string
  /**
   * Who explained.
   */
  by?: string
  /**
   * How, and in what language or form.
   */
  how?: string
}
/**
 * One exchange that was due.
 */
export interface LetterOrMessage {
  /**
   * The date.
   */
  dueOn: string
  /**
   * Who was to send it.
   */
  from?: 'person' | 'family'
  /**
   * The date.
   */
  receivedOn?: string
  /**
   * Who looked whether it tells what it must not.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
  /**
   * The date.
   */
  forwardedOn?: string
  /**
   * The date.
   */
  toldNoneOn?: string
}
/**
 * How the child moves, day by day.
 */
export interface MovingIn {
  /**
   * Whom the child moves to.
   *
   * @maxItems 6
   *
   * Items: By its id.
   */
  to?: string[]
  /**
   * The date.
   */
  startsOn?: string
  /**
   * The date.
   */
  movesOn?: string
  told?: Answer
  preparation?: Answer
  /**
   * Why so many days, and what the child’s age and past ask for.
   */
  pace?: string
  /**
   * What the child may show, and who decides.
   */
  slower?: string
  /**
   * Each day.
   *
   * @maxItems 60
   */
  days?: Day[]
  /**
   * The date.
   */
  reviewOn?: string
  /**
   * Who looks at how it is going.
   *
   * @maxItems 12
   *
   * Items: By its id.
   */
  reviewers?: string[]
  /**
   * Things that move with the child.
   *
   * @maxItems 40
   *
   * Items: One thing and what it means.
   */
  comesToo?: string[]
  /**
   * Food, sleep, comfort: what the new family keeps the same at first.
   */
  routines?: string
  /**
   * Who says goodbye, when and how.
   *
   * @maxItems 20
   */
  goodbyes?: Goodbye[]
  /**
   * Who visits or calls after the move.
   *
   * @maxItems 20
   */
  after?: Afterwards[]
  /**
   * In the day, in the evening, at night.
   *
   * @maxItems 10
   */
  contacts?: Number[]
  /**
   * Who agreed.
   *
   * @maxItems 12
   */
  agreedBy?: Agreement[]
  sources?: Sources
}
/**
 * One day or visit.
 */
export interface Day {
  /**
   * A date, or such as “Day 3”.
   */
  day: string
  /**
   * Whose home or what kind of place.
   */
  where?: string
  /**
   * Who is there.
   *
   * @maxItems 12
   *
   * Items: By its id.
   */
  who?: string[]
  /**
   * In plain words.
   */
  what: string
  /**
   * Such as “10 to 3”.
   */
  length?: string
  /**
   * Does the child sleep there.
   */
  night?: boolean
}
/**
 * One person.
 */
export interface Goodbye {
  /**
   * The person.
   */
  person: string
  /**
   * A date or day.
   */
  on?: string
  /**
   * In plain words.
   */
  how: string
}
/**
 * One person.
 */
export interface Afterwards {
  /**
   * The person.
   */
  person: string
  /**
   * When and how.
   */
  what: string
}
/**
 * One.
 */
export interface Number {
  /**
   * Name or service.
   */
  who: string
  /**
   * Hours.
   */
  when?: string
  /**
   * The number of a worker or a service, never a family’s own.
   */
  phone: string
}
/**
 * One person.
 */
export interface Agreement {
  /**
   * The person.
   */
  person: string
  /**
   * The date.
   */
  on?: string
}
/**
 * What the new family and the child will be given, and for how long.
 */
export interface Support1 {
  /**
   * One person who stays.
   */
  worker?: string
  /**
   * The date.
   */
  startsOn?: string
  /**
   * The date.
   */
  reviewOn?: string
  /**
   * Each thing.
   *
   * @maxItems 40
   */
  items?: Support2[]
  /**
   * Allowances, leave, one-off costs: what was agreed, for how long, and when looked at again.
   */
  money?: string
  /**
   * Whom to ring on a bad night, and what happens then.
   */
  crisis?: string
  /**
   * What may come at school, in the teens, at 18, and how to ask.
   */
  laterOn?: string
  /**
   * The date.
   */
  entitlementsExplainedOn?: string
  /**
   * What the family says of the plan.
   */
  theirView?: string
  /**
   * The date.
   */
  agreedOn?: string
  sources?: Sources
}
/**
 * One thing.
 */
export interface Support2 {
  /**
   * In a few words.
   */
  need?: string
  /**
   * What is done.
   */
  what: string
  /**
   * Who gives it and who pays.
   */
  who: string
  /**
   * When it begins.
   */
  from?: string
  /**
   * How long, or until what.
   */
  until?: string
  /**
   * What will be different.
   */
  measure?: string
  /**
   * How far it is.
   */
  status?: 'agreed' | 'asked' | 'begun' | 'ended'
}
/**
 * One meeting about the child’s permanence.
 */
export interface Meeting1 {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * The date.
   */
  on: string
  /**
   * Which kind of meeting.
   */
  kind?: 'first' | 'review' | 'matching' | 'disruption'
  /**
   * Who chaired.
   */
  chair?: string
  /**
   * Who was there.
   *
   * @maxItems 40
   *
   * Items: By its id.
   */
  present?: string[]
  /**
   * Who could not come.
   *
   * @maxItems 40
   *
   * Items: By its id.
   */
  apologies?: string[]
  childsPart?: Answer
  needs?: Answer
  home?: Answer
  relatives?: Answer
  placement?: Answer
  legal?: Answer
  /**
   * What was said of each.
   *
   * @maxItems 20
   */
  options?: Option1[]
  /**
   * The plan the meeting works towards, and why.
   */
  conclusion?: string
  /**
   * What happens then, and from when.
   */
  contingency?: string
  /**
   * Whose view differs, and what it is.
   */
  disagreements?: string
  /**
   * Who does what by when.
   *
   * @maxItems 60
   */
  tasks?: Task[]
  /**
   * The date of the next meeting.
   */
  nextOn?: string
  /**
   * The minutes in the evidence register.
   */
  evidence?: string
  /**
   * Who wrote this record.
   */
  recordedBy?: string
  /**
   * The date.
   */
  recordedOn?: string
}
/**
 * One option.
 */
export interface Option1 {
  /**
   * Which of the child’s options.
   */
  option: string
  /**
   * For and against, and what is still to be found out.
   */
  said: string
}
/**
 * One task.
 */
export interface Task {
  /**
   * What is to be done.
   */
  what: string
  /**
   * Who does it.
   */
  who: string
  /**
   * The date.
   */
  by: string
  /**
   * The date.
   */
  doneOn?: string
}
/**
 * What the decision-maker read, weighed and decided, in the decision-maker’s own words.
 */
export interface RecordOfTheDecision {
  /**
   * The question put to the decision-maker.
   */
  question?: string
  /**
   * The day the decision-maker had all papers.
   */
  papersReceivedOn?: string
  panel?: Panel
  /**
   * What the decision-maker took from the health report and the medical adviser’s summary.
   */
  health?: string
  /**
   * What each expert said and what the decision-maker made of it.
   *
   * @maxItems 20
   */
  experts?: Expert[]
  /**
   * Each realistic option and what decided the matter.
   *
   * @maxItems 20
   */
  options?: Option2[]
  limbs?: TheWelfareChecklist
  /**
   * Why now, and what waiting would do.
   */
  delay?: string
  /**
   * The guardian, the reviewing officer, parents and others.
   *
   * @maxItems 20
   */
  views?: View2[]
  /**
   * What the decision rests on.
   */
  contact?: string
  /**
   * What must be done for it to stand.
   *
   * @maxItems 20
   */
  conditions?: Condition1[]
  /**
   * What would bring the matter back.
   */
  wouldChange?: string
  /**
   * Who was told and when.
   *
   * @maxItems 20
   */
  toldOrally?: Told[]
  /**
   * The date.
   */
  signedOn?: string
}
/**
 * The panel’s advice, where there was a panel.
 */
export interface Panel {
  /**
   * The date.
   */
  on?: string
  /**
   * The date.
   */
  minutesReceivedOn?: string
  /**
   * What the panel recommended and why.
   */
  recommendation?: string
  /**
   * The panel’s minutes.
   */
  evidence?: string
}
/**
 * One report.
 */
export interface Expert {
  /**
   * The report.
   */
  evidence: string
  /**
   * Fairly, with what it does not say.
   */
  said: string
  /**
   * And why.
   */
  weight?: string
}
/**
 * One option.
 */
export interface Option2 {
  /**
   * Which of the child’s options.
   */
  option: string
  /**
   * What speaks for it.
   */
  for?: string
  /**
   * What speaks against it.
   */
  against?: string
}
/**
 * What the decision-maker considered under each head; a head may be answered with why it does not apply.
 */
export interface TheWelfareChecklist {
  wishes?: Answer
  needs?: Answer
  life?: Answer
  characteristics?: Answer
  harm?: Answer
  relationships?: Answer
}
/**
 * One person’s view.
 */
export interface View2 {
  /**
   * The person.
   */
  person: string
  /**
   * What it is.
   */
  view: string
  /**
   * And why.
   */
  answer?: string
}
/**
 * One.
 */
export interface Condition1 {
  /**
   * What.
   */
  what: string
  /**
   * Who does it.
   */
  who?: string
  /**
   * The date.
   */
  by?: string
}
/**
 * One person.
 */
export interface Told {
  /**
   * Who.
   */
  person: string
  /**
   * The date.
   */
  on: string
}
/**
 * Which record and for how long.
 */
export interface WhereThisIsKept {
  /**
   * Which record.
   */
  store?: 'adoption' | 'looked-after'
  /**
   * For how many years.
   */
  years?: number
  /**
   * From what event.
   */
  from?: string
}
/**
 * What one child is to another, in one direction.
 */
export interface FromOneChildToAnother {
  /**
   * This child.
   */
  from: string
  /**
   * That child.
   */
  to: string
  /**
   * How often warmth is seen in this direction.
   */
  warmth?: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
  /**
   * Such as "comforts him, finds his bear".
   */
  words?: string
  account?: Answer
  checklist?: Checklist
  /**
   * Dated examples of what is scored, warm and hard.
   *
   * @maxItems 30
   */
  examples?: Example[]
  change?: Answer
  safeguarding?: Answer
}
/**
 * What is seen in this direction, and how often. Leave out what cannot be asked of a child of this age.
 */
export interface Checklist {
  /**
   * Kindness and closeness.
   *
   * @maxItems 11
   */
  warmth?: Item[]
  /**
   * Doing things together.
   *
   * @maxItems 4
   */
  companionship?: Item1[]
  /**
   * Power between them.
   *
   * @maxItems 7
   */
  status?: Item2[]
  /**
   * Quarrels and hurt.
   *
   * @maxItems 7
   */
  conflict?: Item3[]
  /**
   * Competing for adults.
   *
   * @maxItems 5
   */
  rivalry?: Item4[]
  /**
   * Signs, between the two, of what they lived through.
   *
   * @maxItems 5
   */
  trauma?: Item5[]
}
/**
 * One thing, and how often it is seen.
 */
export interface Item {
  /**
   * Something one child may do or show.
   */
  item:
    | 'comforts'
    | 'seeks-comfort'
    | 'glad'
    | 'misses'
    | 'shares'
    | 'affection'
    | 'speaks-well'
    | 'proud'
    | 'defends'
    | 'makes-up'
    | 'remembers'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * One thing, and how often it is seen.
 */
export interface Item1 {
  /**
   * Something one child may do or show.
   */
  item: 'chooses' | 'pretends' | 'interests' | 'jokes'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * One thing, and how often it is seen.
 */
export interface Item2 {
  /**
   * Something one child may do or show.
   */
  item: 'leads' | 'teaches' | 'orders' | 'carer' | 'cared-for' | 'gives-in' | 'fear'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * One thing, and how often it is seen.
 */
export interface Item3 {
  /**
   * Something one child may do or show.
   */
  item: 'teases' | 'argues' | 'annoys' | 'hurts' | 'breaks' | 'escalates' | 'ends'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * One thing, and how often it is seen.
 */
export interface Item4 {
  /**
   * Something one child may do or show.
   */
  item: 'competes' | 'jealous' | 'tells' | 'blames' | 'favoured'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * One thing, and how often it is seen.
 */
export interface Item5 {
  /**
   * Something one child may do or show.
   */
  item: 'freezes' | 're-enacts' | 'triggers' | 'against-adults' | 'watches'
  /**
   * How often it is seen in this direction.
   */
  score: 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
}
/**
 * Something seen, with the day and the place.
 */
export interface Example {
  /**
   * The day it was seen.
   */
  on: string
  /**
   * The kind of place, never an address.
   */
  place: string
  /**
   * Who saw it.
   */
  observer?: string
  /**
   * Where not a person of this file.
   */
  observerText?: string
  /**
   * What this child did or said, and what happened then.
   */
  seen: string
  sources?: Sources
}
/**
 * One group of brothers and sisters, assessed together and one by one.
 */
export interface SiblingAssessment {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * The children assessed, eldest first.
   *
   * @minItems 2
   * @maxItems 15
   *
   * Items: One child.
   */
  children: string[]
  /**
   * The entry of this assessment in the register, once it was first completed.
   */
  evidence?: string
  /**
   * The day it was first completed: decisions about living apart come after it.
   */
  completedOn?: string
  /**
   * The day it was last brought up to date.
   */
  updatedOn?: string
  /**
   * In a few sentences.
   */
  updatedNote?: string
  /**
   * The latest day.
   */
  reviewOn?: string
  /**
   * Who wrote it.
   *
   * @maxItems 10
   */
  authors?: Author1[]
  /**
   * Who checked it; never the author.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
  /**
   * Half a page, in plain words, to the children who may read this one day.
   */
  message?: string
  /**
   * Brothers and sisters who are not in this assessment, grown-up and adopted ones too.
   *
   * @maxItems 30
   */
  notAssessed?: NotAssessed[]
  why?: Answer
  method?: Answer
  /**
   * Each time the children were seen together.
   *
   * @maxItems 60
   */
  observations?: Observation[]
  /**
   * Why the children were not seen more often, or not in a second kind of place.
   */
  settingsReason?: string
  /**
   * Time spent with each child alone.
   *
   * @maxItems 60
   */
  directWork?: DirectWork[]
  /**
   * What the author read.
   *
   * @maxItems 300
   *
   * Items: One document.
   */
  documentsRead?: string[]
  context?: TheCareTheyHaveHad
  /**
   * One entry for each child.
   *
   * @maxItems 15
   */
  individuals?: OneChild[]
  group?: Answer
  /**
   * The part each child plays among the others.
   *
   * @maxItems 15
   */
  roles?: Part[]
  /**
   * Children of one birth.
   *
   * @maxItems 15
   */
  twins?: Twins[]
  /**
   * One entry for each child.
   *
   * @maxItems 15
   */
  views?: AChildSViews[]
  /**
   * Parents, relatives, carers, school, family time workers, the guardian.
   *
   * @maxItems 40
   */
  othersViews?: View3[]
  /**
   * And whether it can be helped.
   *
   * @maxItems 30
   */
  difficulties?: Difficulty[]
  /**
   * Every way that is possible, and the others with the reason.
   *
   * @maxItems 30
   */
  groupings?: Grouping[]
  notWeighed?: Answer
  /**
   * One entry for each two children.
   *
   * @maxItems 105
   */
  bonds?: EachTwoOfThem[]
  conclusion?: Answer
  resource?: Answer
  /**
   * One entry for each child.
   *
   * @maxItems 15
   */
  recommendations?: Recommendation1[]
  search?: SearchForOneHome
  change?: Answer
  adoption?: IfOneIsAdoptedAndAnotherIsNot
  signatures?: Signatures
}
/**
 * One author.
 */
export interface Author1 {
  /**
   * Who wrote it.
   */
  person: string
  /**
   * The day.
   */
  knownSince?: string
  /**
   * Where no report about one of the children says it already.
   */
  qualification?: string
  /**
   * Training and experience for this kind of assessment.
   */
  experience?: string
  /**
   * Together and one by one.
   */
  seen?: string
}
/**
 * One brother or sister.
 */
export interface NotAssessed {
  /**
   * The brother or sister.
   */
  person: string
  /**
   * Why not, and what is known of how the children are with them.
   */
  reason: string
}
/**
 * One time the children were seen together.
 */
export interface Observation {
  /**
   * The day.
   */
  on: string
  /**
   * Such as "the park near their foster home"; never an address.
   */
  place: string
  /**
   * What kind of place it was.
   */
  setting:
    | 'foster-home'
    | 'relative-home'
    | 'brother-sister-home'
    | 'family-time'
    | 'community'
    | 'school'
    | 'playroom'
    | 'other'
  /**
   * How long they were seen.
   */
  minutes?: number
  /**
   * The children seen.
   *
   * @minItems 1
   * @maxItems 15
   *
   * Items: One child.
   */
  children: string[]
  /**
   * Adults present.
   *
   * @maxItems 20
   *
   * Items: One person.
   */
  present?: string[]
  /**
   * Who watched.
   */
  observer?: string
  /**
   * In a few sentences.
   */
  seen?: string
  sources?: Sources
}
/**
 * Time spent with a child alone.
 */
export interface DirectWork {
  /**
   * Which child.
   */
  child: string
  /**
   * The day.
   */
  on: string
  /**
   * The last day, for a run of visits.
   */
  until?: string
  /**
   * Who did it.
   */
  by?: string
  /**
   * What was done, such as "a map of people, with cards".
   */
  how?: string
  sources?: Sources
}
/**
 * What care the children shared, and what it did to how they are with each other.
 */
export interface TheCareTheyHaveHad {
  shared?: Answer
  effect?: Answer
}
/**
 * What is written about this child and no other, beyond the child’s own record.
 */
export interface OneChild {
  /**
   * Which child.
   */
  child: string
  position?: Answer
  asSibling?: Answer
  now?: Answer
  attachment?: Answer
  response?: Answer
  care?: Answer
}
/**
 * One child’s part.
 */
export interface Part {
  /**
   * Which child.
   */
  child: string
  /**
   * Such as the one who looks after, the one who is blamed, the favourite, the ally.
   */
  role: string
}
/**
 * Two children of one birth. Write each two of triplets.
 */
export interface Twins {
  /**
   * One child.
   */
  one: string
  /**
   * The other child.
   */
  other: string
  /**
   * The head of service who agreed that they live apart.
   */
  manager?: string
  /**
   * The date.
   */
  managerOn?: string
  /**
   * The agency’s decision-maker.
   */
  decisionMaker?: string
  /**
   * The date.
   */
  decisionOn?: string
  /**
   * Advice of somebody outside the agency about these two.
   */
  advice?: string
  /**
   * What makes it right for each of them.
   */
  reasons?: string
}
/**
 * What one child says or shows about living with the others.
 */
export interface AChildSViews {
  /**
   * Whose views.
   */
  child: string
  /**
   * How, and by what means for this child’s age.
   */
  how?: string
  /**
   * Who did the work.
   */
  by?: string
  /**
   * The last day.
   */
  on?: string
  home?: Answer
  otherwise?: Answer
  contact?: Answer
  important?: Answer
  /**
   * The child’s exact words about the others.
   *
   * @maxItems 10
   */
  words?: OwnWords[]
}
/**
 * What one other person thinks, or what was tried to find out.
 */
export interface View3 {
  /**
   * Whose view.
   */
  person?: string
  /**
   * Where not in this file.
   */
  text?: string
  /**
   * Such as "Theo’s foster carer".
   */
  role?: string
  /**
   * The day.
   */
  on?: string
  view: Answer
}
/**
 * Something hard between the children, and whether it can be helped.
 */
export interface Difficulty {
  /**
   * Which children.
   *
   * @minItems 1
   * @maxItems 15
   *
   * Items: One child.
   */
  children: string[]
  /**
   * What is seen, and how often.
   */
  what: string
  /**
   * What help, by whom, from when.
   */
  tried?: string
  /**
   * When it began.
   */
  from?: string
  /**
   * When it ended.
   */
  until?: string
  /**
   * What changed and what did not.
   */
  result?: string
  /**
   * What has not been tried yet, or should go on.
   */
  more?: string
  /**
   * Such as "a year, with one therapist".
   */
  time?: string
  sources?: Sources
}
/**
 * One way the children could live: who with whom.
 */
export interface Grouping {
  /**
   * Such as "Leila and Theo together, Kofi and Poppy each in a home of their own".
   */
  title: string
  /**
   * What this assessment says of it.
   */
  standing: 'recommended' | 'fallback' | 'not-recommended' | 'not-feasible'
  /**
   * Which children would live in each home. A child alone is a home of one.
   *
   * @minItems 1
   * @maxItems 15
   */
  homes: Home1[]
  /**
   * The reason, and what was asked of whom.
   */
  whyNot?: string
  /**
   * What is good and what is hard in it, for each child by itself.
   *
   * @maxItems 15
   */
  effects?: ForOneChild[]
  /**
   * What decides for or against it.
   */
  weighing?: string
  sources?: Sources
}
/**
 * One home.
 */
export interface Home1 {
  /**
   * Who would live there.
   *
   * @minItems 1
   * @maxItems 15
   *
   * Items: One child.
   */
  children: string[]
  /**
   * With whom, or what kind of home.
   */
  where?: string
}
/**
 * What this grouping would mean to one child.
 */
export interface ForOneChild {
  /**
   * For which child.
   */
  child: string
  /**
   * In the next two years.
   */
  goodNow?: string
  /**
   * In the next two years.
   */
  hardNow?: string
  /**
   * Until 18.
   */
  goodChildhood?: string
  /**
   * Until 18.
   */
  hardChildhood?: string
  /**
   * As a grown-up.
   */
  goodLife?: string
  /**
   * As a grown-up.
   */
  hardLife?: string
}
/**
 * What two of the children have shared, and what is recommended for them.
 */
export interface EachTwoOfThem {
  /**
   * Two children, the elder first.
   *
   * @minItems 2
   * @maxItems 2
   *
   * Items: One child.
   */
  children: string[]
  history?: Answer
  /**
   * What is recommended for these two.
   */
  placement?: 'together' | 'apart' | 'undecided'
  /**
   * What speaks for living apart.
   *
   * @maxItems 8
   *
   * Items: One reason.
   */
  because?: ('settled' | 'relative' | 'needs' | 'conflict' | 'safety' | 'wish' | 'undecided' | 'no-home')[]
  reasons?: Answer
  good?: Answer
  help?: Answer
  plan?: StayingBrothersAndSisters
}
/**
 * How they will stay in each other’s lives. How often and in what way stands with each child’s proposals for staying in touch.
 */
export interface StayingBrothersAndSisters {
  /**
   * By name, and after an adoption too.
   */
  responsible?: string
  /**
   * Who pays for what, and until when.
   */
  money?: string
  willing?: Answer
  /**
   * Introductions, and what changes as the children grow.
   */
  start?: string
}
/**
 * For one child.
 */
export interface Recommendation1 {
  /**
   * For which child.
   */
  child: string
  /**
   * Where, with whom, and how the others stay near.
   */
  text: string
}
/**
 * How long one home for those who should be together is looked for, and what then.
 */
export interface SearchForOneHome {
  /**
   * The last day of the search.
   */
  until?: string
  /**
   * Where it is looked for.
   */
  where?: string
  fallback?: Answer
}
/**
 * What it means for each.
 */
export interface IfOneIsAdoptedAndAnotherIsNot {
  effect?: Answer
  information?: Answer
}
/**
 * One thing said to have happened, with its standing. Children’s books and letters draw only on what is found or accepted.
 */
export interface Statement {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * One statement, in plain words.
   */
  text: string
  /**
   * A shorter wording for readers who may only be told the gist.
   */
  summary?: string
  /**
   * Who says so.
   */
  status: 'found' | 'accepted' | 'agency-view' | 'disputed' | 'allegation' | 'not-found'
  /**
   * Who accepts it.
   *
   * @maxItems 10
   *
   * Items: One person who accepts it.
   */
  acceptedBy?: string[]
  /**
   * Who disputes it.
   *
   * @maxItems 10
   *
   * Items: One person who disputes it.
   */
  disputedBy?: string[]
  /**
   * What the person who disputes it says, fairly put.
   */
  response?: string
  /**
   * Whom it is about.
   *
   * @maxItems 20
   *
   * Items: One person.
   */
  about?: string[]
  /**
   * When it happened, or began: not when it was found or written down.
   */
  on?: string
  /**
   * When it ended, where it went on for a time.
   */
  until?: string
  /**
   * The day it was recorded.
   */
  recordedOn?: string
  sources?: Sources
  /**
   * Chosen from the wordings; it is never written here.
   */
  words?: string
  versions?: Wordings2
  /**
   * Why it is not told in children’s books for now.
   */
  heldBack?: string
}
/**
 * The same statement for other readers.
 */
export interface Wordings2 {
  /**
   * One short sentence.
   */
  A?: string
  /**
   * Two short sentences.
   */
  B?: string
  /**
   * A short paragraph.
   */
  C?: string
  /**
   * A paragraph.
   */
  D?: string
  /**
   * A paragraph.
   */
  letter?: string
  /**
   * A sentence or two.
   */
  report?: string
}
/**
 * A document that can be cited.
 */
export interface Evidence {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * What kind of document it is.
   */
  type:
    | 'BIRTH_CERT'
    | 'BIRTH_CERT_REQUEST'
    | 'PARENT_PR_PROOF'
    | 'PATERNITY'
    | 'ORDER_ICO'
    | 'ORDER_CO'
    | 'ORDER_EPO'
    | 'ORDER_PO'
    | 'ORDER_SGO'
    | 'ORDER_CAO'
    | 'ORDER_CONTACT'
    | 'ORDER_OTHER'
    | 'SECTION_20'
    | 'POLICE_PROTECTION'
    | 'THRESHOLD'
    | 'JUDGMENT'
    | 'CONSENT_19'
    | 'CONSENT_20'
    | 'CARE_PLAN'
    | 'LAC_REVIEW'
    | 'LPM'
    | 'PPM'
    | 'FGC'
    | 'FGDM_OFFER'
    | 'VIABILITY'
    | 'CONNECTED_ASSESS'
    | 'PARENT_ASSESS'
    | 'PRE_BIRTH'
    | 'EXPERT'
    | 'AMA_HEALTH'
    | 'AMA_NOEXAM'
    | 'HEALTH_REFUSAL'
    | 'PARENT_HEALTH'
    | 'IHA'
    | 'RHA'
    | 'SDQ'
    | 'PEP'
    | 'EHCP'
    | 'SCHOOL_REPORT'
    | 'SIBLING_ASSESS'
    | 'CHILD_VIEWS'
    | 'PARENT_VIEWS'
    | 'RELATIVE_VIEWS'
    | 'ATTEMPTS'
    | 'FC_REPORT'
    | 'CG_VIEW'
    | 'LEGAL_ADVICE'
    | 'ADM_DECISION'
    | 'PANEL_MIN'
    | 'PAR'
    | 'APR'
    | 'ASP'
    | 'APP'
    | 'PATHWAY_PLAN'
    | 'PHOTO'
    | 'MEMENTO'
    | 'CHRON'
    | 'GENOGRAM'
    | 'CONTACT_RECORD'
    | 'VISIT_RECORD'
    | 'CAPACITY'
    | 'ADVOCATE'
    | 'CONSENT_PUBLICITY'
    | 'INCIDENT'
    | 'FORM_F'
    | 'FC_REVIEW'
    | 'MATCH_REPORT'
    | 'PLACEMENT_PLAN'
    | 'FAMILY_FINDING'
    | 'OTHER'
  /**
   * How it is listed, such as "Parenting assessment of Kerry Hartley". Say whom it is about if not the child.
   */
  title: string
  /**
   * The people the document is about.
   *
   * @maxItems 30
   *
   * Items: One person it is about.
   */
  subjects: string[]
  /**
   * Who wrote it.
   */
  author?: string
  /**
   * Where the author is not a person of this file, such as "Registrar, Ashcombe".
   */
  authorText?: string
  /**
   * The date it bears.
   */
  on: string
  /**
   * For a run of records, the date of the last one.
   */
  until?: string
  /**
   * The day it reached the file.
   */
  receivedOn?: string
  /**
   * Who it came from.
   */
  provenance?:
    'court' | 'health' | 'education' | 'parent' | 'relative' | 'carer' | 'social-work' | 'agency' | 'other'
  /**
   * Whether it may be shown or quoted.
   */
  restriction?: 'none' | 'court' | 'privileged' | 'third-party' | 'medical'
  /**
   * False for an extract or a draft.
   */
  whole?: boolean
  /**
   * Who saw the original.
   */
  seenBy?: string
  /**
   * The day the original was seen.
   */
  seenOn?: string
  /**
   * True where the report relies on it as the present position, so that it must not be too old.
   */
  reliedOnAsCurrent?: boolean
  records?: WhatItRecords
  /**
   * Named parts of the document, such as the medical adviser’s summary.
   *
   * @maxItems 10
   */
  parts?: Part1[]
  /**
   * Which part of which record.
   */
  keptIn?: string
  /**
   * SHA-256 of the stored file.
   */
  sha256?: string
  /**
   * File name of the picture in the folder "assets".
   */
  asset?: string
}
/**
 * Facts copied exactly from the document, to compare with the file.
 */
export interface WhatItRecords {
  /**
   * The full name on the document.
   */
  name?: string
  /**
   * The date of birth on the document.
   */
  born?: string
  /**
   * The status the order gives.
   */
  legalStatus?: string
}
/**
 * One part.
 */
export interface Part1 {
  /**
   * Which part.
   */
  part: 'summary' | 'report' | 'recommendation'
  /**
   * Who wrote this part.
   */
  writtenBy?: string
  /**
   * The day it was signed.
   */
  signedOn?: string
}
/**
 * A warning that was read and answered.
 */
export interface Acknowledgement {
  /**
   * The rule, such as CPR-044.
   */
  rule: string
  /**
   * Whose document.
   */
  child?: string
  /**
   * The word or place, where the rule names one.
   */
  about?: string
  /**
   * Who answered.
   */
  by: string
  /**
   * The date.
   */
  on: string
  /**
   * Why it is right as it stands.
   */
  reason: string
}
/**
 * A refusal that a manager has overridden.
 */
export interface Override {
  /**
   * The rule, such as CPR-022.
   */
  rule: string
  /**
   * Whose document.
   */
  child?: string
  /**
   * The manager.
   */
  by: string
  /**
   * The date.
   */
  on: string
  /**
   * The day it ends.
   */
  until: string
  /**
   * At least 40 characters.
   */
  reason: string
}
/**
 * One disclosure.
 */
export interface Disclosure {
  /**
   * The date.
   */
  on: string
  /**
   * Who received it.
   */
  to?: string
  /**
   * Where they are not in this file.
   */
  toText?: string
  /**
   * What was given.
   */
  what: string
  /**
   * Such as "cpr 7".
   */
  document?: string
  /**
   * Who gave it.
   */
  by?: string
  /**
   * Consent, order or duty.
   */
  authority?: string
}
/**
 * One correction.
 */
export interface Correction {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Which part of the record.
   */
  field: string
  /**
   * Who said so.
   */
  raisedBy?: string
  /**
   * The date.
   */
  raisedOn?: string
  /**
   * What was decided.
   */
  outcome?: 'upheld' | 'partly-upheld' | 'not-upheld'
  /**
   * The date.
   */
  upheldOn?: string
  /**
   * When it must be done.
   */
  dueOn?: string
  /**
   * When it was done.
   */
  appliedOn?: string
  /**
   * The person’s own account, printed beside ours.
   */
  theirWords?: string
}
