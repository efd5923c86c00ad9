// While the service works out what documents need, the lists on the page are brought up to date by itself.
/// <reference lib="dom" />

const PAUSE = 1500
const MOST = 60

async function isWorking(): Promise<boolean> {
  const answer = await fetch(`${location.pathname}/working`)
  if (!answer.ok || answer.redirected) return false
  return ((await answer.json()) as { readonly working: boolean }).working
}

async function refresh(left: number): Promise<void> {
  const lists = [...document.querySelectorAll('[data-working]')]
  if (lists.length === 0 || left === 0) return
  await new Promise(resolve => setTimeout(resolve, PAUSE))
  // Whoever is in the middle of a list is not thrown out of it.
  if ((await isWorking()) || lists.some(list => list.contains(document.activeElement)))
    return refresh(left - 1)
  const answer = await fetch(location.pathname)
  if (!answer.ok || answer.redirected) return
  const whole = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const list of lists) {
    const fresh = whole.getElementById(list.id)
    if (fresh !== null) list.replaceWith(document.adoptNode(fresh))
  }
}

void refresh(MOST)
