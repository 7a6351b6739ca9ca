import type { IncomingHttpHeaders } from 'node:http'

/** A whole request for a page and nothing else: plain names, no body, no line folded. What looks any other way is for the real parser. */
const WHOLE = /^GET (\/[!-~]*) HTTP\/1\.1\r\n(?:[A-Za-z0-9-]+:[\t -~\x80-\xff]*\r\n)+\r\n$/
/** What an answer may depend on; each at most once. */
const HEARD: ReadonlySet<string> = new Set(['host', 'cookie', 'hx-request', 'authorization', 'accept-encoding', 'if-none-match', 'if-modified-since'])
/** Whoever sends these wants more than a kept page can give. */
const BEYOND: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'trailer', 'te'])
const LONGEST = 4096

export type Head = { readonly url: string; readonly headers: IncomingHttpHeaders }

/** Reads the head of a request where it came whole and plain in one piece; null where Node's own parser is to judge. */
export function plainHead(bytes: Buffer): Head | null {
  if (bytes.length > LONGEST || bytes[0] !== 71) return null
  const text = bytes.toString('latin1'), whole = WHOLE.exec(text)
  if (!whole?.[1]) return null
  const headers: Record<string, string> = {}
  for (let at = whole[1].length + 15, end = text.indexOf('\r\n', at); end > at; at = end + 2, end = text.indexOf('\r\n', at)) {
    const colon = text.indexOf(':', at), name = text.slice(at, colon).toLowerCase()
    if (BEYOND.has(name)) return null
    if (name === 'connection' && text.slice(colon + 1, end).trim().toLowerCase() !== 'keep-alive') return null
    if (!HEARD.has(name)) continue
    if (headers[name] !== undefined) return null
    headers[name] = text.slice(colon + 1, end).trim()
  }
  return headers['host'] === undefined || headers['host'] === '' ? null : { url: whole[1], headers }
}
