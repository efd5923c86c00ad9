// While the service works out what documents need, the lists on the page are brought up to date by themselves, and it is said once.
/// <reference lib="dom" />

const PAUSE = 1500
const MOST = 60

async function isWorking(address: string): Promise<boolean> {
  const answer = await fetch(address)
  if (!answer.ok || answer.redirected) return false
  return ((await answer.json()) as { readonly working: boolean }).working
}

async function refresh(left: number): Promise<void> {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-working]')]
  const [first] = lists
  if (first === undefined || left === 0) return undefined
  await new Promise(resolve => setTimeout(resolve, PAUSE))
  // Whoever is in the middle of a list is not thrown out of it.
  if (lists.some(list => list.contains(document.activeElement))) return refresh(left - 1)
  if (await isWorking(first.dataset['working'] ?? '')) return refresh(left - 1)
  const answer = await fetch(`${location.pathname}${location.search}`)
  if (!answer.ok || answer.redirected) return undefined
  const whole = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const list of lists) {
    const fresh = whole.getElementById(list.id)
    if (fresh !== null && !list.contains(document.activeElement)) replace(list, fresh)
  }
  return refresh(left - 1)
}

/** Puts the new list where the old one was; what stood open stays open. */
function replace(list: HTMLElement, fresh: HTMLElement): void {
  for (const one of list.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    const same = fresh.querySelector<HTMLDetailsElement>(`#${CSS.escape(one.id)}`)
    if (same !== null && one.open) same.open = true
  }
  list.replaceWith(document.adoptNode(fresh))
  const said = document.querySelector('[data-said]')
  const now = fresh.dataset['now']
  if (said !== null && now !== undefined) said.textContent = `The list is up to date. ${now}.`
}

void refresh(MOST).catch(() => undefined)
