import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../../tables.ts'
import { DECISIONS, type Decision } from '../domain/clean-up.ts'
import { loadCleanUp } from '../queries/clean-ups.ts'

export type StartCleanUp = { readonly agency: AgencyId; readonly title: string; readonly dueOn: Day | null; /** Which agencies' documents; empty for all that the office oversees. */ readonly of: readonly AgencyId[]; readonly issuedBefore: Day | null }

/** Begins a campaign on the stock in force today, and gives each document to the agency that drafted it, or made it where nobody knows who drafted. */
export const startCleanUp = (kit: Kit, actor: Actor, input: StartCleanUp): Promise<{ id: string; documents: number }> => act(kit, actor, 'policies.clean-up', input.agency, async (scene) => {
  const today = dayOf(scene.now)
  if (input.title.trim() === '') throw new Refusal(422, ['请填写“名称”'])
  if (input.dueOn !== null && input.dueOn < today) throw new Refusal(422, ['“提出意见的期限”已经过去'])
  const open = await tablesOf(scene.db).selectFrom('policies.clean_up').select('title').where('agency', '=', input.agency).where('state', '!=', 'adopted').executeTakeFirst()
  if (open) throw new Refusal(422, [`“${open.title}”还没有结束，同一时间只能有一次清理`])
  const year = yearOf(today)
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int + 1 as n from policies.clean_up where year = ${year}`.execute(scene.db)
  const id = `${input.agency}-${year}-${count?.n ?? 1}`
  await tablesOf(scene.db).insertInto('policies.clean_up').values({ id, agency: input.agency, title: input.title.trim(), year, state: 'assessing', started_on: today, due_on: input.dueOn, adopted_on: null, address: null }).execute()
  const { rows } = await sql`
    insert into policies.clean_up_item (clean_up, document, agency)
    select ${id}, id, coalesce(drafter, agency) from policies.document where issued_on <= ${today}::date and (out_of_force_on is null or out_of_force_on > ${today}::date)
      and ${input.of.length === 0 ? sql`true` : sql`agency = any(${[...input.of]}::text[])`} and ${input.issuedBefore ? sql`issued_on < ${input.issuedBefore}::date` : sql`true`} returning document`.execute(scene.db)
  if (rows.length === 0) throw new Refusal(422, ['没有符合条件的现行有效文件，请放宽条件'])
  await scene.record(id, { started: true, documents: rows.length })
  return { id, documents: rows.length }
})

export type AssignItems = { readonly id: string; readonly documents: readonly string[]; readonly to: AgencyId }

/** Gives documents to another agency to propose on: whose drafter moved, or whose maker is the government itself. */
export async function assignItems(kit: Kit, actor: Actor, input: AssignItems): Promise<void> {
  const { agency } = await loadCleanUp(kit.db, input.id)
  return act(kit, actor, 'policies.clean-up', agency, async (scene) => {
    const cleanUp = await loadCleanUp(scene.db, input.id, true)
    if (cleanUp.state === 'adopted') throw new Refusal(409, ['这次清理已经通过，不能再改'])
    if (input.documents.length === 0) throw new Refusal(422, ['请先勾选文件'])
    await tablesOf(scene.db).updateTable('policies.clean_up_item').set({ agency: input.to }).where('clean_up', '=', input.id).where('document', 'in', [...input.documents]).execute()
    await scene.record(input.id, { assigned: input.documents.length, to: input.to })
  })
}

export type DecideItems = { readonly id: string; readonly agency: AgencyId; readonly documents: readonly string[]; readonly decision: Decision; readonly reason: string; readonly until: Day | null }

/** An agency's proposal on one or many of its documents, with the reason. */
export const decideItems = (kit: Kit, actor: Actor, input: DecideItems): Promise<number> => act(kit, actor, 'policies.assess', input.agency, async (scene) => {
  const cleanUp = await loadCleanUp(scene.db, input.id, true)
  if (cleanUp.state === 'adopted') throw new Refusal(409, ['这次清理已经通过，不能再改'])
  const reasons = [
    ...(input.documents.length === 0 ? ['请先勾选文件'] : []), ...(input.reason.trim() === '' ? ['请填写“理由”'] : []),
    ...(input.until !== null && input.decision !== 'keep' ? [`“${DECISIONS[input.decision]}”不用填写“有效期延至”`] : []), ...(input.until !== null && input.until <= dayOf(scene.now) ? ['“有效期延至”要在今天以后'] : []),
  ]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  const { numUpdatedRows } = await tablesOf(scene.db).updateTable('policies.clean_up_item').set({ decision: input.decision, reason: input.reason.trim(), until: input.until, account: actor.account, account_name: actor.name, at: scene.now, returned: '' })
    .where('clean_up', '=', input.id).where('agency', '=', input.agency).where('document', 'in', [...input.documents]).executeTakeFirst()
  if (Number(numUpdatedRows) !== new Set(input.documents).size) throw new Refusal(403, ['勾选的文件里有不属于这个单位的，请重新选择'])
  await scene.record(input.id, { decision: input.decision, documents: Number(numUpdatedRows), agency: input.agency })
  return Number(numUpdatedRows)
})

export type ReturnItem = { readonly id: string; readonly document: string; readonly reason: string }

/** Sends one proposal back to its agency, with the reason. */
export async function returnItem(kit: Kit, actor: Actor, input: ReturnItem): Promise<void> {
  const { agency } = await loadCleanUp(kit.db, input.id)
  return act(kit, actor, 'policies.clean-up', agency, async (scene) => {
    const cleanUp = await loadCleanUp(scene.db, input.id, true)
    if (cleanUp.state === 'adopted') throw new Refusal(409, ['这次清理已经通过，不能再改'])
    if (input.reason.trim() === '') throw new Refusal(422, ['请填写“退回的理由”'])
    const { numUpdatedRows } = await tablesOf(scene.db).updateTable('policies.clean_up_item').set({ returned: input.reason.trim() }).where('clean_up', '=', input.id).where('document', '=', input.document).where('decision', 'is not', null).executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refusal(409, ['这份文件还没有提出意见，不用退回'])
    await scene.record(input.id, { returned: input.document })
  })
}
