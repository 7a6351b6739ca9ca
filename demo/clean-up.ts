import { cleanUpItems, decideItems, startCleanUp } from '#policies'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { ROOT } from './agencies.ts'

const person = (account: string, name: string, deeds: readonly string[]): Actor => ({ account, name, agency: ROOT, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })

/** A clean-up of the whole stock that stands half-way on the demo's morning: the older half of the government's own documents is proposed on. */
export async function beginCleanUp(kit: Kit): Promise<void> {
  const { id } = await startCleanUp(kit, person('lin', '林某', ['policies.clean-up']), { agency: ROOT, title: '2025年行政规范性文件清理', dueOn: '2025-03-31', of: [], issuedBefore: null })
  const { rows } = await cleanUpItems(kit.db, id, { agencies: [ROOT], text: '', page: 1, size: 120 })
  const clerk = person('chen', '陈某', ['policies.assess'])
  const documents = rows.map(({ document }) => document)
  for (const [decision, from, to, reason] of [['repeal', 0, 18, '依据的上位法已经修改，内容不再适用'], ['lapse', 18, 24, '工作任务已经完成，调整对象消失'], ['amend', 24, 32, '个别条款与现行规定不一致'], ['keep', 32, 120, '内容合法有效，仍需执行']] as const) {
    await decideItems(kit, clerk, { id, agency: ROOT, documents: documents.slice(from, to), decision, reason, until: null })
  }
}
