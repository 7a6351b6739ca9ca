import { refuseLongText, UnreadableReport } from './extracted.ts'

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text of a TXT, Markdown or HTML file: what is valid UTF-8 is UTF-8, whatever a header claims; the rest is GB18030 (which holds GBK and GB2312). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return refuseLongText(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return refuseLongText(new TextDecoder('utf-16be').decode(bytes))
  const text = strict('utf-8', bytes) ?? strict('gb18030', bytes)
  if (text === null || text.includes('\0')) throw new UnreadableReport('文件不是 UTF-8 或 GB18030 编码的文字；请另存为 UTF-8 后再试。')
  return refuseLongText(text)
}
