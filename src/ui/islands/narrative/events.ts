import type { History } from './history.ts'
import { currentLine, kindOf, toggleLines } from './lines.ts'
import type { Tool } from './toolbar.ts'

export type Handlers = {
  /** `step` false: typing, which is taken back by the stretch and not by the letter. */
  readonly changed: (step?: boolean) => void
  readonly take: (data: DataTransfer) => void
  readonly openPicker: () => void
  readonly history: History
  readonly tools: readonly Tool[]
}

const KEYS = (history: History, openPicker: () => void): Readonly<Record<string, () => void>> =>
  ({ z: history.undo, Z: history.redo, y: history.redo, '/': openPicker, u: () => {} })

/** Enter on an empty item ends the list. Browsers do the same, but write a style for it that the page does not allow. */
function leaveList(page: HTMLElement): boolean {
  const line = currentLine(page)
  if (line?.tagName !== 'LI' || line.textContent?.trim() !== '' || line.querySelector('data')) return false
  toggleLines(page, kindOf(line))
  return true
}

/** What the browser would do by itself and must not: markup from outside, underlining, its own undo. */
export function listen(page: HTMLElement, { changed, take, openPicker, history, tools }: Handlers): void {
  const keys = new Map(Object.entries(KEYS(history, openPicker)))
  const taken = (event: Event, data: DataTransfer | null) => {
    event.preventDefault()
    if (data) take(data)
    changed()
  }
  page.addEventListener('input', () => changed(false))
  page.addEventListener('paste', (event) => taken(event, event.clipboardData))
  page.addEventListener('drop', (event) => taken(event, event.dataTransfer))
  page.addEventListener('beforeinput', (event) => {
    const run = { historyUndo: history.undo, historyRedo: history.redo }[event.inputType as string]
    if (!run) return
    event.preventDefault()
    run()
    changed()
  })
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && leaveList(page)) {
      event.preventDefault()
      changed()
    }
    if (event.isComposing || !(event.ctrlKey || event.metaKey)) return
    const run = event.altKey ? tools.find(({ code }) => code === event.code)?.run : keys.get(event.key)
    if (!run) return
    event.preventDefault()
    run()
    changed()
  })
}
