/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
type Match = { readonly address: string; readonly title: string; readonly agencyName: string; readonly publishedOn: string }

function item({ address, title, agencyName, publishedOn }: Match): HTMLLIElement {
  const line = document.createElement('li')
  const link = document.createElement('a')
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener', textContent: title })
  const [source, when] = [document.createElement('span'), document.createElement('time')]
  Object.assign(source, { className: 'links-source', textContent: agencyName })
  when.textContent = publishedOn
  line.append(link, source, when)
  return line
}

function show(place: HTMLElement, matches: readonly Match[]): void {
  if (matches.length === 0) {
    place.replaceChildren()
    return
  }
  const words = document.createElement('p')
  words.textContent = '这些信息已经公开，点开就能看，不必申请：'
  const list = document.createElement('ul')
  list.className = 'links'
  list.append(...matches.map(item))
  place.replaceChildren(words, list)
}

/** Shows what is public already while one types; a pause of 300 ms is waited for, and only the last answer counts. */
function watch(place: HTMLElement): void {
  const field = document.querySelector<HTMLInputElement>(`[name="${place.dataset['watch'] ?? ''}"]`)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  async function ask(text: string): Promise<void> {
    asked += 1
    const mine = asked
    const answer = await fetch(`${place.dataset['alreadyPublic'] ?? ''}?q=${encodeURIComponent(text)}`)
    const { matches } = (answer.ok ? await answer.json() : { matches: [] }) as { matches: Match[] }
    if (mine === asked) show(place, matches)
  }
  field?.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => { void ask(field.value).catch(() => {}) }, 300)
  })
}

for (const place of document.querySelectorAll<HTMLElement>('[data-already-public]')) watch(place)
