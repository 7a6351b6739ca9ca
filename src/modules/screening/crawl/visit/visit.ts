import { setTimeout as wait } from 'node:timers/promises'
import type { PageText } from '../page/page-text.ts'
import { failureOf, type Answer, type Ask, type AskFailure } from './ask.ts'
import type { Gate } from './gate.ts'
import { fileIn, isPage, isReadableFile, pageIn, TooLarge } from './body.ts'

/** What came of one address. */
export type Visit =
  | { readonly outcome: 'page'; readonly page: PageText }
  | { readonly outcome: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly outcome: 'moved'; readonly to: string }
  /** It stands there; there is nothing in it to read. */
  | { readonly outcome: 'there' }
  | { readonly outcome: 'gone'; readonly status: number }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'failed'; readonly failure: AskFailure }
  /** robots.txt does not allow it. */
  | { readonly outcome: 'forbidden' }
  /** One more page of a making that brings nothing new: it was not asked for. */
  | { readonly outcome: 'spent' }

export type VisitLimits = { readonly timeoutSeconds: number; readonly mostPageBytes: number; readonly mostFileBytes: number; readonly attempts: number; readonly backoffMilliseconds: number }
const LONGEST_PAUSE = 120_000
/** Answers that a server gives to HEAD though the page is there. */
const BAD_AT_HEAD = new Set([400, 403, 404, 405, 500, 501, 503])

function retryAfter(said: string | undefined): number | null {
  if (said === undefined || said === '') return null
  const seconds = Number(said), at = Date.parse(said)
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Number.isNaN(at) ? null : at - Date.now()
  return milliseconds === null ? null : Math.min(Math.max(milliseconds, 0), LONGEST_PAUSE)
}

async function told(answer: Answer, address: string, limits: VisitLimits): Promise<Visit> {
  const { status, headers } = answer
  if (status >= 300 && status < 400 && headers['location']) { answer.drop(); return { outcome: 'moved', to: headers['location'] } }
  if (status < 200 || status >= 300) { answer.drop(); return { outcome: 'gone', status } }
  const mediaType = headers['content-type'] ?? ''
  try {
    if (isPage(mediaType, address)) return { outcome: 'page', page: await pageIn(answer, mediaType, limits.mostPageBytes) }
    if (isReadableFile(mediaType, address)) return { outcome: 'file', mediaType, ...await fileIn(answer, address, limits.mostFileBytes) }
  } catch (error) {
    if (error instanceof TooLarge) return { outcome: 'too-large' }
    throw error
  }
  answer.drop()
  return { outcome: 'there' }
}

type Tools = { readonly ask: Ask; readonly gate: Gate; readonly limits: VisitLimits }
type Try = { readonly visit: Visit; readonly waitMilliseconds: number | null }

async function tryOnce({ ask, limits }: Tools, address: string, mode: 'read' | 'ask'): Promise<Try> {
  const signal = AbortSignal.timeout(limits.timeoutSeconds * 4000)
  let answer = await ask(address, mode === 'ask' ? 'HEAD' : 'GET', signal)
  if (mode === 'ask' && BAD_AT_HEAD.has(answer.status)) { answer.drop(); answer = await ask(address, 'GET', signal) }
  const { status, headers } = answer
  if (status === 429 || status === 503) { answer.drop(); return { visit: { outcome: 'gone', status }, waitMilliseconds: retryAfter(headers['retry-after']) ?? limits.backoffMilliseconds } }
  if (mode === 'read') return { visit: await told(answer, address, limits), waitMilliseconds: null }
  answer.drop()
  if (status >= 300 && status < 400 && headers['location']) return { visit: { outcome: 'moved', to: headers['location'] }, waitMilliseconds: null }
  return { visit: status >= 200 && status < 300 ? { outcome: 'there' } : { outcome: 'gone', status }, waitMilliseconds: null }
}

/** Visits one address: asks again, each time later, where the host is busy or the line broke; what cannot be had is told, never thrown. */
export async function visitAddress(tools: Tools, address: string, mode: 'read' | 'ask'): Promise<Visit> {
  const { gate, limits } = tools
  for (let attempt = 1; ; attempt += 1) {
    const { visit, waitMilliseconds } = await gate.through(address, () => tryOnce(tools, address, mode)).catch((error: unknown): Try => {
      const failure = failureOf(error)
      return { visit: { outcome: 'failed', failure }, waitMilliseconds: failure === 'no-such-host' || failure === 'certificate' ? null : limits.backoffMilliseconds }
    })
    if (waitMilliseconds === null || attempt >= limits.attempts) return visit
    const pause = Math.min(waitMilliseconds * 2 ** (attempt - 1), LONGEST_PAUSE)
    if (visit.outcome === 'gone') gate.pause(address, pause)
    await wait(pause)
  }
}
