import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Message = { readonly id: string; readonly way: string; readonly kind: string; readonly to: string; readonly text: string; readonly link: string }
export type ReferenceGateway = {
  readonly url: string
  /** What went out to telephones. */
  readonly sent: Message[]
  posts: number
  /** Takes the next message and breaks the line instead of answering. */
  loseAnswer: boolean
  refuse: string | null
  close(): Promise<void>
}
const FIVE_MINUTES = 300

/** Is it from the office, whole and fresh? */
function holds(key: string, given: string, body: string): boolean {
  const [, seconds = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(given) ?? []
  const expected = createHmac('sha256', key).update(`${seconds}.${body}`).digest()
  return signature !== '' && Math.abs(Date.now() / 1000 - Number(seconds)) < FIVE_MINUTES && timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** A small gateway as docs/notices-gateway.md describes it: what an office's own adapter to its SMS provider must do. */
export async function referenceGateway(key: string): Promise<ReferenceGateway> {
  const known = new Map<string, object>()
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const id = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '')
    const say = (status: number, what: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(what))
    if (!holds(key, String(request.headers['gongkai-signature']), request.method === 'GET' ? id : body)) return say(401, { status: 'later', reason: 'signature' })
    if (request.method === 'GET') return known.has(id) ? say(200, known.get(id) ?? {}) : say(404, { status: 'unknown' })
    self.posts += 1
    const message = JSON.parse(body) as Message
    if (self.refuse) return say(422, { status: 'refused', reason: self.refuse })
    if (!known.has(message.id)) {
      known.set(message.id, { status: 'accepted' })
      self.sent.push(message)
    }
    return self.loseAnswer ? response.destroy() : say(200, known.get(message.id) ?? {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const self: ReferenceGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`, sent: [], posts: 0, loseAnswer: false, refuse: null,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
  return self
}
