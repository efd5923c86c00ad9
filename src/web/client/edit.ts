// A page of the form to the same page that saves as one types, grows rows where they stand, and takes plain words from Word.
/// <reference lib="dom" />
import { plainText } from './plain-text.ts'

const PAUSE = 1000
const AGAIN = 5000
const form = document.querySelector<HTMLFormElement>('form[data-draft]')
if (form !== null) {
  keepAsTyped(form)
  growRows(form)
  showGivenWay(form)
  takePlainWords(form)
}

interface Keeping {
  readonly form: HTMLFormElement
  readonly status: HTMLElement | null
  waiting: ReturnType<typeof setTimeout> | undefined
  /** What the server has. */
  kept: string
  sending: boolean
  leaving: boolean
  signedOut: boolean
}

/** Sends what stands in the form a second after the last key, when a field is left, and when the page goes. */
function keepAsTyped(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-status]')
  const rest = { waiting: undefined, sending: false, leaving: false, signedOut: false }
  const keeping: Keeping = { form, status, kept: wordsIn(form), ...rest }
  const soon = () => {
    // “Saved” must not stand beside words that are not saved yet.
    status?.toggleAttribute('data-behind', wordsIn(form) !== keeping.kept)
    sendAfter(keeping, PAUSE)
  }
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  form.addEventListener('focusout', () => void send(keeping))
  form.addEventListener('submit', () => {
    keeping.leaving = true
    clearTimeout(keeping.waiting)
  })
  addEventListener('online', () => void send(keeping))
  addEventListener('pageshow', () => {
    keeping.leaving = false
  })
  addEventListener('pagehide', () => {
    const words = wordsIn(form)
    if (!keeping.leaving && words !== keeping.kept)
      navigator.sendBeacon(form.dataset['draft'] ?? '', new URLSearchParams(words))
  })
}

function sendAfter(keeping: Keeping, pause: number): void {
  clearTimeout(keeping.waiting)
  keeping.waiting = setTimeout(() => void send(keeping), pause)
}

async function send(keeping: Keeping): Promise<void> {
  const { form } = keeping
  clearTimeout(keeping.waiting)
  if (keeping.leaving || wordsIn(form) === keeping.kept) return
  // One at a time, and the newest last.
  if (keeping.sending) return sendAfter(keeping, PAUSE)
  keeping.sending = true
  const done = await tried(keeping)
  keeping.sending = false
  if (!done || wordsIn(form) !== keeping.kept) sendAfter(keeping, done ? PAUSE : AGAIN)
}

/** Whether the server has the words now; where not, the page says why. */
async function tried(keeping: Keeping): Promise<boolean> {
  const { form, status } = keeping
  try {
    if (keeping.signedOut && !(await backAgain(form))) return false
    keeping.signedOut = false
    const words = wordsIn(form)
    const answer = await fetch(form.dataset['draft'] ?? '', {
      method: 'POST',
      body: new URLSearchParams(words),
      headers: { accept: 'application/json' },
    })
    if (answer.ok && !answer.redirected) {
      const { time, others } = (await answer.json()) as {
        readonly time: string
        readonly others: readonly string[]
      }
      keeping.kept = words
      status?.toggleAttribute('data-behind', wordsIn(form) !== words)
      say(status, `Saved ${time} as your draft.${writing(others)}`)
      return true
    }
    keeping.signedOut = answer.status === 401 || answer.status === 403 || answer.redirected
    if (keeping.signedOut) say(status, 'You are signed out. Your words are still on this page.', signInLink())
    else trouble(status, 'Not saved yet. Your words are still on this page; we keep trying.')
  } catch {
    trouble(status, 'No connection. Your words are still on this page; we keep trying.')
  }
  return false
}

function trouble(status: HTMLElement | null, text: string): void {
  say(status, text)
  status?.toggleAttribute('data-trouble', true)
}

/** Says something to everybody; the same words are not read out twice. */
function say(status: HTMLElement | null, text: string, link?: HTMLAnchorElement): void {
  if (status === null) return
  status.toggleAttribute('data-trouble', link !== undefined)
  const parts = link === undefined ? [text] : [text, ' ', link]
  const said = parts.map(part => (typeof part === 'string' ? part : part.textContent)).join('')
  if (status.textContent !== said) status.replaceChildren(...parts)
}

