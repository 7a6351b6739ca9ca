import { daysBetween, type Day } from '#shared/days'

/** Whole days after the due day on which the report was sent, or until today where it still is missing. */
export const lateDays = (dueOn: Day, sentOn: Day | null, today: Day): number => Math.max(0, daysBetween(dueOn, sentOn ?? today))
export type Lateness = { readonly kind: 'inTime' | 'late' | 'missing' | 'waiting'; readonly days: number; readonly words: string }
export function latenessOf(dueOn: Day, sentOn: Day | null, today: Day): Lateness {
  const days = lateDays(dueOn, sentOn, today)
  if (sentOn) return days > 0 ? { kind: 'late', days, words: `迟报 ${days} 天` } : { kind: 'inTime', days: 0, words: '按时报送' }
  return days > 0 ? { kind: 'missing', days, words: `逾期 ${days} 天未报` } : { kind: 'waiting', days: 0, words: `${dueOn} 前报送` }
}
