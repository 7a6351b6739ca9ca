import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { stateOn, STATES, versionOn, type PolicyState } from '../domain/history.ts'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { tablesOf } from '../tables.ts'

export type DocumentOn = { readonly policy: PublicPolicy; readonly state: PolicyState; readonly version: number | null }
type Asked = { readonly day: Day; readonly state: PolicyState; readonly agencies: readonly AgencyId[] | 'all'; readonly agency: string | undefined; readonly text: string }

/** Every document's state on a day, counted, and those in one state; the version in force then with each. */
export async function documentsOn(db: Kysely<unknown>, { day, state, agencies, agency, text }: Asked): Promise<{ counts: Readonly<Record<PolicyState, number>>; rows: DocumentOn[] }> {
  let query = tablesOf(db).selectFrom('policies.document').selectAll().where('issued_on', '<=', day)
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  if (agency) query = query.where('agency', '=', agency)
  const policies = await policyFacts(db, await query.orderBy('issued_on', 'desc').orderBy('id').execute())
  const all = policies.filter(({ title, docNo }) => text === '' || title.includes(text) || docNo.includes(text)).map((policy): DocumentOn => ({ policy, state: stateOn(policy.history, day), version: versionOn(policy.history, day) }))
  const counts = Object.fromEntries(Object.keys(STATES).map((one) => [one, all.filter((document) => document.state === one).length])) as Record<PolicyState, number>
  return { counts, rows: all.filter((one) => one.state === state) }
}