/** Everything that stands in the form, as it would be sent. */
function wordsIn(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return new URLSearchParams(pairs).toString()
}

function writing(others: readonly string[]): string {
  if (others.length === 0) return ''
  return ` ${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} writing here too.`
}

function signInLink(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = `/sign-in?to=/account`
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = 'Sign in (opens a new tab), then come back here'
  return link
}

/** Whether the same person has signed in again: then the form takes the new session’s token. */
async function backAgain(form: HTMLFormElement): Promise<boolean> {
  const answer = await fetch(form.dataset['here'] ?? location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector<HTMLFormElement>('form[data-draft]')
  const token = fresh?.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value
  if (token === undefined || fresh?.dataset['user'] !== form.dataset['user']) return false
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')) input.value = token
  return true
}

/** Add and remove rows without asking the server. */
function growRows(form: HTMLFormElement): void {
  form.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const list = button?.closest<HTMLElement>('[data-rows]')
    if (button === null || list === null || list === undefined) return
    if (button.hasAttribute('data-add')) addRow(list, button)
    else if (button.hasAttribute('data-drop')) dropRow(list, button)
    else return
    event.preventDefault()
    form.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function addRow(list: HTMLElement, button: HTMLButtonElement): void {
  const pattern = [...list.children].find(
    (child): child is HTMLTemplateElement => child instanceof HTMLTemplateElement,
  )
  const source = pattern?.innerHTML
  if (pattern === undefined || source === undefined) return
  const rows = [...list.children].filter(child => child.matches('[data-row]'))
  const index = Math.max(-1, ...rows.map(row => Number(row.getAttribute('data-row')))) + 1
  const stands = Number(pattern.content.querySelector('[data-row]')?.getAttribute('data-row'))
  const made = document.createElement('template')
  made.innerHTML = source
    .replaceAll(String(stands + 1), String(index + 1))
    .replaceAll(String(stands), String(index))
  fillChoices(made.content)
  pattern.before(made.content)
  button.firstChild?.replaceWith('Add another')
  const row = pattern.previousElementSibling
  row?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
}

/** The people and documents to choose from stand once on the page. */
function fillChoices(row: DocumentFragment): void {
  for (const select of row.querySelectorAll<HTMLSelectElement>('select[data-register]')) {
    const choices = document.querySelector<HTMLTemplateElement>(
      `[data-choices="${select.dataset['register'] ?? ''}"]`,
    )
    if (choices !== null) select.append(choices.content.cloneNode(true))
  }
}

function dropRow(list: HTMLElement, button: HTMLButtonElement): void {
  const row = button.closest('[data-row]')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  row?.remove()
  const target =
    next?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea') ??
    list.querySelector<HTMLElement>(':scope > [data-add]')
  target?.focus()
}

/** Of the three answers only the fields of the chosen one are seen. */
function showGivenWay(form: HTMLFormElement): void {
  const show = (ways: HTMLElement) => {
    const chosen = ways.querySelector<HTMLInputElement>(':scope > .govuk-radios__item > input:checked')?.value
    for (const fields of ways.querySelectorAll<HTMLElement>(':scope > [data-way]'))
      fields.hidden = fields.dataset['way'] !== chosen
  }
  for (const ways of form.querySelectorAll<HTMLElement>('[data-ways]')) show(ways)
  // What stands under an answer that is no longer chosen is kept as a draft and not saved; where no script runs, the server asks.
  let saving = false
  form.addEventListener('submit', () => {
    saving = true
  })
  addEventListener('pageshow', () => {
    saving = false
  })
  form.addEventListener('formdata', ({ formData }) => {
    if (!saving) return
    for (const field of form.querySelectorAll<HTMLInputElement>(
      '[data-way][hidden] :is(input, select, textarea)',
    ))
      formData.delete(field.name)
  })
  form.addEventListener('change', event => {
    const ways =
      event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>('[data-ways]') : null
    if (ways !== null) show(ways)
  })
}

/** What is pasted from Word keeps its paragraphs and bullets and nothing else. */
function takePlainWords(form: HTMLFormElement): void {
  form.addEventListener('paste', event => {
    const field = event.target
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (!(field instanceof HTMLTextAreaElement) || html === '') return
    event.preventDefault()
    const text = plainText(html)
    // The one way that leaves undo working; where a browser has dropped it, the words still arrive.
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
}
