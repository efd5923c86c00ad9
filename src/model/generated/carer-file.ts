// Types of `schemas/carer-file.schema.json`, made by `npm run types`: change the schema, not this file.

/**
 * Whose law applies.
 */
export type Jurisdiction = 'england' | 'wales' | 'scotland' | 'northern-ireland'
/**
 * Give the information, or say why it does not apply, or show what was tried to find out. Blank, n/a and TBC are gaps.
 */
export type Answer = Answer1 & Answer2
export type Answer1 = {
  [k: string]: unknown
}
/**
 * Where it comes from.
 *
 * @maxItems 30
 */
export type Sources = Source[]

/**
 * One household that may care for a child: adopters, foster carers or a children’s home. Written once: profiles, the book for a child and every match are made from it.
 */
export interface CarerFile {
  /**
   * Which edition of this file format it is.
   */
  format: 'carer-file/1'
  /**
   * A short code for this household. It is never printed.
   */
  id: string
  /**
   * Adopters, foster carers or a children’s home.
   */
  kind: 'adopter' | 'foster' | 'residential'
  jurisdiction: Jurisdiction
  /**
   * The agency’s reference. It holds no name.
   */
  reference: string
  agency: Agency
  /**
   * Wide enough to find nobody by, such as "the north of the region".
   */
  region?: string
  /**
   * Everyone named in the file, once.
   *
   * @maxItems 100
   */
  people: Person[]
  /**
   * The register of documents.
   *
   * @maxItems 300
   */
  evidence: Evidence[]
  /**
   * Warnings that a named person has read and answered, once each.
   *
   * @maxItems 100
   */
  acknowledgements?: Acknowledgement[]
  /**
   * Refusals that a named manager has overridden, with a reason and an end.
   *
   * @maxItems 100
   */
  overrides?: Override[]
  /**
   * Who knows them, and whom to ask.
   */
  worker?: string
  profile?: AboutTheProfile
  approval?: Approval
  registration?: RegistrationOfTheChildrenSHome
  /**
   * For a children’s home: for which children, and how it works.
   */
  purpose?: string
  /**
   * Each adult who would be a parent or carer; for a children’s home, the manager and key staff.
   *
   * @maxItems 12
   */
  carers: Carer[]
  staffGroup?: Answer
  together?: Answer
  /**
   * Who they are, without promises.
   */
  headline?: string
  home?: HomeAndArea
  /**
   * Everyone else in the household, and those who come and go.
   *
   * @maxItems 40
   */
  household?: MemberOfTheHousehold[]
  householdNone?: Answer
  /**
   * Animals of the household.
   *
   * @maxItems 30
   */
  pets?: Pet[]
  /**
   * Who helps, and with what.
   *
   * @maxItems 40
   */
  network?: SomebodyInTheSupportNetwork[]
  networkAccount?: Answer
  experience?: Experience
  /**
   * By kind of need, with examples.
   *
   * @maxItems 40
   */
  capabilities?: SomethingTheyCanOffer[]
  limits?: Answer
  identitySupport?: Answer
  views?: Views
  earlyPermanence?: EarlyPermanence
  strengths?: Answer
  development?: Answer
  supportNeeded?: Answer
  hopes?: ChildrenTheyHopeFor
  householdViews?: TheirOwnViews
  medicalOutcome?: MedicalAdviserSOutcome
  checksOutcome?: OutcomeOfChecks
  /**
   * Who agreed that whom may see what, and until when.
   *
   * @maxItems 40
   */
  consents?: ConsentToShare[]
  /**
   * Pictures of the people, home and pets, photographs or drawn.
   *
   * @maxItems 40
   */
  pictures?: Picture[]
  welcome?: BookForAChild
  stayingPut?: Answer
  delegated?: Answer
  vacancy?: RoomForAChild
  /**
   * Carers, worker and manager.
   *
   * @maxItems 12
   */
  signatures?: Signature[]
  assessment?: FromTheAssessmentNeverInAProfile
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
  parts?: Part[]
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
export interface Part {
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
   * The rule, such as CAR-14.
   */
  rule: string
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
   * The rule, such as CAR-05.
   */
  rule: string
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
 * Its version and who wrote it.
 */
export interface AboutTheProfile {
  /**
   * The number of this version.
   */
  version?: number
  /**
   * The date of this version.
   */
  on?: string
  /**
   * Who wrote it.
   *
   * @maxItems 6
   *
   * Items: One of them.
   */
  writtenBy?: string[]
  /**
   * Such as "written with both at two meetings, and read by them".
   */
  withThem?: string
  /**
   * The manager who checked it.
   */
  checkedBy?: string
  /**
   * The date.
   */
  checkedOn?: string
  /**
   * The assessment and reviews it draws on.
   *
   * @maxItems 30
   *
   * Items: One document.
   */
  basedOn?: string[]
  /**
   * The last day.
   */
  useUntil?: string
}
/**
 * Who may be placed, on whose decision.
 */
export interface Approval {
  /**
   * Whether they are approved now.
   */
  status?: 'approved' | 'being-assessed' | 'suspended' | 'ended'
  /**
   * The date of the decision.
   */
  on?: string
  /**
   * Where the approval ends on a date.
   */
  until?: string
  /**
   * The kind of care.
   */
  category?:
    | 'adoption'
    | 'early-permanence'
    | 'long-term'
    | 'short-term'
    | 'long-and-short'
    | 'connected'
    | 'residential'
  /**
   * The approval covers a child who stays until grown up.
   */
  longTerm?: boolean
  /**
   * The youngest age, in whole years.
   */
  ageFrom?: number
  /**
   * The oldest age, in whole years.
   */
  ageTo?: number
  /**
   * The greatest number at one time.
   */
  number?: number
  /**
   * Whether the approval says so.
   */
  sex?: 'any' | 'girls' | 'boys'
  /**
   * Anything else the approval says.
   */
  terms?: string
  /**
   * Such as "agency decision-maker, after panel".
   */
  by?: string
  /**
   * The letter or record.
   */
  evidence?: string
  /**
   * Reviews of the approval, oldest first.
   *
   * @maxItems 60
   */
  reviews?: Review[]
}
/**
 * One review of the approval.
 */
export interface Review {
  /**
   * The date of the review.
   */
  on: string
  /**
   * What was decided.
   */
  outcome?: string
  /**
   * When the next one is due.
   */
  nextOn?: string
  /**
   * The record of the review.
   */
  evidence?: string
}
/**
 * Only for a children’s home.
 */
export interface RegistrationOfTheChildrenSHome {
  /**
   * The regulator’s number.
   */
  number?: string
  /**
   * Who runs the home.
   */
  provider?: string
  /**
   * The date.
   */
  registeredOn?: string
  /**
   * For how many children.
   */
  places?: number
  /**
   * The date.
   */
  inspectedOn?: string
  /**
   * In a few words.
   */
  judgement?: string
  /**
   * Whether one is in force now.
   */
  notice?: boolean
  /**
   * The paper.
   */
  evidence?: string
}
/**
 * One adult who would be a parent or carer to the child, or one of the staff of a children’s home.
 */
export interface Carer {
  /**
   * Who.
   */
  person: string
  /**
   * Such as "will be at home for the first year", or "registered manager".
   */
  role?: string
  /**
   * In words that do not give the birth date, such as "late thirties".
   */
  ageBand?: string
  heritage?: Answer
  language?: Answer
  religion?: Answer
  work?: Answer
  personality?: Answer
  story?: Answer
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
 * One document.
 */
export interface Source {
  /**
   * The document.
   */
  evidence: string
  /**
   * Page or paragraph.
   */
  at?: string
}
/**
 * What may be told, and the true address, apart from each other.
 */
export interface HomeAndArea {
  about?: Answer
  room?: Answer
  area?: Answer
  school?: Answer
  address?: Address
  /**
   * Schools, clubs, landmarks, number plates: never printed, and looked for in every text.
   *
   * @maxItems 40
   *
   * Items: One name.
   */
  locating?: string[]
}
/**
 * One person who lives there, or comes and goes.
 */
export interface MemberOfTheHousehold {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * Who, where this file names them; other children of a home are not named.
   */
  person?: string
  /**
   * Such as "son", "lodger" or "young person who lives here".
   */
  relation: string
  /**
   * Such as "16" or "grown up".
   */
  age?: string
  /**
   * A child or young person.
   */
  under18?: boolean
  /**
   * Such as "lives here" or "home from college at weekends".
   */
  lives?: string
  /**
   * A few words.
   */
  about?: string
  view?: Answer
  /**
   * The date.
   */
  viewOn?: string
}
/**
 * One animal.
 */
export interface Pet {
  /**
   * What it is called.
   */
  name: string
  /**
   * Such as "small brown dog".
   */
  what: string
  /**
   * And how it is with children.
   */
  note?: string
}
/**
 * One person or group.
 */
export interface SomebodyInTheSupportNetwork {
  /**
   * By first name or tie, such as "Ruth, Imogen’s sister".
   */
  who: string
  /**
   * In a few words.
   */
  offers?: string
  /**
   * Such as "ten minutes on foot".
   */
  near?: string
}
/**
 * With children, and in preparing for this.
 */
export interface Experience {
  account?: Answer
  /**
   * What they have learned.
   *
   * @maxItems 40
   */
  training?: Training[]
  /**
   * For foster carers and homes, told so that nobody can know who the child was.
   *
   * @maxItems 60
   */
  past?: AChildTheyHaveCaredFor[]
}
/**
 * One course or preparation.
 */
export interface Training {
  /**
   * The date, or the month or year.
   */
  on?: string
  /**
   * The course.
   */
  what: string
  /**
   * What they do differently since.
   */
  changed?: string
  sources?: Sources
}
/**
 * Told so that nobody can know who the child was.
 */
export interface AChildTheyHaveCaredFor {
  /**
   * Such as "a boy of 11, for four years".
   */
  who: string
  /**
   * The month or year.
   */
  from?: string
  /**
   * The month or year; left out where it goes on.
   */
  to?: string
  /**
   * What was good and what was hard.
   */
  how?: string
  /**
   * Such as "grew up with us and moved to college" or "moved, not as planned".
   */
  ended?: string
  /**
   * In their words where possible.
   */
  learned?: string
  sources?: Sources
}
/**
 * For one kind of need: what they say, and how anyone can know.
 */
export interface SomethingTheyCanOffer {
  /**
   * A short code that other parts of the file use to point here. It is never printed.
   */
  id: string
  /**
   * The kind of need.
   */
  need:
    | 'attachment'
    | 'emotional'
    | 'behaviour'
    | 'trauma'
    | 'health'
    | 'fasd'
    | 'learning'
    | 'send'
    | 'sleep'
    | 'feeding'
    | 'siblings'
    | 'contact'
    | 'identity'
    | 'safety'
    | 'other'
  /**
   * One plain sentence.
   */
  claim: string
  /**
   * What has happened, each with its date. An adjective is not an example.
   *
   * @maxItems 20
   */
  examples?: Example[]
}
/**
 * Something that happened, with its date.
 */
export interface Example {
  /**
   * The date, or the month or year.
   */
  on: string
  /**
   * What they did, and what came of it.
   */
  text: string
  sources?: Sources
}
/**
 * On the child’s first family and story.
 */
export interface Views {
  birthFamily?: Answer
  contact?: Answer
  lifeStory?: Answer
}
/**
 * For adopters: whether they would care for a child before the decision.
 */
export interface EarlyPermanence {
  /**
   * Their answer.
   */
  willing?: 'yes' | 'no' | 'undecided'
  account?: Answer
}
/**
 * Ages and numbers, and what they have thought about.
 */
export interface ChildrenTheyHopeFor {
  /**
   * In whole years.
   */
  ageFrom?: number
  /**
   * In whole years.
   */
  ageTo?: number
  /**
   * The greatest number.
   */
  number?: number
  account?: Answer
}
/**
 * What the carers themselves want a reader to know.
 */
export interface TheirOwnViews {
  why?: Answer
  /**
   * What they said or wrote.
   *
   * @maxItems 10
   */
  words?: OwnWords[]
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
 * One line from the medical adviser; no diagnosis.
 */
export interface MedicalAdviserSOutcome {
  /**
   * Nothing of what was found: only the outcome.
   */
  line?: string
  /**
   * The date.
   */
  on?: string
  /**
   * The last day.
   */
  until?: string
  /**
   * Who says so.
   */
  by?: string
  /**
   * The record.
   */
  evidence?: string
}
/**
 * One line; nothing of what was found.
 */
export interface OutcomeOfChecks {
  /**
   * Nothing of what was found: only the outcome.
   */
  line?: string
  /**
   * The date.
   */
  on?: string
  /**
   * The last day.
   */
  until?: string
  /**
   * Who says so.
   */
  by?: string
  /**
   * The record.
   */
  evidence?: string
}
/**
 * A signed consent to show the profile to some kinds of reader.
 */
export interface ConsentToShare {
  /**
   * Who signed.
   *
   * @maxItems 10
   *
   * Items: One of them.
   */
  by: string[]
  /**
   * The date.
   */
  on: string
  /**
   * The kinds of reader.
   *
   * @maxItems 10
   *
   * Items: One kind of reader.
   */
  readers: ('family-finder' | 'panel' | 'child' | 'matching')[]
  /**
   * Such as "family finders of the regional agency".
   */
  with?: string
  /**
   * The last day.
   */
  until?: string
  /**
   * Where it was withdrawn, or a later consent took its place.
   */
  endedOn?: string
  /**
   * The form.
   */
  evidence?: string
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
  consent?: Consent
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
export interface Consent {
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
 * What a child is given before moving in.
 */
export interface BookForAChild {
  /**
   * In order.
   *
   * @maxItems 40
   */
  pages?: Page[]
  /**
   * The carers, and who helped.
   *
   * @maxItems 10
   *
   * Items: One of them.
   */
  madeBy?: string[]
  /**
   * The date.
   */
  on?: string
}
/**
 * One page of the book the carers make for a child.
 */
export interface Page {
  /**
   * What it is about.
   */
  part: 'front' | 'us' | 'home' | 'room' | 'pets' | 'food' | 'day' | 'people' | 'first' | 'ask' | 'message'
  /**
   * A few words; the youngest children’s book prints none.
   */
  title?: string
  /**
   * The words for this reader, chosen from the wordings.
   */
  words?: string
  versions?: Wordings
  picture?: Picture
}
/**
 * The same page for children of different ages.
 */
export interface Wordings {
  /**
   * One idea, at most 14 words.
   */
  A?: string
  /**
   * At most 40 words, short sentences.
   */
  B?: string
  /**
   * At most 110 words.
   */
  C?: string
  /**
   * At most 260 words.
   */
  D?: string
}
/**
 * For foster carers and homes.
 */
export interface RoomForAChild {
  /**
   * The date.
   */
  from?: string
  /**
   * How many.
   */
  places?: number
  account?: Answer
}
/**
 * One signature.
 */
export interface Signature {
  /**
   * In which role.
   */
  role: 'carer' | 'social-worker' | 'team-manager' | 'registered-manager'
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
 * Referees, money, checks, health and old proceedings: kept apart, so that no profile can print them.
 */
export interface FromTheAssessmentNeverInAProfile {
  /**
   * Who spoke for them.
   *
   * @maxItems 10
   */
  referees?: Referee[]
  /**
   * Income, outgoings and debts.
   */
  finance?: string
  /**
   * What the disclosure and other checks showed.
   */
  checks?: string
  /**
   * Diagnoses and treatment.
   */
  health?: string
  /**
   * Court cases about children or families, and earlier applications.
   */
  proceedings?: string
  /**
   * In detail.
   */
  relationships?: string
  /**
   * What was told in confidence.
   */
  childhood?: string
}
/**
 * One referee.
 */
export interface Referee {
  /**
   * Their name.
   */
  name?: string
  /**
   * In a few words.
   */
  relation?: string
  /**
   * Their address.
   */
  address?: string
  /**
   * In summary.
   */
  says?: string
}
