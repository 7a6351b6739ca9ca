import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { SUPPLIABLE } from '../domain/supply.ts'
import { loadRow } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { checkPaper } from './check-paper.ts'

export type SupplyPaper = { readonly id: string; readonly paper: number; readonly supply: boolean; readonly reason?: string | undefined }

/** What the check objects to, as the page says it before the command refuses it. */
async function objections(kit: Kit, { paper, supply, reason = '' }: SupplyPaper): Promise<string[]> {
  if (!supply || reason.trim() !== '') return []
  const { findings } = await checkPaper(kit, paper)
  return findings.filter(({ severity }) => severity === 'block').map(({ place, text, why }) => `${place}：“${text.slice(0, 30)}”——${why}`)
}

/** Says that a paper goes to the applicant with the answer, or that it does not. What hides in it or must not be public stops it until it is taken out or somebody says why it may go. It is put before the applicant only when the answer is served. */
export async function supplyPaper(kit: Kit, actor: Actor, input: SupplyPaper): Promise<void> {
  const row = await loadRow(kit.db, input.id)
  const against = await objections(kit, input)
  await act(kit, actor, 'requests.handle', row.agency, async (scene) => {
    const paper = await tablesOf(scene.db).selectFrom('requests.paper').select(['id', 'kind', 'shown', 'erased_on']).where('id', '=', input.paper).where('request', '=', input.id).executeTakeFirst()
    if (!paper || paper.erased_on) throw new Refusal(404, ['案卷里没有这份材料'])
    if (!SUPPLIABLE.includes(paper.kind)) throw new Refusal(422, ['只有办理中取得的材料和遮盖后的材料可以提供给申请人'])
    if (row.closed_on) throw new Refusal(409, ['答复已经送达，提供的材料不能再改'])
    if (against.length > 0) throw new Refusal(422, against)
    const letStand = input.supply ? input.reason?.trim() ?? '' : ''
    await tablesOf(scene.db).updateTable('requests.paper').set({ shown: input.supply, let_stand: letStand }).where('id', '=', paper.id).execute()
    await scene.record(input.id, { paper: paper.id, supply: input.supply, ...(letStand ? { letStand } : {}) })
  })
}
