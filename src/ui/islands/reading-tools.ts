/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fontSizes } from './reading-tools/font-size.ts'
import { passOn } from './reading-tools/pass-on.ts'
import { readAloud } from './reading-tools/read-aloud.ts'
import { toolButton } from './reading-tools/tool-button.ts'

for (const place of document.querySelectorAll<HTMLElement>('[data-reading-tools]')) {
  const text = document.querySelector<HTMLElement>(place.dataset['readingTools'] ?? '')
  if (!text) continue
  place.setAttribute('role', 'group')
  place.setAttribute('aria-label', '阅读工具')
  const said = document.createElement('output')
  said.className = 'reading-said'
  const say = (words: string): void => { said.textContent = words }
  place.append(...fontSizes(text, say), ...readAloud(text, say), toolButton('打印', () => window.print()), passOn(place.dataset['title'] ?? document.title, say), said)
}
