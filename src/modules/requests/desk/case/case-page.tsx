import { DeskPage } from '#ui/desk-page'
import { HELP_KINDS } from '../../domain/submission.ts'
import { paths } from '../../paths.ts'
import type { PaperTyped } from './add-paper-form.tsx'
import { AlikePanel } from './alike-panel.tsx'
import { ApplicantPanel, type UnmaskTyped } from './applicant-panel.tsx'
import { AskedPanel } from './asked-panel.tsx'
import type { CaseFile } from './case-file.ts'
import { ClockPanel } from './clock-panel.tsx'
import { ConsultationsPanel } from './consultations-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { FeePanel } from './fee-panel.tsx'
import { CaseLead, CaseNotices, Deadline } from './head.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LettersPanel } from './letters-panel.tsx'
import { MovesPanel } from './moves-panel.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { Phases } from './phases.tsx'
import { SearchesPanel } from './searches-panel.tsx'

const helpWords = (help: readonly string[]): string[] => help.map((one) => (HELP_KINDS as Readonly<Record<string, string>>)[one] ?? one)

/** One request at the desk: when it is due, what can be done, and all that belongs to it. */
export function CasePage({ file, unmask = null, paper = null }: { file: CaseFile; unmask?: UnmaskTyped | null; paper?: PaperTyped | null }) {
  const { head } = file.facts
  return <DeskPage title={head.subject} crumbs={[{ label: '申请办理', href: paths.inbox }]} lead={<CaseLead file={file} />}>
    <CaseNotices file={file} help={helpWords(head.help)} />
    <Deadline file={file} />
    <Phases facts={file.facts} />
    <div className="case-grid">
      <div className="case-now"><MovesPanel file={file} /></div>
      <div className="case-main">
        <AskedPanel file={file} />
        <DecisionPanel file={file} />
        <ConsultationsPanel file={file} />
        <SearchesPanel file={file} />
        <FeePanel file={file} />
        <LettersPanel file={file} />
        <PapersPanel file={file} typed={paper} />
        <HistoryPanel file={file} />
      </div>
      <div className="case-side">
        <ApplicantPanel file={file} unmask={unmask} />
        <ClockPanel file={file} />
        <AlikePanel file={file} />
      </div>
    </div>
  </DeskPage>
}
