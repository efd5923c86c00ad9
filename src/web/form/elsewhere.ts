// A place of a child's record that is written or signed on a page of its own to the address of that page.
import { isWithin, type Pointer } from '../../model/pointer.ts'

/** What is not filled in on a form, and where somebody goes instead. */
const PAGES: readonly { readonly at: Pointer; readonly page: string; readonly words: string }[] = [
  { at: '/health/summary', page: 'health-summary', words: 'Go to the health summary' },
  { at: '/decision', page: 'decision', words: 'Go to the decision' },
  { at: '/decisionRecord', page: 'decision', words: 'Go to the decision' },
  { at: '/signatures', page: 'documents', words: 'Go to the documents' },
]

/** The page for a place of a part, in words and with its address; a signature is given on the sign-off of its document. */
export function elsewhere(
  caseId: string,
  place: { readonly part: string; readonly pointer: Pointer },
  document = '',
): { readonly href: string; readonly text: string } | undefined {
  const [room, child = ''] = place.part.split('/')
  const found = PAGES.find(({ at }) => isWithin(place.pointer, at))
  if (room !== 'children' || found === undefined) return undefined
  const { page, words } = found
  const href = `/cases/${caseId}/children/${child}/${page}`
  if (page !== 'documents' || document === '') return { href, text: words }
  return { href: `${href}/${document}/sign-off`, text: 'Go to the signatures' }
}
