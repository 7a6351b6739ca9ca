import { element } from './element.ts'
import { listen } from './events.ts'
import { makeHistory } from './history.ts'
import type { Choice } from './match.ts'
import { makePicker } from './picker.ts'
import { countIn, insertProse, keepTidy, proseOf, show, textIn } from './surface.ts'
import { makeToolbar, toolsFor, type Tool } from './toolbar.ts'

const choicesOf = (list: HTMLElement | null): Choice[] => [...(list?.querySelectorAll<HTMLElement>('li[data-address]') ?? [])].map((item) =>
  ({ address: item.dataset['address'] ?? '', value: item.dataset['value'] ?? '', label: item.querySelector('span')?.textContent ?? '' }))

/** Where the caret was in this page, to come back to after the picker had the focus. */
function makeBookmark(page: HTMLElement) {
  let range: Range | null = null
  return {
    keep() {
      const selection = getSelection()
      if (selection?.rangeCount && page.contains(selection.anchorNode)) range = selection.getRangeAt(0).cloneRange()
    },
    restore() {
      const selection = getSelection()
      page.focus()
      if (range && page.contains(range.startContainer)) {
        selection?.removeAllRanges()
        selection?.addRange(range)
      } else {
        selection?.selectAllChildren(page.lastElementChild ?? page)
        selection?.collapseToEnd()
      }
    },
  }
}

const pageFor = (box: HTMLTextAreaElement, label: string): HTMLElement => element('div', {
  class: 'control narrative-page prose', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false',
  ...(box.getAttribute('aria-invalid') ? { 'aria-invalid': 'true' } : {}),
})

/** Turns a plain box into an editor; the box stays in the form, hidden, and always holds what the editor shows. */
export function enhance(box: HTMLTextAreaElement): void {
  const label = box.labels?.[0]?.textContent ?? ''
  const list = document.querySelector<HTMLElement>(`[data-choices-for="${box.id}"]`)
  const choices = choicesOf(list)
  const known = new Map(choices.map((choice) => [choice.address, choice]))
  const page = pageFor(box, label)
  show(page, box.value, known)

  const history = makeHistory(page)
  const count = element('p', { class: 'narrative-count' })
  const told = () => { count.textContent = `${countIn(page)} 字` }
  const changed = (step = true) => {
    keepTidy(page)
    history.note(step)
    box.value = textIn(page)
    told()
  }
  const bookmark = makeBookmark(page)
  const picker = makePicker(box.id, choices, (choice) => {
    bookmark.restore()
    if (choice) insertProse(page, [{ kind: 'p', line: [{ kind: 'figure', address: choice.address, shown: choice.value }] }], known)
    changed()
  })
  const openPicker = () => {
    bookmark.keep()
    picker.open()
  }
  const tools: Tool[] = [...toolsFor(page, history), { label: '插入数据', title: '插入表中的数据（Ctrl+/）', run: openPicker }]
  const { bar, refresh } = makeToolbar(page, tools, label, changed)
  listen(page, { changed, tools, openPicker, history, take: (data) => insertProse(page, proseOf(data), known) })
  document.addEventListener('selectionchange', () => { if (page.contains(getSelection()?.anchorNode ?? null)) refresh() })
  box.labels?.[0]?.addEventListener('click', () => page.focus())
  box.before(element('div', { class: 'narrative-editor' }, bar, picker.panel, page, count))
  // The hint tells of signs that only the plain box needs.
  for (const unneeded of [box, list, document.getElementById(`${box.id}-hint`)]) if (unneeded) unneeded.hidden = true
  told()
  document.execCommand('defaultParagraphSeparator', false, 'p')
}
