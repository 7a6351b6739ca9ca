import { isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'

/** What is counted at a touch screen. Never who, never when within the day, never in which order. */
export const USES = {
  session: '使用人次', local: '本地信息', entry: '信息正文', policy: '政策', guide: '办事指南', column: '栏目', apply: '申请公开', zone: '专区介绍', search: '搜索', print: '打印', qr: '扫码带走', speech: '朗读',
} as const
export type UseKind = keyof typeof USES
export const isUseKind = (text: string): text is UseKind => Object.hasOwn(USES, text)

/** One visit's sums, as the screen sends them when the visit is over. */
export type ZoneUse = { readonly version: 1; readonly zone: string; readonly day: Day; readonly counts: Readonly<Partial<Record<UseKind, number>>>; readonly words: readonly string[] }

/** A visit that counts more is a jammed screen or a prank. */
export const MOST_PER_VISIT = 200
export const MOST_WORDS = 20
/** A word that fewer visits looked for is never shown: it could point to a person. */
export const LEAST_VISITS = 3

/** A word as it is counted; null for what could be a person's number or an address, and for whole sentences. */
export function countedWord(text: string): string | null {
  const word = typedLine(text, 40).toLowerCase()
  return word.length < 2 || word.length > 16 || /\d{5,}|@|某/.test(word) ? null : word
}

/** The numbers that a browser sent, none that we do not know, none beyond reason. */
export function tidyCounts(given: unknown): Partial<Record<UseKind, number>> {
  if (given === null || typeof given !== 'object') return {}
  return Object.fromEntries(Object.entries(given).flatMap(([kind, n]) => (isUseKind(kind) && Number.isInteger(n) && (n as number) > 0 ? [[kind, Math.min(n as number, MOST_PER_VISIT)]] : [])))
}
export const tidyWords = (given: unknown): string[] =>
  [...new Set((Array.isArray(given) ? given : []).flatMap((word) => (typeof word === 'string' ? [countedWord(word)] : [])).filter((word) => word !== null))].slice(0, MOST_WORDS)

/** Reads what was opened out of the inbox; refuses (422) what the portal of this program did not write. */
export function readUse(bytes: Uint8Array): ZoneUse {
  let given: Partial<Record<keyof ZoneUse, unknown>>
  try { given = JSON.parse(new TextDecoder().decode(bytes)) as typeof given } catch { throw new Refusal(422, ['使用统计无法读出']) }
  const { version, zone, day } = given ?? {}
  if (version !== 1 || typeof zone !== 'string' || typeof day !== 'string' || !isDay(day)) throw new Refusal(422, ['使用统计的格式不对'])
  return { version, zone, day, counts: tidyCounts(given.counts), words: tidyWords(given.words) }
}
