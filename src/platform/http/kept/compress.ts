import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'

const brotli = promisify(brotliCompress), zip = promisify(gzip)

/** Pictures, PDF and archives are packed already. */
export const isText = (mediaType: string): boolean => /^text\/|[/+](?:json|xml|javascript|yaml)\b|^image\/svg/.test(mediaType)

/** Level 5 packs a page in a millisecond or two, 11 in a tenth of a second and a sixth smaller; both off the main thread. */
export const inBrotli = (body: Buffer, level: 4 | 5 | 11): Promise<Buffer> =>
  brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
export const inGzip = (body: Buffer, level = 6): Promise<Buffer> => zip(body, { level })

/** A tenth of a millisecond, less than the way to another thread and back. */
export const inGzipAtOnce = (body: Buffer): Buffer => gzipSync(body, { level: 1 })

export type Coding = 'br' | 'gzip' | null
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/
export const takesGzip = (accepted: string | undefined): boolean => accepted !== undefined && GZIP.test(accepted)
const REFUSED = /\b(?:br|gzip)\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/

/** Which coding a browser takes, the best first. */
export function codingFor(accepted: string | undefined): Coding {
  if (accepted === undefined) return null
  if (REFUSED.test(accepted)) return /\bgzip\b/.test(accepted) && !/\bgzip\s*;\s*q=0/.test(accepted) ? 'gzip' : null
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
}
