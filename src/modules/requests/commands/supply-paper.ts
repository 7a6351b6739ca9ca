import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { loadRow } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** What can be given to the applicant: the material itself, or what is left of it after painting out. */
const SUPPLIABLE: readonly string[] = ['material', 'redacted']

/** Says that a paper goes to the applicant with the answer, or that it does not. It is put before the applicant only when the answer is served. */
export async function supplyPaper(kit: Kit, actor: Actor, input: { readonly id: string; readonly paper: number; readonly supply: boolean }): Promise<void> {
  const row = await loadRow(kit.db, input.id)
  await act(kit, actor, 'requests.handle', row.agency, async (scene) => {
    const paper = await tablesOf(scene.db).selectFrom('requests.paper').select(['id', 'kind', 'shown', 'erased_on']).where('id', '=', input.paper).where('request', '=', input.id).executeTakeFirst()
    if (!paper || paper.erased_on) throw new Refusal(404, ['案卷里没有这份材料'])
    if (!SUPPLIABLE.includes(paper.kind)) throw new Refusal(422, ['只有办理中取得的材料和遮盖后的材料可以提供给申请人'])
    if (row.closed_on) throw new Refusal(409, ['答复已经送达，提供的材料不能再改'])
    await tablesOf(scene.db).updateTable('requests.paper').set({ shown: input.supply }).where('id', '=', paper.id).execute()
    await scene.record(input.id, { paper: paper.id, supply: input.supply })
  })
}
