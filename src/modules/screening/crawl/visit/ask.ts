import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, type BrotliDecompress, type Gunzip, type Inflate } from 'node:zlib'
import { Agent, request, type Dispatcher } from 'undici'

/** Why an address gave nothing, in the words of the network. */
export type AskFailure = 'no-such-host' | 'refused' | 'timeout' | 'certificate' | 'broken'
export class AskError extends Error {
  readonly failure: AskFailure
  constructor(failure: AskFailure) { super(failure); this.failure = failure }
}
export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Readable; readonly drop: () => void }
/** Asks for one address once; redirects are told, not followed. */
export type Ask = (address: string, method: 'GET' | 'HEAD', signal?: AbortSignal) => Promise<Answer>

const CODES: Readonly<Record<string, AskFailure>> = {
  ENOTFOUND: 'no-such-host', EAI_AGAIN: 'no-such-host', ECONNREFUSED: 'refused', EHOSTUNREACH: 'refused', ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout', UND_ERR_CONNECT_TIMEOUT: 'timeout', UND_ERR_HEADERS_TIMEOUT: 'timeout', UND_ERR_BODY_TIMEOUT: 'timeout', UND_ERR_ABORTED: 'timeout',
}
export function failureOf(error: unknown): AskFailure {
  if (error instanceof AskError) return error.failure
  if (!(error instanceof Error)) return 'broken'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  const code = 'code' in error ? String(error.code) : ''
  if (/CERT|TLS|SSL|UNABLE_TO/.test(code)) return 'certificate'
  return CODES[code] ?? (error.cause === undefined ? 'broken' : failureOf(error.cause))
}

const headersOf = (headers: Dispatcher.ResponseData['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']))

const UNPACKERS: Readonly<Record<string, () => Gunzip | Inflate | BrotliDecompress>> = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }
function unpacked(body: Readable, encoding: string): Readable {
  const unpack = UNPACKERS[encoding.trim().toLowerCase()]?.()
  if (!unpack) return body
  body.on('error', (error) => unpack.destroy(error))
  unpack.on('close', () => body.destroy())
  return body.pipe(unpack)
}

/** Connections kept and shared by a whole crawl. */
export function newAsk(given: { readonly userAgent: string; readonly timeoutSeconds: number; readonly parallel: number }): { readonly ask: Ask; readonly close: () => Promise<void> } {
  const limit = given.timeoutSeconds * 1000
  const agent = new Agent({ connections: given.parallel, connect: { timeout: limit }, headersTimeout: limit, bodyTimeout: limit, maxResponseSize: -1, pipelining: 1 })
  return {
    close: () => agent.destroy(),
    ask: async (address, method, signal) => {
      const { statusCode, headers, body } = await request(address, {
        dispatcher: agent, method, ...(signal ? { signal } : {}),
        headers: { 'user-agent': given.userAgent, accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'zh-CN,zh;q=0.9' },
      })
      const plain = headersOf(headers)
      const read = unpacked(body, plain['content-encoding'] ?? '')
      read.on('error', () => { /* told to whoever reads */ })
      return { status: statusCode, headers: plain, body: read, drop: () => { body.on('error', () => { /* dropped on purpose */ }); body.destroy() } }
    },
  }
}
