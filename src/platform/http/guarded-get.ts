import { request } from 'undici'
import { guardedAgent, InsideAddress, type GuardOptions } from './guarded-lookup.ts'

export type Fetched = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer; /** After redirects. */ readonly address: string }
export class TooLarge extends Error {}
const MOST_REDIRECTS = 3, USUAL_SIZE = 5 * 1024 * 1024
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

async function whole(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > most) throw new TooLarge(`more than ${most} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
/** GETs from somebody else's server: HTTP or HTTPS, each redirect held to the same rules, no private address unless `isOpen` says so, a bounded size and time. */
export async function guardedGet(url: string, headers: Readonly<Record<string, string>> = {}, options: GuardOptions & { readonly mostBytes?: number } = {}): Promise<Fetched> {
  const wait = options.wait ?? 15_000
  for (let at = url, left = MOST_REDIRECTS; ; left -= 1) {
    const { hostname, protocol } = new URL(at)
    if (protocol !== 'https:' && protocol !== 'http:') throw new InsideAddress(`${protocol} is no web address`)
    const agent = guardedAgent(hostname, { ...options, wait })
    try {
      const answer = await request(at, { headers, dispatcher: agent, signal: AbortSignal.timeout(wait * 2) }), to = answer.headers['location']
      if (REDIRECTS.includes(answer.statusCode) && typeof to === 'string' && left > 0) { at = new URL(to, at).href; continue }
      const flat = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']))
      return { status: answer.statusCode, headers: flat, bytes: await whole(answer.body, options.mostBytes ?? USUAL_SIZE), address: at }
    } finally { await agent.destroy() }
  }
}
