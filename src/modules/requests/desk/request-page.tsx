import { DeskPage } from '#ui/desk-page'
import { Facts, Notice, Panel } from '#ui/notice'
import { APPLICANT_CLASSES, CHANNELS, OUTCOMES, outcomeLabel } from '../domain/outcome.ts'
import { paths } from '../paths.ts'
import { AlikePanel } from './case/alike-panel.tsx'
import type { CaseFile } from './case/case-file.ts'

/** A request that was taken over from an older register: what the book said of it, to be read and counted only. */
export function TakenOverPage({ file }: { file: CaseFile }) {
  const { row, agency } = file
  return <DeskPage title={row.subject} crumbs={[{ label: '申请登记册', href: paths.requests }, { label: row.number }]} lead={<><span className="figure">{row.number}</span><span>{agency.shortName}</span></>}>
    <Notice kind="info">这件申请从旧登记册转入，已经归档，只供查阅和统计；办理经过、文书和材料在原案卷中。</Notice>
    <div className="columns-2">
      <div className="stack">
        <Panel title="登记"><Facts columns={2} items={[
          { label: '受理单位', value: agency.name }, { label: '申请人', value: `${row.applicant_masked}（${APPLICANT_CLASSES[row.applicant_class]}）` },
          { label: '收到日', value: row.received_on }, { label: '提交方式', value: CHANNELS[row.channel] }, { label: '答复期限', value: row.due_on },
        ]} /></Panel>
        <Panel title="办理结果">{row.outcome ? <Facts columns={2} items={[
          { label: '结果', value: <b>{outcomeLabel(row.outcome)}</b> }, { label: '依据', value: OUTCOMES[row.outcome].article }, { label: '答复日', value: row.closed_on }, { label: '答复书文号', value: row.letter_number },
        ]} /> : <p>旧登记册没有记下结果。</p>}</Panel>
      </div>
      <AlikePanel file={file} />
    </div>
  </DeskPage>
}
