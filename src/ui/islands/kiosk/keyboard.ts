/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { candidatesFor, readTable, type PinyinTable } from './candidates.ts'

const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const SIGNS = ['1234567890', '〔〕（）《》', '第号年月日']
const SHOWN = 8
type State = { letters: string; page: number; signs: boolean; table: PinyinTable | null }

const make = (label: string, className: string, press: () => void, spoken?: string): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className, textContent: label })
  if (spoken) made.setAttribute('aria-label', spoken)
  made.addEventListener('click', press)
  return made
}
const rowOf = (className: string, ...keys: readonly HTMLElement[]): HTMLElement => { const row = Object.assign(document.createElement('div'), { className }); row.append(...keys); return row }

/** A keyboard on the screen for one field: letters become signs by their sound (拼音), figures and brackets for document numbers. */
class Keyboard {
  readonly #field: HTMLInputElement
  readonly #box: HTMLElement
  readonly #state: State = { letters: '', page: 0, signs: false, table: null }
  constructor(field: HTMLInputElement, words: string) {
    this.#field = field
    this.#box = Object.assign(document.createElement('div'), { className: 'kiosk-keyboard' })
    this.#box.setAttribute('role', 'group')
    this.#box.setAttribute('aria-label', '屏幕键盘')
    // The field keeps its place while keys are pressed.
    this.#box.addEventListener('pointerdown', (event) => event.preventDefault())
    field.inputMode = 'none'
    field.form?.after(this.#box)
    this.#draw()
    void fetch(words).then(async (answer) => { this.#state.table = readTable(await answer.text()); this.#draw() }).catch(() => { /* letters still search titles by their sounds */ })
  }
  #type(text: string): void {
    this.#field.value += text
    this.#field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  #change(change: Partial<State>): void { Object.assign(this.#state, change); this.#draw() }
  #choose(text: string, takes: number): void { this.#type(text); this.#change({ letters: this.#state.letters.slice(takes), page: 0 }) }
  #back(): void {
    if (this.#state.letters !== '') { this.#change({ letters: this.#state.letters.slice(0, -1), page: 0 }); return }
    this.#field.value = [...this.#field.value].slice(0, -1).join('')
  }
  /** Letters that nothing was chosen for are searched as they are: the search knows titles by their sounds. */
  #search(): void {
    if (this.#state.letters !== '') this.#type(this.#state.letters)
    this.#state.letters = ''
    this.#field.form?.requestSubmit()
  }
  #choices(): HTMLElement {
    const { letters, page, table } = this.#state
    const all = table ? candidatesFor(table, letters) : []
    const some = all.slice(page * SHOWN, (page + 1) * SHOWN)
    const offered = rowOf('kiosk-offered', ...some.map(({ text, takes }) => make(text, 'kiosk-key kiosk-choice', () => this.#choose(text, takes))))
    const line = rowOf('kiosk-choices', offered)
    if (all.length > SHOWN) line.append(make('更多', 'kiosk-key', () => this.#change({ page: (page + 1) * SHOWN < all.length ? page + 1 : 0 }), '更多候选字词'))
    const typed = Object.assign(document.createElement('span'), { className: 'kiosk-letters', textContent: letters })
    line.prepend(typed)
    line.setAttribute('aria-live', 'polite')
    return line
  }
  #draw(): void {
    const { signs, letters } = this.#state
    const keys = (signs ? SIGNS : LETTERS).map((row) => rowOf('kiosk-keys', ...[...row].map((key) => make(key, 'kiosk-key', () => (signs ? this.#type(key) : this.#change({ letters: letters + key, page: 0 }))))))
    keys.at(-1)?.append(make('删除', 'kiosk-key kiosk-key-wide', () => this.#back()))
    const last = rowOf('kiosk-keys', make(signs ? '拼音' : '数字符号', 'kiosk-key kiosk-key-wide', () => this.#change({ signs: !signs })),
      make('清空', 'kiosk-key kiosk-key-wide', () => { this.#field.value = ''; this.#change({ letters: '', page: 0 }) }), make('空格', 'kiosk-key kiosk-key-space', () => this.#type(' ')), make('搜索', 'kiosk-key kiosk-key-wide kiosk-key-main', () => this.#search()))
    this.#box.replaceChildren(this.#choices(), ...keys, last)
  }
}

/** Gives a field its keyboard the first time it is touched. */
export function onScreenKeyboard(field: HTMLInputElement, words: string): void {
  const open = (): void => { field.removeEventListener('focus', open); new Keyboard(field, words) }
  field.addEventListener('focus', open)
}
