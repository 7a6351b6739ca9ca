import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { COOKIE, LOOK_COOKIE, NOTICE_COOKIE, SESSION_COOKIE } from './mount.ts'
import type { Side } from './server.ts'
import type { Answer, Asked } from './types.ts'

/** ASCII fallback and the real name (RFC 6266), so that Chinese file names arrive whole. */
const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

/** Public answers may be kept and are asked for by their tag each time, so that a correction is seen at once; what staff see, or one visitor alone, is never kept. */
function sendBody(side: Side, reply: FastifyReply, status: number, mediaType: string, body: string | Buffer): FastifyReply {
  void reply.status(status).type(mediaType)
  if (side.signInAt !== null) return reply.header('cache-control', 'no-store').send(body)
  if (reply.hasHeader('cache-control')) return reply.send(body)
  if (status !== 200) return reply.header('cache-control', 'no-cache').send(body)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  void reply.header('etag', tag).header('cache-control', 'public, no-cache').header('vary', 'cookie')
  return reply.request.headers['if-none-match'] === tag ? reply.status(304).send() : reply.send(body)
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
    return reply.redirect(answer.goTo, 303)
  }
  if ('page' in answer) return sendBody(side, reply, answer.status ?? 200, 'text/html; charset=utf-8', side.render(answer.page, asked))
  if ('json' in answer) return sendBody(side, reply, answer.status ?? 200, 'application/json; charset=utf-8', JSON.stringify(answer.json))
  if ('text' in answer) return sendBody(side, reply, 200, answer.mediaType, answer.text)
  const { bytes, mediaType, name, inline } = answer.file
  void reply.header('content-disposition', disposition(name, inline ?? false))
  return sendBody(side, reply, 200, mediaType, Buffer.from(bytes))
}
