import { all } from '../xml-search.ts'
import type { OfficePackage } from './package.ts'

/** Settings of the printer that somebody last used: its name, often with the server's. */
export function sweepPrinters(file: OfficePackage): void {
  for (const link of file.allLinks()) {
    if (link.type !== 'printerSettings' || link.external || !file.has(link.target)) continue
    const printer = new TextDecoder('utf-16le').decode(file.bytes(link.target).subarray(0, 64)).split('\u0000')[0] ?? ''
    if (!file.pass.tell(/^\\\\/.test(printer) ? 'metadata' : 'software', '打印机设置', printer || link.target)) continue
    for (const node of all(file.xml(link.from))) for (const key of Object.keys(node.attributes)) if (key.startsWith('r:') && node.attributes[key] === link.id) { delete node.attributes[key]; file.touch(link.from) }
    file.drop(link.target)
  }
}
