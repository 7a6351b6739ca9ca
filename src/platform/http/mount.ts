import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isDatabaseAway, ownStylePolicy, RETRY_AFTER } from './away.ts'
import { csrfHolds, csrfToken } from './csrf.ts'
import { allOf, formOf, readMultipart } from './forms.ts'
import { PROBLEM_TYPE, problemOf, wantsData } from './problem.ts'
import type { Side } from './server.ts'
import { sendAnswer } from './send.ts'
import { strangerAt } from './stranger.ts'
import type { Asked, AskedBy, Look, Route, UploadLimits } from './types.ts'

export const SESSION_COOKIE = 'gongkai_session'
export const VISIT_COOKIE = 'gongkai_visit'
export const NOTICE_COOKIE = 'gongkai_notice'
export const LOOK_COOKIE = 'gongkai_look'
export const COOKIE = { httpOnly: true, sameSite: 'lax', path: '/' } as const

/** The cookie that form tokens are bound to: the session's, or a visitor's own. */
function tokenCookie(request: FastifyRequest, reply: FastifyReply): string {
  const known = request.cookies[SESSION_COOKIE] ?? request.cookies[VISIT_COOKIE]
  if (known) return known
  const fresh = randomBytes(18).toString('base64url')
  void reply.setCookie(VISIT_COOKIE, fresh, COOKIE)
  return fresh
}

const LOOKS: readonly Look[] = ['normal', 'senior', 'contrast']
const lookOf = (request: FastifyRequest): Look => LOOKS.find((look) => look === request.cookies[LOOK_COOKIE]) ?? 'normal'

/** Visitors may upload where a route says so, and no more than it says. */
const NO_FILES: UploadLimits = { files: 1, megabytes: 1 }
const limitsOf = (side: Side, route: Route): UploadLimits | undefined => route.uploads ?? (side.signInAt === null ? NO_FILES : undefined)

/** What a program sent; null for everything that browsers send. */
const sentTo = (route: Route, request: FastifyRequest) => (route.machine
  ? { bearer: /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null, json: request.body }
  : null)

