/** Turns a page's bytes into text as they come. The first bytes decide on the encoding. */
export type PageDecoder = { readonly write: (chunk: Uint8Array) => string; readonly end: () => string; readonly encoding: () => string }

/** Four times what browsers look through for a declared encoding: many pages begin with scripts. */
const HEAD = 4096
const MARKS: readonly (readonly [string, readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]]

/** GB2312 and GBK are parts of GB18030; what names no encoding that we can read names none. */
export function encodingNamed(label: string | undefined): string | null {
  const name = label?.trim().replace(/^["']|["']$/g, '').toLowerCase() ?? ''
  if (/^(?:gb_?2312|gbk|gb18030|x-gbk|cp936|hz-gb-2312|euc-cn|gb2312-80)$/.test(name)) return 'gb18030'
  try {
    return name === '' ? null : new TextDecoder(name).encoding
  } catch { return null }
}

const fits = (bytes: Uint8Array, encoding: string, whole: boolean): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch { return false }
}

/** By its mark; then by what was declared, if the bytes are not plainly UTF-8 or plainly not; else UTF-8 where it fits, else GB18030. */
export function encodingOf(head: Uint8Array, contentType: string, isWhole: boolean): string {
  for (const [name, mark] of MARKS) if (mark.every((byte, at) => head[at] === byte)) return name
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(Buffer.from(head).toString('latin1'))?.[1] ?? /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(Buffer.from(head).toString('latin1'))?.[1]
  const declared = [encodingNamed(/charset\s*=\s*([^;\s]+)/i.exec(contentType)?.[1]), encodingNamed(meta)].filter((one) => one !== null)
  const isUtf8 = fits(head, 'utf-8', isWhole), hasHighBytes = head.some((byte) => byte > 0x7f)
  // A server that says UTF-8 for every page, or a page copied without its declaration, is put right by the bytes themselves.
  if (hasHighBytes && isUtf8 && !declared.includes('gb18030')) return 'utf-8'
  if (hasHighBytes && !isUtf8) return declared.find((one) => one !== 'utf-8' && fits(head, one, isWhole)) ?? 'gb18030'
  return declared[0] ?? 'utf-8'
}

const PATIENCE = 64 * 1024
/** A head without a declaration and without one byte over ASCII decides nothing. */
const isTelling = (head: Uint8Array): boolean => head.length >= PATIENCE || head.some((byte) => byte > 0x7f) || /charset\s*=/i.test(Buffer.from(head).toString('latin1'))

export function pageDecoder(contentType: string): PageDecoder {
  let waiting: Buffer = Buffer.alloc(0)
  let decoder: TextDecoder | undefined
  const settled = (isWhole: boolean): string => {
    decoder = new TextDecoder(encodingOf(waiting, contentType, isWhole))
    const text = decoder.decode(waiting, { stream: true })
    waiting = Buffer.alloc(0)
    return text
  }
  return {
    write: (chunk) => {
      if (decoder) return decoder.decode(chunk, { stream: true })
      waiting = Buffer.concat([waiting, chunk])
      return waiting.length >= HEAD && isTelling(waiting) ? settled(false) : ''
    },
    end: () => {
      const rest = decoder ? '' : settled(true)
      return rest + (decoder?.decode() ?? '')
    },
    encoding: () => decoder?.encoding ?? 'utf-8',
  }
}
