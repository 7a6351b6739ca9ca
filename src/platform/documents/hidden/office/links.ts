import { all, remove, unwrap } from '../xml-search.ts'
import type { Link, OfficePackage } from './package.ts'

/** A path on a disk or in the house's network: it names people and machines. */
const LOCAL = /^(?:file:|\\\\|[a-z]:[\\/])/i
/** The cached tables of other workbooks are told with their values, by the reader of workbooks. */
const OTHERS_TELL = /^(?:external|xl)\w*(?:Path|Missing|Startup|Library)/
const LABELS: Readonly<Record<string, string>> = {
  attachedTemplate: '附加模板', hyperlink: '超链接', image: '链接的图片', oleObject: '链接的对象', subDocument: '子文档', frame: '框架',
  mailMergeSource: '邮件合并的数据', mailMergeHeaderSource: '邮件合并的数据', recipientData: '邮件合并的数据', audio: '链接的声音', video: '链接的视频', media: '链接的视频',
}

function unplug(file: OfficePackage, { from, id, type }: Link): void {
  if (!file.has(from) || !/\.xml$/i.test(from)) return
  for (const node of all(file.xml(from))) {
    const key = Object.keys(node.attributes).find((one) => one.startsWith('r:') && node.attributes[one] === id)
    if (key === undefined) continue
    if (type === 'hyperlink' && node.local === 'hyperlink') unwrap(node)
    else if (['attachedTemplate', 'hlinkClick', 'hlinkHover', 'subDoc', 'OLEObject', 'dataSource', 'headerSource', 'externalReference', 'hyperlink'].includes(node.local)) remove(node)
    else delete node.attributes[key]
    file.touch(from)
  }
}

/** Links to other files. A link that a reader follows to a web page is part of what is seen and stays. */
export function sweepLinks(file: OfficePackage): void {
  for (const link of file.allLinks()) {
    const { external, type, target } = link
    if (!external || OTHERS_TELL.test(type) || (type === 'hyperlink' && !LOCAL.test(target)) || target === 'about:blank') continue
    // The picture of a link is fetched when the file is opened: without the link nothing is left to be seen.
    const removable = !(type === 'image' && !file.links(link.from).some((one) => one.type === 'image' && !one.external))
    if (!file.pass.tell('external-link', LABELS[type] ?? '外部链接', target, removable ? {} : { removable, why: '图片不在文件里，打开时才从链接处取，会暴露内部路径，也会暴露打开的人；请把图片插入到文件里再发布' })) continue
    unplug(file, link)
    file.unlink(link)
  }
}
