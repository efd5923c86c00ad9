// What a copy is to the properties its files carry: enough to know it by, nothing to join it to another copy by.
import { fingerprint } from './seal.ts'

/** What a copy is: words, hashes that are the same for all readers, and the content only this reader has. */
export interface Said {
  /** Such as `cpr@1.0.0`. */
  readonly document: string
  readonly stage: string
  readonly audience: string
  readonly asOf: string
  readonly template: string
  readonly packs: string
  readonly policy: string
  readonly program: string
  /** The content as this reader sees it; only its fingerprint is written. */
  readonly content: string
}

/** Names and values in the order they are written; the rendition's id is a hash of all the others. */
export function propertiesOf({ content, ...words }: Said): Readonly<Record<string, string>> {
  const said = {
    PermanenceDocument: words.document,
    PermanenceStage: words.stage,
    PermanenceAudience: words.audience,
    PermanenceAsOf: words.asOf,
    PermanenceTemplate: words.template,
    PermanencePacks: words.packs,
    PermanencePolicy: words.policy,
    PermanenceProgram: words.program,
    PermanenceView: `sha256-${fingerprint(content)}`,
  }
  return { PermanenceRendition: fingerprint(JSON.stringify(said)).slice(0, 32), ...said }
}
