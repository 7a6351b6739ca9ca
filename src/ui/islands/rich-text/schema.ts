/// <reference lib="dom" />
import { Schema, type DOMOutputSpec, type NodeSpec } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

const CLASSES = ['right', 'centre', 'no-indent']
const classOf = (element: HTMLElement): string | null => CLASSES.find((name) => element.classList.contains(name)) ?? null
const withClass = (name: unknown): Record<string, string> => (typeof name === 'string' ? { class: name } : {})

const heading: NodeSpec = {
  group: 'block', content: 'inline*', defining: true, attrs: { level: { default: 2 }, place: { default: null } },
  parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, getAttrs: (element: HTMLElement) => ({ level, place: classOf(element) }) })).concat([{ tag: 'h1', getAttrs: (element: HTMLElement) => ({ level: 2, place: classOf(element) }) }]),
  toDOM: (node): DOMOutputSpec => [`h${String(node.attrs['level'])}`, withClass(node.attrs['place']), 0],
}
/** A picture from the entry's files, with the words for who cannot see it. */
const figure: NodeSpec = {
  group: 'block', atom: true, draggable: true, attrs: { src: {}, alt: { default: '' } },
  parseDOM: [{ tag: 'img[src]', getAttrs: (element: HTMLElement) => ({ src: element.getAttribute('src'), alt: element.getAttribute('alt') ?? '' }) }],
  toDOM: (node): DOMOutputSpec => ['figure', ['img', { src: String(node.attrs['src']), alt: String(node.attrs['alt']) }]],
}

/** The blocks and marks of an official text: what `cleanRichText` allows and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block', content: 'inline*', attrs: { place: { default: null } }, parseDOM: [{ tag: 'p', getAttrs: (element) => ({ place: classOf(element) }) }, { tag: 'caption', getAttrs: () => ({ place: 'centre' }) }, { tag: 'figcaption', getAttrs: () => ({ place: 'centre' }) }],
      toDOM: (node): DOMOutputSpec => ['p', withClass(node.attrs['place']), 0],
    },
    heading, figure,
    blockquote: { group: 'block', content: 'paragraph+', parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  marks: {
    link: { attrs: { href: {} }, inclusive: false, parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') }) }], toDOM: (mark) => ['a', { href: String(mark.attrs['href']) }, 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] }, em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    u: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u', 0] }, sup: { excludes: 'sub', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] }, sub: { excludes: 'sup', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  },
})
