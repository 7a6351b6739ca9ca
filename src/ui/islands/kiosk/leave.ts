/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { sums } from './visit.ts'

const RETRY_MS = 5000
let leaving = false

/** What the last person left on the page: what was typed, where it was scrolled to, what was kept. */
function wipe(screen: HTMLElement): void {
  globalThis.speechSynthesis?.cancel()
  for (const form of document.forms) form.reset()
  for (const input of document.querySelectorAll('input')) if (input.type === 'search' || input.type === 'text') input.value = ''
  try { sessionStorage.clear(); localStorage.clear() } catch { /* no storage, nothing kept */ }
  getSelection()?.removeAllRanges()
  scrollTo(0, 0)
  // Nobody who comes now sees the page that was open while the way to the start is taken.
  screen.hidden = true
}

/**
 * The visit is over: the sums go off, the server takes its cookies back, and the start stands in this page's place.
 * Where the network is down, the screen stays empty and tries again: it never goes back to what the last person read.
 */
export async function leave(screen: HTMLElement): Promise<void> {
  if (leaving) return
  leaving = true
  const { kiosk = '', start = '/', end = '/' } = screen.dataset
  const body = new URLSearchParams({ use: sums(), zone: kiosk })
  wipe(screen)
  const waiting = document.createElement('p')
  Object.assign(waiting, { className: 'kiosk-waiting', role: 'status', textContent: '正在清除使用痕迹，请稍候…' })
  document.body.append(waiting)
  for (;;) {
    try { await fetch(end, { method: 'POST', body, redirect: 'manual' }); break } catch { /* again, below */ }
    waiting.textContent = '网络暂时中断，上一位的使用痕迹已清除。恢复后自动回到首页。'
    await new Promise((done) => { setTimeout(done, RETRY_MS) })
  }
  location.replace(start)
}
