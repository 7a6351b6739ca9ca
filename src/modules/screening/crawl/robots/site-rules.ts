import { canonicalAddress } from '../address/canonical.ts'
import type { Answer, Ask } from '../visit/ask.ts'
import type { Gate } from '../visit/gate.ts'
import { ALL_ALLOWED, NONE_ALLOWED, robotsOf, type Robots } from './robots.ts'
import { sitemapOf } from './sitemap.ts'

const MOST_BYTES = 20 * 1024 * 1024
const MOST_SITEMAPS = 50

async function textIn(answer: Answer, address: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body = address.endsWith('.gz') && !answer.headers['content-encoding'] ? answer.body.pipe((await import('node:zlib')).createGunzip()) : answer.body
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST_BYTES) { answer.drop(); break }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The rules of each host, asked for once; and the pages that its sitemaps name. */
export type SiteRules = { readonly rulesFor: (address: string) => Promise<Robots>; readonly sitemapAddresses: (start: string) => AsyncGenerator<string[]> }

export function newSiteRules(ask: Ask, gate: Gate, agent: string): SiteRules {
  const known = new Map<string, Promise<Robots>>()
  const read = async (origin: string): Promise<Robots> => {
    try {
      let address = `${origin}/robots.txt`
      for (let hops = 0; hops < 5; hops += 1) {
        const answer = await gate.through(address, () => ask(address, 'GET', AbortSignal.timeout(30_000)))
        if (answer.status >= 200 && answer.status < 300) return robotsOf(await textIn(answer, address), agent)
        answer.drop()
        const to = answer.headers['location'] && URL.parse(answer.headers['location'], address)?.href
        // RFC 9309 2.3.1: no file means no rule; a server in trouble means keep away.
        if (answer.status >= 500) return NONE_ALLOWED
        if (answer.status < 300 || answer.status >= 400 || !to) return ALL_ALLOWED
        address = to
      }
      return ALL_ALLOWED
    } catch { return ALL_ALLOWED }
  }
  const rulesFor = (address: string): Promise<Robots> => {
    const { origin } = new URL(address)
    const rules = known.get(origin) ?? read(origin).then((robots) => {
      if (robots.delaySeconds !== null) gate.slowDown(address, robots.delaySeconds)
      return robots
    })
    known.set(origin, rules)
    return rules
  }
  async function* sitemapAddresses(start: string): AsyncGenerator<string[]> {
    const { origin } = new URL(start)
    const waiting = [...new Set([...(await rulesFor(start)).sitemaps, `${origin}/sitemap.xml`])]
    const seen = new Set<string>()
    for (let next = waiting.shift(); next !== undefined && seen.size < MOST_SITEMAPS; next = waiting.shift()) {
      const address = canonicalAddress(next, start)
      if (!address || seen.has(address)) continue
      seen.add(address)
      try {
        const answer = await gate.through(address, () => ask(address, 'GET', AbortSignal.timeout(60_000)))
        if (answer.status !== 200) { answer.drop(); continue }
        const { isIndex, addresses } = sitemapOf(await textIn(answer, address))
        if (isIndex) waiting.push(...addresses)
        else yield [...addresses]
      } catch { /* a sitemap is a help, not a duty */ }
    }
  }
  return { rulesFor, sitemapAddresses }
}
