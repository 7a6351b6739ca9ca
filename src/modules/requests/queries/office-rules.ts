import type { Kysely } from 'kysely'
import { settings } from '#settings'
import { CLOCK_RULES } from '../domain/clock/rules.ts'
import type { OfficeRules } from '../domain/facts.ts'

/** The office's own rules where the law leaves a choice or the text was not confirmed. */
export async function officeRules(db: Kysely<unknown>): Promise<OfficeRules> {
  const chosen = await settings(db)
  return {
    clock: { ...CLOCK_RULES, paymentRestarts: chosen['clock.paymentRestarts'] }, correctionDays: chosen['clock.correctionDays'],
    legalReview: chosen['requests.legalReview'], withdrawnAs: chosen['requests.withdrawnAs'], mergedAs: chosen['requests.mergedAs'],
  }
}
