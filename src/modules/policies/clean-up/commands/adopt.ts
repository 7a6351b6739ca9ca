import { sql } from 'kysely'
import { agencyById } from '#agencies'
import { publishSnapshot, type Snapshot } from '#publishing'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../../tables.ts'
import { DECISIONS, reasonsNotToAdopt, type Decision } from '../domain/clean-up.ts'
import { cleanUpItems, loadCleanUp, progressOf, type ItemLine } from '../queries/clean-ups.ts'

export type CleanUpLists = { readonly title: string; readonly adoptedOn: Day; readonly lists: readonly { readonly decision: Decision; readonly label: string; readonly documents: readonly { readonly id: string; readonly title: string; readonly docNo: string; readonly issuedOn: string; readonly reason: string }[] }[] }

const quoted = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
const csvOf = (items: readonly ItemLine[]): Uint8Array => new TextEncoder().encode(`\ufeff${[['清理结果', '标题', '文号', '成文日期', '理由'], ...items.map((one) => [one.decision ? DECISIONS[one.decision] : '', one.title, one.docNo, one.issuedOn, one.reason])].map((row) => row.map(quoted).join(',')).join('\r\n')}`)

/** What the decisions do to the register: an end with its day and cause, or a confirmation with its new term. */
async function carryOut(scene: Scene, id: string, title: string, on: Day): Promise<void> {
  await sql`
    update policies.document as d set ended_on = ${on}::date, ended_as = case i.decision when 'repeal' then 'repealed' else 'lapsed' end, ended_by = ${title}, version = d.version + 1
    from policies.clean_up_item as i where i.clean_up = ${id} and i.document = d.id and i.decision in ('repeal', 'lapse') and d.ended_on is null`.execute(scene.db)
  await sql`
    insert into policies.confirmation (document, decided_on, earlier_until, until, by_clean_up)
    select d.id, ${on}::date, d.valid_until, i.until, ${id} from policies.clean_up_item as i join policies.document as d on d.id = i.document
    where i.clean_up = ${id} and i.decision = 'keep' and i.until is not null and (d.out_of_force_on is null or d.out_of_force_on > ${on}::date) on conflict do nothing`.execute(scene.db)
  await sql`
    update policies.document as d set valid_until = i.until, version = d.version + 1
    from policies.clean_up_item as i where i.clean_up = ${id} and i.document = d.id and i.decision = 'keep' and i.until is not null and (d.out_of_force_on is null or d.out_of_force_on > ${on}::date)`.execute(scene.db)
}

/** The published lists: 继续有效 (with those to be amended), 修改, 废止, 失效. Not on the list of those that stay: not to be relied on. */
function snapshotOf(address: string, lists: CleanUpLists, agency: { id: string; name: string }, items: readonly ItemLine[]): Snapshot {
  return {
    address, kind: 'clean-up-list', column: '法规、规章和规范性文件', columnId: 'statutory-20-1', agency: agency.id, agencyName: agency.name, title: `${lists.title}结果`, year: Number(lists.adoptedOn.slice(0, 4)), publishedOn: lists.adoptedOn, data: lists,
    files: [{ name: 'list.csv', label: '清理结果（CSV）', mediaType: 'text/csv', bytes: csvOf(items) }],
  }
}

/** Adopts all proposals at once: the register changes, the lists are published, table 二 of the annual report follows. */
export async function adoptCleanUp(kit: Kit, actor: Actor, input: { readonly id: string; readonly seen: number }): Promise<{ address: string }> {
  const { agency } = await loadCleanUp(kit.db, input.id)
  return act(kit, actor, 'policies.adopt', agency, async (scene) => {
    const cleanUp = await loadCleanUp(scene.db, input.id, true)
    if (cleanUp.version !== input.seen) throw new Refusal(409, ['这次清理刚被别人改过，请看过最新情况后再操作'])
    const reasons = reasonsNotToAdopt(cleanUp.state, await progressOf(scene.db, input.id))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const on = dayOf(scene.now)
    const { rows: items } = await cleanUpItems(scene.db, input.id, { agencies: 'all', text: '', page: 1, size: 100_000 })
    await carryOut(scene, input.id, cleanUp.title, on)
    const lists: CleanUpLists = {
      title: cleanUp.title, adoptedOn: on,
      lists: (Object.keys(DECISIONS) as Decision[]).map((decision) => ({ decision, label: DECISIONS[decision], documents: items.filter((one) => one.decision === decision).map(({ document, title, docNo, issuedOn, reason }) => ({ id: document, title, docNo, issuedOn, reason })) })),
    }
    const address = `/clean-ups/${input.id}`
    await publishSnapshot(scene, snapshotOf(address, lists, await agencyById(scene.db, cleanUp.agency), items))
    await tablesOf(scene.db).updateTable('policies.clean_up').set({ state: 'adopted', adopted_on: on, address, version: cleanUp.version + 1 }).where('id', '=', input.id).execute()
    await scene.record(input.id, { adopted: items.length, address })
    return { address }
  })
}
