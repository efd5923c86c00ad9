// The document page to one that answers a choice at once, and the verify page to one that looks at a file as soon as it is dropped.
/// <reference lib="dom" />

const choice = document.querySelector<HTMLFormElement>('#choice')
if (choice !== null) narrowed(choice)

/** Copies that are not made at the stage chosen say so before anybody asks for them. */
function narrowed(form: HTMLFormElement): void {
  const stage = form.querySelector<HTMLSelectElement>('#stage')
  const mark = () => {
    for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="audience"]')) {
      const stages = (radio.dataset['stages'] ?? '').split(' ')
      const there = stage === null || stages.includes(stage.value)
      radio.closest('.govuk-radios__item')?.classList.toggle('doc-not-yet', !there)
    }
  }
  stage?.addEventListener('change', mark)
  mark()
}

const file = document.querySelector<HTMLInputElement>('#verify input[type=file]')
if (file !== null) takesDrops(file)

/** A file dropped anywhere on the page is looked at: a browser left to itself would show it instead. */
function takesDrops(field: HTMLInputElement): void {
  const status = field.form?.querySelector('[data-status]') ?? null
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  const mark = (over: boolean) => field.classList.toggle('doc-drop--over', over)
  addEventListener('dragover', event => {
    if (!isFile(event)) return
    event.preventDefault()
    mark(true)
  })
  addEventListener('dragleave', event => {
    if (event.relatedTarget === null) mark(false)
  })
  addEventListener('drop', event => {
    if (!isFile(event)) return
    event.preventDefault()
    mark(false)
    const files = event.dataTransfer?.files
    const isOne = files?.length === 1
    if (isOne) field.files = files
    if (status !== null) status.textContent = isOne ? 'Looking at the file.' : 'Drop one file at a time.'
    if (isOne) field.form?.requestSubmit()
  })
}

const preview = document.querySelector<HTMLIFrameElement>('.doc-preview')
preview?.addEventListener('load', () => {
  // The first gap is what people come to see.
  preview.contentDocument
    ?.querySelector('mark.gap')
    ?.closest('p, td, dd')
    ?.scrollIntoView({ block: 'center' })
})
