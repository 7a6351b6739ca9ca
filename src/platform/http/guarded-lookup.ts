import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isOpenAddress } from './open-address.ts'

/** For tests, which have no server on the open internet. */
export type GuardOptions = { readonly lookup?: LookupFunction; readonly ca?: string; readonly isOpen?: (address: string) => boolean; readonly wait?: number }
export class InsideAddress extends Error {}

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

/** A connection that reaches the open internet only; refuses at once where the address in figures is inside. Its user destroys it. */
export function guardedAgent(hostname: string, { isOpen = isOpenAddress, lookup = systemLookup as LookupFunction, ca, wait = 10_000 }: GuardOptions): Agent {
  const host = hostname.replace(/^\[|\]$/g, '')
  // An address in figures is never looked up.
  if (isIP(host) !== 0 && !isOpen(host)) throw new InsideAddress(`${host} is inside`)
  return new Agent({ connect: { lookup: guardedLookup(isOpen, lookup), timeout: wait, ...(ca ? { ca } : {}) }, headersTimeout: wait, bodyTimeout: wait, pipelining: 0 })
}
