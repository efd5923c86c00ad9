// A pattern with placeholders and a problem's words to the sentence a person reads.
import type { Param, Problem } from '../model/problem.ts'

/** Words for one code. */
export interface Wording {
  readonly message: string
  readonly do: string
}

/** Fills `{name}` from the problem; `{Title}` begins with a capital, `{title}` without. What `fill` gives stands for the places of values. */
export function sentence(pattern: string, params: Problem['params'], fill: (param: Param) => string): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const key = Object.hasOwn(params, name) ? name : name.toLowerCase()
    const param = Object.hasOwn(params, key) ? params[key] : undefined
    const words = param === undefined ? '' : fill(param)
    if (key !== 'title') return words
    return name === 'Title' ? words.charAt(0).toUpperCase() + words.slice(1) : lowered(words)
  })
}

/** `Born` to `born`; `DNA result` stays. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
