import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { addDays, dayOf, daysBetween, type Day } from '#shared/days'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { clerkAt } from './notify-question.ts'

const DEED = 'dialogue.remind'
const WEEK = 7
type Due = { readonly id: string; readonly agency: string; readonly title: string; readonly due_on: Day }
/** Once the day before it is due, then every week that it is overdue. */
const reasonOf = ({ due_on }: Due, today: Day): string => (due_on < today ? `week ${Math.floor(daysBetween(due_on, today) / WEEK)}` : 'soon')

/** Every morning: whoever must answer is told, nobody twice for one reason; of what is overdue the office's head too. */
export async function remindQuestions(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const today = dayOf(kit.now()), tables = tablesOf(kit.db)
  const rows = await tables.selectFrom('dialogue.question').select(['id', 'agency', 'title', 'due_on']).where('ended_on', 'is', null).where('due_on', '<=', addDays(today, 1)).orderBy('due_on').execute()
  const told = new Set((await tables.selectFrom('dialogue.reminder').select(['question', 'reason']).execute()).map(({ question, reason }) => `${question} ${reason}`))
  const fresh = rows.flatMap((row): Due[] => (row.due_on ? [{ ...row, due_on: row.due_on }] : [])).filter((due) => !told.has(`${due.id} ${reasonOf(due, today)}`))
  if (fresh.length === 0) return
  await act(kit, systemActor(root.id, [DEED]), DEED, root.id, async ({ db, now, record }) => {
    for (const due of fresh) {
      const late = due.due_on < today
      const message = { agency: due.agency, title: late ? `政策咨询逾期未答复：${due.title}` : `政策咨询将到期：${due.title}`, text: `应当在 ${due.due_on} 以前答复${late ? '，已经逾期' : ''}。`, href: deskPaths.question(due.id), at: now }
      await notify(db, { ...message, role: clerkAt(due.agency, root.id) })
      if (late) await notify(db, { ...message, role: 'office_head' })
      await tablesOf(db).insertInto('dialogue.reminder').values({ question: due.id, reason: reasonOf(due, today), on_day: today }).execute()
    }
    await record('questions', { reminded: fresh.length })
  })
}
