import { crc32, deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { join, plainJpeg, pngChunk } from './pictures.ts'
import { pdfFile } from './pdf-planted.ts'
import { sheetFile } from './sheet-file.ts'
import { paragraph, run, wordFile } from './word-file.ts'

export type Hostile = { readonly name: string; readonly make: () => Promise<Uint8Array> }
type Member = { readonly name: string; readonly packed: Uint8Array; readonly size: number; readonly crc?: number; readonly flags?: number; readonly method?: number; readonly at?: number }

/** An archive that says of itself what one likes. */
export function liar(members: readonly Member[], count = members.length): Uint8Array {
  const front: Uint8Array[] = [], list: Uint8Array[] = []
  let at = 0
  for (const { name, packed, size, crc = 0, flags = 0, method = 8, at: where } of members) {
    const rawName = Buffer.from(name), head = Buffer.alloc(30), entry = Buffer.alloc(46)
    head.writeUInt32LE(0x04034b50); head.writeUInt16LE(flags, 6); head.writeUInt16LE(method, 8); head.writeUInt32LE(crc, 14); head.writeUInt32LE(packed.length, 18); head.writeUInt32LE(size, 22); head.writeUInt16LE(rawName.length, 26)
    entry.writeUInt32LE(0x02014b50); entry.writeUInt16LE(flags, 8); entry.writeUInt16LE(method, 10); entry.writeUInt32LE(crc, 16); entry.writeUInt32LE(packed.length, 20); entry.writeUInt32LE(size, 24); entry.writeUInt16LE(rawName.length, 28); entry.writeUInt32LE(where ?? at, 42)
    front.push(head, rawName, packed); list.push(entry, rawName)
    at += 30 + rawName.length + packed.length
  }
  const size = list.reduce((sum, { length }) => sum + length, 0), end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50); end.writeUInt16LE(count, 8); end.writeUInt16LE(count, 10); end.writeUInt32LE(size, 12); end.writeUInt32LE(at, 16)
  return join(...front, ...list, end)
}
const zeros = (size: number): Member => { const raw = Buffer.alloc(size); return { name: '零.bin', packed: deflateRawSync(raw), size, crc: crc32(raw) } }
const zipOf = (name: string, content: Uint8Array): Promise<Uint8Array> => new JSZip().file(name, content).generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
const withPart = async (bytes: Uint8Array, name: string, content: string | Uint8Array): Promise<Uint8Array> => { const zip = await JSZip.loadAsync(bytes); zip.file(name, content); return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) }
const random = (seed: number, size: number): Uint8Array => { let state = seed; return Uint8Array.from({ length: size }, () => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return (state >> 16) & 255 }) }

/** Files made to do harm or broken beyond reading: every one is refused with a sentence for people. */
export const hostile: readonly Hostile[] = [
  { name: '空文件', make: async () => new Uint8Array() },
  { name: '乱码', make: async () => random(7, 5000) },
  { name: '压缩炸弹', make: async () => liar([zeros(300 * 1024 * 1024)]) },
  { name: '套着的炸弹', make: async () => zipOf('里.zip', liar([zeros(200 * 1024 * 1024)])) },
  { name: '自称一个 GB', make: async () => liar([{ name: 'a.bin', packed: new Uint8Array(100), size: 1024 ** 3 }]) },
  { name: '许多成员叠在一起', make: async () => { const one = zeros(4_000_000); return liar([one, ...Array.from({ length: 400 }, (_, n) => ({ ...one, name: `b${n}`, packed: new Uint8Array(0), at: 0 }))]) } },
  { name: '自称两万多个成员', make: async () => liar([zeros(10)], 40_000) },
  { name: '层层套着的压缩包', make: async () => { let bytes: Uint8Array = new TextEncoder().encode('x'); for (let depth = 0; depth < 12; depth += 1) bytes = await zipOf(depth === 0 ? 'a.txt' : '里.zip', bytes); return bytes } },
  { name: '实体炸弹', make: async () => withPart(await wordFile(paragraph(run('字'))), 'word/document.xml', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`) },
  { name: '外部实体', make: async () => withPart(await sheetFile([{ name: '表', rows: [['甲']] }]), 'xl/sharedStrings.xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>') },
  { name: '套得极深的 XML', make: async () => withPart(await wordFile(paragraph(run('字'))), 'word/document.xml', `<w:document xmlns:w="w">${'<w:p>'.repeat(100_000)}`) },
  { name: '没有正文的 Word', make: async () => { const zip = await JSZip.loadAsync(await wordFile('')); zip.remove('word/document.xml'); return zip.generateAsync({ type: 'uint8array' }) } },
  { name: '旧格式', make: async () => join(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(1024)) },
  { name: '富文本', make: async () => new TextEncoder().encode('{\\rtf1 \\v hidden\\v0 shown}') },
  { name: '开放文档', make: async () => new JSZip().file('mimetype', 'application/vnd.oasis.opendocument.text').file('META-INF/manifest.xml', '<m/>').generateAsync({ type: 'uint8array' }) },
  { name: '只有头的 PDF', make: async () => new TextEncoder().encode('%PDF-1.7\n') },
  { name: '截断的 PDF', make: async () => (await pdfFile(() => {})).subarray(0, 300) },
  { name: '只有头的照片', make: async () => (await plainJpeg()).subarray(0, 60) },
  { name: '自称很长的图', make: async () => join((await pdfFile(() => {})).subarray(0, 0), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Uint8Array.from([0x7f, 0xff, 0xff, 0xff]), 'IHDR', pngChunk('IEND', new Uint8Array())) },
  { name: '程序', make: async () => join(Uint8Array.from([0x7f]), 'ELF', new Uint8Array(2000)) },
]
