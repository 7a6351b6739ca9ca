import { Actions, Button, Form, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import type { CaseView } from '../../domain/case-view.ts'
import { portalPaths } from '../paths.ts'

export const WithdrawPage = ({ view, caseForm }: { view: CaseView; caseForm: string }) =>
  <PortalPage title="撤回申请" columnName="依申请公开" columnType="依申请公开" crumbs={[{ label: '依申请公开', href: portalPaths.apply }, { label: '查询办理进度', href: portalPaths.progress }]}>
    <Notice kind="warn" title={`确定撤回“${view.subject}”的申请吗？`}>
      <ul><li>受理单位登记后，这件申请不再办理，也不再答复。</li><li>以后需要的，可以重新申请。</li></ul>
    </Notice>
    <Form action={portalPaths.reply} hidden={{ case: caseForm, kind: 'withdraw' }}>
      <TextArea label="撤回的原因（可不填）" name="text" rows={2} maxLength={500} />
      <Actions><Button kind="danger">确定撤回</Button></Actions>
    </Form>
    <Form action={portalPaths.view} hidden={{ case: caseForm }}><Actions><Button kind="quiet">返回，不撤回</Button></Actions></Form>
  </PortalPage>
