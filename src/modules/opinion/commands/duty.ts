import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../tables.ts'

type Message = { readonly title: string; readonly text: string; readonly href: string; readonly at: Date }
/** Tells who is on duty today up to a place of the roster; the whole office where the roster is empty. */
export async function tellDuty({ db, now }: Pick<Scene, 'db' | 'now'>, root: AgencyId, message: Message, upTo = 1): Promise<void> {
  const onDuty = await tablesOf(db).selectFrom('opinion.duty').selectAll().where('day', '=', dayOf(now)).where('place', '<=', upTo).execute()
  if (onDuty.length === 0) return notify(db, { ...message, agency: root, role: 'office_clerk' })
  for (const { account } of onDuty) await notify(db, { ...message, agency: root, account })
}
export type DutyLine = { readonly day: string; readonly place: number; readonly account: string; readonly name: string }
/** Writes the roster's lines; an empty account takes the person off. */
export async function saveDuty(kit: Kit, actor: Actor, root: AgencyId, lines: readonly DutyLine[]): Promise<void> {
  if (lines.some(({ day }) => !isDay(day))) throw new Refusal(422, ['“日期”请写成 年-月-日'])
  await act(kit, actor, 'opinion.watch', root, async (scene) => {
    for (const { day, place, account, name } of lines) {
      const tables = tablesOf(scene.db)
      if (account === '') await tables.deleteFrom('opinion.duty').where('day', '=', day as Day).where('place', '=', place).execute()
      else await tables.insertInto('opinion.duty').values({ day: day as Day, place, account, account_name: name }).onConflict((conflict) => conflict.columns(['day', 'place']).doUpdateSet({ account, account_name: name })).execute()
    }
    await scene.record('duty', { lines: lines.length })
  })
}
