import type { Jobs } from '#platform/jobs'
import { notify } from './commands/notify.ts'
import { tablesOf } from './tables.ts'

type Happened = { readonly deed: string; readonly agency: string; readonly subject: string }
const isHappened = (data: unknown): data is Happened =>
  data !== null && typeof data === 'object' && ['deed', 'agency', 'subject'].every((name) => typeof (data as Record<string, unknown>)[name] === 'string')

/** What the office's head is told of; where each message leads. */
const TOLD: Readonly<Record<string, (happened: Happened) => { title: string; text: string; href: string }>> = {
  'annualreport.publish': ({ agency, subject }) => {
    const year = subject.match(/-(\d{4})$/)?.[1] ?? ''
    return { title: `${year} 年度政府信息公开工作年度报告已发布`, text: '已在公开网站发布，可查看和下载。', href: `/annual-reports/${agency}/${year}` }
  },
}

/** Tells the office's heads of a deed. Run twice, it tells once: the same message is not repeated within the day it was made. */
export const jobs: Jobs = {
  'notifications.tell-office': async (kit, data) => {
    if (!isHappened(data)) throw new Error('notifications.tell-office needs deed, agency and subject')
    const message = TOLD[data.deed]?.(data)
    if (!message) return
    await kit.db.transaction().execute(async (db) => {
      const told = await tablesOf(db).selectFrom('notifications.message').select('id').where('role', '=', 'office_head').where('agency', '=', data.agency)
        .where('title', '=', message.title).where('href', '=', message.href)
        .where('made_at', '>', new Date(kit.now().getTime() - 86_400_000)).limit(1).executeTakeFirst()
      if (!told) await notify(db, { ...message, role: 'office_head', agency: data.agency, at: kit.now() })
    })
  },
}
