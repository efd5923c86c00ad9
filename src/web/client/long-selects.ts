// Long lists nobody has chosen from yet, each with a field above it that shortens it to what has the letters in it.
/// <reference lib="dom" />

const LONG = 12

/** Gives every long list of the page its field, a list that is added later too. One that has its answer is only read: a field at each would bury the page. */
export function shortenLongSelects(): void {
  shortenIn(document)
  new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof HTMLElement) shortenIn(node)
  }).observe(document.body, { childList: true, subtree: true })
}

function shortenIn(root: ParentNode): void {
  for (const select of root.querySelectorAll<HTMLSelectElement>('select.govuk-select'))
    if (isLong(select) && isOpen(select) && !('finds' in select.dataset)) addField(select)
}

function isLong({ options, multiple }: HTMLSelectElement): boolean {
  return options.length > LONG && !multiple
}

function isOpen({ selectedOptions: [chosen] }: HTMLSelectElement): boolean {
  return chosen === undefined || !isName(chosen)
}

/** Somebody or something, not “Choose” or “Somebody else”. */
function isName({ value }: HTMLOptionElement): boolean {
  return /^[a-z0-9]/i.test(value)
}

function addField(select: HTMLSelectElement): void {
  select.dataset['finds'] = ''
  const all = [...select.options]
  const id = `${select.id}-find`
  const row = document.createElement('div')
  row.className = 'site-find'
  const label = document.createElement('label')
  label.className = 'site-find__label'
  label.htmlFor = id
  label.textContent = 'Find in the list'
  // Without a name it is sent nowhere, and not kept as a draft.
  const field = document.createElement('input')
  Object.assign(field, {
    id,
    type: 'text',
    className: 'govuk-input govuk-input--width-10',
    autocomplete: 'off',
  })
  field.spellcheck = false
  const said = document.createElement('span')
  said.className = 'site-find__said'
  said.setAttribute('role', 'status')
  row.append(label, field, said)
  select.before(row)
  const own = select.labels[0]
  if (own !== undefined) {
    own.id ||= `${select.id}-label`
    field.setAttribute('aria-describedby', own.id)
  }
  field.addEventListener('input', event => {
    event.stopPropagation()
    said.textContent = shorten(select, all, field.value)
  })
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return
    // Enter goes on to the list; it does not send the form.
    event.preventDefault()
    select.focus()
  })
}

/** Leaves what has the letters, what is chosen, and the choices that are no names; says how many there are. */
function shorten(select: HTMLSelectElement, all: readonly HTMLOptionElement[], typed: string): string {
  const words = plain(typed)
    .split(' ')
    .filter(word => word !== '')
  const chosen = select.value
  const found = all.filter(one => isName(one) && words.every(word => plain(one.text).includes(word)))
  const shown = all.filter(one => !isName(one) || one.value === chosen || found.includes(one))
  select.replaceChildren(...shown)
  select.value = chosen
  if (words.length === 0) return ''
  return found.length === 0 ? 'Nothing has these letters' : `${found.length} found`
}

/** `Ṣadé` is found by `sade`. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
