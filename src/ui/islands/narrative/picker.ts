import { element } from './element.ts'
import { matchChoices, type Choice } from './match.ts'

const option = (choice: Choice, id: string): HTMLElement =>
  element('li', { role: 'option', id, 'aria-selected': 'false', class: 'narrative-option' }, element('span', {}, choice.label), element('b', {}, choice.value))

/** A panel in which a figure is found by typing: arrows choose, Enter takes, Escape leaves. */
export function makePicker(id: string, choices: readonly Choice[], done: (choice: Choice | null) => void): { panel: HTMLElement; open: () => void } {
  const list = element('ul', { role: 'listbox', id: `${id}-figures`, class: 'narrative-options', 'aria-label': '可插入的数据' })
  const input = element('input', {
    type: 'text', class: 'control', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': list.id, 'aria-autocomplete': 'list', 'aria-label': '查找要插入的数据', autocomplete: 'off', placeholder: '输入名称查找，如“新收 总计”',
  })
  const none = element('p', { class: 'narrative-none', role: 'status' })
  const panel = element('div', { class: 'narrative-picker', role: 'dialog', 'aria-label': '插入数据', hidden: '' }, input, list, none)
  let shown: Choice[] = []
  let at = 0
  const point = (to: number) => {
    at = Math.max(0, Math.min(to, shown.length - 1))
    ;[...list.children].forEach((item, i) => { item.setAttribute('aria-selected', String(i === at)) })
    const current = list.children[at]
    input.setAttribute('aria-activedescendant', current?.id ?? '')
    current?.scrollIntoView({ block: 'nearest' })
  }
  const search = () => {
    shown = matchChoices(choices, input.value)
    list.replaceChildren(...shown.map((choice, i) => option(choice, `${id}-figure-${i}`)))
    none.textContent = shown.length === 0 ? '没有找到，换个词试试，如“结转”“不予公开”“行政许可”' : ''
    point(0)
  }
  const close = (choice: Choice | null) => {
    panel.hidden = true
    done(choice)
  }
  const keys = new Map<string, () => void>([
    ['ArrowDown', () => point(at + 1)], ['ArrowUp', () => point(at - 1)], ['Enter', () => close(shown[at] ?? null)], ['Escape', () => close(null)],
  ])
  input.addEventListener('keydown', (event) => {
    // While a Chinese word is being composed, Enter and the arrows belong to the input method.
    const run = keys.get(event.key)
    if (event.isComposing || !run) return
    event.preventDefault()
    run()
  })
  input.addEventListener('input', search)
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
    const item = (event.target as Element).closest('li')
    if (item) close(shown[[...list.children].indexOf(item)] ?? null)
  })
  panel.addEventListener('focusout', (event) => { if (!panel.hidden && !panel.contains(event.relatedTarget as Node | null)) panel.hidden = true })
  return {
    panel,
    open() {
      panel.hidden = false
      input.value = ''
      search()
      input.focus()
    },
  }
}
