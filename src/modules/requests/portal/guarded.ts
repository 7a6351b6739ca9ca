import type { Kit } from '#platform/act'
import { formSecret } from '#platform/form-secret'
import { robotGuard, type Guard } from '#platform/robot-guard'
import { visitCounter, type VisitCounter } from '#platform/visit-counter'
import { Refusal } from '#shared/refusal'

const numberOf = (name: string, usual: number): number => {
  const given = Number(process.env[name])
  return Number.isInteger(given) && given > 0 ? given : usual
}

type Guards = { readonly robots: Guard; readonly wrongCodes: VisitCounter; readonly replies: VisitCounter }
const guards = new WeakMap<Kit, Guards>()
const TEN_MINUTES = 600_000, HOUR = 3_600_000
/** Offices, reading places and whole mobile networks share one address: the limits stop machines, not them. */
const most = { wrongCodes: () => numberOf('GONGKAI_WRONG_CODES', 30), replies: () => numberOf('GONGKAI_REPLIES_PER_HOUR', 60) }

/** The guards of this process, one set a side. */
export function guardsOf(kit: Kit): Guards {
  const known = guards.get(kit)
  if (known) return known
  const made: Guards = {
    robots: robotGuard(formSecret(kit.home), { withProof: numberOf('GONGKAI_APPLY_PER_HOUR', 120), without: numberOf('GONGKAI_APPLY_PER_HOUR', 30), leastSeconds: 3, name: 'requests' }),
    wrongCodes: visitCounter(TEN_MINUTES, 'requests codes'), replies: visitCounter(HOUR, 'requests replies'),
  }
  guards.set(kit, made)
  return made
}

/** The machine's own clock: a demonstration's may stand still. */
export const instant = (kit: Kit): number => (kit.machineNow ?? kit.now)().getTime()

export function refuseGuessing(kit: Kit, ip: string): void {
  if (guardsOf(kit).wrongCodes.seen(ip, instant(kit)) >= most.wrongCodes()) throw new Refusal(429, ['从您的网络地址查错的次数太多，请十分钟后再试；查询码遗失的，可带身份证件到受理单位当面查询'])
}
export function refuseFlood(kit: Kit, ip: string): void {
  if (guardsOf(kit).replies.count(ip, instant(kit)) > most.replies()) throw new Refusal(429, ['从您的网络地址提交得太多，请一小时后再试；着急办理的，请打电话给办理单位'])
}
