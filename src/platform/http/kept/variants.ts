import { createHash } from 'node:crypto'
import { inBrotli, inGzip, inGzipAtOnce, isText } from './compress.ts'
import type { KeptPage, Pages, Variant } from './pages.ts'

export const CACHE_CONTROL = 'public, no-cache'
const VARY = 'cookie, accept-encoding'

export const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 27)

export type Made = { readonly status: number; readonly mediaType: string; readonly body: Buffer; /** Headers, name and value in turn. */ readonly own: readonly string[] }

/** A tag is of the very bytes that are sent, so each coding has one of its own; all begin with the hash of the page. */
function variant(made: Made, hash: string, body: Buffer, coding: '' | 'br' | 'gzip', suffix: string): Variant {
  return { body, headers: [
    'content-type', made.mediaType, 'content-length', String(body.length), ...(coding === '' ? [] : ['content-encoding', coding]),
    ...tagged(made.status, `"${hash}${suffix}"`), 'vary', VARY, ...made.own,
  ] }
}
const tagged = (status: number, tag: string): string[] => ['etag', tag, 'cache-control', status === 200 ? CACHE_CONTROL : 'no-cache']

/** A rendered body, ready to be sent plain, and packed where it can be. */
export async function pageOf(key: string, made: Made, now: number): Promise<KeptPage> {
  const hash = hashOf(made.body)
  return {
    key, status: made.status, hash, mediaType: made.mediaType, own: made.own, plain: variant(made, hash, made.body, '', ''), br: isText(made.mediaType) ? variant(made, hash, await inBrotli(made.body, 5), 'br', '-b5') : null, gzip: null,
    notModified: [...tagged(made.status, `"${hash}"`), 'vary', VARY, ...made.own], since: now, tags: new Set(), day: -1, minute: -1, suspect: false, hits: 0,
  }
}

/** A page that is sent once: packed lightly, at once, for whoever takes it so. */
export function passingPage(made: Made, now: number): KeptPage {
  const hash = hashOf(made.body)
  return {
    key: '', status: made.status, hash, mediaType: made.mediaType, own: made.own, plain: variant(made, hash, made.body, '', ''), br: null, gzip: isText(made.mediaType) ? variant(made, hash, inGzipAtOnce(made.body), 'gzip', '-g1') : null,
    notModified: [...tagged(made.status, `"${hash}"`), 'vary', VARY, ...made.own], since: now, tags: new Set(), day: -1, minute: -1, suspect: false, hits: 0,
  }
}

const madeOf = ({ status, mediaType, own, plain }: KeptPage): Made => ({ status, mediaType, own, body: plain.body })

/** The gzip body, made when the first browser asks for it that knows no better. */
export async function zipped(pages: Pages, page: KeptPage): Promise<Variant> {
  page.gzip ??= variant(madeOf(page), page.hash, await inGzip(page.plain.body), 'gzip', '-gz')
  pages.weigh(page)
  return page.gzip
}

/** Packs as small as can be, for a page that is asked for often. */
export async function packHarder(pages: Pages, page: KeptPage): Promise<void> {
  const body = await inBrotli(page.plain.body, 11)
  page.br = variant(madeOf(page), page.hash, body, 'br', '-b11')
  pages.weigh(page)
}
