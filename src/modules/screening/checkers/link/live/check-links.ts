import { settledOptions } from '../../../crawl/crawl-options.ts'
import { newAsk } from '../../../crawl/visit/ask.ts'
import { newGate } from '../../../crawl/visit/gate.ts'
import { visitAddress, type Visit } from '../../../crawl/visit/visit.ts'
import { isPrivateAddress } from '../private-host.ts'

/** What came of asking: `there`, `dead` (the server says so), `loop` (redirects in a circle), `unreachable` (no server, no answer, bad certificate), `private` (not asked: an address inside the house), `wrong` (no address). */
export type LinkState = 'there' | 'dead' | 'loop' | 'unreachable' | 'private' | 'wrong'
export type CheckedLink = {
  readonly url: string
  readonly state: LinkState
  readonly status?: number
  /** Where the redirects end. */
  readonly to?: string
  /** An http address whose host answers under https, too. */
  readonly httpsAnswers?: boolean
}
export type CheckLinksOptions = {
  readonly perSecond?: number
  readonly parallel?: number
  readonly timeoutSeconds?: number
  readonly attempts?: number
  readonly backoffMilliseconds?: number
  readonly contact?: string
  /** At most so many addresses are asked for; the others are left out of the answer. */
  readonly most?: number
  /** Ask addresses inside the house, too: only where the caller means its own servers. */
  readonly allowsPrivate?: boolean
}

const MOST_HOPS = 10
const MOST_HOSTS_AT_ONCE = 8

/** Asks for each address once (HEAD, GET where that is refused), gently by host, and tells which are dead, go in circles, or could be https. */
export async function checkLinks(urls: readonly string[], given: CheckLinksOptions = {}): Promise<CheckedLink[]> {
  const options = settledOptions({ perSecond: 2, parallel: 2, attempts: 2, ...given, folder: '', thisYear: 0 })
  const { ask, close } = newAsk(options), gate = newGate(options)
  const seen = (address: string): Promise<Visit> => visitAddress({ ask, gate, limits: options }, address, 'ask')
  const https = new Map<string, Promise<boolean>>()
  const answersHttps = (address: string): Promise<boolean> => {
    const { host } = new URL(address)
    const known = https.get(host) ?? seen(address.replace(/^http:/, 'https:')).then(({ outcome }) => outcome === 'there' || outcome === 'moved')
    https.set(host, known)
    return known
  }
  const one = async (url: string): Promise<CheckedLink> => {
    const parsed = URL.parse(url)
    if (!parsed || !/^https?:$/.test(parsed.protocol)) return { url, state: 'wrong' }
    const passed = new Set<string>()
    let at = parsed.href.replace(/#.*$/s, '')
    for (;;) {
      if (isPrivateAddress(at) && !given.allowsPrivate) return { url, state: 'private' }
      if (passed.has(at) || passed.size >= MOST_HOPS) return { url, state: 'loop', to: at }
      passed.add(at)
      const visit = await seen(at)
      const to = passed.size > 1 ? { to: at } : {}
      if (visit.outcome === 'gone') return { url, state: 'dead', status: visit.status, ...to }
      if (visit.outcome === 'failed') return { url, state: 'unreachable', ...to }
      if (visit.outcome !== 'moved') return { url, state: 'there', ...to, ...(parsed.protocol === 'http:' && at.startsWith('http:') ? { httpsAnswers: await answersHttps(at) } : {}) }
      const next = URL.parse(visit.to, at)?.href.replace(/#.*$/s, '')
      if (next === undefined) return { url, state: 'dead', ...to }
      at = next
    }
  }
  try {
    const wanted = [...new Set(urls)].slice(0, given.most ?? Number.POSITIVE_INFINITY)
    const answers: CheckedLink[] = []
    let next = 0
    const worker = async (): Promise<void> => {
      for (let at = next++; at < wanted.length; at = next++) { const url = wanted[at]; if (url !== undefined) answers[at] = await one(url) }
    }
    await Promise.all(Array.from({ length: Math.min(wanted.length, options.parallel * MOST_HOSTS_AT_ONCE) }, worker))
    return answers
  } finally { await close() }
}
