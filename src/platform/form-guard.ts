import { randomBytes } from 'node:crypto'
import type { Challenge } from 'altcha-lib'
import type { Kit } from './act.ts'
import { keyedHash, openJson, sealJson } from './crypto/at-rest.ts'
import { formSecret } from './form-secret.ts'
import type { Asked } from './http/types.ts'
import { robotGuard, type Guard } from './robot-guard.ts'

/** When a form was opened, and its nonce: sealed, so that neither can be chosen. */
export type Stamp = { readonly nonce: string; readonly openedAt: number }
export type FormGuard = {
  newStamp(kit: Kit): Stamp
  sealStamp(kit: Kit, stamp: Stamp): string
  /** Null where it was changed or is past its time. */
  openStamp(kit: Kit, text: string | undefined): Stamp | null
  challenge(kit: Kit, stamp: Stamp): Promise<Challenge>
  /** Why this submission is not taken now; null when it is. Expects the fields of `GuardFields` in the form. */
  refused(kit: Kit, asked: Asked, stamp: Stamp): Promise<string | null>
  /** Of one browser the same, of two browsers not; tells nothing else of it. For 'one voice counted once'. */
  browserOf(kit: Kit, asked: Asked): string
}
const HALF_A_DAY = 12 * 3_600_000
const VISIT = 'gongkai_visit'
/** The machine's own clock: a demonstration's may stand still. */
const instant = (kit: Kit): number => (kit.machineNow ?? kit.now)().getTime()
const limitOf = (usual: number): number => {
  const given = Number(process.env['GONGKAI_FORMS_PER_HOUR'])
  return Number.isInteger(given) && given > 0 ? given : usual
}

/** Keeps robots off one kind of anonymous form (`name`), without an account and without asking people anything. */
export function formGuard(name: string): FormGuard {
  const guards = new WeakMap<Kit, Guard>(), purpose = `portal:${name}`
  const guardOf = (kit: Kit): Guard => {
    const made = guards.get(kit) ?? robotGuard(formSecret(kit.home), { withProof: limitOf(120), without: limitOf(30), leastSeconds: 3, name })
    guards.set(kit, made)
    return made
  }
  return {
    newStamp: (kit) => ({ nonce: randomBytes(12).toString('base64url'), openedAt: instant(kit) }),
    sealStamp: (kit, stamp) => sealJson(kit.home, purpose, stamp).toString('base64url'),
    openStamp(kit, text) {
      if (!text || text.length < 64 || text.length > 1000 || !/^[\w-]+$/.test(text)) return null
      try {
        const stamp = openJson<Stamp>(kit.home, purpose, Buffer.from(text, 'base64url'))
        return instant(kit) - stamp.openedAt < HALF_A_DAY ? stamp : null
      } catch { return null }
    },
    challenge: (kit, { nonce }) => guardOf(kit).challenge(nonce),
    refused: (kit, { ip, form }, { nonce, openedAt }) => guardOf(kit).judge({ ip, form: nonce, openedAt, now: instant(kit), honeypot: form['website'] ?? '', proof: form['proof'] ?? '' }),
    // The form's token already needs this cookie, so it is there; nothing else of the browser is known.
    browserOf: (kit, asked) => keyedHash(kit.home, `browser:${name}:${asked.cookies[VISIT] ?? asked.ip}`),
  }
}
