import type { Agency } from '#agencies'
import { Actions, Button, DayField, ErrorSummary, Form } from '#ui/form'
import { NarrativeField } from '#ui/narrative-field'
import { Notice, Panel } from '#ui/notice'
import { SECTIONS } from '../../domain/format.ts'
import { figureChoices, plainText } from '../../domain/narrative.ts'
import type { Finding } from '../../domain/tables.ts'
import type { AnswerableWarning } from '../../queries/findings.ts'
import { OpenPlaces } from './open-places.tsx'
import { deskPaths } from '../../paths.ts'
import type { Narrative, Report } from '../../tables.ts'
import { FindingsPanel } from '../findings/findings-panel.tsx'
import { ReportFrame } from '../report-frame.tsx'

type TextPageProps = {
  readonly agency: Agency
  readonly report: Report
  readonly mayWrite: boolean
  readonly findings: readonly Finding[]
  readonly warnings: readonly AnswerableWarning[]
  readonly typed: { readonly narrative: Narrative; readonly signedOn: string }
  readonly wrong: readonly string[]
  /** Somebody else saved in between. */
  readonly changed: boolean
}

const WRITTEN = ['overview', 'problems', 'other'] as const
const sectionLabel = (key: (typeof WRITTEN)[number]): string => `${SECTIONS[key].number}、${SECTIONS[key].title}`

/** Not the refusal's own words: they say to load the page again, which here would lose what was typed. */
const ChangedNotice = () => (
  <Notice kind="bad" title="还没有保存：您写的时候，别人保存过这份报告">
    您写的文字都在下面，没有丢，请不要刷新页面。别人保存的内容列在本页下方“别人刚保存的文字”中，看过之后再点“保存”，就以您写的文字为准。
  </Notice>
)

/** What stands in the database now, to be compared with what was typed. */
const TheirText = ({ report }: { report: Report }) => (
  <Panel title="别人刚保存的文字">
    {WRITTEN.map((key) => (
      <section key={key}>
        <h3>{sectionLabel(key)}</h3>
        <div className="prose">
          {plainText(report.narrative[key])
            .split('\n')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </div>
      </section>
    ))}
  </Panel>
)

/** The prose of the report, its figures bound to the tables, with what the checks say of it. */
export function TextPage({ agency, report, mayWrite, findings, warnings, typed, wrong, changed }: TextPageProps) {
  const choices = figureChoices(report.tables)
  const ofText = findings.filter(({ table }) => table === 'narrative')
  const editable = mayWrite && report.state === 'drafting'
  const reasons = mayWrite
    ? report.state === 'drafting'
      ? []
      : ['报告不在起草中，文字不能再改；需要修改时请先退回或更正']
    : ['您的角色只能查看，不能修改文字']
  return (
    <ReportFrame agency={agency} report={report} view="text" findings={findings.length}>
      <div className="report-work">
        <div className="stack">
          <Form action={deskPaths.text(agency.id, report.year)} id="text" hidden={{ version: String(report.version) }}>
            {changed ? <ChangedNotice /> : <ErrorSummary reasons={wrong} />}
            {editable ? null : <Notice kind="info">{reasons[0]}。</Notice>}
            {WRITTEN.map((key) => (
              <NarrativeField
                key={key}
                name={key}
                label={sectionLabel(key)}
                html={typed.narrative[key]}
                choices={choices}
                rows={key === 'overview' ? 16 : 7}
              />
            ))}
            <DayField
              label="落款日期"
              name="signedOn"
              value={typed.signedOn}
              hint="格式：年-月-日，如 2024-01-31。空着时，以发布当天为落款日期"
            />
            <Actions>
              <Button kind="primary" reasons={reasons}>
                保存
              </Button>
            </Actions>
          </Form>
          {changed ? <TheirText report={report} /> : null}
        </div>
        <aside className="report-aside" aria-label="文字的校验">
          <FindingsPanel
            agency={agency}
            report={report}
            findings={ofText}
            warnings={warnings.filter(({ code }) => code === 'repeated')}
            mayWrite={false}
            view="text"
          />
          <OpenPlaces narrative={report.narrative} />
          <Panel title="写作提示">
            <ul className="report-tips">
              <li>“总体情况”写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。</li>
              <li>表中有的数字，用“插入数据”放进文字里：表变了，文字里的数跟着变。</li>
              {agency.kind === 'government' ? <li>政府的报告还要写工作考核、社会评议和责任追究结果情况（《条例》第五十条）。</li> : null}
            </ul>
          </Panel>
        </aside>
      </div>
    </ReportFrame>
  )
}
