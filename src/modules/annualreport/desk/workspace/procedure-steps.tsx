import { Steps } from '#ui/notice'
import { REPORT, type ReportState } from '../../domain/report.ts'
import { daysLeftWords } from '../words.ts'
import type { WorkspaceProps } from './workspace-page.tsx'

const WAY = Object.keys(REPORT.states) as ReportState[]

/** The report's way through its procedure, as the procedure's own table names it. */
export function ProcedureSteps({ report, due }: Pick<WorkspaceProps, 'report' | 'due'>) {
  const here = WAY.indexOf(report.state)
  return (
    <Steps
      look="across"
      items={WAY.map((state, index) => ({
        title: REPORT.states[state].label,
        state: index < here || report.state === 'published' ? 'done' : index === here ? 'current' : 'todo',
        when:
          state === 'published'
            ? report.publishedOn
              ? `${report.publishedOn} 发布`
              : `期限 ${due.day}，${daysLeftWords(due.daysLeft)}`
            : undefined,
      }))}
    />
  )
}
