// Types of `schemas/family-file.schema.json`, made by `npm run types`: change the schema, not this file.

/**
 * Which edition of this file format it is.
 */
export type Format = 'family-file/1'
/**
 * Whose law applies.
 */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'
/**
 * The agency’s reference. It holds no name.
 */
export type CaseReference = string
/**
 * Name of the council.
 */
export type Name = string
/**
 * Such as "Children’s Services".
 */
export type Service = string
/**
 * One line.
 */
export type Line = string
/**
 * Office address, a line each.
 *
 * @maxItems 6
 */
export type Address = Line[]
/**
 * Office telephone.
 */
export type Telephone = string
/**
 * Name of the court.
 */
export type Court1 = string
/**
 * The number.
 */
export type CaseNumber = string
/**
 * The judge.
 */
export type Judge = string
/**
 * The date the court set.
 */
export type FinalEvidenceDueOn = string
/**
 * The date it was filed.
 */
export type FinalEvidenceFiledOn = string
/**
 * The date the application under Part 4 was issued.
 */
export type ApplicationIssuedOn = string
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id = string
/**
 * Decides who may read their name and address.
 */
export type WhoTheyAreInThisCase =
  'child' | 'parent' | 'relative' | 'foster-carer' | 'adopter' | 'professional'
/**
 * For example an unknown father.
 */
export type IsItKnownWhoThisIs = 'known' | 'unknown'
/**
 * Such as Dr or Her Honour Judge.
 */
export type Title = string
/**
 * The first name.
 */
export type FirstName = string
/**
 * Any middle names.
 */
export type MiddleNames = string
/**
 * The last or family name.
 */
export type LastName = string
/**
 * The name the person uses, where it is not the first name.
 */
export type KnownAs = string
/**
 * One other name.
 */
export type OtherName = string
/**
 * Former names, maiden name, nicknames, other spellings and names used online.
 *
 * @maxItems 20
 */
export type OtherNames = OtherName[]
/**
 * As recorded at birth.
 */
export type Sex = 'female' | 'male' | 'not-stated'
/**
 * The pronouns the person uses.
 */
export type Pronouns = 'she' | 'he' | 'they'
/**
 * Date of birth; the year or the month alone where no more is known.
 */
export type DateOfBirth = string
/**
 * For an unborn child.
 */
export type DueDate = string
/**
 * Town or hospital.
 */
export type PlaceOfBirth = string
/**
 * Where the person has died.
 */
export type DateOfDeath = string
/**
 * One line of the address.
 */
export type Line1 = string
/**
 * House and street, a line each.
 *
 * @maxItems 5
 */
export type Street = Line1[]
/**
 * Town or city.
 */
export type Town = string
/**
 * The postcode.
 */
export type Postcode = string
/**
 * A general area that identifies nobody, such as "north of the county".
 */
export type Area = string
/**
 * The local authority the address lies in.
 */
export type LocalAuthority = string
/**
 * The day somebody last confirmed this address.
 */
export type LastConfirmed = string
/**
 * Set this when the address must not be known to the family or the parties.
 */
export type Restriction = 'refuge' | 'confidential'
/**
 * Telephone number.
 */
export type Telephone1 = string
/**
 * Email address.
 */
export type Email = string
/**
 * Employer or place of work.
 */
export type PlaceOfWork = string
/**
 * One name.
 */
export type NameOnline = string
/**
 * Names used on social media.
 *
 * @maxItems 20
 */
export type NamesUsedOnline = NameOnline[]
/**
 * Job title, or who they are, such as "social worker" or "maternal grandmother".
 */
export type Role = string
/**
 * Employer, court or agency.
 */
export type Organisation = string
/**
 * Social Work England, GMC or other register number.
 */
export type RegistrationNumber = string
/**
 * The number that stands for adopters whose identity is not disclosed.
 */
export type SerialNumber = string
/**
 * What lets this person write or sign particular papers.
 */
export type ProfessionalStanding =
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
/**
 * Everyone named in the file, once.
 *
 * @minItems 1
 * @maxItems 300
 */
export type People = Person[]
/**
 * Who this is.
 */
export type Parent1 = string
/**
 * The photograph, or why there is none.
 */
export type Photograph = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The information itself. A blank line starts a new paragraph; a line that starts with "- " is a bullet.
 */
export type Answer = string
/**
 * The reason, in a sentence a judge could read.
 */
export type WhyThisDoesNotApply = string
/**
 * One or two sentences.
 */
export type WhyItCouldNotBeFoundOut = string
/**
 * The day of the attempt.
 */
export type Date = string
/**
 * What kind of attempt it was.
 */
export type Method =
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
export type How = string
/**
 * What came of it.
 */
export type WhatHappened = string
/**
 * Who made the attempt.
 */
export type ByWhom = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence = string
/**
 * Where in the document, for example "para 14".
 */
export type PageOrParagraph = string
/**
 * The documents this comes from, with the page or paragraph where it helps.
 *
 * @maxItems 20
 */
export type Sources = Source[]
/**
 * Each attempt: when, how and what happened.
 *
 * @minItems 1
 * @maxItems 50
 */
export type Attempts = Attempt[]
/**
 * Who recorded the attempts.
 */
export type RecordedBy = string
/**
 * The day the attempts were recorded.
 */
export type RecordedOn = string
/**
 * Who wrote this answer.
 */
export type RecordedBy1 = string
/**
 * The day it was written.
 */
export type RecordedOn1 = string
/**
 * Height, hair, eyes, how they carry themselves.
 */
export type WhatTheyLookLike = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Nationality.
 */
export type Nationality = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * As the person describes it.
 */
export type RacialOrigin = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Family traditions, food, places, stories.
 */
export type CulturalBackground = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Languages spoken and understood.
 */
export type Language = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Religious persuasion, or none.
 */
export type Religion = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The person, not only the problem.
 */
export type PersonalityAndInterests = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the medical adviser has agreed may be said.
 */
export type AgreedSummary = string
/**
 * Health papers: not for the report.
 */
export type Detail = string
/**
 * What they say of their childhood and how it has shaped them.
 */
export type OwnExperienceOfBeingParented = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The date.
 */
export type When = string
/**
 * One event.
 */
export type WhatHappened1 = string
/**
 * Chronology from birth.
 *
 * @maxItems 100
 */
export type LifeSoFar = Event[]
/**
 * Where a chronology cannot be made: why, and what was tried.
 */
export type LifeSoFarInWords = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The home and the area.
 */
export type HomeAndNeighbourhood = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Schools, attainments, what got in the way.
 */
export type Education = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Work.
 */
export type Employment = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What life costs.
 */
export type MoneyAndHousing = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Other relevant information.
 */
export type AnythingElse = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * A record for each parent, known or not.
 *
 * @maxItems 20
 */
export type Parents = Parent[]
/**
 * One person.
 */
export type Person1 = string
/**
 * One or two people.
 *
 * @minItems 1
 * @maxItems 2
 */
export type Partners = Person1[]
/**
 * What it was or is.
 */
export type Relationship = 'married' | 'civil-partners' | 'couple' | 'short' | 'separated' | 'divorced'
/**
 * When it began.
 */
export type From = string
/**
 * When it ended.
 */
export type To = string
/**
 * Where they married.
 */
export type Place = string
/**
 * One child.
 */
export type Child = string
/**
 * Their children, eldest first.
 *
 * @maxItems 20
 */
export type Children = Child[]
/**
 * What it was like and is now.
 */
export type TheRelationshipPastAndPresent = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Who has been with whom, and their children, eldest first: the family tree.
 *
 * @maxItems 40
 */
export type Couples = Couple[]
/**
 * Such as "Jean’s home".
 */
export type Name2 = string
/**
 * One person.
 */
export type Person2 = string
/**
 * Who lives there.
 *
 * @maxItems 20
 */
export type People1 = Person2[]
/**
 * Homes drawn on the family tree.
 *
 * @maxItems 20
 */
export type WhoLivesTogether = Household[]
/**
 * Where the family tree comes from.
 */
export type SourceOfTheFamilyTree = string
/**
 * Its part in the lives of the parents and the children.
 */
export type TheWiderFamily = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id1 = string
/**
 * What it was.
 */
export type Service1 = string
/**
 * One person.
 */
export type Person3 = string
/**
 * Who was offered it.
 *
 * @maxItems 10
 */
export type OfferedTo = Person3[]
/**
 * First date.
 */
export type From1 = string
/**
 * Last date.
 */
export type Until = string
/**
 * What was taken up.
 */
export type TakenUp = string
/**
 * The result, fairly put.
 */
export type WhatCameOfIt = string
/**
 * Every service offered to the family and what came of it.
 *
 * @maxItems 100
 */
export type HelpOffered = Help[]
/**
 * In the family’s words where possible.
 */
export type WhatItIs = string
/**
 * Its effect.
 */
export type WhatItDoesToFamilyLife = string
/**
 * By whom and since when.
 */
export type WhatIsDoneAboutIt = string
/**
 * What has changed.
 */
export type WithWhatResult = string
/**
 * What the family is up against, and what is done about it.
 *
 * @maxItems 30
 */
export type WhatStandsInTheWay = Obstacle[]
/**
 * Who was offered it.
 */
export type To1 = string
/**
 * The date.
 */
export type On = string
/**
 * Was it in that letter.
 */
export type InTheLetterBeforeProceedings = boolean
/**
 * What they said.
 */
export type Answer1 = 'accepted' | 'refused' | 'no-reply'
/**
 * The date.
 */
