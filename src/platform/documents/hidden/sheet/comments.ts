import type { Xml } from '../xml.ts'
import { all, attribute, elements, first, remove, textOf } from '../xml-search.ts'
import type { Book, Sheet } from './book.ts'

/** The drawn notes of a sheet; form controls that stand in the same part stay. */
function dropDrawn({ file }: Book, part: string): void {
  for (const drawing of file.linked(part, 'vmlDrawing')) {
    const shapes = all(file.xml(drawing), 'shape')
    const notes = shapes.filter((node) => all(node, 'ClientData').some((one) => attribute(one, 'ObjectType') === 'Note'))
    if (notes.length === 0) continue
    if (notes.length < shapes.length) { for (const note of notes) remove(note); file.touch(drawing); continue }
    const ids = file.links(part).filter(({ target }) => target === drawing).map(({ id }) => id)
    for (const node of all(file.xml(part), 'legacyDrawing')) if (ids.includes(attribute(node, 'r:id') ?? '')) { remove(node); file.touch(part) }
    file.drop(drawing)
  }
}

/** Notes and threaded comments of a sheet. */
export function sweepSheetComments(book: Book, { part, name }: Sheet): void {
  const { file } = book
  const threads = file.linked(part, 'threadedComment'), notes = file.linked(part, 'comments')
  const told = new Set<string>()
  let gone = false
  const tell = (node: Xml, who: string): void => {
    const cell = attribute(node, 'ref') ?? ''
    told.add(cell)
    if (file.pass.tell('comment', `工作表“${name}”${cell} 的批注`, `${who}${who ? '：' : ''}${textOf(node, 't', 'text')}`)) gone = true
  }
  for (const thread of threads) for (const node of all(file.xml(thread), 'threadedComment')) tell(node, '')
  for (const note of notes) {
    const authors = all(file.xml(note), 'author').map((node) => textOf(node))
    // A thread is written a second time as a note, for old programs.
    for (const node of all(file.xml(note), 'comment')) if (!told.has(attribute(node, 'ref') ?? '') || threads.length === 0) tell(node, authors[Number(attribute(node, 'authorId') ?? 0)] ?? '')
  }
  if (!gone) return
  for (const one of [...threads, ...notes]) file.drop(one)
  dropDrawn(book, part)
}

/** The people of the comments, the log of a shared workbook, the name of who shared it, the path where it was last saved. */
export function sweepTraces(book: Book): void {
  const { file, main, root } = book
  for (const part of file.linked(main, 'person')) {
    const names = all(file.xml(part), 'person').map((node) => attribute(node, 'displayName') ?? '').filter((one) => one !== '')
    if (names.length > 0 && file.pass.tell('author', '批注的人', names.join('、'))) file.drop(part)
  }
  for (const part of file.linked(main, 'revisionHeaders')) {
    const names = [...new Set(all(file.xml(part), 'header').map((node) => attribute(node, 'userName') ?? ''))].filter((one) => one !== '')
    const logs = file.linked(part, 'revisionLog').map((log) => textOf(file.xml(log), 'v', 't')).join(' ')
    if (file.pass.tell('tracked-change', '共享工作簿的修订记录', `${names.join('、')} ${logs}`)) { file.drop(part); for (const users of file.linked(main, 'usernames')) file.drop(users) }
  }
  for (const node of all(root, 'absPath')) {
    const holder = node.parent?.local === 'Choice' ? node.parent.parent : node
    if (file.pass.tell('metadata', '工作簿的保存路径', attribute(node, 'url') ?? '') && holder) { remove(holder); file.touch(main) }
  }
  const sharing = first(root, 'workbook', 'fileSharing'), user = attribute(sharing, 'userName') ?? ''
  if (sharing && user !== '' && file.pass.tell('author', '工作簿保护', user)) { remove(sharing); file.touch(main) }
  for (const { part, name } of book.sheets) for (const node of all(file.xml(part), 'scenarios')) {
    const words = all(node, 'scenario').map((one) => `${attribute(one, 'name') ?? ''} ${elements(one, 'inputCells').map((cell) => attribute(cell, 'val') ?? '').join(' ')}`).join('；')
    if (file.pass.tell('custom-data', `工作表“${name}”的方案`, words)) { remove(node); file.touch(part) }
  }
}
