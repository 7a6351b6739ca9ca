/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { watchIdle } from './kiosk/idle.ts'
import { onScreenKeyboard } from './kiosk/keyboard.ts'
import { makeTools } from './kiosk/tools.ts'
import { travel } from './kiosk/travel.ts'
import { count, stepTo, word } from './kiosk/visit.ts'

/** The touch screen of a zone: large, without a browser's bars, and nothing of anybody remains. */
const screen = document.querySelector<HTMLElement>('[data-kiosk]')
if (screen) {
  const { use = '', words = '', typed = '' } = screen.dataset
  if (use !== 'home') count(use)
  if (typed !== '') word(typed)
  stepTo(location.pathname + location.search)
  makeTools()
  travel(screen)
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-kiosk-keyboard]')) onScreenKeyboard(field, words)
  watchIdle(screen)
}
