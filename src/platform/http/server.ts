import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { createServer as createHttpServer } from 'node:http'
import type { ReactElement } from 'react'
import { Refusal } from '#shared/refusal'
import type { Actor } from '#shared/actor'
import type { Kit } from '../act.ts'
import { keepPages } from './kept/kept.ts'
import { KEEP_ALIVE_MS } from './kept/wire.ts'
import { answerBrokenRequest } from './broken-request.ts'
import { mount, refuseAddress } from './mount.ts'
import { visitsStore } from './visits-store.ts'
import type { Asked, Route } from './types.ts'

export type Side = {
  readonly kit: Kit
  readonly routes: readonly Route[]
  /** Secret for form tokens; the same on every process of one installation. */
  readonly secret: string
  readonly publicFolder: string
  readonly requestsPerMinute: number
  /** Whose token this is, or null when it is unknown or ended. */
  readonly whoIs: (token: string) => Promise<Actor | null>
  readonly render: (page: ReactElement, asked: Asked) => string
  readonly troublePage: (status: number, reasons: readonly string[]) => ReactElement
  /** Where a visitor without a session is sent; null where a 403 is the answer. */
  readonly signInAt: string | null
}

const MEGABYTE = 1024 * 1024

/** One side of the house (portal or desk) as a web server, not yet listening. What a request passes through stands here, in order. */
export async function createServer(given: Side): Promise<FastifyInstance> {
  // Staff see what is theirs alone; what the portal shows is everybody's, and kept.
  const kept = given.signInAt === null ? keepPages(given) : null
  const side = kept?.side ?? given
  const app = Fastify({
    // As Fastify makes it itself, with kept pages answered before any routing.
    serverFactory: (handler) => {
      const server = createHttpServer(kept ? kept.before(handler) : handler)
      server.keepAliveTimeout = KEEP_ALIVE_MS
      kept?.front(server)
      return server
    },
    logger: false, trustProxy: '127.0.0.1', bodyLimit: 2 * MEGABYTE, routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded never reaches a route.
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, request, reply) => refuseAddress(side, request, reply),
  })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: {
      defaultSrc: ["'self'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'", 'data:'], objectSrc: ["'none'"],
      baseUri: ["'self'"], formAction: ["'self'"], frameAncestors: ["'self'"], frameSrc: ["'self'"],
    } },
    strictTransportSecurity: false, crossOriginEmbedderPolicy: false,
  })
  await app.register(rateLimit, {
    max: side.requestsPerMinute, timeWindow: '1 minute', ...visitsStore,
    errorResponseBuilder: () => new Refusal(429, ['您的访问太频繁，请一分钟后再试']),
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 2 * MEGABYTE })
  await app.register(multipart, { limits: { fileSize: 30 * MEGABYTE, files: 40, fieldSize: 2 * MEGABYTE } })
  await app.register(files, { root: side.publicFolder, prefix: '/static/', preCompressed: true, cacheControl: true, maxAge: '1h', decorateReply: false })
  kept?.install(app)
  mount(app, side)
  return app
}
