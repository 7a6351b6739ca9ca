import { all, attribute, elements, remove, rootOf, textOf } from '../xml-search.ts'
import type { HiddenKind } from '../thing.ts'
import type { OfficePackage } from './package.ts'

const PROPERTIES: Readonly<Record<string, readonly [HiddenKind, string]>> = {
  creator: ['author', '作者'], lastModifiedBy: ['author', '最后修改人'], Company: ['author', '单位'], Manager: ['author', '经理'],
  title: ['metadata', '标题'], subject: ['metadata', '主题'], keywords: ['metadata', '关键词'], description: ['metadata', '备注'], category: ['metadata', '类别'], contentStatus: ['metadata', '状态'], HyperlinkBase: ['metadata', '超链接基础'],
}
/** What office programs write into every file without saying anything about anybody. */
const EMPTY_TITLES = /^(?:PowerPoint (?:演示文稿|Presentation)|演示文稿|文档|工作簿|无标题|Untitled)\s*\d*$/i
const SOFTWARE_PROPERTIES = /^(?:KSO|ICV$|WPS|Application|AppVersion|Generator|Producer)/i
const squeezed = (text: string): string => text.replace(/\s+/g, '')

function sweepStandard(file: OfficePackage, seen: string): void {
  const visible = squeezed(seen)
  for (const name of file.linked('', 'core-properties', 'extended-properties', 'coreProperties', 'extendedProperties')) {
    for (const node of elements(rootOf(file.xml(name)) ?? file.xml(name))) {
      const [kind, label] = PROPERTIES[node.local] ?? [], text = textOf(node).trim()
      if (!kind || !label || text === '') continue
      // A title that stands on the page gives nothing away, and readers for the blind need it.
      if (kind === 'metadata' && (EMPTY_TITLES.test(text) || visible.includes(squeezed(text)))) continue
      if (file.pass.tell(kind, `文件属性 ${label}`, text)) { remove(node); file.touch(name) }
    }
  }
}

/** Properties that somebody or some program added. */
function sweepAdded(file: OfficePackage): void {
  for (const name of file.linked('', 'custom-properties', 'customProperties')) {
    const properties = all(file.xml(name), 'property')
    for (const node of properties) {
      const label = attribute(node, 'name') ?? '', text = textOf(node).trim()
      if (text === '') continue
      const kind = SOFTWARE_PROPERTIES.test(label) ? 'software' : 'custom-data'
      if (file.pass.tell(kind, `自定义属性 ${label}`, `${label}：${text}`)) { remove(node); file.touch(name) }
    }
    if (properties.length > 0 && all(file.xml(name), 'property').length === 0) file.drop(name)
  }
}

/** Author, company, title and what else stands in the properties and not on the page; pictures of how the file once looked. */
export function sweepProperties(file: OfficePackage, seen: string): void {
  sweepStandard(file, seen)
  sweepAdded(file)
  for (const name of file.linked('', 'thumbnail')) if (file.pass.tell('thumbnail', '文件属性 缩略图', `${name}（${file.bytes(name).length} 字节）`)) file.drop(name)
}
