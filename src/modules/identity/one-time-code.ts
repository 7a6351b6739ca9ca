import { Secret, TOTP } from 'otpauth'
import type { Kit } from '#platform/act'
import { CODE, usableStep } from './domain/one-time-code.ts'
import type { AccountRow } from './tables.ts'

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: '公开', label, algorithm: 'SHA1', digits: CODE.digits, period: CODE.period, secret: Secret.fromBase32(secret) })

/** A key of 160 bits, as RFC 4226 §4 asks. */
export const newKey = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app reads. */
export const keyAddress = (secret: string, login: string): string => totp(secret, login).toString()

/** The code at a moment, for tests and for the demonstration. */
export const codeAt = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() })

/** What a phone's clock shows at this moment. */
export const phoneNow = (kit: Kit): Date => (kit.machineNow ?? kit.now)()

/** The step of a code that may be used for this account now, else null. */
export function stepOfCode(account: Pick<AccountRow, 'totp_secret' | 'totp_last_step'>, code: string, now: Date): number | null {
  if (account.totp_secret === null) return null
  const delta = totp(account.totp_secret).validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: CODE.window })
  return usableStep(delta, now, account.totp_last_step)
}