export type AnsweredOn = string
/**
 * Who was offered a meeting and what they answered.
 *
 * @maxItems 30
 */
export type Offers = Offer[]
/**
 * The date.
 */
export type HeldOn = string
/**
 * The record of the meeting.
 */
export type Record = string
/**
 * The reason none was offered or held.
 */
export type NotInTheChildSInterestsBecause = string
/**
 * The family’s own plan.
 */
export type WhatTheFamilyProposed = string
/**
 * Who this is.
 */
export type Child2 = string
/**
 * This child’s reference. It holds no name.
 */
export type CaseReference1 = string
/**
 * The number of this version.
 */
export type Version = number
/**
 * The date of this version.
 */
export type Dated = string
/**
 * The version it replaces.
 */
export type ReplacesVersion = number
/**
 * In a sentence.
 */
export type WhatChanged = string
/**
 * The day the whole report was last brought up to date.
 */
export type LastUpdated = string
/**
 * Who.
 */
export type Author1 = string
/**
 * Such as "all but section 7".
 */
export type SectionsCompleted = string
/**
 * How the author works for the agency.
 */
export type Employed = 'employed' | 'independent' | 'student'
/**
 * When the author qualified.
 */
export type Qualified = string
/**
 * Qualifications and experience.
 */
export type Qualifications = string
/**
 * Has the author direct experience of adoption work.
 */
export type DirectExperienceOfAdoptionWork = boolean
/**
 * The date.
 */
export type RegistrationCheckedOn = string
/**
 * The supervisor.
 */
export type SupervisedBy = string
/**
 * When.
 */
export type SupervisorQualified = string
/**
 * Has the supervisor direct experience of adoption work.
 */
export type SupervisorSExperienceOfAdoptionWork = boolean
/**
 * Everyone who wrote part of it.
 *
 * @maxItems 10
 */
export type Authors = Author[]
/**
 * How often the author has seen the child, such as "24 times since 3 March 2025, 15 of them alone".
 */
export type Visits = string
/**
 * The person.
 */
export type Who = string
/**
 * Where not in this file.
 */
export type WhoInWords = string
/**
 * What they gave.
 */
export type How1 = string
/**
 * The date.
 */
export type When1 = string
/**
 * Who else gave information.
 *
 * @maxItems 50
 */
export type Contributors = Contributor[]
/**
 * The document in the evidence register that shows this.
 */
export type Evidence1 = string
/**
 * What the author read.
 *
 * @maxItems 300
 */
export type DocumentsRead = Evidence1[]
/**
 * When and with whom.
 */
export type HowTheChildCanReadIt = string
/**
 * Who checked it; never the author.
 */
export type CheckedBy = string
/**
 * The date.
 */
export type CheckedOn = string
/**
 * Half a page, in plain words, to the child who may read this one day.
 */
export type MessageToTheChild = string
/**
 * The plan.
 */
export type Plan1 = 'HOME' | 'KIN' | 'SGO' | 'LTF' | 'ADOPT' | 'RESI' | 'INDEPENDENT'
/**
 * The date of the review that made this the plan.
 */
export type AgreedAtTheReviewOf = string
/**
 * The record of that review.
 */
export type ReviewRecord = string
/**
 * The contingency plan.
 */
export type IfItCannotBeDone = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The day the agency began to consider adoption.
 */
export type AdoptionConsideredFrom = string
/**
 * Does the plan differ from what the child wishes.
 */
export type DiffersFromTheChildSWish = boolean
/**
 * Why the child’s wish cannot be followed, in words for the child.
 */
export type WhyThePlanDiffers = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The date.
 */
export type ApprovedOn = string
/**
 * The plan the court approved.
 */
export type Plan2 = 'HOME' | 'KIN' | 'SGO' | 'LTF' | 'ADOPT' | 'RESI' | 'INDEPENDENT'
/**
 * What the court approved, including brothers and sisters and family time.
 */
export type Terms = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence2 = string
/**
 * The date.
 */
export type BegunOn = string
/**
 * The date.
 */
export type CompletedOn = string
/**
 * What it concluded.
 */
export type Conclusion = string
/**
 * What was planned.
 */
export type PlanForTheBirth = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence3 = string
/**
 * Is the child looked after.
 */
export type LookedAfter = 'looked-after' | 'accommodated-voluntary' | 'no'
/**
 * The date.
 */
export type Since = string
/**
 * The status now.
 */
export type LegalStatus1 = 'NONE' | 'S20' | 'EPO' | 'ICO' | 'CO' | 'PO' | 'SO' | 'SGO' | 'CAO' | 'ADOPTION'
/**
 * Where no order has been made: the reason.
 */
export type NoOrdersBecause = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id2 = string
/**
 * Which order.
 */
export type Type =
  'EPO' | 'ICO' | 'CO' | 'ISO' | 'SO' | 'PO' | 'SGO' | 'CAO' | 'CONTACT' | 'S91_14' | 'ADOPTION' | 'OTHER'
/**
 * The court that made it.
 */
export type Court2 = string
/**
 * The number of the case.
 */
export type CaseNumber1 = string
/**
 * The day it was made.
 */
export type MadeOn = string
/**
 * The day it ended.
 */
export type EndedOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence4 = string
/**
 * Every order about this child, oldest first.
 *
 * @maxItems 60
 */
export type Orders = Order[]
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id3 = string
/**
 * First day.
 */
export type From2 = string
/**
 * Last day; empty while it lasts.
 */
export type To2 = string
/**
 * One person.
 */
export type Person4 = string
/**
 * Who agreed.
 *
 * @maxItems 10
 */
export type AgreedBy = Person4[]
/**
 * One date.
 */
export type Date1 = string
/**
 * Each day the agreement was reviewed.
 *
 * @maxItems 50
 */
export type ReviewedOn = Date1[]
/**
 * The day a parent gave notice of removal.
 */
export type NoticeOfRemoval = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence5 = string
/**
 * Each period of accommodation by agreement.
 *
 * @maxItems 20
 */
export type AgreementsToAccommodation = AgreementToAccommodation[]
/**
 * First day.
 */
export type From3 = string
/**
 * Last day.
 */
export type To3 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence6 = string
/**
 * Each period.
 *
 * @maxItems 10
 */
export type PoliceProtection = PoliceProtection1[]
/**
 * Who applied.
 */
export type ByWhom1 = string
/**
 * The day the agency learned of the intention.
 */
export type IntentionKnownOn = string
/**
 * The day it was lodged.
 */
export type LodgedOn = string
/**
 * What became of it.
 */
export type Outcome = 'pending' | 'refused' | 'withdrawn' | 'granted'
/**
 * The day it was decided.
 */
export type DecidedOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence7 = string
/**
 * Each application or intention.
 *
 * @maxItems 20
 */
export type ApplicationsToRevokeThePlacementOrder = ApplicationToRevokeThePlacementOrder[]
/**
 * Who.
 */
export type By = string
/**
 * Which.
 */
export type Kind = 'placement' | 'advance' | 'written'
/**
 * The date.
 */
export type On1 = string
/**
 * The date.
 */
export type WithdrawnOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence8 = string
/**
 * Formal consents and their withdrawal.
 *
 * @maxItems 20
 */
export type ConsentsToPlacement = Consent[]
/**
 * The class of information.
 */
export type Class = string
/**
 * The kind of reader.
 */
export type Reader = string
/**
 * Empty: anyone’s.
 */
export type WhoseInformation = string
/**
 * Consent or leave of the court.
 */
export type Authority = string
/**
 * The date.
 */
export type On2 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence9 = string
/**
 * Recorded consent or authority to show a class of information to a kind of reader.
 *
 * @maxItems 50
 */
export type PermissionToShow = Permission[]
/**
 * File name of the picture in the folder "assets".
 */
export type Picture = string
/**
 * For readers who cannot see it.
 */
export type WhatItShows = string
/**
 * The date.
 */
export type TakenOn = string
/**
 * Who took it.
 */
export type TakenBy = string
/**
 * Who, where in general, when.
 */
export type Caption = string
/**
 * Who agreed that it may be shown.
 */
export type Consent1 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence10 = string
/**
 * A kind and true description.
 */
export type WhatTheChildLooksLike = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Nationality.
 */
export type Nationality1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Where the child is not British.
 */
export type ImmigrationStatus = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Racial origin.
 */
export type RacialOrigin1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Cultural background.
 */
export type CulturalBackground1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Languages heard, understood and spoken.
 */
export type Language1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Religion, and any baptism or other ceremony.
 */
export type Religion1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How a family can honour the child’s identity, including where it differs from theirs.
 */
export type WhatThisAsksOfAFamily = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Property, savings, claims for damages or compensation that might be kept or lost.
 */
export type PropertyAndClaims = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the child is like.
 */
export type Personality = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Social development.
 */
export type WithOtherPeople = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Emotional and behavioural development, as it is seen.
 */
export type FeelingsAndBehaviour = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Any difficulty, and what helps.
 */
export type EatingWashingDressing = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the child likes.
 */
export type Likes = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the child does not like.
 */
export type Dislikes = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the child is good at.
 */
export type GoodAt = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the child finds hard.
 */
export type FindsHard = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What comforts the child.
 */
export type Comfort = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Such as "Morning".
 */
export type PartOfTheDay1 = string
/**
 * In a few sentences.
 */
export type WhatHappens = string
/**
 * A day in the child’s life.
 *
 * @maxItems 12
 */
export type ADay = PartOfTheDay[]
/**
 * The words exactly as they were said or written, without quotation marks.
 */
