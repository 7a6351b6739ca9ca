import type { Kysely } from 'kysely'
import { caseKey, newQueryCode } from '#platform/crypto/query-code'
import { keyedHash, openJson, sealJson } from '#platform/crypto/at-rest'
import { Refusal } from '#shared/refusal'
import type { Applicant } from './domain/applicant.ts'
import { lastFour, sameAs } from './domain/numbers.ts'
import { tablesOf } from './tables.ts'

const purpose = (request: string): string => `applicant:${request}`

export const applicantKey = (home: string, applicant: Pick<Applicant, 'idNumber' | 'name' | 'phone'>): string => keyedHash(home, sameAs(applicant))

/** With a query code and the key of the progress page, where the form did not bring them (paper, post, fax, counter). */
export async function withQueryCode(applicant: Applicant): Promise<Applicant> {
  if (applicant.locator && applicant.viewKey && applicant.queryCode) return applicant
  const queryCode = newQueryCode()
  const { locator, key } = await caseKey(queryCode, lastFour(applicant))
  return { ...applicant, queryCode, locator, viewKey: key.toString('base64') }
}

export async function saveApplicant(db: Kysely<unknown>, home: string, request: string, applicant: Applicant): Promise<void> {
  const sealed = sealJson(home, purpose(request), applicant)
  await tablesOf(db).insertInto('requests.applicant').values({ request, sealed, erased_on: null })
    .onConflict((conflict) => conflict.column('request').doUpdateSet({ sealed })).execute()
}

/** Who asked, opened: for letters and the applicant's own page. A person at the desk sees it through the deed `requests.unmask` only. */
export async function applicantOf(db: Kysely<unknown>, home: string, request: string): Promise<Applicant> {
  const row = await tablesOf(db).selectFrom('requests.applicant').selectAll().where('request', '=', request).executeTakeFirst()
  if (!row) throw new Refusal(404, ['这件申请是从旧登记册转入的，没有申请人的身份资料'])
  if (!row.sealed) throw new Refusal(410, [`申请人的身份资料已于 ${row.erased_on} 按保管期限销毁`])
  return openJson<Applicant>(home, purpose(request), row.sealed)
}
