import type { OfficePackage } from '../office/package.ts'
import { all, attribute, remove } from '../xml-search.ts'

/** What the settings hold beside the layout: variables of programs, a mail merge's source. Templates are told with the links. */
export function sweepSettings(file: OfficePackage, main: string): void {
  for (const part of file.linked(main, 'settings')) {
    const root = file.xml(part)
    for (const node of all(root, 'docVar')) {
      const text = `${attribute(node, 'name') ?? ''}：${attribute(node, 'val') ?? ''}`
      if (file.pass.tell('custom-data', '文档变量', text)) { const list = node.parent; remove(node); if (list && list.children.length === 0) remove(list); file.touch(part) }
    }
    for (const node of all(root, 'mailMerge')) {
      const words = all(node, 'connectString', 'query', 'udl', 'table').map((one) => attribute(one, 'val') ?? '').filter((one) => one !== '').join(' ')
      if (file.pass.tell('data-connection', '邮件合并', words)) { remove(node); file.touch(part) }
    }
    if (file.pass.takes('tracked-change')) for (const node of all(root, 'trackRevisions')) { remove(node); file.touch(part) }
  }
}

/** Numbers of the sessions in which a file was edited: equal ones in two files betray one hand. */
export function sweepRevisionIds(file: OfficePackage, main: string): void {
  const settings = file.linked(main, 'settings')
  const list = settings.flatMap((part) => all(file.xml(part), 'rsids'))
  const parts = [main, ...['settings', 'styles', 'numbering', 'header', 'footer', 'footnotes', 'endnotes'].flatMap((type) => file.linked(main, type))]
  const marked = parts.filter((part) => /\brsid[A-Z]\w*="/.test(new TextDecoder().decode(file.bytes(part).subarray(0, 400_000))))
  if (list.length === 0 && marked.length === 0) return
  const count = list.reduce((sum, node) => sum + node.children.length, 0)
  if (!file.pass.tell('revision-id', '文件设置', count > 0 ? `${count} 个编号` : '段落和文字上的编号')) return
  for (const node of list) remove(node)
  for (const part of new Set([...parts, ...settings])) {
    for (const node of all(file.xml(part))) for (const key of Object.keys(node.attributes)) if (/(?:^|:)rsid\w*$/.test(key)) { delete node.attributes[key]; file.touch(part) }
    for (const node of all(file.xml(part), 'rsid')) { remove(node); file.touch(part) }
  }
  for (const part of settings) file.touch(part)
}

/** Building blocks that came with the template: texts that nobody sees on the page. */
export function sweepGlossary(file: OfficePackage, main: string): void {
  for (const part of file.linked(main, 'glossaryDocument')) {
    const blocks = all(file.xml(part), 'docPart').filter((node) => !/placeholder|bbPlcHdr/i.test(all(node, 'gallery', 'type', 'behavior').map((one) => attribute(one, 'val') ?? '').join(' ')))
    const text = blocks.map((node) => all(node, 't').map((one) => one.children.join('')).join('')).join(' ').trim()
    if (text === '' || !file.pass.tell('custom-data', '自动图文集', text)) continue
    file.drop(part)
    for (const node of all(file.xml(main), 'placeholder')) { remove(node); file.touch(main) }
  }
}
