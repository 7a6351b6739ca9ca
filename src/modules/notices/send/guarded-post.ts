import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Agent, request } from 'undici'
import { isOpenAddress } from './private-address.ts'

/** For tests, which have no server on the open internet. */
export type PostOptions = { readonly lookup?: LookupFunction; readonly ca?: string; readonly isOpen?: (address: string) => boolean; readonly wait?: number }
export type Posted = { readonly status: number; readonly body: string }
export class InsideAddress extends Error {}

const LONGEST_ANSWER = 16_384

/** Looks a name up and lets only addresses of the open internet through: checked on the very address that is then connected to, so that a name cannot change in between. */
function guardedLookup(isOpen: (address: string) => boolean, lookup: LookupFunction): LookupFunction {
  return (host, options, done) => lookup(host, { ...options, all: true }, (error, found) => {
    const addresses = Array.isArray(found) ? found : []
    if (error) return done(error, [])
    // One address inside among open ones is a trap, too.
    if (addresses.length === 0 || !addresses.every(({ address }) => isOpen(address))) return done(new InsideAddress(`${host} leads inside`), [])
    const [first] = addresses
    return options.all ? done(null, addresses) : done(null, first?.address ?? '', first?.family ?? 4)
  })
}

/** POSTs to somebody else's server: HTTPS only, no redirects, no private addresses, a short answer, a bounded time. */
export async function guardedPost(url: string, body: string, headers: Readonly<Record<string, string>>, options: PostOptions = {}): Promise<Posted> {
  const { hostname, protocol } = new URL(url)
  const isOpen = options.isOpen ?? isOpenAddress
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol !== 'https:') throw new InsideAddress('not https')
  // An address in figures is never looked up.
  if (isIP(host) !== 0 && !isOpen(host)) throw new InsideAddress(`${host} is inside`)
  const wait = options.wait ?? 10_000
  const agent = new Agent({
    connect: { lookup: guardedLookup(isOpen, options.lookup ?? (systemLookup as LookupFunction)), timeout: wait, ...(options.ca ? { ca: options.ca } : {}) }, headersTimeout: wait, bodyTimeout: wait, pipelining: 0,
  })
  try {
    const answer = await request(url, { method: 'POST', body, headers, dispatcher: agent, signal: AbortSignal.timeout(wait * 2) })
    return { status: answer.statusCode, body: await shortText(answer.body) }
  } finally { await agent.destroy() }
}

/** The beginning of an answer; who sends without end is cut off. */
export async function shortText(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part)
    size += part.length
    if (size > LONGEST_ANSWER) break
  }
  return Buffer.concat(parts).subarray(0, LONGEST_ANSWER).toString('utf8')
}
