import { LinkButton } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { useAround } from '#ui/site-context'
import { portalPaths } from '../paths.ts'

/** Where no list of agencies has been published yet, nobody could receive what is sent. */
export function ClosedPage() {
  const { site } = useAround()
  return <PortalPage title="依申请公开" columnName="依申请公开" columnType="依申请公开">
    <EmptyState title="网上申请暂未开通" text={<>
      <p>您可以书面申请：寄到或送到 {site.address} {site.operator}。书写有困难的，可以当面或打电话说，由工作人员代填。</p>
      <p>电话：<b>{site.phone}</b>；{site.hours}</p>
    </>} action={<LinkButton href={portalPaths.progress}>查询办理进度</LinkButton>} />
  </PortalPage>
}
