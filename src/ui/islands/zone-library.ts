/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findIn, type IndexLine } from './kiosk/find-in.ts'

/** The search of a library on a disk: the index comes as scripts, because pages opened from a disk may not fetch. */
declare global { var zoneLibrary: { push(lines: readonly IndexLine[]): void } }
const MOST = 60
const place = document.querySelector<HTMLElement>('#found')
const asked = (new URLSearchParams(location.search).get('q') ?? '').trim()

function marked(text: string, words: readonly string[]): DocumentFragment {
  const fragment = new DocumentFragment(), pattern = words.filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  for (const [at, part] of (pattern === '' ? [text] : text.split(new RegExp(`(${pattern})`, 'i'))).entries()) fragment.append(at % 2 === 1 ? Object.assign(document.createElement('mark'), { textContent: part }) : part)
  return fragment
}

function draw(box: HTMLElement, lines: readonly IndexLine[]): void {
  const { hits, partly } = findIn(lines, asked, MOST)
  const words = asked.split(/\s+/)
  const head = Object.assign(document.createElement('p'), { className: 'kiosk-lead', textContent: hits.length === 0 ? `没有找到“${asked}”。换一个说法、减少几个字再试，或请工作人员帮忙。` : partly ? `没有完全相符的，以下 ${hits.length} 条部分相符：` : `找到 ${hits.length}${hits.length === MOST ? ' 条以上' : ' 条'}：` })
  const list = Object.assign(document.createElement('ul'), { className: 'kiosk-list' })
  for (const { line: [href, title, agency, day, kind], around } of hits) {
    const item = document.createElement('li'), link = Object.assign(document.createElement('a'), { href })
    const name = Object.assign(document.createElement('span'), { className: 'kiosk-list-title' }), meta = Object.assign(document.createElement('span'), { className: 'kiosk-list-meta', textContent: `${kind}　${agency}　${day}` }), text = document.createElement('span')
    name.append(marked(title, words))
    text.append(marked(around, words))
    link.append(name, text, document.createElement('br'), meta)
    item.append(link)
    list.append(item)
  }
  box.replaceChildren(head, ...(hits.length > 0 ? [list] : []))
}

if (place) {
  const field = document.querySelector<HTMLInputElement>('#words')
  if (field) field.value = asked
  const all: IndexLine[] = []
  globalThis.zoneLibrary = { push: (lines) => { all.push(...lines) } }
  const parts = (place.dataset['parts'] ?? '').split(' ').filter((part) => part !== '')
  const loaded = parts.map((part) => new Promise<void>((done) => {
    const script = Object.assign(document.createElement('script'), { src: `search/${part}.js`, onload: () => done(), onerror: () => done() })
    document.head.append(script)
  }))
  if (asked !== '') { place.textContent = '正在查找…'; void Promise.all(loaded).then(() => draw(place, all)) }
}
