import { all, attribute, first, remove, textOf } from '../xml-search.ts'
import type { Book } from './book.ts'

/** Formulas may reckon with what is gone: their last values stay, the formulas go, so that no shown figure changes. */
function keepValues({ file, main, sheets }: Book): void {
  for (const { part } of sheets) for (const node of all(file.xml(part), 'f')) {
    const cell = node.parent
    if (cell?.local !== 'c' || (!first(cell, 'v') && attribute(node, 't') !== 'shared')) continue
    remove(node)
    file.touch(part)
  }
  for (const chain of file.linked(main, 'calcChain')) file.drop(chain)
}

/** The numbers of the strings that cells still use. */
function usedStrings({ file, sheets }: Book): Set<number> {
  const used = new Set<number>()
  for (const { part } of sheets) for (const cell of all(file.xml(part), 'c')) if (attribute(cell, 't') === 's') used.add(Number(textOf(first(cell, 'v') ?? cell)))
  return used
}

/** Strings that no cell uses stay behind in the list of strings when rows and sheets go. Numbers of the others must not change. */
export function unusedStrings(book: Book): readonly number[] {
  const used = usedStrings(book)
  return book.strings.flatMap((text, at) => (text.trim() !== '' && !used.has(at) ? [at] : []))
}

export function tellUnused(book: Book): boolean {
  const unused = unusedStrings(book)
  return unused.length > 0 && book.file.pass.tell('hidden-text', '字符串表里没有用到的文字', unused.slice(0, 60).map((at) => book.strings[at] ?? '').join(' '))
}

/** Brings the book into order after things were taken out of it. */
export function settle(book: Book, dropUnused: boolean): void {
  if (book.settled) keepValues(book)
  if (book.stringsPart === undefined || !(book.settled || dropUnused)) return
  const unused = new Set(unusedStrings(book))
  for (const [at, node] of all(book.file.xml(book.stringsPart), 'si').entries()) if (unused.has(at)) { node.children = []; node.children.push({ name: `${node.name.slice(0, node.name.indexOf(':') + 1)}t`, local: 't', attributes: {}, children: [], parent: node }); book.file.touch(book.stringsPart) }
}
