import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, first, remove, textOf } from '../xml-search.ts'

const isOn = (node: Xml | undefined): boolean => node !== undefined && !/^(?:0|false|off)$/.test(attribute(node, 'val') ?? '1')

/** Heads and feet for first or even pages that are switched off: they stay in the file with the words of some older use. */
export function sweepUnusedHeads(file: OfficePackage, main: string): void {
  const even = file.linked(main, 'settings').some((part) => isOn(all(file.xml(part), 'evenAndOddHeaders')[0]))
  const references = all(file.xml(main), 'headerReference', 'footerReference')
  const unused = (node: Xml): boolean => { const type = attribute(node, 'type'); return (type === 'even' && !even) || (type === 'first' && !isOn(node.parent ? first(node.parent, 'titlePg') : undefined)) }
  const used = new Set(references.filter((node) => !unused(node)).map((node) => attribute(node, 'r:id')))
  for (const node of references.filter(unused)) {
    const link = file.links(main).find(({ id }) => id === attribute(node, 'r:id'))
    if (!link || used.has(link.id) || !file.has(link.target)) continue
    const words = textOf(file.xml(link.target), 't').trim()
    // A page number alone is what every template brings.
    if (words.replace(/[\d\s—\-–第页共]/g, '') === '' || !file.pass.tell('hidden-text', node.local === 'headerReference' ? '没有启用的页眉' : '没有启用的页脚', words)) continue
    remove(node)
    file.touch(main)
    if (!all(file.xml(main), 'headerReference', 'footerReference').some((one) => attribute(one, 'r:id') === link.id)) file.drop(link.target)
  }
}
