import { adoptCleanUp, cleanUpItems, decideItems, startCleanUp, type NewDocument } from '#policies'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ROOT } from './agencies.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string = ROOT): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })
const HEAD = person('lin', '林某', ['policies.clean-up', 'policies.adopt'])
const clerkOf = (agency: string): Actor => (agency === ROOT ? person('chen', '陈某', ['policies.assess']) : person(`${agency}-jb`, '经办人', ['policies.assess'], agency))
const at = (kit: Kit, moment: string): Kit => ({ ...kit, now: () => new Date(moment) })

/** The day on which the government adopted the clean-up of 2023. */
export const CLEANED_ON: Day = '2023-12-29'
const goesIn2023 = (row: NewDocument): boolean => row.agency === ROOT && row.ended_on !== null && row.ended_on.startsWith('2023-')

/** The register as it was before that clean-up: what it ended still stands. */
export const beforeCleanUp = (rows: readonly NewDocument[]): NewDocument[] => rows.map((row) => (goesIn2023(row) ? { ...row, ended_on: null, ended_as: null, ended_by: null, valid_until: null } : row))
/** The register as it is after it. */
export const afterCleanUp = (rows: readonly NewDocument[]): NewDocument[] => rows.map((row) => (goesIn2023(row) ? { ...row, ended_on: CLEANED_ON } : row))

/** The clean-up of 2023 from its assignment to the published lists: each drafter proposes on its documents, the government adopts. */
export async function cleanUp2023(kit: Kit, rows: readonly NewDocument[]): Promise<{ documents: number; going: number }> {
  const going = new Map(rows.filter(goesIn2023).map(({ id, ended_as }) => [id, ended_as === 'lapsed' ? 'lapse' as const : 'repeal' as const]))
  const { id, documents } = await startCleanUp(at(kit, '2023-12-22T01:00:00Z'), HEAD, { agency: ROOT, title: '2023年行政规范性文件清理', dueOn: '2023-12-28', of: [ROOT], issuedBefore: null })
  const { rows: items } = await cleanUpItems(kit.db, id, { agencies: 'all', text: '', page: 1, size: documents })
  for (const [agency, own] of Map.groupBy(items, (item) => item.agency)) {
    for (const [decision, some] of Map.groupBy(own, ({ document }) => going.get(document) ?? 'keep' as const)) {
      const reason = { keep: '内容合法有效，仍需执行', repeal: '依据的上位法已经修改，内容不再适用', lapse: '工作任务已经完成，调整对象消失' }[decision]
      await decideItems(at(kit, '2023-12-26T01:00:00Z'), clerkOf(agency), { id, agency, documents: some.map(({ document }) => document), decision, reason, until: null })
    }
  }
  await adoptCleanUp(at(kit, `${CLEANED_ON}T01:00:00Z`), HEAD, { id, seen: 1 })
  return { documents, going: going.size }
}

/** A clean-up of the whole stock that stands half-way on the demo's morning: some agencies have proposed, others not yet. */
export async function beginCleanUp(kit: Kit): Promise<void> {
  const { id, documents } = await startCleanUp(kit, HEAD, { agency: ROOT, title: '2025年行政规范性文件清理', dueOn: '2025-03-31', of: [], issuedBefore: null })
  const { rows } = await cleanUpItems(kit.db, id, { agencies: 'all', text: '', page: 1, size: documents })
  const agencies = [...Map.groupBy(rows, ({ agency }) => agency)].toSorted(([a], [b]) => (a < b ? -1 : 1)).filter((_, position) => position % 3 === 0)
  for (const [agency, own] of agencies) {
    const clerk = clerkOf(agency)
    const part = (from: number, to: number): string[] => own.slice(Math.floor(own.length * from), Math.floor(own.length * to)).map(({ document }) => document)
    for (const [decision, some, reason] of [['repeal', part(0, 0.15), '依据的上位法已经修改，内容不再适用'], ['lapse', part(0.15, 0.2), '工作任务已经完成，调整对象消失'], ['amend', part(0.2, 0.3), '个别条款与现行规定不一致'], ['keep', part(0.3, 1), '内容合法有效，仍需执行']] as const) {
      if (some.length > 0) await decideItems(kit, clerk, { id, agency, documents: some, decision, reason, until: null })
    }
  }
}
