import { act, type Kit } from '#platform/act'
import { agencyById } from '#agencies'
import { systemActor } from '#platform/system-actor'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { makeMove, type MoveInput } from './make-move.ts'

/** Hands a request that came to the wrong agency of this city to the one that made or holds the information (条例第十条), with its receipt date. Both ledgers say so. */
export async function transferRequest(kit: Kit, actor: Actor, input: MoveInput & { readonly to: AgencyId }): Promise<void> {
  const to = await agencyById(kit.db, input.to)
  if (!to.active) throw new Refusal(422, [`${to.name}已停用，请选择其他单位`])
  let from = ''
  await makeMove(kit, actor, 'transfer', input, async ({ facts: { head } }) => {
    if (to.id === head.agency) throw new Refusal(422, ['申请已经在这个单位，请选择另一个单位'])
    if (!input.note?.trim()) throw new Refusal(422, ['请写明转交的理由，以及是否已告知申请人'])
    from = head.agency
    return { columns: { agency: to.id, handler: null, handler_name: null, department: '' }, data: { from: head.agency, to: to.id } }
  })
  await act(kit, systemActor(to.id, ['requests.submit']), 'requests.submit', to.id, async ({ record }) => { await record(input.id, { transferredFrom: from }) })
}
