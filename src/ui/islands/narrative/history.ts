/** Where the caret is, as the way down from the page: it survives when the page is drawn anew. */
type Spot = { readonly way: readonly number[]; readonly offset: number }
type Snapshot = { readonly html: string; readonly spot: Spot | null }

function spotIn(page: HTMLElement): Spot | null {
  const selection = getSelection()
  let node = selection?.focusNode ?? null
  if (!node || !page.contains(node)) return null
  const way: number[] = []
  for (; node && node !== page; node = node.parentNode) way.unshift([...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode))
  return { way, offset: selection?.focusOffset ?? 0 }
}

function goTo(page: HTMLElement, spot: Spot | null): void {
  const node = spot?.way.reduce<Node | undefined>((at, index) => at?.childNodes[index], page)
  if (node && spot) getSelection()?.collapse(node, Math.min(spot.offset, node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').length : node.childNodes.length))
}

const MOST = 200
/** Typing within this time is one step to take back. */
const ONE_STEP_MS = 700

/** `step`: what was done is taken back by itself, however soon after the last typing. */
export type History = { readonly note: (step: boolean) => void; readonly undo: () => boolean; readonly redo: () => boolean }

/** Our own memory of the page, because the browser's forgets what a script puts in. */
export function makeHistory(page: HTMLElement): History {
  let now: Snapshot = { html: page.innerHTML, spot: null }
  let lastAt = 0
  const past: Snapshot[] = []
  const future: Snapshot[] = []
  const move = (from: Snapshot[], to: Snapshot[]): boolean => {
    const next = from.pop()
    if (!next) return false
    to.push(now)
    now = next
    lastAt = 0
    page.innerHTML = next.html
    goTo(page, next.spot)
    return true
  }
  return {
    note(step) {
      if (page.innerHTML === now.html) return
      if (step || Date.now() - lastAt > ONE_STEP_MS) past.push(now)
      if (past.length > MOST) past.shift()
      lastAt = step ? 0 : Date.now()
      future.length = 0
      now = { html: page.innerHTML, spot: spotIn(page) }
    },
    undo: () => move(past, future),
    redo: () => move(future, past),
  }
}
