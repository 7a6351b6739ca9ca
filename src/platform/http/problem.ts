import type { FastifyRequest } from 'fastify'
import { troubleTitle } from '#shared/trouble-titles'

/** A program asked: everything under /api/, and whoever takes JSON and no page. */
export function wantsData(request: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  if (/^\/api\//.test(request.url)) return true
  const accept = request.headers.accept ?? ''
  return /\bapplication\/(?:problem\+)?json\b/.test(accept) && !/text\/html|\*\/\*/.test(accept)
}

export type Problem = { readonly type: 'about:blank'; readonly title: string; readonly status: number; readonly detail: string; readonly reasons: readonly string[]; readonly instance: string }

/** A "no" as RFC 9457 writes it, in Chinese. */
export const problemOf = (status: number, reasons: readonly string[], url: string): Problem =>
  ({ type: 'about:blank', title: troubleTitle(status), status, detail: reasons.join('；'), reasons, instance: url.split('?')[0] ?? '/' })

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'
