// A stage of the way to the words people use for it.
const WORDS: Readonly<Record<string, string>> = {
  draft: 'Being written',
  qa: 'Being written and checked',
  decision: 'With the decision-maker',
  court: 'Before the court',
  'family-finding': 'Looking for a family',
  match: 'A match is proposed or made',
  handover: 'Permanent home made',
  archive: 'Grown up',
}

/** The stage in plain words. */
export function plainStage(stage: string): string {
  return WORDS[stage] ?? stage
}
