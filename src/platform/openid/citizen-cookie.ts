import type { Kit } from '../act.ts'
import { openJson, sealJson } from '../crypto/at-rest.ts'
import type { Asked, Cookie } from '../http/types.ts'

/** Who signed in at the provider. The public side keeps it nowhere but in the visitor's own browser, sealed. */
export type Citizen = { readonly issuer: string; readonly subject: string; readonly name: string; readonly idNumber?: string }
/** A sign-in under way: what must come back unchanged, and where the visitor goes on. */
export type Started = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly next: string }

const NAME = 'gongkai_citizen'
const SECONDS = { started: 600, citizen: 1800 } as const
type Stage = keyof typeof SECONDS
const purpose = (stage: Stage): string => `portal:sign-in:${stage}`
/** A browser keeps cookies of up to 4096 bytes; what is shorter than this has no whole tag. */
const LONGEST = 3800, SHORTEST = 64

/** Cookies and providers run by the machine's clock, also where the house shows a day gone by. */
const millis = (kit: Kit): number => (kit.machineNow ?? kit.now)().getTime()

function keep(kit: Kit, stage: Stage, value: Citizen | Started): Cookie {
  const sealed = sealJson(kit.home, purpose(stage), { until: millis(kit) + SECONDS[stage] * 1000, value }).toString('base64url')
  return { name: NAME, value: sealed, maxAgeSeconds: SECONDS[stage] }
}

function kept<T>(kit: Kit, asked: Asked, stage: Stage): T | null {
  const text = asked.cookies[NAME]
  if (!text || text.length < SHORTEST || text.length > LONGEST || !/^[\w-]+$/.test(text)) return null
  try {
    const { until, value } = openJson<{ until: number; value: T }>(kit.home, purpose(stage), Buffer.from(text, 'base64url'))
    return millis(kit) < until ? value : null
  } catch { return null }
}

export const startedCookie = (kit: Kit, started: Started): Cookie => keep(kit, 'started', started)
export const citizenCookie = (kit: Kit, citizen: Citizen): Cookie => keep(kit, 'citizen', citizen)
export const noCookie: Cookie = { name: NAME, value: '', maxAgeSeconds: 0 }
export const startedOf = (kit: Kit, asked: Asked): Started | null => kept<Started>(kit, asked, 'started')

/** The citizen who has signed in with this browser in the last half hour; null for everybody else. */
export const citizenOf = (kit: Kit, asked: Asked): Citizen | null => kept<Citizen>(kit, asked, 'citizen')