async function read(side: Side, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<Asked> {
  const sent = sentTo(route, request)
  if (sent) return { ...strangerAt(request.url), params: formOf(request.params) as Record<string, string>, query: formOf(request.query), ip: request.ip, userAgent: request.headers['user-agent'] ?? '', sent }
  const token = request.cookies[SESSION_COOKIE] ?? null
  const { body, uploads } = request.isMultipart() ? await readMultipart(request, limitsOf(side, route)) : { body: request.body, uploads: [] }
  const form = formOf(body)
  const needsToken = side.signInAt !== null || request.method === 'POST' || route.personal !== undefined
  const bound = needsToken || token !== null ? tokenCookie(request, reply) : request.cookies[VISIT_COOKIE] ?? ''
  if (request.method === 'POST' && !(route.open && route.tokenless) && !csrfHolds(side.secret, bound, form['_csrf'])) {
    throw new Refusal(403, ['页面已过期或来源不明，内容没有提交。请返回上一页，刷新后重新提交'])
  }
  const notice = request.cookies[NOTICE_COOKIE] ?? null
  if (notice) void reply.clearCookie(NOTICE_COOKIE, COOKIE)
  return {
    path: request.url.split('?')[0] ?? '/', params: formOf(request.params) as Record<string, string>, query: formOf(request.query), form, all: allOf(body), uploads,
    actor: token ? await side.whoIs(token) : null, token, csrf: csrfToken(side.secret, bound), notice,
    partial: request.headers['hx-request'] === 'true', ip: request.ip, userAgent: request.headers['user-agent'] ?? '', look: lookOf(request), cookies: request.cookies,
  }
}

/** Where the form of a POST address stands: the nearest address above it that can be opened. After signing in, or when reloaded, one lands there. */
function pageOf(routes: readonly Route[], at: string, path: string): string {
  for (let [pattern, address] = [at, path]; pattern !== ''; [pattern, address] = [above(pattern), above(address)]) {
    if (routes.some((one) => one.method === 'GET' && one.at === pattern)) return address
  }
  return '/'
}
const above = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')))

function refuseStranger(side: Side, route: Route, asked: Asked): { goTo: string } | null {
  if (route.open) return null
  if (!asked.actor) {
    if (side.signInAt) return { goTo: `${side.signInAt}?next=${encodeURIComponent(pageOf(side.routes, route.at, asked.path))}` }
    throw new Refusal(403, ['请先登录'])
  }
  if (route.deed !== 'signed-in' && !mayDo(asked.actor, route.deed)) throw new Refusal(403, ['您的角色没有这项权限；如工作需要，请联系安全管理员授权'])
  return null
}

/** What a browser or program got wrong before any route saw it. */
const CLIENT_FAULTS: Readonly<Record<number, string>> = {
  413: '提交的内容太大，没有收下。请减少文字，或压缩、拆分文件后再提交', 414: '网址太长，请缩短后重新打开', 415: '提交的内容格式不对，没有收下。请在网页上填写后提交',
}

const sendProblem = (request: FastifyRequest, reply: FastifyReply, status: number, reasons: readonly string[]): FastifyReply =>
  reply.status(status).type(PROBLEM_TYPE).header('cache-control', 'no-cache').header('x-robots-tag', 'noindex').send(JSON.stringify(problemOf(status, reasons, request.url)))

const UNREADABLE = ['网址写法不对，请检查后重新打开']
/** An address that cannot be decoded: no route, no cookie was read yet. */
export const refuseAddress = (side: Side, request: FastifyRequest, reply: FastifyReply): FastifyReply => wantsData(request) ? sendProblem(request, reply, 400, UNREADABLE)
  : sendAnswer(side, reply, strangerAt(request.url), { page: side.troublePage(400, UNREADABLE), status: 400 })

/** Answers with a "no": a page for a person, data for a program; nobody keeps it and no search engine lists it. */
const troubleOf = (side: Side) => async (request: FastifyRequest, reply: FastifyReply, status: number, reasons: readonly string[]): Promise<FastifyReply> => {
  void reply.header('x-robots-tag', 'noindex')
  // RFC 7725: who holds it back says so.
  if (status === 451) void reply.header('link', '</>; rel="blocked-by"')
  if (wantsData(request)) return sendProblem(request, reply, status, reasons)
  const token = request.cookies[SESSION_COOKIE] ?? null
  const actor = token ? await side.whoIs(token).catch(() => null) : null
  const asked: Asked = { ...strangerAt(request.url), actor, token, csrf: csrfToken(side.secret, tokenCookie(request, reply)), ip: request.ip, look: lookOf(request) }
  return sendAnswer(side, reply, asked, { page: side.troublePage(status, reasons), status })
}

const AWAY = ['系统正在维护或者暂时连不上数据库，请过几分钟再打开。已经提交成功的内容不会丢失']

/** The database is away: nothing is asked of it, the page brings all it needs, and everybody is told when to come back. */
function sendAway(side: Side, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.status(503).header('retry-after', RETRY_AFTER).header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
  if (wantsData(request)) return reply.type(PROBLEM_TYPE).send(JSON.stringify(problemOf(503, AWAY, request.url)))
  const html = side.render(side.troublePage(503, AWAY), strangerAt(request.url))
  return reply.type('text/html; charset=utf-8').header('content-security-policy', ownStylePolicy(html)).send(html)
}

/** Mounts route lines, and the one place that tells a refusal (for a person to read) from our own fault (500, no details). */
export function mount(app: FastifyInstance, side: Side): void {
  for (const route of side.routes) {
    app.route({
      method: route.method, url: route.at,
      async handler(request, reply) {
        if (route.personal) void reply.header('cache-control', route.personal === 'back' ? 'private, no-cache' : 'no-store')
        const asked = await read(side, route, request, reply)
        const stranger = refuseStranger(side, route, asked)
        if (stranger) return sendAnswer(side, reply, asked, stranger)
        const answer = route.open ? await route.handle(side.kit, asked) : await route.handle(side.kit, asked as AskedBy)
        return sendAnswer(side, reply, asked, answer)
      },
    })
  }
  const opened = new Set(side.routes.filter(({ method }) => method === 'GET').map(({ at }) => at))
  for (const at of new Set(side.routes.map((route) => route.at))) {
    // Who reloads the answer to a form by its address must not stand before a wall.
    if (!opened.has(at)) app.get(at, (request, reply) => reply.redirect(pageOf(side.routes, at, request.url.split('?')[0] ?? '/'), 303))
  }
  const trouble = troubleOf(side)
  app.setNotFoundHandler((request, reply) => trouble(request, reply, 404, ['没有这个页面：地址可能写错了，或页面已移走']))
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal) return trouble(request, reply, error.status, error.reasons)
    if (error.statusCode && error.statusCode < 500) return trouble(request, reply, error.statusCode, [CLIENT_FAULTS[error.statusCode] ?? '请求的格式不正确，请返回上一页检查后再试'])
    process.stderr.write(`${new Date().toISOString()} ${request.method} ${request.url.split('?')[0]} ${error.stack ?? error.message}\n`)
    if (isDatabaseAway(error)) return sendAway(side, request, reply)
    return trouble(request, reply, 500, ['系统出了问题，您的操作没有完成。请稍后再试，或联系系统管理员'])
  })
}
