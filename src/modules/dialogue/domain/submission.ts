import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { isTopic, LONGEST, type Topic } from './words.ts'

/** What a citizen sends from /ask, sealed for the office. */
export type AskedQuestion = {
  readonly version: 1
  readonly at: string
  readonly title: string
  readonly words: string
  readonly topic: Topic
  /** An agency's id; empty where the office shall find who answers. */
  readonly agency: string
  readonly mayPublish: boolean
  readonly about: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly locator: string
  readonly viewKey: string
}
/** What a visitor says of a published answer. */
export type SentRating = { readonly version: 1; readonly at: string; readonly question: string; readonly browser: string; readonly helpful: boolean; readonly words: string }

const UNREADABLE = '内容不完整或者格式不对，无法登记'
type Raw = Readonly<Record<string, unknown>>
function opened(bytes: Uint8Array): Raw {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (value !== null && typeof value === 'object' && (value as Raw)['version'] === 1) return value as Raw
  } catch { /* falls through to the refusal */ }
  throw new Refusal(422, [UNREADABLE])
}
/** Only our own portal writes these; what is too long or missing was made by somebody else. */
function text(raw: Raw, name: string, longest: number, must = false): string {
  const value = raw[name]
  if (typeof value !== 'string' || value.length > longest || (must && value.trim() === '')) throw new Refusal(422, [UNREADABLE])
  return value
}
function moment(raw: Raw): string {
  const at = text(raw, 'at', 40, true)
  if (Number.isNaN(Date.parse(at)) || !isDay(at.slice(0, 10))) throw new Refusal(422, [UNREADABLE])
  return at
}

/** Reads what was unsealed; throws a refusal where it can never be read. */
export function readQuestion(bytes: Uint8Array): AskedQuestion {
  const raw = opened(bytes)
  const topic = text(raw, 'topic', 30, true)
  if (!isTopic(topic) || typeof raw['mayPublish'] !== 'boolean') throw new Refusal(422, [UNREADABLE])
  return {
    version: 1, at: moment(raw), title: text(raw, 'title', LONGEST.title, true), words: text(raw, 'words', LONGEST.words, true), topic, agency: text(raw, 'agency', 60), mayPublish: raw['mayPublish'],
    about: text(raw, 'about', 200), name: text(raw, 'name', LONGEST.name), phone: text(raw, 'phone', LONGEST.phone), email: text(raw, 'email', LONGEST.email), locator: text(raw, 'locator', 64, true), viewKey: text(raw, 'viewKey', 64, true),
  }
}

export function readRating(bytes: Uint8Array): SentRating {
  const raw = opened(bytes)
  if (typeof raw['helpful'] !== 'boolean') throw new Refusal(422, [UNREADABLE])
  return { version: 1, at: moment(raw), question: text(raw, 'question', 20, true), browser: text(raw, 'browser', 80, true), helpful: raw['helpful'], words: text(raw, 'words', LONGEST.rating) }
}
