import { countTogether } from './siblings.ts'

export type VisitCounter = {
  /** Counts one more of a key and gives how many there were in the window. */
  count(key: string, now: number): number
  seen(key: string, now: number): number
}
/** So many keys at most: beyond it the oldest are forgotten, so that nobody can fill the memory. */
const MOST_KEYS = 50_000

/** Counts in memory, a window a key; a restart forgets. Under a name, portal processes side by side count together. */
export function visitCounter(windowMs: number, name?: string): VisitCounter {
  const windows = new Map<string, { since: number; times: number }>()
  const current = (key: string, now: number) => {
    const known = windows.get(key)
    return known && now - known.since < windowMs && now >= known.since ? known : null
  }
  function add(key: string, now: number): number {
    const known = current(key, now)
    if (known) {
      known.times += 1
      return known.times
    }
    windows.delete(key)
    windows.set(key, { since: now, times: 1 })
    const oldest = windows.size > MOST_KEYS ? windows.keys().next().value : undefined
    if (oldest !== undefined) windows.delete(oldest)
    return 1
  }
  const tell = name === undefined ? null : countTogether(name, add)
  return {
    seen: (key, now) => current(key, now)?.times ?? 0,
    count(key, now) {
      tell?.(key, now)
      return add(key, now)
    },
  }
}
