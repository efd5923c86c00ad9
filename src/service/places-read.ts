// A view to the places of the files it reads, so that a change elsewhere is known to be no change of its document.
import { steps } from '../model/pointer.ts'
import type { ViewNode } from '../model/view.ts'

const DEEP = 2

/** Each place where a value of the view stands, as the first two steps of its pointer, in order. */
export function placesRead(view: ViewNode): readonly string[] {
  const places = new Set<string>()
  const met = new Set<ViewNode>()
  const visit = (node: ViewNode): void => {
    if (node.kind === 'leaf') {
      places.add(beginning(node.at))
      return
    }
    if (node.kind === 'absent' || node.kind === 'withheld' || met.has(node)) return
    met.add(node)
    for (const inner of node.kind === 'list' ? node.items : Object.values(node.fields)) visit(inner)
  }
  visit(view)
  return [...places].filter(place => place !== '').toSorted()
}

function beginning(pointer: string): string {
  return steps(pointer)
    .slice(0, DEEP)
    .map(step => `/${step}`)
    .join('')
}
