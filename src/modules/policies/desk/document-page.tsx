import type { Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Facts, Panel } from '#ui/notice'
import { KINDS, VALIDITY, validityOn } from '../domain/validity.ts'
import { paths } from '../paths.ts'
import type { DocumentRow } from '../tables.ts'

export function ValidityBadge({ document, today }: { document: DocumentRow; today: Day }) {
  const validity = validityOn(today, document)
  return <Badge {...(validity === 'inForce' ? { kind: 'good' as const } : {})}>{VALIDITY[validity]}</Badge>
}

/** One document as the register holds it. */
export const DocumentPage = ({ document, agency, today }: { document: DocumentRow; agency: string; today: Day }) =>
  <DeskPage title={document.title} crumbs={[{ label: '规范性文件', href: paths.policies }]} lead={document.doc_no}>
    <Panel title="登记">
      <Facts columns={2} items={[
        { label: '发文机关', value: agency },
        { label: '类别', value: KINDS[document.kind] },
        { label: '文号', value: document.doc_no },
        { label: '统一编号', value: document.unified_no },
        { label: '主题', value: document.topic },
        { label: '有效性', value: <ValidityBadge document={document} today={today} /> },
        { label: '成文日期', value: document.issued_on },
        { label: '施行日期', value: document.effective_on },
        { label: '有效期至', value: document.valid_until },
        { label: '终止日期', value: document.out_of_force_on && document.out_of_force_on <= today ? document.out_of_force_on : null },
        { label: '终止依据', value: document.ended_by },
      ]} />
    </Panel>
  </DeskPage>
