// What is used of govuk-frontend in the browser, which brings no types of its own.
declare module 'govuk-frontend' {
  /** Brings every component of the page to life. */
  export function initAll(): void
}
