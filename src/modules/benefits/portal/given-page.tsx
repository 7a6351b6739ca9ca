import { DataTable } from '#ui/table'
import { PortalPage } from '#ui/portal-page'
import { portalPaths } from '../paths.ts'
import type { GivenList } from '../queries/public-benefits.ts'

/** Which enterprises were given it without asking. */
export const GivenPage = ({ list, publishedOn }: { list: GivenList; publishedOn: string }) => <PortalPage title={`${list.title}免申即享名单`} description={`${list.names.length} 家企业，${publishedOn} 公布`} columnName="惠民利企" columnType="办事服务" crumbs={[{ label: '惠民利企', href: portalPaths.list }, { label: list.title, href: portalPaths.one(list.benefit) }]}>
  <DataTable caption="享受的企业" captionHidden rows={list.names} rowKey={({ name }) => name} columns={[{ key: 'name', label: '企业', heads: true, cell: ({ name }) => name }, { key: 'yuan', label: '金额', align: 'end', cell: ({ yuan }) => yuan }]} />
  <p className="quiet small">对名单有疑问的，请向主管单位反映。</p>
</PortalPage>
