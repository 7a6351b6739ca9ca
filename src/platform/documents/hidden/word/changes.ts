import type { OfficePackage } from '../office/package.ts'
import { isElement, type Xml } from '../xml.ts'
import { all, ancestor, attached, attribute, elements, insertFirst, remove, textOf, unwrap } from '../xml-search.ts'
import type { Story } from './parts.ts'

const LABELS: Readonly<Record<string, string>> = { ins: '插入', del: '删除', moveFrom: '移走', moveTo: '移来', cellIns: '插入单元格', cellDel: '删除单元格', cellMerge: '合并单元格' }
const FORMAT = ['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblGridChange', 'trPrChange', 'tcPrChange', 'tblPrExChange', 'numberingChange']
const RANGES = ['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd', 'customXmlInsRangeStart', 'customXmlInsRangeEnd', 'customXmlDelRangeStart', 'customXmlDelRangeEnd', 'customXmlMoveFromRangeStart', 'customXmlMoveFromRangeEnd', 'customXmlMoveToRangeStart', 'customXmlMoveToRangeEnd']

/** A deleted paragraph mark joins the paragraph with the next one, whose form remains. */
function joinWithNext(paragraph: Xml): void {
  const siblings = paragraph.parent?.children.filter(isElement) ?? []
  const next = siblings[siblings.indexOf(paragraph) + 1]
  const content = paragraph.children.filter((child) => !isElement(child) || child.local !== 'pPr')
  if (next?.local !== 'p') { if (textOf(paragraph, 't') === '' && siblings.length > 1) remove(paragraph); return }
  insertFirst(next, content, next.children.findIndex((child) => isElement(child) && child.local === 'pPr') + 1)
  paragraph.children = []
  remove(paragraph)
}
function removeRow(row: Xml): void {
  const table = ancestor(row, 'tbl')
  remove(row)
  if (table && elements(table, 'tr', 'sdt', 'customXml').length === 0) remove(table)
}

/** Takes one change as accepted: what was put in stays, what was struck out goes. */
function accept(change: Xml): void {
  const holder = change.parent, gone = change.local === 'del' || change.local === 'moveFrom'
  if (holder?.local === 'rPr' || holder?.local === 'ctrlPr') {
    const paragraph = ancestor(change, 'pPr')?.parent
    remove(change)
    if (gone && paragraph?.local === 'p') joinWithNext(paragraph)
  } else if (holder?.local === 'trPr') {
    const row = ancestor(change, 'tr')
    remove(change)
    if (gone && row) removeRow(row)
  } else if (change.local === 'cellDel') {
    const cell = ancestor(change, 'tc')
    remove(change)
    if (cell) { const row = cell.parent; remove(cell); if (row && elements(row, 'tc').length === 0) removeRow(row) }
  } else if (change.local.startsWith('cell') || gone) remove(change)
  else unwrap(change)
}

/** Changes of one kind by one person that stand right beside each other: to a reader they are one, however many runs it has. */
function grouped(changes: readonly Xml[]): Xml[][] {
  const groups: Xml[][] = [], places = new Map<Xml, Map<Xml, number>>()
  const placeOf = (node: Xml): number => {
    if (!node.parent) return -1
    const known = places.get(node.parent) ?? new Map(elements(node.parent).map((child, at) => [child, at]))
    places.set(node.parent, known)
    return known.get(node) ?? -1
  }
  for (const change of changes) {
    const group = groups.at(-1), last = group?.at(-1)
    const beside = last !== undefined && last.parent === change.parent && last.local === change.local && attribute(last, 'author') === attribute(change, 'author') && placeOf(change) === placeOf(last) + 1
    if (beside) group?.push(change)
    else groups.push([change])
  }
  return groups
}
const wordsIn = (change: Xml): string => textOf(change, 't', 'delText') || textOf(ancestor(change, 'tr', 'p') ?? change, 't', 'delText')

/** Tracked changes: who put in, struck out, moved or formatted what. */
export function sweepChanges(file: OfficePackage, { part, place }: Story): void {
  const root = file.xml(part), gone: Xml[] = []
  for (const group of grouped(all(root, ...Object.keys(LABELS)))) {
    const [change] = group
    if (!change) continue
    const who = attribute(change, 'author') ?? '', text = `${who}${who ? '：' : ''}${group.map(wordsIn).join('')}`
    // A text box stands in the file a second time for old programs: it is told once, and mended in both.
    if (ancestor(change, 'Fallback') ? file.pass.takes('tracked-change') : file.pass.tell('tracked-change', `${place} 修订（${LABELS[change.local]}）`, text)) for (const one of group) gone.push(one)
  }
  for (const change of gone.reverse()) if (attached(change, root)) { accept(change); file.touch(part) }
  const formats = all(root, ...FORMAT)
  const who = [...new Set(formats.map((one) => attribute(one, 'author') ?? '').filter((one) => one !== ''))].join('、')
  if (formats.length > 0 && file.pass.tell('tracked-change', `${place} 修订（格式）`, `${formats.length} 处 ${who}`)) { for (const node of formats) remove(node); file.touch(part) }
  if (file.pass.takes('tracked-change')) for (const node of all(root, ...RANGES)) { remove(node); file.touch(part) }
}
