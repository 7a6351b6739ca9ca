/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { leave } from './leave.ts'
import { begun } from './visit.ts'

const SECOND = 1000
/** Said aloud by a screen reader; every second would drown everything else. */
const SAID_AT = [20, 10, 5]

function warning(seconds: number): { box: HTMLDialogElement; show: (left: number) => void; goOn: HTMLButtonElement; endNow: HTMLButtonElement } {
  const box = document.createElement('dialog')
  box.className = 'kiosk-warning'
  box.setAttribute('role', 'alertdialog')
  box.setAttribute('aria-labelledby', 'kiosk-warning-title')
  const title = Object.assign(document.createElement('h2'), { id: 'kiosk-warning-title', textContent: '还在使用吗？' })
  const left = Object.assign(document.createElement('p'), { className: 'kiosk-warning-left', textContent: String(seconds) })
  left.setAttribute('aria-hidden', 'true')
  const said = Object.assign(document.createElement('p'), { className: 'kiosk-warning-said' })
  said.setAttribute('role', 'status')
  const goOn = Object.assign(document.createElement('button'), { type: 'button', className: 'kiosk-button kiosk-button-main', textContent: '继续使用' })
  const endNow = Object.assign(document.createElement('button'), { type: 'button', className: 'kiosk-button', textContent: '结束使用' })
  const buttons = Object.assign(document.createElement('div'), { className: 'kiosk-warning-buttons' })
  buttons.append(goOn, endNow)
  box.append(title, left, said, buttons)
  document.body.append(box)
  return { box, goOn, endNow, show(seconds_) {
    left.textContent = String(seconds_)
    if (SAID_AT.includes(seconds_) || said.textContent === '') said.textContent = `${seconds_} 秒后清除本次使用的痕迹，回到首页。`
  } }
}

/** Waits for the next touch; when none comes, asks, counts down, and then nothing of the visit remains. Reckons by the clock, so that a screen that slept is not fooled. */
export function watchIdle(screen: HTMLElement): void {
  const wait = Number(screen.dataset['idle'] ?? 60) * SECOND, countdown = Number(screen.dataset['countdown'] ?? 20) * SECOND
  const { box, show, goOn, endNow } = warning(countdown / SECOND)
  let touchedAt = Date.now(), armed = screen.dataset['use'] !== 'home' || begun() || document.documentElement.dataset['look'] !== 'normal'
  const touch = (): void => { if (!box.open) { touchedAt = Date.now(); armed = true } }
  const goOnNow = (): void => { box.close(); touchedAt = Date.now() }
  for (const event of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) addEventListener(event, (given) => { if (given.isTrusted) touch() }, { passive: true, capture: true })
  goOn.addEventListener('click', goOnNow)
  endNow.addEventListener('click', () => { void leave(screen) })
  box.addEventListener('cancel', (event) => { event.preventDefault(); goOnNow() })
  const look = (): void => {
    if (globalThis.speechSynthesis?.speaking) touchedAt = Date.now()
    const idle = Date.now() - touchedAt
    if (!armed || idle < wait) return
    const left = Math.ceil((wait + countdown - idle) / SECOND)
    if (left <= 0) { void leave(screen); return }
    if (!box.open) { box.showModal(); goOn.focus() }
    show(left)
  }
  setInterval(look, SECOND)
  addEventListener('visibilitychange', look)
}
