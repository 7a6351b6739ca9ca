/// <reference lib="dom" />
import { toolButton } from './tool-button.ts'

const SIZES = ['小', '中', '大', '特大'] as const
const USUAL = 1

/** Smaller and larger text, for this page only: whoever needs all pages large takes 长者版. */
export function fontSizes(text: HTMLElement, say: (words: string) => void): HTMLButtonElement[] {
  let at = USUAL
  const set = (to: number): void => {
    at = Math.min(SIZES.length - 1, Math.max(0, to))
    text.dataset['textSize'] = String(at)
    say(`文字：${SIZES[at] ?? ''}`)
  }
  const smaller = toolButton('A−', () => set(at - 1)), larger = toolButton('A+', () => set(at + 1))
  smaller.setAttribute('aria-label', 'A− 文字小一些')
  larger.setAttribute('aria-label', 'A+ 文字大一些')
  return [smaller, larger]
}
