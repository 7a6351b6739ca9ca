import { posix } from 'node:path'
import { Refusal } from '#shared/refusal'
import { all, ancestor, remove } from '../xml-search.ts'
import type { Link, OfficePackage } from './package.ts'

const EMBEDDED = new Set(['package', 'oleObject', 'embeddedPackage'])
const SCRIPTS: Readonly<Record<string, string>> = { 
  vbaProject: 'VBA 宏', wordVbaData: 'VBA 宏', vbaProjectSignature: 'VBA 宏', ui: '自定义功能区', extensibility: '自定义功能区', control: 'ActiveX 控件', activeXControlBinary: 'ActiveX 控件',
  xlMacrosheet: 'Excel 4.0 宏表', xlIntlMacrosheet: 'Excel 4.0 宏表', keyMapCustomizations: '自定义按键', attachedToolbars: '自定义工具栏',
  taskpane: '加载项', webextensiontaskpanes: '加载项', webextension: '加载项',
}

/** Takes out the sign of an object in its part; the picture that shows it stays. */
function unplug(file: OfficePackage, { from, id }: Link): void {
  if (!file.has(from) || !/\.(?:xml|vml)$/i.test(from)) return
  for (const node of all(file.xml(from))) {
    if (!Object.entries(node.attributes).some(([key, value]) => value === id && (key.startsWith('r:') || key.startsWith('relationships:')))) continue
    if (['OLEObject', 'externalData', 'control', 'embed', 'altChunk'].includes(node.local)) remove(node)
    else if (node.local === 'oleObject' || node.local === 'oleObj') {
      // Sheets hold the object in a list of its own; slides hold it in a frame, with a picture inside that shall stay.
      const holder = ancestor(node, 'AlternateContent')
      remove(holder && ancestor(holder, 'oleObjects', 'controls') ? holder : node)
    } else for (const key of Object.keys(node.attributes)) if (node.attributes[key] === id) delete node.attributes[key]
    file.touch(from)
  }
  for (const name of ['oleObjects', 'controls']) for (const list of all(file.xml(from), name)) if (all(list, 'oleObject', 'control').length === 0) { remove(list); file.touch(from) }
}

const isOffice = (bytes: Uint8Array): boolean => (bytes[0] === 0x50 && bytes[1] === 0x4b) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** Whole files inside of the file, and what runs by itself. */
export async function sweepAttached(file: OfficePackage): Promise<void> {
  const seen = new Set<string>()
  for (const link of file.allLinks()) {
    const { target, type, external } = link
    if (external || !file.has(target)) continue
    const script = SCRIPTS[type]
    if (script !== undefined) {
      if (seen.has(target) || file.pass.tell('script', script, target)) { unplug(file, link); file.drop(target) }
      seen.add(target)
    } else if (type === 'aFChunk') {
      // A whole document that Word pours into the text when it opens the file: it is seen then, and was not looked into.
      file.pass.tell('unchecked', '并入的文档', posix.basename(target), { why: '文件里并入了另一个文档，打开时才排进正文；请用 Word 打开后另存一份，再检查' })
    } else if (EMBEDDED.has(type)) {
      if (!seen.has(target) && isOffice(file.bytes(target))) await inside(file, target)
      const words = `${posix.basename(target)}（${file.bytes(target).length} 字节）`
      if (seen.has(target) ? file.pass.takes('embedded-file') : file.pass.tell('embedded-file', placeOf(link), words)) { unplug(file, link); file.drop(target) }
      seen.add(target)
    }
  }
}

const placeOf = ({ from }: Link): string => (/chart/i.test(from) ? '图表的数据' : from === '' ? '文件' : posix.basename(from))

/** What hides in an embedded file matters too when somebody justifies that the file itself may stay. */
async function inside(file: OfficePackage, name: string): Promise<void> {
  const bytes = file.bytes(name)
  try {
    const made = await file.pass.nested(posix.basename(name), bytes)
    if (made !== bytes) file.setBytes(name, made)
  } catch (error) {
    if (!(error instanceof Refusal) || /太大|太深|层层/.test(error.message)) throw error
  }
}
