import type { ReactNode } from 'react'
import { Badge } from '#ui/badge'
import { GRAVITY } from '../domain/severity.ts'
import { SEVERITIES, type Finding } from '../domain/finding.ts'

const KINDS = { block: 'bad', warn: 'warn', hint: 'info' } as const

/** The gravest first, in the order of the text. */
export const inOrder = (findings: readonly Finding[]): Finding[] => findings.toSorted((a, b) => Number(a.dismissed !== undefined) - Number(b.dismissed !== undefined) || GRAVITY[b.severity] - GRAVITY[a.severity])

/** Findings, each with its reason and where the rule comes from; `actions` is what can be done with it. */
export const FindingList = ({ findings, actions }: { findings: readonly Finding[]; actions?: (finding: Finding, at: number) => ReactNode }) => <ul className="finding-list">
  {inOrder(findings).map((finding, at) => <li key={`${finding.key ?? ''} ${finding.place} ${finding.start ?? ''} ${finding.rule} ${finding.text.slice(0, 20)}`} className={finding.dismissed ? 'finding finding-dismissed' : 'finding'}>
    <p className="finding-head"><Badge kind={KINDS[finding.severity]}>{SEVERITIES[finding.severity]}</Badge> <span className="quiet small">{finding.class} · {finding.place}</span></p>
    <p className="finding-words"><mark>{finding.text.length > 60 ? `${finding.text.slice(0, 60)}…` : finding.text}</mark>{finding.proposal === null ? null : <> 建议改为 <b>{finding.proposal === '' ? '（删去）' : finding.proposal}</b></>}</p>
    <p>{finding.why}</p>
    <p className="quiet small">{finding.source}</p>
    {finding.dismissed ? <p className="finding-let">已放行：{finding.dismissed.reason}（{finding.dismissed.by}，{finding.dismissed.on}）</p> : actions?.(finding, at)}
  </li>)}
</ul>
