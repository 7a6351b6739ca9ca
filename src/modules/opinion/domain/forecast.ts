import { shapeOf, type EventState } from './events.ts'
import { LEVEL_KEYS, LEVELS, levelOf, type AlarmRule, type Level } from './level.ts'

/** A past event and how grave it became. */
export type Past = { readonly id: number; readonly title: string; readonly topics: readonly string[]; readonly places: readonly string[]; readonly level: Level; readonly posts: number }
export type Forecast = { readonly event: EventState; readonly reasons: readonly string[]; readonly weight: number }
const GROWS = 1.5, HORIZON = 2
const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one))

/** Why a live event may become graver than it is: its growth carried on, and past events of its kind that did. Empty: nothing speaks for it. */
export function riskOf(event: EventState, now: number, rules: readonly AlarmRule[], past: readonly Past[]): Forecast | null {
  const shape = shapeOf(event, now), level = levelOf(shape, rules), carried = levelOf({ ...shape, posts24h: Math.round(shape.posts24h * shape.growth * HORIZON) }, rules), rank = (one: AlarmRule | null): number => (one ? LEVEL_KEYS.length - LEVEL_KEYS.indexOf(one.level) : 0)
  const reasons: string[] = []
  if (shape.growth >= GROWS) reasons.push(`近 6 小时是此前的 ${shape.growth} 倍`)
  if (shape.growth >= GROWS && carried && rank(carried) > rank(level)) reasons.push(`照此增长会达到“${LEVELS[carried.level]}”（${carried.words}）`)
  const alike = past.filter((one) => one.id !== event.id && shared(one.topics, event.topics).length > 0 && rank({ level: one.level, words: '' }) > rank(level)), nearest = alike.toSorted((a, b) => shared(b.places, event.places).length - shared(a.places, event.places).length || b.posts - a.posts)[0]
  if (nearest && (shape.growth >= GROWS || shape.negative >= 50)) reasons.push(`同类的“${nearest.title.slice(0, 30)}”曾达到“${LEVELS[nearest.level]}”（${nearest.posts} 条）`)
  return reasons.length === 0 ? null : { event, reasons, weight: reasons.length * 100 + shape.growth * 10 + shape.negative / 10 }
}
/** The events at risk, the likeliest first. */
export const forecast = (events: readonly EventState[], now: number, rules: readonly AlarmRule[], past: readonly Past[]): Forecast[] => events.flatMap((event) => riskOf(event, now, rules, past) ?? []).toSorted((a, b) => b.weight - a.weight || a.event.id - b.event.id)
