import type { IncomingMessage, ServerResponse } from 'node:http'
import { codingFor } from './compress.ts'
import type { KeptPage, Pages, Variant } from './pages.ts'
import { zipped } from './variants.ts'

/** A copy taken within these moments could be of the bytes before: it is given no date to ask by (RFC 9110, 8.8.2.2). */
const SETTLED_MS = 2000

/** The caller has this very page: by any of its tags, or, where it names none, by its date. */
function hasIt(page: KeptPage, { 'if-none-match': tags, 'if-modified-since': since }: IncomingMessage['headers']): boolean {
  if (page.status !== 200) return false
  if (tags !== undefined) return tags.includes(page.hash) || tags === '*'
  return since !== undefined && Date.parse(since) >= page.since - (page.since % 1000)
}

function write(page: KeptPage, { body, headers }: Variant, request: IncomingMessage, response: ServerResponse, also: readonly string[]): void {
  const dated = Date.now() - page.since > SETTLED_MS ? ['last-modified', new Date(page.since).toUTCString()] : []
  response.writeHead(page.status, [...headers, ...also, ...dated])
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
  const coding = page.br === null ? null : codingFor(request.headers['accept-encoding'])
  if (coding === 'gzip' && page.gzip === null) {
    zipped(pages, page).then((variant) => write(page, variant, request, response, also), () => write(page, page.plain, request, response, also))
    return
  }
  write(page, (coding === 'br' ? page.br : coding === 'gzip' ? page.gzip : null) ?? page.plain, request, response, also)
}
