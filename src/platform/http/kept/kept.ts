import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
import { wantsData } from '../problem.ts'
import { sendAnswer } from '../send.ts'
import type { Side } from '../server.ts'
import type { Form, OpenRoute } from '../types.ts'
import { keptAddress, keyOf, lookOfVisitor } from './address.ts'
import { freshNotes, notedKit, noting, type Notes } from './notes.ts'
import { keptPages, overtaken, type KeptPage, type Pages } from './pages.ts'
import { packWhenIdle } from './idle.ts'
import { render, strangerFor } from './render.ts'
import { standBefore } from './front.ts'
import { keptBytesFor, sendKept } from './send.ts'
import { pageOf, passingPage, type Made } from './variants.ts'
import { watchChanges, type Watch } from './watch.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void
export type Kept = {
  readonly side: Side
  readonly pages: Pages
  readonly watch: Watch
  /** Stands before the router: what is kept and fresh is answered here. */
  before(next: Handler): Handler
  /** Stands before Node's HTTP on a server's connections. */
  front(server: Server): void
  install(app: FastifyInstance): void
}

const MEGABYTE = 1024 * 1024
const TRIES = 3
const DAY_MS = 86_400_000, CHINA_MS = 8 * 3_600_000

/** How much memory kept pages may take, by GONGKAI_KEPT_MEGABYTES. */
export function keptBytes(given = process.env['GONGKAI_KEPT_MEGABYTES']): number {
  const megabytes = Number(given ?? 256)
  return (Number.isFinite(megabytes) && megabytes >= 0 ? megabytes : 256) * MEGABYTE
}

const installed = new WeakMap<FastifyInstance, Pages>()
/** The pages that a portal keeps, for those who look how it does. */
export const pagesOf = (app: FastifyInstance): Pages | undefined => installed.get(app)

const queryOf = (address: string): Form => Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''))

