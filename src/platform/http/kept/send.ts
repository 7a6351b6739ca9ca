import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { codingFor, takesGzip } from './compress.ts'
import type { KeptPage, Pages, Variant } from './pages.ts'
import { zipped } from './variants.ts'
import { secondOf, wireOf } from './wire.ts'

/** A copy taken within these moments could be of the bytes before: it is given no date to ask by (RFC 9110, 8.8.2.2). */
const SETTLED_MS = 2000

/** The caller has this very page: by any of its tags, or, where it names none, by its date. */
function hasIt(page: KeptPage, { 'if-none-match': tags, 'if-modified-since': since }: IncomingHttpHeaders): boolean {
  if (page.status !== 200) return false
  if (tags !== undefined) return tags.includes(page.hash) || tags === '*'
  return since !== undefined && Date.parse(since) >= page.since - (page.since % 1000)
}

const dated = (page: KeptPage, now: number): string[] => (now - page.since > SETTLED_MS ? ['last-modified', new Date(page.since).toUTCString()] : [])

function write(page: KeptPage, { body, headers }: Variant, request: IncomingMessage, response: ServerResponse, also: readonly string[]): void {
  response.writeHead(page.status, [...headers, ...also, ...dated(page, Date.now())])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a kept page; `also` are the headers of every answer, name and value in turn. */
export function sendKept(pages: Pages, page: KeptPage, request: IncomingMessage, response: ServerResponse, also: readonly string[]): void {
  pages.used(page)
  if (hasIt(page, request.headers)) {
    response.writeHead(304, [...page.notModified, ...also])
    response.end()
    return
  }
  const accepted = request.headers['accept-encoding']
  const coding = page.br !== null ? codingFor(accepted) : page.gzip !== null && takesGzip(accepted) ? 'gzip' : null
  if (coding === 'gzip' && page.gzip === null) {
    zipped(pages, page).then((variant) => write(page, variant, request, response, also), () => write(page, page.plain, request, response, also))
    return
  }
  write(page, (coding === 'br' ? page.br : coding === 'gzip' ? page.gzip : null) ?? page.plain, request, response, also)
}

/** The same answer as bytes for the wire; null where it has to be made first. */
export function keptBytesFor(pages: Pages, page: KeptPage, headers: IncomingHttpHeaders, also: readonly string[]): Buffer | null {
  pages.used(page)
  const now = Date.now()
  if (hasIt(page, headers)) return wireOf(304, page.notModified, also, null, now).bytes
  const coding = page.br === null ? null : codingFor(headers['accept-encoding'])
  const variant = coding === 'br' ? page.br : coding === 'gzip' ? page.gzip : page.plain
  if (variant === null) return null
  if (variant.wire?.second !== secondOf(now) || variant.wire.also !== also) variant.wire = wireOf(page.status, [...variant.headers, ...dated(page, now)], also, variant.body, now)
  return variant.wire.bytes
}
