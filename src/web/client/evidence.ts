// The page where a file is added, with its progress shown; and the page of words, where selecting them is enough.
/// <reference lib="dom" />

const form = document.querySelector<HTMLFormElement>('form[data-upload]')
if (form !== null) form.addEventListener('submit', event => begin(form, event))

if (document.querySelector('[data-words-of]') !== null)
  document.addEventListener('selectionchange', takeSelection)

interface Fault {
  readonly message: string
  readonly do: string
}

/** Sends the file by script when there is one to send; everything else goes the plain way. */
function begin(form: HTMLFormElement, event: SubmitEvent): void {
  const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
  if (file === undefined) return
  event.preventDefault()
  const most = Number(form.dataset['megabytes'])
  if (file.size > most * 1024 * 1024)
    return showErrors(form, [
      {
        message: `The file must be smaller than ${most} MB`,
        do: 'Save it smaller, or in two parts, and add each',
      },
    ])
  send(form)
}

function send(form: HTMLFormElement): void {
  const request = new XMLHttpRequest()
  const button = form.querySelector<HTMLButtonElement>('button[type=submit], button:not([type])')
  button?.setAttribute('aria-disabled', 'true')
  showProgress(form, 0)
  request.upload.addEventListener('progress', ({ loaded, total }) => showProgress(form, loaded / total))
  request.addEventListener('load', () => {
    button?.removeAttribute('aria-disabled')
    const answer = (request.response ?? {}) as {
      readonly to?: string
      readonly errors?: readonly Fault[]
      readonly signIn?: string
    }
    if (answer.to !== undefined) location.assign(answer.to)
    else if (answer.signIn !== undefined)
      showErrors(form, [
        { message: 'You were signed out', do: 'Sign in on another page, then add the file again' },
      ])
    else
      showErrors(
        form,
        answer.errors ?? [
          { message: 'The file was not taken', do: 'Load this page again and try once more' },
        ],
      )
  })
  request.addEventListener('error', () => {
    button?.removeAttribute('aria-disabled')
    showErrors(form, [
      { message: 'The file did not arrive whole', do: 'Check the connection and add it again' },
    ])
  })
  request.open('POST', form.action)
  request.responseType = 'json'
  request.setRequestHeader('accept', 'application/json')
  request.send(new FormData(form))
}

/** The bar moves; the words change only when there is news, so that a screen reader is not flooded. */
function showProgress(form: HTMLFormElement, share: number): void {
  const box = form.querySelector<HTMLElement>('[data-upload-progress]')
  const bar = box?.querySelector('progress')
  const words = box?.querySelector<HTMLElement>('[data-upload-words]')
  if (box === null || !bar || !words) return
  box.hidden = false
  bar.value = Math.round(share * 100)
  const said =
    share < 1
      ? 'The file is on its way'
      : 'The file has arrived and is being opened. This takes a few seconds'
  if (words.textContent !== said) words.textContent = said
}

function showErrors(form: HTMLFormElement, errors: readonly Fault[]): void {
  const box = form.querySelector<HTMLElement>('[data-upload-progress]')
  if (box !== null) box.hidden = true
  const group = form.querySelector<HTMLElement>('[data-upload-group]')
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  if (group === null || input === null) return
  for (const old of group.querySelectorAll('.govuk-error-message')) old.remove()
  group.classList.add('govuk-form-group--error')
  errors.forEach(({ message }, i) => {
    const line = document.createElement('p')
    line.className = 'govuk-error-message'
    if (i === 0) line.id = 'file-error'
    line.append(hidden('Error: '), message)
    input.before(line)
  })
  input.setAttribute('aria-describedby', 'file-hint file-error')
  const advice = group.querySelector('[data-upload-advice]')
  advice?.replaceChildren(...errors.map(error => paragraph(`${error.do}.`)))
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  showSummary(errors)
}

function showSummary(errors: readonly Fault[]): void {
  document.querySelector('.govuk-error-summary')?.remove()
  const summary = document.createElement('div')
  summary.className = 'govuk-error-summary'
  summary.tabIndex = -1
  const alert = document.createElement('div')
  alert.setAttribute('role', 'alert')
  const title = document.createElement('h2')
  title.className = 'govuk-error-summary__title'
  title.textContent = 'There is a problem'
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-error-summary__list'
  for (const { message } of errors) {
    const link = document.createElement('a')
    link.href = '#file'
    link.textContent = message
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  alert.append(title, list)
  summary.append(alert)
  document.querySelector('main')?.prepend(summary)
  summary.focus()
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p')
  line.className = 'govuk-body'
  line.textContent = text
  return line
}

function hidden(text: string): HTMLElement {
  const span = document.createElement('span')
  span.className = 'govuk-visually-hidden'
  span.textContent = text
  return span
}

/** Words selected on a page, by mouse or by keys, stand in its box, ready to be kept. */
function takeSelection(): void {
  const selection = getSelection()
  const text = selection?.toString().trim() ?? ''
  const words = elementOf(selection?.anchorNode)?.closest<HTMLElement>('[data-words-of]')
  if (selection === null || text === '' || !words?.contains(selection.focusNode)) return
  const box = document.getElementById(`words-${words.dataset['wordsOf']}`)
  if (box instanceof HTMLTextAreaElement) box.value = text
}

function elementOf(node: Node | null | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null)
}
