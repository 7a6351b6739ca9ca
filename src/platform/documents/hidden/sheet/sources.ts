import { all, attribute, elements, remove, textOf } from '../xml-search.ts'
import type { Book } from './book.ts'

const PIVOT_GUESTS = ['slicerCache', 'slicer', 'timelineCache', 'timeline']
const isOn = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '')

/** Slicers choose among the pivot's data and hold its values; without it they are empty buttons. */
function dropGuests({ file, main, sheets }: Book): void {
  for (const { type, target, external } of file.allLinks()) if (!external && PIVOT_GUESTS.includes(type)) file.drop(target)
  for (const part of [main, ...sheets.map((sheet) => sheet.part)]) for (const node of all(file.xml(part), 'ext')) if (all(node).some(({ local }) => /slicer|timeline/i.test(local))) { remove(node); file.touch(part) }
  for (const { part } of sheets) for (const drawing of file.linked(part, 'drawing')) for (const node of all(file.xml(drawing), 'twoCellAnchor')) {
    if (all(node, 'graphicData').some((one) => /slicer|timeslicer/i.test(attribute(one, 'uri') ?? ''))) { remove(node); file.touch(drawing) }
  }
}

/** The copy of the source data that every pivot table carries. Its cells stay with their values; the pivot itself goes. */
export function sweepPivots(book: Book): void {
  const { file, main, root } = book
  for (const cache of file.linked(main, 'pivotCacheDefinition')) {
    const records = file.linked(cache, 'pivotCacheRecords'), source = all(file.xml(cache), 'worksheetSource')[0]
    const values = [...all(file.xml(cache), 'cacheField').map((node) => attribute(node, 'name') ?? ''), ...[cache, ...records].flatMap((part) => all(file.xml(part), 's', 'n', 'd').slice(0, 60).map((node) => attribute(node, 'v') ?? ''))]
    const count = records.reduce((sum, part) => sum + all(file.xml(part), 'r').length, 0)
    if (!file.pass.tell('pivot-cache', `数据透视表的缓存（${attribute(source, 'sheet') ?? '外部数据'}，${count} 行）`, values.filter((one) => one !== '').join(' '))) continue
    const ids = file.links(main).filter(({ target }) => target === cache).map(({ id }) => id)
    for (const { part } of book.sheets) for (const table of file.linked(part, 'pivotTable')) if (file.linked(table, 'pivotCacheDefinition').includes(cache)) file.drop(table)
    for (const record of records) file.drop(record)
    file.drop(cache)
    for (const node of all(root, 'pivotCache')) if (ids.includes(attribute(node, 'r:id') ?? '')) { const list = node.parent; remove(node); if (list && elements(list).length === 0) remove(list) }
    file.touch(main)
    dropGuests(book)
  }
}

/** Tables of other workbooks, kept here with the values that were last read. */
export function sweepExternalBooks(book: Book): void {
  const { file, main, root } = book
  for (const link of file.links(main).filter(({ type, external, target }) => type === 'externalLink' && !external && file.has(target))) {
    const target = file.links(link.target).find(({ external }) => external)?.target ?? link.target
    const names = all(file.xml(link.target), 'sheetName').map((node) => attribute(node, 'val') ?? '')
    if (!file.pass.tell('external-link', '链接的工作簿', `${target} ${names.join(' ')} ${textOf(file.xml(link.target), 'v')}`)) continue
    for (const node of all(root, 'externalReference')) if (attribute(node, 'r:id') === link.id) { const list = node.parent; remove(node); if (list && elements(list).length === 0) remove(list) }
    for (const node of all(root, 'definedName')) if (/\[\d+\]/.test(node.children.join(''))) remove(node)
    file.drop(link.target)
    file.touch(main)
    book.settled = true
  }
}

/** Names that the manager of names does not show; those that Excel itself hides are no secret. */
export function sweepHiddenNames(book: Book): void {
  for (const node of all(book.root, 'definedName')) {
    const name = attribute(node, 'name') ?? '', text = node.children.join('')
    if (!isOn(attribute(node, 'hidden')) || /^_xl(?:nm|fn|pm|ws|ud)\b|^_xl(?:nm|fn|pm|ws|ud)\.|^Slicer_|^_FilterDatabase/i.test(name) || text.trim() === '') continue
    if (book.file.pass.tell('hidden-name', '名称管理器', `${name} = ${text}`)) { remove(node); book.settled = true; book.file.touch(book.main) }
  }
  const list = all(book.root, 'definedNames')[0]
  if (list && elements(list).length === 0) remove(list)
}

/** Connections to databases and other sources, the queries on them and the model that holds their data. */
export function sweepConnections(book: Book): void {
  const { file, main } = book
  let gone = false
  for (const part of file.linked(main, 'connections')) {
    for (const node of all(file.xml(part), 'connection')) {
      const words = [node, ...all(node)].flatMap((one) => ['name', 'connection', 'command', 'url', 'sourceFile', 'odcFile'].map((key) => attribute(one, key) ?? '')).filter((one) => one !== '').join(' ')
      if (file.pass.tell('data-connection', '数据连接', words)) gone = true
    }
    if (gone) file.drop(part)
  }
  const queries = file.allLinks().filter(({ type, external, target }) => type === 'queryTable' && !external && file.has(target))
  for (const { target, from } of queries) {
    const name = attribute(all(file.xml(target), 'queryTable')[0], 'name') ?? target
    if (!file.pass.tell('data-connection', '查询表', name)) continue
    file.drop(target)
    const table = file.has(from) ? all(file.xml(from), 'table')[0] : undefined
    if (table) { delete table.attributes['tableType']; for (const column of all(table, 'tableColumn')) delete column.attributes['queryTableFieldId']; file.touch(from) }
  }
  for (const { target, type, external } of file.links(main)) {
    if (external || type !== 'powerPivotData' || !file.has(target) || !file.pass.tell('data-connection', '数据模型', `${file.bytes(target).length} 字节`)) continue
    file.drop(target)
    for (const node of all(book.root, 'ext')) if (all(node, 'dataModel').length > 0) { remove(node); file.touch(main) }
  }
}
