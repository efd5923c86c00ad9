// A text to what was worked out of it before: most words of a case are the same as when it was last looked at.

/** The same answers, each worked out once for a text as long as it is among the recent ones, of `most` characters in all. `work` must depend on nothing else. */
export function byText<Answer>(work: (text: string) => Answer, most: number): (text: string) => Answer {
  let recent = new Map<string, Answer>()
  let before = new Map<string, Answer>()
  let size = 0
  return text => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const answer = before.get(text) ?? work(text)
    size += text.length
    if (size > most / 2) {
      before = recent
      recent = new Map()
      size = text.length
    }
    recent.set(text, answer)
    return answer
  }
}
