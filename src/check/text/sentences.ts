// A text to its sentences and its words.

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const GOES_ON = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|No|e\.g|i\.e|\p{Lu})\.\s*$/u

/** The sentences of a text. A title or an initial ends none; a new line ends one. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let begun = ''
  for (const { segment } of segmenter.segment(text)) {
    begun += segment
    if (GOES_ON.test(begun)) continue
    sentences.push(begun.trim())
    begun = ''
  }
  return [...sentences, begun.trim()].filter(sentence => wordsIn(sentence).length > 0)
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text; what a hyphen or an apostrophe joins is one. */
export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? []
}
