/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { EditorState, type Command } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { tidyPaste } from '../../platform/rich-text/tidy-paste.ts'
import { askLink, askPicture } from './rich-text/asks.ts'
import { documentOf, htmlOf } from './rich-text/html.ts'
import { schema } from './rich-text/schema.ts'
import { TOOLS, type Tool } from './rich-text/tools.ts'

type Given = { readonly attachments: readonly { readonly name: string; readonly label: string }[] }
const item = schema.nodes.list_item
const keys = (tools: readonly Tool[]): Record<string, Command> => ({
  ...Object.fromEntries(tools.flatMap(({ key, run }) => (key ? [[key, run]] : []))), 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, Enter: splitListItem(item), Tab: (state, dispatch) => goToNextCell(1)(state, dispatch) || sinkListItem(item)(state, dispatch),
  'Shift-Tab': (state, dispatch) => goToNextCell(-1)(state, dispatch) || liftListItem(item)(state, dispatch),
})

const element = (tag: string, className: string): HTMLElement => { const made = document.createElement(tag); made.className = className; return made }
const filesAt = `${location.pathname.replace(/\/edit$/, '')}/attachments/`
const shownAt = (src: string): string => (src.startsWith('attachment:') ? filesAt + encodeURIComponent(src.slice('attachment:'.length)) : src)

function barFor(view: EditorView, given: Given, slot: HTMLElement): { readonly bar: HTMLElement; readonly refresh: () => void } {
  const bar = element('div', 'editor-bar')
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', '正文格式')
  const refreshers: (() => void)[] = []
  const add = (label: string, title: string, run: () => void): HTMLButtonElement => {
    const button = document.createElement('button')
    Object.assign(button, { type: 'button', textContent: label, title })
    button.addEventListener('pointerdown', (event) => event.preventDefault())
    button.addEventListener('click', run)
    bar.append(button)
    return button
  }
  for (const group of TOOLS) {
    for (const tool of group) {
      const button = add(tool.label, tool.title, () => { tool.run(view.state, view.dispatch, view); view.focus() })
      refreshers.push(() => {
        if (tool.on) button.setAttribute('aria-pressed', String(tool.on(view.state)))
        button.hidden = tool.shown ? !tool.shown(view.state) : false
        button.disabled = !tool.run(view.state)
      })
    }
    bar.append(element('span', 'editor-gap'))
  }
  add('链接', '插入或去掉链接', () => askLink(view, slot))
  add('图片', '从附件中插入图片', () => askPicture(view, slot, given.attachments))
  return { bar, refresh: () => { for (const refresh of refreshers) refresh() } }
}

/** Turns a box of HTML into an editor; the box stays in the form, hidden, and always holds what the editor shows. */
function enhance(field: HTMLElement): void {
  const box = field.querySelector('textarea')
  if (!box) return
  const given = JSON.parse(field.dataset['richText'] ?? '{}') as Given
  const [frame, slot, page, count] = [element('div', 'editor'), element('div', 'editor-slot'), element('div', 'editor-page rich-text'), element('p', 'editor-count')]
  const all = TOOLS.flat()
  const told = (view: EditorView): void => { count.textContent = `${view.state.doc.textContent.replace(/\s/g, '').length} 字` }
  const view = new EditorView(page, {
    state: EditorState.create({ doc: documentOf(box.value), plugins: [history(), keymap(keys(all)), keymap(baseKeymap), tableEditing()] }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': box.labels?.[0]?.textContent?.replace(/\*.*$/, '') ?? '正文', spellcheck: 'false' },
    transformPastedHTML: tidyPaste,
    nodeViews: { figure: (node) => { const dom = document.createElement('figure'); const image = document.createElement('img'); image.src = shownAt(String(node.attrs['src'])); image.alt = String(node.attrs['alt']); dom.append(image); return { dom } } },
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      if (change.docChanged) { box.value = htmlOf(view.state.doc); box.dispatchEvent(new Event('input', { bubbles: true })); told(view) }
      refresh()
    },
  })
  const { bar, refresh } = barFor(view, given, slot)
  frame.append(bar, slot, page, count)
  box.before(frame)
  box.hidden = true
  box.labels?.[0]?.addEventListener('click', (event) => { event.preventDefault(); view.focus() })
  told(view)
  refresh()
}
for (const field of document.querySelectorAll<HTMLElement>('[data-rich-text]')) enhance(field)
