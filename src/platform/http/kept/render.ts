import type { FastifyRequest } from 'fastify'
import { Refusal } from '#shared/refusal'
import { disposition } from '../send.ts'
import type { Side } from '../server.ts'
import { strangerAt } from '../stranger.ts'
import type { Answer, Asked, Form, Look, OpenRoute } from '../types.ts'
import type { Notes } from './notes.ts'
import type { Made } from './variants.ts'

/** A stranger asks: nothing of the visitor can come into the page. Where a page wants to know them all the same, it is told, and is never kept. */
export function strangerFor(request: FastifyRequest, look: Look, query: Form, notes: Notes): Asked {
  const told = <T>(value: T): T => {
    notes.personal = true
    return value
  }
  return {
    ...strangerAt(request.url.split('?')[0] ?? '/'), params: { ...request.params as Record<string, string> }, query, look,
    get ip() { return told(request.ip) },
    get userAgent() { return told(request.headers['user-agent'] ?? '') },
    get cookies() { return told(request.cookies) },
  }
}

const NO_INDEX = ['x-robots-tag', 'noindex'] as const

/** An answer as bytes; null for what is no page: a way elsewhere, or what is made while it is sent. */
function madeOf(side: Side, answer: Answer, asked: Asked): Made | null {
  if ('goTo' in answer || 'stream' in answer) return null
  if ('file' in answer) {
    const { bytes, mediaType, name, inline } = answer.file
    return { status: 200, mediaType, body: Buffer.from(bytes), own: ['content-disposition', disposition(name, inline ?? false)] }
  }
  if ('text' in answer) return { status: 200, mediaType: answer.mediaType, body: Buffer.from(answer.text), own: [] }
  const status = answer.status ?? 200, own = status === 200 ? [] : NO_INDEX
  if ('json' in answer) return { status, mediaType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(answer.json)), own }
  return { status, mediaType: 'text/html; charset=utf-8', body: Buffer.from(side.render(answer.page, asked)), own }
}

/** What was withdrawn keeps saying so, to everybody the same: it is kept as a page is. */
function goneOf(side: Side, error: unknown, asked: Asked, wantsData: boolean): Made | null {
  if (wantsData || !(error instanceof Refusal) || (error.status !== 410 && error.status !== 451)) return null
  const body = Buffer.from(side.render(side.troublePage(error.status, error.reasons), asked))
  // RFC 7725: who holds it back says so.
  return { status: error.status, mediaType: 'text/html; charset=utf-8', body, own: [...NO_INDEX, ...(error.status === 451 ? ['link', '</>; rel="blocked-by"'] : [])] }
}

/** Asks a route for its page. A redirection or a stream comes back as the answer that it is. */
export async function render(side: Side, route: OpenRoute, asked: Asked, wantsData: boolean): Promise<{ readonly made: Made } | { readonly answer: Answer }> {
  try {
    const answer = await route.handle(side.kit, asked)
    const made = madeOf(side, answer, asked)
    return made ? { made } : { answer }
  } catch (error) {
    const made = goneOf(side, error, asked, wantsData)
    if (made) return { made }
    throw error
  }
}
