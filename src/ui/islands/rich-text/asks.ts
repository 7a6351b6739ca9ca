/// <reference lib="dom" />
import type { EditorView } from 'prosemirror-view'
import { schema } from './schema.ts'

type Field = { readonly name: string; readonly label: string; readonly options?: readonly { readonly value: string; readonly label: string }[]; readonly value?: string }
const ADDRESS = /^(?:https?:\/\/[^\s<>"]+|\/(?!\/)[^\s<>"\\]*|mailto:[^\s<>"]+@[^\s<>"]+)$/i

/** A small form above the text: asks for words, says what is wrong with them, and gives the place back to the text. */
function ask(slot: HTMLElement, title: string, fields: readonly Field[], done: (values: Readonly<Record<string, string>>) => string | null, back: () => void): void {
  const form = document.createElement('div')
  form.className = 'editor-ask'
  form.setAttribute('role', 'group')
  form.setAttribute('aria-label', title)
  const wrong = document.createElement('p')
  wrong.className = 'field-error'
  wrong.setAttribute('role', 'alert')
  const controls = fields.map(({ name, label, options, value }) => {
    const line = document.createElement('label')
    const control = document.createElement(options ? 'select' : 'input')
    control.className = 'control'
    control.dataset['ask'] = name
    for (const option of options ?? []) control.append(new Option(option.label, option.value))
    control.value = value ?? options?.[0]?.value ?? ''
    line.append(label, control)
    form.append(line)
    return control
  })
  const close = (): void => { form.remove(); back() }
  const finish = (): void => {
    const reason = done(Object.fromEntries(controls.map((control) => [control.dataset['ask'] ?? '', control.value.trim()])))
    if (reason) wrong.textContent = reason
    else close()
  }
  const button = (label: string, run: () => void): HTMLButtonElement => { const made = document.createElement('button'); made.type = 'button'; made.className = 'button button-small'; made.textContent = label; made.addEventListener('click', run); return made }
  const actions = document.createElement('div')
  actions.className = 'actions'
  actions.append(button('确定', finish), button('取消', close))
  form.append(wrong, actions)
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.preventDefault(); close() }
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && !event.isComposing) { event.preventDefault(); finish() }
  })
  slot.replaceChildren(form)
  controls[0]?.focus()
}

export function askLink(view: EditorView, slot: HTMLElement): void {
  const { from, to, empty } = view.state.selection
  ask(slot, '插入链接', [...(empty ? [{ name: 'words', label: '链接文字' }] : []), { name: 'href', label: '网址（https:// 开头，或本站的 / 开头；留空则去掉链接）' }], ({ words = '', href = '' }) => {
    if (href === '' && !empty) { view.dispatch(view.state.tr.removeMark(from, to, schema.marks.link)); return null }
    if (!ADDRESS.test(href)) return '请填写完整的网址，如 https://www.gov.cn/'
    if (empty && words === '') return '请填写链接文字'
    const mark = schema.marks.link.create({ href })
    view.dispatch(empty ? view.state.tr.replaceSelectionWith(schema.text(words, [mark]), false) : view.state.tr.addMark(from, to, mark))
    return null
  }, () => view.focus())
}

export function askPicture(view: EditorView, slot: HTMLElement, pictures: readonly { readonly name: string; readonly label: string }[]): void {
  ask(slot, '插入图片', [{ name: 'name', label: '附件里的图片', options: pictures.map(({ name, label }) => ({ value: name, label: `${label}（${name}）` })) }, { name: 'alt', label: '替代文字（必填，看不到图的人靠它了解内容）' }], ({ name = '', alt = '' }) => {
    if (name === '') return '请先在“附件和图片”中上传图片并保存'
    if (alt === '') return '请填写替代文字'
    view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.figure.create({ src: `attachment:${name}`, alt })).scrollIntoView())
    return null
  }, () => view.focus())
}
