import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { ID_KINDS, isOrganisation, type Applicant } from '../../domain/applicant.ts'
import { APPLICANT_CLASSES } from '../../domain/outcome.ts'
import { paths } from '../../paths.ts'
import type { RequestRow } from '../../tables.ts'

/** Who asked, whole; shown once, never kept by the browser. */
export const UnmaskedPage = ({ row, applicant }: { row: RequestRow; applicant: Applicant }) =>
  <DeskPage title="申请人信息" crumbs={[{ label: '申请办理', href: paths.inbox }, { label: row.number, href: paths.request(row.id) }]} lead={row.subject}
    actions={<LinkButton href={paths.request(row.id)} kind="primary">看完了，返回申请</LinkButton>}>
    <Notice kind="warn">本次查看已记入审计台账。信息只用于办理这件申请，请勿摘抄、外传；离开本页后再看须重新填写事由。</Notice>
    <Panel title="完整信息">
      <Facts columns={2} items={[
        { label: isOrganisation(applicant) ? '名称' : '姓名', value: applicant.name }, { label: '类别', value: APPLICANT_CLASSES[applicant.class] },
        { label: '证件', value: ID_KINDS[applicant.idKind].label }, { label: '证件号码', value: applicant.idNumber },
        ...(applicant.contact ? [{ label: '联系人', value: applicant.contact }] : []),
        { label: '联系电话', value: applicant.phone }, { label: '电子邮箱', value: applicant.email },
        { label: '通信地址', value: `${applicant.address}${applicant.postcode ? `（邮编 ${applicant.postcode}）` : ''}` },
        { label: '查询码', value: applicant.queryCode ? `${applicant.queryCode}（只可告知申请人本人）` : '' },
      ]} />
    </Panel>
  </DeskPage>
