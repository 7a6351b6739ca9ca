import { renderPdf } from '#platform/documents/typst'
import { DEDUCTIONS, VETOES } from '../domain/indicators.ts'
import type { Finding } from '../domain/judge.ts'
import type { Result } from '../domain/score.ts'
import type { SiteFacts } from '../domain/site-facts.ts'

const VERDICTS = { 'fails-by-veto': '不合格（单项否决）', fails: '不合格', passes: '合格' } as const
const MOST_EVIDENCE = 10
export const verdictWords = ({ verdict }: Pick<Result, 'verdict'>): string => VERDICTS[verdict]
/** The report in lines: the verdict first, then each finding with what can be shown of it. */
export function reportLines(facts: SiteFacts, findings: readonly Finding[], result: Result): string[] {
  const { score, lines, uncertain } = result, told = (finding: Finding): string[] => [
    `${finding.kind === 'veto' ? `单项否决：${VETOES[finding.name].label}` : `扣分：${DEDUCTIONS[finding.name].label}`}。${finding.words}${finding.isCertain ? '' : '（证据不足，请人工核对，不计入）'}`,
    ...finding.evidence.slice(0, MOST_EVIDENCE).map(({ address, at, hash, words }) => `　　${address}　${at.slice(0, 19).replace('T', ' ')}　${words.slice(0, 60)}${hash ? `　SM3 ${hash.slice(0, 16)}` : ''}`),
    ...(finding.evidence.length > MOST_EVIDENCE ? [`　　另有 ${finding.evidence.length - MOST_EVIDENCE} 处，见数据文件`] : []),
  ]
  return [
    `检查网站：${facts.start}`, `检查日期：${facts.today}；读了 ${facts.pages.length} 个页面${facts.isWhole ? '' : '（没有读完）'}，访问首页 ${facts.probes.length} 次。`, `结论：${verdictWords(result)}，${score} 分。`,
    ...(lines.length > 0 ? [`扣分：${lines.map(({ label, count, points }) => `${label} ${count} 处扣 ${points} 分`).join('；')}。`] : []), ...(uncertain > 0 ? [`另有 ${uncertain} 项证据不足。`] : []),
    ...findings.flatMap(told), '指标按国办秘函〔2019〕19号（据自查表和说明），扣分分值未经确认，由使用单位自定。对结果有异议的，可以凭证据向检查单位提出。',
  ]
}
export async function reportPdf(facts: SiteFacts, findings: readonly Finding[], result: Result): Promise<Uint8Array> {
  const [year, month, day] = facts.today.split('-').map(Number)
  return renderPdf('platform/documents/templates/letter.typ', { agency: '网站检查', number: facts.today, title: '政府网站检查报告', addressee: '', blocks: reportLines(facts, findings, result).map((text) => ({ kind: 'p', line: [{ kind: 'text', text }] })), signedBy: '', signedOn: `${year}年${month}月${day}日`, date: [year, month, day] })
}
