import { DeskPage } from '#ui/desk-page'
import { Actions, LinkButton } from '#ui/form'
import { Facts, Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { paths } from '../../paths.ts'

/** Shown once: the number, and the query code for the applicant's slip. */
export const RegisteredPage = ({ id, number, queryCode }: { id: string; number: string; queryCode: string }) =>
  <DeskPage title="已登记" crumbs={[{ label: '申请办理', href: paths.inbox }]}>
    <Notice kind="good" title={`申请已登记：${number}`}>请把查询码写在回执上交给申请人；它只在这里显示一次。申请人凭查询码和证件号码后四位，可以在门户上查进度、下载答复。</Notice>
    <Panel title="查询码"><Facts items={[{ label: '编号', value: number }, { label: '查询码', value: <strong className="query-code">{queryCode}</strong> }]} /></Panel>
    <Actions><LinkButton href={paths.request(id)} kind="primary">继续办理这件申请</LinkButton><LinkButton href={paths.register} kind="secondary">再登记一件</LinkButton></Actions>
  </DeskPage>
