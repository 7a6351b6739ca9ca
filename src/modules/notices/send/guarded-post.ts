import { request } from 'undici'
import { guardedAgent, InsideAddress, type GuardOptions } from '#platform/http/guarded-lookup'

export type Posted = { readonly status: number; readonly body: string }

const LONGEST_ANSWER = 16_384

/** POSTs to somebody else's server: HTTPS only, no redirects, no private addresses, a short answer, a bounded time. */
export async function guardedPost(url: string, body: string, headers: Readonly<Record<string, string>>, options: GuardOptions = {}): Promise<Posted> {
  const { hostname, protocol } = new URL(url), wait = options.wait ?? 10_000
  if (protocol !== 'https:') throw new InsideAddress('not https')
  const agent = guardedAgent(hostname, options)
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
