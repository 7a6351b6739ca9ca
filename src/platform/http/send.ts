import type { FastifyReply } from 'fastify'
import { COOKIE, LOOK_COOKIE, NOTICE_COOKIE, SESSION_COOKIE } from './mount.ts'
import type { Side } from './server.ts'
import type { Answer, Asked } from './types.ts'

/** ASCII fallback and the real name (RFC 6266), so that Chinese file names arrive whole. */
const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

export function sendAnswer(side: Side, reply: FastifyReply, asked: Asked, answer: Answer): FastifyReply {
  if ('goTo' in answer) {
    if (answer.notice) void reply.setCookie(NOTICE_COOKIE, answer.notice, { ...COOKIE, maxAge: 60 })
    if (answer.session === 'end') void reply.clearCookie(SESSION_COOKIE, COOKIE)
    else if (answer.session) void reply.setCookie(SESSION_COOKIE, answer.session.token, { ...COOKIE, sameSite: 'strict', maxAge: answer.session.maxAgeSeconds })
    if (answer.look) void reply.setCookie(LOOK_COOKIE, answer.look, { ...COOKIE, maxAge: 365 * 86_400 })
    return reply.redirect(answer.goTo, 303)
  }
  if ('page' in answer) {
    if (asked.actor) void reply.header('cache-control', 'no-store')
    return reply.status(answer.status ?? 200).type('text/html; charset=utf-8').send(side.render(answer.page, asked))
  }
  if ('json' in answer) return reply.status(answer.status ?? 200).type('application/json; charset=utf-8').send(JSON.stringify(answer.json))
  if ('text' in answer) return reply.type(answer.mediaType).send(answer.text)
  const { bytes, mediaType, name, inline } = answer.file
  return reply.type(mediaType).header('content-disposition', disposition(name, inline ?? false)).send(Buffer.from(bytes))
}
