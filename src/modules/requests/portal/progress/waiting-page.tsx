import { Actions, Button, Form } from '#ui/form'
import { Notice } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { portalPaths } from '../paths.ts'

/** Between handing in and registering, which takes under a minute. */
export const WaitingPage = ({ caseForm }: { caseForm: string }) =>
  <PortalPage title="正在登记" columnName="依申请公开" columnType="依申请公开" crumbs={[{ label: '依申请公开', href: portalPaths.apply }]}>
    <Notice kind="info" title="申请已收到，正在登记"><p>一般一分钟内登记好。您可以稍等再看，也可以关闭页面，以后凭查询码查询；申请不会丢失。</p></Notice>
    <Form action={portalPaths.view} hidden={{ case: caseForm }}><Actions><Button kind="primary">再看一次</Button></Actions></Form>
  </PortalPage>
