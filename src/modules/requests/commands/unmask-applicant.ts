import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Applicant } from '../domain/applicant.ts'
import { loadRow } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'

/** Shows who asked, once, to a person who says why; the ledger keeps who looked and why, never what was seen. */
export async function unmaskApplicant(kit: Kit, actor: Actor, input: { readonly id: string; readonly why: string }): Promise<Applicant> {
  const { agency } = await loadRow(kit.db, input.id)
  return act(kit, actor, 'requests.unmask', agency, async ({ db, record }) => {
    if ([...input.why.trim()].length < 2) throw new Refusal(422, ['请写明查看申请人信息的事由'])
    const applicant = await applicantOf(db, kit.home, input.id)
    await record(input.id, { why: input.why.trim() })
    return applicant
  })
}
