import type { HiddenKind } from '../thing.ts'
import type { Pass } from '../pass.ts'

/** Datasets of IPTC-IIM record 2, as press offices fill them. */
const DATASETS: Readonly<Record<number, readonly [HiddenKind, string]>> = {
  5: ['metadata', '标题'], 25: ['metadata', '关键词'], 40: ['metadata', '特别说明'], 80: ['author', '作者'], 85: ['author', '作者职务'], 90: ['gps', '城市'], 92: ['gps', '地点'], 95: ['gps', '省'], 105: ['metadata', '大标题'],
  110: ['author', '提供者'], 115: ['author', '来源'], 116: ['author', '版权'], 118: ['author', '联系人'], 120: ['metadata', '说明'], 122: ['author', '说明的作者'],
}

function tellRecord(record: Uint8Array, pass: Pass, place: string): boolean {
  let gone = false
  for (let at = 0; at + 5 <= record.length && record[at] === 0x1c;) {
    const size = (record[at + 3] ?? 0) * 256 + (record[at + 4] ?? 0)
    const [kind, label] = record[at + 1] === 2 ? DATASETS[record[at + 2] ?? 0] ?? [] : []
    const raw = record.subarray(at + 5, at + 5 + size)
    if (kind && label && raw.length > 0) {
      let text: string
      try { text = new TextDecoder('utf-8', { fatal: true }).decode(raw) } catch { text = new TextDecoder('gb18030').decode(raw) }
      if (text.trim() !== '' && pass.tell(kind, place, `${label}：${text}`)) gone = true
    }
    at += 5 + size
  }
  return gone
}

/** Goes through Photoshop's blocks in a picture (8BIM): captions of the press and previews. Tells whether the whole is to go. */
export function tellPhotoshop(block: Uint8Array, pass: Pass, place: string): boolean {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  let gone = false
  for (let at = 0; at + 12 <= block.length && view.getUint32(at) === 0x3842494d;) {
    const id = view.getUint16(at + 4), nameSize = (block[at + 6] ?? 0) + 1, sizeAt = at + 6 + nameSize + (nameSize % 2)
    if (sizeAt + 4 > block.length) break
    const size = view.getUint32(sizeAt), data = block.subarray(sizeAt + 4, sizeAt + 4 + size)
    if (id === 0x0404 && tellRecord(data, pass, place)) gone = true
    if ((id === 0x040c || id === 0x0409) && pass.tell('thumbnail', place, `${data.length} 字节`)) gone = true
    at = sizeAt + 4 + size + (size % 2)
  }
  return gone
}