export type Words = string
/**
 * Whose words they are.
 */
export type WhoSaidIt = string
/**
 * Such as "to Ruth, her foster carer".
 */
export type ToWhom = string
/**
 * Such as "on the walk to school".
 */
export type Where = string
/**
 * The date.
 */
export type When2 = string
/**
 * What the foster carer says.
 *
 * @maxItems 10
 */
export type TheCarerSWords = OwnWords[]
/**
 * The carer’s account of the child: fondness, memories, changes.
 */
export type TheFosterCarerSContribution = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Words the child really said.
 *
 * @maxItems 30
 */
export type TheChildSOwnWords = OwnWords[]
/**
 * What is understood and why.
 */
export type Assessment = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * As the child grows.
 */
export type WhatThisIsLikelyToMean = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Who.
 */
export type AssessedBy = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence11 = string
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id4 = string
/**
 * In a few words.
 */
export type Need1 = string
/**
 * How much.
 */
export type HowMuchItAffectsLife = 'mild' | 'moderate' | 'high' | 'severe'
/**
 * What has been seen, by whom.
 */
export type WhatHasBeenSeen = string
/**
 * What a parent would do.
 */
export type WhatItAsksOfAParent = string
/**
 * Support.
 */
export type WhatSupportThereIsOrMustBe = string
/**
 * When it was first recorded.
 */
export type Since1 = string
/**
 * Where it is no longer so: who says so and when.
 */
export type RemovedBecause = string
/**
 * Each need, how it is known and what it asks of a parent.
 *
 * @maxItems 60
 */
export type Needs = Need[]
/**
 * State of health, health history and any need for health care in the future.
 */
export type Summary1 = string
/**
 * The medical adviser.
 */
export type WrittenBy = string
/**
 * The date.
 */
export type WrittenOn = string
/**
 * The date.
 */
export type SignedOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence12 = string
/**
 * As the medical adviser puts it.
 */
export type HealthCareInTheFuture = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the medical adviser says of exposure before birth and of inherited conditions.
 */
export type BeforeBirthAndInTheFamily = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The date of the most recent examination.
 */
export type LastMedicalExamination = string
/**
 * The health report.
 */
export type HealthReport = string
/**
 * The medical adviser’s advice.
 */
export type AdviceThatNoneIsNeeded = string
/**
 * The record that the child, of sufficient understanding, refused.
 */
export type Refusal = string
/**
 * Name.
 */
export type Name3 = string
/**
 * Address.
 */
export type Address2 = string
/**
 * A general area.
 */
export type Area1 = string
/**
 * Such as "nursery".
 */
export type Type1 = string
/**
 * First day.
 */
export type From4 = string
/**
 * Last day.
 */
export type To4 = string
/**
 * Each, oldest first.
 *
 * @maxItems 20
 */
export type NurseriesAndSchools = Setting[]
/**
 * Progress and attainments.
 */
export type Progress = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The position.
 */
export type EducationHealthAndCarePlan = 'none' | 'requested' | 'assessing' | 'in-place' | 'ceased'
/**
 * The document in the evidence register that shows this.
 */
export type Evidence13 = string
/**
 * Special needs.
 */
export type SpecialNeedsInLearning = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Its main points.
 */
export type PersonalEducationPlan = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The document in the evidence register that shows this.
 */
export type Evidence14 = string
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id5 = string
/**
 * First day.
 */
export type From5 = string
/**
 * Last day; empty for the present home.
 */
export type To5 = string
/**
 * What kind of home.
 */
export type Kind1 =
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
 * One person.
 */
export type Person5 = string
/**
 * The people the child lived with.
 *
 * @maxItems 20
 */
export type WithWhom = Person5[]
/**
 * Where the people are not in this file.
 */
export type WithWhomInWords = string
/**
 * A general area.
 */
export type Area2 = string
/**
 * Such as "family arrangement".
 */
export type Arrangement = string
/**
 * Why the child moved here and why it ended.
 */
export type WhyAndWhatChanged = string
/**
 * Was the move planned.
 */
export type PlannedMove = boolean
/**
 * Every place the child has lived since birth, oldest first.
 *
 * @maxItems 80
 */
export type Homes = Home[]
/**
 * What they have meant to the child.
 */
export type WhatTheMovesHaveMeant = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * First day.
 */
export type From6 = string
/**
 * Last day.
 */
export type To6 = string
/**
 * What is known, and what was tried.
 */
export type WhatIsKnown = string
/**
 * What was tried.
 *
 * @maxItems 20
 */
export type Attempts1 = Attempt[]
/**
 * A time for which nobody knows where the child lived, explained.
 *
 * @maxItems 20
 */
export type GapsExplained = Gap[]
/**
 * Who this is.
 */
export type Parent2 = string
/**
 * What they are to the child.
 */
export type As = 'mother' | 'father' | 'possible-father' | 'second-parent'
/**
 * Whether the parent can be found.
 */
export type Whereabouts = 'known' | 'unknown'
/**
 * Is the parent under 18.
 */
export type Under18 = boolean
/**
 * Capacity to take part in proceedings.
 */
export type Capacity = 'yes' | 'doubtful' | 'no'
/**
 * Name and role, or the medical evidence.
 */
export type AdvocateOrLitigationFriend = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence15 = string
/**
 * Does this parent have parental responsibility.
 */
export type ParentalResponsibility = 'yes' | 'no' | 'unknown'
/**
 * Marriage, registration, agreement or order.
 */
export type HowItWasAcquired = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The document in the evidence register that shows this.
 */
export type Evidence16 = string
/**
 * What is known, who said so, and the steps taken to establish paternity.
 */
export type WhoTheFatherIs = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What was decided.
 */
export type Decision = 'involve' | 'do-not-involve'
/**
 * The date.
 */
export type DecidedOn1 = string
/**
 * Who decided.
 */
export type DecidedBy = string
/**
 * Why.
 */
export type Reasons = string
/**
 * Has this person been told.
 */
export type Told = boolean
/**
 * The date.
 */
export type ToldOn = string
/**
 * How they were told.
 */
export type How2 = string
/**
 * The reason.
 */
export type NotToldBecause = string
/**
 * The order or advice that says this is right.
 */
export type CourtOrderOrLegalAdvice = string
/**
 * The date counselling was offered.
 */
export type OfferedOn = string
/**
 * Who offered it.
 */
export type ByWhom2 = string
/**
 * What the parent chose.
 */
export type Response = string
/**
 * The date.
 */
export type WrittenInformationGivenOn = string
/**
 * What the parent wishes and feels.
 */
export type AboutTheChildPlacementAndAdoption = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How the parent would like the child brought up.
 */
export type AboutReligionAndCulture = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What the parent hopes for.
 */
export type AboutStayingInTouch = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The date.
 */
export type AscertainedOn = string
/**
 * Who asked.
 */
export type ByWhom3 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence17 = string
/**
 * The parent’s own words.
 *
 * @maxItems 20
 */
export type OwnWords1 = OwnWords[]
/**
 * What the parent disagrees with, in their own words.
 *
 * @maxItems 20
 */
export type Disagreement = OwnWords[]
/**
 * What this parent can give, what stands in the way, what would be needed.
 */
export type AssessmentOfParentingCapacity = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Who made the assessment.
 */
export type AssessedBy1 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence18 = string
/**
 * The relationship as it is seen.
 */
export type WhatIsSeenInFamilyTime = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Each parent, and each possible father.
 *
 * @maxItems 10
 */
export type Parents1 = ParentOfThisChild[]
/**
 * Who this is.
 */
export type Person6 = string
/**
 * Such as "maternal grandmother".
 */
export type WhoTheyAreToTheChild = string
/**
 * Where this is printed.
 */
export type Group = 'parent' | 'sibling' | 'relative' | 'carer' | 'other'
/**
 * Nationality, background, and their part in the family.
 */
export type AboutThem = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What it is like for the child.
 */
export type TheRelationship = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How likely the relationship is to continue, and what that is worth to the child.
 */
export type WillItContinueAndItsValue = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Whether they can and would offer a secure home and meet the child’s needs.
 */
export type AbleAndWillingToCare = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Their wishes and feelings about the child.
 */
export type WhatTheyWishAndFeel = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Where this person, not a parent, has it: how.
 */
export type ParentalResponsibility1 = string
/**
 * The day this person was put forward to care for the child.
 */
export type PutForwardOn = string
/**
 * By whom.
 */
export type PutForwardBy = string
/**
 * The assessment.
 */
export type ViabilityAssessment = string
/**
 * The reason.
 */
export type NotAssessedBecause = string
/**
 * The day they said they might care for the child permanently.
 */
export type InterestInCaringPermanently = string
/**
 * What they had in mind.
 */
export type InterestIn = 'LTF' | 'SGO' | 'ADOPT' | 'CAO'
/**
 * Everyone who matters to the child, but parents, brothers and sisters.
 *
 * @maxItems 60
 */
export type Relationships = Relationship1[]
/**
 * Who this is.
 */
export type BrotherOrSister1 = string
/**
 * How they are related.
 */
export type Relation = 'full' | 'half-mother' | 'half-father' | 'step' | 'adopted'
/**
 * Nationality.
 */
export type Nationality2 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * A few true words.
 */
export type AboutThem1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Where they live and with whom: never an address.
 */
export type WhereAndWithWhom = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Is this child looked after.
 */
export type LookedAfter1 = 'yes' | 'no' | 'not-applicable'
/**
 * Each order, court and date, or that there is none.
 */
