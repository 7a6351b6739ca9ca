import type { Agency } from '#agencies'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ErrorSummary } from '#ui/form'
import type { ReportFacts } from '../../domain/move.ts'
import type { Finding, ReportTables } from '../../domain/tables.ts'
import type { Scope } from '../../queries/compile-tables.ts'
import type { AnswerableWarning } from '../../queries/findings.ts'
import type { MissingReturn } from '../../returns/queries/missing-returns.ts'
import type { Report } from '../../tables.ts'
import { FindingsPanel } from '../findings/findings-panel.tsx'
import type { TypedAnswer } from '../findings/warning-item.tsx'
import { ReportFrame } from '../report-frame.tsx'
import { MissingNotice } from './missing-notice.tsx'
import { MovesPanel } from './moves-panel.tsx'
import { ProcedureSteps } from './procedure-steps.tsx'
import { RemarksPanel } from './remarks-panel.tsx'
import { ScopeBar } from './scope-bar.tsx'
import { TablesView } from './tables-view.tsx'
import { YearsPanel } from './years-panel.tsx'

export type WorkspaceProps = {
  readonly agency: Agency
  readonly report: Report
  readonly actor: Actor
  readonly findings: readonly Finding[]
  readonly warnings: readonly AnswerableWarning[]
  readonly facts: ReportFacts
  readonly earlier: ReportTables | null
  readonly missing: readonly MissingReturn[]
  /** The tables in the other scope, when both are to be seen. */
  readonly other: { readonly scope: Scope; readonly tables: ReportTables } | null
  readonly hasBelow: boolean
  /** The legal day of publication (条例第四十九条). */
  readonly due: { readonly day: Day; readonly daysLeft: number }
  readonly mayWrite: boolean
  readonly mayRollUp: boolean
  readonly wrong: readonly string[]
  readonly typed?: TypedAnswer | undefined
}

/** Where a year's report is made: its tables, what is wrong with them, and what to do next. */
export function WorkspacePage(props: WorkspaceProps) {
  const { agency, report, findings, warnings, earlier, missing, other, mayWrite, wrong, typed } = props
  const tables = (
    <TablesView
      agency={agency}
      report={report}
      scope={report.scope}
      tables={report.tables}
      findings={findings}
      main
      scopeShown={other !== null}
    />
  )
  return (
    <ReportFrame agency={agency} report={report} view="tables" findings={findings.length}>
      <div className="stack">
        <ErrorSummary reasons={wrong} title="没有办成，请先处理下列问题" />
        <ProcedureSteps report={report} due={props.due} />
        <ScopeBar {...props} />
        <MissingNotice year={report.year} missing={missing} />
        <div className={other ? 'report-work report-work-below' : 'report-work'}>
          <aside className="report-aside" aria-label="校验与办理">
            <MovesPanel {...props} />
            <FindingsPanel
              view="tables"
              agency={agency}
              report={report}
              findings={findings}
              warnings={warnings}
              mayWrite={mayWrite}
              typed={typed}
            />
          </aside>
          {other ? null : tables}
        </div>
        {other ? (
          <div className="report-both">
            {tables}
            <TablesView agency={agency} report={report} scope={other.scope} tables={other.tables} findings={[]} scopeShown />
          </div>
        ) : null}
        <div className="report-more">
          {earlier ? <YearsPanel year={report.year} now={report.tables} earlier={earlier} /> : null}
          <RemarksPanel report={report} />
        </div>
      </div>
    </ReportFrame>
  )
}
