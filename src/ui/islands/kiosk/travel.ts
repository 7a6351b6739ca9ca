/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { leave } from './leave.ts'
import { stepBack } from './visit.ts'

/** Every step stands in the place of the one before, so that the browser's history holds nothing of it. */
const go = (address: string): void => { location.replace(address) }

function follow(screen: HTMLElement, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || event.defaultPrevented) return
  const to = new URL(link.href, location.href)
  if (to.pathname === location.pathname && to.hash !== '') return
  event.preventDefault()
  if (link.dataset['kioskBack'] !== undefined) { go(stepBack() ?? link.href); return }
  // The screen shows its own pages only; anything else is for one's own phone.
  const start = screen.dataset['start'] ?? '/'
  go(to.origin === location.origin && (to.pathname === start || to.pathname.startsWith(`${start}/`)) ? to.href : `${start}/phone?to=${encodeURIComponent(to.origin === location.origin ? to.pathname + to.search : to.href)}`)
}

function submit(screen: HTMLElement, event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  event.preventDefault()
  if (form.dataset['kioskEnd'] !== undefined) { void leave(screen); return }
  const values = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  go(`${form.action}?${new URLSearchParams(values)}`)
}

/** Links and searches of the screen. */
export function travel(screen: HTMLElement): void {
  history.scrollRestoration = 'manual'
  document.addEventListener('click', (event) => follow(screen, event))
  document.addEventListener('submit', (event) => submit(screen, event))
  // A long press opens menus that lead out of the screen.
  document.addEventListener('contextmenu', (event) => event.preventDefault())
  document.addEventListener('dragstart', (event) => event.preventDefault())
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
}