export type Orders1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Is this child also being considered for adoption.
 */
export type Adoption = 'yes' | 'no' | 'adopted' | 'not-applicable'
/**
 * What each is to the other; each direction.
 */
export type TheRelationship1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How likely it is to continue, and what that is worth.
 */
export type WillItContinueAndItsValue1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Do they know each other, or is a placement together being thought of.
 */
export type LiveRelationship = boolean
/**
 * What is planned.
 */
export type TogetherOrApart = 'together' | 'apart' | 'undecided'
/**
 * The reasons.
 */
export type Why = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The assessment that names both children.
 */
export type SiblingAssessment = string
/**
 * Why there is none.
 */
export type Reason = string
/**
 * The manager.
 */
export type AgreedBy1 = string
/**
 * The date.
 */
export type On3 = string
/**
 * Each, of any age.
 *
 * @maxItems 30
 */
export type BrothersAndSisters = BrotherOrSister[]
/**
 * Where there are none: how that is known.
 */
export type NoBrothersOrSisters = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Who decided what, and when.
 */
export type Opening = string
/**
 * One statement.
 */
export type Statement = string
/**
 * The statements, in order.
 *
 * @maxItems 60
 */
export type Statements = Statement[]
/**
 * One service.
 */
export type Help1 = string
/**
 * Which of the help offered to the family concerned this child.
 *
 * @maxItems 60
 */
export type HelpOffered1 = Help1[]
/**
 * About a new family and adoption.
 */
export type ANewFamily = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * About religious and cultural upbringing.
 */
export type ReligionAndCulture = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * About staying in touch.
 */
export type StayingInTouch = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How, when and by whom.
 */
export type HowThisWasLearned = string
/**
 * Who did the work.
 */
export type ByWhom4 = string
/**
 * The date.
 */
export type LastLearnedOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence19 = string
/**
 * The date.
 */
export type ExplainedToTheChildOn = string
/**
 * The date.
 */
export type WrittenInformationGivenOn1 = string
/**
 * Whose view.
 */
export type Who1 = string
/**
 * Such as "foster carer".
 */
export type As1 = string
/**
 * The view, fairly put.
 */
export type View1 = string
/**
 * The date.
 */
export type When3 = string
/**
 * Carers, relatives, the guardian, the reviewing officer.
 *
 * @maxItems 30
 */
export type ViewsOfOthers = View[]
/**
 * The person.
 */
export type WithWhom1 = string
/**
 * Such as "face to face".
 */
export type Type2 = string
/**
 * How often.
 */
export type HowOften = string
/**
 * By whom, or not.
 */
export type Supervised = string
/**
 * The kind of place.
 */
export type Where1 = string
/**
 * What is seen.
 */
export type WhatItIsLike = string
/**
 * With each person now.
 *
 * @maxItems 40
 */
export type Now = Arrangement1[]
/**
 * What the child needs by way of staying in touch.
 */
export type TheAgencySView = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The person.
 */
export type WithWhom2 = string
/**
 * What it is for, for this child.
 */
export type Purpose = string
/**
 * How.
 */
export type Type3 = 'direct' | 'digital' | 'letters' | 'none' | 'mixed'
/**
 * How often.
 */
export type HowOften1 = string
/**
 * Who arranges and supports it.
 */
export type WhoArrangesIt = string
/**
 * The review point.
 */
export type WhenItIsLookedAtAgain = string
/**
 * What could go wrong and what is done.
 */
export type RiskAndHowItIsManaged = string
/**
 * With each person.
 *
 * @maxItems 40
 */
export type Proposals = ProposalForStayingInTouch[]
/**
 * When.
 */
export type Date2 = string
/**
 * When it was written down.
 */
export type RecordedOn2 = string
/**
 * What kind.
 */
export type Kind2 =
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
export type What = string
/**
 * Who decided or acted.
 */
export type ByWhom5 = string
/**
 * Where it took longer than it should.
 */
export type ReasonForDelay = string
/**
 * In order.
 *
 * @maxItems 300
 */
export type DecisionsAndActionsOfTheAgency = DecisionOrAction[]
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id6 = string
/**
 * Which option.
 */
export type Option1 =
  | 'PARENT_M'
  | 'PARENT_F'
  | 'PARENT_BOTH'
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
export type InAFewWords = string
/**
 * One person.
 */
export type Person7 = string
/**
 * The people this option would be with.
 *
 * @maxItems 10
 */
export type WithWhom3 = Person7[]
/**
 * Is this a realistic option.
 */
export type Realistic = boolean
/**
 * The reason, resting on an assessment.
 */
export type WhyItIsNotRealistic = string
/**
 * One person.
 */
export type Person8 = string
/**
 * Who assessed it.
 *
 * @maxItems 10
 */
export type AssessedBy2 = Person8[]
/**
 * The date.
 */
export type AssessedOn = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence20 = string
/**
 * The assessments.
 *
 * @maxItems 10
 */
export type Assessments = Evidence20[]
/**
 * In a few sentences.
 */
export type WhatTheAssessmentConcluded = string
/**
 * One or two short phrases for the table.
 */
export type WhatItWouldGive = string
/**
 * One or two short phrases for the table.
 */
export type WhatItWouldCostOrRisk = string
/**
 * In the child’s words where there are any.
 */
export type WhatTheChildSaysOrShows = string
/**
 * Her view.
 */
export type WhatTheMotherSays = string
/**
 * His view.
 */
export type WhatTheFatherSays = string
/**
 * Relatives, carers, the guardian.
 */
export type WhatOthersSay = string
/**
 * What is good about it for this child.
 */
export type ForTheChild = string
/**
 * What is hard about it for this child.
 */
export type AgainstForTheChild = string
/**
 * What could go wrong.
 */
export type Risks = string
/**
 * What would make it work.
 */
export type SupportItWouldNeed = string
/**
 * What was offered and what came of it.
 */
export type WhatWasOfferedAndTheResult = string
/**
 * What it would mean for family time.
 */
export type StayingInTouch1 = string
/**
 * What it would mean for brothers and sisters.
 */
export type BrothersAndSisters1 = string
/**
 * Ethnicity, culture, language, religion.
 */
export type Identity1 = string
/**
 * How soon it could happen.
 */
export type HowSoon = string
/**
 * Who would have parental responsibility and how lasting it is.
 */
export type LegalSecurity = string
/**
 * Would the child feel they belong.
 */
export type Belonging = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * With whom.
 */
export type ASecureLastingRelationship = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Would they be met.
 */
export type NeedsNowAndLater = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Would it be honoured.
 */
export type EthnicCulturalLinguisticAndReligiousIdentity = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Would it endure past 18.
 */
export type BeyondChildhood = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How the past and family would stay in reach.
 */
export type LinkToThePast = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Author and title.
 */
export type Reference = string
/**
 * The year.
 */
export type Year = number
/**
 * Why it matters here.
 */
export type HowItAppliesToThisChild = string
/**
 * Research relied on.
 *
 * @maxItems 20
 */
export type Research = Research1[]
/**
 * In a sentence or two.
 */
export type Conclusion1 = string
/**
 * Every realistic option, and those considered and not realistic.
 *
 * @maxItems 15
 */
export type Options = Option[]
/**
 * Which options were considered and how.
 */
export type OpeningOfTheOptions = string
/**
 * Prose that compares the options for this child and says why one is best overall.
 */
export type WeighingTheOptionsTogether = string
/**
 * The option preferred.
 */
export type PreferredOption = string
/**
 * The child’s ascertainable wishes and feelings about the decision.
 */
export type WishesAndFeelings2 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The child’s particular needs.
 */
export type ParticularNeeds = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The likely effect, throughout life, of ceasing to be a member of the original family and becoming an adopted person.
 */
export type EffectThroughoutLife = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Age, sex, background and any characteristics that matter.
 */
export type AgeSexBackground = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Any harm suffered or risked.
 */
export type Harm = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Relationships with relatives and others: how likely they are to continue, their value, who could offer a home, and what they wish.
 */
export type Relationships1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What.
 */
export type What1 = string
/**
 * For which need.
 */
export type Why1 = string
/**
 * Who gives or pays for it.
 */
export type Who2 = string
/**
 * From when and how long.
 */
export type When4 = string
/**
 * Support the new family is likely to need.
 *
 * @maxItems 40
 */
export type Support = Support1[]
/**
 * What the support must hold.
 */
export type SupportInWords = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * What kind of family.
 */
export type InWords = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * One thing.
 */
export type Essential1 = string
/**
 * What cannot be done without.
 *
 * @maxItems 20
 */
export type Essential = Essential1[]
/**
 * One thing.
 */
export type Welcome1 = string
/**
 * What would be good.
 *
 * @maxItems 20
 */
export type Welcome = Welcome1[]
/**
 * Other relevant information.
 */
export type AnythingElse1 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * The recommendation.
 */
export type ShouldTheChildBePlacedForAdoption = 'yes' | 'no'
/**
 * In words.
 */
export type Recommendation1 = string
/**
 * The merits of a placement order beside other orders.
 */
export type TheOrder = string
/**
 * What is recommended.
 */
export type StayingInTouch2 = string
/**
 * In what role.
 */
export type As2 =
  'social-worker' | 'supervisor' | 'team-manager' | 'medical-adviser' | 'agency-adviser' | 'decision-maker'
/**
 * The person.
 */
export type Who3 = string
/**
 * The date.
 */
export type On4 = string
/**
 * Hash of the content signed.
 */
