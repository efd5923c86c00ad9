// A form with a row added to one of its lists, or taken out: what the buttons do where no script runs.
import { child, type Pointer } from '../../model/pointer.ts'
import { rowsOf, type Body } from './body.ts'

/** The form with an empty row at the end of a list. */
export function withRow(body: Body, list: Pointer): Body {
  const last = rowsOf(body).get(list)?.at(-1) ?? -1
  return { ...body, [`${child(list, last + 1)}.row`]: '' }
}

/** The form without one row of a list; the rows after it move up. */
export function withoutRow(body: Body, list: Pointer, index: number): Body {
  const kept: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    const [row, rest] = splitAt(name, list)
    if (row === undefined || row < index) kept[name] = value
    else if (row > index) kept[`${child(list, row - 1)}${rest}`] = value
  }
  return kept
}

function splitAt(name: string, list: Pointer): readonly [row: number | undefined, rest: string] {
  const found = name.startsWith(`${list}/`) ? /^(\d+)([./].*)?$/su.exec(name.slice(list.length + 1)) : null
  return found === null ? [undefined, ''] : [Number(found[1]), found[2] ?? '']
}
