// A page as the server drew it to the same page with its components alive and its errors found first.
/// <reference lib="dom" />
import { initAll } from 'govuk-frontend'
import { shortenLongSelects } from './long-selects.ts'

initAll()
shortenLongSelects()
announceFlash()

/** A notice after something was done is read out: the page itself is new, so a screen reader would begin at its top. */
function announceFlash(): void {
  if (document.querySelector('.govuk-error-summary') !== null) return
  const notice = document.querySelector<HTMLElement>('.govuk-notification-banner--success')
  notice?.focus()
}