export type ContentSigned = string
/**
 * Who signed what, when.
 *
 * @maxItems 20
 */
export type Signatures = Signature[]
/**
 * The date.
 */
export type GivenOn = string
/**
 * The legal adviser.
 */
export type By1 = string
/**
 * Privileged: never printed.
 */
export type Advice = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence21 = string
/**
 * The date.
 */
export type On5 = string
/**
 * The decision-maker.
 */
export type By2 = string
/**
 * What was decided.
 */
export type Decision1 = 'should-be-placed' | 'should-not-be-placed'
/**
 * The decision-maker’s own reasons.
 */
export type Reasons1 = string
/**
 * The document in the evidence register that shows this.
 */
export type Evidence22 = string
/**
 * What the decision-maker read.
 *
 * @maxItems 100
 */
export type DocumentsConsidered = Evidence22[]
/**
 * The version decided on.
 */
export type VersionOfTheReport = number
/**
 * Whether later changes matter.
 */
export type ChangesSince = 'none' | 'not-material' | 'material'
/**
 * Who confirmed that the changes are not material.
 */
export type ConfirmedBy = string
/**
 * Who.
 */
export type Who4 = string
/**
 * The date.
 */
export type On6 = string
/**
 * How.
 */
export type How3 = string
/**
 * Who was told in writing, and when.
 *
 * @maxItems 20
 */
export type Told1 = Notice[]
/**
 * The document in the evidence register that shows this.
 */
export type Evidence23 = string
/**
 * Who should be made a party.
 */
export type Parties = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Whether anyone should not be notified or not be made a party, and why.
 */
export type NotToBeNotified = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Whether any respondent is under 18.
 */
export type APartyUnder18 = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Whether any respondent may lack capacity, and the evidence.
 */
export type APartyWhoMayLackCapacity = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Any order about maintenance.
 */
export type Maintenance = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * Other cases about the child or the family.
 */
export type OtherCases = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * One person.
 */
export type Adopter = string
/**
 * The people the child may be matched with.
 *
 * @maxItems 4
 */
export type AdoptersInView = Adopter[]
/**
 * The date.
 */
export type ProposedOn = string
/**
 * The date.
 */
export type PanelOn = string
/**
 * The date.
 */
export type DecidedOn2 = string
/**
 * Is it an early permanence home.
 */
export type EarlyPermanence = boolean
/**
 * The document in the evidence register that shows this.
 */
export type Evidence24 = string
/**
 * The version.
 */
export type Version1 = number
/**
 * The date.
 */
export type On7 = string
/**
 * In a sentence or two.
 */
export type WhatChanged1 = string
/**
 * Who.
 */
export type By3 = string
/**
 * What was changed after the decision, and by whom.
 *
 * @maxItems 100
 */
export type UpdatesSinceTheDecision = Update[]
/**
 * A note to the adult who may read this, when the file is closed.
 */
export type ClosingNote = string
/**
 * Which record.
 */
export type Record1 = 'adoption' | 'looked-after'
/**
 * For how many years.
 */
export type Years = number
/**
 * From what event.
 */
export type From7 = string
/**
 * The children of the family, each with a record of their own.
 *
 * @minItems 1
 * @maxItems 30
 */
export type Children1 = Child1[]
/**
 * This child.
 */
export type From8 = string
/**
 * That child.
 */
export type To7 = string
/**
 * How often warmth is seen in this direction.
 */
export type Warmth = 'never' | 'rarely' | 'sometimes' | 'often' | 'always' | 'not-seen'
/**
 * Such as "comforts him, finds his bear".
 */
export type InAFewWords1 = string
/**
 * What has been seen, when and by whom.
 */
export type Account = {
  [k: string]: unknown
} & {
  text?: Answer
  notApplicable?: WhyThisDoesNotApply
  notObtainable?: WhatWasTriedToFindOut
  sources?: Sources
  recordedBy?: RecordedBy1
  recordedOn?: RecordedOn1
}
/**
 * How each child is with each other child: one record in each direction.
 *
 * @maxItems 200
 */
export type BrothersAndSistersPairByPair = FromOneChildToAnother[]
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id7 = string
/**
 * One statement, in plain words.
 */
export type WhatHappened2 = string
/**
 * A shorter wording for readers who may only be told the gist.
 */
export type InShort = string
/**
 * Who says so.
 */
export type Standing = 'found' | 'accepted' | 'agency-view' | 'disputed' | 'allegation' | 'not-found'
/**
 * One person who accepts it.
 */
export type Person9 = string
/**
 * Who accepts it.
 *
 * @maxItems 10
 */
export type AcceptedBy = Person9[]
/**
 * One person who disputes it.
 */
export type Person10 = string
/**
 * Who disputes it.
 *
 * @maxItems 10
 */
export type DisputedBy = Person10[]
/**
 * What the person who disputes it says, fairly put.
 */
export type WhatTheySay = string
/**
 * One person.
 */
export type Person11 = string
/**
 * Whom it is about.
 *
 * @maxItems 20
 */
export type About = Person11[]
/**
 * When it happened.
 */
export type When5 = string
/**
 * The day it was recorded.
 */
export type RecordedOn3 = string
/**
 * One short sentence.
 */
export type ForAges0To4 = string
/**
 * Two short sentences.
 */
export type ForAges5To7 = string
/**
 * A short paragraph.
 */
export type ForAges8To11 = string
/**
 * A paragraph.
 */
export type ForAges12To17 = string
/**
 * A paragraph.
 */
export type ForTheLaterLifeLetter = string
/**
 * A sentence or two.
 */
export type ForOtherReports = string
/**
 * Why it is not told in children’s books for now.
 */
export type HeldBackBecause = string
/**
 * What is said to have happened, each with its standing.
 *
 * @maxItems 500
 */
export type Statements1 = Statement1[]
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id8 = string
/**
 * What kind of document it is.
 */
export type Type4 =
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
  | 'OTHER'
/**
 * How it is listed, such as "Parenting assessment of Kerry Hartley". Say whom it is about if not the child.
 */
export type Title1 = string
/**
 * One person it is about.
 */
export type Person12 = string
/**
 * The people the document is about.
 *
 * @maxItems 30
 */
export type AboutWhom = Person12[]
/**
 * Who wrote it.
 */
export type WrittenBy1 = string
/**
 * Where the author is not a person of this file, such as "Registrar, Ashcombe".
 */
export type WrittenByOthers = string
/**
 * The date it bears.
 */
export type DateOfTheDocument = string
/**
 * For a run of records, the date of the last one.
 */
export type LastDate = string
/**
 * The day it reached the file.
 */
export type ReceivedOn = string
/**
 * Who it came from.
 */
export type WhereItCameFrom =
  'court' | 'health' | 'education' | 'parent' | 'relative' | 'carer' | 'social-work' | 'agency' | 'other'
/**
 * Whether it may be shown or quoted.
 */
export type Restriction1 = 'none' | 'court' | 'privileged' | 'third-party' | 'medical'
/**
 * False for an extract or a draft.
 */
export type IsItTheWholeDocument = boolean
/**
 * Who saw the original.
 */
export type OriginalSeenBy = string
/**
 * The day the original was seen.
 */
export type OriginalSeenOn = string
/**
 * True where the report relies on it as the present position, so that it must not be too old.
 */
export type ReliedOnAsCurrent = boolean
/**
 * The full name on the document.
 */
export type Name4 = string
/**
 * The date of birth on the document.
 */
export type DateOfBirth1 = string
/**
 * The status the order gives.
 */
export type LegalStatus2 = string
/**
 * Which part.
 */
export type Part1 = 'summary' | 'report' | 'recommendation'
/**
 * Who wrote this part.
 */
export type WrittenBy2 = string
/**
 * The day it was signed.
 */
export type SignedOn1 = string
/**
 * Named parts of the document, such as the medical adviser’s summary.
 *
 * @maxItems 10
 */
export type Parts = Part[]
/**
 * SHA-256 of the stored file.
 */
export type Fingerprint = string
/**
 * File name of the picture in the folder "assets".
 */
export type Picture1 = string
/**
 * The register of documents.
 *
 * @maxItems 1000
 */
export type Evidence25 = Evidence26[]
/**
 * The rule, such as CPR-044.
 */
export type Rule = string
/**
 * Whose document.
 */
export type Child3 = string
/**
 * The word or place, where the rule names one.
 */
export type About1 = string
/**
 * Who answered.
 */
export type By4 = string
/**
 * The date.
 */
export type On8 = string
/**
 * Why it is right as it stands.
 */
export type Reason1 = string
/**
 * Warnings that a named person has read and answered, once each.
 *
 * @maxItems 500
 */
export type AcknowledgedWarnings = Acknowledgement[]
/**
 * The rule, such as CPR-022.
 */
export type Rule1 = string
/**
 * Whose document.
 */
export type Child4 = string
/**
 * The manager.
 */
export type By5 = string
/**
 * The date.
 */
export type On9 = string
/**
 * The day it ends.
 */
export type Until1 = string
/**
 * At least 40 characters.
 */
export type Reason2 = string
/**
 * Refusals that a named manager has overridden, with a reason and an end.
 *
 * @maxItems 200
 */
export type OverriddenRefusals = Override[]
/**
 * The date.
 */
export type On10 = string
/**
 * Who received it.
 */
export type ToWhom1 = string
/**
 * Where they are not in this file.
 */
export type ToWhomInWords = string
/**
 * What was given.
 */
export type What2 = string
/**
 * Such as "cpr 7".
 */
export type DocumentAndVersion = string
/**
 * Who gave it.
 */
