/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { DOMParser, DOMSerializer, type Node } from 'prosemirror-model'
import { schema } from './schema.ts'

/** The text of the field as a document. */
export function documentOf(html: string): Node {
  const page = document.implementation.createHTMLDocument('')
  page.body.innerHTML = html
  return DOMParser.fromSchema(schema).parse(page.body)
}

/** A cell or item that holds one paragraph holds its words. */
function unwrap(root: HTMLElement): void {
  for (const place of root.querySelectorAll('li, td, th')) {
    const [only, second] = [...place.children]
    if (only?.tagName === 'P' && !second) only.replaceWith(...only.childNodes)
  }
  for (const cell of root.querySelectorAll('td, th')) {
    for (const name of ['colspan', 'rowspan']) if (cell.getAttribute(name) === '1') cell.removeAttribute(name)
    cell.removeAttribute('data-colwidth')
  }
}

/** The document as the field's own HTML. */
export function htmlOf(text: Node): string {
  const box = document.createElement('div')
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(text.content))
  unwrap(box)
  for (const mark of box.querySelectorAll('p:empty')) if (mark.parentElement === box) mark.remove()
  return box.innerHTML
}
