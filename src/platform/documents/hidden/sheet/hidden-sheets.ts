import { all, attribute, elements, first, numberOf, remove } from '../xml-search.ts'
import { eachCell, isHiddenSheet, wordsOf, type Book } from './book.ts'

const quoted = (name: string): readonly string[] => [`${name}!`, `'${name.replaceAll("'", "''")}'!`]
const mentions = (text: string, names: readonly string[]): boolean => names.some((name) => quoted(name).some((one) => text.includes(one)))

/** Names, lists to choose from and rules that point at sheets that are gone. */
function dropMentions(book: Book): void {
  const { file, goneSheets } = book
  for (const node of all(book.root, 'definedName')) if (mentions(node.children.join(''), goneSheets)) remove(node)
  for (const { part } of book.sheets) {
    for (const node of all(file.xml(part), 'dataValidation', 'cfRule')) {
      if (!mentions(all(node).map((one) => one.children.filter((child) => typeof child === 'string').join('')).join(' '), goneSheets)) continue
      const list = node.parent
      remove(node)
      if (list && elements(list, 'dataValidation', 'cfRule').length === 0) remove(list)
      else if (list?.local === 'dataValidations') list.attributes['count'] = String(elements(list, 'dataValidation').length)
      file.touch(part)
    }
  }
}

/** Numbers of sheets in the book's own lists, after some are gone. */
function renumber(book: Book, before: readonly string[]): void {
  const numbers = new Map(book.sheets.map(({ part }, at) => [before.indexOf(part), at]))
  for (const node of all(book.root, 'definedName')) {
    const local = numberOf(node, 'localSheetId')
    if (local === undefined) continue
    const now = numbers.get(local)
    if (now === undefined) remove(node)
    else node.attributes['localSheetId'] = String(now)
  }
  for (const node of all(book.root, 'workbookView')) for (const name of ['activeTab', 'firstSheet']) if (attribute(node, name) !== undefined) node.attributes[name] = String(numbers.get(Number(attribute(node, name))) ?? 0)
  const names = all(book.root, 'definedNames')[0]
  if (names && elements(names).length === 0) remove(names)
}

/** Sheets that are not shown, also those that the menu does not offer to show. */
export function sweepHiddenSheets(book: Book): void {
  const before = book.sheets.map(({ part }) => part)
  const gone = book.sheets.filter((sheet) => isHiddenSheet(sheet) && book.file.pass.tell('hidden-sheet', `工作表“${sheet.name}”${sheet.state === 'veryHidden' ? '（深度隐藏）' : ''}`, `${sheet.name}：${wordsOf(eachCell(book, sheet.part))}`))
  if (gone.length === 0) return
  for (const sheet of gone) { remove(sheet.node); book.goneSheets.push(sheet.name); book.file.drop(sheet.part) }
  book.sheets = book.sheets.filter((sheet) => !gone.includes(sheet))
  dropMentions(book)
  renumber(book, before)
  book.settled = true
  book.file.touch(book.main)
  // The properties list the names of all sheets, the gone ones too.
  for (const part of book.file.linked('', 'extended-properties', 'extendedProperties')) for (const name of ['TitlesOfParts', 'HeadingPairs']) { const list = first(book.file.xml(part), 'Properties', name); if (list) { remove(list); book.file.touch(part) } }
}