export type ByWhom6 = string
/**
 * Consent, order or duty.
 */
export type OnWhatAuthority = string
/**
 * What was given to whom.
 *
 * @maxItems 500
 */
export type DisclosureLog = Disclosure[]
/**
 * A short code that other parts of the file use to point here. It is never printed.
 */
export type Id9 = string
/**
 * Which part of the record.
 */
export type WhatWasWrong = string
/**
 * Who said so.
 */
export type RaisedBy = string
/**
 * The date.
 */
export type RaisedOn = string
/**
 * What was decided.
 */
export type Outcome1 = 'upheld' | 'partly-upheld' | 'not-upheld'
/**
 * The date.
 */
export type DecidedOn3 = string
/**
 * When it must be done.
 */
export type DueOn = string
/**
 * When it was done.
 */
export type DoneOn = string
/**
 * The person’s own account, printed beside ours.
 */
export type WhatTheySay1 = string
/**
 * Something in the record that was wrong, and what was done.
 *
 * @maxItems 200
 */
export type Corrections = Correction[]

/**
 * One family, written once: everything the documents of its children are made from.
 */
export interface FamilyFile {
  format: Format
  jurisdiction: Nation
  caseReference: CaseReference
  agency: Agency
  court?: Court
  people: People
  family?: Family
  children: Children1
  pairs?: BrothersAndSistersPairByPair
  statements?: Statements1
  evidence: Evidence25
  acknowledgements?: AcknowledgedWarnings
  overrides?: OverriddenRefusals
  disclosures?: DisclosureLog
  corrections?: Corrections
}
/**
 * The council or adoption agency.
 */
export interface Agency {
  name: Name
  service: Service
  address?: Address
  phone?: Telephone
}
/**
 * The court and case, where there are proceedings.
 */
export interface Court {
  name: Court1
  caseNumber?: CaseNumber
  judge?: Judge
  finalEvidenceDueOn?: FinalEvidenceDueOn
  finalEvidenceFiledOn?: FinalEvidenceFiledOn
  applicationIssuedOn?: ApplicationIssuedOn
}
/**
 * Everyone named in the file, once.
 */
export interface Person {
  id: Id
  kind: WhoTheyAreInThisCase
  identity?: IsItKnownWhoThisIs
  name: Name1
  sex?: Sex
  pronouns?: Pronouns
  born?: DateOfBirth
  dueOn?: DueDate
  birthPlace?: PlaceOfBirth
  died?: DateOfDeath
  address?: Address1
  phone?: Telephone1
  email?: Email
  workplace?: PlaceOfWork
  online?: NamesUsedOnline
  role?: Role
  organisation?: Organisation
  registration?: RegistrationNumber
  serialNumber?: SerialNumber
  canSign?: ProfessionalStanding
}
/**
 * The name as it is on the birth certificate, and the names used.
 */
export interface Name1 {
  title?: Title
  first?: FirstName
  middle?: MiddleNames
  last?: LastName
  known?: KnownAs
  others?: OtherNames
}
/**
 * Where the person lives. Say so if it must not be known.
 */
export interface Address1 {
  lines?: Street
  town?: Town
  postcode?: Postcode
  area?: Area
  authority?: LocalAuthority
  confirmedOn?: LastConfirmed
  restricted?: Restriction
}
/**
 * What all the children share, written once.
 */
export interface Family {
  parents?: Parents
  unions?: Couples
  households?: WhoLivesTogether
  treeEvidence?: SourceOfTheFamilyTree
  wider?: TheWiderFamily
  help?: HelpOffered
  obstacles?: WhatStandsInTheWay
  meeting?: FamilyGroupMeeting
}
/**
 * What every child of this parent shares: written once.
 */
export interface Parent {
  person: Parent1
  photograph?: Photograph
  description?: WhatTheyLookLike
  nationality?: Nationality
  racialOrigin?: RacialOrigin
  culture?: CulturalBackground
  language?: Language
  religion?: Religion
  personality?: PersonalityAndInterests
  health?: Health
  ownChildhood?: OwnExperienceOfBeingParented
  life?: LifeSoFar
  lifeAccount?: LifeSoFarInWords
  home?: HomeAndNeighbourhood
  education?: Education
  employment?: Employment
  money?: MoneyAndHousing
  other?: AnythingElse
}
/**
 * Why the information could not be obtained, and each attempt.
 */
export interface WhatWasTriedToFindOut {
  why: WhyItCouldNotBeFoundOut
  attempts: Attempts
  recordedBy?: RecordedBy
  recordedOn?: RecordedOn
}
/**
 * One attempt to find something out or to reach somebody.
 */
export interface Attempt {
  on: Date
  method: Method
  how: How
  result: WhatHappened
  by?: ByWhom
  sources?: Sources
}
/**
 * One document of the evidence register.
 */
export interface Source {
  evidence: Evidence
  at?: PageOrParagraph
}
/**
 * What the medical adviser has agreed may be said, and the detail kept apart.
 */
export interface Health {
  summary?: AgreedSummary
  detail?: Detail
}
/**
 * One event.
 */
export interface Event {
  on: When
  what: WhatHappened1
  sources?: Sources
}
/**
 * One couple, or one known parent alone.
 */
export interface Couple {
  partners: Partners
  kind: Relationship
  from?: From
  to?: To
  place?: Place
  children?: Children
  account?: TheRelationshipPastAndPresent
}
/**
 * One home.
 */
export interface Household {
  name: Name2
  people: People1
}
/**
 * One service.
 */
export interface Help {
  id: Id1
  service: Service1
  to?: OfferedTo
  from?: From1
  until?: Until
  taken?: TakenUp
  result?: WhatCameOfIt
  sources?: Sources
}
/**
 * Poverty, housing, illness, harm, loss, discrimination and the like.
 */
export interface Obstacle {
  what: WhatItIs
  effect?: WhatItDoesToFamilyLife
  done?: WhatIsDoneAboutIt
  result?: WithWhatResult
  sources?: Sources
}
/**
 * A family group conference or family group decision-making meeting.
 */
export interface FamilyGroupMeeting {
  offers?: Offers
  heldOn?: HeldOn
  record?: Record
  notInInterests?: NotInTheChildSInterestsBecause
  outcome?: WhatTheFamilyProposed
  sources?: Sources
}
/**
 * One offer.
 */
export interface Offer {
  to: To1
  on: On
  inLetterBeforeProceedings?: InTheLetterBeforeProceedings
  answer?: Answer1
  answeredOn?: AnsweredOn
}
/**
 * Everything that belongs to one child. Nothing is copied from a brother or sister.
 */
export interface Child1 {
  person: Child2
  caseReference: CaseReference1
  report?: TheReport
  message?: MessageToTheChild
  plan?: Plan
  courtPlan?: PlanTheCourtApproved
  preBirth?: BeforeBirth
  status?: LegalStatus
  orders?: Orders
  section20?: AgreementsToAccommodation
  policeProtection?: PoliceProtection
  section24?: ApplicationsToRevokeThePlacementOrder
  consents?: ConsentsToPlacement
  permissions?: PermissionToShow
  photograph?: Photograph1
  looks?: WhatTheChildLooksLike
  identity?: Identity
  property?: PropertyAndClaims
  description?: TheChild
  ownWords?: TheChildSOwnWords
  development?: EmotionalAndBehaviouralDevelopment
  needs?: Needs
  health?: Health1
  education?: Education1
  homes?: Homes
  homesAccount?: WhatTheMovesHaveMeant
  careGaps?: GapsExplained
  parents?: Parents1
  relationships?: Relationships
  siblings?: BrothersAndSisters
  siblingsNone?: NoBrothersOrSisters
  whyNotHome?: WhyTheChildCouldNotLiveAtHome
  help?: HelpOffered1
  wishes?: WishesAndFeelings1
  othersViews?: ViewsOfOthers
  contact?: FamilyTime
  actions?: DecisionsAndActionsOfTheAgency
  options?: Options
  optionsIntro?: OpeningOfTheOptions
  weighing?: WeighingTheOptionsTogether
  preferred?: PreferredOption
  checklist?: WelfareChecklist
  supportNeeds?: Support
  supportAccount?: SupportInWords
  familyNeeded?: TheFamilyTheChildNeeds
  other?: AnythingElse1
  recommendation?: Recommendation
  signatures?: Signatures
  legalAdvice?: LegalAdvice
  decision?: DecisionOfTheAgency
  proceedings?: MattersForTheProceedings
  adopters?: AdoptersInView
  match?: Match
  updates?: UpdatesSinceTheDecision
  closing?: ClosingNote
  retention?: WhereThisIsKept
}
/**
 * The report as a document: version, authors, contributors.
 */
export interface TheReport {
  version?: Version
  on?: Dated
  replaces?: ReplacesVersion
  replacedNote?: WhatChanged
  updatedOn?: LastUpdated
  authors?: Authors
  visits?: Visits
  contributors?: Contributors
  documentsRead?: DocumentsRead
  howChildCanRead?: HowTheChildCanReadIt
  checkedBy?: CheckedBy
  checkedOn?: CheckedOn
}
/**
 * Somebody who wrote part of the report.
 */
export interface Author {
  person: Author1
  sections?: SectionsCompleted
  employment?: Employed
  qualifiedOn?: Qualified
  qualification?: Qualifications
  adoptionExperience?: DirectExperienceOfAdoptionWork
  registrationCheckedOn?: RegistrationCheckedOn
  supervisor?: SupervisedBy
  supervisorQualifiedOn?: SupervisorQualified
  supervisorAdoptionExperience?: SupervisorSExperienceOfAdoptionWork
}
/**
 * One person.
 */
