import type { Agency } from '#agencies'
import { Badge, Panel } from '#ui/notice'
import { addressLabel } from '../../domain/addresses.ts'
import type { Finding } from '../../domain/tables.ts'
import type { AnswerableWarning } from '../../queries/findings.ts'
import { cellAnchor, deskPaths } from '../../paths.ts'
import type { Report } from '../../tables.ts'
import type { View } from '../report-frame.tsx'
import { cellOfFinding } from './finding-cell.ts'
import { WarningItem, type TypedAnswer } from './warning-item.tsx'

type FindingsPanelProps = {
  readonly agency: Agency
  readonly report: Report
  readonly findings: readonly Finding[]
  readonly warnings: readonly AnswerableWarning[]
  readonly mayWrite: boolean
  readonly typed?: TypedAnswer | undefined
  readonly view: View
}

const WHOLE: Readonly<Record<Finding['table'], string>> = { '2': '表二', '3': '表三', '4': '表四', years: '与上年报告', narrative: '文字' }

/** At the tables a finding of the text leads to the text; beside the text it leads to the figure that the text contradicts. */
function placeOf({ agency, report, finding, view }: Pick<FindingsPanelProps, 'agency' | 'report' | 'view'> & { finding: Finding }): {
  label: string
  href: string
} {
  const cell = cellOfFinding(finding, report.tables.edition)
  const tables = deskPaths.report(agency.id, report.year)
  const place = { label: cell ? addressLabel(cell) : WHOLE[finding.table], href: cell ? `${tables}#${cellAnchor(cell)}` : tables }
  if (finding.table !== 'narrative') return place
  return view === 'text' ? place : { label: cell ? `文字与${place.label}` : WHOLE.narrative, href: deskPaths.text(agency.id, report.year) }
}

function FindingItem(props: Pick<FindingsPanelProps, 'agency' | 'report' | 'view'> & { finding: Finding }) {
  const { expected, actual, message } = props.finding
  const { label, href } = placeOf(props)
  return (
    <li className="finding">
      <p className="finding-place">
        <a href={href}>{label}</a>
      </p>
      <p className="finding-words">{message}</p>
      {expected === null && actual === null ? null : (
        <p className="finding-figures">
          应为 <b>{expected ?? '空'}</b>，现为 <b className="finding-actual">{actual ?? '空'}</b>
        </p>
      )}
    </li>
  )
}

/** What the checks say: faults that must be mended, each with a way to its place, and reminders that want an answer. */
export function FindingsPanel({ agency, report, findings, warnings, mayWrite, typed, view }: FindingsPanelProps) {
  const open = warnings.filter(({ answered }) => answered === null)
  const answered = warnings.filter(({ answered: reason }) => reason !== null)
  const item = (warning: AnswerableWarning) => (
    <WarningItem
      key={warning.key}
      agency={agency}
      report={report}
      warning={warning}
      mayWrite={mayWrite}
      typed={typed?.finding === warning.key ? typed : undefined}
    />
  )
  return (
    <Panel
      title={view === 'text' ? '文字中的问题' : '校验结果'}
      id="findings"
      actions={findings.length === 0 ? <Badge kind="good">没有问题</Badge> : <Badge kind="bad">{findings.length} 处不通过</Badge>}
    >
      {findings.length === 0 ? (
        <p className="quiet">{view === 'text' ? '文字与表格一致。' : '三张表的勾稽关系、与上年的衔接、文字与表格都一致。'}</p>
      ) : (
        <ol className="findings">
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.check} ${finding.row} ${finding.column} ${finding.message}`}
              agency={agency}
              report={report}
              finding={finding}
              view={view}
            />
          ))}
        </ol>
      )}
      {open.length === 0 ? null : (
        <>
          <h3 className="findings-head">
            提醒 <Badge kind="warn">{open.length} 条待说明</Badge>
          </h3>
          <ul className="warnings">{open.map(item)}</ul>
        </>
      )}
      {answered.length === 0 ? null : (
        <details className="findings-answered">
          <summary>已说明的提醒（{answered.length}）</summary>
          <ul className="warnings">{answered.map(item)}</ul>
        </details>
      )}
    </Panel>
  )
}
