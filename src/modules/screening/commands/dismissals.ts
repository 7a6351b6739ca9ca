import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { FindingClass } from '../domain/checker.ts'
import type { Finding } from '../domain/finding.ts'
import { tablesOf } from '../tables.ts'
import { countOn } from './lists.ts'

/** Who may let a finding of a severity stand: what blocks only who reviews last, what warns every reviewer and the writer, with a reason. */
export const DISMISS_DEEDS = { block: 'screening.dismiss-block', warn: 'screening.dismiss', hint: 'screening.dismiss' } as const

/** Lets one finding of one text stand, remembered for that place; within the deed of who asked. */
export async function recordDismissal({ db, actor, now }: Scene, subject: string, { key, class: cls, severity, text }: Finding, reason: string): Promise<void> {
  if (key === undefined) throw new Refusal(422, ['这一处不能单独放行，请修改内容'])
  if (reason.trim() === '') throw new Refusal(422, ['请填写“放行的理由”'])
  await tablesOf(db).insertInto('screening.dismissal').values({ subject, key, class: cls, severity, text: text.slice(0, 200), reason: reason.trim().slice(0, 500), account: actor.account, account_name: actor.name, at: now })
    .onConflict((conflict) => conflict.doNothing()).execute()
}

export type ExceptionInput = { readonly class: FindingClass; readonly rule: string | null; readonly text: string; readonly within: string; readonly reason: string }

/** A manager's rule: this text of this class stands, everywhere or within sentences that hold other words. */
export const addException = (kit: Kit, actor: Actor, root: AgencyId, input: ExceptionInput): Promise<void> => act(kit, actor, 'screening.except', root, async (scene) => {
  const reasons = [...(input.text.trim() === '' ? ['请填写“文字”'] : []), ...(input.reason.trim() === '' ? ['请填写“理由”'] : []), ...(input.class === 'secret' && input.within.trim() === '' ? ['涉密标志的例外必须写明“所在句子含有”，不能处处放行'] : [])]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  const row = await tablesOf(scene.db).insertInto('screening.exception').values({ class: input.class, rule: input.rule, text: input.text.trim(), within: input.within.trim(), reason: input.reason.trim(), account: actor.account, account_name: actor.name, at: scene.now, ended_at: null }).returning('id').executeTakeFirstOrThrow()
  await countOn(scene)
  await scene.record(`exception-${row.id}`, { class: input.class, rule: input.rule })
})

export const endException = (kit: Kit, actor: Actor, root: AgencyId, id: number): Promise<void> => act(kit, actor, 'screening.except', root, async (scene) => {
  const { numUpdatedRows } = await tablesOf(scene.db).updateTable('screening.exception').set({ ended_at: scene.now }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal(409, ['这条例外已经停用'])
  await countOn(scene)
  await scene.record(`exception-${id}`, { ended: true })
})
