/** GB18030 bytes of a text, for tests: Node reads the encoding and does not write it, so the two-byte codes are found by reading them all. */
const CODES = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const char = trail === 0x7f ? '' : new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if ([...char].length === 1 && char !== '\ufffd') CODES.set(char, [lead, trail])
  }
}

export const gbk = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((char) => {
  const code = char.codePointAt(0) ?? 0x3f
  return code < 0x80 ? [code] : [...(CODES.get(char) ?? [0x3f])]
}))
