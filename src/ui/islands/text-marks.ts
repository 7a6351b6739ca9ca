/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Words selected in the text go into the next free row of marks. */
function offer(source: HTMLElement): void {
  const name = source.dataset['markSource'] ?? ''
  const form = source.closest('form')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-small'
  button.textContent = '标出选中的文字'
  source.before(button)
  // The button must not take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const words = getSelection()?.toString().replace(/\s+/g, ' ').trim().slice(0, 200) ?? ''
    const quotes = [...form?.querySelectorAll<HTMLInputElement>(`input[name="${name}Quote"]`) ?? []]
    const notes = [...form?.querySelectorAll<HTMLInputElement>(`input[name="${name}Note"]`) ?? []]
    const free = quotes.findIndex((quote, at) => quote.value === '' && notes[at]?.value === '')
    const quote = quotes[free]
    if (words === '' || !quote) return
    quote.value = words
    notes[free]?.focus()
  })
}
for (const source of document.querySelectorAll<HTMLElement>('[data-mark-source]')) offer(source)