export interface Contributor {
  person?: Who
  text?: WhoInWords
  how?: How1
  on?: When1
}
/**
 * The plan for permanence.
 */
export interface Plan {
  code?: Plan1
  agreedOn?: AgreedAtTheReviewOf
  evidence?: ReviewRecord
  contingency?: IfItCannotBeDone
  underConsiderationFrom?: AdoptionConsideredFrom
  wishDiffers?: DiffersFromTheChildSWish
  wishExplanation?: WhyThePlanDiffers
}
/**
 * The care plan as the court approved it, not retyped.
 */
export interface PlanTheCourtApproved {
  approvedOn?: ApprovedOn
  code?: Plan2
  terms?: Terms
  evidence?: Evidence2
}
/**
 * The assessment before the child was born.
 */
export interface BeforeBirth {
  startedOn?: BegunOn
  completedOn?: CompletedOn
  conclusion?: Conclusion
  plan?: PlanForTheBirth
  evidence?: Evidence3
}
/**
 * The child’s position now.
 */
export interface LegalStatus {
  lookedAfter?: LookedAfter
  since?: Since
  current?: LegalStatus1
  ordersNone?: NoOrdersBecause
}
/**
 * An order of a court about this child.
 */
export interface Order {
  id: Id2
  type: Type
  court?: Court2
  caseNumber?: CaseNumber1
  madeOn?: MadeOn
  endsOn?: EndedOn
  evidence?: Evidence4
}
/**
 * Accommodation by agreement (section 20).
 */
export interface AgreementToAccommodation {
  id: Id3
  from: From2
  to?: To2
  agreedBy?: AgreedBy
  reviewedOn?: ReviewedOn
  noticeOfRemovalOn?: NoticeOfRemoval
  evidence?: Evidence5
}
/**
 * One period.
 */
export interface PoliceProtection1 {
  from: From3
  to: To3
  evidence?: Evidence6
}
/**
 * An application by a parent for leave, or to revoke (section 24).
 */
export interface ApplicationToRevokeThePlacementOrder {
  by?: ByWhom1
  intendedOn?: IntentionKnownOn
  lodgedOn?: LodgedOn
  outcome?: Outcome
  decidedOn?: DecidedOn
  evidence?: Evidence7
}
/**
 * One consent.
 */
export interface Consent {
  by: By
  kind: Kind
  on: On1
  withdrawnOn?: WithdrawnOn
  evidence?: Evidence8
}
/**
 * One permission.
 */
export interface Permission {
  class: Class
  audience: Reader
  person?: WhoseInformation
  authority: Authority
  on: On2
  evidence?: Evidence9
}
/**
 * A photograph of the child.
 */
export interface Photograph1 {
  asset?: Picture
  alternative?: WhatItShows
  takenOn?: TakenOn
  takenBy?: TakenBy
  caption?: Caption
  consent?: Consent1
  evidence?: Evidence10
}
/**
 * Who the child is and where they come from.
 */
export interface Identity {
  nationality?: Nationality1
  immigration?: ImmigrationStatus
  racialOrigin?: RacialOrigin1
  culture?: CulturalBackground1
  language?: Language1
  religion?: Religion1
  matching?: WhatThisAsksOfAFamily
}
/**
 * What the child is like.
 */
export interface TheChild {
  personality?: Personality
  social?: WithOtherPeople
  emotional?: FeelingsAndBehaviour
  selfCare?: EatingWashingDressing
  likes?: Likes
  dislikes?: Dislikes
  goodAt?: GoodAt
  findsHard?: FindsHard
  comfort?: Comfort
  day?: ADay
  carerWords?: TheCarerSWords
  carerAccount?: TheFosterCarerSContribution
}
/**
 * One part.
 */
export interface PartOfTheDay {
  part: PartOfTheDay1
  text: WhatHappens
  sources?: Sources
}
/**
 * Somebody’s exact words. Never shortened inside, never made up.
 */
export interface OwnWords {
  text: Words
  speaker: WhoSaidIt
  to?: ToWhom
  where?: Where
  on?: When2
  sources?: Sources
}
/**
 * An assessment, not a description.
 */
export interface EmotionalAndBehaviouralDevelopment {
  assessment?: Assessment
  outlook?: WhatThisIsLikelyToMean
  by?: AssessedBy
  evidence?: Evidence11
}
/**
 * One need.
 */
export interface Need {
  id: Id4
  need: Need1
  severity?: HowMuchItAffectsLife
  seen?: WhatHasBeenSeen
  asks?: WhatItAsksOfAParent
  support?: WhatSupportThereIsOrMustBe
  since?: Since1
  sources?: Sources
  removedBecause?: RemovedBecause
}
/**
 * The medical adviser’s summary; the health report itself is a paper apart.
 */
export interface Health1 {
  summary?: Summary
  future?: HealthCareInTheFuture
  genetic?: BeforeBirthAndInTheFamily
  lastExamination?: LastMedicalExamination
  report?: HealthReport
  noExamination?: AdviceThatNoneIsNeeded
  refusal?: Refusal
}
/**
 * Written by the agency’s medical adviser.
 */
export interface Summary {
  text?: Summary1
  writtenBy?: WrittenBy
  writtenOn?: WrittenOn
  signedOn?: SignedOn
  evidence?: Evidence12
}
/**
 * Nurseries and schools.
 */
export interface Education1 {
  settings?: NurseriesAndSchools
  progress?: Progress
  ehc?: EducationHealthAndCarePlan
  ehcEvidence?: Evidence13
  special?: SpecialNeedsInLearning
  pep?: PersonalEducationPlan
  pepEvidence?: Evidence14
}
/**
 * One nursery or school.
 */
export interface Setting {
  name?: Name3
  address?: Address2
  area?: Area1
  type: Type1
  from: From4
  to?: To4
}
/**
 * One place the child has lived.
 */
export interface Home {
  id: Id5
  from: From5
  to?: To5
  kind: Kind1
  with?: WithWhom
  withText?: WithWhomInWords
  area?: Area2
  address?: Address3
  arrangement?: Arrangement
  why?: WhyAndWhatChanged
  planned?: PlannedMove
  sources?: Sources
}
/**
 * Where the person lives. Say so if it must not be known.
 */
export interface Address3 {
  lines?: Street
  town?: Town
  postcode?: Postcode
  area?: Area
  authority?: LocalAuthority
  confirmedOn?: LastConfirmed
  restricted?: Restriction
}
/**
 * One gap.
 */
export interface Gap {
  from: From6
  to: To6
  explanation: WhatIsKnown
  attempts?: Attempts1
  sources?: Sources
}
/**
 * What concerns this parent and this child.
 */
export interface ParentOfThisChild {
  person: Parent2
  as: As
  whereabouts?: Whereabouts
  under18?: Under18
  capacity?: Capacity
  supportedBy?: AdvocateOrLitigationFriend
  supportEvidence?: Evidence15
  responsibility?: ParentalResponsibility
  responsibilityHow?: HowItWasAcquired
  responsibilityEvidence?: Evidence16
  identification?: WhoTheFatherIs
  involvement?: InvolvingAFatherWithoutParentalResponsibility
  notification?: ToldOfThePlan
  counselling?: CounsellingAndWrittenInformation
  wishes?: WishesAndFeelings
  ownWords?: OwnWords1
  disagreement?: Disagreement
  parenting?: AssessmentOfParentingCapacity
  parentingBy?: AssessedBy1
  parentingEvidence?: Evidence18
  familyTime?: WhatIsSeenInFamilyTime
}
/**
 * The decision whether it is appropriate to involve him.
 */
export interface InvolvingAFatherWithoutParentalResponsibility {
  decision?: Decision
  on?: DecidedOn1
  by?: DecidedBy
  reasons?: Reasons
}
/**
 * Whether this person has been told.
 */
export interface ToldOfThePlan {
  told?: Told
  on?: ToldOn
  how?: How2
  dispensedBecause?: NotToldBecause
  authority?: CourtOrderOrLegalAdvice
}
/**
 * What was offered about adoption and its effects.
 */
export interface CounsellingAndWrittenInformation {
  offeredOn?: OfferedOn
  by?: ByWhom2
  response?: Response
  informationGivenOn?: WrittenInformationGivenOn
}
/**
 * In three parts.
 */
export interface WishesAndFeelings {
  placement?: AboutTheChildPlacementAndAdoption
  religion?: AboutReligionAndCulture
  contact?: AboutStayingInTouch
  ascertainedOn?: AscertainedOn
  by?: ByWhom3
  evidence?: Evidence17
}
/**
 * A person who matters to the child.
 */
export interface Relationship1 {
  person: Person6
  relation: WhoTheyAreToTheChild
  group: Group
  description?: AboutThem
  account?: TheRelationship
  continuing?: WillItContinueAndItsValue
  ability?: AbleAndWillingToCare
  view?: WhatTheyWishAndFeel
  parentalResponsibility?: ParentalResponsibility1
  putForwardOn?: PutForwardOn
  putForwardBy?: PutForwardBy
  assessment?: ViabilityAssessment
  notAssessedBecause?: NotAssessedBecause
  interestOn?: InterestInCaringPermanently
  interestIn?: InterestIn
}
/**
 * A brother or sister, whole, half or step, child or adult.
 */
