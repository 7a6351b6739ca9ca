/** How sign-in and sessions are bounded; the sign-in page and the account page say the same figures. */
export const SIGN_IN = {
  triesAllowed: 5, lockedMinutes: 15,
  /** Failures from one address before it must wait: an office behind one address needs more than one person does. */
  triesFromOneAddress: 60,
  codeMinutes: 5, sessionHours: 12, idleMinutes: 30,
} as const

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

export type SessionTimes = { readonly seenAt: Date; readonly endsAt: Date }

/** Over after 12 hours in any case, and after 30 minutes without a page. */
export const isOver = ({ seenAt, endsAt }: SessionTimes, now: Date): boolean => now >= endsAt || now >= minutesAfter(seenAt, SIGN_IN.idleMinutes)

/** Seeing is written at most once a minute, so that reading pages does not write a row each. */
export const isWorthNoting = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() >= 60_000
