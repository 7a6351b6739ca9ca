import { sql, type Kysely } from 'kysely'
import { settings } from '#settings'
import { addDays, type Day } from '#shared/days'
import { RUNNING, type Account } from '../domain/account.ts'
import { faultsOfAccount, scoreOf, type Doings, type MediaFault, type MediaTerms } from '../domain/inspection.ts'
import { accountFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'

export async function mediaTerms(db: Kysely<unknown>): Promise<MediaTerms> {
  const set = await settings(db)
  return { staleDays: set['media.staleDays'], answerDays: set['media.answerDays'] }
}
const WINDOW = 365
async function doingsOf(db: Kysely<unknown>, today: Day): Promise<Map<string, Doings>> {
  const { rows } = await sql<{ account: string; last: Day | null; n: number }>`select account, max(day) as last, count(*) filter (where day > ${addDays(today, -30)}::date)::int as n from media.item where day <= ${today}::date group by account`.execute(db)
  const messages = Map.groupBy(await tablesOf(db).selectFrom('media.message').select(['account', 'received_on', 'answered_on']).where('received_on', '>', addDays(today, -WINDOW)).execute(), ({ account }) => account), items = new Map(rows.map((row) => [row.account, row]))
  return new Map([...new Set([...items.keys(), ...messages.keys()])].map((id) => [id, { lastOn: items.get(id)?.last ?? null, items30: items.get(id)?.n ?? 0, messages: (messages.get(id) ?? []).map(({ received_on: receivedOn, answered_on: answeredOn }) => ({ receivedOn, answeredOn })) }]))
}
export type Inspected = { readonly account: Account; readonly doings: Doings; readonly faults: readonly MediaFault[]; readonly score: number }
/** Every running account as an inspection sees it on a day. */
export async function inspectedAccounts(db: Kysely<unknown>, today: Day): Promise<Inspected[]> {
  const accounts = (await tablesOf(db).selectFrom('media.account').selectAll().where('state', 'in', [...RUNNING]).orderBy('id').execute()).map(accountFrom), doings = await doingsOf(db, today), terms = await mediaTerms(db)
  return accounts.map((account) => {
    const known = doings.get(account.id) ?? { lastOn: null, items30: 0, messages: [] }, faults = faultsOfAccount(account, known, accounts.filter(({ agency, id }) => agency === account.agency && id !== account.id), today, terms)
    return { account, doings: known, faults, score: scoreOf(known, faults) }
  })
}
