/** Minutes until the next try, after each that was put off: in all about two days, as mail servers do. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440] as const
export const MOST_ATTEMPTS = WAITS.length + 1

/** When to try again after so many tries; null when it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
