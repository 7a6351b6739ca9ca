import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { chineseDay, dayOf, daysBetween, type Day } from '#shared/days'
import { makingPaths } from '../making/paths.ts'
import { paths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { dueMatters, type DueMatter } from './due.ts'

const DEED = 'policies.remind'
const WEEK = 7

/** Once for a term that ends; every week for what is overdue. */
const reasonOf = ({ kind, due, late }: DueMatter, today: Day): string => (late ? `${kind} ${due} week ${Math.floor(daysBetween(due, today) / WEEK)}` : `${kind} ${due}`)

function messageOf({ kind, id, title, due, late }: DueMatter): { title: string; text: string; href: string } {
  if (kind === 'interpretation') return { title: `请公布政策解读：《${title}》`, text: `解读应当在${chineseDay(due)}以前公布${late ? '，已经逾期' : ''}。`, href: makingPaths.one(id) }
  if (kind === 'review') return { title: `合法性审核超过规定时间：《${title}》`, text: '请审核人员尽快提出意见。', href: makingPaths.one(id) }
  return { title: `有效期将满：《${title}》`, text: `有效期到${chineseDay(due)}，届满即失效。请评估后决定确认继续有效、修改或者到期失效。`, href: paths.policy(id) }
}

/** Every morning: those who must act are told, nobody twice for one reason. */
export async function remindPolicies(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const today = dayOf(kit.now())
  const told = new Set((await tablesOf(kit.db).selectFrom('policies.reminder').select(['subject', 'reason']).execute()).map(({ subject, reason }) => `${subject} ${reason}`))
  const fresh = (await dueMatters(kit.db, today)).filter((matter) => !told.has(`${matter.id} ${reasonOf(matter, today)}`))
  if (fresh.length === 0) return
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async ({ db, record }) => {
    for (const matter of fresh) {
      await notify(db, { agency: matter.agency, role: matter.kind === 'review' ? 'legal_reviewer' : matter.agency === root.id ? 'office_clerk' : 'agency_clerk', ...messageOf(matter) })
      await tablesOf(db).insertInto('policies.reminder').values({ subject: matter.id, reason: reasonOf(matter, today), on_day: today }).onConflict((conflict) => conflict.doNothing()).execute()
    }
    await record('policies', { reminded: fresh.length })
  })
}
