/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { count } from './visit.ts'

function button(place: HTMLElement, label: string): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: place.className, textContent: label })
  place.replaceWith(made)
  return made
}

const SENTENCE = /[^。！？；\n]{1,180}[。！？；\n]?/g
/** Reads the page's words aloud, sentence by sentence; the same button stops it. */
function readAloud(place: HTMLElement, speech: SpeechSynthesis): void {
  const made = button(place, '朗读')
  const stopped = (): void => { made.textContent = '朗读'; made.setAttribute('aria-pressed', 'false') }
  stopped()
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-pressed') === 'true') { speech.cancel(); stopped(); return }
    count('speech')
    made.textContent = '停止朗读'
    made.setAttribute('aria-pressed', 'true')
    // What is seen, not what stands in the markup: innerText leaves out what is folded away.
    // biome-ignore lint/performance/useDomNodeTextContent: folded parts must not be read aloud
    const sentences = document.querySelector<HTMLElement>('main')?.innerText.match(SENTENCE) ?? []
    for (const [at, text] of sentences.entries()) {
      const said = Object.assign(new SpeechSynthesisUtterance(text), { lang: 'zh-CN', rate: 0.95 })
      if (at === sentences.length - 1) said.onend = stopped
      speech.speak(said)
    }
  })
  addEventListener('pagehide', () => speech.cancel())
}

/** What does nothing without scripts is made by them: printing and reading aloud. */
export function makeTools(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-kiosk-print]')) button(place, '打印').addEventListener('click', () => { count('print'); print() })
  const speech = globalThis.speechSynthesis
  for (const place of document.querySelectorAll<HTMLElement>('[data-kiosk-read]')) if (speech) readAloud(place, speech)
}
