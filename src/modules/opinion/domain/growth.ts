const HOUR = 3_600_000, LATE = 6, BEFORE = 18
/** Posts by the hour of the last day, as a ring: what an event of any size needs to remember. */
export type Hours = { readonly last: number; readonly counts: readonly number[] }
export const NO_HOURS: Hours = { last: 0, counts: Array.from({ length: LATE + BEFORE }, () => 0) }
/** One more post at a moment. What is older than a day is let go, also where it comes late. */
export function counted({ last, counts }: Hours, at: number): Hours {
  const hour = Math.floor(at / HOUR), newest = Math.max(last, hour), moved = Math.min(counts.length, newest - last), next = [...counts.slice(moved), ...Array.from({ length: moved }, () => 0)], place = counts.length - 1 - (newest - hour)
  return { last: newest, counts: place < 0 ? next : next.map((n, i) => (i === place ? n + 1 : n)) }
}
/** Of the last six hours against the usual of the eighteen before; a handful is no growth. */
export function growthOf(hours: Hours, now: number): { readonly posts24h: number; readonly growth: number } {
  const { counts } = at(hours, now), sum = (some: readonly number[]): number => some.reduce((so, n) => so + n, 0), late = sum(counts.slice(BEFORE)), before = sum(counts.slice(0, BEFORE))
  return { posts24h: late + before, growth: late < 5 ? 1 : Math.round(100 * (late / LATE) / Math.max(before / BEFORE, 0.5)) / 100 }
}
/** The ring as it stands at a later moment. */
function at({ last, counts }: Hours, now: number): Hours {
  const hour = Math.max(last, Math.floor(now / HOUR)), moved = Math.min(counts.length, hour - last)
  return { last: hour, counts: [...counts.slice(moved), ...Array.from({ length: moved }, () => 0)] }
}
