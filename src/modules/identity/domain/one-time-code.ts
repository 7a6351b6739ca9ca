/** A code may be one step of 30 seconds early or late (clocks drift), and works once (RFC 6238 §5.2). */
export const CODE = { digits: 6, period: 30, window: 1 } as const

/** The step a code was made in, when it may be used: later than the last one used. */
export function usableStep(delta: number | null, now: Date, lastStep: number): number | null {
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / CODE.period) + delta
  return step > lastStep ? step : null
}

/** The key as people type it into an app: groups of four. */
export const inGroups = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? ''
