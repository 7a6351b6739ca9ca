/// <reference lib="dom" />
import { sentencesOf } from './sentences.ts'
import { toolButton } from './tool-button.ts'

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption'
/** Words that are read: blocks without blocks inside, in the order of the page. */
const wordsOf = (text: HTMLElement): string[] => [...text.querySelectorAll<HTMLElement>(BLOCKS)].filter((block) => !block.querySelector(BLOCKS)).flatMap((block) => sentencesOf(block.textContent ?? ''))

/** Reads the text with the browser's own voice, sentence by sentence, so that it can be stopped at any place. Without a voice there is no button. */
export function readAloud(text: HTMLElement, say: (words: string) => void): HTMLButtonElement[] {
  if (!('speechSynthesis' in window)) return []
  const voice = window.speechSynthesis
  let reading = false
  const button = toolButton('朗读', () => (reading ? stop('已停止朗读') : start()))
  function stop(words: string): void {
    reading = false
    voice.cancel()
    button.textContent = '朗读'
    button.setAttribute('aria-pressed', 'false')
    say(words)
  }
  function start(): void {
    const sentences = wordsOf(text)
    if (sentences.length === 0) return
    reading = true
    button.textContent = '停止朗读'
    button.setAttribute('aria-pressed', 'true')
    say('')
    next(sentences, 0)
  }
  function next(sentences: readonly string[], at: number): void {
    const words = sentences[at]
    if (!reading) return
    if (words === undefined) {
      stop('已读完')
      return
    }
    const said = Object.assign(new SpeechSynthesisUtterance(words), { lang: 'zh-CN' })
    said.addEventListener('end', () => next(sentences, at + 1))
    said.addEventListener('error', () => { if (reading) stop('这个浏览器读不出来，请换一个浏览器') })
    voice.speak(said)
  }
  window.addEventListener('pagehide', () => voice.cancel())
  return [button]
}
