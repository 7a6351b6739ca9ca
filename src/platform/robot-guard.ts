import { createChallenge, randomInt, verifySolution, type Challenge, type Payload } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { visitCounter, type VisitCounter } from './visit-counter.ts'

export type GuardLimits = {
  /** Submissions an hour from one address: with the proof of work, and without (a browser that runs no scripts). */
  readonly withProof: number
  readonly without: number
  /** A person needs at least so long for the form. */
  readonly leastSeconds: number
  /** Portal processes side by side count together what comes under one name. */
  readonly name?: string
}
export type Guard = {
  /** The puzzle for the browser's processor, about half a second of work; bound to the form it stands in. */
  challenge(form: string): Promise<Challenge>
  /** Why this submission is not taken now; null when it is. */
  judge(asked: GuardAsked): Promise<string | null>
}
export type GuardAsked = {
  readonly ip: string
  readonly form: string
  readonly openedAt: number
  readonly now: number
  /** What stood in the field that people do not see. */
  readonly honeypot: string
  readonly proof: string
}

/** Measured in Chromium: some 0.2 ms a try on a desktop, so the counters below are 0.3–0.6 s there; checking one takes a hash. */
const COST = 1000
const TRIES = { least: 1400, most: 2600 } as const
const HOUR = 3_600_000
const VALID_SECONDS = 6 * 3600

function payloadIn(proof: string): Payload | null {
  if (proof === '' || proof.length > 4000) return null
  try {
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as Payload
    return typeof payload.challenge?.parameters === 'object' && typeof payload.solution?.counter === 'number' ? payload : null
  } catch { return null }
}

/**
 * Keeps robots off a form without asking people anything: a proof of work where scripts run; without them a signed time of opening,
 * a field that only robots fill in, and a smaller number an hour. Nothing about visitors is stored.
 */
export function robotGuard(secret: string, limits: GuardLimits, counter: VisitCounter = visitCounter(HOUR, limits.name)): Guard {
  const secrets = { hmacSignatureSecret: `${secret} challenge`, hmacKeySignatureSecret: `${secret} key` }
  const used = visitCounter(VALID_SECONDS * 1000, limits.name === undefined ? undefined : `${limits.name} proofs`)
  async function proven({ proof, form, now }: GuardAsked): Promise<boolean> {
    const payload = payloadIn(proof)
    if (!payload || payload.challenge.parameters.data?.['form'] !== form) return false
    try {
      const { verified } = await verifySolution({ challenge: payload.challenge, solution: payload.solution, deriveKey, ...secrets })
      return verified && used.count(String(payload.challenge.signature), now) <= 3
    } catch { return false }
  }
  return {
    challenge: (form) => createChallenge({
      algorithm: 'PBKDF2/SHA-256', cost: COST, counter: randomInt(TRIES.least, TRIES.most), deriveKey, data: { form }, expiresAt: Math.floor(Date.now() / 1000) + VALID_SECONDS, ...secrets,
    }),
    async judge(asked) {
      if (asked.honeypot !== '') return '提交没有被接受：请不要填写标明“请勿填写”的栏目'
      if (asked.now - asked.openedAt < limits.leastSeconds * 1000) return '提交得太快，系统不能确认是人工填写；请稍候几秒再点一次提交'
      const most = await proven(asked) ? limits.withProof : limits.without
      return counter.count(asked.ip, asked.now) > most ? `从您的网络地址提交得太多，请一小时后再试；着急办理的，请拨打页面下方的电话` : null
    },
  }
}
