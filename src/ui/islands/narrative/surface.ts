import { plainProse, type Prose } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { parseText, proseText } from '#shared/prose-text'
import { element } from './element.ts'
import { insertBlocks, insertInline } from './lines.ts'
import type { Choice } from './match.ts'

/** A place for the caret behind a chip at the end of a line; tidying removes it. */
const CARET = '\u200b'

/** Chips as the editor shows them: whole things that cannot be typed into, with their words as a tooltip and their live value. */
function dressed(html: string, choices: ReadonlyMap<string, Choice>): DocumentFragment {
  const holder = document.createElement('template')
  holder.innerHTML = html
  for (const chip of holder.content.querySelectorAll('data')) {
    const choice = choices.get(chip.value)
    chip.contentEditable = 'false'
    chip.title = choice?.label ?? '表中没有这个数据，请删去后重新插入'
    chip.textContent = choice?.value ?? '（无数据）'
    if (!choice) chip.classList.add('figure-lost')
    if (!chip.nextSibling) chip.after(CARET)
  }
  return document.importNode(holder.content, true)
}

/** The prose in the editor: read by the same rules as on the server, whatever the browser put there. */
export const proseIn = (page: HTMLElement): Prose => parseProse(page.innerHTML)

/** What goes into the form. */
export const textIn = (page: HTMLElement): string => proseText(proseIn(page))

/** Characters without blanks, as an office counts a text. */
export const countIn = (page: HTMLElement): number => [...plainProse(proseIn(page)).replace(/\s/g, '')].length

/** Draws what stands in the plain box. */
export function show(page: HTMLElement, typed: string, choices: ReadonlyMap<string, Choice>): void {
  page.replaceChildren(dressed(proseHtml(parseText(typed)), choices))
  keepTidy(page)
}

/** No styles that the browser adds when it joins lines, and always a paragraph to write in. */
export function keepTidy(page: HTMLElement): void {
  for (const styled of page.querySelectorAll('[style]')) styled.removeAttribute('style')
  if (page.childElementCount > 0) return
  const line = element('p', {}, ...page.childNodes)
  if (!line.hasChildNodes()) line.append(element('br'))
  page.replaceChildren(line)
  if (page.contains(document.activeElement)) getSelection()?.collapse(line, 0)
}

/** Puts prose where the caret is: one paragraph goes in as words, more as blocks. */
export function insertProse(page: HTMLElement, prose: Prose, choices: ReadonlyMap<string, Choice>): void {
  const fragment = dressed(proseHtml(prose), choices)
  const only = fragment.childElementCount === 1 && fragment.firstElementChild?.tagName === 'P' ? fragment.firstElementChild : null
  if (only) {
    fragment.replaceChildren(...only.childNodes)
    insertInline(fragment)
  } else {
    insertBlocks(page, fragment)
  }
}

/** What comes from the clipboard, or is dropped: HTML if there is any, else text with its paragraphs. */
export function proseOf(data: DataTransfer): Prose {
  const html = data.getData('text/html')
  const rows = data.getData('text/plain').split(/\r?\n/)
  return html === '' ? parseProse(rows.map((row) => `<p>${row.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')) : parseProse(html)
}
