const BOMS: readonly (readonly [string, readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]]

/** A text whose encoding nobody wrote down: by its mark, by what it says of itself, as UTF-8 where that fits, else GB18030, which holds GBK and GB2312. */
export function textOfBytes(bytes: Uint8Array): string {
  for (const [name, mark] of BOMS) if (mark.every((byte, at) => bytes[at] === byte)) return new TextDecoder(name).decode(bytes.subarray(mark.length))
  const zeros = bytes.subarray(0, 400).filter((byte) => byte === 0).length
  if (zeros > 40) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch { return new TextDecoder('gb18030').decode(bytes) }
}
