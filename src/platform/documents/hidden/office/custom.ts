import { all, attribute, remove, rootOf, textOf } from '../xml-search.ts'
import type { OfficePackage } from './package.ts'

/** Stores that office programs put into any file and that hold no words: the list of sources, layout of sections, labels of content types. */
const ORDINARY = /bibliography|wps\.cn|customXml\/schemas|coverPageProps|contentType|metadata\/properties\/metaAttributes/i

function saysSomething(file: OfficePackage, name: string): string {
  const root = rootOf(file.xml(name))
  if (!root) return ''
  const words = textOf(root).replace(/\s+/g, ' ').trim()
  if (words !== '') return words
  if (ORDINARY.test(Object.values(root.attributes).join(' '))) return ''
  return all(root).flatMap((node) => Object.entries(node.attributes).filter(([key]) => !key.startsWith('xmlns')).map(([key, value]) => `${key}=${value}`)).join(' ').trim()
}

/** Data stored beside the document: parts in XML of their own, tags, content that is bound to them. */
export function sweepCustom(file: OfficePackage): void {
  let dropped = false
  for (const { target, type, from } of file.allLinks()) {
    if (!file.has(target) || (type !== 'customXml' && type !== 'tags')) continue
    const text = /\.xml$/i.test(target) ? saysSomething(file, target) : `${file.bytes(target).length} 字节`
    const query = /DataMashup/i.test(textHead(file, target))
    if (text === '' && !query) continue
    if (file.pass.tell(query ? 'data-connection' : 'custom-data', `自定义 XML ${target}`, text)) { file.drop(target); dropped = true; if (type === 'tags') dropTags(file, from) }
  }
  // A bound field would be filled anew from the store, now empty, when the file is opened.
  if (!dropped && !['author', 'metadata'].some((kind) => file.pass.takes(kind as 'author'))) return
  for (const name of file.names.filter((one) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(one))) {
    for (const node of all(file.xml(name), 'dataBinding')) { remove(node); file.touch(name) }
  }
}

const textHead = (file: OfficePackage, name: string): string => new TextDecoder().decode(file.bytes(name).subarray(0, 600)).replaceAll('\u0000', '')

function dropTags(file: OfficePackage, from: string): void {
  if (!file.has(from)) return
  for (const node of all(file.xml(from), 'tags')) if (attribute(node, 'r:id') !== undefined) { const { parent } = node; remove(node); if (parent?.local === 'custDataLst' && parent.children.length === 0) remove(parent); file.touch(from) }
}
