import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json'

/** SM3 (GB/T 32905) of a text or bytes, in lower-case hexadecimal. */
export const sm3 = (data: string | Uint8Array): string => createHash('sm3').update(data).digest('hex')

export type LedgerLine = {
  readonly chain: string; readonly seq: number; readonly at: string; readonly actor: string
  readonly deed: string; readonly subject: string; readonly detail: unknown
}
export const FIRST_HASH = '0'.repeat(64)

/** The hash of a line seals everything in it and the hash before it, so that no line can be changed, dropped or slipped in unseen. */
export const hashOfLine = (line: LedgerLine, previous: string): string =>
  sm3(`${previous}\n${canonicalJson({ chain: line.chain, seq: line.seq, at: line.at, actor: line.actor, deed: line.deed, subject: line.subject, detail: line.detail })}`)

export type ChainHead = { readonly chain: string; readonly seq: number; readonly hash: string }

/** One root for a day: the heads of all chains, tied to the root of the day before. Published, it lets anybody check a receipt later. */
export const dailyRoot = (day: string, heads: readonly ChainHead[], previousRoot: string): string =>
  sm3(canonicalJson({ day, previousRoot, heads: [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1)).map(({ chain, seq, hash }) => [chain, seq, hash]) }))
