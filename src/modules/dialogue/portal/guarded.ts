import { randomBytes } from 'node:crypto'
import type { Kit } from '#platform/act'
import { openJson, sealJson } from '#platform/crypto/at-rest'
import { formSecret } from '#platform/form-secret'
import { robotGuard, type Guard } from '#platform/robot-guard'
import { visitCounter, type VisitCounter } from '#platform/visit-counter'
import { Refusal } from '#shared/refusal'

const numberOf = (name: string, usual: number): number => {
  const given = Number(process.env[name])
  return Number.isInteger(given) && given > 0 ? given : usual
}
type Guards = { readonly robots: Guard; readonly wrongCodes: VisitCounter; readonly ratings: VisitCounter }
const guards = new WeakMap<Kit, Guards>()
const TEN_MINUTES = 600_000, HOUR = 3_600_000, HALF_A_DAY = 12 * HOUR

/** The guards of this process. Reading places and whole mobile networks share one address: the limits stop machines, not them. */
export function guardsOf(kit: Kit): Guards {
  const known = guards.get(kit)
  if (known) return known
  const made: Guards = {
    robots: robotGuard(formSecret(kit.home), { withProof: numberOf('GONGKAI_ASK_PER_HOUR', 120), without: numberOf('GONGKAI_ASK_PER_HOUR', 30), leastSeconds: 3, name: 'dialogue' }),
    wrongCodes: visitCounter(TEN_MINUTES, 'dialogue codes'), ratings: visitCounter(HOUR, 'dialogue ratings'),
  }
  guards.set(kit, made)
  return made
}

/** The machine's own clock: a demonstration's may stand still. */
export const instant = (kit: Kit): number => (kit.machineNow ?? kit.now)().getTime()

export function refuseGuessing(kit: Kit, ip: string): void {
  if (guardsOf(kit).wrongCodes.seen(ip, instant(kit)) >= numberOf('GONGKAI_WRONG_CODES', 30)) throw new Refusal(429, ['从您的网络地址查错的次数太多，请十分钟后再试'])
}
export function refuseFlood(kit: Kit, ip: string): void {
  if (guardsOf(kit).ratings.count(ip, instant(kit)) > numberOf('GONGKAI_RATINGS_PER_HOUR', 120)) throw new Refusal(429, ['从您的网络地址评价得太多，请一小时后再试'])
}

/** When a form was opened, and its nonce: sealed, so that neither can be chosen. */
export type Stamp = { readonly nonce: string; readonly openedAt: number }
const PURPOSE = 'portal:ask'
export const newStamp = (kit: Kit): Stamp => ({ nonce: randomBytes(12).toString('base64url'), openedAt: instant(kit) })
export const sealStamp = (kit: Kit, stamp: Stamp): string => sealJson(kit.home, PURPOSE, stamp).toString('base64url')

/** Null where it was changed or is past its time. */
export function openStamp(kit: Kit, text: string | undefined): Stamp | null {
  if (!text || text.length < 64 || text.length > 1000 || !/^[\w-]+$/.test(text)) return null
  try {
    const stamp = openJson<Stamp>(kit.home, PURPOSE, Buffer.from(text, 'base64url'))
    return instant(kit) - stamp.openedAt < HALF_A_DAY ? stamp : null
  } catch { return null }
}
