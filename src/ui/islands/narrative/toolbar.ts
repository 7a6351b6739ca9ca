import { element } from './element.ts'
import { currentLine, kindOf, toggleLines, type LineKind } from './lines.ts'

export type Tool = { readonly label: string; readonly title: string; /** With Ctrl and Alt. */ readonly code?: string; readonly run: () => void; readonly on?: () => boolean }

/** A heading is bold already, and taking that away would need a style that the page does not allow. */
function bold(page: HTMLElement): void {
  if (!['h3', 'h4'].includes(kindOf(currentLine(page)))) document.execCommand('bold')
}

/** The marks and blocks of prose, each on a button. */
export function toolsFor(page: HTMLElement, history: { undo: () => void; redo: () => void }): Tool[] {
  const lines = (kind: LineKind) => ({ run: () => toggleLines(page, kind), on: () => kindOf(currentLine(page)) === kind })
  return [
    { label: '加粗', title: '加粗（Ctrl+B）', run: () => bold(page), on: () => document.queryCommandState('bold') },
    { label: '标题', title: '标题，再按一次恢复为正文（Ctrl+Alt+3）', code: 'Digit3', ...lines('h3') },
    { label: '小标题', title: '小标题，再按一次恢复为正文（Ctrl+Alt+4）', code: 'Digit4', ...lines('h4') },
    { label: '列表', title: '项目列表（Ctrl+Alt+8）', code: 'Digit8', ...lines('ul') },
    { label: '编号', title: '编号列表（Ctrl+Alt+7）', code: 'Digit7', ...lines('ol') },
    { label: '撤销', title: '撤销（Ctrl+Z）', run: history.undo },
    { label: '恢复', title: '恢复（Ctrl+Y）', run: history.redo },
  ]
}

/** One stop for the Tab key; the arrows go from button to button. */
function rove(buttons: readonly HTMLButtonElement[], event: KeyboardEvent): void {
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length]
  if (!next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}

export function makeToolbar(page: HTMLElement, tools: readonly Tool[], label: string, done: () => void): { bar: HTMLElement; refresh: () => void } {
  const buttons = tools.map((tool, i) => {
    const button = element('button', { type: 'button', class: 'narrative-tool', title: tool.title, tabindex: i === 0 ? '0' : '-1', ...(tool.on ? { 'aria-pressed': 'false' } : {}) }, tool.label)
    // The caret must stay in the text while a button is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      page.focus()
      tool.run()
      done()
    })
    return button
  })
  const bar = element('div', { class: 'narrative-toolbar', role: 'toolbar', 'aria-label': `${label}：编辑工具` }, ...buttons)
  bar.addEventListener('keydown', (event) => rove(buttons, event))
  const refresh = () => tools.forEach((tool, i) => { if (tool.on) buttons[i]?.setAttribute('aria-pressed', String(tool.on())) })
  return { bar, refresh }
}
