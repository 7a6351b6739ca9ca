import type { Kit } from '#platform/act'
import type { Applicant } from '../domain/applicant.ts'
import { applicantKey, saveApplicant, withQueryCode } from '../store-applicant.ts'
import { tablesOf } from '../tables.ts'

/** Gives a seeded open line its applicant and query code; for the demo city and tests, not a deed. */
export async function openDemoCase(kit: Kit, request: string, who: Applicant): Promise<Applicant> {
  const applicant = await withQueryCode(who)
  await saveApplicant(kit.db, kit.home, request, applicant)
  await tablesOf(kit.db).updateTable('requests.request').set({ locator: applicant.locator, applicant_key: applicantKey(kit.home, applicant) }).where('id', '=', request).execute()
  return applicant
}
