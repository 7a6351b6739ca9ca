import { randomBytes } from 'node:crypto'
import type { Kit } from '#platform/act'
import { openJson, sealJson } from '#platform/crypto/at-rest'
import { formSecret } from '#platform/form-secret'
import { robotGuard, type Guard } from '#platform/robot-guard'
import { visitCounter, type VisitCounter } from '#platform/visit-counter'
import { Refusal } from '#shared/refusal'

type Guards = { readonly robots: Guard; readonly wrongCodes: VisitCounter; readonly links: VisitCounter }
const guards = new WeakMap<Kit, Guards>()
const TEN_MINUTES = 600_000, HOUR = 3_600_000, GOOD_FOR = 24 * HOUR
const MOST = { wrongCodes: 30, links: 300 } as const

/** The guards of this process, one set a side. */
export function guardsOf(kit: Kit): Guards {
  const known = guards.get(kit)
  if (known) return known
  const given = Number(process.env['GONGKAI_SUBSCRIBE_PER_HOUR'])
  const most = Number.isInteger(given) && given > 0 ? { withProof: given, without: given } : { withProof: 60, without: 20 }
  const made: Guards = { robots: robotGuard(formSecret(kit.home), { ...most, leastSeconds: 3, name: 'notices' }), wrongCodes: visitCounter(TEN_MINUTES, 'notices codes'), links: visitCounter(HOUR, 'notices links') }
  guards.set(kit, made)
  return made
}

/** The machine's own clock: a demonstration's may stand still. */
export const instant = (kit: Kit): number => (kit.machineNow ?? kit.now)().getTime()

export function refuseGuessing(kit: Kit, ip: string): void {
  if (guardsOf(kit).wrongCodes.seen(ip, instant(kit)) >= MOST.wrongCodes) throw new Refusal(429, ['从您的网络地址查错的次数太多，请十分钟后再试'])
}
/** Mail providers press the button for many readers from few addresses: the limit stops machines that try tokens out. */
export function refuseFlood(kit: Kit, ip: string): void {
  if (guardsOf(kit).links.count(ip, instant(kit)) > MOST.links) throw new Refusal(429, ['从您的网络地址提交得太多，请一小时后再试'])
}

/** What a form keeps hidden: its own nonce, when it was opened, and the secret that a webhook's messages are to be signed with. */
export type OpenForm = { readonly nonce: string; readonly openedAt: number; readonly secret: string }
export const newForm = (kit: Kit): OpenForm => ({ nonce: randomBytes(16).toString('base64url'), openedAt: instant(kit), secret: randomBytes(24).toString('base64url') })
export const sealOpenForm = (kit: Kit, form: OpenForm): string => sealJson(kit.home, 'portal:subscribe', form).toString('base64url')
export function readOpenForm(kit: Kit, text: string | undefined): OpenForm | null {
  if (!text || text.length < 64 || text.length > 1000 || !/^[\w-]+$/.test(text)) return null
  try {
    const form = openJson<OpenForm>(kit.home, 'portal:subscribe', Buffer.from(text, 'base64url'))
    return instant(kit) - form.openedAt < GOOD_FOR ? form : null
  } catch { return null }
}
