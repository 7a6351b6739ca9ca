import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { COOKIE, LOOK_COOKIE, NOTICE_COOKIE, SESSION_COOKIE } from './mount.ts'
import type { Side } from './server.ts'
import type { Answer, Asked } from './types.ts'

/** ASCII fallback and the real name (RFC 6266), so that Chinese file names arrive whole. */
export const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

/** Public answers may be kept and are asked for by their tag each time, so that a correction is seen at once; what staff see, or one visitor alone, is never kept. */
function sendBody(side: Side, reply: FastifyReply, status: number, mediaType: string, body: string | Buffer): FastifyReply {
  void reply.status(status).type(mediaType)
  if (side.signInAt !== null) return reply.header('cache-control', 'no-store').send(body)
  if (reply.hasHeader('cache-control')) return reply.send(body)
  if (status !== 200) return reply.header('cache-control', 'no-cache').header('x-robots-tag', 'noindex').send(body)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  void reply.header('etag', tag).header('cache-control', 'public, no-cache').header('vary', 'cookie')
  return reply.request.headers['if-none-match'] === tag ? reply.status(304).send() : reply.send(body)
}

/** In pieces of a readable size: a line of its own is a costly piece to send. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let kept = ''
  for await (const line of lines) {
    kept += line
    if (kept.length < 32_768) continue
    yield Buffer.from(kept)
    kept = ''
  }
  if (kept !== '') yield Buffer.from(kept)
}

/** What is made while it is sent has no tag; a fault in the middle breaks the line off, so that nobody takes half for the whole. */
function sendStream(side: Side, reply: FastifyReply, { stream, mediaType, name }: Extract<Answer, { stream: unknown }>): FastifyReply {
  void reply.status(200).type(mediaType)
  if (name !== undefined) void reply.header('content-disposition', disposition(name, false))
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', side.signInAt === null ? 'public, no-cache' : 'no-store')
  return reply.send(Readable.from(inPieces(stream), { objectMode: false }))
}

export function sendAnswer(side: Side, reply: FastifyReply, asked: Asked, answer: Answer): FastifyReply {
  if ('goTo' in answer) {
    if (answer.notice) void reply.setCookie(NOTICE_COOKIE, answer.notice, { ...COOKIE, maxAge: 60 })
    if (answer.session === 'end') void reply.clearCookie(SESSION_COOKIE, COOKIE)
    else if (answer.session) void reply.setCookie(SESSION_COOKIE, answer.session.token, { ...COOKIE, sameSite: 'strict', maxAge: answer.session.maxAgeSeconds })
    if (answer.look) void reply.setCookie(LOOK_COOKIE, answer.look, { ...COOKIE, maxAge: 365 * 86_400 })
    if (answer.cookie) {
      const { name, value, maxAgeSeconds } = answer.cookie
      void reply.setCookie(name, value, { ...COOKIE, secure: reply.request.protocol === 'https', maxAge: maxAgeSeconds })
    }
    if (answer.forget) {
      for (const name of Object.keys(asked.cookies)) void reply.clearCookie(name, COOKIE)
      void reply.header('clear-site-data', '"cookies", "storage"')
    }
    return reply.redirect(answer.goTo, 303)
  }
  if ('page' in answer) return sendBody(side, reply, answer.status ?? 200, 'text/html; charset=utf-8', side.render(answer.page, asked))
  if ('json' in answer) return sendBody(side, reply, answer.status ?? 200, 'application/json; charset=utf-8', JSON.stringify(answer.json))
  if ('stream' in answer) return sendStream(side, reply, answer)
  if ('text' in answer) return sendBody(side, reply, 200, answer.mediaType, answer.text)
  const { bytes, mediaType, name, inline } = answer.file
  void reply.header('content-disposition', disposition(name, inline ?? false))
  return sendBody(side, reply, 200, mediaType, Buffer.from(bytes))
}
