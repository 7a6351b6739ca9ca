/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
const PAUSE = 600

/** Sends what stands in the form when the hand rests, and shows what the checks say of it. */
function watch(panel: HTMLElement): void {
  const form = panel.closest('form')
  const at = panel.dataset['liveCheck']
  if (!form || !at) return
  const result = document.createElement('div')
  result.setAttribute('aria-live', 'polite')
  panel.append(result)
  let timer = 0, asked: AbortController | null = null
  async function check(): Promise<void> {
    asked?.abort()
    asked = new AbortController()
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form ?? undefined)) if (typeof value === 'string') fields.append(name, value)
    try {
      const answer = await fetch(at ?? '', { method: 'POST', body: fields, signal: asked.signal, headers: { 'hx-request': 'true' } })
      if (answer.ok) result.innerHTML = await answer.text()
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) result.textContent = '暂时连不上，保存后可以看到检查结果'
    }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = window.setTimeout(() => void check(), PAUSE) })
  void check()
}
for (const panel of document.querySelectorAll<HTMLElement>('[data-live-check]')) watch(panel)
