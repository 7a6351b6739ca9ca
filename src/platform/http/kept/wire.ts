import { STATUS_CODES } from 'node:http'

/** An answer as it goes over the wire, head and body in one piece, made anew when the second has passed. */
export type Wire = { readonly second: number; readonly also: readonly string[]; readonly bytes: Buffer }
export const KEEP_ALIVE_MS = 72_000

let second = 0, date = ''
function dateOf(now: number): string {
  const at = Math.floor(now / 1000)
  if (at !== second) {
    second = at
    date = new Date(now).toUTCString()
  }
  return date
}
export const secondOf = (now: number): number => Math.floor(now / 1000)

/** Headers, name and value in turn, as Node would send them. */
export function wireOf(status: number, headers: readonly string[], also: readonly string[], body: Buffer | null, now: number): Wire {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
  for (const some of [headers, also]) for (let at = 0; at < some.length; at += 2) head += `${some[at]}: ${some[at + 1]}\r\n`
  head += `date: ${dateOf(now)}\r\nconnection: keep-alive\r\nkeep-alive: timeout=${KEEP_ALIVE_MS / 1000}\r\n\r\n`
  const size = head.length, bytes = Buffer.allocUnsafeSlow(size + (body?.length ?? 0))
  bytes.write(head, 0, size, 'latin1')
  body?.copy(bytes, size)
  return { second: secondOf(now), also, bytes }
}
