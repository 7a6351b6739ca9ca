import { Refusal } from '#shared/refusal'
import type { Pass } from '../pass.ts'
import { isPicture } from '../picture/sweep.ts'
import { parsedXml } from '../xml.ts'
import { all, textOf } from '../xml-search.ts'
import { tellGaps } from '../zip/sweep.ts'
import { unpacked, type ZipArchive } from '../zip/read.ts'

const WHY = '版式文件（OFD）里的内容不能由本系统改动；请在制作软件里清除后重新导出'
const STAY = { removable: false, why: WHY }

/** An OFD (GB/T 33190): what it holds beside its pages is told. Such files are mostly sealed, and a change would break the seal, so nothing is taken out. */
export async function sweepOfd(archive: ZipArchive, bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  tellGaps(archive, bytes, { ...pass, tell: (kind, place, text) => pass.tell(kind, place, text, STAY) })
  for (const member of archive.members) {
    if (member.folder) continue
    const content = await unpacked(member, pass)
    if (member.name === 'OFD.xml') for (const node of all(parsedXml(content), 'Author', 'Creator', 'Keyword', 'CustomData', 'Abstract')) {
      const text = textOf(node).trim()
      if (text !== '') pass.tell(node.local === 'Author' ? 'author' : node.local === 'Creator' ? 'software' : 'metadata', '文件属性', text, STAY)
    } else if (/annot[^/]*\.xml$/i.test(member.name)) for (const note of all(parsedXml(content), 'Annot')) pass.tell('comment', member.name, textOf(note), STAY)
    else if (/\/Attachs?\//i.test(member.name) && !/Attachments\.xml$/i.test(member.name)) pass.tell('embedded-file', member.name, `${content.length} 字节`, STAY)
    else if (isPicture(content)) await pass.nested(member.name, content).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
  }
  return bytes
}
