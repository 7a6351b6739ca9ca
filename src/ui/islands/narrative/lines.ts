import { element } from './element.ts'

export type LineKind = 'p' | 'h3' | 'h4' | 'ul' | 'ol'
const LINES = 'p, h1, h2, h3, h4, h5, h6, li, div'

const lineAt = (page: HTMLElement, node: Node | null): HTMLElement | null => {
  const line = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(LINES) ?? null
  return line && line !== page && page.contains(line) ? line : null
}

/** The line with the caret. */
export const currentLine = (page: HTMLElement): HTMLElement | null => lineAt(page, getSelection()?.focusNode ?? null)

/** The lines that the selection touches, in order. */
function selectedLines(page: HTMLElement): HTMLElement[] {
  const selection = getSelection()
  const inside = [...page.querySelectorAll<HTMLElement>(LINES)].filter((line) => selection?.containsNode(line, true) && !line.querySelector(LINES))
  const current = currentLine(page)
  return inside.length > 0 ? inside : current ? [current] : []
}

const isList = (node: Element | null): node is HTMLUListElement | HTMLOListElement => node?.tagName === 'UL' || node?.tagName === 'OL'

export function kindOf(line: HTMLElement | null): LineKind {
  const name = line?.tagName === 'LI' ? line.parentElement?.tagName.toLowerCase() : line?.tagName.toLowerCase()
  return name === 'h3' || name === 'h4' || name === 'ul' || name === 'ol' ? name : 'p'
}

/** Takes a list's item out, so that it stands between what was before it and what comes after. */
function lift(item: HTMLElement): void {
  const list = item.parentElement
  if (item.tagName !== 'LI' || !isList(list)) return
  const rest = list.cloneNode(false) as HTMLElement
  while (item.nextSibling) rest.append(item.nextSibling)
  list.after(item)
  if (rest.childElementCount > 0) item.after(rest)
  if (list.childElementCount === 0) list.remove()
}

function joinNeighbours(list: HTMLElement): void {
  const { nextElementSibling: next, previousElementSibling: before } = list
  if (next?.tagName === list.tagName) {
    list.append(...next.childNodes)
    next.remove()
  }
  if (before?.tagName === list.tagName) {
    before.append(...list.childNodes)
    list.remove()
  }
}

function turn(line: HTMLElement, kind: LineKind): HTMLElement {
  lift(line)
  const list = kind === 'ul' || kind === 'ol'
  const made = element(list ? 'li' : kind, {}, ...line.childNodes)
  const outer = list ? element(kind, {}, made) : made
  line.replaceWith(outer)
  if (list) joinNeighbours(outer)
  return made
}

/** Makes the selected lines of this kind, or plain paragraphs when they are of it already. The caret stays where it was. */
export function toggleLines(page: HTMLElement, kind: LineKind): void {
  const selection = getSelection()
  const lines = selectedLines(page)
  if (!selection || lines.length === 0) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const to = lines.every((line) => kindOf(line) === kind) ? 'p' : kind
  const made = new Map<Node | null, HTMLElement>(lines.map((line) => [line, turn(line, to)]))
  const anchor = made.get(anchorNode) ?? anchorNode
  const focus = made.get(focusNode) ?? focusNode
  if (anchor && focus) selection.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset)
}

/** Puts a fragment of inline things where the caret is, the caret behind it. */
export function insertInline(fragment: DocumentFragment): void {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  const last = fragment.lastChild
  if (!range || !last) return
  range.deleteContents()
  range.insertNode(fragment)
  if (last instanceof Text) selection?.collapse(last, last.length)
  else selection?.collapse(last.parentNode, [...(last.parentNode?.childNodes ?? [])].indexOf(last) + 1)
}

/** Puts whole blocks behind the line with the caret; what stood behind the caret comes after them. */
export function insertBlocks(page: HTMLElement, fragment: DocumentFragment): void {
  const selection = getSelection()
  const line = currentLine(page)
  const last = fragment.lastElementChild
  if (!selection?.rangeCount || !last) return
  selection.getRangeAt(0).deleteContents()
  if (!line) page.append(fragment)
  else if (line.tagName === 'LI') (line.parentElement ?? line).after(fragment)
  else {
    const behind = selection.getRangeAt(0).cloneRange()
    behind.setEndAfter(line.lastChild ?? line)
    const rest = behind.extractContents()
    if (rest.textContent?.trim()) fragment.append(element('p', {}, rest))
    line.after(fragment)
    if (line.textContent?.trim() === '') line.remove()
  }
  selection.selectAllChildren(last.lastElementChild?.tagName === 'LI' ? last.lastElementChild : last)
  selection.collapseToEnd()
}
