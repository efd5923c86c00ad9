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

const preview = document.querySelector<HTMLIFrameElement>('.doc-preview')
preview?.addEventListener('load', () => {
  // The first gap is what people come to see.
  preview.contentDocument
    ?.querySelector('mark.gap')
    ?.closest('p, td, dd')
    ?.scrollIntoView({ block: 'center' })
})