export interface BrotherOrSister {
  person: BrotherOrSister1
  relation: Relation
  nationality?: Nationality2
  description?: AboutThem1
  livesWith?: WhereAndWithWhom
  lookedAfter?: LookedAfter1
  orders?: Orders1
  adoptionConsidered?: Adoption
  relationship?: TheRelationship1
  continuing?: WillItContinueAndItsValue1
  live?: LiveRelationship
  placement?: TogetherOrApart
  placementReasons?: Why
  assessment?: SiblingAssessment
  noAssessment?: NoAssessmentBecause
}
/**
 * The reason, agreed by a manager.
 */
export interface NoAssessmentBecause {
  reason: Reason
  agreedBy?: AgreedBy1
  on?: On3
}
/**
 * Only what is found or agreed, each with its standing.
 */
export interface WhyTheChildCouldNotLiveAtHome {
  intro?: Opening
  statements?: Statements
}
/**
 * What the child wishes and feels, or what was observed.
 */
export interface WishesAndFeelings1 {
  adoption?: ANewFamily
  religion?: ReligionAndCulture
  contact?: StayingInTouch
  how?: HowThisWasLearned
  by?: ByWhom4
  on?: LastLearnedOn
  evidence?: Evidence19
  counselledOn?: ExplainedToTheChildOn
  leafletOn?: WrittenInformationGivenOn1
}
/**
 * One view.
 */
export interface View {
  person: Who1
  role: As1
  text: View1
  on?: When3
  sources?: Sources
}
/**
 * Family time now, and what is proposed.
 */
export interface FamilyTime {
  current?: Now
  view?: TheAgencySView
  proposals?: Proposals
}
/**
 * With one person.
 */
export interface Arrangement1 {
  person: WithWhom1
  type: Type2
  frequency?: HowOften
  supervised?: Supervised
  venue?: Where1
  quality?: WhatItIsLike
  sources?: Sources
}
/**
 * What is proposed with one person.
 */
export interface ProposalForStayingInTouch {
  person: WithWhom2
  purpose?: Purpose
  type: Type3
  frequency?: HowOften1
  facilitatedBy?: WhoArrangesIt
  reviewOn?: WhenItIsLookedAtAgain
  risk?: RiskAndHowItIsManaged
  sources?: Sources
}
/**
 * One.
 */
export interface DecisionOrAction {
  on: Date2
  recordedOn?: RecordedOn2
  kind?: Kind2
  what: What
  by?: ByWhom5
  delay?: ReasonForDelay
  sources?: Sources
}
/**
 * One way the child could grow up.
 */
export interface Option {
  id: Id6
  code: Option1
  title: InAFewWords
  people?: WithWhom3
  realistic: Realistic
  reasonNotRealistic?: WhyItIsNotRealistic
  assessedBy?: AssessedBy2
  assessedOn?: AssessedOn
  assessment?: Assessments
  assessmentConclusion?: WhatTheAssessmentConcluded
  gives?: WhatItWouldGive
  costs?: WhatItWouldCostOrRisk
  childView?: WhatTheChildSaysOrShows
  motherView?: WhatTheMotherSays
  fatherView?: WhatTheFatherSays
  otherViews?: WhatOthersSay
  advantages?: ForTheChild
  disadvantages?: AgainstForTheChild
  risks?: Risks
  supportNeeded?: SupportItWouldNeed
  supportOffered?: WhatWasOfferedAndTheResult
  contact?: StayingInTouch1
  siblings?: BrothersAndSisters1
  identity?: Identity1
  timescale?: HowSoon
  legalSecurity?: LegalSecurity
  sixQuestions?: SixQuestionsForAnyHome
  research?: Research
  conclusion?: Conclusion1
}
/**
 * Each answered for this child.
 */
export interface SixQuestionsForAnyHome {
  belonging?: Belonging
  relationship?: ASecureLastingRelationship
  needs?: NeedsNowAndLater
  identity?: EthnicCulturalLinguisticAndReligiousIdentity
  endures?: BeyondChildhood
  past?: LinkToThePast
}
/**
 * One work.
 */
export interface Research1 {
  reference: Reference
  year?: Year
  applies?: HowItAppliesToThisChild
}
/**
 * Each part answered for this child.
 */
export interface WelfareChecklist {
  wishes?: WishesAndFeelings2
  needs?: ParticularNeeds
  life?: EffectThroughoutLife
  characteristics?: AgeSexBackground
  harm?: Harm
  relationships?: Relationships1
}
/**
 * One kind.
 */
export interface Support1 {
  what: What1
  why?: Why1
  who?: Who2
  when?: When4
  sources?: Sources
}
/**
 * What matters; not a wish list.
 */
export interface TheFamilyTheChildNeeds {
  account?: InWords
  essential?: Essential
  welcome?: Welcome
}
/**
 * What the agency’s workers recommend.
 */
export interface Recommendation {
  shouldBePlaced?: ShouldTheChildBePlacedForAdoption
  text?: Recommendation1
  order?: TheOrder
  contact?: StayingInTouch2
}
/**
 * One signature.
 */
export interface Signature {
  role: As2
  person: Who3
  on?: On4
  content?: ContentSigned
}
/**
 * Only that it was given and when is ever printed.
 */
export interface LegalAdvice {
  obtainedOn?: GivenOn
  by?: By1
  text?: Advice
  evidence?: Evidence21
}
/**
 * The decision-maker’s decision.
 */
export interface DecisionOfTheAgency {
  on?: On5
  by?: By2
  outcome?: Decision1
  reasons?: Reasons1
  documents?: DocumentsConsidered
  reportVersion?: VersionOfTheReport
  changesSince?: ChangesSince
  confirmedBy?: ConfirmedBy
  notified?: Told1
  evidence?: Evidence23
}
/**
 * One notice.
 */
export interface Notice {
  person: Who4
  on: On6
  how?: How3
}
/**
 * The front sheet.
 */
export interface MattersForTheProceedings {
  parties?: Parties
  notNotified?: NotToBeNotified
  under18?: APartyUnder18
  lacksCapacity?: APartyWhoMayLackCapacity
  maintenance?: Maintenance
  otherCases?: OtherCases
}
/**
 * The proposed match.
 */
export interface Match {
  proposedOn?: ProposedOn
  panelOn?: PanelOn
  decidedOn?: DecidedOn2
  earlyPermanence?: EarlyPermanence
  evidence?: Evidence24
}
/**
 * One update.
 */
export interface Update {
  version: Version1
  on: On7
  what: WhatChanged1
  by?: By3
}
/**
 * Which record and for how long.
 */
export interface WhereThisIsKept {
  store?: Record1
  years?: Years
  from?: From7
}
/**
 * What one child is to another, in one direction.
 */
export interface FromOneChildToAnother {
  from: From8
  to: To7
  warmth?: Warmth
  words?: InAFewWords1
  account?: Account
}
/**
 * One thing said to have happened, with its standing. Children’s books and letters draw only on what is found or accepted.
 */
export interface Statement1 {
  id: Id7
  text: WhatHappened2
  summary?: InShort
  status: Standing
  acceptedBy?: AcceptedBy
  disputedBy?: DisputedBy
  response?: WhatTheySay
  about?: About
  on?: When5
  recordedOn?: RecordedOn3
  sources?: Sources
  versions?: Wordings
  heldBack?: HeldBackBecause
}
/**
 * The same statement for other readers.
 */
export interface Wordings {
  A?: ForAges0To4
  B?: ForAges5To7
  C?: ForAges8To11
  D?: ForAges12To17
  letter?: ForTheLaterLifeLetter
  report?: ForOtherReports
}
/**
 * A document that can be cited.
 */
export interface Evidence26 {
  id: Id8
  type: Type4
  title: Title1
  subjects: AboutWhom
  author?: WrittenBy1
  authorText?: WrittenByOthers
  on: DateOfTheDocument
  until?: LastDate
  receivedOn?: ReceivedOn
  provenance?: WhereItCameFrom
  restriction?: Restriction1
  whole?: IsItTheWholeDocument
  seenBy?: OriginalSeenBy
  seenOn?: OriginalSeenOn
  reliedOnAsCurrent?: ReliedOnAsCurrent
  records?: WhatItRecords
  parts?: Parts
  sha256?: Fingerprint
  asset?: Picture1
}
/**
 * Facts copied exactly from the document, to compare with the file.
 */
export interface WhatItRecords {
  name?: Name4
  born?: DateOfBirth1
  legalStatus?: LegalStatus2
}
/**
 * One part.
 */
export interface Part {
  part: Part1
  writtenBy?: WrittenBy2
  signedOn?: SignedOn1
}
/**
 * A warning that was read and answered.
 */
export interface Acknowledgement {
  rule: Rule
  child?: Child3
  about?: About1
  by: By4
  on: On8
  reason: Reason1
}
/**
 * A refusal that a manager has overridden.
 */
export interface Override {
  rule: Rule1
  child?: Child4
  by: By5
  on: On9
  until: Until1
  reason: Reason2
}
/**
 * One disclosure.
 */
export interface Disclosure {
  on: On10
  to?: ToWhom1
  toText?: ToWhomInWords
  what: What2
  document?: DocumentAndVersion
  by?: ByWhom6
  authority?: OnWhatAuthority
}
/**
 * One correction.
 */
export interface Correction {
  id: Id9
  field: WhatWasWrong
  raisedBy?: RaisedBy
  raisedOn?: RaisedOn
  outcome?: Outcome1
  upheldOn?: DecidedOn3
  dueOn?: DueOn
  appliedOn?: DoneOn
  theirWords?: WhatTheySay1
}
