import { Facts, Panel } from '#ui/notice'
import { CHANNELS } from '../../domain/outcome.ts'
import { DELIVERIES, WANTED_FORMS } from '../../domain/submission.ts'
import type { CaseFile } from './case-file.ts'

const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key

/** What was asked for, in the applicant's words. */
export function AskedPanel({ file }: { file: CaseFile }) {
  const { head } = file.facts
  return <Panel title="申请内容">
    {head.description ? <p className="case-asked">{head.description}</p> : <p className="quiet">申请人没有另写内容描述。</p>}
    <Facts columns={2} items={[
      ...(head.documentNumber ? [{ label: '文号', value: head.documentNumber }] : []),
      { label: '提供形式', value: labelOf(WANTED_FORMS, head.wantedForm) }, { label: '获取方式', value: labelOf(DELIVERIES, head.delivery) },
      { label: '提交方式', value: `${CHANNELS[head.channel]}，${head.arrivedOn}` },
      ...(head.receipt ? [{ label: '网上回执', value: <span className="breakable">{head.receipt}</span> }] : []),
    ]} />
  </Panel>
}
