import { Badge } from '#ui/badge'
import { Panel } from '#ui/notice'
import { SEVERITIES, type Finding } from '#screening'

const KINDS = { block: 'bad', warn: 'warn', hint: 'info' } as const

/** What the checks found in the text, gravest first; each with its reason and where the rule comes from. */
export function FindingsPanel({ findings }: { findings: readonly Finding[] }) {
  const order = Object.keys(SEVERITIES)
  return <Panel title="内容检查" id="findings" actions={findings.length === 0 ? undefined : <Badge kind="warn">{findings.length} 处</Badge>}>
    {findings.length === 0 ? <p className="quiet">没有发现问题。涉密、敏感和错别字的自动检查还没有启用，请逐字核对。</p> : <ul className="entry-findings">
      {findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).map((finding) => <li key={`${finding.place} ${finding.start ?? ''} ${finding.text} ${finding.rule}`}>
        <p><Badge kind={KINDS[finding.severity]}>{SEVERITIES[finding.severity]}</Badge> <b>{finding.text}</b> <span className="quiet small">{finding.place}</span></p>
        <p>{finding.why}{finding.proposal ? <>　建议：{finding.proposal}</> : null}</p>
        <p className="quiet small">{finding.rule}，{finding.source}</p>
      </li>)}
    </ul>}
  </Panel>
}