/** Keeps the open pages of the portal, each until something on it changes. */
export function keepPages(portal: Side, mostBytes = keptBytes()): Kept {
  const side: Side = { ...portal, kit: notedKit(portal.kit) }
  const pages = keptPages(mostBytes)
  const watch = watchChanges(portal.kit.db, pages.changed)
  const underWay = new Map<string, Promise<unknown>>()
  const routes = new Map(side.routes.flatMap((route) => (route.open && route.method === 'GET' && !route.personal && !route.machine ? [[route.at, route] as const] : [])))
  const heard = (): Promise<void> => new Promise((done, failed) => { watch.after((fault) => { if (fault === null) done(); else failed(fault) }) })
  const dayNow = (time: number): number => Math.floor((time + CHINA_MS) / DAY_MS)
  const minuteNow = (time: number): number => Math.floor(time / 60_000)

  function isFresh(page: KeptPage): boolean {
    if (page.suspect) return false
    if (page.day === -1 && page.minute === -1) return true
    const time = portal.kit.now().getTime()
    return (page.day === -1 || page.day === dayNow(time)) && (page.minute === -1 || page.minute === minuteNow(time))
  }
  function lookUp(url: string, headers: IncomingHttpHeaders): KeptPage | undefined {
    const look = lookOfVisitor(headers)
    const address = look === null ? null : keptAddress(url)
    return look === null || address === null ? undefined : pages.get(keyOf(address, look))
  }

  /** Keeps what was rendered; where it is what was kept before, that stays, with its tag and its packed bodies. */
  async function take(key: string, made: Made, notes: Notes, time: number): Promise<KeptPage> {
    const before = pages.get(key), fresh = await pageOf(key, made, Date.now())
    const page = before && before.hash === fresh.hash && before.status === fresh.status && before.mediaType === fresh.mediaType && before.own.join() === fresh.own.join() ? before : fresh
    const bodyIsOpen = !made.body.includes('name="_csrf"')
    if (notes.personal || !bodyIsOpen || overtaken(notes)) {
      // What overtook it is seen by the next visitor; this one may have the state that was there when they asked.
      if (notes.personal || !bodyIsOpen) pages.drop(key)
      else if (page === before) page.suspect = true
      return page
    }
    page.day = notes.day ? dayNow(time) : -1
    page.minute = notes.minute ? minuteNow(time) : -1
    page.suspect = false
    if (page === before) pages.confirm(page, notes.tags)
    else {
      page.tags = notes.tags
      pages.keep(page)
    }
    return page
  }

  async function renderOnce(route: OpenRoute, request: FastifyRequest, key: string | null, address: string, look: NonNullable<ReturnType<typeof lookOfVisitor>>) {
    const notes = freshNotes(), time = portal.kit.now().getTime()
    const asked = strangerFor(request, look, key === null ? queryOf(request.url) : queryOf(address), notes)
    // Of what was heard until now nothing need be asked again; where it was not heard, everything.
    const generations = await heard().then(() => pages.generation, () => null)
    pages.begin(notes)
    try {
      const found = await noting(notes, generations, () => render(side, route, asked, wantsData(request)))
      if ('answer' in found) return { answer: found.answer, asked }
      return { page: key === null ? passingPage(found.made, Date.now()) : await take(key, found.made, notes, time) }
    } finally { pages.end(notes) }
  }

  /** Somebody else is rendering it already: what comes of it will do, if nothing changed since this request came. */
  async function fromAnother(key: string): Promise<KeptPage | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const other = underWay.get(key)
      if (!other) return null
      await other.catch(() => {})
      await heard()
      const page = pages.get(key)
      if (page && isFresh(page)) return page
    }
    return null
  }

  async function answer(route: OpenRoute, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const look = lookOfVisitor(request.raw.headers)
    if (look === null) return
    const address = keptAddress(request.url), key = address === null ? null : keyOf(address, look)
    const send = (page: KeptPage): void => {
      const also = Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) => [name, String(value)])
      for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name)
      if (also.join() !== everywhere.join()) everywhere = also
      reply.hijack()
      sendKept(pages, page, request.raw, reply.raw, also)
    }
    if (key !== null) {
      // Without this there is no moment from which changes are counted.
      if (!watch.isCounting()) await heard()
      const other = await fromAnother(key)
      if (other) return send(other)
    }
    const work = renderOnce(route, request, key, address ?? '', look)
    if (key !== null) {
      underWay.set(key, work)
      work.finally(() => { if (underWay.get(key) === work) underWay.delete(key) }).catch(() => {})
    }
    const done = await work
    if ('page' in done) return send(done.page)
    // Until it has left: a stream is not yet sent when it begins, and Fastify would ask the route again.
    await sendAnswer(side, reply, done.asked, done.answer)
  }
  /** The headers that the security plugin puts on every answer: the same for all, so they are taken from the last one. */
  let everywhere: readonly string[] = []
  let front: ReturnType<typeof standBefore> | null = null

  return {
    side, pages, watch,
    before: (next) => (request, response) => {
      const page = request.method === 'GET' || request.method === 'HEAD' ? lookUp(request.url ?? '', request.headers) : undefined
      if (page === undefined) return next(request, response)
      if (page.tags.size === 0 && isFresh(page)) return sendKept(pages, page, request, response, everywhere)
      watch.after((fault) => {
        if (fault === null && isFresh(page)) sendKept(pages, page, request, response, everywhere)
        else next(request, response)
      })
    },
    front(server) {
      front = standBefore(server, ({ url, headers }, tell) => {
        const page = lookUp(url, headers)
        if (page === undefined) return false
        const answer = (fault: unknown): void => { tell(fault === null && isFresh(page) ? keptBytesFor(pages, page, headers, everywhere) : null) }
        if (page.tags.size === 0) answer(null)
        else watch.after(answer)
        return true
      })
    },
    install(app) {
      installed.set(app, pages)
      // After the brake on too many requests: what is not kept costs a rendering.
      app.addHook('preHandler', async (request, reply) => {
        const route = routes.get(request.routeOptions.url ?? '')
        // A form may be sent to an address whose page is kept: that is its own handler's.
        if (!route || request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return
        await answer(route, request, reply)
        if (reply.sent) return reply
      })
      const idle = packWhenIdle(pages)
      app.addHook('preClose', async () => { front?.close() })
      app.addHook('onClose', async () => { idle.stop() })
    },
  }
}
