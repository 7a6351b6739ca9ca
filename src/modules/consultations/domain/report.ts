import { chineseDay, type Day } from '#shared/days'
import { VERDICTS, type Verdict } from './consultation.ts'

export type AnsweredCluster = { readonly n: number; readonly size: number; readonly sample: string; readonly verdict: Verdict | null; readonly reason: string }
const count = (clusters: readonly AnsweredCluster[], verdict: Verdict): number => clusters.filter((one) => one.verdict === verdict).reduce((n, { size }) => n + size, 0)
/** The feedback report as it is drafted from the answers; nothing of who wrote them is in it. */
export function draftReport({ title, from: begins, until }: { readonly title: string; readonly from: Day; readonly until: Day }, clusters: readonly AnsweredCluster[], today: Day): string {
  const total = clusters.reduce((n, { size }) => n + size, 0)
  const head = `${chineseDay(begins)}至${chineseDay(until)}，就《${title}》公开征求意见，共收到意见 ${total} 条，归并为 ${clusters.length} 类。`
  const sums = total === 0 ? ['征集期间没有收到意见。'] : [`其中采纳 ${count(clusters, 'adopted')} 条，部分采纳 ${count(clusters, 'partly')} 条，未采纳 ${count(clusters, 'not')} 条。具体情况如下：`]
  const lines = clusters.map(({ size, sample, verdict, reason }, i) => `${i + 1}. 意见（${size} 条）：${sample}\n   ${verdict ? VERDICTS[verdict] : '待答复'}。${reason}`)
  return [head, ...sums, ...lines, `感谢社会各界的关心和支持。`, chineseDay(today)].join('\n\n')
}
