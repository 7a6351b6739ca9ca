import type { Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { reasonsAgainstClosing } from '../domain/reasons.ts'
import { activeBelow } from '../queries/active-below.ts'
import { load, save } from '../store.ts'

/** How many accounts are in use at an agency: accounts live in another module of the same floor, so app.ts passes the question in. */
export type CountAccounts = (db: Kysely<unknown>, agency: AgencyId) => Promise<number>
export type CloseAgency = { readonly id: AgencyId; readonly seenVersion: number }

/** Takes an agency out of use. Its records, reports and ledger stay. */
export function closeAgency(kit: Kit, actor: Actor, input: CloseAgency, accountsAt: CountAccounts): Promise<void> {
  return act(kit, actor, 'agencies.change', input.id, async ({ db, record }) => {
    const agency = await load(db, input.id)
    const reasons = reasonsAgainstClosing({ agency, activeBelow: await activeBelow(db, input.id), activeAccounts: await accountsAt(db, input.id) })
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await save(db, { ...agency, active: false }, input.seenVersion)
    await record(agency.id, { change: 'close' })
  })
}

/** Takes a closed agency into use again. */
export function reopenAgency(kit: Kit, actor: Actor, input: CloseAgency): Promise<void> {
  return act(kit, actor, 'agencies.change', input.id, async ({ db, record }) => {
    const agency = await load(db, input.id)
    if (agency.active) throw new Refusal(422, ['该单位正在使用，不用恢复'])
    if (agency.parent !== null && !(await load(db, agency.parent)).active) throw new Refusal(422, ['上级单位已停用，请先恢复上级单位'])
    await save(db, { ...agency, active: true }, input.seenVersion)
    await record(agency.id, { change: 'reopen' })
  })
}
